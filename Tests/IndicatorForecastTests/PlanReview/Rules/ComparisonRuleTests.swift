import XCTest

@testable import IndicatorForecast

/// P16 and P21: other areas, and the area above.
final class ComparisonRuleTests: XCTestCase {
  // MARK: P16

  /// Ten towns of size 100 with growth from 4.5 to 5.5 %, and one whose target is given.
  private func ratio(_ target: String, towns: Int = 10) throws -> Finding {
    var rows = try [
      PlanFixture.row(.actual, .level, 2019, "100.0"),
      PlanFixture.row(.target, .level, 2020, target),
    ]
    for town in 0..<towns {
      let area = "town\(town)"
      rows += try [
        PlanFixture.row(.actual, .level, 2019, "100.0", area: area),
        PlanFixture.row(
          .target, .level, 2020, NumberText(104.5 + Double(town) / 9).fixed(2), area: area),
      ]
    }
    return try PlanFixture.finding(RatioAcrossAreasRule(), try PlanFixture.plan(2020, rows))
  }

  func testARatioLikeTheOthersPasses() throws {
    let found = try ratio("105.5")
    XCTAssertEqual(found.status, .pass)
    XCTAssertEqual(try XCTUnwrap(found.observed), 1.055, accuracy: 1e-12)
  }

  func testARatioBeyondTheFenceIsAWarning() throws {
    // Quartiles about a quarter of a point from the median: four times that is about one and a quarter.
    XCTAssertEqual(try ratio("106.0").status, .pass)
    let found = try ratio("106.5")
    XCTAssertEqual(found.status, .fail)
    XCTAssertEqual(found.severity, .warning)
    XCTAssertGreaterThan(found.suspicion, 1)
    XCTAssertEqual(try ratio("103.4").status, .fail)
  }

  func testTheFenceIsThatOfHidiroglouAndBerthelot() throws {
    let found = try ratio("106.5")
    // Worked with the eleven ratios 1.045 … 1.055 and 1.065: the median is the sixth.
    XCTAssertEqual(try XCTUnwrap(found.expected), 1.0506, accuracy: 1e-12)
  }

  func testFewerThanTenAreasAreNotEvaluable() throws {
    let found = try ratio("120.0", towns: 8)
    XCTAssertEqual(found.status, .notEvaluable)
    XCTAssertTrue(found.message.english.contains("(9 have them)"), found.message.english)
  }

  // MARK: P21

  /// Targets of a province one to two points over those of the country, from 2014 on.
  private func amplification(_ target: String, years: Int = 6) throws -> Finding {
    var rows: [Observation] = []
    for year in 0..<years {
      rows += try [
        PlanFixture.row(.target, .growth, 2014 + year, "7.0", area: "China"),
        PlanFixture.row(.target, .growth, 2014 + year, year % 2 == 0 ? "8.0" : "9.0"),
      ]
    }
    rows += try [
      PlanFixture.row(.target, .growth, 2020, "6.0", area: "China"),
      PlanFixture.row(.target, .growth, 2020, target),
    ]
    return try PlanFixture.finding(ParentTargetRule(), try PlanFixture.plan(2020, rows))
  }

  func testTheUsualAmplificationPasses() throws {
    let found = try amplification("8.1")
    XCTAssertEqual(found.status, .pass)
    XCTAssertEqual(try XCTUnwrap(found.observed), 2.1, accuracy: 1e-12)
    // The 95 % quantile of 1, 1, 1, 2, 2, 2 is 2, and rounding allows 0.1.
    XCTAssertEqual(try XCTUnwrap(found.expected), 2, accuracy: 1e-12)
  }

  func testMoreThanEverIsAWarning() throws {
    let found = try amplification("8.2")
    XCTAssertEqual(found.status, .fail)
    XCTAssertEqual(found.severity, .warning)
    XCTAssertTrue(found.message.english.contains("+2.20"), found.message.english)
  }

  func testWithFewPastYearsItIsNotEvaluable() throws {
    XCTAssertEqual(try amplification("12.0", years: 4).status, .notEvaluable)
  }

  func testWithoutATargetAboveItIsNotEvaluable() throws {
    let plan = try PlanFixture.plan(2020, [PlanFixture.row(.target, .growth, 2020, "8.0")])
    XCTAssertEqual(try PlanFixture.finding(ParentTargetRule(), plan).status, .notEvaluable)
  }

  func testAreasThatTogetherExceedTheAreaAboveAreAWarning() throws {
    let rows = { (own: String) in
      try [
        PlanFixture.row(.target, .level, 2020, "100.0", area: "China"),
        PlanFixture.row(.target, .level, 2020, own),
        PlanFixture.row(.target, .level, 2020, "60.0", area: "Beijing"),
      ]
    }
    // Three half units of 0.05.
    let within = try PlanFixture.finding(
      ParentTargetRule(), try PlanFixture.plan(2020, try rows("40.1")))
    XCTAssertEqual(within.status, .notEvaluable)
    let beyond = try PlanFixture.finding(
      ParentTargetRule(), try PlanFixture.plan(2020, try rows("40.2")))
    XCTAssertEqual(beyond.status, .fail)
    XCTAssertEqual(beyond.severity, .warning)
    XCTAssertTrue(beyond.message.english.contains("100.20 > 100.0"), beyond.message.english)
  }

  func testTheAreaAboveIsNotComparedWithItself() throws {
    let rows = try [
      PlanFixture.row(.target, .growth, 2020, "6.0", area: "China"),
      PlanFixture.row(.target, .growth, 2020, "8.0"),
    ]
    let plan = try PlanFixture.plan(2020, rows, area: "China")
    XCTAssertTrue(ParentTargetRule().findings(for: plan).isEmpty)
  }

  // MARK: Sums of areas

  /// A province of 100, an area Q of 70, and a city of 40 in it.
  private func review(_ city: String, _ other: String? = nil) throws -> PlanReview {
    var thresholds = ReviewThresholds()
    thresholds.parentArea = "P"
    let areas = [("P", "100.0"), ("Q", "70.0"), ("Q-city", city), ("R", other)]
    let rows = try areas.compactMap { area, target in
      try target.map { try PlanFixture.row(.target, .level, 2020, $0, area: area) }
    }
    return PlanReview(
      of: 2020,
      plans: AreaPlan.plans(for: 2020, from: rows, thresholds: thresholds, priors: nil),
      rules: [ParentTargetRule()])
  }

  private func failures(_ review: PlanReview) -> [Finding] {
    review.findings.filter { $0.status == .fail }
  }

  func testAnAreaInsideAnotherIsNotCountedTwice() throws {
    // 70 + 40 is more than 100, but the 40 are in the 70.
    XCTAssertEqual(failures(try review("40.0")), [])
  }

  func testASumIsReportedOnce() throws {
    let review = try review("40.0", "31.0")
    let found = failures(review)
    XCTAssertEqual(found.map(\.area), ["Q"])
    XCTAssertEqual(found.first?.observed, 101)
    XCTAssertEqual(
      found.first?.message.english,
      "the targets of 2 areas (Q, R) add up to more than that of the area above: 101.00 > 100.0")
    let other = review.findings.first { $0.area == "R" }
    XCTAssertEqual(other?.status, .notEvaluable)
    XCTAssertEqual(
      other?.message.english, "not evaluable: the sum of the areas' targets is judged with Q")
  }

  func testAnInnerAreaAboveTheParentIsNamedByItself() throws {
    let found = failures(try review("120.0"))
    XCTAssertEqual(found.map(\.area), ["Q-city"])
    XCTAssertEqual(
      found.first?.message.english,
      "the target is more than that of the area above: 120.00 > 100.0")
  }

  func testTheQuantileIsThatOfTheLimits() throws {
    var thresholds = ReviewThresholds()
    thresholds.parentTarget.quantile = 0.5
    var rows = try [
      PlanFixture.row(.target, .growth, 2020, "6.0", area: "China"),
      PlanFixture.row(.target, .growth, 2020, "8.0"),
    ]
    for year in 2014..<2020 {
      rows += try [
        PlanFixture.row(.target, .growth, year, "7.0", area: "China"),
        PlanFixture.row(.target, .growth, year, "8.0"),
      ]
    }
    let plan = try PlanFixture.plan(2020, rows, thresholds: thresholds)
    let found = try PlanFixture.finding(ParentTargetRule(), plan)
    XCTAssertTrue(found.message.english.contains("50 % of 6 past years"), found.message.english)
    XCTAssertTrue(found.message.chinese.contains("50 % 分位数"), found.message.chinese)
  }

  func testOneAreaIsOneArea() throws {
    let rows = try [
      PlanFixture.row(.actual, .level, 2019, "100.0"),
      PlanFixture.row(.target, .level, 2020, "105.0"),
    ]
    let found = try PlanFixture.finding(
      RatioAcrossAreasRule(), try PlanFixture.plan(2020, rows))
    XCTAssertTrue(found.message.english.contains("(1 has them)"), found.message.english)
  }
}
