import ForecastReport
import XCTest

@testable import IndicatorForecast

final class ConflictTextTests: XCTestCase {
  private typealias F = ReportFixture

  private func texts(_ observations: [Observation]) throws -> [ConflictText] {
    let series = try F.series(observations)
    return series.ledger.map { ConflictText($0, decimals: series.decimalsShown) }
  }

  private func restated(_ observation: Observation, _ figure: String) throws -> Observation {
    Observation(
      area: observation.area, indicator: observation.indicator, year: observation.year,
      stage: .actual, measure: observation.measure, value: try PrintedNumber(parsing: figure),
      unit: observation.unit, vintage: observation.vintage + 2,
      source: ObservationSource(document: "yearbook"))
  }

  func testAnImpliedBaseNamesBothFiguresAndTheDifference() throws {
    let text = try XCTUnwrap(
      try texts([
        F.observation(.actual, .level, 2019, "100.0"),
        F.observation(.actual, .level, 2020, "112.2"),
        F.observation(.actual, .growth, 2020, "10.0"),
      ]).first)
    XCTAssertEqual(
      text.statement.english,
      "2019: 100.0 printed, 102.0 implied by 112.2 and 10.0 % of 2020 (+2.00 %)")
    XCTAssertEqual(
      text.statement.chinese,
      "2019 年：公布 100.0，由 2020 年 112.2 与增速 10.0 % 推得 102.0（+2.00 %）")
  }

  func testGrowthOverSeveralYearsNamesThem() throws {
    let text = try XCTUnwrap(
      try texts([
        F.observation(.actual, .level, 2018, "103.7"),
        F.observation(.actual, .growth, 2019, "10.0"),
        F.observation(.actual, .level, 2020, "181.5"),
        F.observation(.actual, .growth, 2020, "10.0"),
      ]).first)
    XCTAssertEqual(
      text.statement.english,
      "2018: 103.7 printed, 150.0 implied by 181.5 of 2020 and the growth of 2019–2020 (+44.65 %)")
    XCTAssertEqual(
      text.statement.chinese, "2018 年：公布 103.7，由 2020 年 181.5 与 2019–2020 年增速推得 150.0（+44.65 %）")
    XCTAssertEqual(text.cause.english, "most likely other units are counted")
    XCTAssertEqual(text.cause.chinese, "最可能是统计范围变化")
  }

  func testARestatementIsARevisionAndNotOneOfTheBase() throws {
    let rate = try F.observation(.actual, .growth, 2020, "9.9")
    let text = try XCTUnwrap(try texts([rate, try restated(rate, "11.4")]).first)
    XCTAssertEqual(
      text.statement.english, "2020: first 9.9 %, then 11.4 % (reports of 2021 and 2023)")
    XCTAssertEqual(text.statement.chinese, "2020 年：先为 9.9 %，后为 11.4 %（2021 年与 2023 年报告）")
    XCTAssertEqual(text.cause.english, "most likely a revision")
    XCTAssertEqual(text.cause.chinese, "最可能是数据修订")
    let level = try F.observation(.actual, .level, 2020, "127.99")
    let other = try XCTUnwrap(try texts([level, try restated(level, "131.40")]).first)
    XCTAssertEqual(
      other.statement.english, "2020: first 127.99, then 131.40 (reports of 2021 and 2023)")
    XCTAssertEqual(other.cause.english, "most likely a revision")
  }

  func testASlipNamesTheDocumentTheFigureAndTheCorrection() throws {
    // 1329.9 for 132.99 and 31.00 for 13.00.
    let unit = try texts([
      F.observation(.actual, .level, 2019, "120.90"),
      F.observation(.actual, .level, 2020, "1329.9"),
      F.observation(.actual, .growth, 2020, "10.00"),
      F.observation(.actual, .level, 2021, "146.30"),
      F.observation(.actual, .growth, 2021, "10.01"),
    ])
    XCTAssertEqual(unit.count, 2)
    XCTAssertEqual(
      unit[0].cause.english, "most likely a slip of the unit in report: 1329.9 for 132.99")
    XCTAssertEqual(unit[0].cause.chinese, "最可能是单位笔误（report）：1329.9 应为 132.99")
    let digit = try texts([
      F.observation(.actual, .level, 2019, "120.90"),
      F.observation(.actual, .level, 2020, "136.62"),
      F.observation(.actual, .growth, 2020, "31.00"),
    ])
    XCTAssertEqual(
      digit[0].cause.english, "most likely a slip of a digit in report: 31.00 for 13.00")
    XCTAssertEqual(digit[0].cause.chinese, "最可能是数字笔误（report）：31.00 应为 13.00")
  }

  func testAnUnstatedPriceBasisIsNamedWhereItIsLikeliest() throws {
    // Nothing makes it the likeliest cause by itself; the words exist for whoever ranks it first.
    let series = try F.series([
      F.observation(.actual, .level, 2019, "100.0"),
      F.observation(.actual, .level, 2020, "112.2"),
      F.observation(.actual, .growth, 2020, "10.0"),
    ])
    XCTAssertTrue(series.ledger[0].causes.contains(.priceBasis))
    let stated = try F.series([
      F.observation(.actual, .level, 2019, "100.0", prices: .current),
      F.observation(.actual, .level, 2020, "112.2", prices: .current),
      F.observation(.actual, .growth, 2020, "10.0", prices: .current),
    ])
    XCTAssertFalse(stated.ledger[0].causes.contains(.priceBasis))
  }

  /// A contradiction of two growth targets with a cause of one's own.
  private func target(_ causes: [Conflict.Cause]) throws -> ConflictText {
    ConflictText(
      Conflict(
        kind: .impliedTarget, year: 2020, printed: 100, implied: 104, tolerance: 0.05,
        observations: [
          try F.observation(.target, .level, 2021, "112.0"),
          try F.observation(.target, .level, 2020, "100.0"),
        ], causes: causes),
      decimals: 1)
  }

  func testATargetThatALaterOneContradictsNamesTheYearOfThat() throws {
    let text = try target([])
    XCTAssertEqual(
      text.statement.english, "2020: target 100.0, 104.0 implied by the target of 2021 (+4.00 %)")
    XCTAssertEqual(
      text.statement.chinese, "2020 年：目标 100.0，由 2021 年目标推得 104.0（+4.00 %）")
    XCTAssertEqual(text.cause.english, "most likely the base was revised")
  }

  func testTheLikeliestCauseIsTheFirst() throws {
    XCTAssertEqual(
      try target([.priceBasis, .sampleChange]).cause.english,
      "most likely the rate is at other prices")
    XCTAssertEqual(try target([.priceBasis]).cause.chinese, "最可能是价格口径不同")
    let observation = try F.observation(.actual, .growth, 2020, "-4.0")
    let slip = try target([
      .signSlip(observation, correction: try PrintedNumber(parsing: "4.0")), .priceBasis,
    ])
    XCTAssertEqual(slip.cause.english, "most likely a slip of the sign in report: -4.0 for 4.0")
    XCTAssertEqual(slip.cause.chinese, "最可能是正负号笔误（report）：-4.0 应为 4.0")
  }
}
