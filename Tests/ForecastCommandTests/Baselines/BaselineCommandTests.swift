import Foundation
import XCTest

final class BaselineCommandTests: BaselineTestCase {
  func testABaselineIsWholeAndCurrent() throws {
    let path = try write(2021, to: "plan")
    XCTAssertEqual(try wholeYear(path), 2021)
    XCTAssertEqual(try succeeds(["baseline", "check", path]).output, "plan is current.\n")
    XCTAssertEqual(
      try succeeds(["baseline", "check", path, "--lang", "zh"]).output, "plan 是最新的。\n")
  }

  func testTheSameDataGiveTheSameBytes() throws {
    let (first, second) = (try write(2022, to: "first"), try write(2022, to: "second"))
    for name in ["baseline.csv", "findings.csv", "manifest.json"] {
      XCTAssertEqual(try sha256("\(first)/\(name)"), try sha256("\(second)/\(name)"), name)
    }
  }

  func testTheManifestNamesInputsByNameAndHash() throws {
    let path = try write(2021, to: "plan")
    let text = try String(contentsOfFile: path + "/manifest.json", encoding: .utf8)
    XCTAssertTrue(text.contains("\"taiping/observations.csv\""), text)
    XCTAssertFalse(text.contains(folder.path), "no path of this machine")
    XCTAssertFalse(text.contains("20:"), "no time")
  }

  func testTheTableHasOutlookTargetChanceAndFindings() throws {
    let path = try write(2022, to: "plan")
    let lines = try String(contentsOfFile: path + "/baseline.csv", encoding: .utf8)
      .split(separator: "\n").map(String.init)
    let header = lines[0].split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    let row = try XCTUnwrap(lines.first { $0.hasPrefix("taiping,gross_output,2022,2022,CNY,8,") })
      .split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    let cells = Dictionary(uniqueKeysWithValues: zip(header, row))
    XCTAssertEqual(cells["target_level"], "182.3")
    XCTAssertEqual(cells["target_growth"], "15.23")
    XCTAssertTrue(cells["history"]?.hasSuffix("2021=158.21") ?? false)
    let numbers = ["lo95", "lo80", "lo50", "median", "hi50", "hi80", "hi95"].compactMap {
      cells[$0].flatMap(Double.init)
    }
    XCTAssertEqual(numbers, numbers.sorted())
    XCTAssertEqual(numbers.count, 7)
    let chance = try XCTUnwrap(cells["chance_level"].flatMap(Double.init))
    XCTAssertTrue((0...1).contains(chance))
  }

  func testFindingsAreThoseOfTheReview() throws {
    let path = try write(2021, to: "plan")
    let review = try CommandRun(
      ["check", "--year", "2021", "--format", "csv", "--fail-on", "never"] + taiping)
    let stored = try String(contentsOfFile: path + "/findings.csv", encoding: .utf8)
    XCTAssertEqual(stored, review.output)
  }

  func testOtherDataMakeItDiffer() throws {
    let data = ObservationText.header + "\n" + Self.rows("110").joined()
    let file = try folder.write(data, to: "data.csv")
    let path = folder.path("plan")
    _ = try succeeds(["baseline", "write", "-o", path, "--data", file])
    _ = try succeeds(["baseline", "check", path, "--data", file])
    try folder.write(ObservationText.header + "\n" + Self.rows("111").joined(), to: "data.csv")
    let run = try CommandRun(["baseline", "check", path, "--data", file, "--format", "csv"])
    XCTAssertEqual(run.exitCode, 1)
    XCTAssertEqual(run.lines[0], "key,column,stored,recomputed")
    XCTAssertTrue(run.lines.contains("town/gross_output,target_level,110,111"), run.output)
    XCTAssertTrue(run.output.contains("manifest.json,inputs.data.csv,"))
    try fails(64, ["baseline", "check", path], saying: ["data.csv", "--data"])
  }

  private static func rows(_ target: String) -> [String] {
    [
      "town,gross_output,2019,ACTUAL,LEVEL,95,CNY,8,2021\n",
      "town,gross_output,2020,ACTUAL,LEVEL,100,CNY,8,2021\n",
      "town,gross_output,2021,TARGET,LEVEL,\(target),CNY,8,2021\n",
    ]
  }

  func testADifferenceSaysWhyEachFigureChanged() throws {
    let (old, new) = (try write(2021, to: "old"), try write(2022, to: "new"))
    let rows = try succeeds(["baseline", "diff", old, new, "--format", "csv"]).lines
    XCTAssertEqual(rows[0], "area,indicator,column,old,new,causes,details")
    XCTAssertTrue(
      rows.contains {
        $0.hasPrefix("taiping,gross_output,target_level,134.63,182.3,new_data,")
          && $0.contains("the plan for 2022")
      })
    // The report of 2022 has results of 2021, and its growth rates another base for 2020.
    XCTAssertTrue(
      rows.contains {
        $0.hasPrefix("taiping,gross_output,median,") && $0.contains("results of 2021")
      })
    // 5.9 hundred million are 59000 ten thousand, and no revision.
    XCTAssertFalse(rows.contains { $0.contains("tax_revenue") && $0.contains("2020: 5.9") })
    XCTAssertEqual(try succeeds(["baseline", "diff", old, old, "--format", "csv"]).lines.count, 2)
    XCTAssertTrue(try succeeds(["baseline", "diff", old, new]).output.contains("because of"))
    let json = try succeeds(["baseline", "diff", old, new, "--format", "json"])
    XCTAssertNoThrow(try JSONSerialization.jsonObject(with: json.outputBytes))
  }
}
