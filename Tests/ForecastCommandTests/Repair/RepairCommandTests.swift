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

  func testAWrongUnitIsToldFirstAndMovesNoTarget() throws {
    let file = try folder.write(Self.slipped, to: "data.csv")
    let arguments = ["repair", "--data", file]
    let lines = try succeeds(arguments).lines
    XCTAssertTrue(lines[2].hasPrefix("  Mend first: Gross output: the level jumps"), "\(lines)")
    let text = lines.joined(separator: " ").replacingOccurrences(of: "     ", with: " ")
    XCTAssertTrue(text.contains("10 thousand CNY"), text)
    XCTAssertTrue(text.contains("nothing is moved"), text)
    XCTAssertTrue(text.contains("Not looked at: Gross output, level (its unit seems wrong)."), text)
    let chinese = try succeeds(arguments + ["--lang", "zh"]).output
    XCTAssertTrue(chinese.contains("请先订正：社会总产值"), chinese)
    let table = try CommandRun(arguments + ["--format", "csv"])
    XCTAssertTrue(table.messages.contains("town/gross_output: the level jumps"), table.messages)
    XCTAssertFalse(table.output.contains("1346300"), table.output)
    let json = try succeeds(arguments + ["--format", "json"])
    let document = try XCTUnwrap(
      JSONSerialization.jsonObject(with: json.outputBytes) as? [[String: Any]])
    let suspicions = try XCTUnwrap(document.first?["unit_suspicions"] as? [[String: Any]])
    XCTAssertEqual(suspicions.first?["indicator"] as? String, "gross_output")
    XCTAssertEqual(suspicions.first?["set_aside"] as? Bool, true)
    let skipped = try XCTUnwrap(document.first?["skipped"] as? [[String: Any]])
    XCTAssertEqual(skipped.first?["reason"] as? String, "unit")
  }

  private static let slipped =
    ObservationText.header + "\n" + """
      town,gross_output,2020,ACTUAL,LEVEL,127.99,CNY,8,2021
      town,gross_output,2021,TARGET,LEVEL,1346300,CNY,8,2021
      town,gross_output,2021,TARGET,GROWTH,5.19,PC,0,2021

      """

  func testResultsThatContradictEachOtherAreToldFirst() throws {
    try folder.write("town: gross_output = industrial_output + agricultural_output\n", to: "id.txt")
    let file = try folder.write(Self.contradictory, to: "data.csv")
    let arguments = ["repair", "--data", file, "--identities", folder.path("id.txt")]
    let lines = try succeeds(arguments).lines
    XCTAssertTrue(
      lines[2].hasPrefix("  Mend first: Gross output, results of 2020: the parts"), "\(lines)")
    let text = lines.joined(separator: " ").replacingOccurrences(of: "     ", with: " ")
    XCTAssertTrue(text.contains("100.0 + 40.0 = 140.0, +80.0 apart"), text)
    XCTAssertTrue(text.contains("this may not be the smallest repair"), text)
    XCTAssertFalse(text.contains("no smaller repair exists"), text)
    XCTAssertTrue(text.contains("1 of 2 targets is moved"), text)
    let chinese = try succeeds(arguments + ["--lang", "zh"]).output
    XCTAssertTrue(chinese.contains("请先订正：社会总产值，2020 年实绩"), chinese)
    let table = try CommandRun(arguments + ["--format", "csv"])
    XCTAssertTrue(table.messages.contains("town/gross_output: the parts"), table.messages)
    let json = try succeeds(arguments + ["--format", "json"])
    let document = try XCTUnwrap(
      JSONSerialization.jsonObject(with: json.outputBytes) as? [[String: Any]])
    let named = try XCTUnwrap(document.first?["result_contradictions"] as? [[String: Any]])
    XCTAssertEqual(named.first?["year"] as? Int, 2020)
    XCTAssertEqual(document.first?["is_proven_smallest"] as? Bool, false)
  }

  private static let contradictory =
    ObservationText.header + "\n" + """
      town,gross_output,2020,ACTUAL,LEVEL,60.0,CNY,8,2021
      town,industrial_output,2020,ACTUAL,LEVEL,100.0,CNY,8,2021
      town,agricultural_output,2020,ACTUAL,LEVEL,40.0,CNY,8,2021
      town,gross_output,2021,TARGET,LEVEL,108.0,CNY,8,2021
      town,gross_output,2021,TARGET,GROWTH,8.0,PC,0,2021

      """

  func testRangesAreListedInEveryFormat() throws {
    let rows = [
      "town,gross_output,2020,ACTUAL,LEVEL,100.0,CNY,8,2021,EQ",
      "town,gross_output,2021,TARGET,LEVEL,106,CNY,8,2021,LO",
      "town,gross_output,2021,TARGET,LEVEL,108,CNY,8,2021,HI",
    ]
    let file = try folder.write(
      ([ObservationText.header + ",QUALIFIER"] + rows).map { $0 + "\n" }.joined(), to: "data.csv")
    let arguments = ["repair", "--data", file]
    let text = try succeeds(arguments).output
    XCTAssertTrue(text.contains("There is no target with a number."), text)
    XCTAssertTrue(text.contains("Not looked at: Gross output, level (a range)."), text)
    let json = try succeeds(arguments + ["--format", "json"])
    XCTAssertTrue(json.output.contains("\"reason\" : \"range\""), json.output)
    let table = try CommandRun(arguments + ["--format", "csv"])
    XCTAssertTrue(table.messages.contains("gross_output:level is not looked at"), table.messages)
    for name in ["gross_output", "gross_output:level", "all"] {
      try fails(
        64, arguments + ["--keep", name], saying: ["gross_output:level is a range", "--keep"])
    }
    try fails(
      64, arguments + ["--keep", "gross_output:growth"], saying: ["no target gross_output"])
  }
}
