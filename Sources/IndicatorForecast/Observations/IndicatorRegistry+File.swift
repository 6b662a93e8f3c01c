extension IndicatorRegistry {
  /// Reads indicators from a table `code,zh,en,aliases`.
  ///
  /// The columns may also be headed 代码, 中文名称, 英文名称, 别名; `zh`, `en` and `aliases` may be absent or
  /// empty, and a missing name is the code. Aliases are separated by semicolons or bars. Encoding, separators
  /// and quotes are as in a file of observations.
  ///
  /// - Parameters:
  ///   - bytes: The whole file, in UTF-8.
  ///   - name: The name of the file, for the errors.
  /// - Throws: ``DataFileErrors`` with every error: a missing column or code, a name of two indicators.
  public init(parsing bytes: [UInt8], name: String) throws(DataFileErrors) {
    let grid = CellGrid(parsing: bytes, name: name)
    var reader = RegistryReader(grid)
    reader.read()
    guard reader.errors.isEmpty else { throw DataFileErrors(reader.errors) }
    self.init(reader.indicators)
  }

  /// Returns a registry with further indicators in front, which count first where names are shared.
  ///
  /// - Parameter registry: The further indicators.
  /// - Returns: Both; of two indicators with one code the further one, with the aliases of both.
  public func extended(by registry: IndicatorRegistry) -> IndicatorRegistry {
    let known = Dictionary(
      indicators.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    let further = registry.indicators.map { indicator in
      guard let old = known[indicator.code] else { return indicator }
      return Indicator(
        code: indicator.code, chinese: indicator.name.chinese, english: indicator.name.english,
        aliases: indicator.aliases + old.allNames.filter { !indicator.allNames.contains($0) })
    }
    let codes = Set(further.map(\.code))
    return IndicatorRegistry(further + indicators.filter { !codes.contains($0.code) })
  }
}

/// Reads the rows of a file of indicators.
private struct RegistryReader {
  private enum Column: CaseIterable {
    case code
    case chinese
    case english
    case aliases

    var names: [String] {
      switch self {
      case .code: ["code", "代码"]
      case .chinese: ["zh", "chinese", "中文名称", "中文名", "中文"]
      case .english: ["en", "english", "英文名称", "英文名", "英文"]
      case .aliases: ["aliases", "alias", "别名"]
      }
    }
  }

  private let grid: CellGrid
  private var places: [Column: Int] = [:]
  private var lines: [String: (line: Int, code: String)] = [:]
  private(set) var indicators: [Indicator] = []
  private(set) var errors: [DataFileError]

  init(_ grid: CellGrid) {
    self.grid = grid
    errors = grid.errors
  }

  mutating func read() {
    guard let header = grid.rows.first else { return }
    readHeader(header)
    guard places[.code] != nil else { return }
    for row in grid.rows.dropFirst() { read(row) }
    if grid.rows.count == 1 && errors.isEmpty {
      errors = [DataFileError(file: grid.file, line: header.line, problem: .noRows)]
    }
  }

  private mutating func readHeader(_ header: DelimitedText.Record) {
    for (place, field) in header.fields.enumerated() {
      let name = NameIndex.folded(field.trimmedText)
      guard let column = Column.allCases.first(where: { $0.names.contains(name) }) else { continue }
      if let first = places[column] {
        errors.append(error(field, .duplicateColumn(first: first + 1)))
      }
      places[column] = places[column] ?? place
    }
    guard places[.code] == nil else { return }
    errors.append(
      DataFileError(
        file: grid.file, line: header.line, columnName: "code",
        problem: .missingColumn(found: header.fields.map(\.trimmedText), similar: nil)))
  }

  private mutating func read(_ row: DelimitedText.Record) {
    func text(_ column: Column) -> String {
      places[column].map { SpreadsheetSafeText.restored(row.fields[$0].trimmedText) } ?? ""
    }
    let code = text(.code)
    guard !code.isBlank else {
      errors.append(error(row.fields[places[.code] ?? 0], .emptyField))
      return
    }
    let aliases = text(.aliases).split { ";；|".contains($0) }.map { String($0).trimmedBlanks }
    let indicator = Indicator(
      code: code, chinese: text(.chinese).isBlank ? code : text(.chinese),
      english: text(.english).isBlank ? code : text(.english),
      aliases: aliases.filter { !$0.isEmpty })
    for name in Set(indicator.allNames).sorted() { claim(name, for: code, in: row) }
    indicators.append(indicator)
  }

  /// A name means one indicator, and a code stands once.
  private mutating func claim(_ name: String, for code: String, in row: DelimitedText.Record) {
    let folded = NameIndex.folded(name)
    guard let first = lines[folded] else {
      lines[folded] = (row.line, code)
      return
    }
    guard first.line != row.line else { return }
    errors.append(
      DataFileError(
        file: grid.file, line: row.line, value: name, problem: .nameTaken(firstLine: first.line)))
  }

  private func error(_ field: DelimitedText.Field, _ problem: DataFileProblem) -> DataFileError {
    DataFileError(
      file: grid.file, line: field.line, column: field.column, columnName: "code",
      value: field.text.isEmpty ? nil : field.text, problem: problem)
  }
}
