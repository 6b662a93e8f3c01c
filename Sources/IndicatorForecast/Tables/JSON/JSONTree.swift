/// A JSON text as a whole, read strictly, with the line of every value.
package struct JSONTree {
  /// What a value is.
  package indirect enum Content {
    case null
    case boolean(Bool)
    case text(String)
    /// A number, its digits as they are written.
    case number(String)
    case list([JSONTree])
    /// Names and values in the order of the text; no name stands twice.
    case object([(name: String, value: JSONTree)])
  }

  /// The line that the value begins on.
  package let line: Int

  /// The value.
  package let content: Content

  /// Reads a text.
  ///
  /// - Parameters:
  ///   - bytes: The whole file, in UTF-8.
  ///   - file: The name of the file, for the error.
  /// - Throws: The error at the place where the text ceases to be JSON, or where a name stands for a second time.
  package init(parsing bytes: [UInt8], file: String) throws(DataFileError) {
    if let fault = TextEncodingCheck.problem(in: bytes) {
      throw DataFileError(file: file, line: fault.line, problem: fault.problem)
    }
    var scanner = JSONScanner(bytes)
    do throws(JSONProblem) {
      try self.init(&scanner, depth: 1)
      guard scanner.peek() == nil else { throw .unexpectedCharacter }
    } catch {
      let excerpt = scanner.excerpt
      throw DataFileError(
        file: file, line: scanner.line, value: excerpt.isEmpty ? nil : excerpt,
        problem: .json(error))
    }
  }

  private init(_ scanner: inout JSONScanner, depth: Int) throws(JSONProblem) {
    guard depth <= JSONScanner.deepest else { throw .tooDeep }
    let first = scanner.peek()
    line = scanner.line
    switch first {
    case ASCII.openingBracket: content = .list(try Self.list(&scanner, depth))
    case ASCII.openingBrace: content = .object(try Self.object(&scanner, depth))
    default:
      content =
        switch try scanner.scalar() {
        case .null: .null
        case .boolean(let truth): .boolean(truth)
        case .text(let text): .text(text)
        case .number(let digits): .number(String(decoding: digits, as: UTF8.self))
        }
    }
  }

  private static func list(
    _ scanner: inout JSONScanner, _ depth: Int
  ) throws(JSONProblem) -> [JSONTree] {
    try scanner.expect(ASCII.openingBracket)
    var elements: [JSONTree] = []
    guard !scanner.skip(ASCII.closingBracket) else { return elements }
    repeat {
      elements.append(try JSONTree(&scanner, depth: depth + 1))
    } while scanner.skip(ASCII.comma)
    try scanner.expect(ASCII.closingBracket)
    return elements
  }

  private static func object(
    _ scanner: inout JSONScanner, _ depth: Int
  ) throws(JSONProblem) -> [(name: String, value: JSONTree)] {
    try scanner.expect(ASCII.openingBrace)
    var members: [(name: String, value: JSONTree)] = []
    guard !scanner.skip(ASCII.closingBrace) else { return members }
    var names: Set<String> = []
    repeat {
      let name = try scanner.text()
      try scanner.expect(ASCII.colon)
      guard names.insert(name).inserted else { throw .repeatedName }
      members.append((name, try JSONTree(&scanner, depth: depth + 1)))
    } while scanner.skip(ASCII.comma)
    try scanner.expect(ASCII.closingBrace)
    return members
  }
}

extension JSONTree {
  /// The beginning of a single value as it is written, to be shown; nil for a list or an object.
  package var excerpt: String? {
    switch content {
    case .null: "null"
    case .boolean(let truth): String(truth)
    case .text(let text): text
    case .number(let digits): digits
    case .list, .object: nil
    }
  }
}
