/// P02: the growth that two levels of one report imply against the growth that it states.
///
/// |(*A* / *B* − 1) × 100 − *g*| ≤ what the roundings of *A*, *B* and *g* allow, by interval arithmetic. The rule
/// is about levels of one report; where *B* was printed in an earlier report, the same figures are judged by
/// ``ImpliedBaseRule``, so that a contradiction is reported once.
///
/// The severities are those of ``TargetGrowthRule``.
public struct ResultGrowthRule: PlanRule {
  /// P02.
  public let code = PlanRuleCode.resultGrowth

  /// Creates the rule.
  public init() {}

  /// Returns what the rule says of each indicator with a result.
  ///
  /// - Parameter plan: The plan of an area.
  /// - Returns: One finding an indicator.
  public func findings(for plan: AreaPlan) -> [Finding] {
    let figures = plan.figures
    return plan.indicators.filter { $0.result != nil || $0.resultGrowth != nil }.map {
      finding(for: $0, plan, figures)
    }
  }

  private func finding(
    for indicator: IndicatorPlan, _ plan: AreaPlan, _ figures: PlanFigures
  ) -> Finding {
    let check = PlanCheck.resultGrowth(indicator.indicator)
    let prices = PriceAgreement(ofResultOf: indicator)
    let (code, year, name) = (code, plan.year - 1, indicator.indicator)
    guard let deviation = check.deviation(in: figures) else {
      return plan.notEvaluable(code, prices.cap(.error), check, name, year: year, in: figures)
    }
    guard indicator.result?.vintage == indicator.previous?.vintage else {
      return plan.notEvaluable(
        code, prices.cap(.error), name, year: year,
        because: BilingualText(
          english: "not evaluable: the report doesn't print the \(year - 1) level; P03 compares "
            + "with the report before",
          chinese: "无法评价：本报告未给出 \(year - 1) 年数值；见 P03 与上年报告的比较"))
    }
    guard deviation.isViolated else {
      return plan.pass(
        code, prices.cap(.error), name, year: year, observed: deviation.observed,
        expected: deviation.expected, tolerance: deviation.tolerance,
        message: statement(indicator, deviation), inputs: plan.inputs(check.places), check: check)
    }
    let limit = plan.thresholds.resultGrowth.warningPoints
    let gravity: FindingSeverity = deviation.isUpTo(limit) ? .warning : .error
    let hint = FaultHint(among: check.places, of: check, about: name, in: plan)
    var finding = Finding(
      code, prices.cap(gravity), .fail, area: plan.area, indicator: name, year: year,
      observed: deviation.observed, expected: deviation.expected, tolerance: deviation.tolerance,
      message: explained(indicator, deviation, prices, hint), inputs: plan.inputs(check.places),
      fix: hint.map(\.fix) ?? fix(indicator, deviation), suspicion: deviation.excess / limit)
    finding.check = prices == .different ? nil : check
    return finding
  }

  private func statement(_ plan: IndicatorPlan, _ deviation: Deviation) -> BilingualText {
    let unit = FormulaUnit(of: plan.result, with: [plan.previous])
    let (result, previous) = (unit.number(plan.result), unit.number(plan.previous))
    let growth = PlanWording.number(plan.resultGrowth)
    let implied = FigureWords.signedPercent(deviation.observed)
    let difference = FigureWords.signed(deviation.difference.point)
    let allowance = PlanWording.allowance(FigureWords.number(deviation.tolerance), deviation)
    return BilingualText(
      english: "the levels give \(implied), the report says \(growth) %: "
        + "\(result) / \(previous) − 1 = \(implied)\(unit.remark.english), \(difference) points "
        + "apart, \(allowance.english)",
      chinese: "数值推得 \(implied)，报告写 \(growth) %："
        + "\(result) / \(previous) − 1 = \(implied)\(unit.remark.chinese)，相差 \(difference) 个百分点，"
        + "\(allowance.chinese)")
  }

  private func explained(
    _ plan: IndicatorPlan, _ deviation: Deviation, _ prices: PriceAgreement, _ hint: FaultHint?
  ) -> BilingualText {
    let statement = statement(plan, deviation)
    let cause = hint?.cause ?? (prices == .different ? Self.otherPrices : Self.otherBase)
    return BilingualText(
      english: "\(statement.english). Likely cause: \(cause.english)",
      chinese: "\(statement.chinese)。可能原因：\(cause.chinese)")
  }

  private static let otherPrices = BilingualText(
    english: "growth is at other prices than the levels; nothing is wrong",
    chinese: "增速与数值的价格口径不同，未必有误")
  private static let otherBase = BilingualText(
    english: "the growth was computed on another base, or one of the three figures is a slip",
    chinese: "增速按另一基数计算，或三个数字之一有笔误")

  private func fix(_ plan: IndicatorPlan, _ deviation: Deviation) -> BilingualText {
    let growth = FigureWords.number(
      deviation.observed, decimals: PlanWording.decimals(plan.resultGrowth))
    return BilingualText(
      english: "write \(growth) %, or name the base that the growth refers to",
      chinese: "将增速改为 \(growth) %，或注明增速所用基数")
  }
}
