import ForecastModels
import Foundation
import TestSupport
import XCTest

final class PooledAutoregressionTests: XCTestCase {
  private let model = PooledAutoregression(coefficients: [
    .init(lags: [0.5, 0.25], growth: 0.01, spread: 1)
  ])

  func testKeepsTheContract() throws {
    try assertForecastModelContract(PooledAutoregression(), ContractTraits(required: 3))
  }

  func testTheLastDifferencesGoOnByTheirWeights() throws {
    let series = try TimeSeries(values: [80, 100, 110])
    let forecast = try model.fitted(to: series).forecast(horizon: 2)
    let first = 0.01 + 0.5 * log(1.1) + 0.25 * log(1.25)
    let second = 0.01 + 0.5 * first + 0.25 * log(1.1)
    // Logarithms, sums and an exponential: some ulps.
    XCTAssertEqual(forecast.medians[0], 110 * exp(first), accuracy: 1e-13 * 110)
    XCTAssertEqual(forecast.medians[1], 110 * exp(first + second), accuracy: 1e-13 * 110)
  }

  func testErrorsAreCarriedOnByTheRecursion() throws {
    let series = try TimeSeries(values: [80, 100, 110])
    let scales = try model.fitted(to: series).forecast(horizon: 2).distributions
      .map { $0.mixture.components[0].distribution.scale }
    // A first error of one adds 1 + 0.5 to the second step, which has one of its own.
    XCTAssertEqual(scales[1] / scales[0], (1 + 1.5 * 1.5).squareRoot(), accuracy: 1e-14)
  }

  func testValuesOfEitherSignHaveNoGrowth() throws {
    let series = try TimeSeries(values: [-10, 10, 14])
    let forecast = try model.fitted(to: series).forecast(horizon: 1)
    XCTAssertEqual(forecast.medians[0], 14 + 2 + 5, accuracy: 4 * 22.0.ulp)
  }

  func testFittedValuesAreOneStepAhead() throws {
    let values = [80.0, 100, 110, 120, 118]
    let fitted = try model.fitted(to: try TimeSeries(values: values))
    XCTAssertEqual(fitted.fittedValues.prefix(3).compactMap { $0 }, [])
    let shorter = try model.fitted(to: try TimeSeries(values: Array(values.dropLast())))
    XCTAssertEqual(
      try XCTUnwrap(fitted.fittedValues[4]), shorter.forecast(horizon: 1).medians[0],
      accuracy: 1e-12)
  }

  func testRefusesMissingPeriods() throws {
    let series = try TimeSeries(periods: [1, 3, 4], values: [1, 2, 3])
    XCTAssertThrowsError(try model.fitted(to: series)) { error in
      XCTAssertEqual(error as? FitError, .notConsecutive(after: 1))
    }
  }
}
