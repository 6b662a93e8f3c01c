/// What a structural model knows of level and slope at one time.
public struct StructuralState: Hashable, Sendable {
  /// The expected level, in the series' unit.
  public let level: Double

  /// The expected change a period, in the series' unit; 0 without a slope.
  public let slope: Double

  /// The variance of the level, in the series' unit squared.
  public let levelVariance: Double

  /// The covariance of level and slope.
  public let covariance: Double

  /// The variance of the slope.
  public let slopeVariance: Double

  /// Creates a state.
  ///
  /// - Parameters:
  ///   - level: The expected level.
  ///   - slope: The expected change a period.
  ///   - levelVariance: The variance of the level.
  ///   - covariance: The covariance of level and slope.
  ///   - slopeVariance: The variance of the slope.
  /// - Precondition: The variances are not negative.
  public init(
    level: Double, slope: Double = 0, levelVariance: Double, covariance: Double = 0,
    slopeVariance: Double = 0
  ) {
    precondition(levelVariance >= 0 && slopeVariance >= 0, "a variance is not negative")
    self.level = level
    self.slope = slope
    self.levelVariance = levelVariance
    self.covariance = covariance
    self.slopeVariance = slopeVariance
  }
}
