import ArgumentParser
import ForecastReport
import IndicatorForecast

/// `forecast baseline check`: proves that a baseline is what its data and options give.
struct BaselineCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Recomputes a baseline and shows the figures that differ.",
    discussion: """
      Year, area and all options are those of its manifest; others are refused. Files that it was made of, \
      other than the data sets that ship with the program, are named again with --data, --identities, \
      --registry, --rules and --priors. Exit code 1 where anything differs.
      """)

  @Argument(help: ArgumentHelp("The folder of the baseline.", valueName: "folder"))
  var folder: String

  @OptionGroup var data: DataOptions

  @OptionGroup var method: MethodOptions

  @Option(help: "What the output is for.")
  var format = OutputFormat.text

  @OptionGroup var wording: WordingOptions

  func run() throws {
    var stored = try StoredBaseline(folder, language: wording.language)
    try requireNoStrangers(stored)
    try requireInputs(of: stored.manifest)
    let draft = try BaselineDraft(
      year: stored.manifest.year, data: stored.manifest.applied(to: data), method: method,
      language: wording.language)
    let differences = try stored.differences(from: draft)
    for damage in stored.damages { StandardError.write("forecast: \(damage)\n") }
    try StandardOutput.write(try output(differences, isDamaged: !stored.damages.isEmpty))
    guard differences.isEmpty, stored.damages.isEmpty else { throw ExitCode(1) }
  }

  /// Refuses a folder with files that no baseline has.
  private func requireNoStrangers(_ stored: StoredBaseline) throws(CommandFailure) {
    guard let sentence = stored.sentenceAboutStrangers else { return }
    throw CommandFailure(.data, sentence)
  }

  /// Refuses to compare with data other than those that the baseline is of.
  private func requireInputs(of manifest: BaselineManifest) throws(CommandFailure) {
    let options: [(PlanInput.Kind, [String], String)] = [
      (.observations, data.paths, "--data"),
      (.identities, data.identityPaths + data.paths, "--identities"),
      (.registry, [data.reading.registry].compactMap(\.self), "--registry"),
      (.rules, [method.rules].compactMap(\.self), "--rules"),
      (.priors, [method.priors].compactMap(\.self), "--priors"),
    ]
    try requireNoOthers(than: manifest)
    for (kind, given, option) in options where given.isEmpty {
      let files = manifest.inputs.filter { $0.kind == kind && !$0.embedded }
      guard let first = files.first else { continue }
      throw CommandFailure(
        .usage,
        "the baseline was made of \(EscapedText(first.name)); name that file with \(option).")
    }
  }

  /// Refuses rules and other files that the baseline was made without.
  private func requireNoOthers(than manifest: BaselineManifest) throws(CommandFailure) {
    let registry = [data.reading.registry].compactMap(\.self)
    try manifest.requireNone(.identities, given: data.identityPaths, "--identities")
    try manifest.requireNone(.registry, given: registry, "--registry")
    try manifest.requireNone(.rules, given: [method.rules].compactMap(\.self), "--rules")
    try manifest.requireNone(.priors, given: [method.priors].compactMap(\.self), "--priors")
  }

  private func output(_ differences: [FigureDifference], isDamaged: Bool) throws -> String {
    switch format {
    case .json: return try JSONText.of(differences.map(DifferenceDocument.init))
    case .csv:
      var writer = DelimitedTextWriter()
      writer.write(["key", "column", "stored", "recomputed"])
      for one in differences { writer.write([one.key, one.column, one.first, one.second]) }
      return String(decoding: writer.bytes, as: UTF8.self)
    case .text:
      return DifferenceText(
        differences, name: FileBytes.name(of: folder), isDamaged: isDamaged,
        language: wording.language
      ).lines.joined(separator: "\n") + "\n"
    }
  }
}
