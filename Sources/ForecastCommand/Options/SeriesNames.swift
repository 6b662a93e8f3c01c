import ArgumentParser

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

extension Substring {
  /// The text without blanks at its ends.
  fileprivate var trimmed: String {
    let start = drop(while: \.isWhitespace)
    return String(String(start.reversed()).drop(while: \.isWhitespace).reversed())
  }
}
