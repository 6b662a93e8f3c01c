import IndicatorForecast
import XCTest

final class RealTimeOriginsTests: XCTestCase {
  private func cases(_ observations: [Observation], asOf: Int? = nil) -> RollingEvaluation.Result {
    let area = observations[0].area
    let indicator = observations[0].indicator
    return RealTimeOrigins(horizon: 2, asOf: asOf).cases(
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

  func testLaterVintagesThanAskedForDontExist() throws {
    let observations = try [
      level(2010, "10", vintage: 2011), level(2011, "11", vintage: 2012),
      level(2012, "12", vintage: 2013), level(2013, "13", vintage: 2014),
    ]
    let result = cases(observations, asOf: 2013)
    XCTAssertEqual(result.cases.map(\.actual), [12])
  }
}
