import Foundation
import XCTest

/// Identities with more names than a message can hold.
final class LongIdentityTests: CommandTestCase {
  func testRemarksOnALongIdentityAreFewAndShort() throws {
    let table = "series,year,value\n" + (0..<8).map { "total,\(2000 + $0),\($0 + 5)\n" }.joined()
    let data = try folder.write(table, to: "data.csv")
    let parts = (0..<2000).map { "x\($0)" }.joined(separator: " + ")
    let identities = try folder.write("total = " + parts + "\n", to: "sums.txt")
    let run = try CommandRun(["list", "--data", data, "--identities", identities])
    XCTAssertEqual(run.exitCode, 0)
    XCTAssertLessThanOrEqual(run.messages.split(separator: "\n").count, 22)
    XCTAssertTrue(run.messages.contains("1980 more names"), run.messages)
    XCTAssertLessThan(run.messages.count, 10_000)
  }

  func testAnOutputWithTooLongANameIsRefused() throws {
    let name = String(repeating: "x", count: 300)
    try fails(73, ["report", "-o", name], saying: ["cannot create"])
    let long = String(repeating: "y", count: 250)
    let path = folder.path(long)
    _ = try succeeds(["priors", "--built-in", "-o", path])
  }
}
