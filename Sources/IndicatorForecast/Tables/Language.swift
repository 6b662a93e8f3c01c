/// The language of the words in an output; numbers are the same in both.
public enum Language: String, CaseIterable, Hashable, Sendable {
  /// English.
  case english = "en"
  /// Chinese.
  case chinese = "zh"
}

extension BilingualText {
  /// Returns the wording in a language.
  ///
  /// - Parameter language: The language.
  /// - Returns: The wording.
  public func text(in language: Language) -> String {
    switch language {
    case .english: english
    case .chinese: chinese
    }
  }
}
