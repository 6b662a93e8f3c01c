import ArgumentParser
import ForecastReport
import IndicatorForecast

/// `forecast baseline diff`: what changed from one baseline to another, and why.
struct BaselineDiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "What changed between two baselines, and why.",
    usage: "forecast baseline diff <old> <new> [<options>]",
    discussion: """
      Series are matched by area and indicator, also across years. Each change is put down to new data, \
      revised data or a changed method; series that appeared or vanished are said to.
      """)

  @Argument(help: ArgumentHelp("The older baseline.", valueName: "old"))
  var old: String

  @Argument(help: ArgumentHelp("The newer baseline.", valueName: "new"))
  var new: String

  @Option(help: "What the output is for.")
  var format = OutputFormat.text

  @OptionGroup var wording: WordingOptions

  func run() throws {
    let (first, second) = (
      try StoredBaseline(old, language: wording.language),
      try StoredBaseline(new, language: wording.language)
    )
    let strangers = [first, second].compactMap(\.sentenceAboutStrangers)
    for damage in first.damages + second.damages + strangers {
      StandardError.write("forecast: note: \(damage)\n")
    }
    let comparison = BaselineComparison(
      from: first.baseline, to: second.baseline,
      method: second.manifest.methodChanges(since: first.manifest),
      files: second.manifest.dataChanges(since: first.manifest))
    if let warning = comparison.warning, format != .text {
      StandardError.write("forecast: warning: \(warning.text(in: wording.language)).\n")
    }
    try StandardOutput.write(try output(comparison))
  }

  private func output(_ comparison: BaselineComparison) throws -> String {
    switch format {
    case .json: try JSONText.of(comparison.changes.map(ChangeDocument.init))
    case .csv: ChangeTable(comparison.changes, language: wording.language).text
    case .text:
      ChangeText(
        comparison, old: FileBytes.name(of: old), new: FileBytes.name(of: new),
        language: wording.language
      ).lines.joined(separator: "\n") + "\n"
    }
  }
}

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
