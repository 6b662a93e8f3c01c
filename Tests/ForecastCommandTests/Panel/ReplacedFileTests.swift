import Foundation
import XCTest

@testable import ForecastCommand

/// A file that takes the place of another when it is whole.
final class ReplacedFileTests: XCTestCase {
  private var folder = ""

  override func setUpWithError() throws {
    folder = NSTemporaryDirectory() + "replaced-file-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  override func tearDownWithError() throws {
    try FileManager.default.removeItem(atPath: folder)
  }

  func testItClearsUpWhatAKilledWriterLeft() throws {
    #if os(Linux)
      try put(".out.4711.forecast")
      try ReplacedFile.write("new", to: folder + "/out")
      XCTAssertEqual(try names(), ["out"])
    #endif
  }

  func testItLeavesFilesOfOtherNames() throws {
    let others = [".out.4711", ".out.a.forecast", ".output.4711.forecast", "out.4711.forecast"]
    for name in others { try put(name) }
    try ReplacedFile.write("new", to: folder + "/out")
    XCTAssertEqual(try names(), (others + ["out"]).sorted())
  }

  func testItLeavesWhatIsBeingWritten() throws {
    try put(".out.4711.forecast")
    let writer = open(folder + "/.out.4711.forecast", O_RDONLY)
    defer { close(writer) }
    XCTAssertEqual(flock(writer, LOCK_EX | LOCK_NB), 0)
    try ReplacedFile.write("new", to: folder + "/out")
    XCTAssertEqual(try names(), [".out.4711.forecast", "out"])
  }

  private func put(_ name: String) throws {
    try Data("old".utf8).write(to: URL(fileURLWithPath: folder + "/" + name))
  }

  private func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
  }
}
