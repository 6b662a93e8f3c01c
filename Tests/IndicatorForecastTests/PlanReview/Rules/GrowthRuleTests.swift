import IndicatorForecast
import XCTest

/// P01 to P05: levels, growth rates, bases and prices of one indicator.
final class GrowthRuleTests: XCTestCase {
  private typealias Figures = FigureFixture.Figures

  private func finding(
    _ rule: some PlanRule, _ figures: Figures, file: StaticString = #filePath, line: UInt = #line
  ) throws -> Finding {
    try FigureFixture.finding(
      rule, try FigureFixture.plan(["x": figures]), file: file, line: line)
  }

  // MARK: P01

  /// 110.0 / 100.0 may be anything from 109.95 / 100.05 to 110.05 / 99.95, which is +10.10505 %: 10.11 may be 10.105,
  /// 10.12 is at least 10.115.
  func testATargetAgreesAsLongAsSomeFiguresPrintedLikeItDo() throws {
    let rule = TargetGrowthRule()
    let pass = try finding(rule, Figures(A: "100.0", T: "110.0", q: "10.11"))
    XCTAssertEqual(pass.status, .pass)
    let fail = try finding(rule, Figures(A: "100.0", T: "110.0", q: "10.12"))
    XCTAssertEqual(fail.status, .fail)
    XCTAssertEqual(fail.severity, .warning)
    let tolerance = (110.05 / 99.95 - 1.1) * 100 + 0.005
    // A dozen roundings of numbers near 100: 1e-14 each.
    XCTAssertEqual(try XCTUnwrap(fail.tolerance), tolerance, accuracy: 1e-11)
    XCTAssertEqual(fail.inputs.count, 3)
  }

  func testTheToleranceIsThatOfTheCatalogueToFirstOrder() throws {
    // 128.6 / 115.2: 0.09 points at 0.1 precision, 0.92 at integers, each with half a unit of q less.
    let fine = try finding(TargetGrowthRule(), Figures(A: "115.2", T: "128.6", q: "11.632"))
    XCTAssertEqual(try XCTUnwrap(fine.tolerance), 0.092, accuracy: 0.001)
    let coarse = try finding(TargetGrowthRule(), Figures(A: "115", T: "129", q: "12.174"))
    XCTAssertEqual(try XCTUnwrap(coarse.tolerance), 0.92, accuracy: 0.01)
  }

  func testAContradictionOfMoreThanThreePointsIsAnError() throws {
    let rule = TargetGrowthRule()
    let mild = try finding(rule, Figures(A: "100.0", T: "110.0", q: "7.0"))
    XCTAssertEqual(mild.severity, .warning)
    let grave = try finding(rule, Figures(A: "100.0", T: "110.0", q: "6.9"))
    XCTAssertEqual(grave.severity, .error)
    XCTAssertTrue(grave.message.english.contains("higher base"), grave.message.english)
    XCTAssertTrue(
      try XCTUnwrap(grave.fix).english.contains("write 10.0 % beside 110.0"), "\(grave.fix!)")
  }

  func testUndeclaredPricesCapAtAWarningAndDifferentOnesAtInformation() throws {
    var figures = Figures(A: "100.0", T: "110.0", q: "5.0")
    figures.ratePrices = nil
    XCTAssertEqual(try finding(TargetGrowthRule(), figures).severity, .warning)
    figures.ratePrices = .comparable
    XCTAssertEqual(try finding(TargetGrowthRule(), figures).severity, .info)
  }

  func testPersonsHaveNoPricesToDeclare() throws {
    var figures = Figures(A: "1000", T: "1100", q: "5.0", powers: (0, 0, 0), code: "PERSON")
    (figures.levelPrices, figures.ratePrices) = (nil, nil)
    XCTAssertEqual(try finding(TargetGrowthRule(), figures).severity, .error)
  }

  func testATargetInAnotherPowerOfTenIsConverted() throws {
    let figures = Figures(A: "100.0", T: "1100000", q: "10.0", powers: (8, 8, 4))
    XCTAssertEqual(try finding(TargetGrowthRule(), figures).status, .pass)
  }

  func testWhatIsMissingOfATargetIsSaid() throws {
    let finding = try finding(TargetGrowthRule(), Figures(T: "110.0", q: "10.0"))
    XCTAssertEqual(finding.status, .notEvaluable)
    XCTAssertTrue(finding.message.english.contains("missing the 2020 level of x"))
    XCTAssertTrue(finding.message.chinese.contains("缺少x 2020 年数值"))
  }

  // MARK: P02

  func testLevelsOfOneReportAgreeWithItsGrowth() throws {
    let rule = ResultGrowthRule()
    var figures = Figures(B: "100.0", A: "110.0", g: "10.11", vintageOfB: 2021)
    XCTAssertEqual(try finding(rule, figures).status, .pass)
    figures.g = "10.12"
    let fail = try finding(rule, figures)
    XCTAssertEqual(fail.status, .fail)
    XCTAssertEqual(fail.severity, .warning)
    XCTAssertEqual(fail.year, 2020)
    figures.g = "4.0"
    XCTAssertEqual(try finding(rule, figures).severity, .error)
  }

  func testLevelsOfTwoReportsAreComparedOnce() throws {
    let figures = Figures(B: "100.0", A: "110.0", g: "4.0")
    XCTAssertEqual(try finding(ResultGrowthRule(), figures).status, .notEvaluable)
    XCTAssertEqual(try finding(ImpliedBaseRule(), figures).status, .fail)
    let together = Figures(B: "100.0", A: "110.0", g: "4.0", vintageOfB: 2021)
    XCTAssertEqual(try finding(ImpliedBaseRule(), together).status, .notEvaluable)
  }

  // MARK: P03

  func testABaseThatRoundingExplainsIsTheOneReported() throws {
    let rule = ImpliedBaseRule()
    XCTAssertEqual(
      try finding(rule, Figures(B: "100.0", A: "110.0", g: "10.11")).status, .pass)
    let fail = try finding(rule, Figures(B: "100.0", A: "110.0", g: "10.12"))
    XCTAssertEqual(fail.status, .fail)
    XCTAssertEqual(fail.severity, .info)
  }

  func testTheGravityOfAnotherBaseGrowsWithItsDistance() throws {
    // 110 / 1.05 = 104.76, 110 / 0.95 = 115.79; 110 / 1.068 = 102.996, 110 / 1.067 = 103.09.
    for (growth, severity) in [
      ("6.8", FindingSeverity.info), ("6.7", .warning), ("5.0", .warning), ("-5.0", .error),
    ] {
      let found = try finding(ImpliedBaseRule(), Figures(B: "100.0", A: "110.0", g: growth))
      XCTAssertEqual(found.severity, severity, growth)
      XCTAssertEqual(found.expected, 100)
    }
  }

  func testADeclaredBreakIsNoError() throws {
    var figures = Figures(B: "100.0", A: "110.0", g: "-5.0")
    figures.status = .seriesBreak
    XCTAssertEqual(try finding(ImpliedBaseRule(), figures).severity, .warning)
  }

  func testGrowthAtOtherPricesImpliesNoBase() throws {
    var figures = Figures(B: "100.0", A: "110.0", g: "5.0")
    figures.ratePrices = .comparable
    XCTAssertEqual(try finding(ImpliedBaseRule(), figures).status, .notEvaluable)
    XCTAssertEqual(try finding(ImpliedBaseRule(), Figures(A: "1", g: "2")).status, .notEvaluable)
  }

  // MARK: P04

  /// With 110.00 / 100.00 the change of prices is 7.014 % at 2.79 %, of which rounding explains 0.02, and 7.056 % at
  /// 2.75 %; usual is 2 % with a band of 5 points.
  func testAChangeOfPricesOutsideTheBandIsAWarning() throws {
    let rule = ImpliedDeflatorRule()
    var figures = Figures(B: "100.00", A: "110.00", g: "2.79")
    figures.ratePrices = .comparable
    XCTAssertEqual(try finding(rule, figures).status, .pass)
    figures.g = "2.75"
    let fail = try finding(rule, figures)
    XCTAssertEqual(fail.status, .fail)
    XCTAssertEqual(fail.severity, .warning)
    figures.ratePrices = .current
    XCTAssertEqual(try finding(rule, figures).status, .notEvaluable)
    figures.ratePrices = nil
    figures.B = nil
    XCTAssertEqual(try finding(rule, figures).status, .notEvaluable)
  }

  func testTheUsualChangeOfPricesIsThatOfTheOtherIndicators() throws {
    var figures = Figures(B: "100.00", A: "115.00", g: "5.00")
    figures.ratePrices = .comparable
    let plan = try FigureFixture.plan(["x": figures, "y": figures, "z": figures])
    let found = try FigureFixture.finding(ImpliedDeflatorRule(), plan)
    XCTAssertEqual(found.status, .pass)
    // 115 / 105 = 1.0952.
    XCTAssertEqual(try XCTUnwrap(found.expected), 9.5238, accuracy: 1e-4)
  }

  // MARK: P05

  func testPricesAreDeclaredMissingOrMixed() throws {
    var figures = Figures(A: "100.0", g: "5.0", T: "110.0", q: "10.0")
    XCTAssertEqual(try finding(PriceBasisRule(), figures).status, .pass)
    figures.ratePrices = nil
    let missing = try finding(PriceBasisRule(), figures)
    XCTAssertEqual([missing.status.rawValue, missing.severity.rawValue], ["fail", "info"])
    XCTAssertEqual(missing.observed, 2)
    figures.ratePrices = .comparable
    let levels = Figures(A: "100.0", T: "110.0", levelPrices: nil)
    XCTAssertEqual(
      try finding(PriceBasisRule(), levels).message.english,
      "prices are not declared for 2 of 2 figures")
    let mixed = try finding(PriceBasisRule(), figures)
    XCTAssertEqual([mixed.status.rawValue, mixed.severity.rawValue], ["fail", "warning"])
    XCTAssertEqual(try finding(PriceBasisRule(), Figures(q: "5.0")).status, .notEvaluable)
  }

  // MARK: Bounds

  private func bounds(
    _ level: Qualifier, _ rate: Qualifier, growth: String
  ) throws -> FindingStatus {
    let row = { (measure: Measure, figure: String, qualifier: Qualifier) in
      try PlanFixture.row(.target, measure, 2022, figure, qualifier, prices: .current)
    }
    let rows = [
      try PlanFixture.row(.actual, .level, 2021, "100.0", prices: .current),
      try row(.level, "110.0", level), try row(.growth, growth, rate),
    ]
    let found = TargetGrowthRule().findings(for: try PlanFixture.plan(2022, rows))
    let finding = try XCTUnwrap(found.first)
    if finding.status == .pass {
      XCTAssertTrue(finding.message.english.hasSuffix("Both can hold, since they are bounds"))
      XCTAssertTrue(finding.message.chinese.hasSuffix("可同时成立"))
    }
    return finding.status
  }

  /// At least 110.0 and at least 8 % of 100.0: whoever reaches 110 has both.
  func testBoundsContradictEachOtherOnlyWhereNothingSatisfiesBoth() throws {
    for growth in ["8.0", "12.0"] {
      XCTAssertEqual(try bounds(.atLeast, .atLeast, growth: growth), .pass)
      XCTAssertEqual(try bounds(.greaterThan, .atLeast, growth: growth), .pass)
      XCTAssertEqual(try bounds(.atMost, .atMost, growth: growth), .pass)
      XCTAssertEqual(try bounds(.exact, .exact, growth: growth), .fail)
      XCTAssertEqual(try bounds(.striven, .striven, growth: growth), .fail)
    }
    XCTAssertEqual(try bounds(.exact, .atLeast, growth: "8.0"), .pass)
    XCTAssertEqual(try bounds(.exact, .atLeast, growth: "12.0"), .fail)
    XCTAssertEqual(try bounds(.atLeast, .exact, growth: "12.0"), .pass)
    XCTAssertEqual(try bounds(.atLeast, .exact, growth: "8.0"), .fail)
    XCTAssertEqual(try bounds(.atLeast, .atMost, growth: "8.0"), .fail)
    XCTAssertEqual(try bounds(.atMost, .atLeast, growth: "8.0"), .pass)
  }

  func testTheChancesOfBoundsAreNoContradictionEither() throws {
    let rows = { (qualifier: Qualifier) in
      try PlanFixture.levels(["80.0", "90.0", "100.0"], from: 2019) + [
        PlanFixture.row(.target, .level, 2022, "110.0", qualifier),
        PlanFixture.row(.target, .growth, 2022, "8.0", qualifier),
      ]
    }
    let outlook = { (qualifier: Qualifier) in
      let plan = try PlanFixture.plan(2022, try rows(qualifier), outlooks: true)
      return plan.targetOutlook(of: try XCTUnwrap(plan.indicator("gross_output")))
    }
    XCTAssertNotNil(try outlook(.exact)?.contradiction)
    XCTAssertNil(try outlook(.atLeast)?.contradiction)
  }
}
