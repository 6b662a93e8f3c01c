/// The review of all plans for one year.
public struct PlanReview: Sendable {
  /// The plan year.
  public let year: Int
  /// The plans, by area.
  public let plans: [AreaPlan]
  /// What the rules found, the one to look at first at the top.
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
    findings = plans.flatMap { plan in rules.flatMap { $0.findings(for: plan) } }
      .downgradedWhereEvidenceIsThin()
  }

  /// The rules of the catalogue, in the order of their codes.
  public static let rules: [any PlanRule] = chanceRules
}
