/// P10: a part can't exceed its whole, in results and in targets.
///
/// *X* ≤ *Y* beyond half units of both: an error; a warning where unit or prices of the two are declared to differ,
/// since they may be defined apart. Where the two figures exchanged would satisfy every equation that they
/// stand in, the finding says so. Of a sum that parts and total don't add up to (P06) a part is judged only where
/// it and the total exchanged mend all: else parts that are negative could explain it.
public struct PartOfWholeRule: PlanRule {
  /// P10.
  public let code = PlanRuleCode.partOfWhole

  /// Creates the rule.
  public init() {}

  /// Returns what the rule says of each identity of a part and its whole.
  ///
  /// - Parameter plan: The plan of an area.
  /// - Returns: Two findings an identity: of the results and of the targets; and one for each part of a sum that is
  ///   exchanged with its total.
  public func findings(for plan: AreaPlan) -> [Finding] {
    let figures = plan.figures
    return plan.identities.filter { $0.relation == .atMost }.flatMap { identity in
      Self.roles.map { finding(for: identity, $0, plan, figures) }
    } + exchangedTotals(plan, figures)
  }

  private static let roles: [FigurePlace.Role] = [.result, .target]

  /// The parts of sums that are exchanged with their total.
  private func exchangedTotals(_ plan: AreaPlan, _ figures: PlanFigures) -> [Finding] {
    let sums = plan.identities.filter { $0.relation == .equal && $0.right.count > 1 }
    return sums.flatMap { sum in
      sum.right.flatMap { part in
        let identity = AccountingIdentity(left: part, relation: .atMost, right: [sum.left])
        return Self.roles.compactMap { role -> Finding? in
          let check = PlanCheck.part(identity, role)
          guard check.deviation(in: figures)?.isViolated ?? false,
            exchange(check, plan, figures) != nil
          else { return nil }
          return finding(for: identity, role, plan, figures)
        }
      }
    }
  }

  private func finding(
    for identity: AccountingIdentity, _ role: FigurePlace.Role, _ plan: AreaPlan,
    _ figures: PlanFigures
  ) -> Finding {
    let check = PlanCheck.part(identity, role)
    let year = role.year(ofPlan: plan.year)
    guard let deviation = check.deviation(in: figures) else {
      return plan.notEvaluable(code, .error, check, identity.left, year: year, in: figures)
    }
    guard !deviation.isVacuous else {
      return plan.notEvaluable(
        code, .error, identity.left, year: year, because: PlanWording.onlyBounds)
    }
    let printed = check.places.map { plan.printed($0) }
    let unit = FormulaUnit(of: printed[0], with: Array(printed.dropFirst()))
    let prices = Set(check.places.compactMap { plan.printed($0)?.priceBasis })
    let exchange = deviation.isViolated ? exchange(check, plan, figures) : nil
    var finding = Finding(
      code, prices.count > 1 ? .warning : .error, deviation.isViolated ? .fail : .pass,
      area: plan.area, indicator: identity.left, year: year,
      observed: unit.amount(deviation.observed), expected: unit.amount(deviation.expected),
      tolerance: unit.amount(deviation.tolerance),
      message: message(check, deviation, plan, unit, isExchanged: exchange != nil),
      inputs: plan.inputs(check.places), fix: exchange.map { _ in Self.exchangeBoth },
      suspicion: deviation.excess / abs(deviation.expected) * 100)
    finding.check = check
    if let exchange {
      finding.restores = exchange
      finding.suspects = finding.inputs
    }
    return finding
  }

  private static let exchangeBoth = BilingualText(
    english: "exchange the two figures", chinese: "请将两个数字对调")

  /// The failing checks that hold with the two figures exchanged; nil where others fail then, or none
  /// besides this one is mended.
  private func exchange(
    _ check: PlanCheck, _ plan: AreaPlan, _ figures: PlanFigures
  ) -> Set<PlanCheck>? {
    guard check.places.count == 2 else { return nil }
    var exchanged = figures
    (exchanged[check.places[0]], exchanged[check.places[1]]) = (
      figures[check.places[1]], figures[check.places[0]]
    )
    let touched = plan.checks.filter { !Set($0.places).isDisjoint(with: check.places) }
    guard touched.allSatisfy({ !($0.deviation(in: exchanged)?.isViolated ?? false) }) else {
      return nil
    }
    let mended = Set(touched.filter { $0.deviation(in: figures)?.isViolated ?? false })
    return mended.count > 1 ? mended : nil
  }

  private func message(
    _ check: PlanCheck, _ deviation: Deviation, _ plan: AreaPlan, _ unit: FormulaUnit,
    isExchanged: Bool
  ) -> BilingualText {
    let part = unit.number(plan.printed(check.places[0]))
    let wholes = check.places.dropFirst().map { unit.number(plan.printed($0)) }
    let whole = wholes.joined(separator: " + ")
    let partName = PlanWording.name(check.places[0].indicator)
    let names = PlanWording.names(check.places.dropFirst().map(\.indicator))
    guard deviation.isViolated else {
      return BilingualText(
        english: "\(partName.english) \(part) ≤ \(names.english) \(whole)\(unit.remark.english)",
        chinese: "\(partName.chinese) \(part) ≤ \(names.chinese) \(whole)\(unit.remark.chinese)")
    }
    let cause =
      isExchanged
      ? BilingualText(
        english: "the two figures are exchanged: the other way round all growth rates fit",
        chinese: "两个数字互换：对调后各增速均相符")
      : BilingualText(
        english: "one of the two is a slip, or they are defined apart",
        chinese: "其中一个有笔误，或两者口径不同")
    return BilingualText(
      english:
        "the part exceeds its whole: \(partName.english) \(part) > \(names.english) \(whole)"
        + "\(unit.remark.english). Likely cause: \(cause.english)",
      chinese: "部分大于整体：\(partName.chinese) \(part) > \(names.chinese) \(whole)"
        + "\(unit.remark.chinese)。可能原因：\(cause.chinese)")
  }
}
