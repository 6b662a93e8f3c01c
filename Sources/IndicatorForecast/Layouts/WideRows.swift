import OrderedCollections

/// The rows of a table with a year a column.
struct WideRows {
  /// The header and one row for what shares all but year and figure.
  let rows: [[String]]

  init(_ observations: [Observation]) {
    let figures = observations.filter { $0.value != nil }
    let table = TableColumns(figures)
    let columns = table.needed([
      .area, .indicator, .unit, .powerOfTen, .stage, .measure, .prices, .status, .qualifier,
      .vintage, .source,
    ])
    let years = Set(figures.map(\.year)).sorted()
    let places = Dictionary(uniqueKeysWithValues: zip(years, years.indices))
    var lines: OrderedDictionary<[String], [String]> = [:]
    for observation in figures {
      let key = columns.map { table.text(of: $0, in: observation) }
      guard let place = places[observation.year] else { continue }
      lines[key, default: Array(repeating: "", count: years.count)][place] =
        table.text(of: .value, in: observation)
    }
    rows = [columns.map(\.tableName) + years.map(String.init)] + lines.map { $0.key + $0.value }
  }
}
