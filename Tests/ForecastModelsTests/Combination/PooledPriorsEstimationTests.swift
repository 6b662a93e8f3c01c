import ForecastModels
import TestSupport
import XCTest

final class PooledPriorsEstimationTests: XCTestCase {
  /// Series that grow at a rate of their own, with normal errors of a tenth of it.
  private func panel(seed: UInt64, count: Int, factor: Double = 1) throws -> [TimeSeries] {
    var generator = SplitMix64(seed: seed)
    return try (0..<count).map { _ in
      let rate = 0.02 + 0.06 * generator.uniform()
      var value = 100 * factor
      let values = generator.normals(17).map { error in
        value *= 1 + rate + 0.02 * error
        return value
      }
      return try TimeSeries(values: values)
    }
  }

  func testUnitsOfThePanelDoNotMatter() throws {
    let one = try PooledPriors.coarse.estimated(from: [try panel(seed: 1, count: 4)])
    let other = try PooledPriors.coarse.estimated(
      from: [try panel(seed: 1, count: 4, factor: 1024)])
    // A power of two scales every step but the logarithms, and published figures have six decimals.
    for (first, second) in zip(one.rungs, other.rungs) {
      XCTAssertEqual(first.growth.growth, second.growth.growth, accuracy: 2e-6)
      XCTAssertEqual(first.growth.change, second.growth.change, accuracy: 2e-6)
      for (a, b) in zip(first.scale.factors, second.scale.factors) {
        XCTAssertEqual(a, b, accuracy: 1e-3)
      }
    }
  }

  func testThePooledRateIsThatOfThePanel() throws {
    let priors = try PooledPriors.coarse.estimated(from: [try panel(seed: 2, count: 6)])
    // Rates are uniform on 0.02 … 0.08: the middle, within three standard errors of six.
    XCTAssertEqual(priors.rungs[0].growth.growth, 0.05, accuracy: 3 * 0.06 / 72.0.squareRoot())
    XCTAssertEqual(priors.rungs.map(\.length), PooledPriors.builtIn.rungs.map(\.length))
    XCTAssertEqual(priors.localGlobalTrend, PooledPriors.coarse.localGlobalTrend)
    XCTAssertEqual(priors.rungs.map(\.weights), PooledPriors.coarse.rungs.map(\.weights))
  }

  func testAPanelTwiceCountsAsOnce() throws {
    let panel = try panel(seed: 3, count: 4)
    let once = try PooledPriors.coarse.estimated(from: [panel])
    let twice = try PooledPriors.coarse.estimated(from: [panel, panel])
    for (first, second) in zip(once.autoregression, twice.autoregression) {
      for (a, b) in zip(first.lags, second.lags) { XCTAssertEqual(a, b, accuracy: 2e-6) }
    }
    for (first, second) in zip(once.rungs, twice.rungs) {
      XCTAssertEqual(first.growth.growth, second.growth.growth, accuracy: 2e-6)
    }
  }

  func testAPanelOfTooFewSeriesIsRefused() throws {
    XCTAssertThrowsError(try PooledPriors.coarse.estimated(from: [])) { error in
      guard case .tooFewObservations = error as? FitError else { return XCTFail("\(error)") }
    }
    let constant = try TimeSeries(values: Array(repeating: 5, count: 20))
    XCTAssertThrowsError(try PooledPriors.coarse.estimated(from: [[constant]]))
  }
}
