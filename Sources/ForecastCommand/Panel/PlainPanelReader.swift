import IndicatorForecast

/// Reads rows that are written plainly: no quotes, a number in each value, years that ascend.
///
/// It takes a part of what ``PanelReader`` takes, and reads the same from it.
struct PlainPanelReader {
  let layout: PanelLayout
  let separator: UInt8
  let fieldCount: Int

  /// Whether a row is a name, a year and a value and nothing else.
  private var isBare: Bool {
    fieldCount == 3 && layout.id == 0 && layout.period == 1 && layout.value == 2
      && layout.split == nil
  }

  /// Where the fields of a row are, without the blanks around them.
  private struct Row {
    var id = 0..<0
    var period = 0..<0
    var value = 0..<0
    var split = 0..<0
  }

  /// What is at a place: a row, a line of blanks, or something else.
  private enum Line {
    case row(Row, end: Int)
    case blank(end: Int)
    case other
  }

  /// Returns the series of a chunk, or nil where a row is not plain.
  func series(in chunk: PanelChunk) -> [PanelSeries]? {
    let bytes = chunk.bytes.span
    let isBare = isBare
    var series: [PanelSeries] = []
    var open = OpenSeries()
    var (place, line) = (0, chunk.line - 1)
    while place < bytes.count {
      line += 1
      if isBare, !open.isEmpty,
        let row = bytes.bareRow(at: place, named: open.id, separator: separator)
      {
        guard open.add(row.year, row.value, line: line) else { return nil }
        place = row.end
        continue
      }
      switch self.line(of: bytes, at: place) {
      case .other: return nil
      case .blank(let end): place = end
      case .row(let row, let end):
        place = end
        if layout.split != nil && !bytes.holds("train", at: row.split) { continue }
        guard add(row, of: bytes, line, &open, &series) else { return nil }
      }
    }
    guard open.end(of: bytes, &series) else { return nil }
    return ByteCensus(bytes).isASCII || String(validating: chunk.bytes, as: UTF8.self) != nil
      ? series : nil
  }

  /// Takes a row; false where it is not plain.
  private func add(
    _ row: Row, of bytes: borrowing Span<UInt8>, _ line: Int, _ open: inout OpenSeries,
    _ series: inout [PanelSeries]
  ) -> Bool {
    guard !row.id.isEmpty, let year = bytes.plainYear(at: row.period),
      let value = bytes.plainNumber(at: row.value)
    else { return false }
    if open.isEmpty || !bytes.areEqual(open.id, row.id) {
      guard open.end(of: bytes, &series) else { return false }
      open = OpenSeries(id: row.id, line: line, like: open)
    }
    return open.add(year, value, line: line)
  }

  private func line(of bytes: borrowing Span<UInt8>, at start: Int) -> Line {
    var row = Row()
    var (place, fieldStart, field) = (start, start, 0)
    while true {
      let isAtEnd = place == bytes.count
      let byte = isAtEnd ? ASCIIByte.lineFeed : bytes[unchecked: place]
      if byte == separator || byte == ASCIIByte.lineFeed {
        let range = bytes.trimmed(fieldStart..<place)
        if field == layout.id { row.id = range }
        if field == layout.period { row.period = range }
        if field == layout.value { row.value = range }
        if field == layout.split { row.split = range }
        field += 1
        if byte == ASCIIByte.lineFeed {
          let end = isAtEnd ? place : place + 1
          if field == 1 && range.isEmpty { return .blank(end: end) }
          return field == fieldCount ? .row(row, end: end) : .other
        }
        fieldStart = place + 1
      } else if byte == ASCIIByte.quote || byte == 0 {
        return .other
      } else if byte == ASCIIByte.carriageReturn {
        // It ends a line of its own, unless it is half of a line end.
        let next = place + 1
        guard next == bytes.count || bytes[unchecked: next] == ASCIIByte.lineFeed else {
          return .other
        }
      }
      place += 1
    }
  }
}

/// The series whose rows are being read.
private struct OpenSeries {
  var id = 0..<0
  var periods: [Int] = []
  var values: [Double] = []
  var line = 0
  var lastLine = 0

  init() {}

  /// Begins a series, in the arrays of another.
  init(id: Range<Int>, line: Int, like other: consuming OpenSeries) {
    self = other
    (self.id, self.line) = (id, line)
    periods.removeAll(keepingCapacity: true)
    values.removeAll(keepingCapacity: true)
  }

  var isEmpty: Bool { values.isEmpty }

  /// Takes a row; false where its year is not after the last.
  @inline(__always)
  mutating func add(_ year: Int, _ value: Double, line: Int) -> Bool {
    if let last = periods.last, last >= year { return false }
    periods.append(year)
    values.append(value)
    lastLine = line
    return true
  }

  /// Puts the series where it has rows; false where they are none.
  func end(of bytes: borrowing Span<UInt8>, _ series: inout [PanelSeries]) -> Bool {
    guard !isEmpty else { return true }
    guard let rows = try? TimeSeries(periods: periods, values: values) else { return false }
    series.append(
      PanelSeries(id: bytes.text(at: id), line: line, lastLine: lastLine, series: rows))
    return true
  }
}
