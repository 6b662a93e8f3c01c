import IndicatorDatasets
import IndicatorForecast
import XCTest

/// How the figures of a plan are put together.
final class AreaPlanTests: XCTestCase {
  func testThePlanHasTheFiguresOfItsReportAsPrinted() throws {
    let plan = try PlanFixture.taiping(2022)
    XCTAssertEqual(plan.vintage, 2022)
    let output = try XCTUnwrap(plan.indicator("gross_output"))
    XCTAssertEqual(output.previous?.value?.description, "127.99")
    XCTAssertEqual(output.result?.value?.description, "158.21")
    XCTAssertEqual(output.resultGrowth?.value?.description, "21.90")
    XCTAssertEqual(output.target?.value?.description, "182.3")
    XCTAssertEqual(output.targetGrowth?.value?.description, "15.23")
    let tax = try XCTUnwrap(plan.indicator("tax_revenue"))
    XCTAssertEqual(tax.result?.unit, .yuan(powerOfTen: 4))
    XCTAssertEqual(tax.previous?.unit, .yuan(powerOfTen: 8))
    XCTAssertNil(plan.indicator("above_scale_firms"), "the report of 2022 is silent on it")
  }

  func testOutlooksReachThePlanYear() throws {
    let plan = try PlanFixture.taiping(2022)
    for outlook in plan.outlooks where outlook.forecast != nil && !outlook.series.points.isEmpty {
      XCTAssertTrue(outlook.forecast?.periods.contains(2022) ?? false, outlook.series.indicator)
    }
    XCTAssertEqual(plan.outlook(of: "gross_output")?.series.indicator, "gross_output")
  }

  func testALaterResultIsNotSeen() throws {
    let rows = [
      try PlanFixture.row(.actual, .level, 2020, "100"),
      try PlanFixture.row(.actual, .level, 2020, "104", vintage: 2022),
      try PlanFixture.row(.actual, .level, 2021, "109"),
      try PlanFixture.row(.target, .level, 2021, "110"),
      // Said again with the result: the plan is that of the year it is for.
      try PlanFixture.row(.target, .level, 2021, "111", vintage: 2022),
    ]
    let plan = try PlanFixture.plan(2021, rows)
    XCTAssertEqual(plan.vintage, 2021)
    XCTAssertEqual(plan.indicators[0].result?.value?.description, "100")
    XCTAssertEqual(plan.indicators[0].target?.value?.description, "110")
    XCTAssertEqual(plan.observations.count, 2)
  }

  func testAGoalOfAnEarlierReportIsNoTargetOfThePlan() throws {
    let rows = [
      try PlanFixture.row(.target, .level, 2025, "200", vintage: 2021),
      try PlanFixture.row(.target, .growth, 2025, "5"),
    ]
    let plan = try PlanFixture.plan(2025, rows)
    XCTAssertNil(plan.indicators[0].target)
    XCTAssertEqual(plan.indicators[0].targetGrowth?.value?.description, "5")
  }

  func testOtherPlansAreThoseGivenByThen() throws {
    let rows = [
      try PlanFixture.row(.target, .growth, 2021, "5"),
      try PlanFixture.row(.target, .growth, 2021, "6", area: "China"),
      try PlanFixture.row(.target, .growth, 2021, "7", area: "late", vintage: 2022),
      try PlanFixture.row(.target, .growth, 2022, "7", area: "none"),
    ]
    let plan = try PlanFixture.plan(2021, rows)
    XCTAssertEqual(plan.others.map(\.area), ["China"])
    XCTAssertEqual(plan.others.map(\.isParent), [true])
    var thresholds = ReviewThresholds()
    thresholds.parentArea = "Guangdong"
    XCTAssertEqual(
      try PlanFixture.plan(2021, rows, thresholds: thresholds).others.map(\.isParent), [false])
  }

  func testTheLatestPlanYearIsThatOfTheLastTarget() throws {
    XCTAssertEqual(
      AreaPlan.years(of: try IndicatorDataset.taiping.observations()), [2021, 2022])
    XCTAssertEqual(AreaPlan.years(of: []), [])
  }
}
