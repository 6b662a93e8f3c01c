import IndicatorForecast

/// What a template is filled with, by the names in it.
typealias PageContext = [String: Any]

extension BilingualText {
  /// The text for the template `text`: both wordings, or one where they are the same.
  ///
  /// Whatever comes from data is made visible here (controls, marks of direction); the template engine
  /// escapes it for the page.
  var context: PageContext {
    let (one, other) = (Self.visible(english), Self.visible(chinese))
    return one == other ? ["same": one] : ["english": one, "chinese": other]
  }

  private static func visible(_ text: String) -> String {
    // A percent sign stays with its number.
    EscapedText(text, limit: 4000).description.replacing(" %", with: "\u{A0}%")
  }

  /// Makes a text of a sentence in each language.
  init(_ wording: (Language) -> String) {
    self.init(english: wording(.english), chinese: wording(.chinese))
  }
}
