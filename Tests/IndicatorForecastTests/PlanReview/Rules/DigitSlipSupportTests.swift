import XCTest

@testable import IndicatorForecast

/// Where a digit (P19) stands that one equation alone speaks for.
final class DigitSlipSupportTests: XCTestCase {
  private typealias Figures = FigureFixture.Figures

  /// The corrections found, and the rules that fail, the first to look at first.
  private func review(
    _ figures: Figures, _ identities: [AccountingIdentity] = [],
    beside others: [String: Figures] = [:]
  ) throws -> (search: SlipSearch, failures: [PlanRuleCode]) {
    let plan = try FigureFixture.plan(others.merging(["x": figures]) { $1 }, identities)
    let failures = PlanReview(of: 2021, plans: [plan]).findings.filter { $0.status == .fail }
    return (SlipSearch(plan, plan.figures), failures.map(\.rule))
  }

  /// 44.00 / 40.00 is +10 %; neither 40.00 nor 10.00 is a digit away from what 47.00 asks for.
  func testTheOnlyDigitThatExplainsAnEquationLeads() throws {
    let found = try review(Figures(A: "40.00", T: "47.00", q: "10.00"))
    let best = try XCTUnwrap(found.search.corrections.first)
    XCTAssertEqual(best.support, 1)
    XCTAssertEqual(found.search.alternatives(to: best), [])
    XCTAssertFalse(found.search.isAmbiguous(best))
    XCTAssertEqual(Array(found.failures.prefix(2)), [.digitSlip, .targetGrowth])
  }

  /// 115.0 / 100.0 is +15.0 %, and 105.0 / 100.0 is +5.0 %: a digit of either figure would do.
  func testADigitThatAnotherFigureCouldHaveAsWellStandsBehindWhatItExplains() throws {
    let found = try review(Figures(A: "100.0", T: "105.0", q: "15.0"))
    let best = try XCTUnwrap(found.search.corrections.first)
    XCTAssertEqual(best.support, 1)
    XCTAssertTrue(found.search.isAmbiguous(best))
    // Behind it, and before what is only information.
    XCTAssertEqual(Array(found.failures.prefix(2)), [.targetGrowth, .digitSlip])
  }

  /// Without prices P05 is information, and P04 has nothing to say.
  func testItStandsBeforeInformationOnOtherMatters() throws {
    let found = try review(
      Figures(A: "100.0", T: "105.0", q: "15.0", levelPrices: nil, ratePrices: nil))
    XCTAssertEqual(Array(found.failures.prefix(3)), [.targetGrowth, .digitSlip, .priceBasis])
  }

  /// The base is information as the digit is, and of less suspicion: 105.0 / 1.059 = 99.15.
  func testItStandsBehindInformationToo() throws {
    let found = try review(Figures(B: "100.0", A: "105.0", g: "5.9"))
    XCTAssertTrue(found.search.isAmbiguous(try XCTUnwrap(found.search.corrections.first)))
    let (base, digit) = (
      try XCTUnwrap(found.failures.firstIndex(of: .impliedBase)),
      try XCTUnwrap(found.failures.firstIndex(of: .digitSlip))
    )
    XCTAssertLessThan(base, digit)
  }

  /// 130.0 has two digits exchanged, one way of three; for 3.0 one of ten digits was put into one of three places.
  func testAnotherFigureThatIsMuchLessLikelyDoesNotMakeItAmbiguous() throws {
    let found = try review(Figures(A: "100.0", T: "103.0", q: "30.0"))
    let best = try XCTUnwrap(found.search.corrections.first)
    XCTAssertEqual(best.figure.description, "130.0")
    XCTAssertTrue(found.search.alternatives(to: best).contains { $0.place != best.place })
    XCTAssertFalse(found.search.isAmbiguous(best))
    XCTAssertEqual(found.failures.first, .digitSlip)
  }

  /// The sum of 115.0 and 50.0 tells which of the two figures is wrong.
  func testASecondEquationSettlesIt() throws {
    let others = [
      "y": Figures(A: "150.0", T: "165.0", q: "10.0"), "z": Figures(A: "50.0", T: "50.0", q: "0.0"),
    ]
    let found = try review(
      Figures(A: "100.0", T: "105.0", q: "15.0"), [FigureFixture.sum("y", "x", "z")],
      beside: others)
    let best = try XCTUnwrap(found.search.corrections.first)
    XCTAssertEqual(best.support, 2)
    XCTAssertFalse(found.search.isAmbiguous(best))
    XCTAssertEqual(found.failures.first, .digitSlip)
  }
}
