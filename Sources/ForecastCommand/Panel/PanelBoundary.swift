import IndicatorForecast

/// Finds where a series of a panel ends and another begins.
struct PanelBoundary: Sendable {
  /// The byte between fields, and the place of the name among them; nil where each line is a series.
  private let table: (separator: UInt8, id: Int)?

  /// Every line is a series.
  init() { table = nil }

  /// The rows of a series have its name in common.
  init(separator: UInt8, id: Int) { table = (separator, id) }

  /// Whether there is a whole line with content.
  static func hasContent(_ bytes: [UInt8]) -> Bool {
    guard let start = bytes.firstIndex(where: { !isBlank($0) }) else { return false }
    return end(ofRecordAt: start, in: bytes) != nil
  }

  /// Whether there is anything but blanks and line ends.
  static func hasAnything(_ bytes: [UInt8]) -> Bool { bytes.contains { !isBlank($0) } }

  /// The number of line ends: LF, CR or CRLF.
  static func lineEnds(in bytes: ArraySlice<UInt8>) -> Int {
    let census = ByteCensus(bytes.span)
    guard census.hasCarriageReturn else { return census.lineFeeds }
    let lone = zip(bytes, bytes.dropFirst() + [0]).count {
      $0 == ASCIIByte.carriageReturn && $1 != ASCIIByte.lineFeed
    }
    return census.lineFeeds + lone
  }

  /// Returns the place behind the line end of the record that begins at a place; nil where the bytes end before
  /// it does.
  ///
  /// A quote opens at the beginning of a field, and what is in quotes ends no line.
  static func end(ofRecordAt start: Int, in bytes: [UInt8], separator: UInt8? = nil) -> Int? {
    var place = start
    var isFieldStart = true
    while place < bytes.count {
      let byte = bytes[place]
      if isFieldStart && byte == ASCIIByte.quote {
        guard let end = self.end(ofQuoteAt: place, in: bytes) else { return nil }
        place = end
        isFieldStart = false
        continue
      }
      place += 1
      if byte == ASCIIByte.lineFeed { return place }
      if byte == ASCIIByte.carriageReturn {
        guard place < bytes.count else { return nil }
        return bytes[place] == ASCIIByte.lineFeed ? place + 1 : place
      }
      isFieldStart =
        separator.map { $0 == byte }
        ?? (byte == ASCIIByte.comma || byte == ASCIIByte.semicolon || byte == ASCIIByte.tab)
    }
    return nil
  }

  private static func end(ofQuoteAt start: Int, in bytes: [UInt8]) -> Int? {
    var place = start + 1
    while place < bytes.count {
      guard bytes[place] == ASCIIByte.quote else {
        place += 1
        continue
      }
      guard place + 1 < bytes.count else { return nil }
      guard bytes[place + 1] == ASCIIByte.quote else { return place + 1 }
      place += 2
    }
    return nil
  }

  /// Returns the last place where another series begins, at least one whole record being known of it.
  func last(in bytes: [UInt8]) -> Int? {
    guard let table else { return bytes.lastIndex(of: ASCIIByte.lineFeed).map { $0 + 1 } }
    return ByteCensus(bytes.span).hasQuote
      ? lastFromStart(bytes, table.separator, table.id)
      : lastFromEnd(bytes, table.separator, table.id)
  }

  /// Goes back over the lines of the last series.
  private func lastFromEnd(_ bytes: [UInt8], _ separator: UInt8, _ id: Int) -> Int? {
    guard var end = bytes.lastIndex(of: ASCIIByte.lineFeed) else { return nil }
    var name: ArraySlice<UInt8>?
    var boundary: Int?
    while true {
      let start = bytes[..<end].lastIndex(of: ASCIIByte.lineFeed).map { $0 + 1 } ?? 0
      let line = bytes[start..<end]
      if !line.allSatisfy(Self.isBlank) {
        let other = Self.field(id, of: line, separator)
        if let name, name != other { return boundary }
        name = other
        boundary = start
      }
      guard start > 0 else { return nil }
      end = start - 1
    }
  }

  /// Goes over all records, as a quote tells what it holds from its beginning only.
  private func lastFromStart(_ bytes: [UInt8], _ separator: UInt8, _ id: Int) -> Int? {
    var start = 0
    var name: ArraySlice<UInt8>?
    var boundary: Int?
    while let end = Self.end(ofRecordAt: start, in: bytes, separator: separator) {
      let record = bytes[start..<end]
      if !record.allSatisfy(Self.isBlank) {
        let other = Self.field(id, of: record, separator)
        if let name, name != other { boundary = start }
        name = other
      }
      start = end
    }
    return boundary
  }

  /// Returns a field of a record without the quotes and the blanks around it; empty where there is none.
  private static func field(
    _ place: Int, of record: ArraySlice<UInt8>, _ separator: UInt8
  ) -> ArraySlice<UInt8> {
    var (start, index, count) = (record.startIndex, record.startIndex, 0)
    var isQuoted = false
    while index < record.endIndex {
      let byte = record[index]
      if byte == ASCIIByte.quote { isQuoted.toggle() }
      if byte == separator && !isQuoted {
        guard count < place else { break }
        count += 1
        start = index + 1
      }
      index += 1
    }
    guard count == place else { return [] }
    var field = record[start..<index]
    while let byte = field.first, isBlank(byte) || byte == ASCIIByte.quote { field.removeFirst() }
    while let byte = field.last, isBlank(byte) || byte == ASCIIByte.quote { field.removeLast() }
    return field
  }

  static func isBlank(_ byte: UInt8) -> Bool {
    byte == ASCIIByte.space || byte == ASCIIByte.tab || byte == ASCIIByte.lineFeed
      || byte == ASCIIByte.carriageReturn
  }
}
