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
