import OrderedCollections

/// Reads a table that is written as JSON: a list of flat objects, or an object whose `observations` is one.
///
/// The names of the objects are the header, in the order in which they come first; an object that lacks a
/// name has an empty cell there, and so has one with `null`.
struct JSONTable {
  private struct Entry {
    let line: Int
    var cells: OrderedDictionary<String, (line: Int, text: String)> = [:]
  }

  private let file: String
  private var scanner: JSONScanner
  private var entries: [Entry] = []

  /// Returns whether a text is meant to be JSON: whether it begins with `[` or `{`.
  static func isJSON(_ bytes: [UInt8]) -> Bool {
    var scanner = JSONScanner(bytes)
    return scanner.peek().map { $0 == ASCII.openingBracket || $0 == ASCII.openingBrace } ?? false
  }

  /// Reads the text.
  ///
  /// - Throws: The error at the place where the text ceases to be such JSON.
  init(_ bytes: [UInt8], file: String) throws(DataFileError) {
    self.file = file
    scanner = JSONScanner(bytes)
    if let fault = TextEncodingCheck.problem(in: bytes) {
      throw DataFileError(file: file, line: fault.line, problem: fault.problem)
    }
    do throws(JSONProblem) {
      try readTable()
      guard scanner.peek() == nil else { throw .unexpectedCharacter }
    } catch {
      throw self.error(error)
    }
  }

  private func error(_ problem: JSONProblem) -> DataFileError {
    let excerpt = scanner.excerpt
    return DataFileError(
      file: file, line: scanner.line, value: excerpt.isEmpty ? nil : excerpt,
      problem: .json(problem))
  }

  private mutating func readTable() throws(JSONProblem) {
    guard scanner.skip(ASCII.openingBrace) else { return try readEntries() }
    var names: Set<String> = []
    repeat {
      let name = try readName()
      guard names.insert(name).inserted else { throw .repeatedName }
      if name == "observations" { try readEntries() } else { try scanner.skipValue() }
    } while scanner.skip(ASCII.comma)
    try scanner.expect(ASCII.closingBrace)
    guard names.contains("observations") else { throw .notATable }
  }

  private mutating func readEntries() throws(JSONProblem) {
    guard scanner.skip(ASCII.openingBracket) else { throw .notATable }
    guard !scanner.skip(ASCII.closingBracket) else { return }
    repeat { try readEntry() } while scanner.skip(ASCII.comma)
    try scanner.expect(ASCII.closingBracket)
  }

  private mutating func readEntry() throws(JSONProblem) {
    guard scanner.skip(ASCII.openingBrace) else { throw .notATable }
    var entry = Entry(line: scanner.line)
    defer { entries.append(entry) }
    guard !scanner.skip(ASCII.closingBrace) else { return }
    repeat {
      let name = try readName()
      guard entry.cells[name] == nil else { throw .repeatedName }
      _ = scanner.peek()
      let line = scanner.line
      entry.cells[name] = (line, Self.text(of: try scanner.scalar()))
    } while scanner.skip(ASCII.comma)
    try scanner.expect(ASCII.closingBrace)
  }

  private mutating func readName() throws(JSONProblem) -> String {
    _ = scanner.peek()
    let name = try scanner.text()
    try scanner.expect(ASCII.colon)
    return name
  }

  private static func text(of value: JSONScanner.Value) -> String {
    switch value {
    case .null: ""
    case .text(let text): text
    case .number(let digits): String(decoding: digits, as: UTF8.self)
    case .boolean(let truth): truth ? "true" : "false"
    }
  }

  /// The table, the names first.
  var grid: CellGrid {
    var names: OrderedSet<String> = []
    for entry in entries { names.formUnion(entry.cells.keys) }
    guard let first = entries.first, !names.isEmpty else {
      let error = DataFileError(file: file, problem: .emptyFile)
      return CellGrid(file: file, source: .json, rows: [], errors: [error])
    }
    let header = names.enumerated().map { place, name in
      DelimitedText.Field(line: first.line, column: place + 1, text: name)
    }
    let rows = entries.map { entry in
      DelimitedText.Record(
        line: entry.line,
        fields: names.enumerated().map { place, name in
          let cell = entry.cells[name] ?? (entry.line, "")
          return DelimitedText.Field(line: cell.line, column: place + 1, verbatim: cell.text)
        })
    }
    let top = DelimitedText.Record(line: first.line, fields: header)
    return CellGrid(file: file, source: .json, rows: [top] + rows)
  }
}
