import ForecastModels
import XCTest

/// Cases that can be worked out by hand.
final class BenchmarkingTests: XCTestCase {
  private let all: [any TemporalBenchmarking] = [
    DentonBenchmarking(.additive), DentonBenchmarking(.proportional),
    DentonBenchmarking(.additive, order: .second),
    DentonBenchmarking(.proportional, order: .second),
    DentonBenchmarking(.additive, start: .atIndicator),
    DentonBenchmarking(.proportional, order: .second, start: .atIndicator),
    CholetteDagumBenchmarking(.additive, autocorrelation: 0.5),
    CholetteDagumBenchmarking(.proportional, autocorrelation: 0.9), ProRataBenchmarking(),
  ]

  func testIndicatorThatAddsUpStays() throws {
    let indicator = [1.0, 2, 3, 4, 6, 5, 4, 3]
    for method in all {
      let series = try method.benchmarked(indicator, to: [10, 18], frequency: 4)
      XCTAssertEqual(series.values, indicator, "\(method)")
    }
  }

  func testConstantFactorIsFoundByProportionalMethods() throws {
    let indicator = [1.0, 2, 3, 4, 6, 5]
    let doubled = indicator.map { 2 * $0 }
    for method in [
      DentonBenchmarking(.proportional), ProRataBenchmarking(),
      DentonBenchmarking(.proportional, order: .second),
    ] as [any TemporalBenchmarking] {
      let series = try method.benchmarked(indicator, to: [6, 14, 22], frequency: 2)
      assertEqual(series.values, doubled, 1e-14 * 12, "\(method)")
    }
  }

  func testConstantDifferenceIsFoundByAdditiveDenton() throws {
    let indicator = [1.0, 2, 3, 4, 6, 5]
    let series = try DentonBenchmarking(.additive)
      .benchmarked(indicator, to: [9, 13, 17], frequency: 2)
    assertEqual(series.values, indicator.map { $0 + 3 }, 1e-14 * 9)
  }

  func testLineIsFoundBySecondDifferences() throws {
    let series = try DentonBenchmarking(.additive, order: .second)
      .benchmarked([0, 0, 0, 0, 0, 0], to: [3, 7, 11], frequency: 2)
    assertEqual(series.values, [1, 2, 3, 4, 5, 6], 1e-14 * 6)
  }

  func testTwoPeriodsOfOneBenchmarkFromTheStart() throws {
    // w₁² + (w₂ − w₁)² with w₁ + w₂ = 5: w = (2, 3).
    let series = try DentonBenchmarking(.additive, start: .atIndicator)
      .benchmarked([0, 0], to: [5], frequency: 2)
    assertEqual(series.values, [2, 3], 1e-14 * 3)
  }

  func testBenchmarksOfZeroAreMet() throws {
    for method in all {
      let series = try method.benchmarked([1, 2, 4, 3], to: [0, 0], frequency: 2)
      assertEqual(series.discrepancies, [0, 0], 1e-14 * 4, "\(method)")
    }
  }

  func testFrequencyOneGivesTheBenchmarks() throws {
    for method in all {
      let series = try method.benchmarked([1, 2, 4], to: [3, 1, 2], frequency: 1)
      assertEqual(series.values, [3, 1, 2], 1e-14 * 3, "\(method)")
    }
  }

  func testValuesAfterTheLastBenchmarkAreCarriedOn() throws {
    let indicator = [1.0, 1, 1, 1, 1, 1]
    let benchmarks = [4.0, 4]
    let denton = try DentonBenchmarking(.additive)
      .benchmarked(indicator, to: benchmarks, frequency: 2)
    assertEqual(denton.values, Array(repeating: 2, count: 6), 1e-14)
    let proRata = try ProRataBenchmarking().benchmarked(indicator, to: [4, 6], frequency: 2)
    XCTAssertEqual(proRata.values, [2, 2, 3, 3, 3, 3])
    let regression = try CholetteDagumBenchmarking(.additive, autocorrelation: 0.5)
      .benchmarked(indicator, to: benchmarks, frequency: 2)
    let last = regression.values[3] - 1
    // The correction dies out as ρ^h.
    assertEqual(Array(regression.values[4...]), [1 + last / 2, 1 + last / 4], 1e-14)
  }

  func testUncorrelatedErrorsShareTheGapEquallyOrBySquares() throws {
    let additive = try CholetteDagumBenchmarking(.additive, autocorrelation: 0)
      .benchmarked([1, 2, 3], to: [9], frequency: 3)
    assertEqual(additive.values, [2, 3, 4], 1e-14)
    let proportional = try CholetteDagumBenchmarking(.proportional, autocorrelation: 0)
      .benchmarked([1, 2, 3], to: [20], frequency: 3)
    // A gap of 14 shared 1 : 4 : 9.
    assertEqual(proportional.values, [2, 6, 12], 1e-14 * 12)
  }

  func testAutocorrelatedErrorsShareTheGapByTheirSummedCorrelations() throws {
    // ρ = ½: the correlations of a period with all three sum to 7/4, 2 and 7/4, in all 11/2.
    let series = try CholetteDagumBenchmarking(.additive, autocorrelation: 0.5)
      .benchmarked([1, 1, 1], to: [3 + 11], frequency: 3)
    assertEqual(series.values, [4.5, 5, 4.5], 1e-14 * 5)
  }

  func testUnreliableBenchmarkIsMetInPart() throws {
    // One value, error variance 1, benchmark variance 3: a quarter of the way.
    let method = CholetteDagumBenchmarking(
      .additive, autocorrelation: 0.5, reliability: .variances([3]))
    let series = try method.benchmarked([2], to: [6], frequency: 1)
    assertEqual(series.values, [3], 1e-14)
    assertEqual(series.discrepancies, [3], 1e-14)
  }

  func testReliabilityMayDifferByBenchmark() throws {
    let method = CholetteDagumBenchmarking(
      .additive, autocorrelation: 0, reliability: .variances([0, 1]))
    let series = try method.benchmarked([0, 0], to: [4, 4], frequency: 1)
    assertEqual(series.values, [4, 2], 1e-14)
  }

  func testHighAutocorrelationApproachesDenton() throws {
    let indicator = [85.4, 112.7, 118.3, 122.2, 118.1, 112.9, 99.8, 102.2]
    let denton = try DentonBenchmarking(.additive)
      .benchmarked(indicator, to: [450, 430], frequency: 4)
    let regression = try CholetteDagumBenchmarking(.additive, autocorrelation: 1 - 1e-9)
      .benchmarked(indicator, to: [450, 430], frequency: 4)
    // The difference between the two is of the order of 1 − ρ.
    assertEqual(regression.values, denton.values, 1e-5)
  }
}
