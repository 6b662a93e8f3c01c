import TestSupport
import XCTest

@testable import IndicatorForecast

/// Targets that are bounds: a rule fails only where no figures that the text allows agree.
final class BoundRuleTests: XCTestCase {
  private typealias Figures = FigureFixture.Figures
  private let pair = FigureFixture.sum("x", "a", "b")
  private let part = FigureFixture.part("a", of: "x")

  private func status(
    _ rule: some PlanRule, _ figures: [String: Figures], _ identity: AccountingIdentity,
    _ indicator: String = "x"
  ) throws -> FindingStatus {
    let plan = try FigureFixture.plan(figures, [identity])
    let found = try FigureFixture.finding(rule, plan, indicator, year: 2021)
    for number in [found.observed, found.expected, found.tolerance].compactMap(\.self) {
      XCTAssertTrue(number.isFinite)
    }
    for word in ["nan", "inf", "±–"] {
      XCTAssertFalse(found.message.english.contains(" \(word)"), found.message.english)
    }
    XCTAssertTrue(found.suspicion.isFinite)
    return found.status
  }

  // MARK: Sums

  private func sum(
    _ total: String, _ ofTotal: Qualifier, _ ofFirst: Qualifier, _ ofSecond: Qualifier
  ) throws -> FindingStatus {
    try status(
      SumOfPartsRule(),
      [
        "x": Figures(T: total, qualifierOfT: ofTotal),
        "a": Figures(T: "64.0", qualifierOfT: ofFirst),
        "b": Figures(T: "42.0", qualifierOfT: ofSecond),
      ], pair)
  }

  /// 64 + 42 = 106.
  func testPartsAreHeldToTheirTotalOnlyAsFarAsBoundsGo() throws {
    XCTAssertEqual(try sum("112", .atLeast, .atLeast, .atLeast), .notEvaluable)
    XCTAssertEqual(try sum("112", .exact, .atLeast, .atLeast), .pass)
    XCTAssertEqual(try sum("112", .atLeast, .exact, .exact), .fail)
    XCTAssertEqual(try sum("112", .exact, .atMost, .exact), .fail)
    XCTAssertEqual(try sum("100", .exact, .atLeast, .exact), .fail)
    XCTAssertEqual(try sum("100", .atMost, .atLeast, .greaterThan), .fail)
    XCTAssertEqual(try sum("100", .greaterThan, .exact, .exact), .pass)
    XCTAssertEqual(try sum("112", .striven, .striven, .striven), .fail)
  }

  private func growth(
    _ rule: some PlanRule, _ ofTotal: Qualifier, _ ofFirst: Qualifier, _ ofSecond: Qualifier
  ) throws -> FindingStatus {
    try status(
      rule,
      [
        "x": Figures(A: "100.0", q: "8.0", qualifierOfQ: ofTotal),
        "a": Figures(A: "60.0", q: "7.0", qualifierOfQ: ofFirst),
        "b": Figures(A: "40.0", q: "5.0", qualifierOfQ: ofSecond),
      ], pair)
  }

  /// 8 % beside parts of 7 and 5 %.
  func testATotalMayOutgrowTheLeastThatItsPartsMayGrow() throws {
    for rule in [GrowthRangeRule(), WeightedGrowthRule()] as [any PlanRule] {
      XCTAssertEqual(try growth(rule, .exact, .exact, .exact), .fail)
      XCTAssertEqual(try growth(rule, .exact, .exact, .atLeast), .pass)
      XCTAssertEqual(try growth(rule, .atLeast, .exact, .exact), .fail)
      XCTAssertEqual(try growth(rule, .atLeast, .atMost, .atMost), .fail)
      XCTAssertEqual(try growth(rule, .atMost, .exact, .exact), .pass)
    }
    XCTAssertEqual(
      try growth(WeightedGrowthRule(), .atLeast, .atLeast, .atLeast), .notEvaluable)
    XCTAssertNotEqual(try growth(GrowthRangeRule(), .atLeast, .atLeast, .atLeast), .fail)
  }

  // MARK: What is left

  private func rest(
    _ total: String, _ ofTotal: Qualifier, _ ofPart: Qualifier, part: String = "105.0"
  ) throws -> FindingStatus {
    try status(
      ResidualSectorRule(),
      [
        "x": Figures(A: "100.0", T: total, qualifierOfT: ofTotal),
        "a": Figures(A: "90.0", T: part, qualifierOfT: ofPart),
      ], pair)
  }

  /// 104 − 105 is less than nothing; 125 − 105 is twice the 10 of the year before.
  func testARestIsJudgedOnlyAsFarAsBoundsGo() throws {
    XCTAssertEqual(try rest("104.0", .exact, .exact), .fail)
    XCTAssertEqual(try rest("104.0", .atLeast, .exact), .pass)
    XCTAssertEqual(try rest("104.0", .exact, .atMost), .pass)
    XCTAssertEqual(try rest("104.0", .exact, .atLeast), .fail)
    XCTAssertEqual(try rest("104.0", .atMost, .atLeast), .fail)
    XCTAssertEqual(try rest("104.0", .atLeast, .atLeast), .notEvaluable)
    XCTAssertEqual(try rest("125.0", .atLeast, .exact), .fail)
    XCTAssertEqual(try rest("125.0", .atMost, .exact), .pass)
  }

  func testWhatBoundsLeaveOpenIsNotImplied() throws {
    let residual = { (ofTotal: Qualifier, ofPart: Qualifier) in
      let plan = try FigureFixture.plan(
        [
          "x": Figures(A: "100.0", T: "110.0", qualifierOfT: ofTotal),
          "a": Figures(A: "90.0", T: "98.0", qualifierOfT: ofPart),
        ], [self.pair])
      return PlanImplications(plan).residuals.first
    }
    XCTAssertEqual(try XCTUnwrap(try residual(.atLeast, .exact)).required, 12, accuracy: 1e-12)
    XCTAssertEqual(try XCTUnwrap(try residual(.atLeast, .exact)).rounding, 0.1, accuracy: 1e-12)
    XCTAssertNil(try residual(.atLeast, .atLeast))
    XCTAssertNil(try residual(.atMost, .exact))
  }

  // MARK: Parts and shares

  private func share(
    _ rule: some PlanRule, _ ofPart: Qualifier, _ ofWhole: Qualifier, whole: String = "62.0"
  ) throws -> FindingStatus {
    try status(
      rule,
      [
        "a": Figures(A: "58.0", T: "63.0", qualifierOfT: ofPart),
        "x": Figures(A: "60.0", T: whole, qualifierOfT: ofWhole),
      ], part, "a")
  }

  /// 63 of 62.
  func testAPartMayBeMoreThanTheLeastThatItsWholeMayBe() throws {
    for rule in [PartOfWholeRule(), ShareDriftRule()] as [any PlanRule] {
      XCTAssertEqual(try share(rule, .exact, .exact), .fail)
      XCTAssertNotEqual(try share(rule, .exact, .atLeast), .fail)
      XCTAssertEqual(try share(rule, .atLeast, .exact), .fail)
      XCTAssertEqual(try share(rule, .atLeast, .atLeast), .notEvaluable)
    }
    XCTAssertEqual(try share(PartOfWholeRule(), .atLeast, .atMost), .fail)
    XCTAssertEqual(try share(PartOfWholeRule(), .atMost, .exact), .notEvaluable)
    // At most 63 of 70 is a share of at most 90 %, after 96.7 %.
    XCTAssertEqual(try share(ShareDriftRule(), .atMost, .exact, whole: "70.0"), .fail)
    XCTAssertEqual(try share(ShareDriftRule(), .atMost, .atMost), .notEvaluable)
  }

  private func increment(_ ofPart: Qualifier, _ ofTotal: Qualifier) throws -> FindingStatus {
    try status(
      IncrementShareRule(),
      [
        "a": Figures(A: "40.0", T: "50.0", qualifierOfT: ofPart),
        "x": Figures(A: "100.0", T: "104.0", qualifierOfT: ofTotal),
      ], pair, "a")
  }

  /// 10 of 4.
  func testAPartMaySupplyMoreThanTheLeastThatItsTotalMayGain() throws {
    // The other part has no targets.
    let rule = IncrementShareRule()
    let plan = try FigureFixture.plan(
      ["a": Figures(A: "40.0", T: "50.0"), "x": Figures(A: "100.0", T: "104.0")], [pair])
    XCTAssertEqual(rule.findings(for: plan).map(\.status), [.fail, .notEvaluable])
    XCTAssertEqual(try increment(.exact, .exact), .fail)
    XCTAssertEqual(try increment(.atLeast, .exact), .fail)
    XCTAssertEqual(try increment(.exact, .atLeast), .pass)
    XCTAssertEqual(try increment(.atMost, .exact), .pass)
    XCTAssertEqual(try increment(.atLeast, .atLeast), .notEvaluable)
    XCTAssertEqual(try increment(.exact, .atMost), .notEvaluable)
  }

  // MARK: Intervals

  func testArithmeticWithoutAnEndHasNoNumberThatIsNone() throws {
    let nothing = FigureInterval(0)
    let open = FigureInterval(point: 5, lower: 4, upper: .infinity)
    XCTAssertEqual([(nothing * open).lower, (nothing * open).upper], [0, 0])
    let ratio = try XCTUnwrap(open / open)
    XCTAssertEqual([ratio.lower, ratio.upper], [0, .infinity])
    XCTAssertTrue((open - open).isUnbounded)
    XCTAssertEqual((open - FigureInterval(1)).lower, 3)
    XCTAssertEqual(open.magnitude, 5)
  }
}
