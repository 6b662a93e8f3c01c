import ArgumentParser
import ForecastReport
import IndicatorForecast

/// `forecast baseline check`: proves that a baseline is what its data and options give.
struct BaselineCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Recomputes a baseline and shows the figures that differ.",
    discussion: """
      Year, area and all options are those of its manifest. Files that it was made of, other than the data \
      sets that ship with the program, are named again with --data, --identities, --registry, --rules and \
      --priors. Exit code 1 where anything differs.
      """)

  @Argument(help: ArgumentHelp("The folder of the baseline.", valueName: "folder"))
  var folder: String

  @OptionGroup var data: DataOptions

  @OptionGroup var method: MethodOptions

  @Option(help: "What the output is for.")
  var format = OutputFormat.text

  @OptionGroup var wording: WordingOptions

  func run() throws {
    let stored = try StoredBaseline(folder, language: wording.language)
    try requireInputs(of: stored.manifest)
    let draft = try BaselineDraft(
      year: stored.manifest.year, data: stored.manifest.applied(to: data), method: method,
      language: wording.language)
    for damage in stored.damages { StandardError.write("forecast: \(damage)\n") }
    let differences =
      stored.manifest.differences(from: draft.manifest(of: draft.texts))
      + stored.baseline.differences(from: draft.baseline)
      + stored.findings.differences(from: draft.findings)
    try StandardOutput.write(try output(differences, isDamaged: !stored.damages.isEmpty))
    guard differences.isEmpty, stored.damages.isEmpty else { throw ExitCode(1) }
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
    for (kind, given, option) in options where given.isEmpty {
      let files = manifest.inputs.filter { $0.kind == kind && !$0.embedded }
      guard let first = files.first else { continue }
      throw CommandFailure(
        .usage,
        "the baseline was made of \(EscapedText(first.name)); name that file with \(option).")
    }
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
