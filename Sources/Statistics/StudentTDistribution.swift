/// Student's t distribution with a location and a scale.
///
/// (X − location) / scale has the density Γ((ν+1)/2) / (√(νπ) Γ(ν/2)) · (1 + t²/ν)^(−(ν+1)/2).
/// With infinite degrees of freedom it is the normal distribution. A scale of zero is a point mass
/// at the location: the limit of a vanishing scale, for forecasts without uncertainty.
///
/// Tails and quantiles are accurate to about 14 digits, tails down to 1e-300 included. The mean does
/// not exist for ν ≤ 1, nor the variance for ν ≤ 2; the location is the median always.
public struct StudentTDistribution: ContinuousDistribution, Hashable {
  /// The location: the centre of symmetry.
  public let location: Double

  /// The scale, in the units of the location; zero for a point mass.
  public let scale: Double

  let standard: StandardStudentT

  /// The degrees of freedom ν; may be infinite.
  public var degreesOfFreedom: Double { standard.degreesOfFreedom }

  /// Creates a t distribution, the standard one by default.
  ///
  /// - Parameters:
  ///   - degreesOfFreedom: ν, positive, not necessarily whole; `.infinity` for a normal distribution.
  ///   - location: The centre of symmetry; where it has left the range of doubles, the end of that
  ///     range.
  ///   - scale: The scale, not negative, likewise; not the standard deviation, which is
  ///     scale √(ν / (ν − 2)) for ν > 2.
  /// - Precondition: `degreesOfFreedom` > 0, `scale` ≥ 0, and `location` is a number.
  public init(degreesOfFreedom: Double, location: Double = 0, scale: Double = 1) {
    precondition(degreesOfFreedom > 0, "the degrees of freedom are not positive")
    precondition(!location.isNaN, "the location is not a number")
    precondition(scale >= 0, "the scale is negative or not a number")
    // A forecast of huge values may overflow; what is beyond all numbers is so in its quantiles.
    let largest = Double.greatestFiniteMagnitude
    self.location = min(max(location, -largest), largest)
    self.scale = min(scale, largest)
    standard = StandardStudentT(degreesOfFreedom: degreesOfFreedom)
  }

  /// Whether all probability lies at the location.
  var isPointMass: Bool { scale == 0 }

  /// Returns the probability density.
  ///
  /// - Parameter x: A value in the units of the location; may be infinite.
  /// - Returns: f(x), in units of one over the location's. Of a point mass: ∞ at the location and 0
  ///   elsewhere.
  /// - Precondition: `x` is not NaN.
  public func density(_ x: Double) -> Double {
    let t = standardized(x)
    guard !isPointMass else { return t == 0 ? .infinity : 0 }
    return standard.density(t.magnitude) / scale
  }

  /// Returns P(X ≤ x), with relative accuracy in the lower tail.
  ///
  /// - Parameter x: A value in the units of the location; may be infinite.
  /// - Returns: A probability in 0...1. Of a point mass: 1 from the location on.
  /// - Precondition: `x` is not NaN.
  public func cumulativeProbability(_ x: Double) -> Double {
    let t = standardized(x)
    guard !isPointMass else { return t >= 0 ? 1 : 0 }
    return t > 0 ? 0.5 + standard.central(t) : standard.upperTail(-t)
  }

  /// Returns P(X > x), with relative accuracy in the upper tail.
  ///
  /// - Parameter x: A value in the units of the location; may be infinite.
  /// - Returns: A probability in 0...1. Of a point mass: 0 from the location on.
  /// - Precondition: `x` is not NaN.
  public func upperTailProbability(_ x: Double) -> Double {
    let t = standardized(x)
    guard !isPointMass else { return t >= 0 ? 0 : 1 }
    return t < 0 ? 0.5 + standard.central(-t) : standard.upperTail(t)
  }

  /// Returns the smallest x with P(X ≤ x) ≥ `probability`.
  ///
  /// - Parameter probability: A probability in 0...1.
  /// - Returns: The quantile: the location, exactly, at ½; −∞ at 0 and ∞ at 1, and ±∞ where it is
  ///   beyond 1e290 scales. Of a point mass: the location always.
  /// - Precondition: 0 ≤ `probability` ≤ 1.
  public func quantile(_ probability: Double) -> Double {
    precondition(probability >= 0 && probability <= 1, "a probability lies in 0...1")
    guard !isPointMass else { return location }
    // 1 − p is exact for p ≥ ½.
    return probability <= 0.5
      ? location - scale * standard.upperQuantile(probability)
      : location + scale * standard.upperQuantile(1 - probability)
  }

  /// Returns the x with P(X > x) = `probability`, without forming 1 − `probability`.
  ///
  /// - Parameter probability: A probability in 0...1, however small.
  /// - Returns: The upper quantile: the location, exactly, at ½; ∞ at 0 and −∞ at 1, and ±∞ where it
  ///   is beyond 1e290 scales. Of a point mass: the location always.
  /// - Precondition: 0 ≤ `probability` ≤ 1.
  public func upperTailQuantile(_ probability: Double) -> Double {
    precondition(probability >= 0 && probability <= 1, "a probability lies in 0...1")
    guard !isPointMass else { return location }
    return probability <= 0.5
      ? location + scale * standard.upperQuantile(probability)
      : location - scale * standard.upperQuantile(1 - probability)
  }

  /// (x − location) / scale; the sign of x − location alone matters for a point mass.
  private func standardized(_ x: Double) -> Double {
    precondition(!x.isNaN, "a distribution has no value at NaN")
    return isPointMass ? x - location : (x - location) / scale
  }
}
