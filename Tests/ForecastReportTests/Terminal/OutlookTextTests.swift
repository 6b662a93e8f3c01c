import IndicatorForecast
import XCTest

@testable import ForecastReport

final class OutlookTextTests: XCTestCase {
  private typealias F = ReportFixture

  // MARK: Title

  func testTheTitleNamesIndicatorAreaAndUnit() throws {
    let observations = try F.levels(["10", "11", "12"])
    XCTAssertEqual(
      try F.lines(observations)[0], "Gross output (gross_output) · Taiping · 100 million CNY")
    XCTAssertEqual(
      try F.lines(observations, .chinese)[0], "社会总产值 (gross_output) · 太平镇 · 单位：亿元")
  }

  func testALongTitleTakesTwoLines() throws {
    let outlook = Outlook(from: try F.series(try F.levels(["10", "11", "12"])))
    let name = String(repeating: "long ", count: 12)
    let registry = IndicatorRegistry([
      Indicator(code: "gross_output", chinese: name, english: name)
    ])
    let lines = OutlookText(
      outlook, indicators: registry, area: F.area,
      coverages: [.percent80], language: .english
    ).lines
    XCTAssertEqual(lines[0], "\(name) (gross_output)")
    XCTAssertEqual(lines[1], "Taiping · 100 million CNY")
    XCTAssertEqual(lines[2], "")
  }

  func testAnIndicatorWithoutAnotherNameIsNamedOnce() throws {
    let outlook = Outlook(from: try F.series(try F.levels(["10", "11", "12"])))
    let lines = OutlookText(
      outlook, indicators: IndicatorRegistry([]), area: F.area, coverages: [], language: .english
    ).lines
    XCTAssertEqual(lines[0], "gross_output · Taiping · 100 million CNY")
  }

  func testNamesAndUnitsFromAFileAreEscaped() throws {
    let hostile = "red\u{1B}[31m\u{202E}"
    let observations = try (2010...2012).map {
      try F.observation(
        .actual, .level, $0, "1\($0)", unit: MeasurementUnit(code: hostile), indicator: hostile)
    }
    let outlook = Outlook(from: try F.series(observations))
    let name = BilingualText(english: hostile, chinese: hostile)
    for language in Language.allCases {
      let lines = OutlookText(
        outlook, indicators: IndicatorRegistry([]), area: name, coverages: [.percent80],
        language: language
      ).lines
      let text = lines.joined()
      XCTAssertFalse(text.unicodeScalars.contains("\u{1B}"))
      XCTAssertFalse(text.unicodeScalars.contains("\u{202E}"))
      XCTAssertTrue(text.contains("red\\u{001B}[31m\\u{202E}"))
    }
  }

  // MARK: History

  func testPrintedFiguresStandAsPrinted() throws {
    let lines = try F.lines(
      try F.levels(["10.50", "11", "12.125"]), options: OutlookOptions(model: .logDrift))
    XCTAssertEqual(
      Array(lines[2...5]),
      [
        "  year   value  growth", "  2010   10.50          reported",
        "  2011      11          reported", "  2012  12.125          reported",
      ])
    // What isn't printed is shown to the last decimal that was.
    XCTAssertTrue(lines.contains { $0.hasPrefix("  2013  13.030  ") }, "\(lines)")
  }

  func testImpliedValuesAndNewBasesAreMarked() throws {
    let observations = try [
      F.observation(.actual, .level, 2011, "110"), F.observation(.actual, .growth, 2011, "10"),
      F.observation(.actual, .level, 2012, "130", status: .seriesBreak),
    ]
    let english = try F.lines(observations)
    XCTAssertEqual(english[3], "  2010    100          implied by the growth of 2011")
    XCTAssertEqual(english[4], "  2011    110    10 %  reported")
    XCTAssertEqual(english[5], "  2012    130          reported, new basis")
    let chinese = try F.lines(observations, .chinese)
    XCTAssertTrue(chinese[3].hasSuffix("由 2011 年增速推算"))
    XCTAssertTrue(chinese[5].hasSuffix("公布，新口径"))
  }

  func testMissingYearsAreShownWithTheGrowthThatIsKnown() throws {
    let observations = try [
      F.observation(.actual, .level, 2010, "100"),
      F.observation(.actual, .growth, 2011, "7.5"),
      F.observation(.actual, .level, 2013, "130"), F.observation(.actual, .level, 2014, "140"),
    ]
    XCTAssertEqual(
      Array(try F.lines(observations)[3...7]),
      [
        "  2010    100          reported",
        "  2011    108   7.5 %  implied by the growth of 2011",
        "  2012      –          missing", "  2013    130          reported",
        "  2014    140          reported",
      ])
    XCTAssertTrue(try F.lines(observations, .chinese)[5].hasSuffix("缺失"))
  }

  func testAYearOfGrowthAloneSaysSoAndATargetOnItHasAReasonInsteadOfAChance() throws {
    let levels = try F.levels(["100", "104", "109"])
    let target = try F.observation(.target, .growth, 2014, "6")
    let english = try F.lines(
      levels + [F.observation(.actual, .growth, 2014, "5"), target],
      options: OutlookOptions(horizon: 2))
    XCTAssertTrue(english.contains("  2013      –          missing"), "\(english)")
    XCTAssertTrue(english.contains("  2014      –     5 %  growth alone"), "\(english)")
    XCTAssertTrue(
      english.contains("  No chance is given: growth of 5 % is reported for that year."))
    let chinese = try F.lines(
      levels + [target], .chinese, options: OutlookOptions(horizon: 2))
    XCTAssertTrue(chinese.contains("  不给出概率：缺少 2013 年的数值，增长没有基数。"), "\(chinese)")
  }

  func testEarlierYearsAreCountedWhereTheyAreOmitted() throws {
    let observations = try F.levels((10..<24).map(String.init))
    XCTAssertEqual(
      try F.lines(observations)[2], "  2 earlier years are not shown; --all-years shows all.")
    XCTAssertEqual(
      try F.lines(observations, limit: 13)[2],
      "  1 earlier year is not shown; --all-years shows all.")
    XCTAssertEqual(
      try F.lines(observations, .chinese)[2], "  另有更早的 2 个年份未列出；--all-years 可全部列出。")
    XCTAssertEqual(try F.lines(observations)[4].prefix(6), "  2012")
    for limit in [14, nil] {
      let lines = try F.lines(observations, limit: limit)
      XCTAssertEqual(lines[3].prefix(6), "  2010")
      XCTAssertFalse(lines.contains { $0.contains("--all-years") })
    }
  }

  func testAGrowthSeriesShowsItsRatesOnce() throws {
    let observations = try ["6.1", "6.5", "7"].enumerated().map {
      // Not in 2011: rates without a gap would be an index.
      try F.observation(.actual, .growth, $0 == 0 ? 2010 : 2011 + $0, $1)
    }
    let lines = try F.lines(observations)
    XCTAssertEqual(lines[0], "Gross output (gross_output) · Taiping · %")
    XCTAssertEqual(lines[3], "  2010    6.1          reported")
    XCTAssertTrue(lines.contains { $0.hasPrefix("  2014     7.0  ") }, "\(lines)")
  }

  func testASeriesOfTargetsAloneSaysSo() throws {
    let observations = [try F.observation(.target, .level, 2020, "10")]
    XCTAssertEqual(
      try F.lines(observations),
      [
        "Gross output (gross_output) · Taiping · 100 million CNY", "",
        "  No value is printed or implied for any year.", "",
        "No forecast: the model needs 1 observation and the series has 0;",
        "  add earlier years.", "", "Target for 2020: 10",
      ])
    XCTAssertEqual(try F.lines(observations, .chinese)[2], "  没有任何年份的数值可用。")
  }

  // MARK: Forecast

  func testTheForecastNamesModelAndObservations() throws {
    let observations = try F.levels(["10", "11", "12", "13"])
    XCTAssertTrue(
      try F.lines(observations).contains(
        "Forecast from 4 observations: pooled combination (combination)"))
    XCTAssertTrue(
      try F.lines(observations, .chinese).contains("依据 4 个观测值预测：合并组合（combination）"))
  }

  func testAFallbackIsNamed() throws {
    let observations = try F.levels(["10", "11"])
    XCTAssertTrue(
      try F.lines(observations).contains(
        "  It stands in for combination, which these data do not allow."))
    XCTAssertTrue(
      try F.lines(observations, .chinese).contains("  因数据不适用 combination，以此代替。"))
    let three = try F.lines(try F.levels(["10", "11", "12"]))
    XCTAssertFalse(three.contains { $0.contains("stands in") })
  }

  func testFewerThanTenObservationsAreCautionedAgainst() throws {
    let nine = try F.lines(try F.levels((1...9).map(String.init)))
    XCTAssertTrue(nine.contains { $0.contains("Only 9 years") })
    let ten = try F.lines(try F.levels((1...10).map(String.init)))
    XCTAssertFalse(ten.contains { $0.contains("Only") })
  }

  func testEveryYearAndCoverageHasItsCell() throws {
    let lines = try F.lines(
      try F.levels(["10", "11", "13"]), options: OutlookOptions(horizon: 3, model: .naive),
      coverages: [.percent50, .percent95])
    let header = try XCTUnwrap(lines.first { $0.contains("interval") })
    XCTAssertTrue(header.hasSuffix("50 % interval  95 % interval"), header)
    for year in 2013...2015 {
      XCTAssertTrue(lines.contains { $0.hasPrefix("  \(year)      13  ") }, "\(lines)")
    }
  }

  func testAnObstacleTakesTheForecastsPlace() throws {
    let observations = try F.levels(["10", "0", "12"])
    let lines = try F.lines(observations, options: OutlookOptions(model: .logDrift))
    XCTAssertEqual(
      Array(lines.suffix(2)),
      [
        "No forecast: the value of 2011 is not positive, so it has no logarithm;",
        "  choose a --model without 'log'.",
      ])
    let chinese = try F.lines(observations, .chinese, options: OutlookOptions(model: .logDrift))
    XCTAssertEqual(
      Array(chinese.suffix(2)), ["无法预测：2011 年的值不为正，不能取对数；", "  请用 --model 选择不带 log 的模型。"])
  }
}
