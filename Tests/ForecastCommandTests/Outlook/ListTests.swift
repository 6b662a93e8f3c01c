import Foundation
import IndicatorDatasets
import IndicatorForecast
import XCTest

final class ListTests: CommandTestCase {
  private struct Entry: Decodable, Equatable {
    let area: String
    let area_zh: String
    let indicator: String
    let indicator_zh: String
    let unit: String
    let unit_mult: Int
    let first_year: Int?
    let last_year: Int?
    let values: Int
    let missing_years: [Int]
    let target_years: [Int]
  }

  private func entries(_ arguments: [String] = []) throws -> [Entry] {
    let run = try succeeds(["list", "--format", "json"] + arguments)
    return try JSONDecoder().decode([Entry].self, from: run.outputBytes)
  }

  func testEveryShippedSeriesIsListed() throws {
    let observations = try IndicatorDataset.all.flatMap { try $0.observations() }
    let series = SeriesConstruction().series(from: observations)
    let entries = try entries()
    XCTAssertEqual(entries.map(\.indicator), series.map(\.indicator))
    XCTAssertEqual(entries.map(\.area), series.map(\.area))
    XCTAssertEqual(entries.map(\.values), series.map(\.points.count))
    XCTAssertEqual(entries.map(\.missing_years), series.map(\.missingYears))
    let csv = try succeeds(["list", "--format", "csv"]).lines
    XCTAssertEqual(csv.count, series.count + 2)
    let text = try succeeds(["list"]).output
    for entry in entries { XCTAssertTrue(text.contains("  \(entry.indicator) "), entry.indicator) }
  }

  func testOneEntryInFull() throws {
    let entry = try XCTUnwrap(
      try entries(["--area", "太平镇"]).first { $0.indicator == "industrial_output" })
    XCTAssertEqual(
      entry,
      Entry(
        area: "taiping", area_zh: "太平镇", indicator: "industrial_output", indicator_zh: "工业总产值",
        unit: "CNY", unit_mult: 8, first_year: 2019, last_year: 2021, values: 3,
        missing_years: [], target_years: [2021, 2022]))
    let csv = try succeeds(["list", "--area", "taiping", "--format", "csv"]).lines
    XCTAssertEqual(
      csv[0],
      "area,indicator,unit,unit_mult,first_year,last_year,values,missing_years,target_years")
    XCTAssertTrue(csv.contains("taiping,industrial_output,CNY,8,2019,2021,3,,2021 2022"))
  }

  func testChineseNamesAreAddedToTheCodes() throws {
    let text = try succeeds(["list", "--lang", "zh"]).output
    XCTAssertTrue(text.contains("太平镇\n"))
    XCTAssertNotNil(text.firstMatch(of: /industrial_output +工业总产值 +亿元 +2019–2021 +3 +2\n/))
  }

  func testAVintageBeforeAllDataLeavesAnEmptyList() throws {
    let run = try succeeds(["list", "--as-of", "1900"])
    XCTAssertEqual(run.output, "Nothing was known as of 1900; choose a later --as-of.\n")
    XCTAssertEqual(try entries(["--as-of", "1900"]), [])
    XCTAssertEqual(try succeeds(["list", "--as-of", "1900", "--format", "csv"]).lines.count, 2)
  }
}
