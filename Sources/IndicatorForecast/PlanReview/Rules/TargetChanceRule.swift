/// P13: the chance of the target.
///
/// π = 1 − *F*(*T*) with *F* the coherent forecast as of the plan's vintage; of other qualifiers as
/// ``TargetEvent`` says. Below 5 % and below 20 % it is a warning, the former the graver by its suspicion;
/// above 95 % the target asks for nothing, which is worth knowing. Of a level and a growth rate the smaller
/// chance is judged, and both are named.
public struct TargetChanceRule: PlanRule {
  /// Creates the rule.
  public init() {}

  /// P13.
  public var code: PlanRuleCode { .targetChance }

  /// Returns one finding for each indicator that has a target.
  public func findings(for plan: AreaPlan) -> [Finding] {
    plan.indicators.compactMap { indicator in
      plan.targetOutlook(of: indicator).map { finding(indicator, $0, plan) }
    }
  }

  private func finding(
    _ indicator: IndicatorPlan, _ target: TargetOutlook, _ plan: AreaPlan
  ) -> Finding {
    let chances = [target.levelChance, target.growthChance].compactMap(\.self)
    guard let least = chances.min(by: { $0.attained < $1.attained }) else {
      return .missing(
        code, indicator, year: plan.year, "a forecast in the terms of the target",
        "与目标口径一致的预测")
    }
    let limits = plan.thresholds.targetChance
    let isUnlikely = least.attained < limits.unlikely
    let isCertain = least.attained > limits.certain
    let suspicion: Double =
      least.attained < limits.remote
      ? 2 : isUnlikely ? limits.unlikely / max(least.attained, 0.01) / 4 : isCertain ? 0.5 : 0
    return Finding(
      code, isCertain ? .info : .warning, isUnlikely || isCertain ? .fail : .pass,
      area: indicator.area, indicator: indicator.indicator, year: plan.year,
      observed: least.event.value, expected: least.distribution.median,
      tolerance: least.event.rounding, probability: least.attained,
      message: Self.message(target, least, isCertain: isCertain),
      inputs: (indicator.target?.inputs ?? []) + (indicator.targetGrowth?.inputs ?? []),
      suspicion: suspicion)
  }

  private static func message(
    _ target: TargetOutlook, _ least: TargetChance, isCertain: Bool
  ) -> BilingualText {
    let chance = FigureWords.chance(least.attained)
    let median = FigureWords.number(least.distribution.median)
    let value = FigureWords.number(least.event.value)
    let more = FigureWords.signed(least.event.value - least.distribution.median)
    var english = "\(chance) chance of \(value); median \(median), the target lies \(more) from it"
    var chinese = "实现 \(value) 的概率为 \(chance)；预测中位数 \(median)，目标与之相差 \(more)"
    if let level = target.levelChance, let growth = target.growthChance {
      english +=
        "; by its level \(FigureWords.chance(level.attained)), "
        + "by its growth \(FigureWords.chance(growth.attained))"
      chinese +=
        "；按水平 \(FigureWords.chance(level.attained))，按增速 \(FigureWords.chance(growth.attained))"
    }
    if let inside = least.inside {
      english += "; \(FigureWords.chance(inside)) to land inside it"
      chinese += "；落入区间内的概率 \(FigureWords.chance(inside))"
    }
    if isCertain {
      english += "; it asks for nothing that isn't expected anyway"
      chinese += "；目标缺乏挑战性"
    }
    return BilingualText(english: english, chinese: chinese)
  }
}
