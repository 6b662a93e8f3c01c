/// P24: the share of one part in what a total is to gain.
///
/// (*T*ᵢ − *A*ᵢ) / (*T*_Y − *A*_Y): above 1 the other parts are to shrink while the total grows, below 0 this one is.
/// A warning beyond what roundings allow. Not evaluable where the total's gain isn't told from none. Where another
/// rule has found a figure of it that is wrong (P10, P17, P19), the message names that.
public struct IncrementShareRule: PlanRule {
  /// P24.
  public let code = PlanRuleCode.incrementShare

  /// Creates the rule.
  public init() {}

  /// Returns what the rule says of each part of an identity.
  ///
  /// - Parameter plan: The plan of an area.
  /// - Returns: One finding a part.
  public func findings(for plan: AreaPlan) -> [Finding] {
    let figures = plan.figures
    return plan.identities.filter { $0.relation == .equal }.flatMap { identity in
      identity.right.map { finding(for: $0, of: identity.left, plan, figures) }
    }
  }

  private static let noGain = BilingualText(
    english: "not evaluable: what the total gains is not told from none by its rounding",
    chinese: "无法评价：总量增量在舍入误差之内")

  private func finding(
    for part: String, of total: String, _ plan: AreaPlan, _ figures: PlanFigures
  ) -> Finding {
    let places = [part, total].flatMap { code in
      [FigurePlace.Role.target, .result].map { FigurePlace(indicator: code, role: $0) }
    }
    let missing = places.filter { figures[$0] == nil }
    guard missing.isEmpty else {
      return plan.notEvaluable(
        code, .warning, part,
        because: PlanWording.missing(missing, in: plan.area, planYear: plan.year))
    }
    let values = places.compactMap { figures[$0] }
    guard figures.areComparable(places),
      let share = (values[0] - values[1]) / (values[2] - values[3]),
      share.lower > 0 || share.upper.isFinite
    else {
      return plan.notEvaluable(
        code, .warning, part,
        because: values.allSatisfy(\.isBounded) ? Self.noGain : PlanWording.onlyBounds)
    }
    let beyond = max(share.lower - 1, -share.upper)
    let isOutside = beyond > 1e-9
    let hint = isOutside ? FaultHint(among: places, about: part, in: plan) : nil
    let cause = hint.map(Self.cause) ?? Self.cause(share, change: values[2] - values[3])
    return Finding(
      code, .warning, isOutside ? .fail : .pass, area: plan.area, indicator: part,
      year: plan.year, observed: share.point * 100, expected: share.point > 1 ? 100 : 0,
      tolerance: (share.upper - share.lower) / 2 * 100,
      message: message(
        part, total, places, share, plan, isOutside ? cause : nil),
      inputs: plan.inputs(places), fix: hint?.fix, suspicion: max(0, beyond))
  }

  private static func cause(_ hint: FaultHint) -> BilingualText {
    BilingualText(
      english: ". Likely cause: \(hint.cause.english)", chinese: "。可能原因：\(hint.cause.chinese)")
  }

  /// What a share outside means, by whether the total grows or shrinks.
  private static func cause(_ share: FigureInterval, change: FigureInterval) -> BilingualText {
    guard share.point > 1 else {
      return BilingualText(
        english: ". It is to move against the total", chinese: "。与总量变动方向相反")
    }
    return change.point > 0
      ? BilingualText(
        english: ". The other parts would have to shrink", chinese: "。其余部分须下降")
      : BilingualText(
        english: ". The other parts would have to grow", chinese: "。其余部分须增长")
  }

  private func message(
    _ part: String, _ total: String, _ places: [FigurePlace], _ share: FigureInterval,
    _ plan: AreaPlan, _ cause: BilingualText?
  ) -> BilingualText {
    let figures = places.map { plan.printed($0) }
    let unit = FormulaUnit(of: figures[0], with: figures)
    let printed = figures.map(unit.number)
    let percent = FigureWords.number(share.point * 100, decimals: 1)
    let formula = "(\(printed[0]) − \(printed[1])) / (\(printed[2]) − \(printed[3])) = \(percent) %"
    let (part, total) = (
      PlanWording.name(part, in: plan.area), PlanWording.name(total, in: plan.area)
    )
    return BilingualText(
      english: "\(part.english) supplies \(percent) % of the change of \(total.english): \(formula)"
        + unit.remark.english + (cause?.english ?? ""),
      chinese: "\(part.chinese)占\(total.chinese)增量的 \(percent) %：\(formula)"
        + unit.remark.chinese + (cause?.chinese ?? ""))
  }
}
