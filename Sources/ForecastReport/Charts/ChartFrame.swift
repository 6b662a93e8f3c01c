/// The plot of a chart: where years and values lie.
///
/// All lengths are units of the chart; y grows downwards, as everywhere in SVG.
struct ChartFrame: Hashable {
  /// The width of the whole chart.
  let width = 360.0
  /// The height of the whole chart.
  let height = 230.0
  /// The left edge of the plot.
  let left: Double
  /// The right edge of the plot.
  let right: Double
  /// The upper edge of the plot.
  let top = 12.0
  /// The lower edge of the plot.
  let bottom = 204.0

  private let years: ClosedRange<Int>
  private let axis: ChartAxis

  /// Frames a plot.
  ///
  /// - Parameters:
  ///   - years: The years shown.
  ///   - axis: The values shown.
  ///   - margin: What stands at the right of the plot needs.
  init(years: ClosedRange<Int>, axis: ChartAxis, margin: Double) {
    self.years = years
    self.axis = axis
    // The widest digits of the type that charts may be set in are 0.64 of its size, 12 units.
    left = 9 + 7.7 * Double(axis.labels.map(\.count).max() ?? 0)
    right = width - margin
  }

  /// Returns where a year lies; marks keep clear of the edges of the plot.
  func x(_ year: Int) -> Double {
    let inset = 8.0
    guard years.count > 1 else { return (left + right) / 2 }
    let share = Double(year - years.lowerBound) / Double(years.count - 1)
    return left + inset + share * (right - left - inset - 4)
  }

  /// Returns where a value lies; one outside the axis lies on its end.
  func y(_ value: Double) -> Double {
    let inside = min(max(value, axis.lower), axis.upper)
    return bottom - (inside - axis.lower) / (axis.upper - axis.lower) * (bottom - top)
  }

  /// The years that get a label: the last, and before it every so many that no two touch.
  var labelledYears: [Int] {
    guard years.count > 1 else { return [years.lowerBound] }
    let step = x(years.lowerBound + 1) - x(years.lowerBound)
    let stride = max(1, Int((38 / step).rounded(.up)))
    return years.filter { (years.upperBound - $0) % stride == 0 }
  }
}
