import IndicatorForecast

/// The rows of the series that are left out, each with its line and with the reason where it is the cause.
///
/// They stand as they were read, so that the file can be mended and read again.
struct PanelRest: Sendable {
  private var writer = DelimitedTextWriter(for: .programs)

  /// The number of series.
  var count = 0

  /// The number of rows.
  private(set) var rowCount = 0

  /// The header, with the names of the panel's own columns.
  static func header(_ layout: PanelLayout) -> String {
    var rest = PanelRest()
    rest.writer.write(layout.names + ["line", "reason"])
    return rest.text
  }

  /// The rows.
  var text: String { String(decoding: writer.bytes, as: UTF8.self) }

  /// Takes a row.
  mutating func add(_ fields: [String], line: Int, reason: String) {
    writer.write(fields + [String(line), reason])
    rowCount += 1
  }

  /// Takes a series that is left out as a whole.
  mutating func add(_ series: PanelSeries, reason: String) {
    for (index, period) in series.series.periods.enumerated() {
      let value = NumberText(series.series.values[index]).significant(17)
      add(
        [series.id, String(period), value], line: index == 0 ? series.line : 0,
        reason: index == 0 ? reason : "")
    }
    count += 1
  }
}
