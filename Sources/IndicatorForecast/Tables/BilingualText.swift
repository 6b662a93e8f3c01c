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
