import ForecastModels
import Statistics
import XCTest

@testable import IndicatorForecast

/// Forecasts don't depend on the unit, over 600 orders of magnitude.
final class UnitOfModelsTests: XCTestCase {
  private let shape = [112.0, 117, 125, 121, 133, 140, 139, 151, 158, 170, 167, 181]

  /// The medians and bounds of a forecast in a unit of 2^*k*, over that unit.
  private func figures(_ model: ModelChoice, exponent: Int) throws -> [Double] {
    let unit = { Double(sign: .plus, exponent: $0, significand: $1) }
    let series = try TimeSeries(start: 2000, values: shape.map { unit(exponent, $0) })
    let forecast = SeriesForecast(of: series, kind: .level, model: model, horizon: 2)
    XCTAssertNil(forecast.fallbackFrom, "\(model)")
    return forecast.forecast.distributions.flatMap { distribution in
      let interval = distribution.interval(.percent95)
      return [interval.lower, distribution.median, interval.upper].map { unit(-exponent, $0) }
    }
  }

  func testForecastsAreThoseOfTheUnit() throws {
    for model in ModelChoice.allCases where model != .automatic {
      let plain = try figures(model, exponent: 0)
      for exponent in [-1000, -700, -350, 350, 490] {
        for (found, expected) in zip(try figures(model, exponent: exponent), plain) {
          // A search may end on another last digit; bounds of subnormal scales have fewer.
          XCTAssertEqual(found, expected, accuracy: 1e-6 * abs(expected), "\(model) 2^\(exponent)")
        }
      }
    }
  }

  func testOrdinarySeriesAreComputedAsTheyAre() throws {
    for scale in [1e-70, 1, 1e70] {
      let series = try TimeSeries(values: shape.map { $0 * scale })
      XCTAssertEqual(series.unitExponent, 0)
      XCTAssertEqual(series.inUnit(exponent: 0), series)
    }
  }

  func testNoValueLosesADigitInItsUnit() throws {
    let series = try TimeSeries(values: [0, .leastNormalMagnitude, 1e140, -1e-200])
    XCTAssertEqual(series.unitExponent, 0)
    let wide = try TimeSeries(values: [0, 1.1e-250, 1e140, -1e-200])
    let exponent = wide.unitExponent
    XCTAssertGreaterThan(exponent, 0)
    XCTAssertEqual(
      wide.inUnit(exponent: exponent).values.map {
        Double(sign: .plus, exponent: exponent, significand: $0)
      }, wide.values)
    XCTAssertEqual(try TimeSeries(values: [0, 0]).unitExponent, 0)
  }
}
