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

/// Wordings that several rules share.
enum PlanWording {
  /// Such as `+5.19 %`.
  static func percent(_ value: Double, decimals: Int = 2) -> String {
    signed(value, decimals) + " %"
  }

  /// A number with its sign; a small one shows two digits rather than none.
  static func signed(_ value: Double, _ decimals: Int = 2) -> String {
    (value < 0 ? "" : "+") + plain(value, decimals)
  }

  /// A number with so many decimals; a small one shows two digits rather than none.
  static func plain(_ value: Double, _ decimals: Int = 2) -> String {
    guard value.isFinite else { return "–" }
    let text = NumberText(value).fixed(max(0, decimals))
    let isHidden = value != 0 && !text.contains { ("1"..."9").contains($0) }
    return isHidden ? NumberText(value).significant(2) : text
  }

  /// A figure as printed; a range with both ends.
  static func number(_ figure: PlanFigure?) -> String {
    guard let figure, let first = figure.value ?? figure.upperEnd else { return "–" }
    guard figure.isRange, let upper = figure.upperEnd else { return "\(first)" }
    return "\(first)–\(upper)"
  }

  /// The decimals of a figure, for what is computed from it.
  static func decimals(_ figure: PlanFigure?) -> Int {
    min(max(0, (figure?.value ?? figure?.upperEnd)?.decimals ?? 2), 6)
  }

  /// A number with its noun, `1 gap`, `2 gaps`; the plural where it isn't the singular with an s.
  static func count(_ count: Int, _ singular: String, _ plural: String? = nil) -> String {
    "\(count) \(noun(count, singular, plural))"
  }

  /// The noun of ``count(_:_:_:)`` alone.
  static func noun(_ count: Int, _ singular: String, _ plural: String? = nil) -> String {
    count == 1 ? singular : plural ?? singular + "s"
  }

  /// The name of an indicator as it is in an area.
  static func name(_ code: String, in area: String) -> BilingualText {
    let name = IndicatorRegistry.standard.named(in: area).name(of: code)
    return BilingualText(
      english: EscapedText(name.english).description,
      chinese: EscapedText(name.chinese).description)
  }

  /// The name of an area.
  static func area(_ code: String) -> BilingualText {
    let name = AreaRegistry.standard.name(of: code)
    return BilingualText(
      english: EscapedText(name.english).description,
      chinese: EscapedText(name.chinese).description)
  }

  /// Names of indicators in a row.
  static func names(_ codes: [String], in area: String) -> BilingualText {
    let all = codes.map { name($0, in: area) }
    return BilingualText(
      english: all.map(\.english).joined(separator: ", "),
      chinese: all.map(\.chinese).joined(separator: "、"))
  }

  static let notComparable = BilingualText(
    english:
      "not evaluable: the figures are in units that can't be compared, or a base is not positive",
    chinese: "无法评价：单位不可比，或基数不为正数")

  /// That nothing which the text allows could be wrong, or that it has no end.
  static let onlyBounds = BilingualText(
    english: "not evaluable: targets that are bounds leave it open",
    chinese: "无法评价：目标为界限，无从判断")

  /// Why nothing can be computed of some quantities that are all known.
  static func obstacle(of values: [FigureInterval]) -> BilingualText {
    values.allSatisfy(\.isBounded) ? notComparable : onlyBounds
  }

  /// What explains a deviation of figures that agree: their roundings, or that they are bounds.
  static func allowance(_ tolerance: String, _ deviation: Deviation) -> BilingualText {
    deviation.isBound
      ? BilingualText(english: "the bounds allow it", chinese: "界限容许")
      : BilingualText(
        english: "rounding allows ±\(tolerance)", chinese: "舍入容许 ±\(tolerance)")
  }

  /// That figures are missing.
  static func missing(_ places: [FigurePlace], in area: String, planYear year: Int) -> BilingualText
  {
    let parts = places.map { place -> BilingualText in
      let (name, role) = (name(place.indicator, in: area), role(place.role, planYear: year))
      return BilingualText(
        english: "\(role.english) of \(name.english)", chinese: "\(name.chinese)\(role.chinese)")
    }
    return BilingualText(
      english: "not evaluable: missing " + parts.map(\.english).joined(separator: "; "),
      chinese: "无法评价：缺少" + parts.map(\.chinese).joined(separator: "、"))
  }

  /// What a figure is.
  static func role(_ role: FigurePlace.Role, planYear: Int) -> BilingualText {
    let year = role.year(ofPlan: planYear)
    return switch role {
    case .target:
      BilingualText(english: "the \(year) target level", chinese: " \(year) 年目标值")
    case .targetGrowth:
      BilingualText(english: "the \(year) target growth", chinese: " \(year) 年目标增速")
    case .result, .previous:
      BilingualText(english: "the \(year) level", chinese: " \(year) 年数值")
    case .resultGrowth:
      BilingualText(english: "the \(year) growth", chinese: " \(year) 年增速")
    }
  }
}
