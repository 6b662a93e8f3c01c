import ForecastModels

/// The plan of one area for one year, with all that was known when it was given, and nothing that came
/// later.
public struct AreaPlan: Sendable {
  /// The code of the area.
  public let area: String
  /// The plan year.
  public let year: Int
  /// The year in which the plan was given: nothing of a later vintage is used.
  public let vintage: Int
  /// The indicators that the plan's report has a result or a target for, in the order of their codes.
  public let indicators: [IndicatorPlan]
  /// The identities that hold for the area.
  public let identities: [AccountingIdentity]
  /// The coherent outlooks of all series of the area, reaching the plan year, in the order of their codes.
  public let outlooks: [Outlook]
  /// The observations of the area up to the vintage.
  public let observations: [Observation]
  /// The plans of the other areas for the same year.
  public let others: [OtherPlan]
  /// The limits of the rules.
  public let thresholds: ReviewThresholds
  /// The observations of all other areas up to the vintage: what past plans elsewhere came to.
  public var elsewhere: [Observation] = []

  /// What a panel tells the models that borrow from it.
  public var priors: PooledPriors = .builtIn

  /// The figures with their roundings, which every rule asks for; nil before anybody has looked.
  var knownFigures: PlanFigures?

  /// What is known to be wrong with the figures; nil before anybody has looked.
  var knownFaults: KnownFaults?

  /// Returns what is printed of an indicator.
  ///
  /// - Parameter code: The code of the indicator.
  /// - Returns: Its figures, or nil when the plan's report is silent on it.
  public func indicator(_ code: String) -> IndicatorPlan? {
    indicators.first { $0.indicator == code }
  }

  /// Returns the outlook of an indicator.
  ///
  /// - Parameter code: The code of the indicator.
  /// - Returns: Its outlook, or nil when it has no series.
  public func outlook(of code: String) -> Outlook? {
    outlooks.first { $0.series.indicator == code }
  }
}
