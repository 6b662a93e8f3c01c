import IndicatorForecast

/// Forecasts the series of panels of any size: reads, forecasts and writes a chunk at a time.
struct BatchRun {
  /// What comes of a chunk.
  private struct Part: Sendable {
    let panel: Panel

    /// The lines of each series.
    let lines: [String]
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
  let header: String

  /// The lines of a series.
  let lines: @Sendable (PanelSeries) -> String

  private var names = PanelNames()
  private var errors: [DataFileErrors] = []
  private var count = 0
  private var hasHeader = false
  private var progress: BatchProgress

  init(
    _ inputs: [(path: String, name: String)], encoding: TextEncoding, language: Language,
    threads: Int, isTerminal: Bool, header: String, _ lines: @escaping @Sendable (PanelSeries) -> String
  ) {
    self.inputs = inputs
    self.encoding = encoding
    self.language = language
    self.threads = threads
    self.header = header
    self.lines = lines
    progress = BatchProgress(besideOutput: isTerminal)
  }

  /// Writes the forecasts of all series, in the order of the files.
  ///
  /// Where a row is wrong, nothing of its chunk and of what comes behind it is written.
  ///
  /// - Throws: The errors of all files; of each those up to the end of the first chunk that has one.
  mutating func write(to output: borrowing BatchOutput) throws(CommandFailure) {
    // A file that isn't there is told before an hour's work on the others.
    for input in inputs { _ = try ByteSource(input.path) }
    for file in inputs.indices { try forecast(file, output) }
    progress.end()
    guard errors.isEmpty else { throw CommandFailure(DataFileErrors(errors), language: language) }
  }

  private mutating func forecast(
    _ file: Int, _ output: borrowing BatchOutput
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
    let reader = PanelChunkReader(file: name, format: format)
    let (lines, isWanted) = (lines, errors.isEmpty)
    var pipeline = OrderedPipeline<Task, Part>(threads: threads) { task in
      let panel = task.reader.panel(in: task.chunk)
      let isWritten = isWanted && panel.errors.isEmpty
      return Part(panel: panel, lines: isWritten ? panel.series.map(lines) : [])
    }
    let (before, known) = (count, errors.count)
    var hasRows = false
    while errors.count == known, let chunk = try chunks.next() {
      hasRows = hasRows || PanelBoundary.hasAnything(chunk.bytes)
      if let part = pipeline.push(Task(chunk: chunk, reader: reader)) {
        try take(part, of: file, format, output)
      }
    }
    while let part = pipeline.pop() {
      if errors.count == known { try take(part, of: file, format, output) }
    }
    if errors.count == known && count == before {
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
    _ part: Part, of file: Int, _ format: PanelFormat, _ output: borrowing BatchOutput
  ) throws(CommandFailure) {
    let repeated = part.panel.series.compactMap { series in
      names.insert(series.id, at: .init(file: file, line: series.lastLine)).map {
        repetition(of: series, at: $0, in: file, format)
      }
    }
    let found = part.panel.errors + repeated
    guard found.isEmpty else {
      errors.append(DataFileErrors(found))
      return
    }
    count += part.panel.series.count
    if errors.isEmpty {
      if !hasHeader { try output.write(header) }
      hasHeader = true
      try output.write(part.lines.joined())
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
