import ArgumentParser
import IndicatorForecast

/// Where the series of a panel come from.
struct PanelOptions: ParsableArguments {
  @Option(
    name: [.customShort("i"), .customLong("input")],
    help: ArgumentHelp(
      "A long table, or - for standard input (repeatable).",
      valueName: "file"))
  var inputs: [String] = []

  @Flag(help: "Rows may stand in any order: they are sorted in memory.")
  var unsorted = false

  /// Returns the series of all files, one file after the other.
  func series(language: Language) throws(CommandFailure) -> [PanelSeries] {
    try panels(language: language).flatMap { $0 }
  }

  /// Returns the series of each file.
  func panels(language: Language) throws(CommandFailure) -> [[PanelSeries]] {
    var panels: [[PanelSeries]] = []
    for input in inputs.isEmpty ? ["-"] : inputs {
      let bytes = try FileBytes.read(input)
      do throws(DataFileErrors) {
        panels.append(
          try PanelReader.series(
            in: bytes, file: input == "-" ? "standard input" : input,
            order: unsorted ? .any : .sorted))
      } catch {
        throw CommandFailure(error, language: language)
      }
    }
    return panels
  }
}
