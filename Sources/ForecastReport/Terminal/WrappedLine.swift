import IndicatorForecast

/// Pieces of text, filled into lines of limited width; further lines are indented.
struct WrappedLine: Hashable {
  /// The lines; one that holds a single piece may be wider than the limit.
  let lines: [String]

  /// Fills pieces, each with the separator it needs, into lines.
  init(_ pieces: [String], width: Int) {
    lines = pieces.dropFirst().reduce(into: pieces.prefix(1).map(\.self)) { lines, piece in
      let longer = lines[lines.count - 1] + piece
      if longer.displayWidth <= width {
        lines[lines.count - 1] = longer
      } else {
        lines.append("    " + piece.drop { $0 == " " })
      }
    }
  }

  /// Breaks a sentence at blanks and after enumeration commas; blanks in front of it stay.
  init(words text: String, width: Int) {
    let indent = String(text.prefix { $0 == " " })
    let pieces = text.split(separator: " ").flatMap { word -> [String] in
      let names = word.split(separator: "、").map(String.init)
      return names.indices.map { index in
        (index == 0 ? " " : "") + names[index] + (index < names.count - 1 ? "、" : "")
      }
    }
    self.init([indent + (pieces.first ?? "").drop { $0 == " " }] + pieces.dropFirst(), width: width)
  }

  /// Breaks the text of an identity in front of its plus signs.
  init(_ identity: String, after heading: String = "", width: Int) {
    let text = EscapedText(identity, limit: 200).description
    let terms = text.split(separator: " + ").map(String.init)
    self.init([heading + terms[0]] + terms.dropFirst().map { " + " + $0 }, width: width)
  }
}

extension IdentityEffectText {
  /// Returns the lines, at most 80 columns wide unless a name is longer than that.
  ///
  /// - Parameter language: The language of the words.
  /// - Returns: The identity, and below it the reason where it was left out.
  public func lines(in language: Language) -> [String] {
    let equation = equation(in: language)
    let identity = WrappedLine(equation, after: heading.text(in: language), width: 80).lines
    guard let reason = reason?.text(in: language) else { return identity }
    return identity + WrappedLine(words: "  " + reason, width: 80).lines
  }
}
