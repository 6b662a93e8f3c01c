/// P03: the base that a result and its growth imply against the level that the report before had.
///
/// *X* = *A* / (1 + *g*) against *B*: *r* = *X* / *B* − 1, positive where the base was raised without being
/// published again. Within what the roundings of the three figures allow, a pass; up to
/// ``ReviewThresholds/ImpliedBase/infoPercent`` information, up to
/// ``ReviewThresholds/ImpliedBase/warningPercent`` a warning, beyond an error unless the source declares a break
/// (`OBS_STATUS` B). Where growth and levels are declared to be at different prices the ratio is a change of
/// prices, and ``ImpliedDeflatorRule`` judges it.
public struct ImpliedBaseRule: PlanRule {
  /// P03.
  public let code = PlanRuleCode.impliedBase

  /// Creates the rule.
  public init() {}

  /// Returns what the rule says of each indicator with a result.
  ///
  /// - Parameter plan: The plan of an area.
  /// - Returns: One finding an indicator, of the year before that of the results.
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
    let (year, name) = (plan.year - 2, indicator.indicator)
    guard let deviation = check.deviation(in: figures), let base = base(name, figures) else {
      return plan.notEvaluable(code, .error, check, name, year: year, in: figures)
    }
    if let reason = obstacle(indicator, year: year) {
      return plan.notEvaluable(code, .error, name, year: year, because: reason)
    }
    let revision = Revision(base, deviation, Self.unit(indicator))
    let hint =
      deviation.isViolated
      ? FaultHint(among: check.places, of: check, about: name, in: plan) : nil
    var finding = Finding(
      code, revision.severity(plan.thresholds.impliedBase, indicator),
      deviation.isViolated ? .fail : .pass, area: plan.area, indicator: name, year: year,
      observed: revision.implied, expected: revision.published, tolerance: revision.tolerance,
      message: message(
        indicator, revision, deviation,
        deviation.isViolated ? hint?.likely ?? cause(indicator, revision, check, plan) : nil),
      inputs: plan.inputs(check.places),
      fix: deviation.isViolated
        ? hint.map(\.fix)
          ?? fix(indicator, revision, plan.thresholds.impliedBase) : nil,
      suspicion: revision.suspicion(plan.thresholds.impliedBase))
    finding.check = isBreak(indicator) ? nil : check
    return finding
  }

  private static func unit(_ plan: IndicatorPlan) -> FormulaUnit {
    FormulaUnit(of: plan.previous, with: [plan.result])
  }

  private func isBreak(_ plan: IndicatorPlan) -> Bool {
    plan.result?.inputs.first?.status == .seriesBreak
  }

  /// Why the ratio is nothing that this rule judges.
  private func obstacle(_ plan: IndicatorPlan, year: Int) -> BilingualText? {
    if plan.result?.vintage == plan.previous?.vintage {
      return BilingualText(
        english: "not evaluable: the \(year) level stands in the same report; P02 compares with it",
        chinese: "无法评价：\(year) 年数值在同一报告中；见 P02")
    }
    guard PriceAgreement(ofResultOf: plan) == .different else { return nil }
    return BilingualText(
      english:
        "not evaluable: growth is at other prices than the levels; P04 judges the implied prices",
      chinese: "无法评价：增速与数值的价格口径不同；隐含价格见 P04")
  }

  /// *A* / (1 + *g*) and *B* in units of 10⁰.
  private func base(
    _ indicator: String, _ figures: PlanFigures
  ) -> (implied: FigureInterval, published: FigureInterval)? {
    guard let result = figures[indicator, .result], let published = figures[indicator, .previous],
      let growth = figures[indicator, .resultGrowth], growth.lower > -100,
      let implied = result / growth.growthFactor
    else { return nil }
    return (implied, published)
  }

  private func message(
    _ plan: IndicatorPlan, _ revision: Revision, _ deviation: Deviation, _ cause: BilingualText?
  ) -> BilingualText {
    let year = plan.year - 2
    let unit = Self.unit(plan)
    let implied = FigureWords.number(
      revision.implied, decimals: unit.decimals(plan.previous, plan.result))
    let (result, growth) = (unit.number(plan.result), PlanWording.number(plan.resultGrowth))
    let share = FigureWords.signedPercent(revision.percent)
    let allowance = PlanWording.allowance(
      FigureWords.number(revision.tolerancePercent) + " %", deviation)
    let previous = unit.number(plan.previous)
    return BilingualText(
      english: "growth implies a base of \(implied) in \(year), the last report said \(previous): "
        + "\(result) / (1 + \(growth) %) = \(implied)\(unit.remark.english), \(share) against "
        + "\(previous), \(allowance.english)"
        + (cause.map { ". \($0.english)" } ?? ""),
      chinese: "增速隐含 \(year) 年基数 \(implied)，上次报告为 \(previous)："
        + "\(result) / (1 + \(growth) %) = \(implied)\(unit.remark.chinese)，与 \(previous) 相差 "
        + "\(share)，\(allowance.chinese)"
        + (cause.map { "。\($0.chinese)" } ?? ""))
  }

  /// What explains the difference, where no fault is known: a declared break, what other findings accuse, or the base.
  private func cause(
    _ indicator: IndicatorPlan, _ revision: Revision, _ check: PlanCheck, _ plan: AreaPlan
  ) -> BilingualText {
    let limits = plan.thresholds.impliedBase
    if isBreak(indicator) {
      return BilingualText(
        english: "Likely cause: the break that the source declares", chinese: "可能原因：来源注明的口径中断")
    }
    let accusation = FigureAccusation(of: check, about: indicator.indicator, in: plan)
    if let accusation { return accusation.remark }
    guard revision.implied != 0 else {
      return BilingualText(
        english: "A result of nothing grew from nothing: one of the figures is wrong",
        chinese: "实绩为零则基数亦为零：其中一个数字有误")
    }
    guard abs(revision.percent) <= limits.warningPercent else {
      return BilingualText(
        english: "One of the figures is wrong, or other units are counted than a year before: "
          + "that is more than a revision explains",
        chinese: "其中一个数字有误，或统计范围与上年不同：超出修订所能解释的幅度")
    }
    let word = FigureAccusation.isDoubtful(check, in: plan) ? "Possible" : "Likely"
    guard abs(revision.percent) > limits.infoPercent else {
      return BilingualText(
        english: "\(word) cause: the base was revised without being published again",
        chinese: "可能原因：基数已修订而未重新公布")
    }
    return BilingualText(
      english: "\(word) cause: other units are counted than a year before, or the base was revised",
      chinese: "可能原因：统计范围与上年不同，或基数已修订")
  }

  /// The base to publish, where it may be one.
  private func fix(
    _ plan: IndicatorPlan, _ revision: Revision, _ limits: ReviewThresholds.ImpliedBase
  ) -> BilingualText? {
    guard abs(revision.percent) <= limits.warningPercent || isBreak(plan) else { return nil }
    let decimals = Self.unit(plan).decimals(plan.previous, plan.result)
    let base = FigureWords.number(revision.implied, decimals: decimals)
    return BilingualText(
      english: "publish the \(plan.year - 2) base of \(base) beside the growth",
      chinese: "在增速旁公布 \(plan.year - 2) 年基数 \(base)")
  }
}

/// An implied base against a published one, in the unit printed.
private struct Revision {
  let implied: Double
  let published: Double
  let tolerance: Double
  let percent: Double
  let tolerancePercent: Double
  private let isViolated: Bool

  init(
    _ base: (implied: FigureInterval, published: FigureInterval), _ deviation: Deviation,
    _ unit: FormulaUnit
  ) {
    let difference = Deviation(base.implied, against: base.published)
    implied = unit.amount(base.implied.point)
    published = unit.amount(base.published.point)
    tolerance = unit.amount(difference.tolerance)
    percent = base.implied.point.percentAbove(base.published.point)
    tolerancePercent = abs(difference.tolerance / base.published.point) * 100
    isViolated = deviation.isViolated
  }

  func severity(
    _ limits: ReviewThresholds.ImpliedBase, _ plan: IndicatorPlan
  ) -> FindingSeverity {
    guard isViolated else { return .error }
    if abs(percent) <= limits.infoPercent { return .info }
    let isBreak = plan.result?.inputs.first?.status == .seriesBreak
    return abs(percent) <= limits.warningPercent || isBreak ? .warning : .error
  }

  func suspicion(_ limits: ReviewThresholds.ImpliedBase) -> Double {
    isViolated ? max(0, abs(percent) - tolerancePercent) / limits.infoPercent : 0
  }
}
