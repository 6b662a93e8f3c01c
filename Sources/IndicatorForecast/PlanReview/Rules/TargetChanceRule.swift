/// P13: the chance of the target.
///
/// π = 1 − *F*(*T*) with *F* the coherent forecast as of the plan's vintage; of other qualifiers as
/// ``TargetEvent`` says. Below 5 % and below 20 % it is a warning, the former the graver by its suspicion;
/// above 95 % the target asks for nothing, which is worth knowing. Of a level and a growth rate the smaller
/// chance is judged, in the terms in which that figure is printed, and both are named; of a range the chance of
/// its upper end besides. Where another rule has found a figure of the target or its base to be wrong (P10, P17, P18, P19),
/// the message says that the chance means nothing.
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
    let terms = [
      target.levelChance.map { PrintedTerms($0, of: indicator) },
      target.growthChance.map {
        PrintedTerms($0, of: indicator, growingFrom: target.growthBase)
      },
    ].compactMap(\.self)
    guard let least = terms.min(by: { $0.attained < $1.attained }) else {
      return .missing(
        code, indicator, year: plan.year, "a forecast in the terms of the target",
        "与目标口径一致的预测")
    }
    let limits = plan.thresholds.targetChance
    let isUnlikely = least.attained < limits.unlikely
    let isCertain = least.attained > limits.certain
    let fault = Self.fault(of: indicator, in: plan)
    let suspicion: Double =
      least.attained < limits.remote
      ? 2 : isUnlikely ? limits.unlikely / max(least.attained, 0.01) / 4 : isCertain ? 0.5 : 0
    return Finding(
      code, isCertain ? .info : .warning, isUnlikely || isCertain ? .fail : .pass,
      area: indicator.area, indicator: indicator.indicator, year: plan.year,
      observed: least.value, expected: least.median, tolerance: least.rounding,
      probability: least.attained,
      message: Self.message(target, least, isCertain: isCertain, fault),
      inputs: (indicator.target?.inputs ?? []) + (indicator.targetGrowth?.inputs ?? []),
      suspicion: suspicion)
  }

  /// What is wrong with the figures of a target, so that its chance is that of something else; nil where nothing is.
  private static func fault(of indicator: IndicatorPlan, in plan: AreaPlan) -> BilingualText? {
    let (code, figures) = (indicator.indicator, plan.figures)
    let rate = FigurePlace(indicator: code, role: .targetGrowth)
    let places = [.target, .result].map { FigurePlace(indicator: code, role: $0) } + [rate]
    if let hint = FaultHint(among: places, about: code, in: plan) { return hint.cause }
    let isImpossible =
      ImpossibleFigure(rate, plan) != nil
      || ImpossibleFigure(rateOf: .targetGrowth(code), indicator, plan, figures) != nil
    guard isImpossible else { return nil }
    let role = PlanWording.role(of: rate, about: code, in: plan)
    return BilingualText(
      english: "a slip in \(role.english) (P18)", chinese: "\(role.chinese)有误（见 P18）")
  }

  private static func message(
    _ target: TargetOutlook, _ least: PrintedTerms, isCertain: Bool, _ fault: BilingualText?
  ) -> BilingualText {
    var parts = [least.statement]
    if let upper = least.upperEndReached.map({ ChanceText($0, decimals: 1).text }) {
      parts.append(
        BilingualText(
          english: "; \(upper.english) to reach its upper end",
          chinese: "；达到上限的概率\(upper.chinese.blankBefore)\(upper.chinese)"))
    }
    if let level = target.levelChance, let growth = target.growthChance {
      let (level, growth) = (
        ChanceText(level.attained, decimals: 1).text, ChanceText(growth.attained, decimals: 1).text
      )
      parts.append(
        BilingualText(
          english: "; by its level \(level.english), by its growth \(growth.english)",
          chinese: "；按水平\(level.chinese.blankBefore)\(level.chinese)，"
            + "按增速\(growth.chinese.blankBefore)\(growth.chinese)"))
    }
    if let inside = least.inside.map({ ChanceText($0, decimals: 1).text }) {
      parts.append(
        BilingualText(
          english: "; \(inside.english) to land inside it",
          chinese: "；落入区间内的概率\(inside.chinese.blankBefore)\(inside.chinese)"))
    }
    if let fault {
      parts.append(
        BilingualText(
          english: "; with \(fault.english) it means nothing",
          chinese: "；因\(fault.chinese.blankBefore)\(fault.chinese)，该概率没有意义"))
    } else if isCertain {
      parts.append(
        BilingualText(
          english: "; it asks for nothing that isn't expected anyway", chinese: "；目标缺乏挑战性"))
    }
    return BilingualText(
      english: parts.map(\.english).joined(), chinese: parts.map(\.chinese).joined())
  }
}
