/// P23: a target that stays although the last one was missed.
///
/// *q* unchanged although *g* missed last year's target by more than two percentage points: worth knowing.
/// Targets fall sluggishly.
///
/// - SeeAlso: NBER working paper 33718 (2025).
public struct UnchangedTargetRule: PlanRule {
  /// Creates the rule.
  public init() {}

  /// P23.
  public var code: PlanRuleCode { .unchangedTarget }

  /// Returns one finding for each indicator that has a growth target.
  public func findings(for plan: AreaPlan) -> [Finding] {
    plan.indicators.filter { $0.targetGrowth != nil }.map { finding($0, plan) }
  }

  private func finding(_ indicator: IndicatorPlan, _ plan: AreaPlan) -> Finding {
    let before = indicator.series.target(for: plan.year - 1)?.growth
    guard let target = indicator.targetGrowth?.value, let figure = before, let last = figure.value
    else {
      return .missing(
        code, indicator, year: plan.year, "a growth target of this year and the last",
        "本年与上年的增速目标", severity: .info)
    }
    guard let growth = indicator.growthOfResult,
      PriceBasis.mayAgree(growth.priceBasis, figure.priceBasis)
    else {
      return .missing(
        code, indicator, year: plan.year, "the growth of the last result", "上年实际增速",
        severity: .info)
    }
    let missed = last.doubleValue - growth.rate
    let limit = plan.thresholds.unchangedTarget.missedPoints
    let rounding = last.halfUnit + growth.halfUnit
    let isStuck = target.hasSameValue(as: last) && missed > limit + rounding
    let values = "\(FigureWords.percent(growth.rate)) − \(last) % = \(FigureWords.signed(-missed))"
    return Finding(
      code, .info, isStuck ? .fail : .pass, area: indicator.area, indicator: indicator.indicator,
      year: plan.year, observed: target.doubleValue, expected: growth.rate, tolerance: rounding,
      message: BilingualText(
        english: "target \(target) %, last year's \(last) %; result against it \(values) points"
          + (isStuck ? ": the target stays although it was missed" : ""),
        chinese: "本年目标 \(target) %，上年目标 \(last) %；上年实际与目标之差 \(values) 个百分点"
          + (isStuck ? "：上年未完成而目标未调整" : "")),
      inputs: (indicator.targetGrowth?.inputs ?? []) + figure.inputs + growth.inputs,
      suspicion: isStuck ? missed / limit : 0)
  }
}
