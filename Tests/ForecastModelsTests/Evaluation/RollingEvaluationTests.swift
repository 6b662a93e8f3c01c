import ForecastModels
import XCTest

final class RollingEvaluationTests: XCTestCase {
  private func naive(_ horizon: Int) -> (TimeSeries) throws(FitError) -> Forecast {
    { series throws(FitError) in try NaiveModel().fitted(to: series).forecast(horizon: horizon) }
  }

  func testEveryOriginIsForecastFromWhatWasKnownThen() throws {
    let series = try TimeSeries(start: 2001, values: [1, 2, 4, 8])
    let result = RollingEvaluation(horizon: 2, minimumCount: 2)
      .cases(of: series, forecast: naive(2))
    XCTAssertEqual(result.cases.map(\.training.lastPeriod), [2002, 2002, 2003])
    XCTAssertEqual(result.cases.map(\.step), [1, 2, 1])
    XCTAssertEqual(result.cases.map(\.actual), [4, 8, 8])
    XCTAssertEqual(result.cases.map(\.error), [2, 6, 4])
    XCTAssertEqual(
      result.skipped,
      [
        SkippedOrigin(origin: 2001, count: 1, reason: .tooFewObservations),
        SkippedOrigin(origin: 2004, count: 4, reason: .noOutcome),
      ])
  }

  func testAShortSeriesIsSkippedWithAReason() throws {
    let series = try TimeSeries(start: 2001, values: [1, 2])
    let result = RollingEvaluation(horizon: 1).cases(of: series, forecast: naive(1))
    XCTAssertEqual(result.cases, [])
    XCTAssertEqual(
      result.skipped,
      [
        SkippedOrigin(origin: 2001, count: 1, reason: .notFitted),
        SkippedOrigin(origin: 2002, count: 2, reason: .noOutcome),
      ])
    let none = RollingEvaluation(horizon: 1, minimumCount: 3).cases(of: series, forecast: naive(1))
    XCTAssertEqual(none.cases, [])
    XCTAssertEqual(
      none.skipped,
      [
        SkippedOrigin(origin: 2001, count: 1, reason: .tooFewObservations),
        SkippedOrigin(origin: 2002, count: 2, reason: .tooFewObservations),
      ])
  }

  func testOutcomesAreThoseOfTheirPeriodsAlsoAcrossGaps() throws {
    let series = try TimeSeries(periods: [2001, 2002, 2004, 2005], values: [1, 2, 4, 5])
    let result = RollingEvaluation(horizon: 2, minimumCount: 2)
      .cases(of: series, forecast: naive(2))
    // From 2002 the year 2003 is missing; from 2004 the drift is one a year.
    XCTAssertEqual(
      result.cases.map { "\($0.training.lastPeriod)+\($0.step)" }, ["2002+2", "2004+1"])
    XCTAssertEqual(result.cases[1].driftError, 0)
  }

  func testErrorsOfTheSimpleForecastsAreTheirs() throws {
    let training = try TimeSeries(start: 1, values: [10, 14, 12])
    let forecastCase = ForecastCase(
      training: training, step: 2, actual: 20, distribution: PredictiveDistribution(certain: 17))
    XCTAssertEqual(forecastCase.error, 3)
    XCTAssertEqual(forecastCase.naiveError, 8)
    // The drift is (12 − 10) / 2 = 1 a period: 12 + 2 = 14.
    XCTAssertEqual(forecastCase.driftError, 6)
    let single = ForecastCase(
      training: try TimeSeries(values: [10]), step: 1, actual: 12,
      distribution: PredictiveDistribution(certain: 10))
    XCTAssertEqual(single.driftError, 2)
  }
}
