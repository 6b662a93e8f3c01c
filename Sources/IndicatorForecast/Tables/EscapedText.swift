/// Text from a data file made safe to show: control and direction characters escaped, length limited.
///
/// A name in a file may hold an escape sequence for the terminal, a line break or a character that
/// reverses the reading direction. Each of these is shown as `\n`, `\t`, `\r` or `\u{202E}`.
public struct EscapedText: Hashable, Sendable, CustomStringConvertible {
  /// The text that is safe to print, at most `limit` Unicode scalars long.
  public let description: String

  /// Creates the printable form of a text.
  ///
  /// What exceeds the limit is cut and marked by `…`, which counts.
  ///
  /// - Parameters:
  ///   - text: Any text.
  ///   - limit: The largest number of Unicode scalars, 80 unless stated.
  /// - Precondition: `limit` ≥ 1.
  /// - Complexity: O(`limit`).
  public init(_ text: some StringProtocol, limit: Int = 80) {
    precondition(limit >= 1, "an escaped text needs room for one scalar")
    // Names and numbers, mostly: a long list of messages has nothing else in it.
    if text.utf8.count <= limit, text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) {
      description = String(text)
      return
    }
    var pieces: [String] = []
    var length = 0
    for scalar in text.unicodeScalars {
      let piece = Self.escaped(scalar)
      pieces.append(piece)
      length += piece.unicodeScalars.count
      guard length <= limit else { break }
    }
    description = length <= limit ? pieces.joined() : Self.cut(pieces, length: length, to: limit)
  }

  /// Drops pieces from the end until the ellipsis fits too.
  private static func cut(_ pieces: [String], length: Int, to limit: Int) -> String {
    var kept = pieces
    var length = length
    while length > limit - 1, let last = kept.popLast() {
      length -= last.unicodeScalars.count
    }
    return kept.joined() + "…"
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\n": return "\\n"
    case "\r": return "\\r"
    case "\t": return "\\t"
    default: break
    }
    guard isInvisible(scalar) else { return String(Character(scalar)) }
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "\\u{" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "}"
  }

  /// Controls, format characters (zero width, direction), line separators, blanks other than U+0020, and
  /// code points that are no characters, such as U+FFFE: XML can't hold them.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse: true
    case .spaceSeparator: scalar != " "
    case .unassigned: scalar.properties.isNoncharacterCodePoint
    default: false
    }
  }
}
