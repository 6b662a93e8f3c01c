/// One line of ``SeriesLines``.
struct SeriesObject {
  private let bytes: [UInt8]
  private let line: Int
  private var scanner: JSONScanner
  private var start: String?
  private var periods: [String?]?
  private var values: [String?] = []

  /// The name of the series.
  private(set) var id = ""

  init(_ bytes: [UInt8], line: Int) {
    self.bytes = bytes
    self.line = line
    scanner = JSONScanner(bytes, line: line)
  }

  /// Whether the line has nothing but blanks.
  var isBlank: Bool { bytes.allSatisfy { ASCII.isBlank($0) || ASCII.isLineEnd($0) } }

  /// Returns what to show of the line: its beginning, or the place where it ceases to be JSON.
  func excerpt(for problem: JSONProblem) -> String? {
    switch problem {
    case .notASeries, .unequalLists: String(decoding: bytes.prefix(40), as: UTF8.self)
    default: scanner.excerpt.isEmpty ? nil : scanner.excerpt
    }
  }

  /// A record for each value, its fields in the order of ``SeriesLines/names``.
  var records: [DelimitedText.Record] {
    let periods = periods ?? values.indices.map { period($0) }
    return zip(periods, values).enumerated().compactMap { place, pair in
      guard let value = pair.1 else { return nil }
      let fields = [id, pair.0 ?? "", value].map {
        DelimitedText.Field(line: line, column: place + 1, verbatim: $0)
      }
      return DelimitedText.Record(line: line, fields: fields)
    }
  }

  /// The period of a place; the start itself where that is no integer, to be shown as it is.
  private func period(_ place: Int) -> String? {
    start.map { start in Int(start).map { String($0 &+ place) } ?? start }
  }

  /// Reads the object of the line, and that nothing stands behind it.
  mutating func read() throws(JSONProblem) {
    guard scanner.skip(ASCII.openingBrace) else { throw .notASeries }
    var names: Set<String> = []
    if !scanner.skip(ASCII.closingBrace) {
      repeat {
        _ = scanner.peek()
        let name = try scanner.text()
        try scanner.expect(ASCII.colon)
        guard names.insert(name).inserted else { throw .repeatedName }
        try readValue(of: name)
      } while scanner.skip(ASCII.comma)
      try scanner.expect(ASCII.closingBrace)
    }
    guard scanner.peek() == nil else { throw .unexpectedCharacter }
    guard !id.isEmpty, (start == nil) != (periods == nil), values.contains(where: { $0 != nil })
    else { throw .notASeries }
    if let periods, periods.count != values.count {
      throw .unequalLists(periods: periods.count, values: values.count)
    }
  }

  private mutating func readValue(of name: String) throws(JSONProblem) {
    switch name {
    case "id": id = try scalar() ?? ""
    case "start": start = try scalar()
    case "periods": periods = try list()
    case "values": values = try list()
    default:
      _ = scanner.peek()
      try scanner.skipValue()
    }
  }

  private mutating func list() throws(JSONProblem) -> [String?] {
    guard scanner.skip(ASCII.openingBracket) else { throw .notASeries }
    var list: [String?] = []
    guard !scanner.skip(ASCII.closingBracket) else { return list }
    repeat { list.append(try scalar()) } while scanner.skip(ASCII.comma)
    try scanner.expect(ASCII.closingBracket)
    return list
  }

  private mutating func scalar() throws(JSONProblem) -> String? {
    switch try scanner.scalar() {
    case .null: nil
    case .text(let text): text
    case .number(let digits): String(decoding: digits, as: UTF8.self)
    case .boolean(let truth): truth ? "true" : "false"
    }
  }
}
