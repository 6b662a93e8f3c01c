import Foundation
import XCTest

/// `forecast check` as a process.
final class CheckTests: CommandTestCase {
  private struct Document: Decodable {
    struct Wording: Decodable {
      let en: String
      let zh: String
    }
    let rule_id: String
    let severity: String
    let status: String
    let area: String
    let indicator: String
    let year: Int
    let observed: Double?
    let expected: Double?
    let tolerance: Double?
    let probability: Double?
    let message: Wording
    let inputs: [String]
    let fix: Wording?
  }

  private func json(_ arguments: [String]) throws -> [Document] {
    let run = try succeeds(["check", "--format", "json"] + arguments)
    return try JSONDecoder().decode([Document].self, from: run.outputBytes)
  }

  private let header =
    "REF_AREA,INDICATOR,FREQ,TIME_PERIOD,STAGE,MEASURE,OBS_VALUE,UNIT_MEASURE,UNIT_MULT,DECIMALS,"
    + "PRICES,OBS_STATUS,QUALIFIER,VINTAGE,SOURCE,SOURCE_LINE\n"

  /// A plan whose target is 10 % above the result and says 2 %.
  private func contradiction() throws -> String {
    try folder.write(
      header + """
        town,gdp,A,2020,ACTUAL,LEVEL,100.0,CNY,8,1,CURRENT,A,EQ,2021,report,3
        town,gdp,A,2021,TARGET,LEVEL,110.0,CNY,8,1,CURRENT,A,EQ,2021,report,
        town,gdp,A,2021,TARGET,GROWTH,2.0,PC,0,1,CURRENT,A,EQ,2021,report,9

        """, to: "plan.csv")
  }

  // MARK: What is left out

  func testEveryFindingNamesItsPlaceWithinEightyColumns() throws {
    for language in ["en", "zh"] {
      let run = try CommandRun(["check", "--area", "taiping", "--year", "2022", "--lang", language])
      let lines = run.output.split(separator: "\n").map(String.init)
      let heads = lines.indices.filter { lines[$0].contains(#/^\S+ +P\d\d  /#) }
      XCTAssertGreaterThan(heads.count, 10)
      for head in heads {
        // A place that doesn't fit behind a heading stands on the line below.
        let place = lines[head...].prefix(2).joined()
        XCTAssertTrue(place.contains("[taiping-work-report-202"), lines[head])
      }
      XCTAssertTrue(lines.allSatisfy { $0.count <= 80 })
    }
  }

  func testAreasWithPlansOfOtherYearsAloneAreNamed() throws {
    let file = try folder.write(
      header + """
        town,gdp,A,2020,ACTUAL,LEVEL,100.0,CNY,8,1,CURRENT,A,EQ,2021,report,3
        town,gdp,A,2021,TARGET,LEVEL,110.0,CNY,8,1,CURRENT,A,EQ,2021,report,
        village,gdp,A,2019,ACTUAL,LEVEL,100.0,CNY,8,1,CURRENT,A,EQ,2020,report,3
        village,gdp,A,2020,TARGET,LEVEL,110.0,CNY,8,1,CURRENT,A,EQ,2020,report,

        """, to: "two.csv")
    let run = try CommandRun(["check", "--data", file, "--lang", "en"])
    XCTAssertTrue(
      run.messages.contains("note: village has no plan for 2021 and is not reviewed"), run.messages)
    XCTAssertTrue(run.messages.contains("--area village --year 2020"), run.messages)
    XCTAssertFalse(run.messages.contains("town"), run.messages)
    for chosen in [["--area", "town"], ["--year", "2021"]] {
      XCTAssertEqual(try CommandRun(["check", "--data", file] + chosen).messages, "", "\(chosen)")
    }
  }

  func testAMisspeltCodeIsNamedWithTheNearest() throws {
    let rows = { (result: String, target: String) in
      self.header + """
        town,\(result),A,2020,ACTUAL,LEVEL,100.0,CNY,8,1,CURRENT,A,EQ,2021,report,3
        town,\(target),A,2021,TARGET,LEVEL,108.0,CNY,8,1,CURRENT,A,EQ,2021,report,

        """
    }
    for (result, target) in [("gros_output", "gross_output"), ("gross_output", "gros_output")] {
      let file = try folder.write(rows(result, target), to: "\(result).csv")
      let run = try CommandRun(["check", "--data", file, "--lang", "en"])
      XCTAssertTrue(run.messages.contains("town/gros_output has"), run.messages)
      XCTAssertTrue(run.messages.contains("Did you mean gross_output?"), run.messages)
    }
    let file = try folder.write(rows("gross_output", "gross_output"), to: "right.csv")
    XCTAssertEqual(try CommandRun(["check", "--data", file]).messages, "")
  }

  func testGoalsForLaterYearsAloneAreNoReasonForALaterVintage() throws {
    let file = try folder.write(
      header + """
        town,gdp,A,2020,ACTUAL,LEVEL,100.0,CNY,8,1,CURRENT,A,EQ,2021,report,3
        town,gdp,A,2025,TARGET,LEVEL,150.0,CNY,8,1,CURRENT,A,EQ,2021,report,

        """, to: "goal.csv")
    try fails(65, ["check", "--data", file], saying: ["goals for later years (2025)"])
    let run = try CommandRun(["check", "--data", file])
    XCTAssertFalse(run.messages.contains("--as-of"), run.messages)
    try fails(
      65, ["check", "--data", file, "--as-of", "2020"], saying: ["choose a later --as-of"])
  }

  func testTheJSONHasTheShapeOfTheContract() throws {
    let findings = try json(["--area", "taiping", "--year", "2021"])
    let first = try XCTUnwrap(findings.first)
    XCTAssertEqual(first.rule_id, "P01")
    XCTAssertEqual(first.severity, "warning")
    XCTAssertEqual(first.status, "fail")
    XCTAssertEqual(first.inputs.first, "taiping-work-report-2021:306")
    XCTAssertTrue(first.message.en.contains("120.24"))
    XCTAssertTrue(first.message.zh.contains("120.24"))
    XCTAssertNotNil(first.fix)
    XCTAssertEqual(
      Set(findings.map(\.status)).isSubset(of: ["pass", "fail", "not_evaluable"]), true)
    let keys = try succeeds(
      ["check", "--area", "taiping", "--year", "2021", "--format", "json"]
    ).output
    for key in [
      "rule_id", "severity", "status", "area", "indicator", "year", "observed", "expected",
      "tolerance", "probability", "message", "inputs", "fix",
    ] {
      let count = keys.components(separatedBy: "\n    \"\(key)\" : ").count - 1
      XCTAssertEqual(count, findings.count, "\(key) is in every finding, null where there is none")
    }
  }

  func testAnErrorEndsWithOneUnlessItIsTolerated() throws {
    let path = try contradiction()
    for (arguments, code) in [
      ([], 1), (["--fail-on", "warning"], 1), (["--fail-on", "never"], 0),
    ] as [([String], Int32)] {
      let run = try CommandRun(["check", "--data", path] + arguments)
      XCTAssertEqual(run.exitCode, code, "\(arguments)")
      XCTAssertEqual(run.messages, "")
      XCTAssertTrue(run.output.contains("error   P01"), run.output)
    }
    let taiping = ["check", "--area", "taiping", "--year", "2022"]
    XCTAssertEqual(try CommandRun(taiping).exitCode, 0)
    XCTAssertEqual(try CommandRun(taiping + ["--fail-on", "warning"]).exitCode, 1)
  }

  func testTheRulesFileChangesTheVerdict() throws {
    let path = try contradiction()
    let rules = try folder.write(#"{"P01": {"warning_points": 9}}"#, to: "rules.json")
    let run = try CommandRun(["check", "--data", path, "--rules", rules])
    XCTAssertEqual(run.exitCode, 0, run.output)
    XCTAssertTrue(run.output.contains("warning P01"), run.output)
  }

  func testABadRulesFileIsBadData() throws {
    let rules = try folder.write(#"{"P01": {"x": 3}, "P77": {}}"#, to: "rules.json")
    try fails(65, ["check", "--rules", rules], saying: ["P01.x", "P77", "line 1"])
    try fails(66, ["check", "--rules", folder.path("none.json")])
  }

  func testTheTableHasARowAFindingAndTheMeasuresOfAValidation() throws {
    let path = try contradiction()
    let run = try CommandRun(["check", "--data", path, "--format", "csv"])
    let rows = run.output.split(separator: "\n")
    XCTAssertTrue(
      rows[0].hasPrefix("rule_id,severity,status,area,indicator,year,observed,expected,tolerance"))
    XCTAssertTrue(rows[0].hasSuffix("errorcode,errorlevel,imbalance"))
    XCTAssertTrue(rows[1].hasPrefix("P01,error,fail,town,gdp,2021,10,2,"), "\(rows[1])")
    XCTAssertTrue(rows[1].hasSuffix(",P01,3,8"), "\(rows[1])")
    XCTAssertTrue(rows[1].contains("town/gdp/2021/TARGET/LEVEL/2021; report:3; report:9"))
  }

  func testTheLatestPlanIsReviewedUnlessAYearIsNamed() throws {
    let latest = try succeeds(["check", "--area", "太平镇"]).output
    XCTAssertTrue(latest.hasPrefix("Plan review 2022 · Taiping (report of 2022)"), latest)
    XCTAssertEqual(try succeeds(["check", "--area", "taiping", "--year", "2022"]).output, latest)
    let earlier = try succeeds(["check", "--area", "taiping", "--as-of", "2021"]).output
    XCTAssertTrue(earlier.hasPrefix("Plan review 2021"), earlier)
  }

  func testAYearWithoutAPlanIsSaidWithThoseThatHaveOne() throws {
    try fails(
      65, ["check", "--area", "taiping", "--year", "2019"],
      saying: ["no plan target for 2019", "2021, 2022"])
    try fails(64, ["check", "--year", "12"], saying: ["--year takes a plan year"])
    try fails(64, ["check", "--area", "nowhere"], saying: ["nowhere"])
  }

  func testEveryLineFitsATerminalInBothLanguages() throws {
    for year in ["2021", "2022"] {
      for language in ["en", "zh"] {
        let lines = try succeeds(
          ["check", "--area", "taiping", "--year", year, "--lang", language]
        ).lines
        XCTAssertGreaterThan(lines.count, 20)
        for line in lines { XCTAssertLessThanOrEqual(line.terminalColumns, 80, line) }
      }
    }
  }

  func testTheSummaryCountsWhatTheJSONHas() throws {
    let findings = try json(["--area", "taiping", "--year", "2022"])
    let lines = try succeeds(["check", "--area", "taiping", "--year", "2022"]).lines
    let passed = findings.count { $0.status == "pass" }
    let open = findings.count { $0.status == "not_evaluable" }
    let summary = try XCTUnwrap(lines.first { $0.hasPrefix("0 errors") })
    XCTAssertTrue(summary.hasSuffix("\(passed) passed, \(open) not evaluable"), summary)
  }
}
