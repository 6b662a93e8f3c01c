#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A line on the terminal that says how far long work has come.
struct BatchProgress {
  private let isShown: Bool
  private var next = ContinuousClock.now + .seconds(1)
  private var hasLine = false

  /// A line on standard error, where that is a terminal and the output isn't.
  init(besideOutput isTerminal: Bool) {
    isShown = isatty(STDERR_FILENO) == 1 && !isTerminal
  }

  /// Renews the line, a few times a second.
  mutating func show(_ text: @autoclosure () -> String) {
    guard isShown, ContinuousClock.now >= next else { return }
    next = .now + .milliseconds(200)
    StandardError.write("\r\u{1B}[K\(text())")
    hasLine = true
  }

  /// Takes the line away.
  mutating func end() {
    if hasLine { StandardError.write("\r\u{1B}[K") }
    hasLine = false
  }
}
