import Foundation
import XCTest

/// What `batch` says of bytes, names and years that may be read in two ways.
final class BatchNameTests: CommandTestCase {
  private func rows(_ name: String, _ years: Range<Int>) -> String {
    years.map { "\(name),\($0),\($0 % 7 + 3)\n" }.joined()
  }

  private let header = "series,year,value\n"

  func testBytesAreCountedFromTheBeginningOfTheFile() throws {
    var table = Data((header + rows("a", 2000..<2010)).utf8)
    let place = table.count
    table += Data([0xB5, 0xD8]) + Data(",2000,1\n".utf8)
    try fails(
      65, ["batch", "--horizon", "1"], input: table,
      saying: ["line 12", "byte \(place) is not UTF-8"])
  }

  func testBytesOfALaterChunkAreCountedFromTheBeginningToo() throws {
    var table = Data((header + (0..<40_000).map { rows("s\($0)", 2000..<2002) }.joined()).utf8)
    let place = table.count
    table += Data([0xB5, 0xD8]) + Data(",2000,1\n".utf8)
    try fails(
      65, ["batch", "--horizon", "1", "--model", "naive"], input: table,
      saying: ["line 80002", "byte \(place) is not UTF-8"], printsData: true)
  }

  func testColumnsInAnotherCaseAreNamedAsTheyShouldBe() throws {
    try fails(
      65, ["batch", "--horizon", "1"], input: Data("Series,YEAR,Value\na,2000,1\n".utf8),
      saying: ["column series", "column year", "column value", "rename YEAR"])
  }

  func testTwoSpellingsOfANameAreRemarked() throws {
    let table = header + rows("Île", 2000..<2006) + rows("I\u{302}le", 2000..<2006)
    for option in [[], ["--unsorted"]] {
      let run = try CommandRun(["batch", "--horizon", "1"] + option, input: Data(table.utf8))
      XCTAssertEqual(run.exitCode, 0)
      XCTAssertTrue(run.messages.contains("is the name of line 2"), run.messages)
    }
  }

  func testAnInvisibleCharacterIsRemarked() throws {
    let table = header + rows("gdp", 2000..<2006) + rows("gdp\u{200B}", 2000..<2006)
    for option in [[], ["--unsorted"]] {
      let run = try CommandRun(["batch", "--horizon", "1"] + option, input: Data(table.utf8))
      XCTAssertEqual(run.exitCode, 0)
      XCTAssertTrue(run.messages.contains("invisible"), run.messages)
    }
  }

  func testAYearOfTwoDigitsIsNoneBesideYearsOfFour() throws {
    for year in ["06", "0", "-5"] {
      try fails(
        65, ["batch", "--horizon", "1", "--unsorted"],
        input: Data((header + rows("a", 2000..<2006) + "a,\(year),1\n").utf8),
        saying: ["line 8, column year", "nearest of which is 2000"])
    }
  }

  func testCountsMayPassAThousand() throws {
    _ = try succeeds(
      ["batch", "--horizon", "1", "--unsorted"], input: Data((header + rows("a", 990..<1010)).utf8))
  }
}
