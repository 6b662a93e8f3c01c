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

/// The lines above the header of an office's table: its title, and perhaps the unit of all its figures.
struct TableCaption {
  /// How many rows stand above the header.
  let rowCount: Int
  /// The unit named by 单位：万元 or `Unit: 10 thousand CNY`; nil where there is none.
  let unit: MeasurementUnit?

  /// Finds the rows above the header: at most ten that hold a title at their start, a unit or both, and
  /// another row below them.
  init(_ grid: CellGrid) {
    let rows = grid.rows.prefix(11).map { $0.fields.map(\.trimmedText) }
    let count = grid.source == .json ? 0 : rows.prefix(while: Self.isCaption).count
    rowCount = count < rows.count ? count : 0
    unit = rows.prefix(rowCount).joined().lazy.compactMap(Self.unit).first
  }

  private static func isCaption(_ texts: [String]) -> Bool {
    let filled = texts.filter { !$0.isEmpty }
    let others = filled.filter { unit(in: $0) == nil }
    let hasTitleAtMost = others.isEmpty || others.count == 1 && texts.first == others.first
    return !filled.isEmpty && texts.count > 1 && hasTitleAtMost
      && filled.allSatisfy { TableYear($0) == nil }
  }

  private static let announcements: [(words: String, ends: String)] = [
    ("单位：", "）)，,；;、 "), ("单位:", "）)，,；;、 "), ("Unit:", ");"), ("unit:", ");"),
  ]

  /// The unit behind the words that announce one.
  private static func unit(in text: String) -> MeasurementUnit? {
    for (words, ends) in announcements {
      guard let start = text.firstRange(of: words)?.upperBound else { continue }
      let name = text[start...].prefix { !ends.contains($0) }
      if let unit = MeasurementUnit.known(String(name)) { return unit }
    }
    return nil
  }
}

/// The columns in front of SDMX-CSV 2.0: what is structured how, and what each row does.
///
/// - SeeAlso: SDMX Technical Working Group, *SDMX-CSV 2.0 data message: field guide*.
struct StructureColumns {
  private let grid: CellGrid
  private let actionPlace: Int?

  /// The errors of the header.
  private(set) var errors: [DataFileError] = []

  init(_ grid: CellGrid) {
    self.grid = grid
    let names = grid.rows.first?.fields.map(\.trimmedText) ?? []
    actionPlace = names.firstIndex(of: "ACTION")
    guard names.count < 2 || names[1] != "STRUCTURE_ID" else { return }
    errors = [
      DataFileError(
        file: grid.file, line: grid.rows.first?.line, columnName: "STRUCTURE_ID",
        problem: .missingColumn(found: names, similar: nil))
    ]
  }

  /// Returns what a row does; without a column for it, its observation is information.
  func action(of record: DelimitedText.Record) throws(DataFileError) -> ObservationReader.Row.Action
  {
    let kinds = ["dataflow", "datastructure", "dataprovision"]
    guard kinds.contains(record.fields[0].trimmedText) else {
      throw error(record.fields[0], "STRUCTURE", kinds)
    }
    guard let field = actionPlace.map({ record.fields[$0] }) else { return .append }
    switch field.trimmedText {
    case "I", "A": return .append
    case "R": return .replace
    case "D": return .delete
    default: throw error(field, "ACTION", ["I", "A", "R", "D"])
    }
  }

  private func error(
    _ field: DelimitedText.Field, _ name: String, _ allowed: [String]
  ) -> DataFileError {
    DataFileError(
      file: grid.file, sheet: grid.sheet, line: field.line, column: field.column, columnName: name,
      value: field.text, problem: .unknownCode(allowed: allowed))
  }
}

/// Tells the layout of a table from its header.
struct LayoutDetection {
  private let grid: CellGrid
  private let names: [String]
  private let columns: [ObservationColumn?]

  init(_ grid: CellGrid) {
    self.grid = grid
    names = grid.rows.first?.fields.map(\.trimmedText) ?? []
    columns = names.map { ObservationColumn(tableName: $0) }
  }

  /// The layout, or nil where the header is none of those known.
  var layout: ObservationLayout? {
    if grid.source == .json { return .json }
    if hasStructure { return .sdmxCSV }
    if hasConcepts { return .observations }
    if hasNixtlaNames { return .nixtla }
    if isTidy { return .tidy }
    if WideTable.isHeader(names) { return .wide }
    return isTransposed ? .wideTransposed : nil
  }

  /// Whether the first column is SDMX-CSV's.
  private var hasStructure: Bool {
    guard let first = names.first else { return false }
    return first == "STRUCTURE" || first.hasPrefix("STRUCTURE[")
  }

  /// Whether a name is in the header that only `observations.csv` writes so.
  var hasConcepts: Bool {
    let concepts: [ObservationColumn] = [.area, .period, .value, .unit, .powerOfTen]
    return names.contains { name in concepts.contains { $0.rawValue == name } }
  }

  private var hasNixtlaNames: Bool {
    let folded = names.map { ObservationColumn.folded($0) }
    return folded.contains("uniqueid") || (folded.contains("ds") && folded.contains("y"))
  }

  /// Two of the three columns that a tidy table needs are enough to say what the third one lacks.
  private var isTidy: Bool {
    let needed: [ObservationColumn] = [.indicator, .period, .value]
    return needed.filter { columns.contains($0) }.count >= 2
  }

  /// Whether the first column, read downwards, is the header of a table with years across.
  private var isTransposed: Bool {
    WideTable.isHeader(grid.rows.compactMap { $0.fields.first?.trimmedText })
  }
}
