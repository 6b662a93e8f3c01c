/// One text in English and in Chinese.
///
/// The command's `--lang` chooses between the two; numbers inside are the same in both.
public struct BilingualText: Hashable, Sendable {
  /// The English wording.
  public let english: String
  /// The Chinese wording.
  public let chinese: String

  /// Creates a text from its two wordings.
  ///
  /// - Parameters:
  ///   - english: The English wording.
  ///   - chinese: The Chinese wording.
  public init(english: String, chinese: String) {
    self.english = english
    self.chinese = chinese
  }
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
