import ForecastReport
import IndicatorForecast
import XCTest

final class SeriesTextTests: XCTestCase {
  private typealias F = ReportFixture

  private func lines(
    _ observations: [Observation], _ language: Language = .english,
    residuals: [IdentityResidual] = []
  ) throws -> [String] {
    SeriesText(
      try F.series(observations), indicator: F.indicator, area: F.area, residuals: residuals,
      language: language
    ).lines
  }

  func testAYearIsItsValueItsRoundingItsGrowthAndItsOrigin() throws {
    let observations = try [
      F.observation(.actual, .level, 2020, "11.0"), F.observation(.actual, .growth, 2020, "10"),
    ]
    XCTAssertEqual(
      try lines(observations),
      [
        "Gross output (gross_output) · Taiping · 100 million CNY", "",
        "  year  value  rounding allows  growth",
        // 10.95 / 1.105 and 11.05 / 1.095.
        "  2019   10.0     9.91 – 10.09          implied by the growth of 2020",
        "  2020   11.0    10.95 – 11.05    10 %  reported",
      ])
    XCTAssertEqual(try lines(observations, .chinese)[3].suffix(12), "由 2020 年增速推算")
  }

  func testAMissingYearIsShownWithItsGrowth() throws {
    let prices = PriceBasis.comparable
    let observations = try [
      F.observation(.actual, .level, 2018, "10"), F.observation(.actual, .level, 2021, "11"),
      F.observation(.actual, .growth, 2020, "3", prices: prices),
    ]
    let shown = try lines(observations)
    XCTAssertTrue(shown.contains("  2019      –                           missing"), "\(shown)")
    XCTAssertTrue(
      shown.contains("  2020      –                      3 %  growth alone"), "\(shown)")
  }

  func testABreakAndItsLinkAreNamed() throws {
    let levels = try [
      F.observation(.actual, .level, 2019, "100"),
      F.observation(.actual, .level, 2020, "220", status: .seriesBreak),
    ]
    let linked = try lines(levels + [F.observation(.actual, .growth, 2020, "10")])
    XCTAssertTrue(linked.contains("Breaks"))
    XCTAssertTrue(
      linked.contains("  2020: earlier years times 2.0000, by the growth rate of 2020"))
    XCTAssertTrue(linked.contains { $0.hasSuffix("linked, 100 printed") })
    XCTAssertTrue(linked.contains { $0.hasSuffix("reported, new basis") })
    XCTAssertTrue(
      try lines(levels).contains(
        "  2020: nothing links the earlier years; forecasts use the later ones"))
    XCTAssertTrue(
      try lines(levels, .chinese).contains("  2020 年：无法与此前年份衔接，预测只用此后年份"))
  }

  func testPricesAreShownWithTheirYear() throws {
    let observations = try [
      F.observation(.actual, .level, 2019, "100", prices: .current),
      F.observation(.actual, .level, 2020, "112.2", prices: .current),
      F.observation(.actual, .growth, 2020, "10", prices: .comparable),
    ]
    // 112.2 / 1.1 / 100 = 1.02.
    XCTAssertEqual(try lines(observations).last, "  2.00 % (2020)")
  }

  func testWhatIsSetAsideIsNamedWithItsUnit() throws {
    let dollars = MeasurementUnit(code: "USD", powerOfTen: 8)
    let observations = try [
      F.observation(.actual, .level, 2019, "9.5", unit: dollars),
      F.observation(.actual, .level, 2020, "11"),
    ]
    XCTAssertEqual(
      try lines(observations).suffix(2),
      ["Set aside", "  2019: 9.5 100 million USD, in a unit that can't be converted"])
    XCTAssertEqual(try lines(observations, .chinese).last, "  2019: 9.5 亿美元，单位无法换算")
  }

  func testWhatIsSetAsideForItsPricesOrAsARangeSaysSo() throws {
    let observations = try [
      F.observation(.actual, .level, 2018, "9.0", prices: .comparable),
      F.observation(.actual, .level, 2019, "9.5", .lowerEnd),
      F.observation(.actual, .level, 2020, "11.0", prices: .current),
    ]
    XCTAssertEqual(
      try lines(observations).suffix(2),
      [
        "  2018: 9.0 100 million CNY, at other prices than the level printed last",
        "  2019: 9.5 100 million CNY, one end of a range",
      ])
  }

  func testAQualifiedFigureIsShownWithItsQualifier() throws {
    let observations = try [
      F.observation(.actual, .level, 2019, "100"),
      F.observation(.actual, .level, 2020, "200", .atLeast),
    ]
    let found = try lines(observations)
    XCTAssertTrue(found.contains { $0.hasPrefix("  2020") && $0.hasSuffix("reported, at least") })
    XCTAssertTrue(
      try lines(observations, .chinese).contains { $0.hasPrefix("  2020") && $0.hasSuffix("公布，以上") }
    )
  }

  func testIdentitiesAreShownWithTheirResiduals() throws {
    let observations = try [
      F.observation(.actual, .level, 2020, "10.0"),
      F.observation(.actual, .level, 2020, "6.0", indicator: "industrial_output"),
    ]
    let all = SeriesConstruction().series(from: observations)
    for (relation, english, chinese) in [
      (
        AccountingIdentity.Relation.equal, "    2020: does not hold, residual 4.0 ± 0.1",
        "    2020 年：不成立，余差 4.0 ± 0.1"
      ),
      (.atMost, "    2020: does not hold, difference 4.0 ± 0.1", "    2020 年：不成立，差额 4.0 ± 0.1"),
    ] {
      let identity = AccountingIdentity(
        left: "gross_output", relation: relation, right: ["industrial_output"])
      let residuals = identity.residuals(in: all)
      let own = observations.filter { $0.indicator == "gross_output" }
      XCTAssertEqual(
        try lines(own, residuals: residuals).suffix(3),
        ["Identities", "  \(identity)", english])
      XCTAssertEqual(try lines(own, .chinese, residuals: residuals).last, chinese)
    }
  }

  func testASeriesOfTargetsAloneSaysSo() throws {
    let target = [try F.observation(.target, .level, 2020, "9.5")]
    XCTAssertEqual(
      try lines(target)[2], "  No value is printed or implied for any year.")
    XCTAssertEqual(try lines(target, .chinese)[2], "  没有任何年份的数值可用。")
  }

  func testAnIndexHasABaseYear() throws {
    let observations = try ["5.0", "6.0"].enumerated().map {
      try F.observation(.actual, .growth, 2020 + $0, $1)
    }
    let shown = try lines(observations)
    XCTAssertEqual(shown[0], "Gross output (gross_output) · Taiping · index")
    XCTAssertEqual(shown[3], "  2019  100.00  100.000 – 100.000          base of the index")
    XCTAssertEqual(try lines(observations, .chinese)[0].suffix(5), "单位：指数")
  }

  func testOnlyGrowthOfResultsIsSaidToImplyAValue() throws {
    // The anchor comes from the growth rate of a target, which led to no year.
    let observations = try [
      F.observation(.actual, .growth, 2020, "50.8"),
      F.observation(.actual, .growth, 2021, "171.92"),
      F.observation(.target, .level, 2021, "30.79"),
      F.observation(.target, .growth, 2021, "13.04"),
    ]
    let shown = try lines(observations)
    XCTAssertTrue(shown[3].hasSuffix("implied by the growth of 2020"), shown[3])
    XCTAssertTrue(shown[4].hasSuffix("base of a later target"), shown[4])
    XCTAssertTrue(shown[5].hasSuffix("implied by the growth of 2021"), shown[5])
  }
}
