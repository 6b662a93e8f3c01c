import XCTest

@testable import IndicatorForecast

/// Formulas of levels that were printed in different units: 万元 beside 亿元.
final class FormulaUnitTests: XCTestCase {
  private typealias Figures = FigureFixture.Figures

  private let pair = FigureFixture.sum("x", "a", "b")
  private let part = FigureFixture.part("a", of: "x")

  private func english(
    _ rule: some PlanRule, _ figures: [String: Figures], _ identities: [AccountingIdentity] = [],
    _ indicator: String = "x", year: Int? = nil
  ) throws -> String {
    let plan = try FigureFixture.plan(figures, identities)
    return try FigureFixture.finding(rule, plan, indicator, year: year).message.english
  }

  private func assert(
    _ text: String, says words: String, file: StaticString = #filePath, line: UInt = #line
  ) {
    XCTAssertTrue(text.contains(words), text, file: file, line: line)
  }

  func testTheTargetIsDividedByTheResultInItsOwnUnit() throws {
    let figures = Figures(A: "5.9123", T: "64982", q: "4.0", powers: (8, 8, 4))
    let text = try english(TargetGrowthRule(), ["x": figures])
    // 64982 / 59123 = 1.0991, and 64982 / 1.04 = 62483.
    assert(text, says: "64982 / 59123 − 1 = +9.91 % (in 10 thousand CNY)")
    assert(text, says: "64982 / (1 + 4.0 %) = 62483, not on the 59123 reported")
    let chinese = try FigureFixture.finding(
      TargetGrowthRule(), try FigureFixture.plan(["x": figures])
    ).message.chinese
    assert(chinese, says: "64982 / 59123 − 1 = +9.91 %（单位：万元）")
  }

  func testLevelsOfOneUnitAreWrittenAsPrinted() throws {
    let text = try english(
      TargetGrowthRule(), ["x": Figures(A: "5.9", T: "7.4982", q: "20.0")])
    assert(text, says: "7.4982 / 5.9 − 1 = +27.09 %, ")
  }

  func testAResultIsDividedByTheLevelBefore() throws {
    let figures = Figures(
      B: "100000", A: "12.0", g: "10.0", powers: (4, 8, 8), vintageOfB: 2021)
    assert(
      try english(ResultGrowthRule(), ["x": figures]), says: "12.0 / 10.0000 − 1 = +20.00 % (in")
  }

  func testAnImpliedBaseIsInTheUnitOfThePublishedOne() throws {
    let figures = Figures(B: "100000", A: "12.0", g: "10.0", powers: (4, 8, 8))
    let text = try english(ImpliedBaseRule(), ["x": figures])
    // 12.0 亿 are 120000 万, and 120000 / 1.1 is 109091.
    assert(
      text, says: "120000 / (1 + 10.0 %) = 109091 (in 10 thousand CNY), +9.09 % against 100000")
  }

  func testAnImpliedChangeOfPricesIsOfOneUnit() throws {
    var figures = Figures(B: "100000", A: "12.0", g: "10.0", powers: (4, 8, 8))
    figures.ratePrices = .comparable
    assert(
      try english(ImpliedDeflatorRule(), ["x": figures]),
      says: "(12.0 / 10.0000) / (1 + 10.0 %) − 1 = +9.09 % (in 100 million CNY)")
  }

  func testSumsAndSharesAreOfOneUnit() throws {
    let figures = [
      "x": Figures(A: "100.0", T: "112.1", q: "12.1"),
      "a": Figures(A: "800000", T: "850000", q: "6.3", powers: (4, 4, 4)),
    ]
    assert(
      try english(ResidualSectorRule(), figures, [pair]),
      says: "100.0 − 80.0000 = 20.0 in 2020, 112.1 − 85.0000 = 27.1 in 2021 (in 100 million")
    assert(
      try english(ShareDriftRule(), figures, [part], "a"),
      says: "800000 / 1000000 = 80.00 %, 850000 / 1121000 = 75.83 % (in 10 thousand CNY)")
    assert(
      try english(PartOfWholeRule(), figures, [part], "a", year: 2021),
      says: "850000 ≤ x 1121000 (in")
    assert(
      try english(IncrementShareRule(), figures, [pair], "a"),
      says: "(850000 − 800000) / (1121000 − 1000000) = 41.3 % (in 10 thousand CNY)")
    var all = figures
    all["b"] = Figures(A: "20.0", T: "27.0", q: "35.0")
    assert(
      try english(SumOfPartsRule(), all, [pair], year: 2021),
      says: "85.0000 + 27.0 = 112.0000, −0.1000 apart")
    assert(
      try english(WeightedGrowthRule(), all, [pair]),
      says: "(80.0000 × 6.3 % + 20.0 × 35.0 %) / 100.0 = +12.04 % (in 100 million CNY)")
  }

  func testARevisionIsReadInOneUnit() throws {
    let again = try FigureFixture.row("x", 2019, .actual, .level, "110000", 4, vintage: 2021)
    let plan = try FigureFixture.plan(["x": Figures(B: "10.0", q: "5.0")], more: [again])
    let found = try FigureFixture.finding(RevisionRule(), plan, year: 2019)
    assert(
      found.message.english, says: "was first 100000 (2020), is now 110000 (2021): +10.00 % (in")
  }
}
