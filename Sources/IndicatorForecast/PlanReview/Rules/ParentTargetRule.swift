/// P21: local targets against the target of the area above.
///
/// *q* minus the target growth of the parent area, judged by the same differences of past years: above their
/// 95 % quantile it is a warning. That a local target lies above the national one is normal; that it lies
/// further above than ever is not. At least five past years with both targets are needed.
///
/// Where the level targets of the areas at hand add up to more than that of the parent area, beyond rounding, that
/// is said instead: a part of the areas can't exceed the whole.
///
/// - SeeAlso: X. Li, C. Liu, X. Weng, L.-A. Zhou, *Target setting in tournaments: theory and evidence from
///   China*, Economic Journal 129 (2019).
public struct ParentTargetRule: PlanRule {
  /// Creates the rule.
  public init() {}

  /// P21.
  public var code: PlanRuleCode { .parentTarget }

  /// Returns one finding for each indicator that has a target, except for the parent area itself.
  public func findings(for plan: AreaPlan) -> [Finding] {
    guard plan.area != plan.thresholds.parentArea else { return [] }
    return plan.indicators.filter { $0.target != nil || $0.targetGrowth != nil }.map { indicator in
      finding(indicator, plan)
    }
  }

  private func finding(_ indicator: IndicatorPlan, _ plan: AreaPlan) -> Finding {
    let parent = plan.others.first(where: \.isParent)?.indicators.first {
      $0.indicator == indicator.indicator
    }
    if let excess = excess(indicator, parent, plan) { return excess }
    guard let own = indicator.growthOfTarget else {
      return .missing(code, indicator, year: plan.year, "the target growth", "目标增速")
    }
    guard let parent, let above = parent.growthOfTarget,
      PriceBasis.mayAgree(own.priceBasis, above.priceBasis)
    else {
      return .missing(
        code, indicator, year: plan.year, "the target growth of the area above", "上级地区的目标增速")
    }
    let limits = plan.thresholds.parentTarget
    let past = pastDifferences(indicator, parent, before: plan.year)
    guard past.count >= limits.fewestYears else {
      return .missing(
        code, indicator, year: plan.year,
        "\(limits.fewestYears) past years with both targets (\(past.count) are known)",
        "至少 \(limits.fewestYears) 个两级目标俱全的年份（现有 \(past.count) 个）")
    }
    let difference = own.rate - above.rate
    let usual = past.quantile(limits.quantile)
    let rounding = own.halfUnit + above.halfUnit
    let isUnusual = difference > usual + rounding
    let values =
      "\(FigureWords.percent(own.rate)) − \(FigureWords.percent(above.rate)) = "
      + FigureWords.signed(difference)
    return Finding(
      code, .warning, isUnusual ? .fail : .pass, area: indicator.area,
      indicator: indicator.indicator, year: plan.year, observed: difference, expected: usual,
      tolerance: rounding,
      message: BilingualText(
        english: "local target over that of the area above: \(values) points; 95 % of "
          + "\(past.count) past years lie below \(FigureWords.signed(usual)) "
          + "(some amplification is normal)",
        chinese: "本地目标高于上级目标：\(values) 个百分点；以往 \(past.count) 年的 95 % 分位数为 "
          + "\(FigureWords.signed(usual))（适度加码属常见现象）"),
      inputs: own.inputs + above.inputs,
      suspicion: isUnusual ? 1 + (difference - usual - rounding) : 0)
  }

  /// The finding that the areas' targets exceed the parent's; nil where they don't, or can't be compared.
  private func excess(
    _ indicator: IndicatorPlan, _ parent: IndicatorPlan?, _ plan: AreaPlan
  ) -> Finding? {
    guard let figure = parent?.target, let whole = figure.value, indicator.target != nil else {
      return nil
    }
    let siblings = plan.others.filter { !$0.isParent }.flatMap(\.indicators).filter {
      $0.indicator == indicator.indicator
    }
    let parts = ([indicator] + siblings).compactMap { one in
      one.target.flatMap { target in
        target.value.flatMap { figure.unit.converted($0, from: target.unit) }
      }
    }
    let sum = parts.reduce(0) { $0 + $1.doubleValue }
    let rounding = parts.reduce(whole.halfUnit) { $0 + $1.halfUnit }
    guard sum - whole.doubleValue > rounding else { return nil }
    let numbers = "\(FigureWords.number(sum)) > \(whole)"
    return Finding(
      code, .warning, .fail, area: indicator.area, indicator: indicator.indicator,
      year: plan.year, observed: sum, expected: whole.doubleValue, tolerance: rounding,
      message: BilingualText(
        english: (parts.count == 1
          ? "the target is more than that of the area above: "
          : "the targets of \(parts.count) areas add up to more than that of the area above: ")
          + numbers,
        chinese: (parts.count == 1 ? "目标超过上级目标：" : "\(parts.count) 个地区的目标之和超过上级目标：")
          + numbers),
      inputs: (indicator.target?.inputs ?? []) + figure.inputs,
      suspicion: 1 + (sum - whole.doubleValue) / max(whole.doubleValue.magnitude, rounding))
  }

  private func pastDifferences(
    _ own: IndicatorPlan, _ parent: IndicatorPlan, before year: Int
  ) -> [Double] {
    own.series.targets.filter { $0.year < year }.compactMap { target in
      let above = parent.series.target(for: target.year)?.growth
      guard let mine = target.growth?.value ?? target.growth?.upperEnd,
        let theirs = above?.value ?? above?.upperEnd
      else { return nil }
      return mine.doubleValue - theirs.doubleValue
    }
  }
}
