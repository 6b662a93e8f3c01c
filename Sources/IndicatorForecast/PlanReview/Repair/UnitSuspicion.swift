/// A level that seems to be printed in another unit than it is in, by P17 (``UnitSlipRule``).
///
/// To move targets until they fit it would spoil what is right. The target and the result of such an indicator are
/// therefore set aside, since either may be the wrong one: neither moved nor held to, unless the target is kept.
public struct UnitSuspicion: Hashable, Sendable {
  /// The code of the indicator.
  public let indicator: String
  /// The year of the level: the plan year, or that of the results.
  public let year: Int
  /// Whether the level is a target.
  public let isTarget: Bool
  /// Whether the levels of the indicator were set aside.
  public let isSetAside: Bool
  /// What is odd about the level.
  public let message: BilingualText
  /// The unit or the number that it should have.
  public let advice: BilingualText?

  /// The suspicions about the levels of a plan that a repair starts from.
  static func all(in plan: AreaPlan, keeping kept: [TargetChoice]) -> [UnitSuspicion] {
    UnitSlipRule().findings(for: plan).compactMap { finding in
      // A whole report in another unit contradicts itself nowhere: there is nothing to set aside.
      guard ReportUnitSlip(plan, plan.figures) == nil else { return nil }
      // Levels of years before the results have no part in a repair.
      guard finding.status == .fail, finding.year >= plan.year - 1 else { return nil }
      let isTarget = finding.year == plan.year
      let isKept = kept.contains { $0.includes(finding.indicator, .level) }
      return UnitSuspicion(
        indicator: finding.indicator, year: finding.year, isTarget: isTarget, isSetAside: !isKept,
        message: finding.message, advice: finding.fix)
    }
  }
}

extension AreaPlan {
  /// The plan without the levels that are set aside.
  func without(_ suspicions: [UnitSuspicion]) -> AreaPlan {
    let aside = Set(suspicions.filter(\.isSetAside).map(\.indicator))
    guard !aside.isEmpty else { return self }
    let rest = indicators.map { plan in
      let isAside = aside.contains(plan.indicator)
      return IndicatorPlan(
        area: plan.area, indicator: plan.indicator, year: plan.year,
        result: isAside ? nil : plan.result, resultGrowth: plan.resultGrowth,
        previous: plan.previous, target: isAside ? nil : plan.target,
        targetGrowth: plan.targetGrowth, series: plan.series)
    }
    return AreaPlan(
      area: area, year: year, vintage: vintage, indicators: rest, identities: identities,
      outlooks: outlooks, observations: observations, others: others, thresholds: thresholds,
      elsewhere: elsewhere)
  }
}
