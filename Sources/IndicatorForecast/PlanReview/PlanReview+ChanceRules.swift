extension PlanReview {
  /// The rules about chances, past plans and other areas, in the order of their codes.
  static let chanceRules: [any PlanRule] = [
    TargetChanceRule(), PastAttainmentRule(), AccelerationRule(), RatioAcrossAreasRule(),
    ParentTargetRule(), RequiredGrowthRule(), UnchangedTargetRule(), EvidenceRule(),
  ]
}
