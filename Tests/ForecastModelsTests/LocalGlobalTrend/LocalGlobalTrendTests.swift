import ForecastModels
import TestSupport
import XCTest

final class LocalGlobalTrendTests: XCTestCase {
  func testKeepsTheContract() throws {
    try assertForecastModelContract(LocalGlobalTrend(), ContractTraits(required: 3))
  }

  func testThePosteriorSumsToOne() throws {
    let series = try TimeSeries(values: [10, 12, 15, 17, 22, 24, 30])
    let posterior = try LocalGlobalTrend().fitted(to: series).posterior
    // 400 roundings of probabilities.
    XCTAssertEqual(posterior.reduce(0, +), 1, accuracy: 400 * 1.0.ulp)
  }

  func testRefusesMissingPeriods() throws {
    let series = try TimeSeries(periods: [1, 2, 4], values: [1, 2, 4])
    XCTAssertThrowsError(try LocalGlobalTrend().fitted(to: series)) { error in
      XCTAssertEqual(error as? FitError, .notConsecutive(after: 2))
    }
  }

  func testValuesOfEitherSignHaveAForecast() throws {
    let series = try TimeSeries(values: [-3, 2, -1, 4, 0, 3])
    for distribution in try LocalGlobalTrend().fitted(to: series).forecast(horizon: 6)
      .distributions
    {
      XCTAssert(distribution.interval(.percent95).lower.isFinite)
    }
  }
}
