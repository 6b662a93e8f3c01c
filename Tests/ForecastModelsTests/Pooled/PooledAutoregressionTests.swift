import ForecastModels
import TestSupport
import XCTest

final class PooledAutoregressionTests: XCTestCase {
  private let model = PooledAutoregression(coefficients: [
    .init(lags: [], growth: 0.05, lagsWithoutGrowth: [], spread: 0.1),
    .init(lags: [0.5], growth: 0.01, lagsWithoutGrowth: [0.6], spread: 1),
  ])

  func testOneObservationGrowsAtThePooledRate() throws {
    let forecast = try model.fitted(to: try TimeSeries(values: [100])).forecast(horizon: 2)
    XCTAssertEqual(forecast.medians[0], 105, accuracy: 4 * 105.0.ulp)
    XCTAssertEqual(forecast.medians[1], 110.25, accuracy: 4 * 110.25.ulp)
  }

  func testTheLastChangeGoesOnByItsWeight() throws {
    let series = try TimeSeries(values: [90, 100])
    let forecast = try model.fitted(to: series).forecast(horizon: 2)
    XCTAssertEqual(forecast.medians[0], 106, accuracy: 4 * 106.0.ulp)
    XCTAssertEqual(forecast.medians[1], 106 + 3 + 1.06, accuracy: 8 * 106.0.ulp)
  }

  func testValuesOfEitherSignHaveNoGrowth() throws {
    let series = try TimeSeries(values: [-10, 10])
    let forecast = try model.fitted(to: series).forecast(horizon: 1)
    XCTAssertEqual(forecast.medians[0], 22, accuracy: 4 * 22.0.ulp)
  }

  func testRefusesMissingPeriods() throws {
    let series = try TimeSeries(periods: [1, 3], values: [1, 2])
    XCTAssertThrowsError(try model.fitted(to: series)) { error in
      XCTAssertEqual(error as? FitError, .notConsecutive(after: 1))
    }
  }
}
