/// The central interval that contains a future value with a given probability.
public struct PredictionInterval: Hashable, Sendable {
  /// The probability of the interval.
  public let coverage: Coverage

  /// The quantile below which half of the rest lies, in the series' unit.
  public let lower: Double

  /// The quantile above which half of the rest lies, in the series' unit.
  public let upper: Double
}
