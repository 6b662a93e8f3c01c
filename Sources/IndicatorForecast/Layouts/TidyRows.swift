/// The rows of a tidy table.
struct TidyRows {
  /// The header and one row an observation.
  let rows: [[String]]

  init(_ observations: [Observation]) {
    let table = TableColumns(observations)
    let columns = table.needed([
      .area, .indicator, .period, .value, .unit, .powerOfTen, .stage, .measure, .prices, .status,
      .qualifier, .vintage, .source, .sourceLine,
    ])
    rows =
      [columns.map(\.tableName)]
      + observations.map { observation in columns.map { table.text(of: $0, in: observation) } }
  }
}
