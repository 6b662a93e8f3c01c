import IndicatorForecast

/// Changes between two baselines as CSV: a row a figure.
struct ChangeTable {
  private let changes: [BaselineChange]
  private let language: Language

  init(_ changes: [BaselineChange], language: Language) {
    self.changes = changes
    self.language = language
  }

  /// The header and the rows.
  var text: String {
    var writer = DelimitedTextWriter()
    writer.write(["area", "indicator", "column", "old", "new", "causes", "details"])
    for change in changes {
      writer.write([
        change.area, change.indicator, change.column, change.old, change.new,
        change.causes.map(\.rawValue).joined(separator: " "),
        change.details.map { $0.text(in: language) }.joined(separator: "; "),
      ])
    }
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}
