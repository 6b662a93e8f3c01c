import ForecastModels

/// The chance of a target: of reaching it, of landing inside it, and of reaching its upper end.
public struct TargetChance: Hashable, Sendable {
  /// The event, in the unit of the distribution.
  public let event: TargetEvent
  /// The distribution that the chance is of.
  public let distribution: PredictiveDistribution
  /// The chance that the target is reached, as its qualifier says.
  public let attained: Double
  /// The chance of landing within half a point of 'about', or between the ends of a range; nil for other
  /// qualifiers.
  public let inside: Double?
  /// The chance of reaching the upper end of a range; nil without one.
  public let upperEndReached: Double?

  /// Weighs an event by a predictive distribution.
  ///
  /// - Parameters:
  ///   - event: The event, in the unit of the distribution.
  ///   - distribution: What is expected, in the plan year.
  public init(of event: TargetEvent, _ distribution: PredictiveDistribution) {
    self.event = event
    self.distribution = distribution
    attained =
      event.isCeiling
      ? distribution.cumulativeProbability(event.upperBound)
      : distribution.upperTailProbability(event.lowerBound)
    inside = event.inside.map { range in
      max(
        0,
        distribution.cumulativeProbability(range.upperBound)
          - distribution.cumulativeProbability(range.lowerBound))
    }
    upperEndReached = event.upperEnd.map { distribution.upperTailProbability($0) }
  }
}
