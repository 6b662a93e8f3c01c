/// What an office writes in the column of indicators: a name, perhaps with a unit and a measure in it.
///
/// `地区生产总值（亿元）` is 地区生产总值 in 亿元, and `地区生产总值增速` its growth rate, where the registry
/// knows the name without the ending. A name that isn't known stays as it is.
struct IndicatorLabel {
  /// The name without the unit, as the file has it.
  let name: String
  /// The code of the indicator.
  let code: String
  /// The unit in parentheses at the end; nil where there is none that is known.
  let unit: MeasurementUnit?
  /// The unit as it is written.
  let unitText: String
  /// Whether the name is that of a growth rate.
  let isGrowth: Bool

  private static let growthEndings = [
    "比上年增长", "同比增长", "增长速度", "增长率", "增速", " growth rate", " growth",
  ]

  /// A name with its code and nothing else.
  init(_ name: String, code: String) {
    self.name = name
    self.code = code
    unit = nil
    unitText = ""
    isGrowth = false
  }

  /// Reads a label; where its row states a unit, one behind the name counts only if the registry knows the
  /// name without it.
  init(_ text: String, in registry: IndicatorRegistry, rowHasUnit: Bool) {
    let (name, inside) = Self.parted(text)
    let mayHoldUnit =
      registry.indicator(named: text) == nil
      && (!rowHasUnit || registry.indicator(named: name) != nil)
    let unit = mayHoldUnit ? inside.flatMap(MeasurementUnit.known) : nil
    self.name = unit == nil ? text : name
    self.unit = unit
    unitText = unit == nil ? "" : inside ?? ""
    let base = unit.map { $0 == .percent } ?? true ? Self.base(of: self.name, in: registry) : nil
    isGrowth = base != nil
    code = base ?? registry.code(for: self.name)
  }

  /// Parts the name from what stands in parentheses at its end.
  private static func parted(_ text: String) -> (name: String, inside: String?) {
    guard let last = text.last, last == ")" || last == "）",
      let opening = text.lastIndex(where: { $0 == "(" || $0 == "（" })
    else { return (text, nil) }
    let name = String(text[..<opening]).trimmedBlanks
    return name.isEmpty
      ? (text, nil) : (name, String(text[text.index(after: opening)...].dropLast()))
  }

  /// The code of the indicator whose growth rate a name is, if the registry knows it.
  private static func base(of name: String, in registry: IndicatorRegistry) -> String? {
    guard registry.indicator(named: name) == nil,
      let ending = growthEndings.first(where: name.hasSuffix)
    else { return nil }
    return registry.indicator(named: String(name.dropLast(ending.count)))?.code
  }
}
