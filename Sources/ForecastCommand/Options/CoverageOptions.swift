import ArgumentParser
import IndicatorForecast

/// The intervals that are asked for.
struct CoverageOptions: ParsableArguments {
  @Option(
    name: .customLong("level"), parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "The coverage of an interval in percent (repeatable; default: 80 and 95).",
      valueName: "percent"),
    transform: CoverageOption.init(argument:))
  var levels: [CoverageOption] = []

  /// The coverages, narrowest first, each once.
  var coverages: [Coverage] {
    levels.isEmpty ? [.percent80, .percent95] : Set(levels.map(\.coverage)).sorted()
  }
}
