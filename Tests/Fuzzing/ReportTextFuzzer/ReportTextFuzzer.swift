import FuzzedReport
import LibFuzzer

/// Feeds bytes to the reading of reports: no bytes may make it trap, and what it reads must be there.
@main
enum ReportTextFuzzer {
  static func main() {
    var count = CommandLine.argc
    var arguments = CommandLine.unsafeArgv
    withUnsafeMutablePointer(to: &arguments) { pointer in
      pointer.withMemoryRebound(
        to: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.self, capacity: 1
      ) {
        _ = LLVMFuzzerRunDriver(&count, $0) { data, size in
          FuzzedReport.check(Array(UnsafeBufferPointer(start: data, count: size)))
          return 0
        }
      }
    }
  }
}
