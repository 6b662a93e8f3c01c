import IndicatorForecast

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Where bytes come from, a piece at a time: an open file, or memory.
struct ByteSource: ~Copyable {
  private let name: String
  private let descriptor: Int32
  private let isOwned: Bool
  private var memory: [UInt8] = []

  /// Opens a file, or takes standard input for `-`.
  init(_ path: String) throws(CommandFailure) {
    isOwned = path != "-"
    name = isOwned ? path : "standard input"
    descriptor = isOwned ? open(path, O_RDONLY | O_CLOEXEC) : STDIN_FILENO
    let code = errno
    guard descriptor >= 0 else { throw FileBytes.unreadable(name, code) }
  }

  /// Takes bytes that have been read already.
  init(_ bytes: [UInt8]) {
    (name, descriptor, isOwned) = ("", -1, false)
    memory = bytes
  }

  deinit {
    if isOwned { close(descriptor) }
  }

  /// Appends the next bytes.
  ///
  /// - Parameters:
  ///   - count: How many bytes at most; those in memory come all at once.
  ///   - bytes: What they are appended to.
  /// - Returns: False at the end.
  /// - Throws: Why it can't be read.
  mutating func read(_ count: Int, into bytes: inout [UInt8]) throws(CommandFailure) -> Bool {
    guard descriptor >= 0 else {
      defer { memory = [] }
      bytes += memory
      return !memory.isEmpty
    }
    let start = bytes.count
    bytes.append(contentsOf: repeatElement(0, count: count))
    while true {
      let received = bytes.withUnsafeMutableBytes { buffer in
        let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[start...])
        #if canImport(Darwin)
          return Darwin.read(descriptor, rest.baseAddress, count)
        #else
          return Glibc.read(descriptor, rest.baseAddress, count)
        #endif
      }
      let code = errno
      if received < 0 && code == EINTR { continue }
      bytes.removeLast(count - max(received, 0))
      guard received >= 0 else { throw FileBytes.unreadable(name, code) }
      return received > 0
    }
  }
}
