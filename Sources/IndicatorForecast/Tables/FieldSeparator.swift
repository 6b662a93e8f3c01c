/// Finds the character between the fields of a delimited text.
package enum FieldSeparator {
  /// The separators that are told from the text; SDMX-CSV may use others too.
  private static let candidates: [UInt8] = [ASCII.comma, ASCII.semicolon, ASCII.tab]

  /// Whether a byte is one of the separators that are told from the text.
  static func isTold(_ byte: UInt8) -> Bool { candidates.contains(byte) }

  /// Returns the separator.
  ///
  /// In SDMX-CSV it is the character behind `STRUCTURE` or `STRUCTURE[…]`. Elsewhere it is the comma, the
  /// semicolon or the tab, whichever is the most frequent outside quotes in the first line that has one;
  /// the comma where none has or two are as frequent.
  ///
  /// - Complexity: O(*n*) in the bytes up to the end of that line.
  package static func detected(in bytes: [UInt8]) -> UInt8 {
    let text = bytes[TextEncodingCheck.markLength(bytes)...]
    return behindStructure(text) ?? mostFrequent(in: text) ?? ASCII.comma
  }

  private static let structure = Array("STRUCTURE".utf8)

  private static func behindStructure(_ text: ArraySlice<UInt8>) -> UInt8? {
    let isQuoted = text.first == ASCII.quote
    var rest = text.dropFirst(isQuoted ? 1 : 0)
    guard rest.starts(with: structure) else { return nil }
    rest = rest.dropFirst(structure.count)
    if rest.first == ASCII.openingBracket {
      rest = rest.drop { $0 != ASCII.closingBracket && !ASCII.isLineEnd($0) }.dropFirst()
    }
    if isQuoted && rest.first == ASCII.quote { rest = rest.dropFirst() }
    guard let byte = rest.first, byte < 0x80, !ASCII.isLineEnd(byte), !ASCII.isNamePart(byte)
    else { return nil }
    return byte
  }

  private static func mostFrequent(in text: ArraySlice<UInt8>) -> UInt8? {
    var counts = [Int](repeating: 0, count: candidates.count)
    var isQuoted = false
    for byte in text {
      if byte == ASCII.quote { isQuoted.toggle() }
      guard !isQuoted else { continue }
      if ASCII.isLineEnd(byte), counts.contains(where: { $0 > 0 }) { break }
      if let place = candidates.firstIndex(of: byte) { counts[place] += 1 }
    }
    guard let most = counts.max(), most > 0 else { return nil }
    return counts.firstIndex(of: most).map { candidates[$0] }
  }
}
