/// Wordings that several rules share.
enum PlanWording {
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

  /// That a figure, by what it is, may be in a wrong unit (P17).
  static func unitSlip(in role: BilingualText) -> BilingualText {
    BilingualText(
      english: "a wrong unit or decimal point in \(role.english)",
      chinese: "\(role.chinese.drop { $0 == " " })的单位或小数点有误")
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

  /// What a figure is, and of which indicator where that isn't the one that the sentence is about.
  static func role(
    of place: FigurePlace, about indicator: String, in plan: AreaPlan
  ) -> BilingualText {
    let role = role(place.role, planYear: plan.year)
    guard place.indicator != indicator else {
      return BilingualText(
        english: role.english, chinese: String(role.chinese.drop { $0 == " " }))
    }
    let name = name(place.indicator, in: plan.area)
    return BilingualText(
      english: "\(role.english) of \(name.english)", chinese: name.chinese + role.chinese)
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

extension String {
  /// What stands between Chinese text and this one: a blank before a figure or a Latin letter, nothing before Chinese.
  var blankBefore: String { first?.isASCII ?? false || first == "−" ? " " : "" }
}
