/// What exponential smoothing knows of a series at one time.
public struct SmoothingState: Hashable, Sendable {
  /// The level ℓ, in the series' unit.
  public let level: Double

  /// The change b a period, in the series' unit; 0 without a trend.
  public let trend: Double

  /// Creates a state.
  ///
  /// - Parameters:
  ///   - level: ℓ, in the series' unit.
  ///   - trend: b, in the series' unit.
  public init(level: Double, trend: Double = 0) {
    self.level = level
    self.trend = trend
  }
}
