import IndicatorForecast
import XCTest

/// Forecasts stand on values of one basis.
final class LinkedOutlookTests: XCTestCase {
  private func level(
    _ year: Int, _ figure: String, _ status: ObservationStatus? = nil
  ) throws -> Observation {
    try Fixture.actual(.level, year, figure, status: status)
  }

  func testAForecastUsesLinkedValues() throws {
    let observations = try [
      level(2017, "50"), level(2018, "55"), level(2019, "121", .seriesBreak), level(2020, "133.1"),
      Fixture.actual(.growth, 2019, "10"),
    ]
    let outlook = Outlook(
      from: try OutlookFixture.series(observations), options: OutlookOptions(model: .logDrift))
    XCTAssertEqual(outlook.observationCount, 4)
    // 100, 110, 121, 133.1 on the new basis: 10 % a year, and nothing of the jump.
    let median = try XCTUnwrap(outlook.forecast?.medians.first)
    XCTAssertEqual(median, 146.41, accuracy: 146.41 * Fixture.logarithmicError)
  }

  func testAfterABreakThatNothingLinksOnlyTheLaterYearsCount() throws {
    let observations = try [
      level(2016, "10"), level(2017, "11"), level(2018, "500", .seriesBreak),
      level(2019, "550"), level(2020, "605"),
    ]
    let series = try OutlookFixture.series(observations)
    XCTAssertEqual(series.comparablePoints.map(\.year), [2018, 2019, 2020])
    XCTAssertEqual(try series.timeSeries().values, [500, 550, 605])
    let outlook = Outlook(from: series, options: OutlookOptions(model: .logDrift))
    XCTAssertEqual(outlook.observationCount, 3)
    let median = try XCTUnwrap(outlook.forecast?.medians.first)
    XCTAssertEqual(median, 665.5, accuracy: 665.5 * Fixture.logarithmicError)
  }

  func testTheLastUnlinkedBreakCounts() throws {
    let observations = try [
      level(2015, "1"), level(2016, "10", .seriesBreak), level(2017, "11"),
      level(2018, "500", .seriesBreak), level(2019, "550"),
    ]
    XCTAssertEqual(
      try OutlookFixture.series(observations).comparablePoints.map(\.year), [2018, 2019])
  }

  func testAnIndexIsForecastAsAnIndex() throws {
    let rates = try [2018, 2019, 2020].map { try Fixture.actual(.growth, $0, "10") }
    let outlook = Outlook(
      from: try OutlookFixture.series(rates), options: OutlookOptions(model: .logDrift))
    XCTAssertEqual(outlook.series.kind, .index)
    let median = try XCTUnwrap(outlook.forecast?.medians.first)
    XCTAssertEqual(median, 146.41, accuracy: 146.41 * Fixture.logarithmicError)
  }
}
