import XCTest

@testable import IndicatorForecast

/// P14: targets and results of past years.
final class PastAttainmentRuleTests: XCTestCase {
  /// Targets of 10 % with results, one a year from 2013 on.
  private func record(
    _ results: [String], indicator: String = "gross_output", area: String = "taiping"
  ) throws -> [Observation] {
    try results.enumerated().flatMap { index, result in
      try [
        PlanFixture.row(
          .target, .growth, 2013 + index, "10", indicator: indicator, area: area),
        PlanFixture.row(
          .actual, .growth, 2013 + index, result, indicator: indicator, area: area),
      ]
    }
  }

  private func finding(_ own: [String], elsewhere: [String]) throws -> Finding {
    let rows =
      try record(own) + record(elsewhere, area: "elsewhere")
      + [PlanFixture.row(.target, .growth, 2020, "10")]
    return try PlanFixture.finding(PastAttainmentRule(), try PlanFixture.plan(2020, rows))
  }

  func testTargetsThatWereReachedPass() throws {
    let found = try finding(["11", "10", "12"], elsewhere: ["10", "11", "10", "11"])
    XCTAssertEqual(found.status, .pass)
    // (3 × 1 + 4 × ½) / 7.
    XCTAssertEqual(try XCTUnwrap(found.observed), 5.0 / 7, accuracy: 1e-12)
    XCTAssertGreaterThan(try XCTUnwrap(found.probability), 0.5)
    XCTAssertEqual(found.inputs.count, 6)
  }

  func testAMeanGapBelowZeroBeyondItsErrorIsAWarning() throws {
    let found = try finding(["8", "7", "8", "7"], elsewhere: ["8", "7", "8", "7"])
    XCTAssertEqual(found.status, .fail)
    XCTAssertEqual(found.severity, .warning)
    // ν σ² = 4 · ⅓ + 1 + 0; σ² = 7/24; the error √(7/24 / 8).
    XCTAssertEqual(try XCTUnwrap(found.observed), -2.5, accuracy: 1e-12)
    XCTAssertEqual(
      try XCTUnwrap(found.tolerance), 2 * (7.0 / 24 / 8).squareRoot(), accuracy: 1e-12)
    XCTAssertTrue(found.message.english.contains("missed 4 of 4"), found.message.english)
    XCTAssertLessThan(try XCTUnwrap(found.probability), 0.05)
  }

  func testAMeanGapWithinItsErrorPasses() throws {
    // One miss of 1 among three, (1 + 2) / (3 + 2) reached; the class lies about zero.
    XCTAssertEqual(
      try finding(["9", "10", "11"], elsewhere: ["9", "11", "9", "11"]).status, .pass)
  }

  func testALowHitRateIsAWarningWhateverTheGap() throws {
    // Missed by little thrice, reached never: 1/5; the class exceeds its targets by far.
    let found = try finding(["9.9", "9.9", "9.9"], elsewhere: ["15", "16", "15", "16"])
    XCTAssertGreaterThan(try XCTUnwrap(found.observed), 0)
    XCTAssertEqual(found.status, .fail)
    // Reached once of three: 2/5.
    XCTAssertEqual(
      try finding(["9.9", "9.9", "10"], elsewhere: ["15", "16", "15", "16"]).status, .pass)
  }

  func testWithoutAReferenceClassItIsNotEvaluableAndSaysWhatIsKnown() throws {
    let found = try finding(["8", "7"], elsewhere: ["8", "7", "9"])
    XCTAssertEqual(found.status, .notEvaluable)
    XCTAssertTrue(found.message.english.contains("reference class"), found.message.english)
    XCTAssertTrue(found.message.english.contains("missed 2 of 2"), found.message.english)
  }

  /// (0 × … + 4 × pool) / 4 is the pool, and its error *s* / √4.
  func testWithoutAPastTargetItsClassAloneIsJudged() throws {
    let found = try finding([], elsewhere: ["8", "7", "8", "7"])
    XCTAssertEqual([found.status.rawValue, found.severity.rawValue], ["fail", "warning"])
    XCTAssertEqual(try XCTUnwrap(found.observed), -2.5, accuracy: 1e-12)
    XCTAssertEqual(try XCTUnwrap(found.tolerance), 2 * (1.0 / 3 / 4).squareRoot(), accuracy: 1e-12)
    XCTAssertLessThan(try XCTUnwrap(found.probability), 0.05)
    XCTAssertEqual(
      found.message.english,
      "no past target of its own; mean gap of the class −2.50 points, standard error 0.29; "
        + "class: the same indicator elsewhere, 4 gaps")
    XCTAssertEqual(
      found.message.chinese,
      "本指标没有往年目标；参照平均偏差 −2.50 个百分点，标准误 0.29；参照：其他地区同一指标 4 个偏差")
    XCTAssertEqual(try finding([], elsewhere: ["11", "10", "11", "9"]).status, .pass)
  }

  func testWithoutAPastTargetAndAClassItIsNotEvaluable() throws {
    let found = try finding([], elsewhere: ["8", "7", "9"])
    XCTAssertEqual(found.status, .notEvaluable)
    XCTAssertTrue(found.message.english.contains("a past target with its result, or"))
  }

  /// Four gaps of −1 and nothing else: there is no error to divide by.
  func testGapsThatAreAllAlikeHaveAFiniteSuspicion() throws {
    let found = try finding([], elsewhere: ["9", "9", "9", "9"])
    XCTAssertEqual(found.status, .fail)
    XCTAssertEqual(found.suspicion, 1)
  }
}
