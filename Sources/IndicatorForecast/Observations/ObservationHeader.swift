/// The places of the columns in one table, read from its header.
struct ObservationHeader {
  private let naming: ColumnNaming
  private var places: [ObservationColumn: Int] = [:]
  private var names: [String] = []

  /// Whether the header has the names of concepts behind their codes, as in `OBS_VALUE: Value`.
  private(set) var hasLabels = false

  /// The errors of the header.
  private(set) var errors: [DataFileError] = []

  /// Reads the first row of a table.
  init(_ grid: CellGrid, naming: ColumnNaming) {
    self.naming = naming
    guard let record = grid.rows.first else { return }
    names = record.fields.map(\.trimmedText)
    for (place, name) in names.enumerated() {
      guard let found = naming.column(named: name, at: place) else { continue }
      hasLabels = hasLabels || found.hasLabel
      add(found.column, at: place, record.fields[place], of: grid)
    }
    for column in naming.required where places[column] == nil {
      reportMissing(column, line: record.line, of: grid)
    }
  }

  /// Whether fields are written as offices write them, and not as codes.
  var isTable: Bool { naming != .concepts }

  /// The place of a column in its record; nil when the table lacks it.
  func place(of column: ObservationColumn) -> Int? { places[column] }

  /// The name of a column as the file writes it.
  func name(of column: ObservationColumn) -> String {
    let written = places[column].map { names[$0] } ?? ""
    return written.isEmpty ? naming.name(of: column) : written
  }

  private mutating func add(
    _ column: ObservationColumn, at place: Int, _ field: DelimitedText.Field, of grid: CellGrid
  ) {
    guard let first = places[column] else {
      places[column] = place
      return
    }
    errors.append(
      DataFileError(
        file: grid.file, sheet: grid.sheet, line: field.line, column: field.column,
        columnName: names[place], problem: .duplicateColumn(first: first + 1)))
  }

  private mutating func reportMissing(
    _ column: ObservationColumn, line: Int, of grid: CellGrid
  ) {
    let wanted = ObservationColumn.folded(naming.name(of: column))
    let similar = names.first { ObservationColumn.folded($0) == wanted }
    errors.append(
      DataFileError(
        file: grid.file, sheet: grid.sheet, line: line, columnName: naming.name(of: column),
        problem: .missingColumn(found: names, similar: similar)))
  }
}
