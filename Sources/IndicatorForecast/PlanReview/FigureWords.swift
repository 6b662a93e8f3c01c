/// Numbers in the messages of the plan review, the same in every locale.
enum FigureWords {
  /// Percent with two decimals, such as `12.35 %`.
  static func percent(_ value: Double) -> String { number(value) + " %" }

  /// A probability as a percentage with one decimal, near either end with two; what is not certain is not shown as
  /// 0 or 100 %.
  static func chance(_ probability: Double) -> BilingualText {
    if probability < 0.0001 { return BilingualText(english: "under 0.01 %", chinese: "不足 0.01 %") }
    if probability > 0.9999 { return BilingualText(english: "over 99.99 %", chinese: "超过 99.99 %") }
    let isNearAnEnd = min(probability, 1 - probability) < 0.01
    let text = NumberText(100 * probability).fixed(isNearAnEnd ? 2 : 1) + " %"
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

extension String {
  /// What stands between Chinese text and this one: a blank before a figure or a Latin letter, nothing before Chinese.
  var blankBefore: String { first?.isASCII ?? false || first == "−" ? " " : "" }
}

extension BilingualText {
  /// The text as people read it: with a minus sign (U+2212) before a negative figure, not the hyphen of files.
  ///
  /// A hyphen behind a letter, a digit or a bracket joins words or years, and stays.
  public var withMinusSigns: BilingualText {
    BilingualText(english: Self.withMinusSigns(english), chinese: Self.withMinusSigns(chinese))
  }

  private static func withMinusSigns(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "-")) else { return text }
    let characters = Array(text)
    return String(
      characters.indices.map { index in
        let isBeforeDigit =
          index + 1 < characters.count && ("0"..."9").contains(characters[index + 1])
        let before = index > 0 ? characters[index - 1] : " "
        // Chinese characters are letters, and stand before figures without a blank.
        let joins =
          before.isASCII && (before.isLetter || before.isNumber || ")]-_/".contains(before))
        return characters[index] == "-" && isBeforeDigit && !joins ? "−" : characters[index]
      })
  }
}
