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

  init(header: DelimitedText.Record, file: String) throws(DataFileErrors) {
    let found = header.fields.map(\.trimmedText)
    for names in Self.layouts {
      let places = names.compactMap { found.firstIndex(of: $0) }
      guard places.count == names.count else { continue }
      (id, period, value) = (places[0], places[1], places[2])
      split = found.firstIndex(of: "split")
      self.names = names
      return
    }
    // Of the layouts, the one that the header comes closest to says what is missing.
    let closest =
      Self.layouts.max { one, other in
        one.filter(found.contains).count < other.filter(found.contains).count
      } ?? []
    throw DataFileErrors(
      closest.filter { !found.contains($0) }.map {
        DataFileError(
          file: file, line: header.line, columnName: $0,
          problem: .missingColumn(found: found, similar: nil))
      })
  }
}
