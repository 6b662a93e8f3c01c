import TestSupport
import XCTest

@testable import ForecastModels

final class WeightEstimationTests: XCTestCase {
  func testWeightsAreTwentiethsThatSumToOne() throws {
    var generator = SplitMix64(seed: 5)
    let panel = try (0..<4).map { _ in
      var value = 100.0
      return try TimeSeries(
        values: generator.normals(17).map { error in
          value *= 1.04 + 0.03 * error
          return value
        })
    }
    for counts in [3...3, 4...4, 8...12, 13...Int.max] {
      let weights = estimated([panel], counts)
      let all = shares(weights)
      if counts.lowerBound == 3 {
        // The theta model takes four observations. The rest is estimated, not kept.
        XCTAssertEqual(weights.theta, 0)
        XCTAssertNotEqual(weights, PooledPriors.coarse.rungs[2].weights)
      }
      // Five doubles near twentieths.
      XCTAssertEqual(all.reduce(0, +), 1, accuracy: 1e-15)
      for weight in all { XCTAssertEqual((weight * 20).rounded() / 20, weight) }
    }
  }

  func testSteadyGrowthGivesTheWeightToMembersThatFollowIt() throws {
    // Nearly exact exponentials: a straight line doesn't follow them.
    let panel = try (0..<6).map { index in
      let rate = 1.02 + 0.012 * Double(index)
      var value = 100.0
      return try TimeSeries(
        values: (0..<18).map { year in
          value *= rate * (year.isMultiple(of: 2) ? 1.001 : 0.999)
          return value
        })
    }
    let weights = estimated([panel], 8...Int.max)
    XCTAssertGreaterThanOrEqual(
      weights.logarithmicTrend + weights.growth + weights.autoregression, 0.5)
  }

  private func estimated(
    _ panels: [[TimeSeries]], _ counts: ClosedRange<Int>
  ) -> PooledCombination.Weights {
    PooledCombination.Weights(
      RollingOrigins(panels: panels, first: 8, latest: 45), counts: counts, priors: .coarse)
  }

  private func shares(_ weights: PooledCombination.Weights) -> [Double] {
    PooledCombination.Member.allCases.map { weights[$0] }
  }
}
