/// Text that a spreadsheet doesn't take for a formula.
///
/// Excel and others run what follows `=`, `+`, `-`, `@`, a tab or a carriage return at the start of a
/// cell. Such text gets an apostrophe in front, and so does text that has apostrophes before one of these;
/// taking one apostrophe away gives back every text. Numbers such as -5 are left alone.
enum SpreadsheetSafeText {
  /// Returns the text to write into a cell.
  static func guarded(_ text: String) -> String {
    needsGuard(text) && !isNumber(text) ? "'" + text : text
  }

  /// Returns the text that was written into a cell.
  static func restored(_ text: String) -> String {
    guard text.utf8.first == apostrophe, needsGuard(text) else { return text }
    return String(text.unicodeScalars.dropFirst())
  }

  private static let apostrophe = UInt8(ascii: "'")

  private static func needsGuard(_ text: String) -> Bool {
    text.utf8.first { $0 != apostrophe }.map(isStarter) ?? false
  }

  /// One of `=+-@`, a tab or a carriage return; every field that is written is asked.
  private static func isStarter(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D: true
    default: false
    }
  }

  /// Whether a reader takes the text for a number: then it is one, and no formula.
  private static func isNumber(_ text: String) -> Bool {
    (try? PrintedNumber(parsing: text)) != nil
      || text.utf8.first == ASCII.minus && Double(text.dropFirst()) != nil
  }
}
