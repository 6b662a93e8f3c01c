import ForecastModels
import TestSupport
import XCTest

final class PooledCombinationTests: XCTestCase {
  private let values = [
    31.2, 33.0, 35.9, 35.1, 38.4, 41.0, 44.7, 44.2, 49.3, 52.8, 55.0, 61.1, 60.2, 66.9, 70.4,
  ]

  private func forecast(_ values: [Double], horizon: Int = 6) throws -> Forecast {
    try PooledCombination(priors: .coarse).fitted(to: try TimeSeries(values: values))
      .forecast(horizon: horizon)
  }

  func testKeepsTheContract() throws {
    // One observation grows, and a constant series has the small scale that such series have had.
    try assertForecastModelContract(
      PooledCombination(),
      ContractTraits(required: 1, isCertainOfConstants: false, constantCount: 2))
  }

  func testEveryLengthHasOrderedPositiveQuantiles() throws {
    for count in values.indices.map({ $0 + 1 }) {
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

  func testAPowerOfTwoScalesValuesOfEitherSignExactly() throws {
    let signed = [-3, 2.5, 4, -1, 0, 6, 7.5, 3, 8, 9, 11.25, 10, 13, 12.5]
    for count in 1...signed.count {
      let own = Array(signed.suffix(count))
      guard own.contains(where: { $0 <= 0 }) else { continue }
      let other = try forecast(own.map { 0x1p40 * $0 })
      for (one, scaled) in zip(try forecast(own).distributions, other.distributions) {
        for probability in [0.025, 0.5, 0.9] {
          XCTAssertEqual(
            scaled.quantile(probability), 0x1p40 * one.quantile(probability), "\(count)")
        }
      }
    }
  }

  func testAPowerOfTwoScalesPositiveValuesToTheRoundingOfOneLogarithm() throws {
    for count in values.indices.map({ $0 + 1 }) {
      let own = Array(values.suffix(count))
      for power in [-300, -10, 1, 10, 300] {
        let factor = Double(sign: .plus, exponent: power, significand: 1)
        let other = try forecast(own.map { factor * $0 })
        for (one, scaled) in zip(try forecast(own).distributions, other.distributions) {
          let location = scaled.mixture.components[0].distribution.location
          for probability in [0.025, 0.5, 0.9] {
            let expected = factor * one.quantile(probability)
            // The rounding of the location is one of the value, relative to it.
            XCTAssertEqual(
              scaled.quantile(probability), expected,
              accuracy: 8 * max(abs(location), 4).ulp * expected, "\(count), 2^\(power)")
          }
          XCTAssertEqual(
            scaled.mixture.components[0].distribution.scale,
            one.mixture.components[0].distribution.scale, "\(count)")
        }
      }
    }
  }

  func testNoMagnitudeOfValuesIsTooMuch() throws {
    let generators: [[Double]] = [
      values, [3, -2, 5, 1, -4, 6, 2, 8, -1, 3, 4, 5, 7, 6], [1, 1e-300, 1, 1e100, 1],
      [1e-150, 1e150], [1e150, 1e-300], [1e-300, 1e150, 1e-200, 1e120, 1e-300], [0, 0, 0, 1e-300],
      Array(repeating: .leastNonzeroMagnitude, count: 6) + [.leastNormalMagnitude],
    ]
    for pattern in generators {
      for factor in [1e-300, 1e-160, 1, 1e140]
      where pattern.allSatisfy({ abs($0 * factor) < 1e150 }) {
        for count in Set([1, 2, 3, 4, 5, 8, pattern.count]) where count <= pattern.count {
          let scaled = pattern.suffix(count).map { $0 * factor }
          for distribution in try forecast(Array(scaled), horizon: 8).distributions {
            let interval = distribution.interval(.percent95)
            XCTAssertFalse(distribution.median.isNaN || interval.lower.isNaN)
            XCTAssertFalse(interval.upper.isNaN)
            XCTAssertLessThanOrEqual(interval.lower, interval.upper)
          }
        }
      }
    }
  }

  func testZerosAreCertainToStay() throws {
    for distribution in try forecast([0, 0, 0, 0]).distributions {
      XCTAssertEqual(distribution.interval(.percent95).lower, 0)
      XCTAssertEqual(distribution.interval(.percent95).upper, 0)
    }
  }

  func testAFallingSeriesStaysPositive() throws {
    for distribution in try forecast([100, 60, 30, 12, 4, 1], horizon: 30).distributions {
      XCTAssertGreaterThan(distribution.quantile(0.025), 0)
    }
  }

  /// Random walks of both kinds, some of them all positive, others of either sign.
  private func randomWalks() -> [[Double]] {
    var generator = SplitMix64(seed: 5)
    return (0..<120).map { index in
      var value = index % 2 == 0 ? 100.0 : 0.0
      return generator.normals([1, 2, 3, 4, 6, 8, 20][index % 7]).map { change in
        value += 2 * change
        return value
      }
    }
  }

  func testNoIntervalIsNarrowerThanTheOneBefore() throws {
    for walk in randomWalks() {
      var earlier = [0.0, 0.0]
      for distribution in try forecast(walk, horizon: 9).distributions {
        let errors = distribution.mixture.components[0].distribution
        let widths = [0.9, 0.975].map { errors.quantile($0) - errors.location }
        for (width, before) in zip(widths, earlier) {
          // A product of rounded factors, less a location of the size of the values.
          let rounding = 8 * max(width, abs(errors.location)).ulp
          XCTAssertGreaterThanOrEqual(width, before - rounding, "\(walk)")
        }
        earlier = widths
      }
    }
  }

  /// Lines that fall by one, half and wild amounts, to a last value near or below zero.
  private var fallingLines: [[Double]] {
    var lines: [[Double]] = []
    for last in [3, 1, 0.5, 0.1, 0.001, 0, -1] {
      for (slope, count) in [(1.0, 5), (1.0, 10), (0.3, 15)] {
        lines.append((0..<count).map { last + slope * Double(count - 1 - $0) })
      }
    }
    return lines + [[10, 9, 8, 7, 6, 5, 4, 3, 2, 0.1], [10, 9, 8, 7, 6, 5, 4, 3, 2, 0.001]]
  }

  func testALineThatFallsTowardsZeroDoesNotTurnBack() throws {
    for values in fallingLines {
      let series = try TimeSeries(values: values)
      for forecast in [
        try PooledCombination().fitted(to: series).forecast(horizon: 6),
        try LocalGlobalTrend().fitted(to: series).forecast(horizon: 6),
      ] {
        let medians = [values[values.count - 1]] + forecast.medians
        for (earlier, later) in zip(medians, medians.dropFirst()) {
          XCTAssertLessThanOrEqual(later, earlier, "\(values): \(medians)")
        }
      }
    }
  }

  func testBeyondThePanelIntervalsWidenWithTheRootOfTheSteps() throws {
    let scales = try forecast(values, horizon: 24).distributions
      .map { $0.mixture.components[0].distribution.scale }
    // 24 and 6 steps: twice, but for the rounding of two roots.
    XCTAssertEqual(scales[23], 2 * scales[5], accuracy: 4 * scales[23].ulp)
  }

  func testOneAndTwoObservationsArePooledGrowth() throws {
    for count in 1...2 {
      let series = try TimeSeries(values: Array(values.prefix(count)))
      XCTAssertEqual(
        try PooledGrowth().fitted(to: series).forecast(horizon: 4),
        try PooledCombination().fitted(to: series).forecast(horizon: 4))
    }
  }

  func testRefusesMissingPeriods() throws {
    let series = try TimeSeries(periods: [1, 2, 4], values: [1, 2, 4])
    XCTAssertThrowsError(try PooledCombination().fitted(to: series)) { error in
      XCTAssertEqual(error as? FitError, .notConsecutive(after: 2))
    }
  }
}
