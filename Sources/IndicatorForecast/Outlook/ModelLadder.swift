/// Which model an automatic choice means for a series, and what it had to give up.
///
/// Levels are forecast by the pooled combination, whose weights and calibration depend on their
/// number; one or two observations leave it nothing but pooled growth, and that is said. Where years
/// are missing, the years after the last gap are forecast from if they are three at least; if not, a
/// random walk with drift takes the combination's place, in logarithms where all values are positive.
/// With fewer than three values, what stands after the gap is all there is. Growth rates in percent follow a random walk without drift: a rate is expected to
/// stay, not to go on changing; a single rate has pooled growth.
struct ModelLadder: Hashable {
  /// The model to name.
  let choice: ModelChoice

  /// The model that the series does not allow, where it had to be replaced.
  let fallbackFrom: ModelChoice?

  /// The observations to fit it to.
  let series: TimeSeries

  init(kind: IndicatorSeries.Kind, series: TimeSeries) {
    let isPositive = series.values.allSatisfy { $0 > 0 }
    switch (kind, series.hasGaps, series.count) {
    case (.growth, _, 2...): self.init(.naive, series)
    case (.growth, _, _): self.init(.pooledGrowth, series, insteadOf: .naive)
    case (.level, false, 3...), (.index, false, 3...): self.init(.combination, series)
    case (.level, true, 3...), (.index, true, 3...):
      let recent = series.afterLastGap
      if recent.count >= 3 {
        self.init(.combination, recent)
      } else {
        self.init(isPositive ? .logDrift : .drift, series, insteadOf: .combination)
      }
    default: self.init(.pooledGrowth, series.afterLastGap, insteadOf: .combination)
    }
  }

  private init(
    _ choice: ModelChoice, _ series: TimeSeries, insteadOf wanted: ModelChoice? = nil
  ) {
    self.choice = choice
    self.series = series
    fallbackFrom = wanted
  }
}

extension TimeSeries {
  /// Whether a period is missing between the first and the last.
  fileprivate var hasGaps: Bool { lastPeriod - periods[0] + 1 > count }

  /// The observations after the last missing period.
  fileprivate var afterLastGap: TimeSeries {
    let start = periods.indices.dropFirst().last { periods[$0] > periods[$0 - 1] + 1 } ?? 0
    let rest = try? TimeSeries(
      periods: Array(periods[start...]), values: Array(values[start...]))
    return rest ?? self
  }
}
