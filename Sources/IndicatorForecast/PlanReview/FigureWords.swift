/// Numbers in the messages of the plan review, the same in every locale.
enum FigureWords {
  /// Percent with two decimals, such as `12.35 %`.
  static func percent(_ value: Double) -> String { number(value) + " %" }

  /// A probability as a percentage with one decimal; what is not certain is not shown as 0 or 100 %.
  static func chance(_ probability: Double) -> BilingualText {
    if probability < 0.0005 { return BilingualText(english: "under 0.1 %", chinese: "不足 0.1 %") }
    if probability >= 0.9995 { return BilingualText(english: "over 99.9 %", chinese: "超过 99.9 %") }
    let text = NumberText(100 * probability).fixed(1) + " %"
    return BilingualText(english: text, chinese: text)
  }

  /// A number with two decimals and its sign, such as `+1.40`.
  static func signed(_ value: Double) -> String {
    let text = number(value)
    return value > 0 && text.contains { "123456789".contains($0) } ? "+" + text : text
  }

  /// A number with two decimals; at most ten significant digits.
  static func number(_ value: Double) -> String {
    guard value.isFinite else { return "–" }
    let text = NumberText(value).fixed(2)
    return text.count(where: \.isNumber) <= 10 ? text : NumberText(value).significant()
  }
}
