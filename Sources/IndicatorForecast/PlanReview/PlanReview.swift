/// The review of all plans for one year.
public struct PlanReview: Sendable {
  /// The plan year.
  public let year: Int
  /// The plans, by area.
  public let plans: [AreaPlan]
  /// What the rules found, the one to look at first at the top.
  ///
  /// Failures first, by gravity; causes before what they explain; then by suspicion times influence on the
  /// total. Behind them what can't be evaluated, then the passes.
  public let findings: [Finding]

  /// Reviews the plans for a year.
  ///
  /// - Parameters:
  ///   - year: The plan year.
  ///   - plans: The plans of all areas.
  ///   - rules: The rules.
  public init(of year: Int, plans: [AreaPlan], rules: [any PlanRule] = PlanReview.rules) {
    self.year = year
    self.plans = plans
    let found = plans.flatMap { plan in
      var plan = plan
      plan.knownFigures = PlanFigures(plan)
      plan.knownFaults = KnownFaults(plan)
      return rules.flatMap { rule in
        let findings = rule.findings(for: plan)
        return findings.isEmpty ? plan.withoutIdentity(rule.code) : findings
      }
    }
    findings =
      FindingRanking(
        found.downgradedWhereEvidenceIsThin().withAreaSumsReportedOnce(), plans: plans
      ).ranked
  }

  /// The rules of the catalogue, in the order of their codes.
  public static let rules: [any PlanRule] = figureRules + recordRules + chanceRules

  /// The rules about levels, growth rates and their sums.
  private static let figureRules: [any PlanRule] = [
    TargetGrowthRule(), ResultGrowthRule(), ImpliedBaseRule(), ImpliedDeflatorRule(),
    PriceBasisRule(), SumOfPartsRule(), WeightedGrowthRule(), ResidualSectorRule(),
    GrowthRangeRule(), PartOfWholeRule(), ShareDriftRule(), TaxElasticityRule(),
  ]

  /// The rules about slips, revisions and contributions.
  private static let recordRules: [any PlanRule] = [
    UnitSlipRule(), PercentSlipRule(), DigitSlipRule(), RevisionRule(), IncrementShareRule(),
  ]

  /// The gravest failure; nil where nothing fails.
  public var gravest: FindingSeverity? {
    findings.filter { $0.status == .fail }.map(\.severity).max()
  }
}

extension PlanReview {
  /// The rules about chances, past plans and other areas, in the order of their codes.
  static let chanceRules: [any PlanRule] = [
    TargetChanceRule(), PastAttainmentRule(), AccelerationRule(), RatioAcrossAreasRule(),
    ParentTargetRule(), RequiredGrowthRule(), UnchangedTargetRule(), EvidenceRule(),
  ]
}
