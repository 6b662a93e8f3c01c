import IndicatorForecast
import XCTest

@testable import ForecastReport

/// What the text says of a plan target.
final class OutlookTargetTextTests: XCTestCase {
  private typealias F = ReportFixture

  /// The lines from the target on, of a series that stands at 120 in 2014.
  private func lines(
    _ targets: Observation..., language: Language = .english,
    values: [String] = ["100", "104", "109", "117", "120"], model: ModelChoice = .automatic
  ) throws -> [String] {
    let lines = try F.lines(
      try F.levels(values) + targets, language, options: OutlookOptions(model: model))
    let start = lines.firstIndex { $0.hasPrefix("Target") || $0.contains("年目标：") }
    return Array(lines[(start ?? lines.endIndex)...])
  }

  private func heading(
    _ figure: String?, _ qualifier: Qualifier, _ language: Language = .english
  ) throws -> String {
    try lines(
      F.observation(.target, .level, 2015, figure, qualifier), language: language)[0]
  }

  func testEachQualifierHasItsWords() throws {
    let expected: [(Qualifier, String, String)] = [
      (.exact, "127.0", "127.0"), (.atLeast, "at least 127.0", "127.0 以上"),
      (.greaterThan, "over 127.0", "超过 127.0"), (.atMost, "at most 127.0", "127.0 以内"),
      (.approximate, "about 127.0", "127.0 左右"), (.lowerEnd, "at least 127.0", "127.0 以上"),
      (.upperEnd, "at most 127.0", "127.0 以内"),
      (.striven, "striving for 127.0", "力争 127.0"),
    ]
    XCTAssertEqual(Set(expected.map(\.0)), Set(Qualifier.allCases))
    for (qualifier, english, chinese) in expected {
      XCTAssertEqual(try heading("127.0", qualifier), "Target for 2015: \(english)")
      XCTAssertEqual(try heading("127.0", qualifier, .chinese), "2015 年目标：\(chinese)")
    }
  }

  func testARangeHasBothEnds() throws {
    let ends = try [
      F.observation(.target, .growth, 2015, "5.5", .lowerEnd),
      F.observation(.target, .growth, 2015, "6", .upperEnd),
    ]
    XCTAssertEqual(try lines(ends[0], ends[1])[0], "Target for 2015: growth 5.5–6 %")
    XCTAssertEqual(
      try lines(ends[0], ends[1], language: .chinese)[0], "2015 年目标：增长 5.5–6 %")
  }

  func testLevelAndGrowthStandTogether() throws {
    let lines = try lines(
      F.observation(.target, .level, 2015, "127"),
      F.observation(.target, .growth, 2015, "5.8", .approximate))
    XCTAssertEqual(lines[0], "Target for 2015: 127, growth about 5.8 %")
    XCTAssertFalse(lines.contains { $0.contains("On the last value") })
  }

  func testAGrowthTargetSaysWhatLevelItMeans() throws {
    let target = try F.observation(.target, .growth, 2015, "5", .atLeast)
    XCTAssertEqual(
      Array(try lines(target).prefix(2)),
      ["Target for 2015: growth at least 5 %", "  On the last value that is a level of 126."])
    XCTAssertEqual(
      try lines(target, language: .chinese)[1], "  以最近数值为基数，对应水平 126。")
  }

  func testATargetWithoutANumberSaysSo() throws {
    XCTAssertEqual(try heading(nil, .exact), "Target for 2015: no figure")
    XCTAssertEqual(try heading(nil, .exact, .chinese), "2015 年目标：未给数值")
    XCTAssertEqual(try lines(F.observation(.target, .level, 2015, nil)).count, 1)
  }

  func testATargetInAnotherUnitNamesIt() throws {
    let target = try F.observation(
      .target, .level, 2015, "20", unit: MeasurementUnit(code: "USD", powerOfTen: 8))
    XCTAssertEqual(try lines(target), ["Target for 2015: 20 (100 million USD)"])
    XCTAssertEqual(try lines(target, language: .chinese), ["2015 年目标：20 亿美元"])
  }

  func testALevelTargetOfAGrowthSeriesNamesItsUnit() throws {
    let observations = try [
      F.observation(.actual, .growth, 2009, "5"), F.observation(.actual, .growth, 2011, "6"),
      F.observation(.target, .level, 2012, "30.79"),
      F.observation(.target, .growth, 2012, "13.04"),
    ]
    XCTAssertTrue(
      try F.lines(observations).contains(
        "Target for 2012: 30.79 (100 million CNY), growth 13.04 %"))
  }

  func testTheChanceIsInWholePercents() throws {
    let text = try XCTUnwrap(try lines(F.observation(.target, .level, 2015, "127")).last)
    XCTAssertNotNil(text.wholeMatch(of: /\ \ Chance of reaching it: [1-9][0-9] %/), text)
  }

  func testAnUnlikelyTargetIsNotSaidToBeImpossible() throws {
    // From a series that hardly varies, so that either side is all but certain.
    let values = (0..<30).map { "\(1000 + $0 + $0 % 2)" }
    let year = 2040
    let chance = { (figure: String) in
      try self.lines(
        F.observation(.target, .level, year, figure), values: values, model: .logDrift
      ).last
    }
    XCTAssertEqual(try chance("2000"), "  Chance of reaching it: under 0.01 %")
    XCTAssertEqual(try chance("500"), "  Chance of reaching it: over 99.99 %")
    let near = try XCTUnwrap(try chance("1034"))
    XCTAssertNotNil(near.firstMatch(of: /: 0\.[0-9][0-9] %$/), near)
    let nearlySure = try XCTUnwrap(try chance("1028"))
    XCTAssertNotNil(nearlySure.firstMatch(of: /: 99\.[0-9][0-9] %$/), nearlySure)
  }

  func testWithoutAForecastThereIsNoChance() throws {
    let observations = try [
      F.observation(.actual, .level, 2010, "100"), F.observation(.target, .level, 2011, "110"),
    ]
    XCTAssertEqual(
      try F.lines(observations, options: OutlookOptions(model: .naive)).last,
      "Target for 2011: 110")
  }

  // MARK: Two chances, a contradiction, the past

  private func text(
    _ targets: [Observation], past: PastAttainment? = nil, _ language: Language = .english
  ) throws -> [String] {
    let series = try F.series(try F.levels(["100", "104", "109", "117", "120"]) + targets)
    let target = try XCTUnwrap(Outlook(from: series).target)
    return OutlookTargetText(target, series: series, past: past, language: language).lines
  }

  func testLevelAndGrowthHaveAChanceEach() throws {
    let targets = try [
      F.observation(.target, .level, 2015, "127"), F.observation(.target, .growth, 2015, "5.8"),
    ]
    let english = try text(targets)[1]
    XCTAssertNotNil(
      english.wholeMatch(of: /\ \ Chance of reaching it: \d+ % by its level, \d+ % by its growth/),
      english)
    let chinese = try text(targets, .chinese)[1]
    XCTAssertNotNil(chinese.wholeMatch(of: /\ \ 实现概率：按水平 \d+ %，按增速 \d+ %/), chinese)
  }

  func testAContradictionIsNamedWithTheBaseItWasDrawnOn() throws {
    let targets = try [
      F.observation(.target, .level, 2015, "126"), F.observation(.target, .growth, 2015, "12.5"),
    ]
    // 126 / 120 is +5 %; 126 / 1.125 is 112.
    XCTAssertEqual(
      Array(try text(targets).suffix(2)),
      [
        "  Level and growth contradict each other: the level means +5.00 %, not",
        "  +12.50 %; together they were drawn on a base of 112.",
      ])
    XCTAssertEqual(
      Array(try text(targets, .chinese).suffix(2)),
      ["  水平与增速相互矛盾：该水平意味着增长 +5.00 %，而非 +12.50 %，", "  两者合看所用基数为 112。"])
  }

  func testAboutAndARangeSayHowLikelyTheirInsideIs() throws {
    let about = try text([F.observation(.target, .growth, 2015, "5", .approximate)])
    XCTAssertTrue(about.contains { $0.hasPrefix("  Within half a point of it: ") }, "\(about)")
    let range = try text([
      F.observation(.target, .level, 2015, "125", .lowerEnd),
      F.observation(.target, .level, 2015, "130", .upperEnd),
    ])
    XCTAssertTrue(range.contains { $0.hasPrefix("  Inside the range: ") }, "\(range)")
  }

  func testARangeSaysHowLikelyItsUpperEndIs() throws {
    let ends = try [
      F.observation(.target, .level, 2015, "125", .lowerEnd),
      F.observation(.target, .level, 2015, "130", .upperEnd),
    ]
    let outlook = Outlook(
      from: try F.series(try F.levels(["100", "104", "109", "117", "120"]) + ends))
    let chance = try XCTUnwrap(outlook.target?.chance?.upperEndReached)
    let expected = ChanceText(chance).text
    XCTAssertTrue(
      try text(ends).contains("  Chance of reaching its upper end: \(expected.english)"))
    XCTAssertTrue(try text(ends, .chinese).contains("  达到上限的概率：\(expected.chinese)"))
    let about = try text([F.observation(.target, .growth, 2015, "5", .approximate)])
    XCTAssertFalse(about.contains { $0.contains("upper end") }, "\(about)")
  }

  private func past(_ count: Int, elsewhere: Int) throws -> PastAttainment {
    let record = { (area: String, count: Int) throws -> [Observation] in
      try (0..<count).flatMap { index in
        try [("10", Stage.target), ("9", .actual)].map { figure, stage in
          Observation(
            area: area, indicator: "gross_output", year: 2010 + index, stage: stage,
            measure: .growth, value: try PrintedNumber(parsing: figure), unit: .percent,
            vintage: 2010 + index + (stage == .actual ? 1 : 0),
            source: ObservationSource(document: "report"))
        }
      }
    }
    let rows = try record("taiping", count) + record("elsewhere", elsewhere)
    return TargetGaps(rows).attainment(of: "gross_output", in: "taiping")
  }

  func testPastTargetsStandBesideTheChance() throws {
    let target = try [F.observation(.target, .level, 2015, "127")]
    XCTAssertEqual(
      try text(target, past: past(3, elsewhere: 4)).last,
      "  Past targets: 0 of 3 reached; mean gap, shrunk, -1.00 points.")
    XCTAssertEqual(
      try text(target, past: past(3, elsewhere: 4), .chinese).last,
      "  以往目标：3 次中实现 0 次；收缩平均偏差 -1.00 个百分点。")
    XCTAssertEqual(
      try text(target, past: past(3, elsewhere: 3)).last,
      "  Past targets: 0 of 3 reached; too few like them to compare with.")
    XCTAssertEqual(try text(target, past: past(0, elsewhere: 4)), try text(target))
  }
}
