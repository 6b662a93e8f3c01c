import XCTest

@testable import IndicatorForecast

/// A lower or higher base is a likely cause (P01, P03) only where it is near and nothing else accuses a figure.
final class TargetBaseTests: XCTestCase {
  private typealias Figures = FigureFixture.Figures

  private func message(
    _ rule: some PlanRule, _ figures: [String: Figures], _ identities: [AccountingIdentity] = []
  ) throws -> BilingualText {
    let plan = try FigureFixture.plan(figures, identities)
    let found = try FigureFixture.finding(rule, plan)
    XCTAssertEqual(found.status, .fail)
    return found.message
  }

  func testABaseNearTheResultIsTheLikelyCause() throws {
    let text = try message(TargetGrowthRule(), ["x": Figures(A: "127.99", T: "134.63", q: "11.97")])
    XCTAssertTrue(
      text.english.hasSuffix(
        "Likely cause: the target was drawn up on a lower base, 134.63 / (1 + 11.97 %) = 120.24, "
          + "not on the 127.99 reported"), text.english)
  }

  func testABaseFarFromTheResultIsNone() throws {
    // A growth rate stands in the level's place.
    let text = try message(TargetGrowthRule(), ["x": Figures(A: "127.99", T: "11.97", q: "11.97")])
    XCTAssertFalse(text.english.contains("Likely cause"), text.english)
    XCTAssertTrue(text.english.contains("One of the figures is wrong"), text.english)
    XCTAssertTrue(text.english.hasSuffix("more than a revision explains"), text.english)
    let past = try message(
      ImpliedBaseRule(), ["x": Figures(B: "100.0", A: "150.0", g: "6.3", T: "160.0")])
    XCTAssertFalse(past.english.contains("Likely cause"), past.english)
  }

  func testTheLimitOfABaseCanBeSet() throws {
    var thresholds = ReviewThresholds()
    thresholds.targetGrowth.basePercent = 6
    let plan = try FigureFixture.plan(
      ["x": Figures(A: "127.99", T: "134.63", q: "11.97")], thresholds: thresholds)
    let found = try FigureFixture.finding(TargetGrowthRule(), plan)
    XCTAssertFalse(found.message.english.contains("Likely cause"), found.message.english)
  }

  func testATargetCopiedFromTheYearBeforeIsNamed() throws {
    let text = try message(TargetGrowthRule(), ["x": Figures(A: "150.0", T: "150.0", q: "5.3")])
    XCTAssertTrue(
      text.english.hasSuffix("Likely cause: the target's level repeats that of the year before"),
      text.english)
  }

  func testABrokenSumAccusesTheTarget() throws {
    let text = try message(
      TargetGrowthRule(),
      [
        "x": Figures(A: "100.0", T: "103.3", q: "8.0"), "a": Figures(A: "40.0", T: "43.2"),
        "b": Figures(A: "60.0", T: "64.9"),
      ], [FigureFixture.sum("x", "a", "b")])
    XCTAssertFalse(text.english.contains("base"), text.english)
    XCTAssertTrue(
      text.english.hasSuffix(
        "See P06: the parts don't add up to the 2021 target level of x either"),
      text.english)
    XCTAssertTrue(text.chinese.hasSuffix("见 P06：x 2021 年目标值与各部分之和亦不符"), text.chinese)
  }

  /// Both growth rates ask for 128.0, and 123.4 is printed.
  func testAResultThatBothGrowthRatesContradictIsNamed() throws {
    let figures = ["x": Figures(B: "120.0", A: "123.4", g: "6.7", T: "138.3", q: "8.0")]
    let ahead = try message(TargetGrowthRule(), figures)
    XCTAssertTrue(
      ahead.english.hasSuffix(
        "Likely cause: the 2020 level, 123.4: the growth before and after it asks for 128.1 (see P03)"
      ), ahead.english)
    let behind = try message(ImpliedBaseRule(), figures)
    XCTAssertTrue(behind.english.hasSuffix("asks for 128.1 (see P01)"), behind.english)
  }

  func testUndeclaredPricesThatExplainItAreShown() throws {
    var figures = Figures(A: "100.0", T: "108.5", q: "5.2")
    (figures.levelPrices, figures.ratePrices) = (nil, nil)
    let text = try message(TargetGrowthRule(), ["x": figures])
    // 1.085 / 1.052 − 1.
    XCTAssertTrue(
      text.english.hasSuffix(
        "prices are not declared: were growth at comparable prices, they would change by +3.14 %"),
      text.english)
    XCTAssertTrue(text.chinese.hasSuffix("则隐含价格变化 +3.14 %"), text.chinese)
    figures.T = "114.0"
    let beyond = try message(TargetGrowthRule(), ["x": figures])
    XCTAssertTrue(beyond.english.hasSuffix("; prices are not declared"), beyond.english)
  }

  // MARK: Nought

  func testALevelOfNoughtHasNoBase() throws {
    let base = try FigureFixture.finding(
      ImpliedBaseRule(),
      try FigureFixture.plan(["x": Figures(B: "0.00", A: "5.0", g: "10.0", T: "5.5")]))
    XCTAssertEqual(
      base.message.english, "not evaluable: no growth rate starts from the 2019 level of 0.00")
    XCTAssertEqual(base.message.chinese, "无法评价：2019 年数值为 0.00，无从计算增速")
    let result = try FigureFixture.finding(
      ImpliedBaseRule(),
      try FigureFixture.plan(["x": Figures(B: "50.0", A: "0.00", g: "10.0", T: "5.5")]))
    XCTAssertEqual(result.status, .fail)
    XCTAssertTrue(
      result.message.english.hasSuffix(
        "A result of nothing grew from nothing: one of the figures is wrong"),
      result.message.english)
    XCTAssertNil(result.fix)
  }

  func testNegativeFiguresHaveAMinusSign() throws {
    let text = try message(TargetGrowthRule(), ["x": Figures(A: "127.99", T: "134.63", q: "11.97")])
    XCTAssertTrue(text.english.contains(", −6.78 points apart"), text.english)
    let both = BilingualText(english: "P-1 of -5 to 2020-21, x-2, -y", chinese: "为-5.1")
      .withMinusSigns
    XCTAssertEqual(both.english, "P-1 of −5 to 2020-21, x-2, -y")
    XCTAssertEqual(both.chinese, "为−5.1")
  }
}
