import IndicatorForecast
import XCTest

/// P06 to P11 and P24: parts, totals and shares.
final class PartRuleTests: XCTestCase {
  private typealias Figures = FigureFixture.Figures
  private let sum = FigureFixture.sum("x", "a", "b", "c")
  private let pair = FigureFixture.sum("x", "a", "b")
  private let part = FigureFixture.part("a", of: "x")

  private func levels(_ total: String) -> [String: Figures] {
    [
      "x": Figures(A: total), "a": Figures(A: "10.0"), "b": Figures(A: "20.0"),
      "c": Figures(A: "30.0"),
    ]
  }

  // MARK: P06

  func testFourRoundingsOfATwentiethExplainAFifth() throws {
    let rule = SumOfPartsRule()
    for (total, status, severity) in [
      ("60.0", FindingStatus.pass, FindingSeverity.error), ("60.2", .pass, .error),
      ("60.3", .fail, .warning), ("61.0", .fail, .error),
    ] {
      let plan = try FigureFixture.plan(levels(total), [sum])
      let found = try FigureFixture.finding(rule, plan, year: 2020)
      XCTAssertEqual(found.status, status, total)
      XCTAssertEqual(found.severity, severity, total)
      // Half units of 0.05, exact but for the last bits of 10⁹ yuan.
      XCTAssertEqual(try XCTUnwrap(found.tolerance), 0.2, accuracy: 1e-12)
    }
  }

  func testASumWithoutAPartIsNotEvaluable() throws {
    var figures = levels("60.0")
    figures["c"] = nil
    let plan = try FigureFixture.plan(figures, [sum])
    let found = try FigureFixture.finding(SumOfPartsRule(), plan, year: 2020)
    XCTAssertEqual(found.status, .notEvaluable)
    XCTAssertTrue(found.message.english.contains("of c"))
  }

  func testPartsInSeveralUnitsAddUp() throws {
    var figures = levels("60.0")
    figures["a"] = Figures(A: "100000", powers: (8, 4, 8))
    let plan = try FigureFixture.plan(figures, [sum])
    XCTAssertEqual(try FigureFixture.finding(SumOfPartsRule(), plan, year: 2020).status, .pass)
  }

  // MARK: P07

  /// Weighted 7.0 %; (40.05 × 10.05 + 60.05 × 5.05) / 99.95 = 7.061: 7.1 may be 7.05, 7.2 is at least 7.15.
  func testTheGrowthOfATotalIsThatOfItsPartsWeighted() throws {
    for (growth, status) in [("7.1", FindingStatus.pass), ("7.2", .fail)] {
      let plan = try FigureFixture.plan(
        [
          "x": Figures(A: "100.0", q: growth), "a": Figures(A: "40.0", q: "10.0"),
          "b": Figures(A: "60.0", q: "5.0"),
        ], [pair])
      let found = try FigureFixture.finding(WeightedGrowthRule(), plan)
      XCTAssertEqual(found.status, status, growth)
      XCTAssertEqual(found.severity, .warning)
      XCTAssertEqual(try XCTUnwrap(found.observed), 7, accuracy: 1e-12)
    }
    let plan = try FigureFixture.plan(["x": Figures(A: "100.0", q: "7.0")], [pair])
    XCTAssertEqual(
      try FigureFixture.finding(WeightedGrowthRule(), plan).status, .notEvaluable)
  }

  // MARK: P08

  /// 20.0 ± 0.1 is left of 100.0; 26.8 / 20.1 is +33.3 %, 27.0 / 20.1 is +34.3 %.
  func testARestThatMustGrowByMoreThanIsUsualIsAWarning() throws {
    for (target, status) in [("111.9", FindingStatus.pass), ("112.1", .fail)] {
      let found = try residual("100.0", "80.0", target, "85.0")
      XCTAssertEqual(found.status, status, target)
    }
    XCTAssertEqual(try residual("100.0", "80.0", "112.1", "85.0").severity, .warning)
    XCTAssertEqual(try residual("100.0", "80.0", "103.0", "85.0").status, .fail, "-10 %")
  }

  func testANegativeRestIsAnErrorAndATinyOneIsNotEvaluable() throws {
    let negative = try residual("100.0", "80.0", "84.8", "85.0")
    XCTAssertEqual([negative.status.rawValue, negative.severity.rawValue], ["fail", "error"])
    // −0.1 may be zero.
    XCTAssertNotEqual(try residual("100.0", "80.0", "84.9", "85.0").severity, .info)
    XCTAssertEqual(try residual("80.4", "80.0", "90.0", "85.0").status, .notEvaluable)
    let all = try FigureFixture.plan(
      ["x": Figures(T: "1"), "a": Figures(T: "1"), "b": Figures(T: "1")], [pair])
    XCTAssertEqual(try FigureFixture.finding(ResidualSectorRule(), all).status, .notEvaluable)
  }

  func testATargetForGrowthAloneLeavesARestToo() throws {
    let plan = try FigureFixture.plan(
      ["x": Figures(A: "100.0", T: "110.0"), "a": Figures(A: "80.0", q: "6.25")], [pair])
    let found = try FigureFixture.finding(ResidualSectorRule(), plan)
    XCTAssertEqual(try XCTUnwrap(found.observed), 25, accuracy: 1e-9)
  }

  func testGrowthAtOtherPricesThanTheLevelLeavesNothingToJudge() throws {
    let rest = { (level: PriceBasis?, rate: PriceBasis?) in
      let plan = try FigureFixture.plan(
        [
          "x": Figures(A: "100.0", T: "104.0"),
          "a": Figures(A: "90.0", q: "16.0", levelPrices: level, ratePrices: rate),
        ], [self.pair])
      return try FigureFixture.finding(ResidualSectorRule(), plan)
    }
    XCTAssertEqual(try rest(.current, .comparable).status, .notEvaluable)
    XCTAssertEqual(try rest(nil, .comparable).status, .notEvaluable)
    XCTAssertEqual(try rest(.current, .current).severity, .error)
    let undeclared = try rest(nil, nil)
    XCTAssertEqual(undeclared.status, .fail)
    XCTAssertEqual(undeclared.severity, .warning)
  }

  func testPartsThatExceededTheirTotalSayNothingOfThePlanYear() throws {
    let plan = try FigureFixture.plan(
      ["x": Figures(A: "60.0", T: "108.0"), "a": Figures(A: "100.0", T: "65.0")], [pair])
    let found = try FigureFixture.finding(ResidualSectorRule(), plan)
    XCTAssertEqual([found.status.rawValue, found.severity.rawValue], ["fail", "error"])
    XCTAssertTrue(
      found.message.english.contains("in 2020 already: 60.0 − 100.0 = −40.0"),
      found.message.english)
    XCTAssertNil(found.fix)
    XCTAssertTrue(PlanImplications(plan).residuals.isEmpty)
  }

  private func residual(
    _ total: String, _ part: String, _ totalTarget: String, _ partTarget: String
  ) throws -> Finding {
    let plan = try FigureFixture.plan(
      ["x": Figures(A: total, T: totalTarget), "a": Figures(A: part, T: partTarget)], [pair])
    return try FigureFixture.finding(ResidualSectorRule(), plan)
  }

  // MARK: P09

  func testATotalCanNotOutgrowAllItsParts() throws {
    for (growth, status) in [
      ("10.1", FindingStatus.pass), ("10.2", .fail), ("4.9", .pass), ("4.8", .fail),
    ] {
      let plan = try FigureFixture.plan(
        ["x": Figures(q: growth), "a": Figures(q: "10.0"), "b": Figures(q: "5.0")], [pair])
      let found = try FigureFixture.finding(GrowthRangeRule(), plan)
      XCTAssertEqual(found.status, status, growth)
      XCTAssertEqual(found.severity, .error)
    }
    let plan = try FigureFixture.plan(["x": Figures(q: "5"), "a": Figures(q: "5")], [pair])
    XCTAssertEqual(try FigureFixture.finding(GrowthRangeRule(), plan).status, .notEvaluable)
  }

  // MARK: P10

  func testAPartThatExceedsItsWholeIsAnError() throws {
    for (value, status) in [("50.1", FindingStatus.pass), ("50.2", .fail)] {
      let plan = try FigureFixture.plan(
        ["a": Figures(A: value), "x": Figures(A: "50.0")], [part])
      let found = try FigureFixture.finding(PartOfWholeRule(), plan, "a", year: 2020)
      XCTAssertEqual(found.status, status, value)
      XCTAssertEqual(found.severity, .error)
      XCTAssertNil(found.fix)
    }
    let plan = try FigureFixture.plan(["a": Figures(A: "1")], [part])
    XCTAssertEqual(
      try FigureFixture.finding(PartOfWholeRule(), plan, "a", year: 2020).status, .notEvaluable)
  }

  func testFiguresThatFitTheOtherWayRoundAreExchanged() throws {
    let plan = try FigureFixture.plan(
      [
        "a": Figures(A: "40.0", T: "55.0", q: "10.0"),
        "x": Figures(A: "50.0", T: "44.0", q: "10.0"),
      ], [part])
    let found = try FigureFixture.finding(PartOfWholeRule(), plan, "a", year: 2021)
    XCTAssertEqual(found.fix?.english, "exchange the two figures")
    let first = PlanReview(of: 2021, plans: [plan]).findings.first
    XCTAssertEqual(first?.rule, .partOfWhole)
  }

  /// 40.0 + 60.0 = 100.0, and 44.0 + 66.0 = 110.0: with 110.0 and 66.0 exchanged the sum and two growth rates fail.
  func testATotalThatIsExchangedWithAPartIsNamedFirst() throws {
    let sum = FigureFixture.sum("x", "a", "b")
    var figures = [
      "x": Figures(A: "100.0", T: "66.0", q: "10.0"), "a": Figures(A: "40.0", T: "44.0", q: "10.0"),
      "b": Figures(A: "60.0", T: "110.0", q: "10.0"),
    ]
    let plan = try FigureFixture.plan(figures, [sum])
    let found = try FigureFixture.finding(PartOfWholeRule(), plan, "b", year: 2021)
    XCTAssertEqual(found.status, .fail)
    XCTAssertEqual(found.fix?.english, "exchange the two figures")
    XCTAssertEqual(
      PlanReview(of: 2021, plans: [plan]).findings.first?.rule, PlanRuleCode.partOfWhole)
    // A total below a part whose exchange mends nothing is no pair; that no other part is negative makes it impossible.
    figures["b"] = Figures(A: "60.0", T: "120.0", q: "100.0")
    let other = try FigureFixture.plan(figures, [sum])
    let exceeding = try FigureFixture.finding(PartOfWholeRule(), other, "b", year: 2021)
    XCTAssertEqual(exceeding.status, .fail)
    XCTAssertNil(exceeding.fix)
    XCTAssertEqual(
      PlanReview(of: 2021, plans: [other]).findings.first?.rule, PlanRuleCode.partOfWhole)
    // A part that is negative may explain it.
    figures["a"] = Figures(A: "-40.0", T: "-44.0", q: "10.0")
    let negative = try FigureFixture.plan(figures, [sum])
    XCTAssertEqual(PartOfWholeRule().findings(for: negative), [])
  }

  // MARK: P11

  /// 40.0 / 100.0 to 45.4 / 100.0 is a step of 5.4 points, of which roundings explain 0.14; to 45.1 none that counts.
  func testAShareThatJumpsIsAWarning() throws {
    for (target, status) in [("45.1", FindingStatus.pass), ("45.4", .fail)] {
      let plan = try FigureFixture.plan(
        ["a": Figures(A: "40.0", T: target), "x": Figures(A: "100.0", T: "100.0")], [part])
      let found = try FigureFixture.finding(ShareDriftRule(), plan, "a")
      XCTAssertEqual(found.status, status, target)
      if status == .fail { XCTAssertEqual(found.severity, .warning) }
    }
  }

  func testAShareAboveOneIsAnErrorAndOneWithoutTargetsIsNotEvaluable() throws {
    let plan = try FigureFixture.plan(
      ["a": Figures(A: "40.0", T: "101"), "x": Figures(A: "100.0", T: "99")], [part])
    XCTAssertEqual(try FigureFixture.finding(ShareDriftRule(), plan, "a").severity, .error)
    let empty = try FigureFixture.plan(["a": Figures(A: "1"), "x": Figures(A: "2")], [part])
    XCTAssertEqual(try FigureFixture.finding(ShareDriftRule(), empty, "a").status, .notEvaluable)
  }

  func testASteadyShareMayMoveLessThanOneWithoutHistory() throws {
    let years = Array(2013...2018)
    let past = Dictionary(uniqueKeysWithValues: years.map { ($0, "40.0") })
    let whole = Dictionary(uniqueKeysWithValues: years.map { ($0, "100.0") })
    let plan = try FigureFixture.plan(
      [
        "a": Figures(B: "40.0", A: "40.0", T: "42.0", pastLevels: past),
        "x": Figures(B: "100.0", A: "100.0", T: "100.0", pastLevels: whole),
      ], [part])
    XCTAssertEqual(try FigureFixture.finding(ShareDriftRule(), plan, "a").status, .fail)
  }

  // MARK: P24

  func testWhatTheOtherPartsMustDoFollowsFromTheTotal() throws {
    for (target, total, verb) in [("50.0", "104.0", "shrink"), ("30.0", "96.0", "grow")] {
      let plan = try FigureFixture.plan(
        ["a": Figures(A: "40.0", T: target), "x": Figures(A: "100.0", T: total)], [pair])
      let found = try FigureFixture.finding(IncrementShareRule(), plan, "a")
      XCTAssertTrue(
        found.message.english.hasSuffix("would have to \(verb)"), found.message.english)
    }
  }

  /// (48.2 − 40.0) / (107.9 − 100.0): 8.1 / 8.0 even with the roundings; 48.0 of 108.0 may be all of it.
  func testOnePartCanNotSupplyMoreThanTheIncrement() throws {
    for (target, total, status) in [
      ("48.0", "108.0", FindingStatus.pass), ("48.2", "107.9", .fail), ("39.8", "108.0", .fail),
      ("39.9", "108.0", .pass),
    ] {
      let plan = try FigureFixture.plan(
        ["a": Figures(A: "40.0", T: target), "x": Figures(A: "100.0", T: total)], [pair])
      let found = try FigureFixture.finding(IncrementShareRule(), plan, "a")
      XCTAssertEqual(found.status, status, target)
      XCTAssertEqual(found.severity, .warning)
    }
    let flat = try FigureFixture.plan(
      ["a": Figures(A: "40.0", T: "41.0"), "x": Figures(A: "100.0", T: "100.1")], [pair])
    XCTAssertEqual(try FigureFixture.finding(IncrementShareRule(), flat, "a").status, .notEvaluable)
  }
}
