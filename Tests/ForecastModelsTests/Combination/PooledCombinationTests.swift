import ForecastModels
import TestSupport
import XCTest

final class PooledCombinationTests: XCTestCase {
  private let values = [31.2, 33.0, 35.9, 35.1, 38.4, 41.0, 44.7, 44.2, 49.3, 52.8, 55.0, 61.1]

  private func forecast(_ values: [Double], horizon: Int = 6) throws -> Forecast {
    try PooledCombination().fitted(to: try TimeSeries(values: values)).forecast(horizon: horizon)
  }

  func testEveryLengthHasOrderedPositiveQuantiles() throws {
    for count in 1...12 {
      for distribution in try forecast(Array(values.suffix(count))).distributions {
        let wide = distribution.interval(.percent95)
        let narrow = distribution.interval(.percent80)
        XCTAssertGreaterThan(wide.lower, 0)
        XCTAssertLessThan(wide.lower, narrow.lower)
        XCTAssertLessThan(narrow.upper, wide.upper)
        XCTAssert(wide.upper.isFinite)
      }
    }
  }

  func testUnitsDoNotMatter() throws {
    for count in 1...12 {
      let own = Array(values.suffix(count))
      let other = try forecast(own.map { 1024 * $0 })
      for (one, scaled) in zip(try forecast(own).medians, other.medians) {
        // A power of two scales exactly; what remains are the roundings of logarithms.
        XCTAssertEqual(scaled, 1024 * one, accuracy: 1e-12 * scaled)
      }
    }
  }

  func testTwiceTheSame() throws {
    XCTAssertEqual(try forecast(values), try forecast(values))
  }

  func testAConstantSeriesForecastsItself() throws {
    for distribution in try forecast([7.3, 7.3, 7.3, 7.3]).distributions {
      // A logarithm and its exponential cost an ulp or two.
      XCTAssertEqual(distribution.median, 7.3, accuracy: 4 * 7.3.ulp)
    }
  }

  func testAFallingSeriesStaysPositive() throws {
    for distribution in try forecast([100, 60, 30, 12, 4, 1], horizon: 10).distributions {
      XCTAssertGreaterThan(distribution.quantile(0.025), 0)
    }
  }

  func testValuesOfEitherSignHaveAForecast() throws {
    for count in 1...6 {
      for distribution in try forecast(Array([-3, 2, -1, 4, 0, 3].suffix(count))).distributions {
        XCTAssert(distribution.interval(.percent95).lower.isFinite)
      }
    }
  }
}
