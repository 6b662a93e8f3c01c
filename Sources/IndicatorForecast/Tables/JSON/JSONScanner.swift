/// Walks over the bytes of a JSON text, strictly by RFC 8259, and knows the line it is on.
///
/// Numbers are returned as they are written: 21.90 keeps its zero.
struct JSONScanner {
  /// What can stand where a value belongs.
  enum Value {
    case null
    case text(String)
    case number(ArraySlice<UInt8>)
    case boolean(Bool)
  }

  private let bytes: [UInt8]
  private(set) var position: Int
  private(set) var line: Int

  /// The name that has just been read with its colon, as it is written; nil where anything follows.
  private var name: Range<Int>?

  /// The content of the text that was read last.
  private var lastText: Range<Int>?

  /// The deepest nesting that is read.
  static let deepest = 64

  init(_ bytes: [UInt8], line: Int = 1) {
    self.bytes = bytes
    self.line = line
    position = TextEncodingCheck.markLength(bytes)
  }

  /// The byte at the next place that isn't blank; nil at the end.
  mutating func peek() -> UInt8? {
    name = nil
    while position < bytes.count, ASCII.isBlank(bytes[position]) || ASCII.isLineEnd(bytes[position])
    {
      if bytes[position] == ASCII.lineFeed { line += 1 }
      position += 1
    }
    return position < bytes.count ? bytes[position] : nil
  }

  /// The characters from the current place on, for a message; behind the colon of a name that name.
  var excerpt: String {
    if let name { return String(decoding: bytes[name].prefix(200), as: UTF8.self) }
    let rest = bytes[position...].prefix(40).prefix { !ASCII.isLineEnd($0) }
    return String(decoding: rest, as: UTF8.self)
  }

  /// Skips a byte if it comes next.
  mutating func skip(_ byte: UInt8) -> Bool {
    guard peek() == byte else { return false }
    position += 1
    return true
  }

  mutating func expect(_ byte: UInt8) throws(JSONProblem) {
    guard skip(byte) else { throw unexpected }
    if byte == ASCII.colon { name = lastText }
  }

  /// The problem with whatever comes next.
  var unexpected: JSONProblem {
    position < bytes.count ? .unexpectedCharacter : .unexpectedEnd
  }

  mutating func scalar() throws(JSONProblem) -> Value {
    switch peek() {
    case ASCII.quote: return .text(try text())
    case ASCII.openingBracket, ASCII.openingBrace: throw .nestedValue
    case let byte? where byte == ASCII.minus || ASCII.isDigit(byte): return try number()
    default: return try word()
    }
  }

  private mutating func word() throws(JSONProblem) -> Value {
    let rest = bytes[position...]
    for (word, value) in [
      ("null", Value.null), ("true", .boolean(true)), ("false", .boolean(false)),
    ]
    where rest.starts(with: word.utf8) {
      position += word.utf8.count
      return value
    }
    throw unexpected
  }

  private mutating func number() throws(JSONProblem) -> Value {
    let start = position
    skipByte(ASCII.minus)
    let whole = skipDigits()
    guard whole.count == 1 || whole.first != ASCII.zero, !whole.isEmpty else { throw unexpected }
    if skipByte(ASCII.point), skipDigits().isEmpty { throw unexpected }
    if skipByte(UInt8(ascii: "e")) || skipByte(UInt8(ascii: "E")) {
      if !skipByte(ASCII.plus) { skipByte(ASCII.minus) }
      if skipDigits().isEmpty { throw unexpected }
    }
    return .number(bytes[start..<position])
  }

  @discardableResult
  private mutating func skipByte(_ byte: UInt8) -> Bool {
    guard position < bytes.count, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  private mutating func skipDigits() -> ArraySlice<UInt8> {
    let digits = bytes[position...].prefix(while: ASCII.isDigit)
    position = digits.endIndex
    return digits
  }

  /// A text in quotes, its escapes resolved.
  mutating func text() throws(JSONProblem) -> String {
    try expect(ASCII.quote)
    let start = position
    var content: [UInt8] = []
    while position < bytes.count {
      let byte = bytes[position]
      guard byte >= ASCII.space else { throw .unexpectedCharacter }
      position += 1
      if byte == ASCII.quote {
        lastText = start..<position - 1
        return String(decoding: content, as: UTF8.self)
      }
      if byte == ASCII.backslash { content += try escape() } else { content.append(byte) }
    }
    throw .unexpectedEnd
  }

  private static let escapes: [UInt8: UInt8] = [
    ASCII.quote: ASCII.quote, ASCII.backslash: ASCII.backslash,
    UInt8(ascii: "/"): UInt8(ascii: "/"),
    UInt8(ascii: "b"): 0x08, UInt8(ascii: "f"): 0x0C, UInt8(ascii: "n"): ASCII.lineFeed,
    UInt8(ascii: "r"): ASCII.carriageReturn, UInt8(ascii: "t"): ASCII.tab,
  ]

  private mutating func escape() throws(JSONProblem) -> [UInt8] {
    guard position < bytes.count else { throw .unexpectedEnd }
    defer { position += 1 }
    if let byte = Self.escapes[bytes[position]] { return [byte] }
    guard bytes[position] == UInt8(ascii: "u") else { throw .unexpectedCharacter }
    let first = try codeUnit()
    guard UTF16.isLeadSurrogate(first) else { return try utf8([first]) }
    guard bytes[position...].dropFirst().starts(with: "\\u".utf8) else {
      throw .unexpectedCharacter
    }
    position += 2
    return try utf8([first, try codeUnit()])
  }

  /// The four hexadecimal digits behind `u`; leaves the place on the last of them.
  private mutating func codeUnit() throws(JSONProblem) -> UInt16 {
    let digits = bytes[position...].dropFirst().prefix(4)
    guard digits.count == 4, digits.allSatisfy({ ASCII.isDigit($0) || ASCII.isLetter($0) }),
      let unit = UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw .unexpectedCharacter }
    position += 4
    return unit
  }

  private func utf8(_ units: [UInt16]) throws(JSONProblem) -> [UInt8] {
    guard let text = String(validating: units, as: UTF16.self) else { throw .unexpectedCharacter }
    return Array(text.utf8)
  }

  /// Skips a value of any kind.
  mutating func skipValue() throws(JSONProblem) {
    var open: [UInt8] = []
    repeat {
      if let byte = peek(), byte == ASCII.openingBracket || byte == ASCII.openingBrace {
        position += 1
        open.append(byte + 2)  // The closing character stands two places behind in ASCII.
        guard open.count <= Self.deepest else { throw .tooDeep }
        if try skipClosing(&open) { continue }
        if open.last == ASCII.closingBrace { try skipName() }
        continue
      }
      _ = try scalar()
      try skipToNextValue(&open)
    } while !open.isEmpty
  }

  private mutating func skipName() throws(JSONProblem) {
    _ = try text()
    try expect(ASCII.colon)
  }

  /// Skips what closes right behind its opening, and then what follows.
  private mutating func skipClosing(_ open: inout [UInt8]) throws(JSONProblem) -> Bool {
    guard let closing = open.last, skip(closing) else { return false }
    open.removeLast()
    try skipToNextValue(&open)
    return true
  }

  private mutating func skipToNextValue(_ open: inout [UInt8]) throws(JSONProblem) {
    while let closing = open.last {
      if skip(ASCII.comma) {
        if closing == ASCII.closingBrace { try skipName() }
        return
      }
      try expect(closing)
      open.removeLast()
    }
  }
}
