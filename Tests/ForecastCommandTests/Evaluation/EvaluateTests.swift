import Foundation
import XCTest

/// `forecast evaluate` as a process.
final class EvaluateTests: CommandTestCase {
  private func csv(_ arguments: [String]) throws -> [[String: String]] {
    let lines = try succeeds(["evaluate"] + arguments + ["--format", "csv"]).lines
    let names = lines[0].split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    return lines.dropFirst().filter { !$0.isEmpty }.map { line in
      let fields = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      return Dictionary(uniqueKeysWithValues: zip(names, fields))
    }
  }

  func testAPanelIsJudgedWithFiguresWorkedByHand() throws {
    // Naive from 1, 3 on: errors 3 and −1 after mean changes 2 and 2.5.
    let file = try folder.write("id,period,value\na,1,1\na,2,3\na,3,6\na,4,5\n", to: "panel.csv")
    let rows = try csv(["-i", file, "--model", "naive", "--horizon", "1"])
    XCTAssertEqual(rows.count, 1)
    XCTAssertEqual(rows[0]["cases"], "2")
    XCTAssertEqual(rows[0]["mae"], "2")
    // (3 / 2 + 1 / 2.5) / 2.
    XCTAssertEqual(rows[0]["mase"], "0.95")
    XCTAssertEqual(rows[0]["sign_bias"], "0")
    // A model isn't compared with itself.
    XCTAssertEqual(rows[0]["skill_naive"], "")
    XCTAssertEqual(rows[0]["p_naive"], "")
  }

  func testShippedDataRunInEveryFormatAndLanguage() throws {
    for area in ["China", "taiping"] {
      for language in ["en", "zh"] {
        let lines = try succeeds(["evaluate", "--area", area, "--lang", language]).lines
        XCTAssertTrue(lines.contains { $0.contains("auto") })
        for line in lines { XCTAssertLessThanOrEqual(line.terminalColumns, 80, line) }
      }
    }
    let run = try succeeds(["evaluate", "--area", "taiping", "--format", "json"])
    let parsed = try JSONSerialization.jsonObject(with: run.outputBytes) as? [String: Any]
    XCTAssertEqual(
      Set(try XCTUnwrap(parsed).keys), ["horizon", "plans", "rows", "series", "skipped"])
  }

  func testTheAutomaticChoiceIsBetterThanTheSimpleOnesOnLongSeries() throws {
    let rows = try csv(["--area", "China", "--horizon", "1"])
    let own = try XCTUnwrap(rows.first { $0["model"] == "auto" })
    for field in ["skill_naive", "skill_drift"] {
      XCTAssertGreaterThan(Double(own[field] ?? "") ?? 0, 0.2, field)
    }
  }

  func testModelsAreComparedAtTheOriginsThatTheyShare() throws {
    let rows = try csv(["--area", "China", "--horizon", "2"])
    for step in ["1", "2"] {
      XCTAssertEqual(Set(rows.filter { $0["h"] == step }.map { $0["cases"] }).count, 1)
    }
    let all = try csv(["--area", "China", "--horizon", "2", "--all-origins"])
    XCTAssertGreaterThan(Set(all.filter { $0["h"] == "1" }.map { $0["cases"] }).count, 1)
  }

  func testAFewOriginsHaveNoTest() throws {
    let rows = try csv(["--area", "taiping", "--horizon", "2", "--model", "auto"])
    XCTAssertEqual(rows.map { $0["p_naive"] }, ["", "", ""])
  }

  func testCoveragesAreThoseAskedFor() throws {
    let lines = try succeeds(["evaluate", "--area", "China", "--level", "90"]).lines
    XCTAssertTrue(lines.contains { $0.contains("90 %") && $0.contains("MSIS") })
    XCTAssertFalse(lines.contains { $0.contains("95 %") })
  }

  func testTheFewestObservationsCountInRealTimeToo() throws {
    let lines = try succeeds([
      "evaluate", "--area", "taiping", "--real-time", "--min-train", "9",
    ]).lines
    XCTAssertTrue(lines.contains { $0.contains("No forecast could be judged") })
  }

  func testRealTimeUsesWhatReportsHadSaid() throws {
    let rows = try csv(["--area", "taiping", "--real-time", "--horizon", "1", "--model", "auto"])
    // One forecast a series with a level or rate in the first report and one in the second.
    XCTAssertEqual(rows.count, 1)
    XCTAssertEqual(rows[0]["cases"], "7")
  }

  func testAShortPanelIsNoError() throws {
    let file = try folder.write("id,period,value\na,1,1\n", to: "one.csv")
    let lines = try succeeds(["evaluate", "-i", file]).lines
    XCTAssertTrue(lines.contains { $0.contains("No forecast could be judged") })
    XCTAssertTrue(lines.contains("  auto: 1 without a later value"))
  }

  /// A series with targets alone, and one with three values.
  private func partlyEmptyData() throws -> String {
    try folder.write(
      """
      area,indicator,year,value,unit,stage,vintage
      Here,empty,2020,5,亿元,target,2020
      Here,full,2018,5,亿元,actual,2019
      Here,full,2019,6,亿元,actual,2020
      Here,full,2020,7,亿元,actual,2021

      """, to: "data.csv")
  }

  func testNothingIsLeftOutUncounted() throws {
    let data = ["--data", try partlyEmptyData(), "--horizon", "1", "--min-train", "2"]
    let lines = try succeeds(["evaluate"] + data + ["--model", "drift"]).lines
    XCTAssertEqual(
      Array(lines.suffix(5)),
      [
        "  drift: 1 without any value",
        "  drift: 1 with fewer observations than --min-train asks for",
        "  drift: 1 without a later value",
        "  drift: 1 that the model needs more observations for", "",
      ])
    let row = try XCTUnwrap(try csv(data + ["--model", "drift"]).first)
    XCTAssertEqual(row["cases"], "0")
    for reason in ["no_value", "too_few_observations", "no_outcome", "not_fitted"] {
      XCTAssertEqual(row["skipped_" + reason], "1", reason)
    }
    XCTAssertEqual(row["skipped_not_comparable"], "0")
    let run = try succeeds(["evaluate"] + data + ["--model", "drift", "--format", "json"])
    for reason in ["no_value", "too_few_observations", "no_outcome", "not_fitted"] {
      XCTAssertTrue(run.output.contains("\"reason\" : \"\(reason)\""), reason)
    }
  }

  func testOriginsOfTheCSVAreAllAccountedFor() throws {
    let file = try folder.write("id,period,value\na,1,1\na,2,3\na,3,6\na,4,5\n", to: "panel.csv")
    let rows = try csv(["-i", file, "--model", "naive,drift", "--horizon", "1", "--all-origins"])
    for row in rows {
      let counts = row.filter { $0.key.hasPrefix("skipped_") || $0.key == "cases" }.values
      XCTAssertEqual(counts.compactMap { Int($0) }.reduce(0, +), 4, "\(row)")
    }
  }

  func testMistakesAreSaid() throws {
    try fails(64, ["evaluate", "--model", "autoo"], saying: ["“autoo”", "auto"])
    try fails(64, ["evaluate", "--horizon", "0"], saying: ["1 to 100"])
    try fails(64, ["evaluate", "-i", "x.csv", "--real-time"], saying: ["--real-time"])
    try fails(64, ["evaluate", "-i", "x.csv", "--area", "China"], saying: ["--area"])
    try fails(64, ["evaluate", "--series", ","], saying: ["--series"])
    try fails(64, ["evaluate", "--unsorted"], saying: ["--unsorted"])
    try fails(65, ["evaluate", "--as-of", "1900"], saying: ["nothing was known as of 1900"])
    try fails(66, ["evaluate", "-i", "/nowhere.csv"], saying: ["/nowhere.csv"])
  }

  // MARK: Plans

  func testPlansAreScoredBesideTheForecasts() throws {
    let lines = try succeeds(["evaluate", "--area", "China", "--horizon", "1", "--lang", "en"])
      .lines
    XCTAssertTrue(lines.contains { $0.hasPrefix("Targets of plans · 37 with a result") })
    for line in lines { XCTAssertLessThanOrEqual(line.terminalColumns, 80, line) }
  }

  func testEachTargetIsARow() throws {
    let rows = try csv(["--plans", "--area", "China"])
    XCTAssertEqual(rows.count, 37)
    let row = try XCTUnwrap(rows.first { $0["indicator"] == "gdp" && $0["year"] == "2014" })
    // About 7.5 %, and 7.4 % came.
    XCTAssertEqual(row["qualifier"], "APPROX")
    XCTAssertEqual(row["target"], "7.5")
    XCTAssertEqual(row["result"], "7.4")
    XCTAssertEqual(row["reached"], "1")
    let squares = try rows.map { row in
      let miss = try XCTUnwrap(Double(row["probability"] ?? "")) - (row["reached"] == "1" ? 1 : 0)
      return miss * miss
    }
    let run = try succeeds(["evaluate", "--plans", "--area", "China", "--format", "json"])
    let parsed = try JSONSerialization.jsonObject(with: run.outputBytes) as? [String: Any]
    let score = try XCTUnwrap(parsed?["score"] as? [String: Any])
    // Ten significant digits of each chance.
    XCTAssertEqual(
      try XCTUnwrap(score["brier"] as? Double), squares.reduce(0, +) / 37, accuracy: 1e-9)
  }

  func testPlanTablesHaveTheNamesAndNoTwoRowsAlike() throws {
    let english = try succeeds(["evaluate", "--plans", "--lang", "en"]).lines
    let chinese = try succeeds(["evaluate", "--plans", "--lang", "zh"]).lines
    for lines in [english, chinese] {
      XCTAssertEqual(Set(lines.filter { !$0.isEmpty }).count, lines.filter { !$0.isEmpty }.count)
      for line in lines {
        XCTAssertLessThanOrEqual(line.terminalColumns, 80, line)
        XCTAssertFalse(line.contains("…") || line.contains("_"), line)
      }
    }
    XCTAssertTrue(chinese.contains { $0.contains("中国：地区生产总值") }, "\(chinese)")
    XCTAssertTrue(chinese.contains { $0.contains("自身基准率") }, "\(chinese)")
    XCTAssertTrue(english.contains { $0.contains("Brier  pooled    own   base") }, "\(english)")
  }

  func testOneSeriesIsScoredAlone() throws {
    let rows = try csv(["--plans", "--area", "China", "--series", "cpi", "--real-time"])
    XCTAssertEqual(Set(rows.map { $0["indicator"] }), ["cpi"])
  }

  func testWithoutTargetsThatIsSaid() throws {
    let run = try succeeds(["evaluate", "--plans", "--area", "Guangdong", "--lang", "en"])
    XCTAssertTrue(run.output.contains("No target with a later result"), run.output)
  }

  func testPlansAreOfObservations() throws {
    let file = try folder.write("id,period,value\na,1,1\na,2,3\n", to: "panel.csv")
    XCTAssertEqual(try CommandRun(["evaluate", "-i", file, "--plans"]).exitCode, 64)
  }
}
