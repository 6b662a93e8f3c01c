extension AreaPlan {
  /// Returns a pass.
  func pass(
    _ rule: PlanRuleCode, _ severity: FindingSeverity, _ indicator: String, year: Int? = nil,
    observed: Double? = nil, expected: Double? = nil, tolerance: Double? = nil,
    message: BilingualText, inputs: [Observation] = [], check: PlanCheck? = nil
  ) -> Finding {
    var finding = Finding(
      rule, severity, .pass, area: area, indicator: indicator, year: year ?? self.year,
      observed: observed, expected: expected, tolerance: tolerance, message: message,
      inputs: inputs)
    finding.check = check
    return finding
  }

  /// Returns what can't be evaluated, with the reason.
  func notEvaluable(
    _ rule: PlanRuleCode, _ severity: FindingSeverity, _ indicator: String, year: Int? = nil,
    because reason: BilingualText
  ) -> Finding {
    Finding(
      rule, severity, .notEvaluable, area: area, indicator: indicator, year: year ?? self.year,
      message: reason)
  }

  /// Returns what can't be evaluated because of figures that are missing, or in other units.
  func notEvaluable(
    _ rule: PlanRuleCode, _ severity: FindingSeverity, _ check: PlanCheck, _ indicator: String,
    year: Int? = nil, in figures: PlanFigures
  ) -> Finding {
    let places = check.missing(in: figures)
    let reason =
      places.isEmpty
      ? baseOfNought(check, figures) ?? PlanWording.notComparable
      : PlanWording.missing(places, in: area, planYear: self.year)
    return notEvaluable(rule, severity, indicator, year: year, because: reason)
  }

  /// Why no growth rate of an equation has a meaning: its base may be nothing; nil where it isn't that.
  private func baseOfNought(_ check: PlanCheck, _ figures: PlanFigures) -> BilingualText? {
    switch check {
    case .targetGrowth, .resultGrowth: break
    default: return nil
    }
    guard figures.areComparable(check.places), let base = figures[check.places[1]],
      base.point == 0 || (base.lower <= 0 && base.upper > 0)
    else { return nil }
    let role = PlanWording.role(check.places[1].role, planYear: year)
    let number = PlanWording.number(printed(check.places[1]))
    return BilingualText(
      english: "not evaluable: no growth rate starts from \(role.english) of \(number)",
      chinese: "无法评价：\(role.chinese.drop { $0 == " " })为 \(number)，无从计算增速")
  }

  /// Returns that a rule about parts and totals has no identity to look at; nothing for other rules.
  func withoutIdentity(_ rule: PlanRuleCode) -> [Finding] {
    let needsIdentity: Set<PlanRuleCode> = [
      .sumOfParts, .weightedGrowth, .residualSector, .growthRange, .partOfWhole, .shareDrift,
      .incrementShare,
    ]
    guard needsIdentity.contains(rule), let first = indicators.first else { return [] }
    return [
      notEvaluable(
        rule, .warning, first.indicator,
        because: BilingualText(
          english: "not evaluable: no identity of the area is known that it could be held to; "
            + "--identities names some",
          chinese: "无法评价：该地区没有可供检验的恒等式；可用 --identities 给出"))
    ]
  }

  /// Returns the printed figures at some places.
  func inputs(_ places: [FigurePlace]) -> [Observation] {
    places.flatMap { place in indicator(place.indicator)?.figure(place.role)?.inputs ?? [] }
  }

  /// Returns the figure at a place as printed.
  func printed(_ place: FigurePlace) -> PlanFigure? {
    indicator(place.indicator)?.figure(place.role)
  }
}
