import IndicatorForecast
import XCTest

final class RealTimeOriginsTests: XCTestCase {
  private func cases(
    _ observations: [Observation], asOf: Int? = nil, minimumCount: Int = 1
  ) -> RollingEvaluation.Result {
    let area = observations[0].area
    let indicator = observations[0].indicator
    return RealTimeOrigins(horizon: 2, minimumCount: minimumCount, asOf: asOf).cases(
      area: area, indicator: indicator, of: observations
    ) { series, _ throws(FitError) in
      try NaiveModel().fitted(to: series).forecast(horizon: 2)
    }
  }

  private func level(_ year: Int, _ figure: String, vintage: Int) throws -> Observation {
    try Fixture.actual(.level, year, figure, vintage: vintage)
  }

  func testAnOriginKnowsOnlyWhatItsReportsSaid() throws {
    // The level of 2012 was 12 first and is 24 now, like all later ones: a revision by two.
    let observations = try [
      level(2010, "10", vintage: 2011), level(2011, "11", vintage: 2012),
      level(2012, "12", vintage: 2013), level(2013, "13.5", vintage: 2014),
      level(2012, "24", vintage: 2015), level(2013, "27", vintage: 2015),
      level(2014, "30", vintage: 2015),
    ]
    let result = cases(observations)
    let origin = result.cases.filter { $0.training.lastPeriod == 2012 }
    XCTAssertEqual(origin.first?.training.values, [10, 11, 12])
    // 27 and 30 on the basis of 12 instead of 24.
    XCTAssertEqual(origin.map(\.actual), [13.5, 15])
    XCTAssertTrue(result.skipped.contains { $0.origin == 2014 && $0.reason == .noOutcome })
  }

  func testAReportThatCannotBeJudgedIsSkippedWithAReason() throws {
    let observations = try [
      Fixture.target(.level, 2011, "9", vintage: 2010), level(2010, "10", vintage: 2011),
      level(2011, "11", vintage: 2012), level(2012, "12", vintage: 2013),
      level(2013, "13", vintage: 2014),
    ]
    let result = cases(observations, minimumCount: 3)
    XCTAssertEqual(result.cases.map(\.training.lastPeriod), [2012])
    XCTAssertEqual(
      result.skipped,
      [
        SkippedOrigin(origin: nil, count: 0, reason: .noValue),
        SkippedOrigin(origin: 2010, count: 1, reason: .tooFewObservations),
        SkippedOrigin(origin: 2011, count: 2, reason: .tooFewObservations),
        SkippedOrigin(origin: 2013, count: 4, reason: .noOutcome),
      ])
  }

  func testASeriesWithoutAValueIsSkippedWithThatReason() throws {
    let series = try XCTUnwrap(
      SeriesConstruction().series(from: [Fixture.target(.level, 2011, "9")]).first)
    let result = RollingEvaluation(horizon: 1).cases(of: series) { series, _ throws(FitError) in
      try NaiveModel().fitted(to: series).forecast(horizon: 1)
    }
    XCTAssertEqual(result.cases, [])
    XCTAssertEqual(result.skipped.map(\.reason), [.noValue])
  }

  func testLaterVintagesThanAskedForDontExist() throws {
    let observations = try [
      level(2010, "10", vintage: 2011), level(2011, "11", vintage: 2012),
      level(2012, "12", vintage: 2013), level(2013, "13", vintage: 2014),
    ]
    let result = cases(observations, asOf: 2013)
    XCTAssertEqual(result.cases.map(\.actual), [12])
  }
}
