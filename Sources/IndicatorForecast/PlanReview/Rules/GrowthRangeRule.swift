/// P09: a total can't outgrow every one of its parts, nor stay behind all of them.
///
/// min *q*ᵢ ≤ *q*_Y ≤ max *q*ᵢ over the parts of an identity that has them all, beyond what the roundings of the
/// rates allow: an error; information where prices are declared to differ.
public struct GrowthRangeRule: PlanRule {
  /// P09.
  public let code = PlanRuleCode.growthRange

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
    let places = identity.indicators.map { FigurePlace(indicator: $0, role: .targetGrowth) }
    let missing = places.filter { figures[$0] == nil }
    guard missing.isEmpty, let total = figures[places[0]] else {
      return plan.notEvaluable(
        code, .error, identity.left,
        because: PlanWording.missing(missing, in: plan.area, planYear: plan.year))
    }
    let parts = places.dropFirst().compactMap { figures[$0] }
    let least = FigureInterval(
      point: parts.map(\.point).min() ?? 0, lower: parts.map(\.lower).min() ?? 0,
      upper: parts.map(\.upper).min() ?? 0)
    let most = FigureInterval(
      point: parts.map(\.point).max() ?? 0, lower: parts.map(\.lower).max() ?? 0,
      upper: parts.map(\.upper).max() ?? 0)
    let above = Deviation(total, against: most, scale: 100, mayBeBelow: true)
    let below = Deviation(least, against: total, scale: 100, mayBeBelow: true)
    guard !above.isVacuous || !below.isVacuous else {
      return plan.notEvaluable(code, .error, identity.left, because: PlanWording.onlyBounds)
    }
    let isViolated = above.isViolated || below.isViolated
    let prices = PriceAgreement(places.map { plan.printed($0) })
    let bound = total.point > (least.point + most.point) / 2 ? most : least
    return Finding(
      code, prices == .different ? .info : .error, isViolated ? .fail : .pass, area: plan.area,
      indicator: identity.left, year: plan.year, observed: total.point, expected: bound.point,
      tolerance: above.isViolated ? above.tolerance : below.tolerance,
      message: message(
        places, plan, (least.point, most.point), isViolated, above.isBound || below.isBound),
      inputs: plan.inputs(places), suspicion: max(above.excess, below.excess))
  }

  private func message(
    _ places: [FigurePlace], _ plan: AreaPlan, _ range: (Double, Double), _ isViolated: Bool,
    _ hasBounds: Bool
  ) -> BilingualText {
    let total = PlanWording.number(plan.printed(places[0]))
    let parts = places.dropFirst().map { "\(PlanWording.number(plan.printed($0))) %" }
    let names = PlanWording.names(places.dropFirst().map(\.indicator), in: plan.area)
    let range = "\(FigureWords.number(range.0)) … \(FigureWords.number(range.1)) %"
    let verdict = BilingualText(
      english: isViolated ? "lies outside" : hasBounds ? "may lie within" : "lies within",
      chinese: isViolated ? "超出" : hasBounds ? "可在" : "在")
    return BilingualText(
      english: "the total's growth of \(total) % \(verdict.english) that of its parts, \(range) "
        + "(\(names.english): \(parts.joined(separator: ", ")))"
        + (isViolated ? ". Likely cause: the rates were set apart, or one is a slip" : ""),
      chinese: "总量增速 \(total) % \(verdict.chinese)各部分增速范围 \(range)"
        + (isViolated ? "" : " 内") + "（\(names.chinese)：\(parts.joined(separator: "、"))）"
        + (isViolated ? "。可能原因：增速分别确定，或其中一个有笔误" : ""))
  }
}
