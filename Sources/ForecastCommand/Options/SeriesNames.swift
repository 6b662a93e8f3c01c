import ArgumentParser
import IndicatorForecast

/// The names in a value of `--series`: separated by commas, blanks around them don't count.
struct SeriesNames {
  let names: [String]

  init(_ text: String) {
    names = text.split(separator: ",").map(\.trimmed).filter { !$0.isEmpty }
  }

  /// What is said where no name is left.
  static let missing = ValidationError(
    "--series takes a name such as industrial_output; see 'forecast list'.")
}
