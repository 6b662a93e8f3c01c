/// How a layout names its columns.
enum ColumnNaming {
  /// The concept names of SDMX, in capitals.
  case concepts
  /// Plain names in English or Chinese.
  case table
  /// Plain names, and a corner that may be empty or say what stands below and beside it.
  case wide
  /// `unique_id`, `ds` and `y`; all others are ignored.
  case nixtla

  /// The columns without which a table can't be understood.
  var required: [ObservationColumn] {
    switch self {
    case .concepts: ObservationColumn.allCases.filter(\.isRequired)
    case .table, .nixtla: [.indicator, .period, .value]
    case .wide: [.indicator]
    }
  }

  /// Returns the column of a name, and whether a label stands behind the name.
  func column(named name: String, at place: Int) -> (column: ObservationColumn, hasLabel: Bool)? {
    let column: ObservationColumn? =
      switch self {
      case .concepts: ObservationColumn(rawValue: name)
      case .table: ObservationColumn(tableName: name)
      case .wide: Self.wideColumn(named: name, at: place)
      case .nixtla: Self.nixtlaNames.first { $0.name == ObservationColumn.folded(name) }?.column
      }
    if let column { return (column, false) }
    return self == .concepts ? Self.labelledColumn(name) : nil
  }

  /// The name of a column in this naming.
  func name(of column: ObservationColumn) -> String {
    switch self {
    case .concepts: column.rawValue
    case .table, .wide: column.tableName
    case .nixtla: Self.nixtlaNames.first { $0.column == column }?.shown ?? column.tableName
    }
  }

  private static let nixtlaNames: [(name: String, shown: String, column: ObservationColumn)] = [
    ("uniqueid", "unique_id", .indicator), ("ds", "ds", .period), ("y", "y", .value),
  ]

  /// SDMX-CSV: `ID: Name` where labels were asked for, `ID[]` where values may be several.
  private static func labelledColumn(
    _ name: String
  ) -> (column: ObservationColumn, hasLabel: Bool)? {
    let id = name.prefix { $0 != ":" && $0 != "[" }
    return ObservationColumn(rawValue: String(id)).map { ($0, name.contains(": ")) }
  }

  /// Columns that a table with a year a column may have beside its years.
  private static func wideColumn(named name: String, at place: Int) -> ObservationColumn? {
    if place == 0 && isCorner(name) { return .indicator }
    switch ObservationColumn(tableName: name) {
    case .period?, .value?, .sourceLine?, .decimals?, nil: return nil
    case let column: return column
    }
  }

  private static func isCorner(_ name: String) -> Bool {
    let folded = ObservationColumn.folded(name)
    let words = ["指标", "项目", "indicator", "年份", "year"]
    return name.isEmpty || ObservationColumn(tableName: name) == .period
      || words.contains(where: folded.contains)
  }
}
