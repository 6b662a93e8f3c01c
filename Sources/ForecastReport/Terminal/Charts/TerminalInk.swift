import IndicatorForecast

/// What a character of a terminal chart belongs to, which gives it its colour where there are colours.
///
/// The sixteen colours of the terminal's own palette are used, which its owner chose to be legible.
enum TerminalInk: Hashable {
  case plain
  case axis
  case band
  case median
  case target
  case restated
  case error
  case warning
  case info

  /// The ink of what a finding says of its gravity; the word says it too.
  init(_ severity: FindingSeverity) {
    switch severity {
    case .error: self = .error
    case .warning: self = .warning
    case .info: self = .info
    }
  }

  /// The parameters of SGR (ECMA-48, 8.3.117); nil for the colour that text has anyway.
  private var parameters: String? {
    switch self {
    case .plain: nil
    case .axis: "2"
    case .band: "36"
    case .median: "1;36"
    case .target: "1;35"
    case .restated, .warning: "33"
    case .error: "1;31"
    case .info: "36"
    }
  }

  /// Returns a text in this ink.
  func colored(_ text: String) -> String {
    parameters.map { "\u{1B}[\($0)m\(text)\u{1B}[0m" } ?? text
  }
}
