import RealModule

/// The chi-square distribution.
///
/// The sum of k squared standard normals: f(x) = (x/2)^(k/2) e^(−x/2) / (x Γ(k/2)) for x > 0. Tails
/// and quantiles are accurate to about 14 digits, tails down to 1e-300 included.
///
/// - Complexity: Near the mean O(√k) for each probability.
public struct ChiSquaredDistribution: ContinuousDistribution, Hashable {
  /// The degrees of freedom k.
  public let degreesOfFreedom: Double

  /// Creates a chi-square distribution.
  ///
  /// - Parameter degreesOfFreedom: k, positive and finite, not necessarily whole.
  /// - Precondition: `degreesOfFreedom` is positive and finite.
  public init(degreesOfFreedom: Double) {
    precondition(
      degreesOfFreedom > 0 && degreesOfFreedom.isFinite,
      "the degrees of freedom are not a positive finite number")
    self.degreesOfFreedom = degreesOfFreedom
  }

  /// Returns the probability density.
  ///
  /// - Parameter x: A value; may be infinite.
  /// - Returns: f(x): 0 below 0; at 0 infinite for k < 2, ½ for k = 2 and 0 above.
  /// - Precondition: `x` is not NaN.
  public func density(_ x: Double) -> Double {
    precondition(!x.isNaN, "a distribution has no value at NaN")
    guard x >= 0, x < .infinity else { return 0 }
    guard x > 0 else { return degreesOfFreedom < 2 ? .infinity : degreesOfFreedom == 2 ? 0.5 : 0 }
    return function(x).power * (degreesOfFreedom / 2 / x)
  }

  /// Returns P(X ≤ x), with relative accuracy in the lower tail.
  ///
  /// - Parameter x: A value; may be infinite.
  /// - Returns: A probability in 0...1, 0 for x ≤ 0.
  /// - Precondition: `x` is not NaN.
  public func cumulativeProbability(_ x: Double) -> Double {
    precondition(!x.isNaN, "a distribution has no value at NaN")
    guard x > 0 else { return 0 }
    return x < .infinity ? function(x).lower : 1
  }

  /// Returns P(X > x), with relative accuracy in the upper tail.
  ///
  /// - Parameter x: A value; may be infinite.
  /// - Returns: A probability in 0...1, 1 for x ≤ 0.
  /// - Precondition: `x` is not NaN.
  public func upperTailProbability(_ x: Double) -> Double {
    precondition(!x.isNaN, "a distribution has no value at NaN")
    guard x > 0 else { return 1 }
    return x < .infinity ? function(x).upper : 0
  }

  /// Returns the x with P(X ≤ x) = `probability`.
  ///
  /// - Parameter probability: A probability in 0...1.
  /// - Returns: The quantile: 0 at 0, ∞ at 1; 0 also where it is below 1e-290.
  /// - Precondition: 0 ≤ `probability` ≤ 1.
  public func quantile(_ probability: Double) -> Double {
    precondition(probability >= 0 && probability <= 1, "a probability lies in 0...1")
    // 1 − p is exact for p ≥ ½.
    guard probability <= 0.5 else { return upperTailQuantile(1 - probability) }
    let guess = wilsonHilferty(-StandardNormal.upperQuantile(probability))
    return positiveQuantile(probability, from: max(guess, leadingTermQuantile(probability)))
  }

  /// Returns the x with P(X > x) = `probability`, without forming 1 − `probability`.
  ///
  /// - Parameter probability: A probability in 0...1, however small.
  /// - Returns: The upper quantile: ∞ at 0, 0 at 1.
  /// - Precondition: 0 ≤ `probability` ≤ 1.
  public func upperTailQuantile(_ probability: Double) -> Double {
    precondition(probability >= 0 && probability <= 1, "a probability lies in 0...1")
    guard probability <= 0.5 else { return quantile(1 - probability) }
    let guess = wilsonHilferty(StandardNormal.upperQuantile(probability))
    return positiveUpperQuantile(probability, from: guess)
  }

  private func function(_ x: Double) -> IncompleteGamma {
    IncompleteGamma(a: degreesOfFreedom / 2, z: x / 2)
  }

  /// The quantile at normal deviate z were the cube root of X normal (Wilson & Hilferty 1931).
  private func wilsonHilferty(_ z: Double) -> Double {
    let variance = 2 / (9 * degreesOfFreedom)
    let root = 1 - variance + z * variance.squareRoot()
    return degreesOfFreedom * root * root * root
  }

  /// The inverse of (x/2)^(k/2) / Γ(k/2 + 1) ≥ P(X ≤ x): a lower bound, sharp in the lower tail.
  private func leadingTermQuantile(_ probability: Double) -> Double {
    let a = degreesOfFreedom / 2
    return 2 * .exp((.log(probability) + .logGamma(a + 1)) / a)
  }
}
