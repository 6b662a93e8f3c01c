import ExtendedPrecision
import RealModule

/// The F distribution.
///
/// The ratio of two independent chi-squares, each over its degrees of freedom: with a = d₁/2,
/// b = d₂/2 and x = d₁ f / (d₁ f + d₂), the density is xᵃ (1 − x)ᵇ / (f B(a, b)) for f > 0. Tails and
/// quantiles are accurate to about 14 digits, tails down to 1e-300 included.
///
/// - Complexity: Near the mean O(√max(d₁, d₂)) for each probability.
public struct FDistribution: ContinuousDistribution, Hashable {
  /// The degrees of freedom d₁ of the numerator.
  public let numeratorDegreesOfFreedom: Double

  /// The degrees of freedom d₂ of the denominator.
  public let denominatorDegreesOfFreedom: Double

  /// Creates an F distribution.
  ///
  /// - Parameters:
  ///   - numeratorDegreesOfFreedom: d₁, positive and finite, not necessarily whole.
  ///   - denominatorDegreesOfFreedom: d₂, positive and finite, not necessarily whole.
  /// - Precondition: Both are positive and finite.
  public init(numeratorDegreesOfFreedom: Double, denominatorDegreesOfFreedom: Double) {
    precondition(
      numeratorDegreesOfFreedom > 0 && numeratorDegreesOfFreedom.isFinite
        && denominatorDegreesOfFreedom > 0 && denominatorDegreesOfFreedom.isFinite,
      "the degrees of freedom are not positive finite numbers")
    self.numeratorDegreesOfFreedom = numeratorDegreesOfFreedom
    self.denominatorDegreesOfFreedom = denominatorDegreesOfFreedom
  }

  /// Returns the probability density.
  ///
  /// - Parameter x: A value; may be infinite.
  /// - Returns: f(x): 0 below 0; at 0 infinite for d₁ < 2, 1 for d₁ = 2 and 0 above.
  /// - Precondition: `x` is not NaN.
  public func density(_ x: Double) -> Double {
    precondition(!x.isNaN, "a distribution has no value at NaN")
    guard x >= 0 else { return 0 }
    guard x > 0 else { return densityAtZero }
    guard let function = function(x) else { return 0 }
    return function.power / x
  }

  /// Returns P(X ≤ x), with relative accuracy in the lower tail.
  ///
  /// - Parameter x: A value; may be infinite.
  /// - Returns: A probability in 0...1, 0 for x ≤ 0.
  /// - Precondition: `x` is not NaN.
  public func cumulativeProbability(_ x: Double) -> Double {
    precondition(!x.isNaN, "a distribution has no value at NaN")
    guard x > 0 else { return 0 }
    return function(x)?.lower ?? (x < 1 ? 0 : 1)
  }

  /// Returns P(X > x), with relative accuracy in the upper tail.
  ///
  /// - Parameter x: A value; may be infinite.
  /// - Returns: A probability in 0...1, 1 for x ≤ 0.
  /// - Precondition: `x` is not NaN.
  public func upperTailProbability(_ x: Double) -> Double {
    precondition(!x.isNaN, "a distribution has no value at NaN")
    guard x > 0 else { return 1 }
    return function(x)?.upper ?? (x < 1 ? 1 : 0)
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
    let guess = Double.exp(-spread * StandardNormal.upperQuantile(probability))
    return positiveQuantile(probability, from: guess)
  }

  /// Returns the x with P(X > x) = `probability`, without forming 1 − `probability`.
  ///
  /// - Parameter probability: A probability in 0...1, however small.
  /// - Returns: The upper quantile: ∞ at 0, 0 at 1; ∞ also where it is above 1e290.
  /// - Precondition: 0 ≤ `probability` ≤ 1.
  public func upperTailQuantile(_ probability: Double) -> Double {
    precondition(probability >= 0 && probability <= 1, "a probability lies in 0...1")
    guard probability <= 0.5 else { return quantile(1 - probability) }
    let guess = Double.exp(spread * StandardNormal.upperQuantile(probability))
    return positiveUpperQuantile(probability, from: guess)
  }

  /// The standard deviation of log F for many degrees of freedom (Fisher's z).
  private var spread: Double {
    (2 / numeratorDegreesOfFreedom + 2 / denominatorDegreesOfFreedom).squareRoot()
  }

  private var densityAtZero: Double {
    if numeratorDegreesOfFreedom < 2 { return .infinity }
    return numeratorDegreesOfFreedom == 2 ? 1 : 0
  }

  /// The incomplete beta function at x, nil where the odds d₁ x / d₂ leave the range of a double.
  private func function(_ x: Double) -> IncompleteBeta? {
    let ratio = DoubleDouble(numeratorDegreesOfFreedom) / denominatorDegreesOfFreedom
    let odds = x.isFinite ? ratio * x : DoubleDouble(.infinity)
    guard odds.high.isFinite, odds.high >= .leastNormalMagnitude else { return nil }
    return IncompleteBeta(
      a: numeratorDegreesOfFreedom / 2, b: denominatorDegreesOfFreedom / 2, odds: odds)
  }
}
