import IndicatorForecast

/// Reads the series of a chunk.
///
/// Chunks of plain rows, which most are, are read byte by byte; one with anything else in it, such as quotes or a
/// row that is wrong, is read as a file would be, so that there is one place that knows all forms and all errors.
struct PanelChunkReader: Sendable {
  /// The name of the file, for the errors.
  let file: String

  /// How its rows are written.
  let format: PanelFormat

  /// The language of the reasons why series are left out; nil where an error is one of the file.
  let leavesOutIn: Language?

  /// Returns the series of a chunk, and the errors of its rows.
  func panel(in chunk: PanelChunk) -> Panel {
    guard let table = format.table else {
      let lines = SeriesLines(
        lines: chunk.bytes, file: file, line: chunk.line, offset: chunk.offset)
      return panel(of: lines.rows, lines.errors)
    }
    let plain = PlainPanelReader(
      layout: format.layout, separator: table.separator, fieldCount: table.fieldCount)
    if let series = plain.series(in: chunk) { return Panel(series: series, errors: []) }
    let text = DelimitedText(
      rows: chunk.bytes, file: file, separator: table.separator, line: chunk.line,
      offset: chunk.offset, fieldCount: table.fieldCount)
    return panel(of: text.rows, text.errors)
  }

  private func panel(of rows: [DelimitedText.Record], _ errors: [DataFileError]) -> Panel {
    let panel = PanelReader.panel(of: rows, format.layout, errors, file: file, order: .sorted)
    guard let language = leavesOutIn, !panel.errors.isEmpty, !panel.isUnreadable else {
      return panel
    }
    let sieve = PanelSieve(panel, rows: rows, format.layout, language: language)
    return Panel(series: sieve.series, errors: [], rest: sieve.rest)
  }
}
