import Foundation
import TestSupport
import XCTest

/// `forecast batch --skip-bad`: series with a bad row are left out, with the reason.
final class BatchSkipTests: CommandTestCase {
  private let arguments = ["batch", "--horizon", "1", "--model", "naive"]

  private func run(_ text: String) throws -> (run: CommandRun, rest: [String]) {
    let rest = folder.path("rest.csv")
    let run = try CommandRun(arguments + ["--skip-bad", rest], input: Data(text.utf8))
    let lines = try String(contentsOfFile: rest, encoding: .utf8)
      .split(separator: "\n").map(String.init)
    return (run, lines)
  }

  func testTheOthersAreForecastAndTheReasonIsGiven() throws {
    let (run, rest) = try run(
      "id,period,value\na,2000,1\na,2001,2\nb,2000,1\nb,2001,ten\nb,2002,3\nc,2000,4\nc,2001,5\n")
    XCTAssertEqual(run.exitCode, 65)
    XCTAssertTrue(run.messages.contains("left out: 1 series, 3 rows"), run.messages)
    XCTAssertEqual(
      run.lines.dropFirst().compactMap { $0.split(separator: ",").first }, ["a", "c"])
    XCTAssertEqual(rest.count, 4)
    XCTAssertEqual(rest[0], "id,period,value,line,reason")
    XCTAssertEqual(rest[1], "b,2000,1,4,")
    XCTAssertTrue(
      rest[2].hasPrefix("b,2001,ten,5,\"standard input, line 5, column 3 (value)"), rest[2])
    XCTAssertEqual(rest[3], "b,2002,3,6,")
  }

  func testWhatIsLeftOutCanBeMendedAndReadAgain() throws {
    let (_, rest) = try run("unique_id,ds,y\na,2000,1\nb,2000,ten\nb,2001,7\n")
    let mended = rest.joined(separator: "\n").replacing(",ten,", with: ",10,")
    let output = try succeeds(arguments, input: Data(mended.utf8)).output
    XCTAssertTrue(output.contains("\nb,1,7,"), output)
  }

  func testRowsThatFallApartAreKept() throws {
    let (run, rest) = try run("id,period,value\na,2000,1\nb,2000\n,2000,3\nc,2000,4\n")
    XCTAssertEqual(run.exitCode, 65)
    XCTAssertTrue(run.messages.contains("left out: 0 series, 2 rows"), run.messages)
    XCTAssertEqual(run.lines.dropFirst().filter { !$0.isEmpty }.count, 2)
    XCTAssertEqual(rest.count, 3, rest.joined(separator: "\n"))
  }

  func testASeriesThatComesBackIsLeftOutTheSecondTime() throws {
    let (run, rest) = try run("id,period,value\na,2000,1\nb,2000,2\na,2001,3\n")
    XCTAssertEqual(run.exitCode, 65)
    XCTAssertTrue(rest.contains { $0.hasPrefix("a,2001,3,4,") }, rest.joined(separator: "\n"))
  }

  func testWithoutABadRowTheExitCodeIsZero() throws {
    let (run, rest) = try run("id,period,value\na,2000,1\n")
    XCTAssertEqual(run.exitCode, 0, run.messages)
    XCTAssertEqual(rest, ["id,period,value,line,reason"])
  }

  func testItIsAFileOfItsOwn() throws {
    for options in [
      ["--skip-bad", "-"], ["--skip-bad", "x", "-o", "x"], ["--skip-bad", "x", "--unsorted"],
    ] {
      try fails(64, arguments + options, saying: ["--skip-bad"])
    }
  }
}
