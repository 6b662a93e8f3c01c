/// P01: the growth that the target's level implies against the growth that the plan states.
///
/// |(*T* / *A* − 1) × 100 − *q*| ≤ the greatest deviation that the roundings of *T*, *A* and *q* allow, by
/// interval arithmetic; to first order that is (*T* / *A*)(*u*ₜ / *T* + *u*ₐ / *A*) × 100 + *u*_q with half
/// units *u*. A failure names what another rule has found to be wrong: a unit (P17), a fraction (P18), an exchange (P10) or
/// a digit (P19); else the base *T* / (1 + *q*) that the target was drawn up on, as far as one can believe in it
/// (`TargetBase`).
///
/// Bounds contradict each other only where no figure satisfies both: a level and a growth rate that are both "at
/// least" never do.
///
/// Up to ``ReviewThresholds/TargetGrowth/warningPoints`` a warning, beyond an error; no more than a warning
/// where prices are not declared, and information where they are declared to differ.
///
/// - SeeAlso: Federal Reserve Bank of Philadelphia, *Survey of Professional Forecasters*, 2011 Q1: forecasters
///   are asked to mend levels that contradict their growth rates.
public struct TargetGrowthRule: PlanRule {
  /// P01.
  public let code = PlanRuleCode.targetGrowth

  /// Creates the rule.
  public init() {}

  /// Returns what the rule says of each indicator with a target for its level and for its growth.
  ///
  /// - Parameter plan: The plan of an area.
  /// - Returns: One finding an indicator.
  public func findings(for plan: AreaPlan) -> [Finding] {
    let figures = plan.figures
    return plan.indicators.filter { $0.target != nil || $0.targetGrowth != nil }.map {
      finding(for: $0, plan, figures)
    }
  }

  private func finding(
    for indicator: IndicatorPlan, _ plan: AreaPlan, _ figures: PlanFigures
  ) -> Finding {
    let check = PlanCheck.targetGrowth(indicator.indicator)
    let prices = PriceAgreement(ofTargetOf: indicator)
    guard let deviation = check.deviation(in: figures) else {
      return plan.notEvaluable(code, prices.cap(.error), check, indicator.indicator, in: figures)
    }
    guard deviation.isViolated else {
      return plan.pass(
        code, prices.cap(.error), indicator.indicator, observed: deviation.observed,
        expected: deviation.expected, tolerance: deviation.tolerance,
        message: agreement(indicator, deviation), inputs: plan.inputs(check.places), check: check)
    }
    let limit = plan.thresholds.targetGrowth.warningPoints
    let gravity: FindingSeverity = deviation.isUpTo(limit) ? .warning : .error
    let hint = FaultHint(
      among: check.places, of: check, about: indicator.indicator, in: plan)
    var finding = Finding(
      code, prices.cap(gravity), .fail, area: plan.area, indicator: indicator.indicator,
      year: plan.year, observed: deviation.observed, expected: deviation.expected,
      tolerance: deviation.tolerance,
      message: explained(indicator, deviation, prices, plan, hint),
      inputs: plan.inputs(check.places),
      fix: prices == .different ? nil : hint.map(\.fix) ?? fix(indicator, deviation, plan),
      suspicion: deviation.excess / limit)
    finding.check = prices == .different ? nil : check
    return finding
  }

  private static func unit(_ plan: IndicatorPlan) -> FormulaUnit {
    FormulaUnit(of: plan.target, with: [plan.result])
  }

  /// Both growth rates with the formula.
  private func statement(_ plan: IndicatorPlan, _ deviation: Deviation) -> BilingualText {
    let unit = Self.unit(plan)
    let (target, result) = (unit.number(plan.target), unit.number(plan.result))
    let growth = PlanWording.number(plan.targetGrowth)
    let implied = FigureWords.signedPercent(deviation.observed)
    let difference = FigureWords.signed(deviation.difference.point)
    let allowance = PlanWording.allowance(FigureWords.number(deviation.tolerance), deviation)
    return BilingualText(
      english: "the target's level implies \(implied), the plan says \(growth) %: "
        + "\(target) / \(result) − 1 = \(implied)\(unit.remark.english), \(difference) points apart, "
        + "\(allowance.english)",
      chinese: "目标值隐含增速 \(implied)，计划写 \(growth) %："
        + "\(target) / \(result) − 1 = \(implied)\(unit.remark.chinese)，相差 \(difference) 个百分点，"
        + "\(allowance.chinese)")
  }

  /// What is said of figures that can both hold.
  private func agreement(_ plan: IndicatorPlan, _ deviation: Deviation) -> BilingualText {
    let statement = statement(plan, deviation)
    guard deviation.isBound else { return statement }
    return BilingualText(
      english: statement.english + ". Both can hold, since they are bounds",
      chinese: statement.chinese + "。两者均为界限，可同时成立")
  }

  private func explained(
    _ indicator: IndicatorPlan, _ deviation: Deviation, _ prices: PriceAgreement, _ plan: AreaPlan,
    _ hint: FaultHint?
  ) -> BilingualText {
    let statement = statement(indicator, deviation)
    guard let cause = hint?.likely ?? cause(indicator, prices, plan) else { return statement }
    return BilingualText(
      english: "\(statement.english). \(cause.english)",
      chinese: "\(statement.chinese)。\(cause.chinese)")
  }

  /// What explains the difference, where no fault is known: other prices, what other findings accuse, or the base.
  private func cause(
    _ indicator: IndicatorPlan, _ prices: PriceAgreement, _ plan: AreaPlan
  ) -> BilingualText? {
    guard prices != .different else {
      return BilingualText(
        english: "Likely cause: growth is at other prices than the levels; nothing is wrong",
        chinese: "可能原因：增速与数值的价格口径不同，未必有误")
    }
    let check = PlanCheck.targetGrowth(indicator.indicator)
    let accusation = FigureAccusation(of: check, about: indicator.indicator, in: plan)?.remark
    return TargetBase(indicator, plan)?.cause(prices, accusation: accusation) ?? accusation
  }

  /// Another growth rate or level; where a base may be what differs, to name it.
  private func fix(
    _ indicator: IndicatorPlan, _ deviation: Deviation, _ plan: AreaPlan
  ) -> BilingualText? {
    guard let result = indicator.result?.value, let unit = indicator.target?.unit,
      let from = indicator.result?.unit, let level = unit.converted(result, from: from)
    else { return nil }
    let growth = FigureWords.number(
      deviation.observed, decimals: PlanWording.decimals(indicator.targetGrowth))
    let target = FigureWords.number(
      level.doubleValue * (1 + deviation.expected / 100),
      decimals: PlanWording.decimals(indicator.target))
    let stated = PlanWording.number(indicator.targetGrowth)
    let printed = PlanWording.number(indicator.target)
    let hasBase = TargetBase(indicator, plan)?.isCredible ?? false
    return BilingualText(
      english: "write \(growth) % beside \(printed), or \(target) beside \(stated) %"
        + (hasBase ? ", or name the base" : ""),
      chinese: "将增速改为 \(growth) %，或将目标值改为 \(target)（增速 \(stated) %）"
        + (hasBase ? "，或注明基数" : ""))
  }
}
