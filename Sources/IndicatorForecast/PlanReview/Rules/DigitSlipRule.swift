/// P19: whether one digit swapped, replaced, dropped or added explains what fails.
///
/// Each figure in a failing equation of levels, growth rates and sums is replaced in turn by every figure that
/// a single slip could have turned into it. What makes all equations hold that the figure stands in, and leaves
/// no sum's other parts less than nothing, explains the other findings: information, and a fix. A point that moved by
/// one digit or two in a growth rate counts, too; in a level it is a unit's (P17). Of several figures that
/// would do the likeliest is named: the sum of the chances of its slips, a figure with other decimals than its
/// neighbours counting less. Equations that hold as printed speak for no change.
///
/// It is likely where two equations that fail now hold with it, and no other figure explains both about as well. The
/// weighted growth of a total (P07) counts as one of them: it tells a growth rate from the level beside it. Where only
/// one fails, a base that was never published would look the same: the message says no more than "could be", and
/// names the other figures that would do. Where the figure stands in no other equation, or a range in that one, it
/// explains nothing then, and stands behind what it could explain. What a fraction (P18) explains needs no digit.
///
/// Two parts of one sum that were printed in each other's place leave the sum right, with their growth or without it, and
/// so do growth rates: where the figures exchanged make all equations hold that they stand in, two of which fail at
/// least, that is the slip.
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
    let rivals = Self.rivals(of: correction, search)
    var finding = Finding(
      code, .info, .fail, area: plan.area, indicator: place.indicator,
      year: place.role.year(ofPlan: plan.year), observed: printed?.value?.doubleValue,
      expected: correction.figure.doubleValue, tolerance: printed?.value?.halfUnit,
      message: message(correction, search, rivals, plan),
      inputs: plan.inputs([place]),
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
    let unit = FormulaUnit(
      of: plan.printed(exchange.places[0]), with: [plan.printed(exchange.places[1])])
    let numbers = exchange.indicators.map { indicator in
      exchange.roles.map { role in
        let printed = plan.printed(FigurePlace(indicator: indicator, role: role))
        return role.measure == .level
          ? unit.number(printed) : "\(PlanWording.number(printed)) %"
      }
    }.map { (english: $0.joined(separator: ", "), chinese: $0.joined(separator: "、")) }
    let names = exchange.indicators.map { PlanWording.name($0, in: plan.area) }
    let subject = exchange.subject(planYear: plan.year)
    let count = exchange.restored.count
    let inputs = plan.inputs(exchange.places)
    var finding = Finding(
      code, .info, .fail, area: plan.area, indicator: exchange.places[0].indicator,
      year: exchange.places[0].role.year(ofPlan: plan.year),
      message: BilingualText(
        english: "\(subject.english) of \(names[0].english) (\(numbers[0].english)) and "
          + "\(names[1].english) (\(numbers[1].english)) are likely exchanged\(unit.remark.english): "
          + "\(FigureExchange.proof.english), \(count) of which fail now",
        chinese: "\(names[0].chinese)（\(numbers[0].chinese)）与\(names[1].chinese)"
          + "（\(numbers[1].chinese)）的\(subject.chinese)很可能互换\(unit.remark.chinese)："
          + "\(FigureExchange.proof.chinese)，现有 \(count) 个不成立"),
      inputs: inputs, fix: exchange.fix, suspicion: Double(count))
    finding.restores = exchange.restored
    finding.orderedAs = .warning
    finding.suspects = inputs
    return finding
  }

  /// The likeliest digits of other figures that explain the same, two at most.
  private static func rivals(
    of correction: SlipSearch.Correction, _ search: SlipSearch
  ) -> [SlipSearch.Correction] {
    let others = search.alternatives(to: correction).filter { $0.place != correction.place }
    let best = Dictionary(grouping: others, by: \.place).values.compactMap { figures in
      figures.max { $0.probability < $1.probability }
    }
    return Array(
      best.sorted { ($1.probability, $0.place) < ($0.probability, $1.place) }.prefix(2))
  }

  private func message(
    _ correction: SlipSearch.Correction, _ search: SlipSearch, _ rivals: [SlipSearch.Correction],
    _ plan: AreaPlan
  ) -> BilingualText {
    let printed = PlanWording.number(plan.printed(correction.place))
    let role = PlanWording.role(correction.place.role, planYear: plan.year)
    let kind = Self.name(correction.kind)
    let (restored, support) = (correction.restored.count, correction.support)
    let isLikely = search.isLikely(correction)
    let likelihood = isLikely ? "is likely" : "could be"
    let equations =
      support > restored
      ? "all \(PlanWording.count(support, "equation")) hold that it stands in, \(restored) of which "
        + "\(PlanWording.noun(restored, "fails", "fail")) now"
      : restored == 1
        ? "the only equation holds that it stands in, which fails now"
        : "\(restored == 2 ? "both" : "all \(restored)") equations hold that fail now"
    let english =
      "did you mean \(correction.figure)? \(role.english) of \(printed) \(likelihood) a slip "
      + "(\(kind.english)): with \(correction.figure) \(equations)"
    let chinese =
      "是否应为 \(correction.figure)？\(role.chinese.drop { $0 == " " }) \(printed) "
      + (isLikely ? "很可能" : "或许") + "有笔误"
      + "（\(kind.chinese)）：改为 \(correction.figure) 后，所涉 \(support) 个关系式全部成立，"
      + "现有 \(restored) 个不成立"
    let range = search.ranges(in: correction).first.map { place in
      let role = PlanWording.role(
        of: place, about: correction.place.indicator, in: plan)
      let printed = PlanWording.number(plan.printed(place))
      return BilingualText(
        english: "; so might another end of \(role.english), \(printed)",
        chinese: "；\(role.chinese) \(printed) 的一端有误亦有可能")
    }
    guard !rivals.isEmpty else {
      return BilingualText(
        english: english + (range?.english ?? ""), chinese: chinese + (range?.chinese ?? ""))
    }
    let others = rivals.map { rival in
      let role = PlanWording.role(
        of: rival.place, about: correction.place.indicator, in: plan)
      let printed = PlanWording.number(plan.printed(rival.place))
      return BilingualText(
        english: "\(rival.figure) for \(role.english) of \(printed)",
        chinese: "\(role.chinese)由 \(printed) 改为 \(rival.figure)")
    }
    return BilingualText(
      english: english + "; so would " + others.map(\.english).joined(separator: ", or "),
      chinese: chinese + "；" + others.map(\.chinese).joined(separator: "，或") + " 亦可")
  }

  private static func name(_ kind: PrintedNumber.Slip.Kind) -> BilingualText {
    switch kind {
    case .exchangedDigits: BilingualText(english: "two digits exchanged", chinese: "两位数字对调")
    case .replacedDigit: BilingualText(english: "one digit replaced", chinese: "一位数字写错")
    case .droppedDigit: BilingualText(english: "one digit dropped", chinese: "漏写一位数字")
    case .addedDigit: BilingualText(english: "one digit too many", chinese: "多写一位数字")
    case .wrongUnit: BilingualText(english: "a misplaced point", chinese: "小数点错位")
    case .lostSign: BilingualText(english: "a lost minus sign", chinese: "漏写负号")
    case .addedSign: BilingualText(english: "an added minus sign", chinese: "多写负号")
    }
  }
}
