/// A table with a year a column: every cell under a year is a figure, the other columns describe its row.
struct WideTable {
  private let grid: CellGrid
  private let header: ObservationHeader
  private let years: [(place: Int, cell: DelimitedText.Field)]

  /// The errors of the header.
  private(set) var errors: [DataFileError]

  /// Reads the header.
  init(_ grid: CellGrid) {
    self.grid = grid
    header = ObservationHeader(grid, naming: .wide)
    let cells = grid.rows.first?.fields ?? []
    years = cells.enumerated().compactMap { place, cell in
      TableYear(cell.trimmedText).map { _ in (place, cell) }
    }
    errors = header.errors
    checkColumns(cells)
  }

  private mutating func checkColumns(_ cells: [DelimitedText.Field]) {
    var first: [Int: Int] = [:]
    for (place, cell) in cells.enumerated() {
      let name = cell.trimmedText
      let year = TableYear(name)?.year
      if year == nil, !Self.isLabel(name, at: place) {
        errors.append(error(cell, .neitherYearNorName))
      }
      guard let year else { continue }
      if let earlier = first[year] { errors.append(error(cell, .duplicateColumn(first: earlier))) }
      first[year] = first[year] ?? cell.column
    }
  }

  private func error(_ cell: DelimitedText.Field, _ problem: DataFileProblem) -> DataFileError {
    DataFileError(
      file: grid.file, sheet: grid.sheet, line: cell.line, column: cell.column,
      value: cell.text, problem: problem)
  }

  /// The rows of observations: one for each cell under a year that isn't empty.
  var rows: [ObservationRow] {
    grid.rows.dropFirst().flatMap { record in
      years.compactMap { place, year in
        guard !record.fields[place].trimmedBytes.isEmpty else { return nil }
        return ObservationRow(
          grid: grid, header: header, record: record,
          substitutes: [.period: year, .value: record.fields[place]])
      }
    }
  }

  /// Whether names are the header of such a table: years, and beside them only columns that are known.
  static func isHeader(_ names: [String]) -> Bool {
    let isYear = names.map { TableYear($0) != nil }
    guard isYear.contains(true), isYear.first == false else { return false }
    return names.enumerated().allSatisfy { place, name in
      isYear[place] || isLabel(name, at: place)
    }
  }

  /// Whether a column describes rows; notes and row numbers say nothing about figures.
  private static func isLabel(_ name: String, at place: Int) -> Bool {
    ColumnNaming.wide.column(named: name, at: place) != nil
      || remarks.contains(NameIndex.folded(name))
  }

  private static let remarks: Set<String> = [
    "note", "notes", "remark", "remarks", "no.", "备注", "注", "序号", "说明",
  ]
}
