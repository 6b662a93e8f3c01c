/// P19: whether one digit swapped, replaced, dropped or added explains what fails.
///
/// Each figure in a failing equation of levels, growth rates and sums is replaced in turn by every figure that
/// a single slip could have turned into it. What makes all equations hold that the figure stands in, and leaves
/// no sum's other parts less than nothing, is the likeliest misprint, and explains the other findings:
/// information, and a fix. Where one equation alone speaks for it, a base that was never published would look
/// the same: the message then says no more than "could be". Where a digit of another figure besides would mend
/// that equation about as well, it explains nothing, and stands behind what it could explain.
///
/// - SeeAlso: F. J. Damerau, *A technique for computer detection and correction of spelling errors*,
///   Communications of the ACM 7(3), 1964: the four single slips.
public struct DigitSlipRule: PlanRule {
  /// P19.
  public let code = PlanRuleCode.digitSlip

  /// Creates the rule.
  public init() {}

  /// Returns what the rule says of each indicator.
  ///
  /// - Parameter plan: The plan of an area.
  /// - Returns: A failure for each figure that is likely misprinted, else one finding an indicator.
  public func findings(for plan: AreaPlan) -> [Finding] {
    let search = SlipSearch(plan, plan.figures)
    let corrections = search.corrections
    return plan.indicators.flatMap { indicator -> [Finding] in
      let own = corrections.filter { $0.place.indicator == indicator.indicator }
      guard own.isEmpty else { return own.map { failure($0, search, plan) } }
      guard search.judged.contains(indicator.indicator) else {
        return [plan.notEvaluable(code, .info, indicator.indicator, because: Self.nothing)]
      }
      return [plan.pass(code, .info, indicator.indicator, message: Self.none)]
    }
  }

  private static let nothing = BilingualText(
    english: "not evaluable: no equation has all its figures", chinese: "无法评价：没有可检验的关系式")
  private static let none = BilingualText(
    english: "no single digit explains anything", chinese: "没有单个数字笔误可解释的问题")

  private func failure(
    _ correction: SlipSearch.Correction, _ search: SlipSearch, _ plan: AreaPlan
  ) -> Finding {
    let place = correction.place
    let printed = plan.printed(place)
    let others = Set(search.alternatives(to: correction).map(\.place)).subtracting([place])
    var finding = Finding(
      code, .info, .fail, area: plan.area, indicator: place.indicator,
      year: place.role.year(ofPlan: plan.year), observed: printed?.value?.doubleValue,
      expected: correction.figure.doubleValue, tolerance: printed?.value?.halfUnit,
      message: message(correction, others, plan), inputs: plan.inputs([place]),
      fix: BilingualText(
        english:
          "write \(correction.figure) for \(PlanWording.number(printed)), if the source says so",
        chinese: "如原始资料相符，请将 \(PlanWording.number(printed)) 改为 \(correction.figure)"),
      suspicion: Double(correction.restored.count))
    guard !search.isAmbiguous(correction) else {
      finding.follows = correction.restored
      return finding
    }
    finding.restores = correction.restored
    finding.orderedAs = correction.support > 1 ? .warning : nil
    finding.suspects = plan.inputs([place])
    return finding
  }

  private func message(
    _ correction: SlipSearch.Correction, _ others: Set<FigurePlace>, _ plan: AreaPlan
  ) -> BilingualText {
    let printed = PlanWording.number(plan.printed(correction.place))
    let role = PlanWording.role(correction.place.role, planYear: plan.year)
    let kind = Self.name(correction.kind)
    let (restored, support) = (correction.restored.count, correction.support)
    let (likelihood, equations) =
      support > 1
      ? (
        "is likely",
        "all \(PlanWording.count(support, "equation")) hold that it stands in, \(restored) of which "
          + "\(PlanWording.noun(restored, "fails", "fail")) now"
      )
      : ("could be", "the only equation holds that it stands in, which fails now")
    let english =
      "did you mean \(correction.figure)? \(role.english) of \(printed) \(likelihood) a slip "
      + "(\(kind.english)): with \(correction.figure) \(equations)"
    let chinese =
      "是否应为 \(correction.figure)？\(role.chinese.drop { $0 == " " }) \(printed) "
      + (support > 1 ? "很可能" : "或许") + "有笔误"
      + "（\(kind.chinese)）：改为 \(correction.figure) 后，所涉 \(support) 个关系式全部成立，"
      + "现有 \(restored) 个不成立"
    guard !others.isEmpty else { return BilingualText(english: english, chinese: chinese) }
    return BilingualText(
      english: english + "; a digit of another figure would do as well",
      chinese: chinese + "；改动其他数字的一位亦可")
  }

  private static func name(_ kind: PrintedNumber.Slip.Kind) -> BilingualText {
    switch kind {
    case .exchangedDigits: BilingualText(english: "two digits exchanged", chinese: "两位数字对调")
    case .replacedDigit: BilingualText(english: "one digit replaced", chinese: "一位数字写错")
    case .droppedDigit: BilingualText(english: "one digit dropped", chinese: "漏写一位数字")
    case .addedDigit: BilingualText(english: "one digit too many", chinese: "多写一位数字")
    case .wrongUnit: BilingualText(english: "wrong unit", chinese: "单位有误")
    case .lostSign: BilingualText(english: "a lost minus sign", chinese: "漏写负号")
    }
  }
}
