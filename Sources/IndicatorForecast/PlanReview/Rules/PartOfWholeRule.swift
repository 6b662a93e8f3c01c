/// P10: a part can't exceed its whole, in results and in targets.
///
/// *X* ≤ *Y* beyond half units of both: an error; a warning where unit or prices of the two are declared to differ,
/// since they may be defined apart. Where the two figures exchanged would satisfy every equation that they
/// stand in, the finding says so. A part of a sum is judged against its total where the two exchanged mend all, or
/// where no other part is less than nothing on record: else parts that are negative could explain it.
public struct PartOfWholeRule: PlanRule {
  /// P10.
  public let code = PlanRuleCode.partOfWhole

  /// Creates the rule.
  public init() {}

  /// Returns what the rule says of each identity of a part and its whole.
  ///
  /// - Parameter plan: The plan of an area.
  /// - Returns: Two findings an identity: of the results and of the targets; and one for each part of a sum that
  ///   exceeds its total.
  public func findings(for plan: AreaPlan) -> [Finding] {
    let figures = plan.figures
    return plan.identities.filter { $0.relation == .atMost }.flatMap { identity in
      FigureExchange.levels.map { finding(for: identity, $0, plan, figures) }
    } + Self.partsOverTotals(plan, figures).map { finding(for: $0, $1, plan, figures) }
  }

  /// The parts of sums that exceed their total.
  static func partsOverTotals(
    _ plan: AreaPlan, _ figures: PlanFigures
  ) -> [(part: AccountingIdentity, role: FigurePlace.Role)] {
    let sums = plan.identities.filter { $0.relation == .equal && $0.right.count > 1 }
    return sums.flatMap { sum in
      sum.right.flatMap { part in
        let identity = AccountingIdentity(left: part, relation: .atMost, right: [sum.left])
        return FigureExchange.levels.filter { role in
          (PlanCheck.part(identity, role).deviation(in: figures)?.isViolated ?? false)
            && (FigureExchange.ofPartAndWhole(identity.indicators, role, plan, figures) != nil
              || sum.right.allSatisfy { $0 == part || isNeverNegative($0, role, plan) })
        }.map { (identity, $0) }
      }
    }
  }

  /// Whether a level of an indicator is on record, and none that is less than nothing: of the year judged, or of the
  /// last year before.
  private static func isNeverNegative(
    _ indicator: String, _ role: FigurePlace.Role, _ plan: AreaPlan
  ) -> Bool {
    let levels = plan.observations.filter { row in
      row.indicator == indicator && row.measure == .level && row.value != nil
        && row.year <= role.year(ofPlan: plan.year)
    }
    return !levels.isEmpty && levels.allSatisfy { ($0.value?.significand ?? 0) >= 0 }
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
    let exchange =
      deviation.isViolated
      ? FigureExchange.ofPartAndWhole(identity.indicators, role, plan, figures) : nil
    let hint =
      deviation.isViolated && exchange == nil
      ? FaultHint(among: check.places, of: check, about: identity.left, in: plan) : nil
    var finding = Finding(
      code, prices.count > 1 ? .warning : .error, deviation.isViolated ? .fail : .pass,
      area: plan.area, indicator: identity.left, year: year,
      observed: unit.amount(deviation.observed), expected: unit.amount(deviation.expected),
      tolerance: unit.amount(deviation.tolerance),
      message: message(
        check, deviation, plan, unit, exchange.map(Self.exchanged) ?? hint?.cause ?? Self.slip),
      inputs: plan.inputs(check.places), fix: exchange == nil ? hint?.fix : exchange?.fix,
      suspicion: deviation.excess / abs(deviation.expected) * 100)
    // A part of a sum against its total is no check of the plan: a slip explains it by its figure.
    finding.check = plan.identities.contains(identity) ? check : nil
    if let exchange {
      finding.restores = exchange.restored
      finding.suspects = plan.inputs(exchange.places)
    }
    return finding
  }

  private static func exchanged(_ exchange: FigureExchange) -> BilingualText {
    guard exchange.roles.count == 1 else {
      return BilingualText(
        english:
          "the two rows are exchanged, levels and growth rates: \(FigureExchange.proof.english)",
        chinese: "两行（数值与增速）互换：\(FigureExchange.proof.chinese)")
    }
    return BilingualText(
      english: "the two figures are exchanged: the other way round all growth rates fit",
      chinese: "两个数字互换：对调后各增速均相符")
  }
  private static let slip = BilingualText(
    english: "one of the two is a slip, or they are defined apart", chinese: "其中一个有笔误，或两者口径不同")

  private func message(
    _ check: PlanCheck, _ deviation: Deviation, _ plan: AreaPlan, _ unit: FormulaUnit,
    _ cause: BilingualText
  ) -> BilingualText {
    let part = unit.number(plan.printed(check.places[0]))
    let wholes = check.places.dropFirst().map { unit.number(plan.printed($0)) }
    let whole = wholes.joined(separator: " + ")
    let partName = PlanWording.name(check.places[0].indicator, in: plan.area)
    let names = PlanWording.names(check.places.dropFirst().map(\.indicator), in: plan.area)
    guard deviation.isViolated else {
      return BilingualText(
        english: "\(partName.english) \(part) ≤ \(names.english) \(whole)\(unit.remark.english)",
        chinese: "\(partName.chinese) \(part) ≤ \(names.chinese) \(whole)\(unit.remark.chinese)")
    }
    return BilingualText(
      english:
        "the part exceeds its whole: \(partName.english) \(part) > \(names.english) \(whole)"
        + "\(unit.remark.english). Likely cause: \(cause.english)",
      chinese: "部分大于整体：\(partName.chinese) \(part) > \(names.chinese) \(whole)"
        + "\(unit.remark.chinese)。可能原因：\(cause.chinese)")
  }
}
