import Foundation
import XCTest

final class OutlookCSVTests: CommandTestCase {
  private func records(_ arguments: [String]) throws -> [[String]] {
    let run = try CommandRun(arguments + ["--format", "csv"])
    XCTAssertEqual(run.exitCode, 0, run.messages)
    XCTAssertTrue(run.output.hasSuffix("\n"))
    XCTAssertFalse(run.output.contains("\r"))
    return run.lines.dropLast().map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  func testTheMainJobAsCSV() throws {
    XCTAssertEqual(
      try records(["--series", "industrial_output", "--model", "log-drift", "--no-coherence"]),
      [
        [
          "area", "indicator", "unit", "unit_mult", "as_of", "year", "mean", "median", "lo80",
          "hi80", "lo95", "hi95", "model", "n", "fallback_from",
        ],
        [
          "taiping", "industrial_output", "CNY", "8", "2022", "2022", "158.3453118",
          "156.9759323", "104.6323367", "235.5050465", "29.41221136", "837.7963503",
          "log-drift", "3", "",
        ],
      ])
  }

  func testEachCoverageHasItsColumns() throws {
    let arguments = ["--series", "industrial_output", "--level", "99.9", "--level", "50"]
    XCTAssertEqual(
      Array(try records(arguments)[0][8...11]), ["lo50", "hi50", "lo99.9", "hi99.9"])
  }

  func testEachYearAheadHasItsRow() throws {
    let rows = try records(["--series", "gdp,industrial_output", "--horizon", "3"]).dropFirst()
    XCTAssertEqual(rows.count, 5 * 3)
    XCTAssertEqual(Array(rows.suffix(3)).map { $0[5] }, ["2022", "2023", "2024"])
    XCTAssertEqual(Set(rows.map(\.count)), [15])
  }

  func testASeriesWithoutAForecastHasARowWithoutNumbers() throws {
    let rows = try records(
      ["--series", "tax_revenue_own_level,industrial_output", "--model", "naive"])
    XCTAssertEqual(rows.count, 3)
    XCTAssertEqual(rows[1].prefix(5), ["taiping", "tax_revenue_own_level", "CNY", "8", "2021"])
    XCTAssertEqual(rows[1].dropFirst(5).prefix(7), ["", "", "", "", "", "", ""])
    XCTAssertEqual(rows[1].suffix(3), ["naive", "1", ""])
  }

  func testNumbersAreThoseOfTheJSON() throws {
    let arguments = ["--series", "gdp", "--horizon", "2"]
    let run = try CommandRun(arguments + ["--format", "json"])
    let outlooks = try JSONDecoder().decode([OutlookJSON].self, from: run.outputBytes)
    let steps = outlooks.flatMap(\.forecasts)
    let rows = try records(arguments).dropFirst()
    XCTAssertEqual(rows.map { Double($0[6]) }, steps.map(\.mean))
    XCTAssertEqual(rows.map { Double($0[7]) }, steps.map(\.median))
    XCTAssertEqual(rows.map { Double($0[10]) }, steps.map { $0.intervals[1].lower })
  }
}
