import XCTest

@testable import IndicatorForecast

/// P15: the step from growth to target growth.
final class AccelerationRuleTests: XCTestCase {
  /// Steps of +1, −1, +2, −2, +1, 0: median ½, median absolute deviation 1, 1.4826 as a deviation.
  private let rates = ["5.0", "6.0", "5.0", "7.0", "5.0", "6.0", "6.0"]

  private func finding(
    _ target: String, rates: [String]? = nil, others: [Observation] = [], from year: Int = 2013
  ) throws -> Finding {
    let rows = try PlanFixture.rates(rates ?? self.rates, from: year) + others
    let plan = try PlanFixture.plan(
      2020, rows + [PlanFixture.row(.target, .growth, 2020, target)])
    return try PlanFixture.finding(AccelerationRule(), plan)
  }

  func testAnOrdinaryStepPasses() throws {
    // The median of the steps −2, −1, 0, 1, 1, 2 is ½, their deviations from it 2.5, 1.5, ½, ½, ½, 1.5: 1.
    // Rates of one decimal leave ±0.1 of each step, of their median and of the step judged: deviations of up to 1.2,
    // 2.5 × 1.4826 × 1.2 + 0.2 = 4.6478 above ½: 5.1 passes, 5.2 fails.
    let found = try finding("11.1")
    XCTAssertEqual(found.status, .pass)
    XCTAssertEqual(try XCTUnwrap(found.observed), 5.1, accuracy: 1e-12)
    XCTAssertEqual(try XCTUnwrap(found.expected), 0.5, accuracy: 1e-12)
    XCTAssertEqual(try XCTUnwrap(found.tolerance), 4.6478, accuracy: 1e-12)
    XCTAssertEqual(found.suspicion, 0)
  }

  func testAStepJustBeyondTheLimitIsAWarning() throws {
    let found = try finding("11.2")
    XCTAssertEqual(found.status, .fail)
    XCTAssertEqual(found.severity, .warning)
    XCTAssertGreaterThan(found.suspicion, 1)
    XCTAssertTrue(found.message.english.contains("+5.20 points"), found.message.english)
    XCTAssertTrue(found.message.english.contains("no step"), found.message.english)
  }

  func testAStepDownIsNoAcceleration() throws {
    XCTAssertEqual(try finding("-10.0").status, .pass)
  }

  func testRoundingAloneIsNoStep() throws {
    // Growth that never changed as printed may have had steps of ±0.1, and 0.2 from their median:
    // 2.5 × 1.4826 × 0.2 + 0.2 = 0.94.
    let steady = Array(repeating: "5.0", count: 7)
    XCTAssertEqual(try finding("5.9", rates: steady).status, .pass)
    XCTAssertEqual(try finding("6.0", rates: steady).status, .fail)
  }

  func testAShortSeriesIsJudgedByThePool() throws {
    let beside = try PlanFixture.rates(rates, from: 2013, indicator: "industrial_output")
    let short = Array(rates.suffix(2))
    let pooled = try finding("11.3", rates: short, others: beside, from: 2018)
    XCTAssertEqual(pooled.status, .fail)
    XCTAssertTrue(pooled.message.english.contains("pooled"), pooled.message.english)
  }

  func testWithoutEnoughStepsItIsNotEvaluable() throws {
    let found = try finding("20", rates: ["5.0", "6.0"], from: 2018)
    XCTAssertEqual(found.status, .notEvaluable)
    XCTAssertTrue(found.message.english.contains("(1 is known)"), found.message.english)
  }

  func testGrowthOfLevelsStandsInForRates() throws {
    let rows =
      try PlanFixture.levels(
        ["100.00", "105.00", "110.25", "115.76", "121.55", "127.63", "134.01"], from: 2013)
      + [PlanFixture.row(.target, .level, 2020, "160.81")]
    // From 5 % to 20 %.
    let found = try PlanFixture.finding(
      AccelerationRule(), try PlanFixture.plan(2020, rows))
    XCTAssertEqual(found.status, .fail)
    XCTAssertEqual(try XCTUnwrap(found.observed), 15, accuracy: 0.02)
  }

  func testAStepToAFigureInAWrongUnitMeansNothing() throws {
    let rows =
      try PlanFixture.rates(rates, from: 2013) + PlanFixture.levels(["100.0", "106.0"], from: 2018)
      + [PlanFixture.row(.target, .level, 2020, "1113.0")]
    let found = try PlanFixture.finding(AccelerationRule(), try PlanFixture.plan(2020, rows))
    XCTAssertEqual(found.status, .fail)
    XCTAssertTrue(
      found.message.english.hasSuffix(
        "; with a wrong unit or decimal point in the 2020 target level (P17) it means nothing"),
      found.message.english)
    XCTAssertTrue(
      found.message.chinese.hasSuffix("；因 2020 年目标值的单位或小数点有误（见 P17），该数没有意义"),
      found.message.chinese)
    XCTAssertTrue(found.message.chinese.contains("在有记录的 6 次变化中最快"), found.message.chinese)
  }
}
