import IndicatorForecast

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The stream of the data.
enum StandardOutput {
  /// Writes text, or says that it could not be written: a full disk must not look like success.
  ///
  /// A reader that left early, such as `head`, ends the process by its signal, quietly.
  static func write(_ text: String) throws(CommandFailure) { try write(Array(text.utf8)) }

  /// Writes bytes, or says that they could not be written.
  static func write(
    _ bytes: [UInt8], _ language: Language = .english
  ) throws(CommandFailure) {
    let code = FileBytes.write(bytes, to: STDOUT_FILENO)
    guard code != 0 else { return }
    let sentence = BilingualText(
      english: "cannot write the output: \(FileBytes.reason(code)).",
      chinese: "无法写出结果：\(FileBytes.reason(code, in: .chinese))。")
    throw CommandFailure(.inputOutput, sentence.text(in: language))
  }

  /// Whether a person reads it.
  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// The columns of the terminal; nil where it is none or doesn't tell.
  static var columns: Int? {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }
}
