import RealModule

/// An axis of values: round numbers at equal steps, from below the least value to above the greatest.
struct ChartAxis: Hashable {
  /// The values at the ticks, increasing; at least two.
  let ticks: [Double]

  /// The ticks as printed, all with the same decimals.
  let labels: [String]

  /// Finds the axis of some values; nil where they span more than numbers can.
  ///
  /// The steps are 1, 2, 2.5 or 5 times a power of ten, so that there are about `count` of them.
  init?(covering values: ClosedRange<Double>, steps count: Int = 4) {
    var (least, most) = (values.lowerBound, values.upperBound)
    if most - least <= 1e-9 * max(abs(least), abs(most)) {
      // One value alone stands in the middle of an axis of its own size.
      let half = least == 0 ? 1 : abs(least) * 0.1
      (least, most) = (least - half, most + half)
    }
    let raw = (most - least) / Double(count)
    guard raw.isFinite, raw > 1e-290 else { return nil }
    let power = Double.pow(10, Double.log10(raw).rounded(.down))
    guard power.isFinite, power > 0,
      let factor = [1, 2, 2.5, 5, 10].first(where: { $0 * power >= raw * (1 - 1e-9) })
    else { return nil }
    let step = factor * power
    let (first, last) = (
      (least / step).rounded(.down), (most / step * (1 - 1e-12)).rounded(.up)
    )
    guard first.isFinite, last.isFinite, last - first >= 1, last - first <= 20 else { return nil }
    let decimals = Self.decimals(of: step)
    ticks = (0...Int(last - first)).map { (first + Double($0)) * step }
    labels = ticks.map { tick in
      let text = NumberWords.fixed(tick, decimals)
      return text.count <= 9 ? text : NumberWords.significant(tick, 3)
    }
  }

  /// The decimals that tell steps apart: none from one on, at most ten.
  private static func decimals(of step: Double) -> Int {
    (0...10).first { places in
      let scaled = step * Double.pow(10, Double(places))
      return scaled >= 1 && abs(scaled - scaled.rounded()) <= 1e-6 * scaled
    } ?? 10
  }

  /// The least value of the axis.
  var lower: Double { ticks[0] }

  /// The greatest value of the axis.
  var upper: Double { ticks[ticks.count - 1] }
}
