/// The variances of a structural time series model, in the series' unit squared.
public struct StructuralVariances: Hashable, Sendable {
  /// σ²(ε) of the irregular: what is in one observation alone.
  public let irregular: Double

  /// σ²(η) of the level's own changes.
  public let level: Double

  /// σ²(ζ) of the slope's changes; 0 without a slope.
  public let slope: Double

  /// Creates variances.
  ///
  /// - Parameters:
  ///   - irregular: σ²(ε).
  ///   - level: σ²(η).
  ///   - slope: σ²(ζ).
  /// - Precondition: All are finite and not negative.
  public init(irregular: Double, level: Double, slope: Double = 0) {
    precondition(
      [irregular, level, slope].allSatisfy { $0 >= 0 && $0.isFinite }, "a variance is not negative")
    self.irregular = irregular
    self.level = level
    self.slope = slope
  }
}
