import XCTest

@testable import IndicatorForecast

/// Growth year by year, printed or implied, around a plan and before it.
final class GrowthHistoryTests: XCTestCase {
  private func series(_ rows: [Observation]) throws -> IndicatorSeries {
    try XCTUnwrap(SeriesConstruction().series(from: rows).first)
  }

  func testPrintedRatesCountBeforeThoseOfLevels() throws {
    let rows =
      try PlanFixture.levels(["100.0", "105.0", "112.0"], from: 2015)
      + [PlanFixture.row(.actual, .growth, 2016, "5.1")]
    let history = GrowthHistory(try series(rows))
    XCTAssertEqual(history.rates[2016], 5.1)
    XCTAssertEqual(try XCTUnwrap(history.rates[2017]), 100 * (112.0 / 105 - 1), accuracy: 1e-12)
    XCTAssertEqual(history.steps.map(\.year), [2017])
  }

  func testOnlyYearsThatFollowEachOtherAreSteps() throws {
    let rows =
      try PlanFixture.rates(["5.0", "6.0"], from: 2010)
      + PlanFixture.rates(["8.0", "7.0"], from: 2014)
    let history = GrowthHistory(try series(rows))
    XCTAssertEqual(history.steps.map(\.year), [2011, 2015])
    XCTAssertEqual(history.steps.map(\.step.point), [1, -1])
    XCTAssertEqual(GrowthHistory(try series(rows), through: 2011).steps.count, 1)
  }

  func testGrowthAtOtherPricesIsLeftOut() throws {
    let rows = try [
      PlanFixture.row(.actual, .growth, 2010, "5.0", prices: .current),
      PlanFixture.row(.actual, .growth, 2011, "6.0", prices: .comparable),
    ]
    XCTAssertEqual(
      Array(GrowthHistory(try series(rows), at: .comparable).rates.keys), [2011])
  }

  // MARK: Around a plan

  private func indicator(_ rows: [Observation]) throws -> IndicatorPlan {
    try XCTUnwrap(try PlanFixture.plan(2020, rows).indicator("gross_output"))
  }

  func testGrowthIsTakenAsPrinted() throws {
    let plan = try indicator([
      PlanFixture.row(.actual, .growth, 2019, "5.0"),
      PlanFixture.row(.target, .growth, 2020, "6.00"),
    ])
    XCTAssertEqual(plan.growthOfResult?.rate, 5)
    XCTAssertEqual(plan.growthOfResult?.halfUnit, 0.05)
    XCTAssertEqual(plan.growthOfTarget?.rate, 6)
    XCTAssertEqual(plan.growthOfTarget?.halfUnit, 0.005)
  }

  func testLevelsImplyGrowthWithTheirRounding() throws {
    let plan = try indicator([
      PlanFixture.row(.actual, .level, 2018, "100.0"),
      PlanFixture.row(.actual, .level, 2019, "110.0"),
      PlanFixture.row(.target, .level, 2020, "121.0", .atLeast),
    ])
    XCTAssertEqual(try XCTUnwrap(plan.growthOfResult).rate, 10, accuracy: 1e-12)
    XCTAssertEqual(try XCTUnwrap(plan.growthOfTarget).rate, 10, accuracy: 1e-12)
    // 110 (0.05/121 + 0.05/110) percentage points.
    XCTAssertEqual(
      try XCTUnwrap(plan.growthOfTarget).halfUnit, 110 * (0.05 / 121 + 0.05 / 110),
      accuracy: 1e-12)
    XCTAssertEqual(plan.growthOfTarget?.inputs.count, 2)
  }

  func testWithoutABaseThereIsNoGrowth() throws {
    let plan = try indicator([PlanFixture.row(.target, .level, 2020, "121.0")])
    XCTAssertNil(plan.growthOfTarget)
    XCTAssertNil(plan.growthOfResult)
  }

  // MARK: Words and quantiles

  func testNumbersOfMessagesHaveASignAndTwoDecimalsOrTwoDigits() {
    XCTAssertEqual(FigureWords.signed(1.398), "+1.40")
    XCTAssertEqual(FigureWords.signed(-4.714), "-4.71")
    XCTAssertEqual(FigureWords.signed(0.001), "+0.001")
    XCTAssertEqual(FigureWords.percent(30.054), "30.05 %")
    XCTAssertEqual(ChanceText(0.1234, decimals: 1).text.english, "12.3 %")
    XCTAssertEqual(FigureWords.number(.infinity), "–")
    XCTAssertEqual(FigureWords.number(123_456_789_012), "123456789000")
  }

  func testQuantilesLieBetweenTheOrderStatistics() {
    XCTAssertEqual([3.0, 1, 2].quantile(0.5), 2)
    XCTAssertEqual([1.0, 2, 3, 4].quantile(0.25), 1.75)
    XCTAssertEqual([1.0, 2].quantile(1), 2)
    XCTAssertEqual([7.0].quantile(0.95), 7)
  }
}
