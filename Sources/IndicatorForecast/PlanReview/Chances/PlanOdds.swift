import ForecastModels
import LinearAlgebra

/// The chances of a plan's targets, one by one and all together, as of the year in which it was given.
public struct PlanOdds: Hashable, Sendable {
  /// The code of the area.
  public let area: String
  /// The plan year.
  public let year: Int
  /// The year in which the plan was given: nothing of a later vintage is used.
  public let vintage: Int
  /// The targets, in the order of the indicators.
  public let targets: [TargetOdds]
  /// The chance of all targets that have one; nil with fewer than two.
  public let joint: JointChance?

  /// Weighs the targets of a plan.
  ///
  /// - Parameter plan: The plan of one area.
  public init(_ plan: AreaPlan) {
    area = plan.area
    year = plan.year
    vintage = plan.vintage
    let gaps = plan.gaps
    targets = plan.indicators.compactMap { plan.odds(of: $0, gaps) }
    joint = Self.joint(targets, plan)
  }

  /// Returns what is expected of one target.
  ///
  /// - Parameter indicator: The code of the indicator.
  /// - Returns: Its odds, or nil where the plan has no target for it.
  public func target(of indicator: String) -> TargetOdds? {
    targets.first { $0.indicator == indicator }
  }

  private static func joint(_ targets: [TargetOdds], _ plan: AreaPlan) -> JointChance? {
    let events = targets.flatMap(JointEvent.events)
    guard events.count >= 2 else { return nil }
    let correlation = PlanCorrelation(plan).matrix(of: events.map(\.indicator))
    return JointChance(events, correlation)
  }
}

/// What all figures of a target ask of one value together.
struct JointEvent {
  /// The code that correlations are known by: a level and a rate of growth forecast apart go up and down
  /// together.
  let indicator: String
  let distribution: PredictiveDistribution
  let lower: Double
  let upper: Double

  var probability: Double {
    let below = distribution.cumulativeProbability(lower)
    guard upper < .infinity else { return distribution.upperTailProbability(lower) }
    return max(0, distribution.cumulativeProbability(upper) - below)
  }

  /// The events of a target: level and growth rate of one value are one event.
  static func events(_ odds: TargetOdds) -> [JointEvent] {
    let chances = [odds.outlook.levelChance, odds.outlook.growthChance].compactMap(\.self)
    var events: [JointEvent] = []
    for chance in chances {
      let shared = events.firstIndex { $0.distribution == chance.distribution }
      let before = shared.map { events.remove(at: $0) }
      events.append(
        JointEvent(
          indicator: odds.indicator, distribution: chance.distribution,
          lower: max(before?.lower ?? -.infinity, chance.event.lowerBound),
          upper: min(before?.upper ?? .infinity, chance.event.upperBound)))
    }
    return events
  }
}

extension JointChance {
  /// Weighs events together.
  init(_ events: [JointEvent], _ correlation: Matrix) {
    let chances = events.map(\.probability)
    let bounds = events.map { event in
      (
        lower: event.distribution.mixture.score(of: event.lower),
        upper: event.distribution.mixture.score(of: event.upper)
      )
    }
    let estimate = GaussianCopula(correlation).probability(of: bounds)
    let least = max(0, 1 - chances.reduce(0) { $0 + (1 - $1) })
    let greatest = chances.min() ?? 1
    self.init(
      probability: min(greatest, max(least, estimate.value)), error: estimate.error,
      leastPossible: least, greatestPossible: greatest, ifIndependent: chances.reduce(1, *),
      indicators: events.map(\.indicator))
  }
}
