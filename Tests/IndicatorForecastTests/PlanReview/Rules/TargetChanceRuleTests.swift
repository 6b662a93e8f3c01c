import XCTest

@testable import IndicatorForecast

/// P13: the chance of the target.
final class TargetChanceRuleTests: XCTestCase {
  private let history = ["100.0", "104.0", "109.0", "113.0", "119.0", "124.0", "128.0", "134.0"]

  private func plan(_ target: String, _ qualifier: Qualifier = .exact) throws -> AreaPlan {
    try PlanFixture.plan(
      2020,
      PlanFixture.levels(history, from: 2012)
        + [PlanFixture.row(.target, .level, 2020, target, qualifier)], outlooks: true)
  }

  /// The finding about a target that is reached with a chance.
  private func finding(chance: Double, _ qualifier: Qualifier = .exact) throws -> Finding {
    let ahead = try XCTUnwrap(try plan("140").outlook(of: "gross_output")?.distribution(in: 2020))
    let target = NumberText(ahead.quantile(1 - chance)).fixed(8)
    return try PlanFixture.finding(TargetChanceRule(), try plan(target, qualifier))
  }

  func testALikelyTargetPasses() throws {
    for chance in [0.201, 0.5, 0.949] {
      let found = try finding(chance: chance)
      XCTAssertEqual(found.status, .pass)
      // The target is printed with eight decimals.
      XCTAssertEqual(try XCTUnwrap(found.probability), chance, accuracy: 1e-6)
    }
  }

  func testAnUnlikelyTargetIsAWarning() throws {
    let found = try finding(chance: 0.199)
    XCTAssertEqual(found.status, .fail)
    XCTAssertEqual(found.severity, .warning)
    XCTAssertGreaterThan(found.observed ?? 0, found.expected ?? 0)
    XCTAssertTrue(found.message.english.contains("19.9 %"), found.message.english)
  }

  func testARemoteTargetIsTheMoreSuspicious() throws {
    XCTAssertGreaterThan(
      try finding(chance: 0.049).suspicion, try finding(chance: 0.051).suspicion)
    XCTAssertGreaterThan(
      try finding(chance: 0.051).suspicion, try finding(chance: 0.199).suspicion)
  }

  func testATargetThatIsAllButCertainIsWorthKnowing() throws {
    let found = try finding(chance: 0.951)
    XCTAssertEqual(found.status, .fail)
    XCTAssertEqual(found.severity, .info)
  }

  func testTheLimitsCanBeMoved() throws {
    var thresholds = ReviewThresholds()
    thresholds.targetChance.unlikely = 0.999
    thresholds.targetChance.certain = 1
    let rows =
      try PlanFixture.levels(history, from: 2012) + [PlanFixture.row(.target, .level, 2020, "138")]
    let plan = try PlanFixture.plan(2020, rows, thresholds: thresholds, outlooks: true)
    XCTAssertEqual(try PlanFixture.finding(TargetChanceRule(), plan).status, .fail)
  }

  func testLevelAndGrowthAreBothNamedAndTheSmallerChanceIsJudged() throws {
    let found = try PlanFixture.finding(
      TargetChanceRule(), try PlanFixture.taiping(2021), "gross_output")
    let odds = try XCTUnwrap(
      PlanOdds(try PlanFixture.taiping(2021)).target(of: "gross_output")?.outlook)
    XCTAssertEqual(found.probability, odds.growthChance?.attained)
    XCTAssertTrue(found.message.english.contains("by its level"))
    XCTAssertTrue(found.message.chinese.contains("按水平"))
  }

  func testWithoutAForecastItIsNotEvaluable() throws {
    let rows = try [
      PlanFixture.row(.actual, .level, 2019, "100"),
      PlanFixture.row(.target, .level, 2020, nil),
    ]
    let plan = try PlanFixture.plan(2020, rows, outlooks: true)
    let found = try PlanFixture.finding(TargetChanceRule(), plan)
    XCTAssertEqual(found.status, .notEvaluable)
    XCTAssertTrue(found.message.english.contains("without"))
  }

  func testATargetForGrowthIsSpokenOfAsGrowth() throws {
    let rows =
      try PlanFixture.levels(history, from: 2012) + [PlanFixture.row(.target, .growth, 2020, "9.0")]
    let plan = try PlanFixture.plan(2020, rows, outlooks: true)
    let found = try PlanFixture.finding(TargetChanceRule(), plan)
    let ahead = try XCTUnwrap(plan.outlook(of: "gross_output")?.distribution(in: 2020))
    // The last level is 134.0; a quotient and a difference near 100 lose a few ulps of it.
    XCTAssertEqual(try XCTUnwrap(found.observed), 9, accuracy: 1e-12)
    XCTAssertEqual(
      try XCTUnwrap(found.expected), 100 * (ahead.median / 134 - 1), accuracy: 1e-12)
    XCTAssertTrue(
      found.message.english.contains("chance of growth of 9.0 %; median "), found.message.english)
    XCTAssertTrue(found.message.english.contains(" points from it"), found.message.english)
    XCTAssertTrue(found.message.chinese.hasPrefix("增速达到 9.0 % 的概率"), found.message.chinese)
    XCTAssertFalse(found.message.english.contains("146"), found.message.english)
  }

  /// What is said of targets printed in some way, up to the first semicolon and behind it.
  private func statement(
    _ measure: Measure, _ figures: [(String, Qualifier)]
  ) throws -> BilingualText {
    let rows =
      try PlanFixture.levels(history, from: 2012)
      + figures.map { try PlanFixture.row(.target, measure, 2020, $0.0, $0.1) }
    let plan = try PlanFixture.plan(2020, rows, outlooks: true)
    return try PlanFixture.finding(TargetChanceRule(), plan).message
  }

  func testATargetStandsAsItIsPrintedWithItsUnit() throws {
    for (qualifier, english, chinese) in [
      (Qualifier.exact, "chance of 140.0 (100 million CNY);", "实现 140.0 亿元的概率"),
      (.atLeast, "chance of at least 140.0 (100 million CNY);", "实现 140.0 亿元以上的概率"),
      (.greaterThan, "chance of over 140.0 (100 million CNY);", "实现超过 140.0 亿元的概率"),
      (.atMost, "chance of at most 140.0 (100 million CNY);", "140.0 亿元以内的概率"),
      (.approximate, "chance of about 140.0 (100 million CNY);", "实现 140.0 亿元左右的概率"),
    ] {
      let text = try statement(.level, [("140.0", qualifier)])
      XCTAssertTrue(text.english.contains(english), text.english)
      XCTAssertTrue(text.chinese.contains(chinese), text.chinese)
    }
  }

  func testTheMedianHasTheDecimalsOfTheTarget() throws {
    for (target, pattern) in [
      ("150", /median [0-9]+, the target lies \+[0-9]+ from it/),
      ("150.000", /median [0-9]+\.[0-9]{3}, the target lies \+[0-9]+\.[0-9]{3} from it/),
    ] {
      let text = try statement(.level, [(target, .exact)]).english
      XCTAssertNotNil(text.firstMatch(of: pattern), text)
    }
    let text = try statement(.growth, [("9.0", .exact)]).english
    XCTAssertNotNil(text.firstMatch(of: /median [0-9]\.[0-9] %,/), text)
  }

  func testARangeHasTheChancesOfBothEndsAndOfItsInside() throws {
    let rows =
      try PlanFixture.levels(history, from: 2012)
      + [
        PlanFixture.row(.target, .growth, 2020, "3.5", .lowerEnd),
        PlanFixture.row(.target, .growth, 2020, "5", .upperEnd),
      ]
    let plan = try PlanFixture.plan(2020, rows, outlooks: true)
    let found = try PlanFixture.finding(TargetChanceRule(), plan)
    let odds = try XCTUnwrap(PlanOdds(plan).target(of: "gross_output")?.outlook.growthChance)
    XCTAssertEqual(found.probability, odds.attained)
    let (low, high, inside) = (
      ChanceText(odds.attained, decimals: 1).text,
      ChanceText(try XCTUnwrap(odds.upperEndReached), decimals: 1).text,
      ChanceText(try XCTUnwrap(odds.inside), decimals: 1).text
    )
    let (english, chinese) = (found.message.english, found.message.chinese)
    XCTAssertTrue(
      english.hasPrefix("\(low.english) chance of growth of 3.5–5 % (its lower end); "), english)
    XCTAssertTrue(
      english.hasSuffix(
        "; \(high.english) to reach its upper end; \(inside.english) to land inside it"), english)
    XCTAssertTrue(chinese.hasPrefix("增速达到 3.5–5 %（下限）的概率为 \(low.chinese)；"), chinese)
    XCTAssertTrue(
      chinese.hasSuffix("；达到上限的概率 \(high.chinese)；落入区间内的概率 \(inside.chinese)"), chinese)
  }

  func testATargetInAnotherUnitIsSpokenOfInItsOwn() throws {
    let target = Observation(
      area: "taiping", indicator: "gross_output", year: 2020, stage: .target, measure: .level,
      value: try PrintedNumber(parsing: "1400000"), unit: .yuan(powerOfTen: 4), vintage: 2020,
      source: ObservationSource(document: "report"))
    let rows = try PlanFixture.levels(history, from: 2012) + [target]
    let found = try PlanFixture.finding(
      TargetChanceRule(), try PlanFixture.plan(2020, rows, outlooks: true))
    let same = try PlanFixture.finding(TargetChanceRule(), try plan("140"))
    XCTAssertEqual(found.observed, 1_400_000)
    XCTAssertEqual(
      try XCTUnwrap(found.expected), try XCTUnwrap(same.expected) * 10_000, accuracy: 1e-6)
    XCTAssertEqual(found.probability, same.probability)
    XCTAssertTrue(found.message.english.contains("chance of 1400000"), found.message.english)
  }

  func testWhatIsNotCertainIsNotShownAsCertain() throws {
    for (target, english, chinese) in [
      ("20", "over 99.99 % chance of", "的概率为超过 99.99 %"),
      ("9000", "under 0.01 % chance of", "的概率为不足 0.01 %"),
    ] {
      let found = try PlanFixture.finding(TargetChanceRule(), try plan(target))
      XCTAssertTrue(found.message.english.hasPrefix(english), found.message.english)
      XCTAssertTrue(found.message.chinese.contains(chinese), found.message.chinese)
    }
    XCTAssertEqual(ChanceText(0.99949, decimals: 1).text.english, "99.95 %")
    XCTAssertEqual(ChanceText(0.0005, decimals: 1).text.english, "0.05 %")
  }
}
