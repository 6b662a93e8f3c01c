#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The stream of the messages.
enum StandardError {
  /// Writes text; where even that fails there is nobody left to tell.
  static func write(_ text: String) {
    _ = FileBytes.write(text, to: STDERR_FILENO)
  }
}
