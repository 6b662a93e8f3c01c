import XCTest

@testable import IndicatorForecast

/// P25: how much evidence there is.
final class EvidenceRuleTests: XCTestCase {
  private func plan(
    _ figures: [String], target: String, thresholds: ReviewThresholds = ReviewThresholds()
  ) throws -> AreaPlan {
    try PlanFixture.plan(
      2020,
      PlanFixture.levels(figures, from: 2020 - figures.count)
        + [PlanFixture.row(.target, .level, 2020, target)], thresholds: thresholds, outlooks: true)
  }

  /// Hardly any model doubts that a target below everything is reached.
  private let figures = ["100.0", "103.0", "107.0", "109.0", "114.0", "117.0"]

  func testModelsThatAgreeOnManyYearsPass() throws {
    let found = try PlanFixture.finding(EvidenceRule(), try plan(figures, target: "90"))
    XCTAssertEqual(found.status, .pass)
    XCTAssertLessThan(try XCTUnwrap(found.observed), 0.1)
  }

  func testFewYearsAreThinEvidence() throws {
    XCTAssertEqual(
      try PlanFixture.finding(
        EvidenceRule(), try plan(Array(figures.suffix(4)), target: "90")
      ).status, .pass)
    let found = try PlanFixture.finding(
      EvidenceRule(), try plan(Array(figures.suffix(3)), target: "90"))
    XCTAssertEqual(found.status, .fail)
    XCTAssertEqual(found.severity, .info)
    XCTAssertTrue(found.message.english.contains("3 observations"), found.message.english)
  }

  func testModelsThatDisagreeAreThinEvidence() throws {
    // A random walk expects 117, drift and trend 120: the target lies between.
    let odds = PlanOdds(try plan(figures, target: "119")).targets[0]
    XCTAssertEqual(odds.modelChances.count, AreaPlan.witnesses.count)
    var thresholds = ReviewThresholds()
    thresholds.evidence.greatestSpread = odds.modelSpread - 1e-9
    XCTAssertEqual(
      try PlanFixture.finding(
        EvidenceRule(), try plan(figures, target: "119", thresholds: thresholds)
      ).status, .fail)
    thresholds.evidence.greatestSpread = odds.modelSpread + 1e-9
    XCTAssertEqual(
      try PlanFixture.finding(
        EvidenceRule(), try plan(figures, target: "119", thresholds: thresholds)
      ).status, .pass)
  }

  func testWithoutAForecastItIsNotEvaluable() throws {
    let rows = try [PlanFixture.row(.target, .level, 2020, "100")]
    XCTAssertEqual(
      try PlanFixture.finding(
        EvidenceRule(), try PlanFixture.plan(2020, rows, outlooks: true)
      ).status, .notEvaluable)
  }

  func testThinEvidenceMakesWarningsInformation() throws {
    let thin = try plan(Array(figures.suffix(3)), target: "300")
    let found = try PlanFixture.finding(TargetChanceRule(), thin)
    XCTAssertEqual(found.severity, .warning)
    let review = PlanReview(of: 2020, plans: [thin], rules: PlanReview.chanceRules)
    let downgraded = try XCTUnwrap(review.findings.first { $0.rule == .targetChance })
    XCTAssertEqual(downgraded.status, .fail)
    XCTAssertEqual(downgraded.severity, .info)
    XCTAssertTrue(downgraded.message.english.contains("evidence is thin"))
  }

  func testEnoughEvidenceLeavesAWarning() throws {
    let review = PlanReview(
      of: 2020, plans: [try plan(figures, target: "300")], rules: PlanReview.chanceRules)
    let kept = try XCTUnwrap(review.findings.first { $0.rule == .targetChance })
    XCTAssertEqual(kept.severity, .warning)
  }

  func testOneObservationIsOneObservation() throws {
    let rows = try [
      PlanFixture.row(.actual, .level, 2019, "100.0"),
      PlanFixture.row(.target, .level, 2020, "105.0"),
    ]
    let plan = try PlanFixture.plan(2020, rows, outlooks: true)
    let found = EvidenceRule().findings(for: plan).first
    XCTAssertEqual(found?.message.english, "1 observation: evidence is thin")
    XCTAssertEqual(found?.message.chinese, "1 个观测值：依据单薄")
    // And what hangs on it is no warning.
    let review = PlanReview(of: 2020, plans: [plan], rules: PlanReview.chanceRules)
    let warnings = review.findings.filter { $0.status == .fail && $0.severity > .info }
    XCTAssertEqual(warnings, [])
  }
}
