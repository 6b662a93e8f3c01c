/// P06: parts against their total, for results and for targets.
///
/// |*Y* − Σ *X*ᵢ| ≤ *u*_Y + Σ *u*ᵢ with half units *u* of the last printed digits. Up to
/// ``ReviewThresholds/SumOfParts/warningPercent`` of the total a warning, beyond an error; a warning at most
/// where the figures are of several reports, since a part that was revised later need not fit. Where another rule has
/// found the figure that is wrong (P10, P17, P19), the message names it.
public struct SumOfPartsRule: PlanRule {
  /// P06.
  public let code = PlanRuleCode.sumOfParts

  /// Creates the rule.
  public init() {}

  /// Returns what the rule says of each identity of a total and its parts.
  ///
  /// - Parameter plan: The plan of an area.
  /// - Returns: Two findings an identity: of the results and of the targets.
  public func findings(for plan: AreaPlan) -> [Finding] {
    let figures = plan.figures
    return plan.identities.filter { $0.relation == .equal }.flatMap { identity in
      [FigurePlace.Role.result, .target].map { finding(for: identity, $0, plan, figures) }
    }
  }

  private func finding(
    for identity: AccountingIdentity, _ role: FigurePlace.Role, _ plan: AreaPlan,
    _ figures: PlanFigures
  ) -> Finding {
    let check = PlanCheck.sum(identity, role)
    let year = role.year(ofPlan: plan.year)
    guard let deviation = check.deviation(in: figures) else {
      return plan.notEvaluable(code, .error, check, identity.left, year: year, in: figures)
    }
    guard !deviation.isVacuous else {
      return plan.notEvaluable(
        code, .error, identity.left, year: year, because: PlanWording.onlyBounds)
    }
    let unit = Self.unit(check, plan)
    let share = abs(deviation.difference.point / deviation.expected) * 100
    let limit = plan.thresholds.sumOfParts.warningPercent
    let hint =
      deviation.isViolated
      ? FaultHint(among: check.places, of: check, about: identity.left, in: plan) : nil
    var finding = Finding(
      code, severity(deviation, share, limit, check, plan), deviation.isViolated ? .fail : .pass,
      area: plan.area, indicator: identity.left, year: year,
      observed: unit.amount(deviation.observed), expected: unit.amount(deviation.expected),
      tolerance: unit.amount(deviation.tolerance), message: message(check, deviation, plan, hint),
      inputs: plan.inputs(check.places),
      fix: deviation.isViolated ? hint.map(\.fix) ?? fix(check, deviation, plan) : nil,
      suspicion: deviation.excess / abs(deviation.expected) * 100 / limit)
    finding.check = check
    return finding
  }

  private static func unit(_ check: PlanCheck, _ plan: AreaPlan) -> FormulaUnit {
    let figures = check.places.map { plan.printed($0) }
    return FormulaUnit(of: figures[0], with: Array(figures.dropFirst()))
  }

  private func severity(
    _ deviation: Deviation, _ share: Double, _ limit: Double, _ check: PlanCheck, _ plan: AreaPlan
  ) -> FindingSeverity {
    guard deviation.isViolated else { return .error }
    let vintages = Set(check.places.compactMap { plan.printed($0)?.vintage })
    return share <= limit || vintages.count > 1 ? .warning : .error
  }

  private func message(
    _ check: PlanCheck, _ deviation: Deviation, _ plan: AreaPlan, _ hint: FaultHint?
  ) -> BilingualText {
    let unit = Self.unit(check, plan)
    let decimals = unit.decimals(check.places.map { plan.printed($0) })
    let parts = check.places.dropFirst().map { unit.number(plan.printed($0)) }
    let sum = FigureWords.number(unit.amount(deviation.observed), decimals: decimals)
    let total = unit.number(plan.printed(check.places[0]))
    let formula = "\(parts.joined(separator: " + ")) = \(sum)"
    let difference = FigureWords.signed(unit.amount(deviation.difference.point), decimals: decimals)
    let allowance = PlanWording.allowance(
      FigureWords.number(unit.amount(deviation.tolerance), decimals: decimals + 1), deviation)
    let names = PlanWording.names(check.places.dropFirst().map(\.indicator), in: plan.area)
    let reason =
      hint?.cause
      ?? BilingualText(
        english: "one of the figures is a slip, or was revised alone",
        chinese: "其中一个数字有笔误，或单独修订")
    let cause = BilingualText(
      english: ". Likely cause: \(reason.english)", chinese: "。可能原因：\(reason.chinese)")
    let isViolated = deviation.isViolated
    return BilingualText(
      english: "the parts (\(names.english)) add up to \(sum), the total is \(total): \(formula), "
        + "\(difference) apart, \(allowance.english)\(unit.remark.english)"
        + (isViolated ? cause.english : ""),
      chinese: "各部分（\(names.chinese)）之和为 \(sum)，总量为 \(total)：\(formula)，"
        + "相差 \(difference)，\(allowance.chinese)\(unit.remark.chinese)"
        + (isViolated ? cause.chinese : ""))
  }

  private func fix(
    _ check: PlanCheck, _ deviation: Deviation, _ plan: AreaPlan
  ) -> BilingualText {
    let unit = Self.unit(check, plan)
    let decimals = unit.decimals(check.places.map { plan.printed($0) })
    let sum = FigureWords.number(unit.amount(deviation.observed), decimals: decimals)
    return BilingualText(
      english: "a total of \(sum) would add up; check the parts first",
      chinese: "总量取 \(sum) 则相符；请先核对各部分")
  }
}
