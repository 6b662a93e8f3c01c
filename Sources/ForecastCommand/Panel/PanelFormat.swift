import IndicatorForecast

/// How the rows of a panel are written: as a table with a header, or as lines of JSON.
struct PanelFormat: Sendable {
  /// Which fields of a record hold what.
  let layout: PanelLayout

  /// The byte between two fields and their number; nil for lines of JSON.
  let table: (separator: UInt8, fieldCount: Int)?

  /// The line of the header.
  let headerLine: Int?

  /// The bytes up to the first row.
  let headerLength: Int

  /// Tells the form of a panel from its beginning.
  ///
  /// - Parameters:
  ///   - start: The beginning in UTF-8, up to the end of the first line with content at least.
  ///   - file: The name of the file.
  /// - Throws: What is wrong with the header.
  init(startingWith start: [UInt8], file: String) throws(DataFileErrors) {
    guard !SeriesLines.begin(start) else {
      (layout, table, headerLine, headerLength) = (.lines, nil, nil, 0)
      return
    }
    let end = Self.headerEnd(start)
    let text = DelimitedText(detecting: Array(start[..<end]), file: file)
    guard let header = text.header else { throw DataFileErrors(text.errors) }
    layout = try PanelLayout(header: header, file: file)
    table = (FieldSeparator.detected(in: start), header.fields.count)
    (headerLine, headerLength) = (header.line, end)
  }

  private static func headerEnd(_ start: [UInt8]) -> Int {
    let mark = TextEncodingCheck.markLength(start)
    let content = start.indices.dropFirst(mark).first { !PanelBoundary.isBlank(start[$0]) }
    return content.flatMap { PanelBoundary.end(ofRecordAt: $0, in: start) } ?? start.count
  }

  /// Where series end.
  var boundary: PanelBoundary {
    table.map { PanelBoundary(separator: $0.separator, id: layout.id) } ?? PanelBoundary()
  }
}
