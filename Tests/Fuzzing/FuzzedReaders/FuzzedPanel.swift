import IndicatorForecast

@testable import ForecastCommand

/// What must hold of the series that are read out of any bytes.
enum FuzzedPanel {
  /// Reads bytes in every way that a panel is read, and traps where something does not hold.
  static func check(_ bytes: [UInt8]) {
    for (order, encoding) in [
      (PanelReader.Order.sorted, TextEncoding.utf8), (.any, .utf8), (.any, .gb18030),
      (.any, .utf16),
    ] {
      let input = FuzzedInput(bytes, encoding: encoding)
      let series = input.read { () throws(DataFileErrors) in
        try PanelReader.series(
          in: bytes, file: FuzzedInput.name, order: order, encoding: encoding)
      }
      if let series { check(series) }
    }
    checkChunks(of: bytes)
  }

  private static func check(_ series: [PanelSeries]) {
    for series in series {
      precondition(series.id.contains { !$0.isWhitespace }, "a series without a name")
      precondition(0 < series.line && series.line <= series.lastLine, "no such line")
      precondition(!series.series.values.isEmpty, "a series of nothing")
      precondition(
        series.series.values.allSatisfy { abs($0) <= PanelNumber.limit }, "a value too large")
      precondition(
        zip(series.series.periods, series.series.periods.dropFirst()).allSatisfy(<),
        "periods out of order")
    }
  }

  // MARK: A chunk at a time

  private static func checkChunks(of bytes: [UInt8]) {
    let input = FuzzedInput(bytes)
    let format = input.read { () throws(DataFileErrors) in
      try PanelFormat(startingWith: bytes, file: FuzzedInput.name)
    }
    guard let format else { return }
    let rows = Array(bytes[format.headerLength...])
    let line = 1 + PanelBoundary.lineEnds(in: bytes[..<format.headerLength])
    let all = PanelChunk(bytes: rows, line: line, offset: format.headerLength)
    let reader = PanelChunkReader(file: FuzzedInput.name, format: format, leavesOutIn: nil)
    let panel = reader.panel(in: all)
    check(panel.series)
    input.check(panel.errors)
    checkPlainRows(of: all, format)
    checkCuts(of: bytes, format, panel)
    checkSieve(of: all, format, panel, in: input)
    if panel.errors.isEmpty { checkWriting(of: panel.series, format) }
  }

  /// What the quick reader takes is what the reader of all forms makes of it.
  private static func checkPlainRows(of chunk: PanelChunk, _ format: PanelFormat) {
    guard let table = format.table else { return }
    let plain = PlainPanelReader(
      layout: format.layout, separator: table.separator, fieldCount: table.fieldCount)
    // That a name comes back is known to those who know all names.
    guard let series = plain.series(in: chunk), areNamedOnce(series) else { return }
    let text = DelimitedText(
      rows: chunk.bytes, file: FuzzedInput.name, separator: table.separator, line: chunk.line,
      offset: chunk.offset, fieldCount: table.fieldCount)
    let panel = PanelReader.panel(
      of: text.rows, format.layout, text.errors, file: FuzzedInput.name, order: .sorted)
    precondition(panel.errors.isEmpty, "the quick reader takes what is wrong")
    precondition(areSame(panel.series, series), "the quick reader reads something else")
  }

  /// The chunks are all of the rows, and their series those of the whole.
  private static func checkCuts(of bytes: [UInt8], _ format: PanelFormat, _ whole: Panel) {
    let reader = PanelChunkReader(file: FuzzedInput.name, format: format, leavesOutIn: nil)
    var read: [UInt8] = []
    var panel = Panel(series: [], errors: [])
    for chunk in chunks(of: bytes, format) {
      read += chunk.bytes
      let part = reader.panel(in: chunk)
      panel.series += part.series
      panel.errors += part.errors
    }
    precondition(read == Array(bytes[format.headerLength...]), "bytes are lost between chunks")
    guard panel.errors.isEmpty, areNamedOnce(panel.series) else { return }
    precondition(whole.errors.isEmpty, "cut, it has no errors")
    precondition(areSame(panel.series, whole.series), "cut, it is something else")
  }

  /// Cuts rows as a pipe would bring them: first half, then what is left.
  private static func chunks(of bytes: [UInt8], _ format: PanelFormat) -> [PanelChunk] {
    var chunks = PanelChunks(ByteSource(bytes), length: 1)
    var found: [PanelChunk] = []
    do throws(CommandFailure) {
      let start = try chunks.start()
      precondition(bytes.starts(with: start), "another beginning")
      chunks.skip(format.headerLength, boundary: format.boundary)
      while let chunk = try chunks.next() { found.append(chunk) }
    } catch {
      preconditionFailure("memory can be read: \(error)")
    }
    return found
  }

  // MARK: What is left out

  /// A series is kept whole or left out whole, with its reason in either language.
  private static func checkSieve(
    of chunk: PanelChunk, _ format: PanelFormat, _ panel: Panel, in input: FuzzedInput
  ) {
    for language in Language.allCases {
      let sieve = PanelChunkReader(
        file: FuzzedInput.name, format: format, leavesOutIn: language)
      let kept = sieve.panel(in: chunk)
      input.check(kept.errors)
      guard !panel.errors.isEmpty, !panel.isUnreadable else {
        precondition(areSame(kept.series, panel.series), "series are left out without a reason")
        continue
      }
      precondition(kept.errors.isEmpty && kept.rest.rowCount > 0, "a bad row is kept")
      let known = Set(panel.series.map { Array($0.id.utf8) })
      precondition(kept.series.allSatisfy { known.contains(Array($0.id.utf8)) }, "a new series")
      let text = DelimitedText(
        Array((PanelRest.header(format.layout) + kept.rest.text).utf8), file: "rest")
      precondition(text.errors.isEmpty, "what is left out can't be read")
      precondition(text.rows.count == kept.rest.rowCount, "rows left out are lost")
    }
  }

  /// Series that are left out and read again are the same.
  private static func checkWriting(of series: [PanelSeries], _ format: PanelFormat) {
    guard format.table != nil, !series.isEmpty, areNamedOnce(series) else { return }
    var rest = PanelRest()
    for series in series { rest.add(series, reason: "a reason") }
    let text = Array((PanelRest.header(format.layout) + rest.text).utf8)
    let again = try? PanelReader.series(
      in: text, file: "written", order: .sorted, encoding: .utf8)
    precondition(again?.map(\.id) == series.map(\.id), "other names than those written")
    precondition(again?.map(\.series) == series.map(\.series), "others than those written")
  }

  private static func areNamedOnce(_ series: [PanelSeries]) -> Bool {
    Set(series.map { Array($0.id.utf8) }).count == series.count
  }

  /// Whether series are the same, to the bytes of their names and the last bits of their values.
  private static func areSame(_ some: [PanelSeries], _ others: [PanelSeries]) -> Bool {
    some == others
      && zip(some, others).allSatisfy { one, other in
        one.id.utf8.elementsEqual(other.id.utf8)
          && one.series.values.map(\.bitPattern) == other.series.values.map(\.bitPattern)
      }
  }
}
