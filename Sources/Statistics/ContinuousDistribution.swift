/// A continuous distribution on the real line or a part of it.
///
/// Both tails are primary: each probability is computed where it is small, never as one minus the
/// other, so a tail of 1e-200 keeps its digits. A point mass (a scale of zero) is admitted as the
/// limit of a continuous distribution; its cumulative probability jumps from 0 to 1.
public protocol ContinuousDistribution: Sendable {
  /// Returns the probability density f(x).
  ///
  /// - Parameter x: A value in the units of the distribution; not NaN.
  /// - Returns: f(x) ≥ 0; 0 outside the support; infinite at a pole and at a point mass.
  /// - Precondition: `x` is not NaN.
  func density(_ x: Double) -> Double

  /// Returns P(X ≤ x), with relative accuracy in the lower tail.
  ///
  /// - Parameter x: A value in the units of the distribution; may be infinite.
  /// - Returns: A probability in 0...1.
  /// - Precondition: `x` is not NaN.
  func cumulativeProbability(_ x: Double) -> Double

  /// Returns P(X > x), with relative accuracy in the upper tail.
  ///
  /// - Parameter x: A value in the units of the distribution; may be infinite.
  /// - Returns: A probability in 0...1.
  /// - Precondition: `x` is not NaN.
  func upperTailProbability(_ x: Double) -> Double

  /// Returns the smallest x with P(X ≤ x) ≥ `probability`.
  ///
  /// - Parameter probability: A probability in 0...1.
  /// - Returns: The quantile; at 0 and 1 the ends of the support, infinite where it is unbounded.
  /// - Precondition: 0 ≤ `probability` ≤ 1.
  func quantile(_ probability: Double) -> Double

  /// Returns the x with P(X > x) = `probability`, without forming 1 − `probability`.
  ///
  /// - Parameter probability: A probability in 0...1, however small.
  /// - Returns: The upper quantile; at 1 and 0 the ends of the support.
  /// - Precondition: 0 ≤ `probability` ≤ 1.
  func upperTailQuantile(_ probability: Double) -> Double
}
