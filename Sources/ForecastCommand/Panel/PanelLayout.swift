import IndicatorForecast

/// Which columns of a long table hold the name, the period and the value of a series.
struct PanelLayout {
  /// The names that the three columns may have together.
  private static let layouts = [
    ["unique_id", "ds", "y"], ["id", "period", "value"], ["series", "year", "value"],
  ]

  let id: Int
  let period: Int
  let value: Int

  /// The column whose `train` rows alone are used, where there is one.
  let split: Int?

  /// The names of the three columns, for messages.
  let names: [String]

  /// The layout of ``SeriesLines``.
  static let lines = PanelLayout(id: 0, period: 1, value: 2, split: nil, names: SeriesLines.names)

  private init(id: Int, period: Int, value: Int, split: Int?, names: [String]) {
    (self.id, self.period, self.value, self.split) = (id, period, value, split)
    self.names = names
  }

  init(header: DelimitedText.Record, file: String) throws(DataFileErrors) {
    let found = header.fields.map(\.trimmedText)
    for names in Self.layouts {
      let places = names.compactMap { found.firstIndex(of: $0) }
      guard places.count == names.count else { continue }
      try Self.requireUnique(names + ["split"], in: header, file: file)
      self.init(
        id: places[0], period: places[1], value: places[2],
        split: found.firstIndex(of: "split"), names: names)
      return
    }
    throw Self.missing(found, header, file: file)
  }

  /// Which of two columns of one name is meant is not guessed at.
  private static func requireUnique(
    _ names: [String], in header: DelimitedText.Record, file: String
  ) throws(DataFileErrors) {
    let errors = names.flatMap { name in
      let fields = header.fields.filter { $0.trimmedText == name }
      return fields.dropFirst().map { field in
        DataFileError(
          file: file, line: field.line, column: field.column, columnName: name,
          problem: .duplicateColumn(first: fields[0].column))
      }
    }
    guard errors.isEmpty else { throw DataFileErrors(errors) }
  }

  private static func missing(
    _ found: [String], _ header: DelimitedText.Record, file: String
  ) -> DataFileErrors {
    // Of the layouts, the one that the header comes closest to, in whatever case, says what is missing.
    let folded = found.map { $0.lowercased() }
    let closest =
      layouts.max { one, other in
        one.filter(folded.contains).count < other.filter(folded.contains).count
      } ?? []
    return DataFileErrors(
      closest.filter { !found.contains($0) }.map { name in
        DataFileError(
          file: file, line: header.line, columnName: name,
          problem: .missingColumn(
            found: found, similar: folded.firstIndex(of: name).map { found[$0] }))
      })
  }
}
