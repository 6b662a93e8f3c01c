import Statistics

/// The F statistic of a regression: whether its regressors explain anything at all.
public struct FStatistic: Hashable, Sendable {
  /// The explained over the residual mean square; infinite where the fit is exact.
  public let value: Double

  /// The number of coefficients tested: all but the intercept.
  public let numeratorDegreesOfFreedom: Int

  /// The residual degrees of freedom.
  public let denominatorDegreesOfFreedom: Int

  /// The probability of a larger value if no regressor had an effect, by the upper tail.
  public var pValue: Double {
    FDistribution(
      numeratorDegreesOfFreedom: Double(numeratorDegreesOfFreedom),
      denominatorDegreesOfFreedom: Double(denominatorDegreesOfFreedom)
    ).upperTailProbability(value)
  }
}
