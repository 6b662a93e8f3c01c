/// The places of the columns in one file, read from its header.
struct ObservationLayout {
  private var places: [ObservationColumn: Int] = [:]

  /// The errors of the header.
  private(set) var errors: [DataFileError] = []

  init(header: DelimitedText.Record, file: String) {
    let names = header.fields.map(\.trimmedText)
    if let separator = Self.foreignSeparator(names) {
      let problem = DataFileProblem.otherSeparator(separator)
      errors = [DataFileError(file: file, line: header.line, value: names[0], problem: problem)]
      return
    }
    for (place, name) in names.enumerated() {
      guard let column = ObservationColumn(rawValue: name) else { continue }
      add(column, at: place, line: header.line, file: file)
    }
    for column in ObservationColumn.allCases where column.isRequired && places[column] == nil {
      reportMissing(column, names, line: header.line, file: file)
    }
  }

  /// Returns the field of a column; nil when the file lacks the column.
  func field(_ column: ObservationColumn, of record: DelimitedText.Record) -> DelimitedText.Field? {
    places[column].map { record.fields[$0] }
  }

  private mutating func add(
    _ column: ObservationColumn, at place: Int, line: Int, file: String
  ) {
    guard let first = places[column] else {
      places[column] = place
      return
    }
    errors.append(
      DataFileError(
        file: file, line: line, column: place + 1, columnName: column.rawValue,
        problem: .duplicateColumn(first: first + 1)))
  }

  private mutating func reportMissing(
    _ column: ObservationColumn, _ names: [String], line: Int, file: String
  ) {
    let similar = names.first { Self.folded($0) == Self.folded(column.rawValue) }
    errors.append(
      DataFileError(
        file: file, line: line, columnName: column.rawValue,
        problem: .missingColumn(found: names, similar: similar)))
  }

  /// Upper case without blanks, hyphens and underscores.
  private static func folded(_ name: String) -> String {
    name.uppercased().filter { !$0.isWhitespace && $0 != "_" && $0 != "-" }
  }

  /// A header of a single field that holds a semicolon or a tab was meant to be several.
  private static func foreignSeparator(_ names: [String]) -> Character? {
    guard names.count == 1 else { return nil }
    return names[0].first { $0 == ";" || $0 == "\t" || $0 == "|" }
  }
}
