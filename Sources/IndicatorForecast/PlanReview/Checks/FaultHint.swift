/// What a rule says of figures one of which another rule has found to be wrong: that, and how to mend it.
///
/// A base, a growth rate or a share that follow from such a figure would lead the reader astray. Figures that are
/// exchanged count first (P10, of parts of a sum and growth rates P19), since one exchange mends what two units would;
/// then a wrong unit (P17), a rate that isn't in percent (P18), a digit (P19) that is likely wrong, and a part above the total of its sum (P10).
struct FaultHint {
  /// What is wrong with it, behind "likely cause".
  let cause: BilingualText
  /// How to mend it.
  let fix: BilingualText?

  /// The cause as a sentence.
  var likely: BilingualText {
    BilingualText(english: "Likely cause: \(cause.english)", chinese: "可能原因：\(cause.chinese)")
  }

  /// That what is computed of the figures means nothing.
  var meaningless: BilingualText {
    BilingualText(
      english: "with \(cause.english) it means nothing",
      chinese: "因\(cause.chinese.blankBefore)\(cause.chinese)，该数没有意义")
  }

  /// Looks for what is known to be wrong among some figures; nil where nothing is.
  ///
  /// - Parameters:
  ///   - places: The figures.
  ///   - check: The equation of them that fails, where it is one that slips are sought in: of exchanges and digits
  ///     only those explain it that mend it.
  ///   - indicator: What the finding is about: a figure of another one is named with it.
  ///   - plan: The plan.
  init?(
    among places: [FigurePlace], of check: PlanCheck? = nil, about indicator: String,
    in plan: AreaPlan
  ) {
    let faults = plan.faults
    let explains = { (wrong: [FigurePlace], restored: Set<PlanCheck>) in
      check.map(restored.contains) ?? !Set(wrong).isDisjoint(with: places)
    }
    let known: [(FigureExchange, PlanRuleCode)] =
      faults.exchangedWholes.map { ($0, .partOfWhole) }
      + faults.exchangedParts.map { ($0, .digitSlip) }
    if let (exchange, rule) = known.first(where: { explains($0.0.places, $0.0.restored) }) {
      cause = Self.cause(exchange, rule, plan)
      fix = exchange.fix
      return
    }
    if let slip = UnitSlipHint(among: places, about: indicator, in: plan) {
      (cause, fix) = (slip.cause, slip.fix)
      return
    }
    if let rate = faults.rates.first(where: { places.contains($0.place) }) {
      cause = Self.cause(rate, about: indicator, plan)
      fix = rate.fix
      return
    }
    if let digit = faults.likelyDigits.first(where: { explains([$0.place], $0.restored) }) {
      cause = Self.cause(digit, about: indicator, plan)
      fix = digit.fix(of: plan.printed(digit.place))
      return
    }
    // That a part exceeds its total is what P10 itself is about.
    if case .part = check { return nil }
    guard let part = faults.partsOverTotals.first(where: { Set($0).isSubset(of: places) })
    else { return nil }
    let names = part.map { PlanWording.name($0.indicator, in: plan.area) }
    cause = BilingualText(
      english: "\(names[0].english) exceeds \(names[1].english) (P10)",
      chinese: "\(names[0].chinese)大于\(names[1].chinese)（见 P10）")
    fix = nil
  }

  /// What is wrong with a rate that isn't in percent.
  static func cause(
    _ rate: RateSlip, about indicator: String, _ plan: AreaPlan
  ) -> BilingualText {
    let role = PlanWording.role(of: rate.place, about: indicator, in: plan)
    let printed = PlanWording.number(plan.printed(rate.place))
    return BilingualText(
      english: "\(rate.cause.english) in \(role.english), \(printed) (P18)",
      chinese: "\(role.chinese) \(printed) \(rate.cause.chinese)（见 P18）")
  }

  /// Which figures are exchanged.
  static func cause(
    _ exchange: FigureExchange, _ rule: PlanRuleCode, _ plan: AreaPlan
  ) -> BilingualText {
    let subject = exchange.subject(planYear: plan.year)
    let names = exchange.indicators.map { PlanWording.name($0, in: plan.area) }
    return BilingualText(
      english: "\(subject.english) of \(names[0].english) and \(names[1].english) are exchanged "
        + "(\(rule.rawValue))",
      chinese: "\(names[0].chinese)与\(names[1].chinese)的\(subject.chinese)互换（见 \(rule.rawValue)）")
  }

  private static func cause(
    _ digit: SlipSearch.Correction, about indicator: String, _ plan: AreaPlan
  ) -> BilingualText {
    let role = PlanWording.role(of: digit.place, about: indicator, in: plan)
    let printed = PlanWording.number(plan.printed(digit.place))
    return BilingualText(
      english: "a slip in \(role.english), \(printed) for \(digit.figure) (P19)",
      chinese: "\(role.chinese) \(printed) 有笔误，应为 \(digit.figure)（见 P19）")
  }
}

/// What rules say of figures one of which is in a wrong unit by P17 (``UnitSlipRule``): that, and how to mend it.
///
/// A base, a growth rate or a change of prices that follow from such a figure would lead the reader astray.
struct UnitSlipHint {
  /// The figure.
  let place: FigurePlace
  /// What is wrong with it, behind "likely cause".
  let cause: BilingualText
  /// The unit or the number that it should have.
  let fix: BilingualText?

  /// Looks for a figure in a wrong unit among some; nil where there is none.
  ///
  /// It is named with its indicator where the finding is about another one.
  init?(among places: [FigurePlace], about indicator: String, in plan: AreaPlan) {
    if let report = ReportUnitSlip(plan, plan.figures) {
      guard let found = places.first(where: report.places.contains) else { return nil }
      (place, cause, fix) = (found, report.cause, report.fix(plan))
      return
    }
    let indicators = Set(places.map(\.indicator)).sorted()
    let suspects = indicators.lazy.compactMap { UnitSlipRule().suspect(of: $0, in: plan) }
    guard let suspect = suspects.first(where: { places.contains($0.place) }) else { return nil }
    place = suspect.place
    fix = suspect.fix
    let slip = PlanWording.unitSlip(
      in: PlanWording.role(of: place, about: indicator, in: plan))
    cause = BilingualText(english: "\(slip.english) (P17)", chinese: "\(slip.chinese)（见 P17）")
  }
}
