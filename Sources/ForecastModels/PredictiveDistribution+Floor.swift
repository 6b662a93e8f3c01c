import Statistics

extension PredictiveDistribution {
  /// Returns the distribution with no component narrower than a scale.
  ///
  /// A series without a spread of its own, such as a perfectly straight one, would else be forecast
  /// with certainty.
  ///
  /// - Parameter floor: The least scale, in the unit of the components: for the logarithmic scale a
  ///   share of the value.
  /// - Returns: The distribution itself where every component is as wide already.
  /// - Precondition: The floor is finite and not negative.
  public func withScale(atLeast floor: Double) -> PredictiveDistribution {
    precondition(floor >= 0 && floor.isFinite, "a scale is not negative")
    guard mixture.components.contains(where: { $0.distribution.scale < floor }) else { return self }
    let components = mixture.components.map { component in
      let distribution = component.distribution
      return StudentTMixture.Component(
        weight: component.weight,
        distribution: StudentTDistribution(
          degreesOfFreedom: distribution.degreesOfFreedom, location: distribution.location,
          scale: max(distribution.scale, floor)))
    }
    return PredictiveDistribution(
      StudentTMixture(components: components, scale: mixture.scale))
  }
}
