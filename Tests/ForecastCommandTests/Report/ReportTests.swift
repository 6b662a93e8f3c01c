import Crypto
import Foundation
import XCTest

/// `forecast report` as a process.
final class ReportTests: CommandTestCase {
  private let header =
    "REF_AREA,INDICATOR,FREQ,TIME_PERIOD,STAGE,MEASURE,OBS_VALUE,UNIT_MEASURE,UNIT_MULT,DECIMALS,"
    + "PRICES,OBS_STATUS,QUALIFIER,VINTAGE,SOURCE,SOURCE_LINE\n"

  /// A plan whose target is 10 % above the result and says 2 %.
  private func plan(indicator: String = "gdp") throws -> String {
    try folder.write(
      header + """
        town,\(indicator),A,2020,ACTUAL,LEVEL,100.0,CNY,8,1,CURRENT,A,EQ,2021,report,3
        town,\(indicator),A,2021,TARGET,LEVEL,110.0,CNY,8,1,CURRENT,A,EQ,2021,report,
        town,\(indicator),A,2021,TARGET,GROWTH,2.0,PC,0,1,CURRENT,A,EQ,2021,report,9

        """, to: "plan.csv")
  }

  func testThePageOfTheEmbeddedPlanStandsInAFile() throws {
    let file = folder.path("plan.html")
    let run = try succeeds(["report", "--area", "taiping", "--year", "2022", "-o", file])
    XCTAssertEqual(run.output, "")
    let page = try String(contentsOfFile: file, encoding: .utf8)
    XCTAssertTrue(page.hasPrefix("<!DOCTYPE html>"))
    XCTAssertTrue(page.hasSuffix("</html>\n"))
    XCTAssertTrue(page.contains("<title>Taiping: the plan for 2022</title>"))
    XCTAssertTrue(page.contains("太平镇 2022 年计划评审"))
  }

  func testStandardOutputHasTheSameBytes() throws {
    let file = folder.path("plan.html")
    let arguments = ["report", "--area", "taiping", "--lang", "zh"]
    _ = try succeeds(arguments + ["--output", file])
    let bytes = try Data(contentsOf: URL(fileURLWithPath: file))
    XCTAssertEqual(try succeeds(arguments).outputBytes, bytes)
    XCTAssertEqual(try succeeds(arguments + ["-o", "-"]).outputBytes, bytes)
  }

  func testThePageNamesItsDataByTheirDigest() throws {
    let data = try plan()
    let page = try succeeds(["report", "--data", data]).output
    let bytes = try Data(contentsOf: URL(fileURLWithPath: data))
    let digest = SHA256.hash(data: bytes).map { String(format: "%02x", $0) }.joined()
    XCTAssertTrue(page.contains(digest))
    XCTAssertTrue(page.contains("<bdi>plan.csv</bdi>"))
    XCTAssertFalse(page.contains(folder.path("")), "a folder is nobody's business")
  }

  func testAFileOfRulesIsNamed() throws {
    let rules = try folder.write("{}", to: "rules.json")
    let page = try succeeds(["report", "--rules", rules, "--area", "taiping"]).output
    XCTAssertTrue(page.contains("<bdi>rules.json</bdi>"))
  }

  func testNamesOfTheDataAreEscaped() throws {
    let page = try succeeds(["report", "--data", try plan(indicator: "<script>alert(1)</script>")])
      .output
    XCTAssertFalse(page.contains("<script"))
    XCTAssertTrue(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
  }

  func testAFailureLeavesTheOldFile() throws {
    let file = folder.path("plan.html")
    _ = try folder.write("old", to: "plan.html")
    try fails(
      65, ["report", "--year", "1999", "-o", file, "--lang", "en"], saying: ["no plan target"])
    XCTAssertEqual(try String(contentsOfFile: file, encoding: .utf8), "old")
  }

  func testWhatCannotBeCreatedIsNamed() throws {
    let file = folder.path("missing/plan.html")
    try fails(
      73, ["report", "--area", "taiping", "-o", file], saying: ["cannot create", "plan.html"])
  }

  func testUsageIsChecked() throws {
    try fails(64, ["report", "--year", "99"], saying: ["--year takes a plan year"])
    try fails(64, ["report", "-o", ""], saying: ["--output takes the name of a file"])
    try fails(66, ["report", "--data", folder.path("none.csv")], saying: ["none.csv"])
    try fails(64, ["report", "--area", "nowhere", "--lang", "en"], saying: ["nowhere"])
  }
}
