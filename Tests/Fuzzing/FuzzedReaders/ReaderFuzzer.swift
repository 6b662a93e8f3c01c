import LibFuzzer

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Feeds bytes to a reader: none may make it trap, and what it reads must hold.
@main
enum ReaderFuzzer {
  /// The reader, which the environment names: libFuzzer hands the arguments on to programs that it starts.
  private static let reader: FuzzedReader = {
    let name = getenv("FORECAST_FUZZED_READER").map { String(cString: $0) } ?? ""
    guard let reader = FuzzedReader(rawValue: name) else {
      preconditionFailure("FORECAST_FUZZED_READER names no reader: \(name)")
    }
    return reader
  }()

  private static func read(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    reader.check(Array(UnsafeBufferPointer(start: data, count: count)))
    return 0
  }

  static func main() {
    var count = CommandLine.argc
    var arguments = CommandLine.unsafeArgv
    withUnsafeMutablePointer(to: &arguments) { pointer in
      pointer.withMemoryRebound(
        to: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.self, capacity: 1
      ) {
        _ = LLVMFuzzerRunDriver(&count, $0) { ReaderFuzzer.read($0, $1) }
      }
    }
  }
}
