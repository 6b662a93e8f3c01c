import Foundation
import XCTest

final class RepairCommandTests: CommandTestCase {
  private let plan = ["repair", "--area", "taiping", "--year", "2021"]

  func testTheRepairOfTaipingIsShown() throws {
    let lines = try succeeds(plan).lines
    XCTAssertEqual(lines[0], "Taiping · plan for 2021 · smallest repair")
    XCTAssertTrue(lines.contains { $0.contains("134.63    143.31  +6.45 %") }, "\(lines)")
    let summary = "  3 of 8 targets are moved, by 12.55 % in all; no smaller repair exists."
    XCTAssertTrue(lines.contains(summary))
    XCTAssertTrue(lines.contains { $0.contains("27.89 instead of 22.36, +14.49 %") })
    let chinese = try succeeds(plan + ["--lang", "zh"]).output
    XCTAssertTrue(chinese.contains("8 个目标中修正 3 个，变动合计 12.55 %；不存在更小的修正。"), chinese)
  }

  func testTargetsAreKeptByAnyName() throws {
    for name in ["gross_output:level", "社会总产值:总量", "all:level"] {
      let rows = try succeeds(plan + ["--keep", name, "--format", "csv"]).lines
      let level = "taiping,2021,gross_output,level,CNY,8,EQ,134.63,134.63,0,true"
      XCTAssertTrue(rows.contains(level), name)
      let growth = "taiping,2021,gross_output,growth,PC,0,EQ,11.97,5.19,-0.5664160401,false"
      XCTAssertTrue(rows.contains(growth), name)
    }
  }

  func testJSONHasPrintedDigits() throws {
    let run = try succeeds(plan + ["--format", "json"])
    let document = try XCTUnwrap(
      JSONSerialization.jsonObject(with: run.outputBytes) as? [[String: Any]])
    let repair = try XCTUnwrap(document.first)
    let targets = try XCTUnwrap(repair["targets"] as? [[String: Any]])
    let gross = targets.first {
      $0["indicator"] as? String == "gross_output" && $0["measure"] as? String == "level"
    }
    XCTAssertEqual(gross?["repaired"] as? String, "143.31")
    let unlisted = try XCTUnwrap((repair["unlisted"] as? [[String: Any]])?.first)
    XCTAssertEqual(unlisted["printed"] as? Double, 22.36)
    XCTAssertEqual(unlisted["repaired"] as? Double, 27.89)
  }

  func testConflictsAreNamed() throws {
    try fails(
      65, plan + ["--keep", "gross_output"],
      saying: ["127.99", "gross_output:level = 134.63", "gross_output:growth = 11.97", "--keep"])
  }

  func testWrongTargetsAreRefused() throws {
    try fails(64, plan + ["--keep", "tax_revenue"], saying: ["no target tax_revenue"])
    try fails(64, plan + ["--keep", "gross_output:levl"], saying: ["gross_output:level", "levl"])
    try fails(64, plan + ["--keep", ","], saying: ["--keep takes targets such as"])
    try fails(
      65, ["repair", "--area", "taiping", "--year", "1999"], saying: ["1999", "2021, 2022"])
  }
}
