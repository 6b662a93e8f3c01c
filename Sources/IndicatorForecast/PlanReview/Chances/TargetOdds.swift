/// What is expected of one target of a plan: the chance by the forecast, and what past targets came to.
public struct TargetOdds: Hashable, Sendable {
  /// The code of the indicator.
  public let indicator: String
  /// The target beside the forecast.
  public let outlook: TargetOutlook
  /// How earlier targets of the indicator were reached.
  public let past: PastAttainment
  /// The chance of the target by past gaps alone; nil where too little is known of them, or the target has
  /// no growth rate.
  public let pastChance: TargetChance?
  /// The chances of the target by several models, each alone; empty where there is no level.
  public let modelChances: [ModelChoice: Double]
  /// The observations behind the forecast.
  public let observationCount: Int

  /// The distance between the greatest and the least of ``modelChances``; 0 with fewer than two.
  public var modelSpread: Double {
    guard let least = modelChances.values.min(), let most = modelChances.values.max() else {
      return 0
    }
    return most - least
  }
}
