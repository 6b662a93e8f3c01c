import IndicatorForecast
import XCTest

@testable import ForecastReport

/// What a plan implies, in sentences.
final class ImplicationTextTests: XCTestCase {
  private func row(
    _ indicator: String, _ stage: Stage, _ year: Int, _ figure: String,
    _ qualifier: Qualifier = .exact
  ) throws -> Observation {
    Observation(
      area: "town", indicator: indicator, year: year, stage: stage, measure: .level,
      value: try PrintedNumber(parsing: figure), unit: .yuan(powerOfTen: 8), priceBasis: nil,
      qualifier: qualifier, vintage: 2022, source: ObservationSource(document: "report"))
  }

  /// The total is to be 105 of 100, its parts 66 of 60 and 40.8 of 40.
  private func sentences(
    _ language: Language, _ first: Qualifier = .atLeast, _ second: Qualifier = .exact
  ) throws -> [String] {
    let rows = try [
      row("x", .actual, 2021, "100.0"), row("a", .actual, 2021, "60.0"),
      row("b", .actual, 2021, "40.0"), row("x", .target, 2022, "105.0"),
      row("a", .target, 2022, "66.0", first), row("b", .target, 2022, "40.8", second),
    ]
    let sum = AccountingIdentity(left: "x", relation: .equal, right: ["a", "b"])
    let plan = try XCTUnwrap(
      AreaPlan.plans(for: 2022, from: rows, identities: [sum], priors: nil).first)
    return ImplicationText(PlanImplications(plan), language: language) {
      BilingualText(english: $0, chinese: $0)
    }.sentences
  }

  /// +6.0 and +0.8 points are 1.8 more than 5.0 %, and "at least" doesn't make them less.
  func testWhatBoundsLeaveOfTheTotalIsSaid() throws {
    XCTAssertEqual(
      try sentences(.english),
      [
        "The parts give +6.80 points of the +5.00 % of x, −1.80 are unexplained "
          + "(the figures allow −1.50 or less): a +6.00, b +0.80 points."
      ])
    XCTAssertEqual(
      try sentences(.chinese),
      ["x +5.00 % 中，各部分合计 +6.80 个百分点，−1.80 个百分点无从解释（数字容许 −1.50 及以下）：a +6.00、b +0.80 个百分点。"])
  }

  /// −1.80 less the roundings of 0.30 is the least that parts of "at most" leave.
  func testPartsAtMostLeaveMoreAndBothLeaveItOpen() throws {
    let most = try sentences(.english, .atMost)
    XCTAssertTrue(most[0].contains("(the figures allow −2.10 or more)"), most[0])
    let both = try sentences(.english, .atMost, .atLeast)
    XCTAssertTrue(both[0].contains("(the figures leave it open)"), both[0])
    let chinese = try sentences(.chinese, .atMost, .atLeast)
    XCTAssertTrue(chinese[0].contains("（数字未予限定）"), chinese[0])
  }
}
