/// P13: the chance of the target.
///
/// π = 1 − *F*(*T*) with *F* the coherent forecast as of the plan's vintage; of other qualifiers as
/// ``TargetEvent`` says. Below 5 % and below 20 % it is a warning, the former the graver by its suspicion;
/// above 95 % the target asks for nothing, which is worth knowing. Of a level and a growth rate the smaller
/// chance is judged, in the terms in which that figure is printed, and both are named.
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
      target.growthChance.map { PrintedTerms($0, ofGrowthFrom: target.growthBase) },
    ].compactMap(\.self)
    guard let least = terms.min(by: { $0.attained < $1.attained }) else {
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
      observed: least.value, expected: least.median, tolerance: least.rounding,
      probability: least.attained,
      message: Self.message(target, least, isCertain: isCertain),
      inputs: (indicator.target?.inputs ?? []) + (indicator.targetGrowth?.inputs ?? []),
      suspicion: suspicion)
  }

  private static func message(
    _ target: TargetOutlook, _ least: PrintedTerms, isCertain: Bool
  ) -> BilingualText {
    var parts = [least.statement]
    if let level = target.levelChance, let growth = target.growthChance {
      let (level, growth) = (
        FigureWords.chance(level.attained), FigureWords.chance(growth.attained)
      )
      parts.append(
        BilingualText(
          english: "; by its level \(level.english), by its growth \(growth.english)",
          chinese: "；按水平 \(level.chinese)，按增速 \(growth.chinese)"))
    }
    if let inside = least.inside.map(FigureWords.chance) {
      parts.append(
        BilingualText(
          english: "; \(inside.english) to land inside it", chinese: "；落入区间内的概率 \(inside.chinese)"))
    }
    if isCertain {
      parts.append(
        BilingualText(
          english: "; it asks for nothing that isn't expected anyway", chinese: "；目标缺乏挑战性"))
    }
    return BilingualText(
      english: parts.map(\.english).joined(), chinese: parts.map(\.chinese).joined())
  }
}

/// The chance of a target in the terms in which it is printed: a level, or growth in percent.
private struct PrintedTerms {
  let value: Double
  let median: Double
  private(set) var rounding: Double
  let attained: Double
  let inside: Double?
  private let isGrowth: Bool

  /// Takes the chance of a level, in the unit that the target is printed in; of an indicator that is known by
  /// its growth alone, that of growth.
  init(_ chance: TargetChance, of indicator: IndicatorPlan) {
    let unit = indicator.target?.unit ?? indicator.series.unit
    let isSameKind = unit.code == indicator.series.unit.code
    let factor = isSameKind ? indicator.series.unit.scale / unit.scale : 1
    self.init(chance, isGrowth: indicator.series.kind == .growth) { $0 * factor }
    rounding *= factor
  }

  /// Takes the chance of growth; with a base, that of the level it leads to.
  init(_ chance: TargetChance, ofGrowthFrom base: Double?) {
    self.init(chance, isGrowth: true) { value in base.map { 100 * (value / $0 - 1) } ?? value }
    if let base { rounding *= 100 / base }
  }

  private init(_ chance: TargetChance, isGrowth: Bool, printed: (Double) -> Double) {
    value = printed(chance.event.value)
    median = printed(chance.distribution.median)
    rounding = chance.event.rounding
    (attained, inside) = (chance.attained, chance.inside)
    self.isGrowth = isGrowth
  }

  var statement: BilingualText {
    let chance = FigureWords.chance(attained)
    let (target, centre) = (FigureWords.number(value), FigureWords.number(median))
    let more = FigureWords.signed(value - median)
    guard isGrowth else {
      return BilingualText(
        english: "\(chance.english) chance of \(target); median \(centre), the target lies "
          + "\(more) from it",
        chinese: "实现 \(target) 的概率为 \(chance.chinese)；预测中位数 \(centre)，目标与之相差 \(more)")
    }
    return BilingualText(
      english: "\(chance.english) chance of growth of \(target) %; median \(centre) %, the target "
        + "lies \(more) points from it",
      chinese: "增速达到 \(target) % 的概率为 \(chance.chinese)；预测中位数 \(centre) %，目标与之相差 "
        + "\(more) 个百分点")
  }
}
