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
