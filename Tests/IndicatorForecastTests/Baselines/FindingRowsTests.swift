import IndicatorForecast
import XCTest

/// Stored findings against those of a new review.
final class FindingRowsTests: XCTestCase {
  private static let header = "rule_id,area,indicator,year,status,observed"

  private func rows(_ lines: [String], header: String = header) throws -> FindingRows {
    try FindingRows(
      parsing: Array(([header] + lines).joined(separator: "\n").utf8), name: "findings.csv")
  }

  func testAFileThatLacksAKeyColumnIsRefusedWithEachColumnMissing() {
    XCTAssertThrowsError(try rows(["P01,fail"], header: "rule_id,status")) { error in
      let errors = (error as? DataFileErrors)?.errors ?? []
      XCTAssertEqual(errors.compactMap(\.columnName), ["area", "indicator", "year"])
      XCTAssertTrue(errors.allSatisfy { $0.line == 1 && $0.file == "findings.csv" })
    }
  }

  func testABaselineThatLacksColumnsIsRefusedWithEachOfThem() {
    XCTAssertThrowsError(try Baseline(parsing: Array("area,indicator\n".utf8), name: "b.csv")) {
      let names = (($0 as? DataFileErrors)?.errors ?? []).compactMap(\.columnName)
      XCTAssertTrue(names.contains("median"), "\(names)")
      XCTAssertFalse(names.contains("area") || names.contains("estimated"), "\(names)")
    }
  }

  func testFindingsThatOneSideLacksArePresentAndAbsent() throws {
    let before = try rows(["P01,town,gdp,2021,fail,3", "P02,town,gdp,2021,pass,4"])
    let after = try rows(["P02,town,gdp,2021,pass,4", "P03,town,tax,2021,fail,5"])
    XCTAssertEqual(
      before.differences(from: after),
      [
        FigureDifference(
          key: "P01 town/gdp 2021", column: "row", first: "present", second: "absent"),
        FigureDifference(
          key: "P03 town/tax 2021", column: "row", first: "absent", second: "present"),
      ])
  }

  func testFindingsOfOneKeyAreToldApartByTheirNumber() throws {
    let before = try rows(["P01,town,gdp,2021,fail,3", "P01,town,gdp,2021,fail,4"])
    let after = try rows(["P01,town,gdp,2021,fail,3", "P01,town,gdp,2021,fail,5"])
    XCTAssertEqual(
      before.differences(from: after),
      [FigureDifference(key: "P01 town/gdp 2021 #2", column: "observed", first: "4", second: "5")])
  }

  func testTheOrderOfRowsAndColumnsIsNoDifference() throws {
    let before = try rows(["P01,town,gdp,2021,fail,3", "P02,town,gdp,2021,pass,4"])
    let after = try rows(
      ["4,pass,2021,gdp,town,P02", "3,fail,2021,gdp,town,P01"],
      header: "observed,status,year,indicator,area,rule_id")
    XCTAssertEqual(before.differences(from: after), [])
  }

  func testAColumnThatTheOtherSideLacksIsEmptyThere() throws {
    let before = try rows(["P01,town,gdp,2021,fail,3"])
    let after = try rows(["P01,town,gdp,2021,fail"], header: "rule_id,area,indicator,year,status")
    XCTAssertEqual(
      before.differences(from: after),
      [FigureDifference(key: "P01 town/gdp 2021", column: "observed", first: "3", second: "")])
  }

  func testTheTextReadsBackAsTheSameFindings() throws {
    let before = try rows(["P01,town,gdp,2021,\"fail, twice\",3"])
    let again = try FindingRows(parsing: Array(before.text.utf8), name: "again.csv")
    XCTAssertEqual(again, before)
  }
}
