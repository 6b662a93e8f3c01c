/// A text filled into lines of limited width, for languages with and without blanks between words.
///
/// Lines break at blanks, and before or behind wide characters; punctuation never begins a line.
struct FilledText: Hashable {
  /// The lines.
  let lines: [String]

  /// Marks that belong to what stands before them.
  private static let closing: Set<Character> = [
    "，", "。", "；", "：", "、", "）", "？", "！", "”", "》", ")", ",", ".", ";", ":", "%",
  ]
  /// Marks that belong to what stands behind them.
  private static let opening: Set<Character> = ["（", "“", "《", "("]

  /// Stands for a blank that no line breaks at.
  fileprivate static let bound: Character = "\u{A0}"

  /// Fills a text.
  ///
  /// - Parameters:
  ///   - text: One paragraph.
  ///   - width: The columns that a line may take.
  ///   - indent: How many blanks the first line starts with.
  ///   - hanging: How many blanks further lines start with.
  init(_ text: String, width: Int, indent: Int, hanging: Int) {
    var lines: [String] = []
    var line = String(repeating: " ", count: indent)
    var isFresh = true
    for piece in Self.pieces(text.bindingPercent) {
      let shown = isFresh ? String(piece.drop { $0 == " " }) : piece
      if !isFresh, (line + shown).displayWidth > width {
        lines.append(line)
        line = String(repeating: " ", count: hanging) + piece.drop { $0 == " " }
      } else {
        line += shown
      }
      isFresh = false
    }
    self.lines = (lines + [line]).map { line in
      String(line.map { $0 == Self.bound ? " " : $0 })
    }
  }

  /// Fills a text into lines none of which is wider: a word that is too long by itself is cut.
  static func broken(_ text: String, width: Int) -> [String] {
    FilledText(text, width: width, indent: 0, hanging: 0).lines.flatMap { line in
      var parts: [String] = []
      var part = ""
      for character in line {
        if !part.isEmpty, (part + String(character)).displayWidth > width {
          parts.append(part)
          part = ""
        }
        part.append(character)
      }
      return parts + [part]
    }
  }

  /// What is kept together, with the blank before it.
  private static func pieces(_ text: String) -> [String] {
    var pieces: [String] = []
    var piece = ""
    for character in text {
      if piece.isEmpty || !mayBreak(piece, before: character) {
        piece.append(character)
      } else {
        pieces.append(piece)
        piece = String(character)
      }
    }
    return piece.isEmpty ? pieces : pieces + [piece]
  }

  private static func mayBreak(_ piece: String, before next: Character) -> Bool {
    guard let last = piece.last, last != " ", !closing.contains(next), !opening.contains(last)
    else { return false }
    return next == " " || isWide(last) || isWide(next)
  }

  private static func isWide(_ character: Character) -> Bool { String(character).displayWidth == 2 }
}

extension String {
  /// The text with its percent signs bound to the numbers before them.
  fileprivate var bindingPercent: String {
    var result = ""
    for character in self {
      if character == "%", result.last == " " {
        result.removeLast()
        result.append(FilledText.bound)
      }
      result.append(character)
    }
    return result
  }
}
