import ForecastModels
import TestSupport
import XCTest

final class PooledGrowthTests: XCTestCase {
  func testKeepsTheContract() throws {
    try assertForecastModelContract(
      PooledGrowth(),
      ContractTraits(required: 1, isCertainOfConstants: false, constantCount: 2))
  }

  func testOneObservationGrowsAtThePooledRate() throws {
    let rate = PooledPriors.builtIn.rungs[0].growth.growth
    let forecast = try PooledGrowth().fitted(to: try TimeSeries(values: [100])).forecast(horizon: 2)
    XCTAssertEqual(forecast.medians[0], 100 * (1 + rate), accuracy: 1e-12)
    XCTAssertEqual(forecast.medians[1], 100 * (1 + 2 * rate), accuracy: 1e-12)
  }

  func testTwoObservationsGoOnByTheirShares() throws {
    let growth = PooledPriors.builtIn.rungs[1].growth
    let forecast = try PooledGrowth().fitted(to: try TimeSeries(values: [100, 102]))
      .forecast(horizon: 1)
    let slope = growth.growth * 102 * (2 * 2 / 202.0) + growth.change * 2
    XCTAssertEqual(forecast.medians[0], 102 + slope, accuracy: 1e-12)
  }

  func testAFastSeriesIsHeldToATenth() throws {
    let growth = PooledPriors.builtIn.rungs[1].growth
    let forecast = try PooledGrowth().fitted(to: try TimeSeries(values: [1, 100]))
      .forecast(horizon: 1)
    let slope = growth.growth * 100 * 0.1 + growth.change * 5
    XCTAssertEqual(forecast.medians[0], 100 + slope, accuracy: 1e-12)
  }

  func testRefusesMissingPeriods() throws {
    let series = try TimeSeries(periods: [1, 3], values: [1, 2])
    XCTAssertThrowsError(try PooledGrowth().fitted(to: series)) { error in
      XCTAssertEqual(error as? FitError, .notConsecutive(after: 1))
    }
  }
}
