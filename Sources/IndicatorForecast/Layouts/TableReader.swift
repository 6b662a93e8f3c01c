/// Reads a grid of cells in any layout.
struct TableReader {
  private let options: ReadingOptions
  private var reader: ObservationReader
  private var errors: [DataFileError]

  init(_ options: ReadingOptions) {
    self.options = options
    reader = ObservationReader(options)
    errors = []
  }

  /// What was read.
  struct Result {
    let changes: [ObservationChange]
    let observations: [Observation]
    let warnings: [DataFileError]
  }

  /// Returns what the rows do, the observations that are left, and remarks.
  ///
  /// - Throws: All errors of the grid.
  mutating func read(_ grid: CellGrid) throws(DataFileErrors) -> Result {
    errors = grid.errors
    let caption = TableCaption(grid)
    let table = grid.droppingRows(caption.rowCount)
    if !table.rows.isEmpty { read(table, unit: caption.unit) }
    let changes = reader.changes(of: grid)
    var store = ObservationStore()
    store.apply(changes, of: grid.file, isAlone: true)
    let unreadable = Set(grid.errors.map { [$0.line, $0.column] })
    errors += reader.errors.filter { !unreadable.contains([$0.line, $0.column]) } + store.errors
    guard errors.isEmpty else { throw DataFileErrors(errors) }
    return Result(
      changes: changes, observations: store.observations, warnings: reader.warnings + store.warnings
    )
  }

  private mutating func read(_ table: CellGrid, unit: MeasurementUnit?) {
    guard let layout = options.layout ?? LayoutDetection(table).layout else {
      let error = unknownLayout(table)
      // Sentences have no fields that could be counted.
      errors = error.problem == .runningText ? [error] : errors + [error]
      return
    }
    let count = errors.count
    switch layout {
    case .observations: readRows(of: table, .concepts)
    case .json: readRows(of: table, LayoutDetection(table).hasConcepts ? .concepts : .table)
    case .tidy: readRows(of: table, .table, unit: unit)
    case .nixtla: readRows(of: table, .nixtla)
    case .sdmxCSV: readActions(of: table)
    case .wide: readWide(table, unit: unit)
    case .wideTransposed: readWide(table.transposed, unit: unit)
    }
    if table.rows.count == 1, errors.count == count, reader.errors.isEmpty {
      errors.append(
        DataFileError(
          file: table.file, sheet: table.sheet, line: table.rows[0].line, problem: .noRows))
    }
  }

  private mutating func readRows(
    of table: CellGrid, _ naming: ColumnNaming, unit: MeasurementUnit? = nil
  ) {
    let header = ObservationHeader(table, naming: naming)
    errors += header.errors
    guard header.errors.isEmpty else { return }
    for record in table.rows.dropFirst() {
      var row = ObservationRow(grid: table, header: header, record: record)
      if naming == .nixtla { row.partIdentifier() }
      row.tableUnit = unit
      reader.read(ObservationReader.Row(row: row))
    }
  }

  private mutating func readWide(_ table: CellGrid, unit: MeasurementUnit?) {
    let wide = WideTable(table)
    errors += wide.errors
    guard wide.errors.isEmpty else { return }
    for var row in wide.rows {
      row.tableUnit = unit
      reader.read(ObservationReader.Row(row: row))
    }
  }

  private mutating func readActions(of table: CellGrid) {
    let header = ObservationHeader(table, naming: .concepts)
    let structure = StructureColumns(table)
    errors += header.errors + structure.errors
    guard header.errors.isEmpty, structure.errors.isEmpty else { return }
    for record in table.rows.dropFirst() {
      let row = ObservationRow(grid: table, header: header, record: record)
      let action = reader.attempt { () throws(DataFileError) in try structure.action(of: record) }
      if let action { reader.read(ObservationReader.Row(row: row, action: action)) }
    }
  }

  /// What the table is not; a header of a single field that holds a bar was meant to be several.
  private func unknownLayout(_ table: CellGrid) -> DataFileError {
    let names = table.rows[0].fields.map(\.trimmedText)
    let isBarred = names.count == 1 && names[0].contains("|")
    guard isBarred || !isRunningText(table) else {
      return DataFileError(
        file: table.file, sheet: table.sheet, line: table.rows[0].line, problem: .runningText)
    }
    return DataFileError(
      file: table.file, sheet: table.sheet, line: table.rows[0].line,
      value: isBarred ? names[0] : nil,
      problem: isBarred ? .otherSeparator("|") : .unknownLayout(found: names))
  }

  /// Whether one of the first fields is a sentence: too long for a name, with a mark that ends a clause or many words.
  private func isRunningText(_ table: CellGrid) -> Bool {
    table.rows.prefix(50).flatMap(\.fields).contains { field in
      let text = field.trimmedText
      guard text.count >= 30 else { return false }
      return text.contains { "，。；、".contains($0) } || text.count(where: { $0 == " " }) >= 8
    }
  }
}

extension ObservationRow {
  /// Takes `AREA/INDICATOR` apart at its first slash.
  fileprivate mutating func partIdentifier() {
    guard let field = field(.indicator) else { return }
    let name = name(in: .indicator)
    guard let slash = name.firstIndex(of: "/") else { return }
    let parts = [String(name[..<slash]), String(name[name.index(after: slash)...])]
    for (column, part) in zip([ObservationColumn.area, .indicator], parts) {
      substitutes[column] = DelimitedText.Field(
        line: field.line, column: field.column, verbatim: part)
    }
  }
}
