/// Walks over the bytes of a delimited text, one record at a time.
///
/// A record with a quoting error is consumed to its end, so that the errors after it are found too.
struct DelimitedTextScanner {
  /// A quoting error and where it stands.
  struct Fault {
    let line: Int
    let column: Int
    let value: String
    let problem: DataFileProblem
  }

  private let bytes: [UInt8]
  private let separator: UInt8
  private var position: Int
  private var line: Int

  /// The quoting errors not yet taken, in file order.
  private var faults: [Fault] = []

  init(_ bytes: [UInt8], from start: Int, separator: UInt8, line: Int = 1) {
    self.bytes = bytes
    self.separator = separator
    self.line = line
    position = start
  }

  /// Returns the quoting errors of the records read since the last call.
  mutating func takeFaults() -> [Fault] {
    defer { faults = [] }
    return faults
  }

  /// Returns the next record, or nil behind the last; a malformed one leaves a fault.
  mutating func next() -> DelimitedText.Record? {
    guard position < bytes.count else { return nil }
    let start = line
    var fields: [DelimitedText.Field] = []
    repeat {
      fields.append(nextField(column: fields.count + 1))
    } while skipSeparator()
    skipLineEnd()
    return DelimitedText.Record(line: start, fields: fields)
  }

  private var byte: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skipSeparator() -> Bool {
    guard byte == separator else { return false }
    position += 1
    return true
  }

  /// Skips LF, CR or CRLF, which each count as one line end.
  private mutating func skipLineEnd() {
    guard let byte, ASCII.isLineEnd(byte) else { return }
    position += 1
    if byte == ASCII.carriageReturn, self.byte == ASCII.lineFeed { position += 1 }
    line += 1
  }

  private mutating func nextField(column: Int) -> DelimitedText.Field {
    byte == ASCII.quote ? quotedField(column: column) : plainField(column: column)
  }

  private mutating func plainField(column: Int) -> DelimitedText.Field {
    let start = position
    skipToFieldEnd()
    let content = bytes[start..<position]
    if content.contains(ASCII.quote) {
      report(.strayQuote, content, line: line, column: column)
    }
    return DelimitedText.Field(line: line, column: column, isQuoted: false, bytes: content)
  }

  private mutating func skipToFieldEnd() {
    while let byte, byte != separator, !ASCII.isLineEnd(byte) { position += 1 }
  }

  private mutating func quotedField(column: Int) -> DelimitedText.Field {
    let start = line
    position += 1
    let (content, isClosed) = quotedContent()
    if !isClosed {
      report(.unclosedQuote, content, line: start, column: column)
    }
    reportTextBehindQuote(content, line: start, column: column)
    return DelimitedText.Field(line: start, column: column, isQuoted: true, bytes: content)
  }

  /// Returns the bytes up to the closing quote, and whether there is one.
  private mutating func quotedContent() -> (content: ArraySlice<UInt8>, isClosed: Bool) {
    let start = position
    var hasDoubledQuote = false
    while let byte {
      guard byte == ASCII.quote else {
        ASCII.isLineEnd(byte) ? skipLineEnd() : (position += 1)
        continue
      }
      guard position + 1 < bytes.count, bytes[position + 1] == ASCII.quote else {
        defer { position += 1 }
        return (unquoted(bytes[start..<position], hasDoubledQuote), true)
      }
      hasDoubledQuote = true
      position += 2
    }
    return (unquoted(bytes[start..<position], hasDoubledQuote), false)
  }

  /// Returns the content with every doubled quote written once.
  private func unquoted(_ content: ArraySlice<UInt8>, _ hasDoubledQuote: Bool) -> ArraySlice<UInt8>
  {
    guard hasDoubledQuote else { return content }
    var single: [UInt8] = []
    var isSecondOfPair = false
    for byte in content {
      isSecondOfPair = byte == ASCII.quote && !isSecondOfPair
      if byte != ASCII.quote || isSecondOfPair { single.append(byte) }
    }
    return single[...]
  }

  private mutating func reportTextBehindQuote(
    _ content: ArraySlice<UInt8>, line: Int, column: Int
  ) {
    let start = position
    skipToFieldEnd()
    guard position > start else { return }
    report(.textBehindQuote, content + bytes[start..<position], line: line, column: column)
  }

  private mutating func report(
    _ problem: DataFileProblem, _ content: ArraySlice<UInt8>, line: Int, column: Int
  ) {
    // Only the start is ever shown: an unclosed quote may have swallowed megabytes.
    let value = String(decoding: content.prefix(400), as: UTF8.self)
    faults.append(Fault(line: line, column: column, value: value, problem: problem))
  }
}
