/// P22: what a goal for a later year still asks for.
///
/// (*G*/*A*)^(1/*k*) − 1 with the goal *G*, the last level *A* and *k* years left, against the greatest growth of
/// the last five years: above it, whatever the roundings of goal, level and past growth, is a warning. Goals are
/// targets for years after the plan year.
public struct RequiredGrowthRule: PlanRule {
  /// Creates the rule.
  public init() {}

  /// P22.
  public var code: PlanRuleCode { .requiredGrowth }

  /// Returns one finding for each goal.
  public func findings(for plan: AreaPlan) -> [Finding] {
    plan.indicators.flatMap { indicator in
      indicator.series.targets.filter { $0.year > plan.year }.map { target in
        finding(target, indicator, plan)
      }
    }
  }

  private func finding(
    _ target: PlanTarget, _ indicator: IndicatorPlan, _ plan: AreaPlan
  ) -> Finding {
    guard let goal = GoalRequirement(target, indicator, plan: plan.year) else {
      return .missing(
        code, indicator, year: target.year,
        "a level as the goal and a level to start from, at the same prices", "同一口径的目标水平与当前水平")
    }
    let limits = plan.thresholds.requiredGrowth
    let history = GrowthHistory(
      indicator.series, at: indicator.series.priceBasis, through: plan.year - 1
    ).intervals
    let recent = (plan.year - limits.years..<plan.year).compactMap { history[$0] }
    guard recent.count >= limits.fewestYears, let best = recent.map(\.point).max() else {
      return .missing(
        code, indicator, year: target.year,
        "the growth of \(limits.fewestYears) of the last \(PlanWording.count(limits.years, "year")) "
          + "(\(PlanWording.count(recent.count, "is", "are")) known)",
        "近 \(limits.years) 年中至少 \(limits.fewestYears) 年的增速（现有 \(recent.count) 年）")
    }
    let greatest = recent.map(\.upper).reduce(best, max)
    let rounding = goal.requiredGrowth - goal.leastGrowth + greatest - best
    // Roots and quotients lose a few ulps.
    let isTooFast = goal.leastGrowth > greatest + 1e-9
    let number = goal.goal.value ?? goal.goal.upperEnd
    let formula =
      "(\(number.map(\.description) ?? "") / \(FigureWords.number(goal.base)))^(1/\(goal.yearsLeft))"
      + " − 1 = \(FigureWords.percent(goal.requiredGrowth))"
    let after = goal.growthAfterPlan.map { FigureWords.percent($0) }
    return Finding(
      code, .warning, isTooFast ? .fail : .pass, area: indicator.area,
      indicator: indicator.indicator, year: target.year, observed: goal.requiredGrowth,
      expected: best, tolerance: rounding,
      message: BilingualText(
        english: "the goal for \(target.year) needs \(formula) a year; the best of the last "
          + "\(recent.count == 1 ? "year" : "\(recent.count) years") was \(FigureWords.percent(best))"
          + (after.map { "; after this year's target, \($0) a year" } ?? ""),
        chinese: "\(target.year) 年目标要求年均增长 \(formula)；近 \(recent.count) 年最高增速为 "
          + FigureWords.percent(best) + (after.map { "；完成本年目标后仍需年均 \($0)" } ?? "")),
      inputs: goal.goal.inputs + (indicator.result?.inputs ?? []),
      suspicion: isTooFast ? 1 + (goal.requiredGrowth - best) / max(best.magnitude, 1) : 0)
  }
}
