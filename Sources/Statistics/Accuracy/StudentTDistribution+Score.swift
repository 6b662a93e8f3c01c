import RealModule

extension StudentTDistribution {
  /// Returns the continuous ranked probability score ∫ (F(x) − 1[x ≥ y])² dx of a value.
  ///
  /// With z = (y − location)/scale it is
  ///
  ///     scale [z (2F(z) − 1) + 2 f(z) (ν + z²)/(ν − 1) − 2√ν/(ν − 1) · B(½, ν − ½)/B(½, ν/2)²],
  ///
  /// for infinite ν scale [z (2Φ(z) − 1) + 2 φ(z) − 1/√π]. Of a point mass it is the absolute error. It
  /// is proper: its expectation is least for the true distribution.
  ///
  /// - Parameter actual: y, what happened.
  /// - Returns: The score in the unit of the values, not negative; nil for ν ≤ 1, where the
  ///   distribution has no mean and the formula does not hold.
  /// - SeeAlso: A. Jordan, F. Krüger & S. Lerch, *Evaluating probabilistic forecasts with
  ///   scoringRules*, Journal of Statistical Software 90 (2019), appendix A.
  public func continuousRankedProbabilityScore(_ actual: Double) -> Double? {
    guard scale > 0 else { return abs(actual - location) }
    guard degreesOfFreedom > 1 else { return nil }
    let standard = StandardStudentT(degreesOfFreedom: degreesOfFreedom)
    let distance = abs((actual - location) / scale)
    // |z| (2F(|z|) − 1), as F(|z|) − ½ without the ½.
    let central = 2 * distance * standard.central(distance)
    guard !standard.isNormal else {
      return scale * (central + 2 * standard.density(distance) - 1 / Double.pi.squareRoot())
    }
    let degrees = degreesOfFreedom
    let moment =
      2 * standard.density(distance) * (degrees + distance * distance) / (degrees - 1)
    let normalization = StandardStudentT.normalization(degrees / 2)
    let spread =
      2 * degrees.squareRoot() / (degrees - 1)
      * (normalization * normalization / StandardStudentT.normalization(degrees - 0.5))
    return scale * (central + moment - spread)
  }
}
