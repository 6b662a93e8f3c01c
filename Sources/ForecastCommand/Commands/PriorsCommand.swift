import ArgumentParser
import IndicatorForecast

/// `forecast priors`: what a panel tells of any one of its series.
struct PriorsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "priors",
    abstract: "Estimates pooled priors from a panel, for 'forecast batch --priors'.",
    discussion: """
      Several files are pooled: each file weighs the same, and each series of a file; names \
      count by file. With a column split only its 'train' rows are used.
      """)

  @OptionGroup var panel: PanelOptions

  @OptionGroup var text: EncodingOptions

  @Option(name: .shortAndLong, help: "The file to write, or - for standard output.")
  var output = "-"

  @OptionGroup var wording: WordingOptions

  @Flag(help: "Print the priors that are built in instead; no panel is read.")
  var builtIn = false

  @Flag(
    help: """
      Estimate the prior of the local-global trend as well: growth, damping, scale, tail and level \
      exponent, by marginal likelihood. Without it the built-in one is kept.
      """)
  var estimateTrend = false

  @Flag(
    help: """
      Estimate the weights of the combination's members as well, by their errors on rolling origins. \
      Without it the built-in ones are kept.
      """)
  var estimateWeights = false

  func validate() throws {
    guard !builtIn || (panel.inputs.isEmpty && optional.isEmpty) else {
      throw ValidationError(
        "--built-in prints what ships; it takes no panel and estimates nothing.")
    }
  }

  func run() throws {
    let priors = builtIn ? .builtIn : try estimated()
    try ReplacedFile.write(try PriorsFile.text(of: priors), to: output)
  }

  private var optional: Set<PooledPriors.OptionalEstimate> {
    var optional: Set<PooledPriors.OptionalEstimate> = []
    if estimateTrend { optional.insert(.localGlobalTrend) }
    if estimateWeights { optional.insert(.weights) }
    return optional
  }

  private func estimated() throws(CommandFailure) -> PooledPriors {
    let panels = try panel.panels(language: wording.language, encoding: text.encoding)
      .map { $0.map(\.series) }
    do throws(FitError) {
      return try PooledPriors.builtIn.estimated(from: panels, and: optional)
    } catch {
      let sentence = BilingualText(
        english: "the panel is too small or too uniform to estimate priors from; add series"
          + (optional.isEmpty ? "." : ", or leave out --estimate-trend and --estimate-weights."),
        chinese: "面板太小或过于一致，无法估计先验；请增加序列"
          + (optional.isEmpty ? "。" : "，或去掉 --estimate-trend 和 --estimate-weights。"))
      throw CommandFailure(.data, sentence.text(in: wording.language))
    }
  }
}
