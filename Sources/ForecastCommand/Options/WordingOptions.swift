import ArgumentParser
import IndicatorForecast

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension Language: ExpressibleByArgument {}

/// How text output looks and which language its words are in.
struct WordingOptions: ParsableArguments {
  @Option(
    name: .customLong("lang"),
    help: "The language of the words, en or zh (default: from the locale). Numbers don't change.")
  var chosenLanguage: Language?

  @Flag(help: "Plain text, also on a terminal; so does the environment variable NO_COLOR.")
  var noColor = false

  /// The language chosen, else that of the locale, else English.
  var language: Language {
    chosenLanguage ?? Self.language(ofLocale: Self.locale)
  }

  /// Chinese for any Chinese locale, English for all others.
  static func language(ofLocale locale: String) -> Language {
    locale.hasPrefix("zh") ? .chinese : .english
  }

  /// The first of the variables that decide the language of messages.
  private static var locale: String {
    ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(environment).first { !$0.isEmpty } ?? ""
  }

  private static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// Whether headings may be styled.
  var isStyled: Bool {
    !noColor && StandardOutput.isTerminal && (Self.environment("NO_COLOR") ?? "").isEmpty
  }

  /// The columns of a line: those of the terminal, 80 elsewhere.
  ///
  /// `COLUMNS` is the terminal's own word for it where it is set, as POSIX has it.
  var columns: Int {
    let told = Self.environment("COLUMNS").flatMap { Int($0) } ?? 0
    if told > 0 { return told }
    return StandardOutput.columns ?? 80
  }

  /// The columns of running text: those of the terminal within reason, always 80 where nobody watches.
  var textWidth: Int { StandardOutput.isTerminal ? min(max(columns, 60), 120) : 80 }

  /// Returns a heading in bold where styling is wanted.
  func heading(_ text: String) -> String {
    isStyled ? "\u{1B}[1m\(text)\u{1B}[0m" : text
  }
}
