/// P07: the total's target growth against the growth of its parts, weighted by their shares.
///
/// *q*_Y against Σ (*X*ᵢ / *Y*) *q*ᵢ with the levels of the year before the plan year: a total of parts grows by
/// just that. A warning beyond what roundings allow; information where prices are declared to differ. Where another
/// rule has found the figure that is wrong (P17, P18, P19), the message names it.
public struct WeightedGrowthRule: PlanRule {
  /// P07.
  public let code = PlanRuleCode.weightedGrowth

  /// Creates the rule.
  public init() {}

  /// Returns what the rule says of each identity of a total and its parts.
  ///
  /// - Parameter plan: The plan of an area.
  /// - Returns: One finding an identity.
  public func findings(for plan: AreaPlan) -> [Finding] {
    let figures = plan.figures
    return plan.identities.filter { $0.relation == .equal }.map {
      finding(for: $0, plan, figures)
    }
  }

  private func finding(
    for identity: AccountingIdentity, _ plan: AreaPlan, _ figures: PlanFigures
  ) -> Finding {
    let check = PlanCheck.weightedGrowth(identity)
    let missing = check.missing(in: figures)
    guard missing.isEmpty else {
      return plan.notEvaluable(
        code, .warning, identity.left,
        because: PlanWording.missing(missing, in: plan.area, planYear: plan.year))
    }
    guard let deviation = check.deviation(in: figures) else {
      return plan.notEvaluable(code, .warning, identity.left, because: PlanWording.notComparable)
    }
    let levels = check.places.filter { $0.role == .result }
    let rates = check.places.filter { $0.role == .targetGrowth }
    guard !deviation.isVacuous else {
      return plan.notEvaluable(code, .warning, identity.left, because: PlanWording.onlyBounds)
    }
    let prices = PriceAgreement(rates.map { plan.printed($0) })
    let severity: FindingSeverity = prices == .different ? .info : .warning
    let hint =
      deviation.isViolated
      ? FaultHint(among: check.places, of: check, about: identity.left, in: plan) : nil
    return Finding(
      code, severity, deviation.isViolated ? .fail : .pass, area: plan.area,
      indicator: identity.left, year: plan.year, observed: deviation.observed,
      expected: deviation.expected, tolerance: deviation.tolerance,
      message: message(levels, rates, deviation, plan, hint),
      inputs: plan.inputs(rates + levels), fix: hint?.fix,
      suspicion: deviation.excess)
  }

  private func message(
    _ levels: [FigurePlace], _ rates: [FigurePlace], _ deviation: Deviation, _ plan: AreaPlan,
    _ hint: FaultHint?
  ) -> BilingualText {
    let unit = FormulaUnit(
      of: plan.printed(levels[0]), with: levels.dropFirst().map { plan.printed($0) })
    let terms = zip(levels, rates).dropFirst().map { level, rate in
      "\(unit.number(plan.printed(level))) × \(PlanWording.number(plan.printed(rate))) %"
    }
    let total = unit.number(plan.printed(levels[0]))
    let formula = "(\(terms.joined(separator: " + "))) / \(total)"
    let weighted = FigureWords.signedPercent(deviation.observed)
    let growth = PlanWording.number(plan.printed(rates[0]))
    let rounding = FigureWords.number(deviation.tolerance)
    let allowance = (
      PlanWording.allowance("\(rounding) points", deviation).english,
      PlanWording.allowance("\(rounding) 个百分点", deviation).chinese
    )
    let reason =
      hint?.cause
      ?? BilingualText(
        english: "the growth of the total and of its parts were set apart",
        chinese: "总量与各部分增速分别确定")
    let cause = BilingualText(
      english: ". Likely cause: \(reason.english)", chinese: "。可能原因：\(reason.chinese)")
    return BilingualText(
      english: "the parts' growth, weighted, is \(weighted), the total's is \(growth) %: "
        + "\(formula) = \(weighted)\(unit.remark.english), \(allowance.0)"
        + (deviation.isViolated ? cause.english : ""),
      chinese: "各部分加权增速为 \(weighted)，总量目标增速为 \(growth) %："
        + "\(formula) = \(weighted)\(unit.remark.chinese)，\(allowance.1)"
        + (deviation.isViolated ? cause.chinese : ""))
  }
}
