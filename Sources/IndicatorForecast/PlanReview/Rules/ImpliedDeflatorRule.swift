import Statistics

/// P04: the change of prices that levels at current prices and growth at comparable prices imply.
///
/// *d* = (*A* / *B*) / (1 + *g*) − 1, against the median of the changes that the plan's indicators of the same
/// kind of unit imply. A warning where no roundings bring *d* within
/// ``ReviewThresholds/ImpliedDeflator/bandPoints`` of it. With fewer than
/// ``ReviewThresholds/ImpliedDeflator/leastCount`` of them the median is
/// ``ReviewThresholds/ImpliedDeflator/usualPercent``. Figures that are declared to be at the same prices imply
/// no change of prices: then the rule has nothing to evaluate. Where prices aren't declared and the difference is too
/// large for a revision in silence, P03 reports it as a base: it isn't reported twice.
public struct ImpliedDeflatorRule: PlanRule {
  /// P04.
  public let code = PlanRuleCode.impliedDeflator

  /// Creates the rule.
  public init() {}

  /// Returns what the rule says of each indicator that counts money and has a result with its growth.
  ///
  /// - Parameter plan: The plan of an area.
  /// - Returns: One finding an indicator.
  public func findings(for plan: AreaPlan) -> [Finding] {
    let figures = plan.figures
    let judged = plan.indicators.filter { indicator in
      indicator.result?.unit.isMoney ?? false && indicator.resultGrowth != nil
    }
    var deflators: [String: FigureInterval] = [:]
    for indicator in judged where PriceAgreement(ofResultOf: indicator) != .same {
      deflators[indicator.indicator] = deflator(indicator.indicator, figures)
    }
    return judged.map { finding(for: $0, plan, figures, deflators) }
  }

  /// The implied change of prices in percent.
  private func deflator(_ indicator: String, _ figures: PlanFigures) -> FigureInterval? {
    guard let result = figures[indicator, .result], let base = figures[indicator, .previous],
      base.lower > 0, let growth = figures[indicator, .resultGrowth], growth.lower > -100,
      let ratio = result / (base * growth.growthFactor)
    else { return nil }
    return (ratio - FigureInterval(1)) * FigureInterval(100)
  }

  private func finding(
    for indicator: IndicatorPlan, _ plan: AreaPlan, _ figures: PlanFigures,
    _ deflators: [String: FigureInterval]
  ) -> Finding {
    let (name, year) = (indicator.indicator, plan.year - 1)
    guard PriceAgreement(ofResultOf: indicator) != .same else {
      return plan.notEvaluable(
        code, .warning, name, year: year,
        because: BilingualText(
          english: "not evaluable: growth is at the prices of the levels and implies none",
          chinese: "无法评价：增速与数值价格口径相同，不隐含价格变化"))
    }
    let check = PlanCheck.resultGrowth(name)
    guard let own = deflators[name] else {
      return plan.notEvaluable(code, .warning, check, name, year: year, in: figures)
    }
    let limits = plan.thresholds.impliedDeflator
    let usual = usual(deflators, limits)
    let deviation = Deviation(own, against: usual, scale: 100)
    let beyond = max(deviation.difference.lower, -deviation.difference.upper) - limits.bandPoints
    let isOutside = beyond > 1e-9
    if isOutside, PriceAgreement(ofResultOf: indicator) == .undeclared,
      indicator.result?.vintage != indicator.previous?.vintage,
      abs(own.point) > plan.thresholds.impliedBase.infoPercent,
      check.deviation(in: figures)?.isViolated ?? false
    {
      return plan.notEvaluable(code, .warning, name, year: year, because: Self.seeBase(own.point))
    }
    let hint = isOutside ? FaultHint(among: check.places, about: name, in: plan) : nil
    return Finding(
      code, .warning, isOutside ? .fail : .pass, area: plan.area, indicator: name, year: year,
      observed: own.point, expected: usual.point,
      tolerance: limits.bandPoints + deviation.tolerance,
      message: message(indicator, own, usual.point, limits, isOutside, hint),
      inputs: plan.inputs(check.places), fix: hint?.fix,
      suspicion: isOutside ? beyond / limits.bandPoints : 0)
  }

  private static func seeBase(_ change: Double) -> BilingualText {
    let percent = FigureWords.signedPercent(change)
    return BilingualText(
      english: "not evaluable: prices are not declared; P03 reports the \(percent) as a base",
      chinese: "无法评价：价格口径未注明；\(percent) 的差异见 P03")
  }

  /// The median over the indicators of the plan, with what their roundings allow it to be, or the default where
  /// they are too few.
  ///
  /// The median grows with each of the changes, so its bounds are the medians of theirs.
  private func usual(
    _ deflators: [String: FigureInterval], _ limits: ReviewThresholds.ImpliedDeflator
  ) -> FigureInterval {
    let known = deflators.sorted { $0.key < $1.key }.map(\.value)
    guard known.count >= limits.leastCount else { return FigureInterval(limits.usualPercent) }
    return FigureInterval(
      point: known.map(\.point).median(), lower: known.map(\.lower).median(),
      upper: known.map(\.upper).median())
  }

  private func message(
    _ plan: IndicatorPlan, _ own: FigureInterval, _ usual: Double,
    _ limits: ReviewThresholds.ImpliedDeflator, _ isOutside: Bool, _ hint: FaultHint?
  ) -> BilingualText {
    let unit = FormulaUnit(of: plan.result, with: [plan.previous])
    let (result, previous) = (unit.number(plan.result), unit.number(plan.previous))
    let growth = PlanWording.number(plan.resultGrowth)
    let (change, median) = (FigureWords.signedPercent(own.point), FigureWords.signedPercent(usual))
    let band = FigureWords.number(limits.bandPoints, decimals: 1)
    let reason =
      hint?.cause
      ?? BilingualText(
        english: "the base was revised or other units are counted; prices don't explain it",
        chinese: "基数已修订或统计范围变化，价格不足以解释")
    let cause = BilingualText(
      english: ". Likely cause: \(reason.english)", chinese: "。可能原因：\(reason.chinese)")
    return BilingualText(
      english: "the implied change of prices is \(change), usual is \(median) ±\(band) points: "
        + "(\(result) / \(previous)) / (1 + \(growth) %) − 1 = \(change)\(unit.remark.english)"
        + (isOutside ? cause.english : ""),
      chinese: "隐含价格变化 \(change)，通常为 \(median) ±\(band) 个百分点："
        + "(\(result) / \(previous)) / (1 + \(growth) %) − 1 = \(change)\(unit.remark.chinese)"
        + (isOutside ? cause.chinese : ""))
  }
}
