/// What a word of the vocabulary stands for.
struct Lexeme {
  /// When a word counts: some are words only beside a number.
  enum Condition: UInt8 {
    case always
    /// Directly before a digit, a sign or another such word.
    case beforeNumber
    /// Directly behind a number.
    case afterNumber
    /// Directly behind a number or its unit.
    case afterFigure
    /// Directly behind another word of the vocabulary, or before a number.
    case besideWord
  }

  var kind: TokenKind
  var value: Int32 = 0
  var condition = Condition.always
}

/// Words that stand for the same, as the tables of the vocabulary list them.
struct WordList {
  let lexeme: Lexeme
  let words: [Substring]

  /// Creates a list of words that are separated by blanks, or by bars where words have blanks.
  init(
    _ kind: TokenKind, _ value: Int, _ condition: Lexeme.Condition, separator: Character = " ",
    _ words: String
  ) {
    lexeme = Lexeme(kind: kind, value: Int32(value), condition: condition)
    self.words = words.split(separator: separator)
  }

  /// Creates a list of words that always count.
  init(_ kind: TokenKind, _ value: Int, separator: Character = " ", _ words: String) {
    self.init(kind, value, .always, separator: separator, words)
  }

  /// Creates a list of words that always count and stand for nothing but their kind.
  init(_ kind: TokenKind, separator: Character = " ", _ words: String) {
    self.init(kind, 0, .always, separator: separator, words)
  }
}
