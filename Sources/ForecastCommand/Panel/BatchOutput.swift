/// Where forecasts go: standard output as they come, or a file that has its name when all are in it.
struct BatchOutput: ~Copyable {
  private var file: ReplacedFile?

  /// Takes the name of a file, or `-` for standard output.
  init(_ path: String) throws(CommandFailure) {
    if path != "-" { try ReplacedFile.requireName(path) }
    file = path == "-" ? nil : try ReplacedFile(path)
  }

  /// Appends bytes.
  func write(_ text: [UInt8]) throws(CommandFailure) {
    guard !text.isEmpty else { return }
    guard file != nil else { return try StandardOutput.write(text) }
    try file?.write(text)
  }

  /// All is written.
  mutating func finish() throws(CommandFailure) {
    try file?.finish()
  }
}
