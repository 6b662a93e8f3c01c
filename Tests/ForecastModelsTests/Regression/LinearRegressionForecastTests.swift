import ExtendedPrecision
import ForecastModels
import XCTest

/// Forecasts of regressions: what they need, and that they agree with the trends'.
final class LinearRegressionForecastTests: XCTestCase {
  private let series = TimeSeries.sample

  private func regressor(_ name: String, _ values: [Double]) throws -> Regressor {
    try Regressor(name: name, values: values)
  }

  func testMissingFutureIsAnErrorThatNamesTheRegressorsConcerned() throws {
    let model = LinearRegression([
      try regressor("known", [1, 0, 1, 0, 1, 0, 1, 1]), try regressor("late", [1, 2, 4, 7, 9]),
      try regressor("short", [1, 5, 2, 3, 1, 8]),
    ])
    let fitted = try model.fitted(to: series)
    XCTAssertThrowsError(try fitted.forecast(horizon: 2)) {
      XCTAssertEqual(
        $0 as? FitError,
        .missingRegressorValues(names: ["late", "short"], required: 7, available: 5))
    }
    XCTAssertThrowsError(try fitted.forecast(horizon: 1)) {
      XCTAssertEqual(
        $0 as? FitError, .missingRegressorValues(names: ["late"], required: 6, available: 5))
    }
  }

  func testRegressionOnThePeriodIsTheLinearTrend() throws {
    let periods = series.periods + [2016, 2017, 2018]
    let model = LinearRegression([try regressor("year", periods.map { Double($0) })])
    let trend = try LinearTrend().fitted(to: series).forecast(horizon: 3)
    XCTAssertEqual(try model.fitted(to: series).forecast(horizon: 3), trend)
  }

  func testRegressionOnTwoPowersIsTheQuadraticTrend() throws {
    let years = try regressor("year", (series.periods + [2016]).map { Double($0) })
    let model = try LinearRegression(polynomial: 2, of: years)
    let trend = try QuadraticTrend().fitted(to: series).forecast(horizon: 1)
    XCTAssertEqual(try model.fitted(to: series).forecast(horizon: 1), trend)
  }

  func testLogarithmicRegressionForecastsOnTheScaleOfTheSeries() throws {
    let years = try regressor("year", (series.periods + [2016]).map { Double($0) })
    let model = LogarithmicModel(LinearRegression([years]))
    let trend = try LogLinearTrend().fitted(to: series).forecast(horizon: 1)
    XCTAssertEqual(try model.fitted(to: series).forecast(horizon: 1), trend)
  }

  func testForecastIsThePredictionAtTheNextRow() throws {
    let model = LinearRegression([try regressor("x", [3, 1, 4, 1, 5, 9])])
    let fitted = try model.fitted(to: series)
    let prediction = try XCTUnwrap(fitted.prediction(at: [DoubleDouble(9)]))
    let forecast = try fitted.forecast(horizon: 1).distributions[0]
    XCTAssertEqual(forecast, PredictiveDistribution(prediction))
    XCTAssertEqual(prediction.degreesOfFreedom, 3)
  }

  func testMeanIsKnownBetterThanANewObservation() throws {
    let model = LinearRegression([try regressor("x", [3, 1, 4, 1, 5])])
    let fitted = try model.fitted(to: series)
    let row = [DoubleDouble(2)]
    let new = try XCTUnwrap(fitted.prediction(at: row))
    let mean = try XCTUnwrap(fitted.meanDistribution(at: row))
    let sigma = try XCTUnwrap(fitted.residualStandardError)
    XCTAssertEqual(new.location, mean.location)
    // The variance of a new observation is that of the mean and its own.
    XCTAssertEqual(
      new.scale * new.scale, mean.scale * mean.scale + sigma * sigma,
      accuracy: 1e-14 * sigma * sigma * 8)
  }

  func testAtARowOfTheDataTheMeansVarianceIsItsLeverage() throws {
    let x = [3.0, 1, 4, 1, 5]
    let fitted = try LinearRegression([regressor("x", x)]).fitted(to: series)
    let sigma = try XCTUnwrap(fitted.residualStandardError)
    for (value, leverage) in zip(x, fitted.leverages) {
      let mean = try XCTUnwrap(fitted.meanDistribution(at: [DoubleDouble(value)]))
      XCTAssertEqual(mean.scale / sigma, leverage.squareRoot(), accuracy: 8 * 1.0.ulp)
    }
    XCTAssertEqual(fitted.leverages.reduce(0, +), 2, accuracy: 8 * 2.0.ulp)
  }
}

extension TimeSeries {
  /// Five values of five years.
  static let sample: TimeSeries = {
    guard let series = try? TimeSeries(start: 2011, values: [12, 15, 14, 19, 23]) else {
      preconditionFailure("the sample is a valid series")
    }
    return series
  }()
}
