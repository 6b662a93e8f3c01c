import IndicatorForecast

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// What ends the command early: a sentence for standard error and an exit code.
struct CommandFailure: Error, Hashable {
  /// The exit codes of the command's contract, from `sysexits.h`.
  enum Code: Int32 {
    /// The command line asks for something that does not exist.
    case usage = 64
    /// The data are malformed, or can't support what was asked.
    case data = 65
    /// An input is missing or unreadable.
    case noInput = 66
    /// An output can't be created.
    case cannotCreate = 73
    /// Reading or writing failed.
    case inputOutput = 74
  }

  /// The sentence, of one line or of several.
  let message: String

  /// The exit code.
  let code: Code

  init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }

  /// The errors of data files, one a line.
  init(_ errors: DataFileErrors, language: Language) {
    self.init(.data, errors.summary().text(in: language))
  }

  /// Prints the sentence and ends the process.
  func exit() -> Never {
    StandardError.write("forecast: \(message)\n")
    #if canImport(Darwin)
      Darwin.exit(code.rawValue)
    #else
      Glibc.exit(code.rawValue)
    #endif
  }
}
