import Foundation
import IndicatorForecast
import XCTest

final class OutlookOptionTests: CommandTestCase {
  private func outlooks(_ arguments: [String]) throws -> [OutlookJSON] {
    let run = try CommandRun(arguments + ["--format", "json"])
    XCTAssertEqual(run.exitCode, 0, "\(arguments): \(run.messages)")
    return try JSONDecoder().decode([OutlookJSON].self, from: run.outputBytes)
  }

  func testLevelsAreSortedAndEachIsShownOnce() throws {
    let levels = ["--level", "95", "--level", "50", "--level", "95.0"]
    let steps = try outlooks(["--series", "gdp", "--area", "China"] + levels)[0].forecasts
    XCTAssertEqual(steps[0].intervals.map(\.level), [50, 95])
  }

  func testTheHorizonIsTheNumberOfYears() throws {
    for horizon in [1, 2, 100] {
      let arguments = ["--series", "industrial_output", "--horizon", String(horizon)]
      XCTAssertEqual(
        try outlooks(arguments)[0].forecasts.map(\.year), Array(2022..<2022 + horizon))
    }
  }

  func testEveryModelIsTakenByItsName() throws {
    for model in ModelChoice.allCases where model != .automatic {
      let outlook = try outlooks(
        ["--series", "gdp", "--area", "China", "--model", model.rawValue])[0]
      XCTAssertEqual(outlook.forecasts.map(\.model), [model.rawValue])
      XCTAssertNil(outlook.forecasts[0].fallback_from)
    }
    XCTAssertEqual(
      try outlooks(["--series", "industrial_output", "--model", "auto"])[0].forecasts[0].model,
      "combination")
  }

  func testAModelThatASeriesIsTooShortForIsRefused() throws {
    try fails(
      65, ["--series", "industrial_output", "--model", "quadratic-trend"],
      saying: [
        "no forecast of industrial_output in taiping", "needs 4 observations",
        "the series has 3", "simpler --model",
      ], printsData: true)
  }

  func testAnAreaIsTakenByAnyOfItsNames() throws {
    for name in ["Guangdong", "广东省", "guangdong"] {
      let found = try outlooks(["--series", "gdp", "--area", name])
      XCTAssertEqual(found.map(\.area), ["Guangdong"])
    }
    XCTAssertEqual(
      try outlooks(["--series", "gdp"]).map(\.area),
      ["Beijing", "China", "Guangdong", "Shaodong"])
  }

  func testAsOf2021NothingOfTheReportOf2022Exists() throws {
    let arguments = ["--series", "industrial_output", "--as-of", "2021"]
    let outlook = try outlooks(arguments)[0]
    XCTAssertEqual(outlook.as_of, 2021)
    XCTAssertEqual(outlook.history.map(\.year), [2019, 2020])
    XCTAssertEqual(outlook.forecasts.map(\.year), [2021])
    XCTAssertEqual(outlook.target?.year, 2021)
    XCTAssertEqual(outlook.target?.value, 112.27)
    let text = try CommandRun(arguments).output
    for figure in ["132.49", "27.85", "148.85", "12.35"] {
      XCTAssertFalse(text.contains(figure), figure)
    }
  }

  func testNoSeriesLooksAheadOfItsVintage() throws {
    let list = try CommandRun(["list", "--format", "csv"]).lines.dropFirst()
    let names = Set(list.compactMap { $0.split(separator: ",").dropFirst().first })
    for year in [2011, 2016, 2021] {
      let arguments = ["--series", names.sorted().joined(separator: ","), "--format", "json"]
      let run = try CommandRun(arguments + ["--as-of", String(year)])
      // A name that was not known yet is refused with the year in which it will be.
      guard run.exitCode == 0 else {
        XCTAssertEqual(run.exitCode, 65)
        XCTAssertTrue(run.messages.contains("choose a later --as-of"), run.messages)
        continue
      }
      for outlook in try JSONDecoder().decode([OutlookJSON].self, from: run.outputBytes) {
        XCTAssertEqual(outlook.as_of, year)
        XCTAssertLessThanOrEqual(outlook.history.map(\.year).max() ?? 0, year)
      }
    }
  }

  func testANameNotYetKnownIsRefusedWithTheYearOfItsFirstReport() throws {
    try fails(
      65, ["--series", "工业总产值", "--as-of", "1990"],
      saying: ["industrial_output as of 1990", "first report is of 2021", "later --as-of"])
  }

  func testTheHistoryAsTextIsTheLastTwelveYearsUnlessAllAreAskedFor() throws {
    let arguments = ["--series", "gdp", "--area", "China"]
    let short = try succeeds(arguments).output
    // 1952 to 2025, the last two of them without a level.
    XCTAssertTrue(short.contains("62 earlier years are not shown; --all-years"), short)
    XCTAssertFalse(short.contains("1952"))
    let long = try succeeds(arguments + ["--all-years"]).output
    XCTAssertTrue(long.contains("\n  1952  "))
    XCTAssertFalse(long.contains("--all-years"))
    let history = try outlooks(arguments)[0].history
    XCTAssertEqual(history.map(\.year), Array(1952...2025), "programs get every year")
  }

  func testAModelWhoseBoundsAreNoNumbersIsReplacedAsInABatch() throws {
    let data = try folder.write(
      """
      area,indicator,year,value,unit,vintage
      Here,wild,2018,1,亿元,2019
      Here,wild,2019,1,亿元,2020
      Here,wild,2020,1000000000000,亿元,2021

      """, to: "wild.csv")
    let arguments = ["--data", data, "--series", "wild", "--model", "log-drift", "--horizon", "10"]
    let text = try succeeds(arguments).lines
    XCTAssertTrue(text.contains { $0.contains("It stands in for log-drift") })
    let csv = try succeeds(arguments + ["--format", "csv"]).lines
    XCTAssertEqual(csv.count { $0.contains(",combination,3,log-drift") }, 10)
    // The coverages asked for decide: half of the probability has bounds that are numbers.
    let narrow = try succeeds(arguments + ["--level", "50", "--format", "csv"]).lines
    XCTAssertEqual(narrow.count { $0.contains(",log-drift,3,") }, 10)
  }
}
