/// The normal distribution.
///
/// f(x) = exp(−(x − μ)² / 2σ²) / (σ √2π). Tails and quantiles are accurate to about 15 digits, down
/// to the least tail a double holds.
///
/// - SeeAlso: M. J. Wichura, *Algorithm AS 241*, Applied Statistics 37 (1988), for the quantile's
///   starting point.
public struct NormalDistribution: ContinuousDistribution, Hashable {
  /// The mean μ.
  public let mean: Double

  /// The standard deviation σ.
  public let standardDeviation: Double

  /// Creates a normal distribution, the standard one by default.
  ///
  /// - Parameters:
  ///   - mean: μ, finite.
  ///   - standardDeviation: σ, positive and finite, in the units of the mean.
  /// - Precondition: `mean` is finite; `standardDeviation` is positive and finite.
  public init(mean: Double = 0, standardDeviation: Double = 1) {
    precondition(mean.isFinite, "the mean is not finite")
    precondition(
      standardDeviation > 0 && standardDeviation.isFinite,
      "the standard deviation is not a positive finite number")
    self.mean = mean
    self.standardDeviation = standardDeviation
  }

  /// Returns the probability density.
  ///
  /// - Parameter x: A value in the units of the mean; may be infinite.
  /// - Returns: f(x), in units of one over the mean's.
  /// - Precondition: `x` is not NaN.
  public func density(_ x: Double) -> Double {
    StandardNormal.density(standardized(x)) / standardDeviation
  }

  /// Returns P(X ≤ x), with relative accuracy in the lower tail.
  ///
  /// - Parameter x: A value in the units of the mean; may be infinite.
  /// - Returns: A probability in 0...1.
  /// - Precondition: `x` is not NaN.
  public func cumulativeProbability(_ x: Double) -> Double {
    StandardNormal.upperTail(-standardized(x))
  }

  /// Returns P(X > x), with relative accuracy in the upper tail.
  ///
  /// - Parameter x: A value in the units of the mean; may be infinite.
  /// - Returns: A probability in 0...1.
  /// - Precondition: `x` is not NaN.
  public func upperTailProbability(_ x: Double) -> Double {
    StandardNormal.upperTail(standardized(x))
  }

  /// Returns the x with P(X ≤ x) = `probability`.
  ///
  /// - Parameter probability: A probability in 0...1.
  /// - Returns: The quantile: the mean, exactly, at ½; −∞ at 0 and ∞ at 1.
  /// - Precondition: 0 ≤ `probability` ≤ 1.
  public func quantile(_ probability: Double) -> Double {
    precondition(probability >= 0 && probability <= 1, "a probability lies in 0...1")
    // 1 − p is exact for p ≥ ½.
    return probability <= 0.5
      ? mean - standardDeviation * StandardNormal.upperQuantile(probability)
      : mean + standardDeviation * StandardNormal.upperQuantile(1 - probability)
  }

  /// Returns the x with P(X > x) = `probability`, without forming 1 − `probability`.
  ///
  /// - Parameter probability: A probability in 0...1, however small.
  /// - Returns: The upper quantile: the mean, exactly, at ½; ∞ at 0 and −∞ at 1.
  /// - Precondition: 0 ≤ `probability` ≤ 1.
  public func upperTailQuantile(_ probability: Double) -> Double {
    precondition(probability >= 0 && probability <= 1, "a probability lies in 0...1")
    return probability <= 0.5
      ? mean + standardDeviation * StandardNormal.upperQuantile(probability)
      : mean - standardDeviation * StandardNormal.upperQuantile(1 - probability)
  }

  private func standardized(_ x: Double) -> Double {
    precondition(!x.isNaN, "a distribution has no value at NaN")
    return (x - mean) / standardDeviation
  }
}

extension NormalDistribution {
  /// Returns the logarithm of the likelihood of independent values at its maximum, −½ *n* (log 2π*σ*² + 1).
  ///
  /// - Parameters:
  ///   - count: How many values there are, *n*.
  ///   - logVariance: log *σ*², of the mean square of the residuals: their squares may overflow, their logarithm not.
  /// - Returns: The logarithm; infinite where the residuals are all 0.
  package static func greatestLogLikelihood(count: Double, logVariance: Double) -> Double {
    -count * (Double.log(2 * .pi) + logVariance + 1) / 2
  }
}
