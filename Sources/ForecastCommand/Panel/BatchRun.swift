import IndicatorForecast

/// Forecasts the series of panels of any size: reads, forecasts and writes a chunk at a time.
struct BatchRun {
  /// What comes of a chunk.
  private struct Part: Sendable {
    let panel: Panel

    /// The lines of the series; none where they are not wanted.
    let lines: PanelText
  }

  private struct Task: Sendable {
    let chunk: PanelChunk
    let reader: PanelChunkReader
  }

  /// The files, or `-`, and how the messages call them.
  let inputs: [(path: String, name: String)]
  let encoding: TextEncoding
  let language: Language
  let threads: Int

  /// What stands above all lines.
  let header: [UInt8]

  /// The lines of some series.
  let lines: @Sendable ([PanelSeries]) -> PanelText

  /// Whether series with a bad row are left out, and the others forecast.
  let leavesOut: Bool

  /// How many series, and how many rows, were left out.
  private(set) var leftOut = (series: 0, rows: 0)

  private var names = PanelNames()
  private var remarks = PanelRemarks()
  private var errors: [DataFileErrors] = []
  private var count = 0
  private var hasHeader = false
  private var progress: BatchProgress

  init(
    _ inputs: [(path: String, name: String)], encoding: TextEncoding, language: Language,
    threads: Int, isTerminal: Bool, leavesOut: Bool,
    header: [UInt8], _ lines: @escaping @Sendable ([PanelSeries]) -> PanelText
  ) {
    self.inputs = inputs
    self.encoding = encoding
    self.language = language
    self.threads = threads
    self.leavesOut = leavesOut
    self.header = header
    self.lines = lines
    progress = BatchProgress(besideOutput: isTerminal)
  }

  /// Writes the forecasts of all series, in the order of the files.
  ///
  /// Where a row is wrong, nothing of its chunk and of what comes behind it is written, unless its series is left
  /// out.
  ///
  /// - Parameters:
  ///   - output: Where the forecasts go.
  ///   - rest: Where the rows of series go that are left out.
  /// - Throws: The errors of all files; of each those up to the end of the first chunk that has one.
  mutating func write(
    to output: borrowing BatchOutput, leavingOutTo rest: borrowing BatchOutput
  ) throws(CommandFailure) {
    // A file that isn't there is told before an hour's work on the others.
    for input in inputs where input.path != "-" { try FileBytes.requireReadable(input.path) }
    for file in inputs.indices { try forecast(file, output, rest) }
    progress.end()
    remarks.write(in: language)
    guard errors.isEmpty else { throw CommandFailure(DataFileErrors(errors), language: language) }
  }

  private mutating func forecast(
    _ file: Int, _ output: borrowing BatchOutput, _ rest: borrowing BatchOutput
  ) throws(CommandFailure) {
    let name = inputs[file].name
    var chunks = PanelChunks(try source(file))
    let start = try chunks.start()
    let format: PanelFormat
    do throws(DataFileErrors) {
      format = try PanelFormat(startingWith: start, file: name)
    } catch {
      errors.append(error)
      return
    }
    chunks.skip(format.headerLength, boundary: format.boundary)
    let reader = PanelChunkReader(
      file: name, format: format, leavesOutIn: leavesOut ? language : nil)
    if leavesOut && file == 0 { try rest.write(Array(PanelRest.header(format.layout).utf8)) }
    let (lines, isWanted) = (lines, errors.isEmpty)
    var pipeline = OrderedPipeline<Task, Part>(threads: threads) { task in
      let panel = task.reader.panel(in: task.chunk)
      let isWritten = isWanted && panel.errors.isEmpty
      return Part(panel: panel, lines: lines(isWritten ? panel.series : []))
    }
    let (before, known) = (count + leftOut.rows, errors.count)
    var hasRows = false
    while errors.count == known, let chunk = try chunks.next() {
      hasRows = hasRows || PanelBoundary.hasAnything(chunk.bytes)
      if let part = pipeline.push(Task(chunk: chunk, reader: reader)) {
        try take(part, of: file, format, output, rest)
      }
    }
    while let part = pipeline.pop() {
      if errors.count == known { try take(part, of: file, format, output, rest) }
    }
    if errors.count == known && count + leftOut.rows == before {
      let problem: DataFileProblem = hasRows ? .noTrainingRow : .noRows
      errors.append(
        DataFileErrors([DataFileError(file: name, line: format.headerLine, problem: problem)]))
    }
  }

  /// The bytes of a file; in other encodings it is read whole, as lines can't be told in all of them.
  private func source(_ file: Int) throws(CommandFailure) -> ByteSource {
    let (path, name) = inputs[file]
    guard encoding != .utf8 else { return try ByteSource(path) }
    let bytes = try FileBytes.read(path)
    do throws(DataFileError) {
      return ByteSource(try TextDecoding.utf8(from: bytes, in: encoding, file: name))
    } catch {
      throw CommandFailure(DataFileErrors([error]), language: language)
    }
  }

  private mutating func take(
    _ part: Part, of file: Int, _ format: PanelFormat, _ output: borrowing BatchOutput,
    _ rest: borrowing BatchOutput
  ) throws(CommandFailure) {
    var leftOut = part.panel.rest
    var errors = part.panel.errors
    var repeated: Set<Int> = []
    for (index, series) in part.panel.series.enumerated() {
      let place = PanelNames.Place(file: file, line: series.lastLine)
      remarks.take(series, file: inputs[file].name)
      guard let first = names.insert(series.id, at: place) else { continue }
      repeated.insert(index)
      let error = repetition(of: series, at: first, in: file, format)
      if leavesOut {
        leftOut.add(series, reason: error.message.text(in: language))
      } else {
        errors.append(error)
      }
    }
    guard errors.isEmpty else {
      self.errors.append(DataFileErrors(errors))
      return
    }
    count += part.panel.series.count - (leftOut.count - part.panel.rest.count)
    self.leftOut.series += leftOut.count
    self.leftOut.rows += leftOut.rowCount
    try rest.write(Array(leftOut.text.utf8))
    let lines = part.lines.leavingOut(repeated)
    if self.errors.isEmpty && !lines.isEmpty {
      if !hasHeader { try output.write(header) }
      hasHeader = true
      try output.write(lines)
    }
    let (count, language) = (count, language)
    progress.show(language == .chinese ? "已完成 \(count) 个序列" : "\(count) series")
  }

  private func repetition(
    of series: PanelSeries, at place: PanelNames.Place, in file: Int, _ format: PanelFormat
  ) -> DataFileError {
    let name = inputs[file].name
    guard place.file == file else {
      return DataFileError(
        file: name, line: series.line, value: series.id,
        problem: .repeatedAcrossFiles(first: inputs[place.file].name))
    }
    guard format.table != nil else {
      return DataFileError(
        file: name, line: series.line,
        problem: .duplicateRow(
          firstLine: place.line, observation: EscapedText(series.id).description))
    }
    return DataFileError(
      file: name, line: series.line, column: format.layout.id + 1,
      columnName: format.layout.names[0], value: series.id,
      problem: .rowsApart(lastLine: place.line))
  }
}

/// Where forecasts go: standard output as they come, or a file that has its name when all are in it.
struct BatchOutput: ~Copyable {
  private var file: ReplacedFile?

  /// Takes the name of a file, or `-` for standard output.
  init(_ path: String) throws(CommandFailure) {
    if path != "-" { try ReplacedFile.requireName(path) }
    file = path == "-" ? nil : try ReplacedFile(path)
  }

  /// Appends bytes.
  func write(_ text: [UInt8]) throws(CommandFailure) {
    guard !text.isEmpty else { return }
    guard file != nil else { return try StandardOutput.write(text) }
    try file?.write(text)
  }

  /// All is written.
  mutating func finish() throws(CommandFailure) {
    try file?.finish()
  }
}

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

/// Parts the series that have a bad row from those that don't.
///
/// A series is kept whole or left out whole: a forecast of what is left of it would look like one of all its rows.
struct PanelSieve {
  /// The series without a bad row.
  let series: [PanelSeries]

  /// What is left out.
  let rest: PanelRest

  /// Parts the series.
  ///
  /// - Parameters:
  ///   - panel: The series that could be read, and the errors.
  ///   - rows: All rows that have fields.
  ///   - layout: Which fields hold what.
  ///   - language: The language of the reasons.
  init(
    _ panel: Panel, rows: [DelimitedText.Record], _ layout: PanelLayout, language: Language
  ) {
    let reasons = Dictionary(grouping: panel.errors) { $0.line ?? 0 }
      .mapValues { errors in
        errors.map { $0.message.text(in: language) }.joined(separator: "; ")
      }
    // By their bytes, as everywhere.
    let bad = Set(
      rows.filter { reasons[$0.line] != nil }.map { $0.fields[layout.id].trimmedBytes })
    series = panel.series.filter { !bad.contains(Array($0.id.utf8)[...]) }
    var rest = PanelRest()
    for row in rows where bad.contains(row.fields[layout.id].trimmedBytes) {
      rest.add(
        [layout.id, layout.period, layout.value].map { row.fields[$0].trimmedText },
        line: row.line, reason: reasons[row.line] ?? "")
    }
    // Rows that fall apart have no fields, and belong to nobody.
    let known = Set(rows.map(\.line))
    for error in panel.errors where !known.contains(error.line ?? 0) {
      rest.add(
        ["", "", error.value ?? ""], line: error.line ?? 0,
        reason: error.message.text(in: language))
    }
    rest.count = bad.subtracting([[]]).count
    self.rest = rest
  }
}
