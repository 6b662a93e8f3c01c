import Statistics

/// Past changes of growth, and what roundings leave uncertain of where they lie and how far apart.
struct PastSteps {
  /// How many there are.
  let count: Int
  /// Their median, at the figures as printed.
  let centre: Double
  /// 1.4826 times their median absolute deviation, at the figures as printed; at least what rounding leaves uncertain
  /// of the step that is judged.
  let spread: Double
  /// The most that the median may be.
  private let greatestCentre: Double
  /// A bound of the spread.
  private let greatestSpread: Double
  private let rounding: Double

  /// Takes the changes, and the rounding of the one that is judged.
  ///
  /// A median grows with each of its values, so its bounds are the medians of theirs. No deviation from the median is
  /// more than from the far bound of it to the far bound of the value; the median of those is no less than any MAD.
  ///
  /// - Precondition: There is at least one.
  init(_ steps: [FigureInterval], rounding: Double) {
    count = steps.count
    self.rounding = rounding
    let points = steps.map(\.point)
    centre = points.median()
    spread = Swift.max(points.robustStandardDeviation(), rounding)
    let (low, high) = (steps.map(\.lower).median(), steps.map(\.upper).median())
    greatestCentre = high
    let deviations = steps.map { Swift.max($0.upper - low, high - $0.lower) }
    greatestSpread = Swift.max(deviations.normalScaleOfDistances(), rounding)
  }

  /// By how much a step may be above the median with so many deviations, whatever the roundings.
  func tolerance(_ deviations: Double) -> Double {
    greatestCentre - centre + deviations * greatestSpread + rounding
  }
}
