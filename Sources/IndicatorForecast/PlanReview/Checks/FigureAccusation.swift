/// What else speaks against a figure of a growth equation that fails.
///
/// Were all its figures right but the base, the base could be named as the cause. Where another finding accuses one of
/// them, nothing tells that the base is what is wrong, and the reader looks at that finding first. What is known to be
/// wrong is no accusation any more, but a fault (``FaultHint``).
struct FigureAccusation {
  /// Which finding, and what it says, as a sentence.
  let remark: BilingualText

  /// Whether a digit could be wrong that nothing tells from other explanations (P19): it accuses nobody, but makes a
  /// base possible rather than likely.
  static func isDoubtful(_ check: PlanCheck, in plan: AreaPlan) -> Bool {
    plan.faults.digits.contains { $0.restored.contains(check) }
  }

  /// Looks for what accuses a figure of an equation: the result that both growth rates contradict, a digit that could
  /// be a slip (P19), a sum that doesn't add up (P06), a part that exceeds its whole (P10); nil where nothing does.
  init?(of check: PlanCheck, about indicator: String, in plan: AreaPlan) {
    let found =
      Self.result(of: check, indicator, plan) ?? Self.digit(of: check, indicator, plan)
      ?? Self.sum(of: check, plan) ?? Self.part(of: check, plan)
    guard let found else { return nil }
    remark = found
  }

  /// The result, where the target and its growth ask for the same other level as the growth since the year before.
  private static func result(
    of check: PlanCheck, _ indicator: String, _ plan: AreaPlan
  ) -> BilingualText? {
    let figures = plan.figures
    let checks = [PlanCheck.targetGrowth(indicator), .resultGrowth(indicator)]
    guard plan.checks.contains(checks[0]), plan.checks.contains(checks[1]),
      checks.allSatisfy({ $0.deviation(in: figures)?.isViolated ?? false }),
      let ahead = LevelFromGrowth.before(indicator, figures),
      let behind = LevelFromGrowth.after(indicator, figures),
      !Deviation(ahead, against: behind, scale: behind.magnitude).isViolated
    else { return nil }
    let printed = plan.indicator(indicator)?.result
    let unit = FormulaUnit(of: printed, with: [])
    let level = FigureWords.number(unit.amount(ahead.point), decimals: unit.decimals(printed))
    let role = PlanWording.role(.result, planYear: plan.year)
    let isOfOneReport = printed?.vintage == plan.indicator(indicator)?.previous?.vintage
    let other = check == checks[0] ? isOfOneReport ? "P02" : "P03" : "P01"
    let number = PlanWording.number(printed)
    return BilingualText(
      english: "Likely cause: \(role.english), \(number): the growth before and after it asks for "
        + "\(level) (see \(other))",
      chinese: "可能原因：\(role.chinese.drop { $0 == " " }) \(number) 有误：前后增速均指向 \(level)（见 \(other)）")
  }

  private static func digit(
    of check: PlanCheck, _ indicator: String, _ plan: AreaPlan
  ) -> BilingualText? {
    guard let digit = plan.faults.leadingDigits.first(where: { $0.restored.contains(check) })
    else { return nil }
    let role = PlanWording.role(of: digit.place, about: indicator, in: plan)
    let printed = PlanWording.number(plan.printed(digit.place))
    return BilingualText(
      english: "See P19: \(role.english), \(printed), could be a slip for \(digit.figure)",
      chinese: "见 P19：\(role.chinese) \(printed) 或为 \(digit.figure) 之误")
  }

  private static func sum(of check: PlanCheck, _ plan: AreaPlan) -> BilingualText? {
    guard case .sum(let identity, let role)? = failing(beside: check, plan, { $0.isEquation })
    else { return nil }
    let name = PlanWording.name(identity.left, in: plan.area)
    let level = PlanWording.role(role, planYear: plan.year)
    return BilingualText(
      english: "See P06: the parts don't add up to \(level.english) of \(name.english) either",
      chinese: "见 P06：\(name.chinese)\(level.chinese)与各部分之和亦不符")
  }

  private static func part(of check: PlanCheck, _ plan: AreaPlan) -> BilingualText? {
    let declared = failing(beside: check, plan) { !$0.isEquation }?.places
    let places =
      declared
      ?? plan.faults.partsOverTotals.first { !Set($0).isDisjoint(with: check.places) }
    guard let places else { return nil }
    let names = places.map { PlanWording.name($0.indicator, in: plan.area) }
    let role = PlanWording.role(places[0].role, planYear: plan.year)
    return BilingualText(
      english:
        "See P10: \(role.english) of \(names[0].english) exceeds that of \(names[1].english)",
      chinese: "见 P10：\(names[0].chinese)\(role.chinese)大于\(names[1].chinese)")
  }

  /// A sum or a part that fails and has a figure of the equation.
  private static func failing(
    beside check: PlanCheck, _ plan: AreaPlan, _ isWanted: (PlanCheck) -> Bool
  ) -> PlanCheck? {
    let figures = plan.figures
    return plan.checks.first { other in
      switch other {
      case .sum, .part:
        isWanted(other) && !Set(other.places).isDisjoint(with: check.places)
          && other.deviation(in: figures)?.isViolated ?? false
      default: false
      }
    }
  }
}

/// The levels that a neighbouring level and the growth between the two imply, in units of 10⁰.
enum LevelFromGrowth {
  /// *T* / (1 + *q*): the result that a target was drawn up on; nil where that may be any.
  static func before(_ indicator: String, _ figures: PlanFigures) -> FigureInterval? {
    guard let target = figures[indicator, .target], let growth = figures[indicator, .targetGrowth],
      growth.lower > -100
    else { return nil }
    return target / growth.growthFactor
  }

  /// *B* (1 + *g*): the result that the level before grew to.
  static func after(_ indicator: String, _ figures: PlanFigures) -> FigureInterval? {
    guard let base = figures[indicator, .previous], let growth = figures[indicator, .resultGrowth]
    else { return nil }
    return base * growth.growthFactor
  }
}
