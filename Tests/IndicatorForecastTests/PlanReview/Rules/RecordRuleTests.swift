import XCTest

@testable import IndicatorForecast

/// P12 and P17 to P20: elasticities, slips and revisions.
final class RecordRuleTests: XCTestCase {
  private typealias Figures = FigureFixture.Figures

  private func finding(
    _ rule: some PlanRule, _ figures: Figures, file: StaticString = #filePath, line: UInt = #line
  ) throws -> Finding {
    try FigureFixture.finding(
      rule, try FigureFixture.plan(["x": figures]), file: file, line: line)
  }

  // MARK: P12

  /// Taxes grew 1.0 to 1.9 times as fast as output in ten years; the 5 % and 95 % points lie inside.
  func testTaxesThatOutgrowOutputMoreThanEverAreAWarning() throws {
    for (growth, status) in [("7.5", FindingStatus.pass), ("11.0", .fail), ("3.0", .fail)] {
      let found = try elasticity(tax: growth, output: "5.0", years: 10)
      XCTAssertEqual(found.status, status, growth)
      XCTAssertEqual(found.severity, .warning)
    }
  }

  func testAnElasticityIsSaidWithItsNumbers() throws {
    let found = try elasticity(tax: "11.0", output: "5.0", years: 10)
    XCTAssertTrue(
      found.message.english.contains(": 11.0 % / 5.0 % = 2.20, usual is "), found.message.english)
    XCTAssertTrue(
      found.message.chinese.contains("：11.0 % / 5.0 % = 2.20，通常为 "), found.message.chinese)
  }

  func testAnElasticityOfNextToNothingOrWithoutPastIsNotEvaluable() throws {
    XCTAssertEqual(try elasticity(tax: "5.0", output: "0.9", years: 10).status, .notEvaluable)
    XCTAssertEqual(try elasticity(tax: "5.0", output: "5.0", years: 5).status, .notEvaluable)
    let alone = try FigureFixture.plan(["tax_revenue": Figures(q: "5.0")])
    XCTAssertEqual(
      try FigureFixture.finding(TaxElasticityRule(), alone, "tax_revenue").status, .notEvaluable)
  }

  private func elasticity(tax: String, output: String, years count: Int) throws -> Finding {
    var (levels, taxes) = ([Int: String](), [Int: String]())
    var (level, revenue) = (100_000.0, 10_000.0)
    for year in (2019 - count)..<2019 {
      levels[year] = String(Int(level.rounded()))
      taxes[year] = String(Int(revenue.rounded()))
      let rate = 0.05
      level *= 1 + rate
      revenue *= 1 + rate * (1 + 0.1 * Double((year - 2019 + count) % 10))
    }
    let last = (String(Int(level.rounded())), String(Int(revenue.rounded())))
    let plan = try FigureFixture.plan([
      "gdp": Figures(B: last.0, q: output, pastLevels: levels),
      "tax_revenue": Figures(B: last.1, q: tax, pastLevels: taxes),
    ])
    return try FigureFixture.finding(TaxElasticityRule(), plan, "tax_revenue")
  }

  // MARK: P17

  func testAWrongUnitIsNamed() throws {
    let found = try finding(UnitSlipRule(), Figures(A: "115.2", T: "1286000", q: "11.6"))
    XCTAssertEqual([found.status.rawValue, found.severity.rawValue], ["fail", "error"])
    XCTAssertEqual(
      found.fix?.english, "read 1286000 in 10 thousand CNY, not in 100 million CNY")
    XCTAssertEqual(found.fix?.chinese, "1286000 的单位应为万元，而非亿元")
  }

  func testTheLevelThatBothNeighboursContradictIsTheWrongOne() throws {
    let found = try finding(
      UnitSlipRule(), Figures(B: "100.0", A: "1152000", g: "15.2", T: "128.6", q: "11.6"))
    XCTAssertEqual(found.year, 2020)
    XCTAssertEqual(found.fix?.english, "read 1152000 in 10 thousand CNY, not in 100 million CNY")
  }

  /// 10^0.85 is 7.08 and 10^1.15 is 14.13.
  func testOnlyRatiosNearAPowerOfTenAreSuspected() throws {
    for (target, status) in [
      ("707", FindingStatus.pass), ("709", .fail), ("1412", .fail), ("1413", .pass),
    ] {
      XCTAssertEqual(
        try finding(UnitSlipRule(), Figures(A: "100", T: target)).status, status, target)
    }
  }

  func testATenfoldThatGrowthConfirmsIsNoSlip() throws {
    let rule = UnitSlipRule()
    XCTAssertEqual(try finding(rule, Figures(A: "1.0", T: "10.0", q: "900")).status, .pass)
    XCTAssertEqual(try finding(rule, Figures(T: "10.0", q: "900")).status, .notEvaluable)
  }

  // MARK: P18

  func testAFractionBesideLevelsIsNamed() throws {
    let found = try finding(PercentSlipRule(), Figures(A: "100.0", T: "112.0", q: "0.12"))
    XCTAssertEqual(found.status, .fail)
    XCTAssertEqual(found.severity, .warning)
    XCTAssertEqual(found.fix?.english, "write 12 % for 0.12")
    XCTAssertEqual(
      try finding(PercentSlipRule(), Figures(A: "100.0", T: "112.0", q: "12.0")).status, .pass)
    // 0.13 would be 13 %: between 12.5 and 13.5, which 112.0 / 100.0 isn't.
    XCTAssertEqual(
      try finding(PercentSlipRule(), Figures(A: "100.0", T: "112.0", q: "0.13")).status, .pass)
  }

  func testAFractionBesideOtherRatesIsNamed() throws {
    let rates = [2017: "11.0", 2018: "12.0", 2019: "10.0"]
    let rule = PercentSlipRule()
    XCTAssertEqual(
      try finding(rule, Figures(q: "0.12", pastGrowth: rates)).status, .fail)
    XCTAssertEqual(
      try finding(rule, Figures(q: "0.60", pastGrowth: rates)).status, .pass)
    XCTAssertEqual(try finding(rule, Figures(q: "0.12")).status, .notEvaluable)
  }

  func testPercentagePointsOfARateAreNamed() throws {
    let figures = Figures(A: "52.3", T: "53.3", q: "1.0", powers: (0, 0, 0), code: "PC")
    let found = try finding(PercentSlipRule(), figures)
    XCTAssertEqual(found.status, .fail)
    XCTAssertTrue(found.message.english.contains("percentage points"))
  }

  // MARK: P19

  func testTwoDigitsExchangedAreFound() throws {
    let found = try finding(
      DigitSlipRule(), Figures(B: "100.0", A: "115.2", g: "15.2", T: "126.8", q: "11.6"))
    XCTAssertEqual([found.status.rawValue, found.severity.rawValue], ["fail", "info"])
    XCTAssertEqual(found.observed, 126.8)
    XCTAssertEqual(found.expected, 128.6)
    XCTAssertTrue(found.message.english.hasPrefix("did you mean 128.6?"))
    XCTAssertTrue(found.message.chinese.hasPrefix("是否应为 128.6？"))
  }

  func testWhatNoDigitExplainsIsNoSlip() throws {
    let rule = DigitSlipRule()
    XCTAssertEqual(
      try finding(rule, Figures(A: "115.2", T: "128.6", q: "11.6")).status, .pass)
    XCTAssertEqual(try finding(rule, Figures(T: "128.6", q: "11.6")).status, .notEvaluable)
  }

  // MARK: P20

  /// 103.05 / 100.05 is +2.9985 %, 103.15 / 100.05 is +3.098 %.
  func testARevisionOfMoreThanThreePercentIsAWarning() throws {
    for (figure, status) in [("103.1", FindingStatus.pass), ("103.2", .fail)] {
      let again = try FigureFixture.row("x", 2019, .actual, .level, figure, vintage: 2021)
      let plan = try FigureFixture.plan(["x": Figures(B: "100.0", q: "5.0")], more: [again])
      let found = try FigureFixture.finding(RevisionRule(), plan, year: 2019)
      XCTAssertEqual(found.status, status, figure)
      XCTAssertEqual(found.severity, .warning)
    }
    XCTAssertEqual(
      try finding(RevisionRule(), Figures(B: "100.0", q: "5.0")).status, .notEvaluable)
  }

  func testRevisionsInOneDirectionAreABias() throws {
    let rows = try (2010...2019).flatMap { year -> [Observation] in
      let second = year.isMultiple(of: 2) ? "101.0" : "101.4"
      return [
        try FigureFixture.row("x", year, .actual, .level, "100.0", vintage: year + 1),
        try FigureFixture.row("x", year, .actual, .level, second, vintage: year + 2),
      ]
    }
    let plan = try FigureFixture.plan(["x": Figures(q: "5.0")], more: rows)
    let bias = try FigureFixture.finding(RevisionRule(), plan, year: 2021)
    XCTAssertEqual([bias.status.rawValue, bias.severity.rawValue], ["fail", "info"])
    XCTAssertLessThan(try XCTUnwrap(bias.probability), 0.001)
  }

  // MARK: Figures that nothing can be

  private func range(
    _ measure: Measure, _ low: String, _ high: String, others: Figures = Figures(A: "100.0")
  ) throws -> [Finding] {
    var rows = [
      try FigureFixture.row("x", 2021, .target, measure, low, vintage: 2021),
      try FigureFixture.row("x", 2021, .target, measure, high, vintage: 2021),
    ]
    for (index, qualifier) in [Qualifier.lowerEnd, .upperEnd].enumerated() {
      let row = rows[index]
      rows[index] = Observation(
        area: row.area, indicator: row.indicator, year: row.year, stage: row.stage,
        measure: row.measure, value: row.value, unit: row.unit, priceBasis: row.priceBasis,
        qualifier: qualifier, vintage: row.vintage, source: row.source)
    }
    let plan = try FigureFixture.plan(["x": others], more: rows)
    return PercentSlipRule().findings(for: plan).filter {
      $0.indicator == "x" && $0.status == .fail
    }
  }

  func testARangeWhoseEndsAreExchangedIsAnErrorThatNamesBoth() throws {
    for measure in [Measure.level, .growth] {
      let found = try range(measure, "108.0", "106.0")
      XCTAssertEqual(found.map(\.severity), [.error], "\(measure)")
      let text = try XCTUnwrap(found.first).message
      XCTAssertTrue(text.english.contains("from 108.0 to 106.0"), text.english)
      XCTAssertTrue(text.chinese.contains("108.0 至 106.0"), text.chinese)
      XCTAssertEqual(found.first?.fix?.english, "write 106.0 to 108.0, if the source says so")
      // The ends count as printed, however near they are: no rounding exchanges them.
      XCTAssertEqual(try range(measure, "108.0", "107.9").count, 1, "\(measure)")
      XCTAssertEqual(try range(measure, "108", "107.5").count, 1, "\(measure)")
      XCTAssertEqual(try range(measure, "108", "108.0"), [], "\(measure)")
      XCTAssertEqual(try range(measure, "106.0", "108.0"), [], "\(measure)")
    }
  }

  func testNothingFallsByMoreThanAll() throws {
    let found = try finding(PercentSlipRule(), Figures(A: "100.0", q: "-150"))
    XCTAssertEqual([found.status.rawValue, found.severity.rawValue], ["fail", "error"])
    XCTAssertTrue(found.message.english.contains("−150 %"), found.message.english)
    // −100.4 may be −100.0 in whole percents, and a total loss is a loss.
    XCTAssertNotEqual(
      try finding(PercentSlipRule(), Figures(A: "100.0", q: "-100")).status, .fail)
  }

  func testProfitsThatTurnIntoLossesMayFallByMoreThanAll() throws {
    let losses = Figures(A: "100.0", q: "-150", pastLevels: [2015: "-20.0"])
    XCTAssertNotEqual(try finding(PercentSlipRule(), losses).status, .fail)
    let gains = Figures(A: "100.0", T: "50.0", q: "-150", pastLevels: [2015: "-20.0"])
    XCTAssertEqual(try finding(PercentSlipRule(), gains).status, .fail)
  }

  // MARK: One equation alone

  /// 95.3 / 80.0 is +19.1 %, not 6.0 %: 90.0 in the place of 80.0 would do, were it not more than the whole of
  /// 85.0.
  func testACorrectionLeavesTheOtherPartsNotLessThanNothing() throws {
    let corrections = { (identities: [AccountingIdentity]) in
      let plan = try FigureFixture.plan(
        [
          "x": Figures(A: "85.0", T: "110.0", q: "29.4"),
          "a": Figures(A: "80.0", T: "95.3", q: "6.0"),
        ], identities)
      return SlipSearch(plan, plan.figures).corrections.map(\.figure.description)
    }
    XCTAssertEqual(try corrections([]), ["90.0"])
    XCTAssertEqual(try corrections([FigureFixture.sum("x", "a", "b")]), [])
  }

  // MARK: Plurals

  func testOneEquationThatFailsFails() throws {
    let found = try finding(
      DigitSlipRule(), Figures(B: "100.0", A: "115.2", g: "12.5", T: "128.6", q: "11.6"))
    XCTAssertEqual(found.status, .fail)
    XCTAssertFalse(found.message.english.contains("1 of which fail now"), found.message.english)
    XCTAssertFalse(found.message.english.contains("1 equations"), found.message.english)
  }
}
