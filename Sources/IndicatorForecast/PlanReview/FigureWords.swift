/// Numbers in the messages of the plan review, the same in every locale.
enum FigureWords {
  /// Percent with two decimals, such as `12.35 %`.
  static func percent(_ value: Double) -> String { number(value) + " %" }

  /// A probability as a percentage with one decimal.
  static func chance(_ probability: Double) -> String {
    NumberText(100 * probability).fixed(1) + " %"
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
