import RealModule
import Statistics

/// The last value, and the scale on which changes from it are laid out.
struct CombinationPosition {
  private let last: Double
  private let isPositive: Bool

  /// The mean magnitude where values have either sign, else the last value.
  private let level: Double

  init(_ series: TimeSeries) {
    last = series.lastValue
    isPositive = series.values.allSatisfy { $0 > 0 }
    level =
      isPositive
      ? series.lastValue : series.values.reduce(0) { $0 + abs($1) } / Double(series.count)
  }

  /// Returns s^(1−p) |y|^p for a spread s and a share p of the level.
  func scale(_ spread: Double, levelShare share: Double) -> Double {
    // A spread next to nothing is that of figures copied from one year to the next.
    let spread = max(spread, 1e-3 * level)
    return level > 0 ? .pow(spread, 1 - share) * .pow(level, share) : spread
  }

  /// Returns the value expected after a change; positive after whatever fall where all values are.
  func median(change: Double) -> Double {
    isPositive && change < 0 ? last * .exp(change / last) : last + change
  }

  /// Returns the distribution about a change.
  func distribution(change: Double, scale: Double) -> PredictiveDistribution {
    let median = median(change: change)
    guard isPositive else {
      return PredictiveDistribution(
        StudentTDistribution(
          degreesOfFreedom: PooledCombination.Fitted.degreesOfFreedom, location: median,
          scale: scale))
    }
    return PredictiveDistribution(
      StudentTDistribution(
        degreesOfFreedom: PooledCombination.Fitted.degreesOfFreedom, location: .log(median),
        scale: relativeScale(scale, median: median)),
      scale: .logarithm)
  }

  /// Returns the scale of the logarithm: that which reaches one scale above the median.
  func relativeScale(_ scale: Double, median: Double) -> Double {
    .log(onePlus: scale / max(median, last))
  }
}
