import ForecastReport
import IndicatorForecast
import XCTest

/// The title of a review names the areas, and the year of their reports.
final class ReviewTitleTests: XCTestCase {
  /// The first line of a review of areas whose targets for 2021 were given in some years.
  private func title(_ vintages: [(String, Int)], _ language: Language = .english) throws -> String
  {
    try XCTUnwrap(lines(vintages, language).first)
  }

  private func lines(
    _ vintages: [(String, Int)], _ language: Language, width: Int = 80
  ) throws -> [String] {
    let rows = try vintages.map { area, vintage in
      Observation(
        area: area, indicator: "gross_output", year: 2021, stage: .target, measure: .level,
        value: try PrintedNumber(parsing: "100"), unit: .yuan(powerOfTen: 8), vintage: vintage,
        source: ObservationSource(document: "report"))
    }
    let plans = AreaPlan.plans(for: 2021, from: rows, priors: nil)
    return ReviewText(
      PlanReview(of: 2021, plans: plans, rules: []), width: width, language: language
    ).lines
  }

  func testTheYearOfOneReportStandsBehindItsArea() throws {
    XCTAssertEqual(try title([("a", 2021)]), "Plan review 2021 · a (report of 2021)")
    XCTAssertEqual(try title([("a", 2021)], .chinese), "2021 年计划评审 · a（2021 年报告）")
  }

  func testTheYearOfSeveralReportsStandsOnce() throws {
    XCTAssertEqual(
      try title([("a", 2021), ("b", 2021), ("c", 2021)]),
      "Plan review 2021 · a, b, c (reports of 2021)")
    XCTAssertEqual(
      try title([("a", 2021), ("b", 2021)], .chinese), "2021 年计划评审 · a、b（均为 2021 年报告）")
  }

  func testLinesAreFilledToTheWidth() throws {
    let areas = (1...30).map { ("town \($0)", 2021) }
    let narrow = try lines(areas, .english)
    let wide = try lines(areas, .english, width: 120)
    XCTAssertTrue(narrow.allSatisfy { $0.count <= 80 })
    XCTAssertTrue(wide.allSatisfy { $0.count <= 120 })
    XCTAssertTrue(wide.contains { $0.count > 100 })
    XCTAssertLessThan(wide.count, narrow.count)
  }

  func testReportsOfOtherYearsKeepTheirs() throws {
    XCTAssertEqual(
      try title([("a", 2020), ("b", 2021), ("c", 2021)]),
      "Plan review 2021 · a (report of 2020), b, c (reports of 2021)")
  }
}
