import XCTest

@testable import IndicatorForecast

/// P22 and P23: goals for later years, and targets that stay.
final class PathRuleTests: XCTestCase {
  // MARK: P22

  /// Growth of 5, 10 and 10 %, and a goal for 2022 that was set with the plan of 2020.
  private func goal(
    _ figure: String, history: [String] = ["100.00", "105.00", "115.50", "127.05"]
  ) throws -> Finding {
    let rows =
      try PlanFixture.levels(history, from: 2020 - history.count)
      + [
        PlanFixture.row(.target, .level, 2020, "135"),
        PlanFixture.row(.target, .level, 2022, figure, vintage: 2020),
      ]
    return try PlanFixture.finding(RequiredGrowthRule(), try PlanFixture.plan(2020, rows))
  }

  func testAGoalWithinReachPasses() throws {
    // 127.05 × 1.1³ = 169.10; rounding of the goal allows 0.005 / 169 / 3 and of the base as much.
    let found = try goal("169.10")
    XCTAssertEqual(found.status, .pass)
    XCTAssertEqual(found.year, 2022)
    XCTAssertEqual(try XCTUnwrap(found.observed), 10, accuracy: 0.001)
    XCTAssertEqual(try XCTUnwrap(found.expected), 10, accuracy: 1e-9)
  }

  func testAGoalThatNeedsMoreThanTheBestYearIsAWarning() throws {
    let found = try goal("169.20")
    XCTAssertEqual(found.status, .fail)
    XCTAssertEqual(found.severity, .warning)
    XCTAssertTrue(found.message.english.contains("(169.20 / 127.05)^(1/3)"), found.message.english)
  }

  func testWithoutThreeYearsOfGrowthItIsNotEvaluable() throws {
    XCTAssertEqual(try goal("200.00", history: ["115.50", "127.05"]).status, .notEvaluable)
  }

  func testAGoalOfGrowthAloneIsNotEvaluable() throws {
    let rows =
      try PlanFixture.levels(["100", "110"], from: 2018)
      + [
        PlanFixture.row(.target, .level, 2020, "120"),
        PlanFixture.row(.target, .growth, 2025, "8", vintage: 2020),
      ]
    XCTAssertEqual(
      try PlanFixture.finding(RequiredGrowthRule(), try PlanFixture.plan(2020, rows)).status,
      .notEvaluable)
  }

  func testWithoutAGoalThereIsNothingToSay() throws {
    XCTAssertTrue(RequiredGrowthRule().findings(for: try PlanFixture.taiping(2022)).isEmpty)
  }

  // MARK: P23

  private func stays(_ target: String, growth: String?, before: String? = "8.0") throws -> Finding {
    var rows = try [PlanFixture.row(.target, .growth, 2020, target)]
    rows += try before.map { [try PlanFixture.row(.target, .growth, 2019, $0)] } ?? []
    rows += try growth.map { [try PlanFixture.row(.actual, .growth, 2019, $0)] } ?? []
    return try PlanFixture.finding(UnchangedTargetRule(), try PlanFixture.plan(2020, rows))
  }

  func testAnUnchangedTargetAfterALargeMissIsWorthKnowing() throws {
    // 2 points, and 0.1 of rounding.
    let found = try stays("8.0", growth: "5.8")
    XCTAssertEqual(found.status, .fail)
    XCTAssertEqual(found.severity, .info)
    XCTAssertTrue(found.message.english.contains("−2.20"), found.message.english)
    XCTAssertEqual(try stays("8", growth: "5.8").status, .fail)
  }

  func testASmallMissOrALowerTargetPasses() throws {
    XCTAssertEqual(try stays("8.0", growth: "5.9").status, .pass)
    XCTAssertEqual(try stays("7.0", growth: "5.0").status, .pass)
  }

  func testWithoutLastYearItIsNotEvaluable() throws {
    XCTAssertEqual(try stays("8.0", growth: "5.0", before: nil).status, .notEvaluable)
    XCTAssertEqual(try stays("8.0", growth: nil).status, .notEvaluable)
  }
}
