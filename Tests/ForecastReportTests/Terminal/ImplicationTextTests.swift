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

  private func sentences(_ language: Language) throws -> [String] {
    let rows = try [
      row("x", .actual, 2021, "100.0"), row("a", .actual, 2021, "60.0"),
      row("b", .actual, 2021, "40.0"), row("x", .target, 2022, "105.0"),
      row("a", .target, 2022, "66.0", .atLeast), row("b", .target, 2022, "40.8"),
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
}
