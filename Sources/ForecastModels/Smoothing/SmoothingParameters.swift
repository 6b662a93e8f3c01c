/// The parameters of exponential smoothing that stay the same over time.
///
/// ℓ(t) = ℓ(t−1) + φ b(t−1) + α e(t) and b(t) = φ b(t−1) + β e(t). The weight of the trend is β
/// itself, as in the state space form, not the share β/α that Holt's form names so.
public struct SmoothingParameters: Hashable, Sendable {
  /// The weight α of an error in the level.
  public let level: Double

  /// The weight β of an error in the trend; 0 without a trend.
  public let trend: Double

  /// The factor φ by which the trend shrinks each period; 1 where it is not damped.
  public let damping: Double

  /// Creates parameters.
  ///
  /// - Parameters:
  ///   - level: α, above 0 and at most 1.
  ///   - trend: β, from 0 to α.
  ///   - damping: φ, above 0 and at most 1.
  /// - Precondition: All are in their ranges.
  public init(level: Double, trend: Double = 0, damping: Double = 1) {
    precondition(level > 0 && level <= 1, "the level's weight is in 0...1")
    precondition(trend >= 0 && trend <= level, "the trend's weight is in 0...level")
    precondition(damping > 0 && damping <= 1, "the damping factor is in 0...1")
    self.level = level
    self.trend = trend
    self.damping = damping
  }
}
