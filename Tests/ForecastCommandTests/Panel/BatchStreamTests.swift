import Foundation
import TestSupport
import XCTest

/// `forecast batch` as a filter of panels that are larger than a chunk.
final class BatchStreamTests: CommandTestCase {
  /// The lines of a panel of so many series of five years: some 75 kilobytes a thousand.
  private func panel(_ count: Int) -> [String] {
    ["id,period,value"]
      + (1...count).flatMap { id in
        (0..<5).map { "s\(id),\(2000 + $0),\(100 + (id * 31 + $0 * 17) % 97)" }
      }
  }

  private func write(_ lines: [String]) throws -> String {
    try folder.write(lines.joined(separator: "\n") + "\n", to: "panel.csv")
  }

  private func arguments(_ file: String) -> [String] {
    ["batch", "-i", file, "--horizon", "1", "--model", "naive"]
  }

  func testEveryThreadCountGivesTheSameBytesInInputOrder() throws {
    let file = try write(panel(8_000))
    let expected = try succeeds(arguments(file) + ["--threads", "1"]).output
    let ids = expected.split(separator: "\n").dropFirst().compactMap {
      $0.split(separator: ",").first
    }
    XCTAssertEqual(ids, (1...8_000).map { Substring("s\($0)") })
    for threads in [["--threads", "2"], ["--threads", "5"], []] {
      XCTAssertEqual(try succeeds(arguments(file) + threads).output, expected)
    }
  }

  func testAPipeIsReadAsTheFileIs() throws {
    let lines = panel(6000)
    let expected = try succeeds(arguments(try write(lines))).output
    let text = Data((lines.joined(separator: "\r\n")).utf8)
    XCTAssertEqual(
      try succeeds(["batch", "--horizon", "1", "--model", "naive"], input: text).output, expected)
  }

  func testANamedPipeIsReadOnce() throws {
    let pipe = folder.path("pipe")
    XCTAssertEqual(mkfifo(pipe, 0o600), 0)
    let lines = panel(5).joined(separator: "\n") + "\n"
    let expected = try succeeds(arguments(try write(panel(5)))).output
    DispatchQueue.global().async {
      guard let file = FileHandle(forWritingAtPath: pipe) else { return }
      try? file.write(contentsOf: Data(lines.utf8))
      try? file.close()
    }
    XCTAssertEqual(try succeeds(arguments(pipe)).output, expected)
  }

  func testNothingBehindABadRowIsWritten() throws {
    var lines = panel(8_000)
    lines[36_001] = "s7201,2000,ten"
    let path = try write(lines)
    for threads in ["1", "2"] {
      let run = try CommandRun(arguments(path) + ["--threads", threads])
      XCTAssertEqual(run.exitCode, 65)
      XCTAssertTrue(run.messages.contains("line 36002, column 3 (value)"), run.messages)
      XCTAssertTrue(run.output.contains("\ns1,1,"), "what comes before is written as it comes")
      XCTAssertFalse(run.output.contains("\ns7201,"))
      XCTAssertFalse(run.output.contains("\ns7202,"))
    }
    let output = folder.path("forecasts.csv")
    let run = try CommandRun(arguments(path) + ["-o", output])
    XCTAssertEqual(run.exitCode, 65)
    XCTAssertFalse(FileManager.default.fileExists(atPath: output))
  }

  func testASeriesThatComesBackInAnotherChunkIsFound() throws {
    let path = try write(panel(8_000) + ["s1,2010,1"])
    let run = try CommandRun(arguments(path))
    XCTAssertEqual(run.exitCode, 65)
    XCTAssertTrue(
      run.messages.contains("line 40002, column 1 (id): “s1” the rows of a series stand together"),
      run.messages)
    XCTAssertTrue(run.messages.contains("end in line 6"), run.messages)
  }

  func testAFileIsReplacedWhenAllIsThere() throws {
    let path = try write(panel(20))
    let output = try folder.write("old", to: "forecasts.csv")
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: output)
    let expected = try succeeds(arguments(path)).output
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path("")).sorted()
    XCTAssertEqual(try succeeds(arguments(path) + ["-o", output]).output, "")
    XCTAssertEqual(try String(contentsOfFile: output, encoding: .utf8), expected)
    let mode = try FileManager.default.attributesOfItem(atPath: output)[.posixPermissions] as? Int
    XCTAssertEqual(mode, 0o640)
    let link = folder.path("link.csv")
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: output)
    _ = try succeeds(arguments(path) + ["-o", link])
    XCTAssertEqual(try FileManager.default.destinationOfSymbolicLink(atPath: link), output)
    XCTAssertEqual(
      try FileManager.default.contentsOfDirectory(atPath: folder.path("")).sorted(),
      (names + ["link.csv"]).sorted())
  }

  func testAFailureLeavesTheOldFile() throws {
    let path = try folder.write("id,period,value\na,2000,x\n", to: "bad.csv")
    let output = try folder.write("old", to: "forecasts.csv")
    XCTAssertEqual(try CommandRun(arguments(path) + ["-o", output]).exitCode, 65)
    XCTAssertEqual(try String(contentsOfFile: output, encoding: .utf8), "old")
    let missing = folder.path("none/forecasts.csv")
    let good = try folder.write("id,period,value\na,2000,1\n", to: "good.csv")
    XCTAssertEqual(try CommandRun(arguments(good) + ["-o", missing]).exitCode, 73)
    XCTAssertEqual(try succeeds(arguments(good) + ["-o", "/dev/null"]).output, "")
  }
}
