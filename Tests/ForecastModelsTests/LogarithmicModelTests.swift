import ForecastModels
import XCTest

final class LogarithmicModelTests: XCTestCase {
  func testSeriesThatDoublesKeepsDoubling() throws {
    let series = try TimeSeries(start: 2001, values: [3, 6, 12, 24])
    let forecast = try LogLinearTrend().fitted(to: series).forecast(horizon: 2)
    for (median, exact) in zip(forecast.medians, [48.0, 96]) {
      // Rounded logarithms leave a few ulps, which extrapolation doubles.
      XCTAssertEqual(median, exact, accuracy: 32 * exact.ulp)
    }
  }

  func testGrowthRateIsTheExponentialOfTheSlope() throws {
    let series = try TimeSeries(values: [100, 110, 121, 133.1])
    let slope = try LogLinearTrend().fitted(to: series).base.coefficients[1]
    XCTAssertEqual(exp(slope) - 1, 0.1, accuracy: 1e-14)
  }

  func testQuantilesAreExponentialsOfTheBaseModels() throws {
    let values = [10.0, 12, 11, 15, 16]
    let model = LogarithmicModel(NaiveModel())
    let forecast = try model.fitted(to: TimeSeries(values: values)).forecast(horizon: 3)
    let base = try NaiveModel().fitted(to: TimeSeries(values: values.map { log($0) }))
      .forecast(horizon: 3)
    for (ours, logarithm) in zip(forecast.intervals(.percent80), base.intervals(.percent80)) {
      // The quantile of the mixture is found to a few ulps of the logarithm.
      XCTAssertEqual(ours.lower, exp(logarithm.lower), accuracy: 1e-13 * ours.lower)
      XCTAssertEqual(ours.upper, exp(logarithm.upper), accuracy: 1e-13 * ours.upper)
      XCTAssertGreaterThan(ours.lower, 0)
    }
  }

  func testFittedValuesAreOnTheScaleOfTheSeries() throws {
    let series = try TimeSeries(values: [10, 20, 40])
    let fitted = try LogarithmicModel(NaiveModel()).fitted(to: series)
    XCTAssertEqual(fitted.fittedValues.count, 3)
    XCTAssertNil(fitted.fittedValues[0])
    XCTAssertEqual(try XCTUnwrap(fitted.residuals[2]), 20, accuracy: 1e-13)
  }

  func testValueWithoutLogarithmIsNamedByItsPeriod() throws {
    let series = try TimeSeries(periods: [2001, 2003, 2004], values: [5, 0, -1])
    XCTAssertThrowsError(try LogLinearTrend().fitted(to: series)) {
      XCTAssertEqual($0 as? FitError, .notPositive(period: 2003))
    }
  }
}
