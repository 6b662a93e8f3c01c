import ArgumentParser
import IndicatorForecast

/// `forecast priors`: what a panel tells of any one of its series.
struct PriorsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "priors",
    abstract: "Estimates pooled priors from a panel, for 'forecast batch --priors'.",
    discussion: """
      Several files are pooled; each series weighs the same. With a column split only its 'train' \
      rows are used.
      """)

  @OptionGroup var panel: PanelOptions

  @Option(name: .shortAndLong, help: "The file to write, or - for standard output.")
  var output = "-"

  @OptionGroup var wording: WordingOptions

  func run() throws {
    let series = try panel.series(language: wording.language).map(\.series)
    let text = try PriorsFile.text(of: try estimated(from: series))
    try FileBytes.write(text, toFile: output)
  }

  private func estimated(from panel: [TimeSeries]) throws(CommandFailure) -> PooledPriors {
    do throws(FitError) {
      return try PooledPriors.builtIn.estimated(from: panel)
    } catch {
      throw CommandFailure(
        .data, "the panel is too small or too uniform to estimate priors from; add series.")
    }
  }
}
