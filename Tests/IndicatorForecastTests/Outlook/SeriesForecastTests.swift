import IndicatorForecast
import XCTest

/// Every series has a forecast by every choice of a model, its own or a named replacement.
final class SeriesForecastTests: XCTestCase {
  /// A line with bumps that no polynomial follows.
  private static let bumpyLine: [Double] = (0..<40).map { (period: Int) -> Double in
    let bump = (period * period) % 7
    return Double(100 + 5 * period + 3 * bump)
  }

  private func forecast(_ values: [Double], _ model: ModelChoice) throws -> SeriesForecast {
    SeriesForecast(of: try TimeSeries(values: values), kind: .level, model: model, horizon: 10)
  }

  private func assertFiniteAndNested(_ forecast: Forecast, _ message: String) {
    for distribution in forecast.distributions {
      let (wide, narrow) = (distribution.interval(.percent95), distribution.interval(.percent80))
      let ends = [wide.lower, narrow.lower, distribution.median, narrow.upper, wide.upper]
      XCTAssert(ends.allSatisfy(\.isFinite), "\(message): \(ends)")
      XCTAssertEqual(ends, ends.sorted(), message)
    }
  }

  func testEveryModelForecastsEveryLengthOrIsReplacedByName() throws {
    let long = Self.bumpyLine
    for model in ModelChoice.allCases {
      for count in [1, 2, 3, 5, 40] {
        let found = try forecast(Array(long.prefix(count)), model)
        assertFiniteAndNested(found.forecast, "\(model) \(count)")
        XCTAssertNotEqual(found.model, ModelChoice.automatic)
        guard model != .automatic else { continue }
        XCTAssertEqual(found.fallbackFrom, found.model == model ? nil : model, "\(count)")
      }
    }
  }

  func testTheLongSeriesNeedsNoReplacement() throws {
    let values = Self.bumpyLine
    for model in ModelChoice.allCases where model != .automatic {
      XCTAssertEqual(try forecast(values, model).model, model)
    }
  }

  func testErrorsOfManyPowersOfTenEndNoForecast() throws {
    // Relative errors of 10³⁰ and more have a variance that no double holds.
    for model in ModelChoice.allCases {
      let found = try forecast([1, 1e30, 1, 1e60, 1, 1e90, 1, 1e120, 1, 1e150], model)
      assertFiniteAndNested(found.forecast, model.rawValue)
    }
  }

  func testAReplacementKnowsWhy() throws {
    let zero = try forecast([10, 0, 12], .logDrift)
    XCTAssertEqual(zero.obstacle, .notFitted(.notPositive(period: 2)))
    XCTAssertEqual(zero.fallbackFrom, .logDrift)
    XCTAssertNil(try forecast([10, 11, 12], .logDrift).obstacle)
    XCTAssertNil(try forecast([10], .automatic).obstacle)
  }

  func testAModelWhoseBoundsAreNoNumbersIsReplaced() throws {
    let wild: [(ModelChoice, [Double])] = [
      (.logNaive, [1, 1e12]), (.logDrift, [1, 1, 1e12]), (.logLinearTrend, [1, 1, 1e12]),
    ]
    for (model, values) in wild {
      let found = try forecast(values, model)
      assertFiniteAndNested(found.forecast, model.rawValue)
      XCTAssertEqual(found.fallbackFrom, model)
      XCTAssertEqual(found.obstacle, .boundsNotFinite)
      XCTAssertEqual(found.model, values.count < 3 ? .pooledGrowth : .combination)
    }
  }
}
