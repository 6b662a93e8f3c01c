import ArgumentParser
import IndicatorForecast
import Statistics

/// `forecast batch`: a panel of any size as a filter.
struct BatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "batch",
    abstract: "Forecasts every series of a long table, in input order.",
    discussion: """
      Without -i the table comes from standard input. It has the columns unique_id,ds,y or id,period,value or series,year,value; with a \
      column split only its 'train' rows are used. A text that begins with { is read as lines of JSON, an \
      object a series: {"id": "a", "start": 2000, "values": [1.5, null, 2]}, or with "periods": \
      [2000, 2002] for "start". A name stands for one series, also across files. Every series is forecast, \
      however short.
      """)

  @OptionGroup var panel: PanelOptions

  @OptionGroup var text: EncodingOptions

  @Option(
    help: ArgumentHelp(
      "Leave out series with a bad row, and put their rows here.",
      discussion:
        "Each with its line and the reason; the exit code is 65 where a series was left out.",
      valueName: "file"))
  var skipBad: String?

  @Option(name: .shortAndLong, help: "The file to write, or - for standard output.")
  var output = "-"

  @Option(parsing: .unconditional, help: "How many periods after the last one, 1 to 100.")
  var horizon: Int

  @OptionGroup var intervals: CoverageOptions

  @Option(help: "The model.")
  var model = ModelChoice.automatic

  @Option(
    help: ArgumentHelp(
      "Priors that 'forecast priors' has written; default: those built in.", valueName: "file"))
  var priors: String?

  @Option(parsing: .unconditional, help: "How many threads, 1 to 256 (default: one a core).")
  var threads: Int?

  @Option(help: "What the output is for.")
  var format = PanelForecastTable.Format.csv

  @OptionGroup var wording: WordingOptions

  /// How many series a thread takes at a time, where all have been read.
  private static let seriesAtOnce = 256

  func validate() throws {
    guard (1...100).contains(horizon) else {
      throw ValidationError("--horizon takes 1 to 100 periods, not \(horizon).")
    }
    if let threads, !(1...256).contains(threads) {
      throw ValidationError("--threads takes 1 to 256, not \(threads).")
    }
    if panel.unsorted && skipBad != nil {
      throw ValidationError(
        "--skip-bad is for sorted rows; leave --unsorted out, or sort the file.")
    }
    if let skipBad, skipBad == "-" || skipBad == output || panel.inputs.contains(skipBad) {
      throw ValidationError(
        "--skip-bad takes a file of its own, not \(EscapedText(skipBad, limit: 1000)).")
    }
  }

  func run() throws {
    let priors = try priors.map { try PriorsFile.read($0, language: wording.language) } ?? .builtIn
    let coverages = intervals.coverages
    let table = PanelForecastTable(coverages: coverages, format: format)
    let lines: @Sendable ([PanelSeries]) -> PanelText = { [horizon, model] series in
      var text = PanelText()
      var quantiles = StudentTQuantiles()
      for series in series {
        let forecast = PanelForecast(
          series, model: model, horizon: horizon, coverages: coverages, priors: priors,
          using: &quantiles)
        text.add { table.append(forecast, to: &$0, using: &quantiles) }
      }
      return text
    }
    guard !panel.unsorted else { return try writeUnsorted(table.header, lines) }
    var run = BatchRun(
      panel.named, encoding: text.encoding, language: wording.language,
      threads: threads ?? ParallelMap.coreCount,
      isTerminal: output == "-" && StandardOutput.isTerminal, leavesOut: skipBad != nil,
      header: table.header, lines)
    var output = try BatchOutput(output)
    var rest = try BatchOutput(skipBad ?? "-")
    try run.write(to: output, leavingOutTo: rest)
    try output.finish()
    try rest.finish()
    try requireNoneLeftOut(run.leftOut)
  }

  private func requireNoneLeftOut(_ count: (series: Int, rows: Int)) throws(CommandFailure) {
    guard let skipBad, count.rows > 0 else { return }
    let file = EscapedText(skipBad, limit: 1000)
    let sentence = BilingualText(
      english:
        "left out: \(count.series) series, \(count.rows) rows; they are in \(file) with the reasons.",
      chinese: "已略去 \(count.series) 个序列、\(count.rows) 行；内容及原因见 \(file)。")
    throw CommandFailure(.data, sentence.text(in: wording.language))
  }

  /// Rows in any order are all read before the first forecast.
  private func writeUnsorted(
    _ header: [UInt8], _ lines: @escaping @Sendable ([PanelSeries]) -> PanelText
  ) throws {
    let series = try panel.series(language: wording.language, encoding: text.encoding)
    let parts = stride(from: 0, to: series.count, by: Self.seriesAtOnce).map { start in
      Array(series[start..<min(start + Self.seriesAtOnce, series.count)])
    }
    let texts = ParallelMap(threads: threads).results(of: parts, lines)
    var output = try BatchOutput(output)
    try output.write(header)
    for text in texts { try output.write(text.bytes) }
    try output.finish()
  }
}

extension PanelForecastTable.Format: ExpressibleByArgument {}
