/// P19: whether one digit swapped, replaced, dropped or added explains what fails.
///
/// Each figure in a failing equation of levels, growth rates and sums is replaced in turn by every figure that
/// a single slip could have turned into it. What makes all equations hold that the figure stands in, and leaves
/// no sum's other parts less than nothing, is the likeliest misprint, and explains the other findings:
/// information, and a fix. Where one equation alone speaks for it, a base that was never published would look
/// the same: the message then says no more than "could be". Where a digit of another figure besides would mend
/// that equation about as well, it explains nothing, and stands behind what it could explain.
///
/// Two parts of one sum that were printed in each other's place leave the sum right: where the two exchanged make all
/// equations hold that they stand in, two of which fail at least, that is the slip.
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
    let faults = plan.faults
    let named = Set(faults.exchangedParts.flatMap(\.places).map(\.indicator))
    let exchanges = faults.exchangedParts.map { failure($0, plan) }
    return exchanges
      + plan.indicators.flatMap { indicator -> [Finding] in
        let own = faults.digits.filter { $0.place.indicator == indicator.indicator }
        guard own.isEmpty else { return own.map { failure($0, search, plan) } }
        guard !named.contains(indicator.indicator) else { return [] }
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
      fix: correction.fix(of: printed),
      suspicion: Double(correction.restored.count))
    guard !search.isAmbiguous(correction) else {
      finding.follows = correction.restored
      return finding
    }
    finding.restores = correction.restored
    finding.orderedAs = .warning
    finding.suspects = plan.inputs([place])
    return finding
  }

  /// Two parts that were printed in each other's place.
  private func failure(_ exchange: FigureExchange, _ plan: AreaPlan) -> Finding {
    let printed = exchange.places.map { plan.printed($0) }
    let unit = FormulaUnit(of: printed[0], with: [printed[1]])
    let numbers = printed.map(unit.number)
    let names = exchange.places.map { PlanWording.name($0.indicator) }
    let role = PlanWording.role(exchange.places[0].role, planYear: plan.year)
    let count = exchange.restored.count
    let inputs = plan.inputs(exchange.places)
    var finding = Finding(
      code, .info, .fail, area: plan.area, indicator: exchange.places[0].indicator,
      year: exchange.places[0].role.year(ofPlan: plan.year),
      message: BilingualText(
        english: "\(role.english)s of \(names[0].english) (\(numbers[0])) and \(names[1].english) "
          + "(\(numbers[1])) are likely exchanged\(unit.remark.english): the other way round all "
          + "equations hold that they stand in, \(count) of which fail now",
        chinese: "\(names[0].chinese)（\(numbers[0])）与\(names[1].chinese)（\(numbers[1])）的"
          + "\(role.chinese)很可能互换\(unit.remark.chinese)：对调后所涉关系式全部成立，现有 \(count) 个不成立"),
      inputs: inputs, fix: FigureExchange.fix, suspicion: Double(count))
    finding.restores = exchange.restored
    finding.orderedAs = .warning
    finding.suspects = inputs
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
