import ArgumentParser
import ForecastReport
import IndicatorForecast

/// `forecast report`: the review of a plan as one page.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Writes the review of a plan as one self-contained page of HTML.",
    discussion: """
      The page shows the plan in one glance, then every indicator with its history, forecast, target and \
      findings, then what adds up, then method and data. It needs neither network nor script, has both \
      languages with a switch, and prints on A4. The same data and options give the same bytes.
      """)

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The file to write, - for standard output.", valueName: "file"))
  var output = "-"

  @Option(
    parsing: .unconditional,
    help: "The plan year (default: the latest that the data have a target for).")
  var year: Int?

  @OptionGroup var data: DataOptions

  @OptionGroup var method: MethodOptions

  @OptionGroup var wording: WordingOptions

  func validate() throws {
    guard !output.isEmpty else { throw ValidationError("--output takes the name of a file.") }
    if let year, !Observation.years.contains(year) {
      throw ValidationError("--year takes a plan year, such as 2021, not \(year).")
    }
  }

  func run() throws {
    if output != "-" { try ReplacedFile.requireName(output) }
    try ReplacedFile.write(try page(), to: output)
  }

  private func page() throws -> String {
    let planData = try data.planData(language: wording.language)
    let thresholds = try method.thresholds(language: wording.language)
    let priors = try method.pooledPriors(language: wording.language)
    let review = try planData.catalogue.review(
      of: year, area: data.area, thresholds: thresholds, priors: priors)
    let manifest = BaselineManifest(
      year: review.year, options: .init(data), rules: method.rulesRecord(thresholds),
      priors: try method.priorsRecord(priors), inputs: planData.inputs, outputs: [])
    return PlanPage(
      review, sources: manifest.pageSources, version: manifest.version,
      indicators: planData.catalogue.indicators, language: wording.language
    ).html
  }
}

extension BaselineManifest {
  /// What a page was made of: the files, the rules and the priors.
  fileprivate var pageSources: [PageSource] {
    inputs.map { input in
      PageSource(
        purpose: input.kind.purpose, name: input.name, byteCount: input.bytes, digest: input.sha256)
    } + [
      PageSource(
        purpose: PlanInput.Kind.rules.purpose, name: rules.source, byteCount: nil,
        digest: rules.sha256),
      PageSource(
        purpose: PlanInput.Kind.priors.purpose, name: priors.source, byteCount: nil,
        digest: priors.sha256),
    ]
  }
}

extension PlanInput.Kind {
  /// What a file is read for, in words.
  fileprivate var purpose: BilingualText {
    switch self {
    case .observations: BilingualText(english: "observations", chinese: "观测数据")
    case .identities: BilingualText(english: "identities", chinese: "恒等式")
    case .registry: BilingualText(english: "registry of indicators", chinese: "指标登记表")
    case .rules: BilingualText(english: "limits of the rules", chinese: "规则界限")
    case .priors: BilingualText(english: "pooled priors", chinese: "合并先验")
    }
  }
}
