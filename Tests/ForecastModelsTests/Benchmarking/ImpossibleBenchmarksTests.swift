import ForecastModels
import XCTest

/// Inputs that no method can make sense of are named.
final class ImpossibleBenchmarksTests: XCTestCase {
  private let denton = DentonBenchmarking(.additive)

  func testCountsMustAgree() {
    XCTAssertEqual(
      error(denton, [1, 2, 3], [1, 2], 2), .tooFewIndicatorValues(required: 4, actual: 3))
    XCTAssertEqual(error(denton, [1, 2], [], 2), .tooFewBenchmarks(required: 1, actual: 0))
    XCTAssertEqual(
      error(DentonBenchmarking(.additive, order: .second), [1, 2], [3], 2),
      .tooFewBenchmarks(required: 2, actual: 1))
    XCTAssertNil(
      error(DentonBenchmarking(.additive, order: .second, start: .atIndicator), [1, 2], [4], 2))
  }

  func testNumbersMustBeFinite() {
    XCTAssertEqual(error(denton, [1, .nan], [1], 2), .indicatorNotFinite(index: 1))
    XCTAssertEqual(error(denton, [1, 2], [.infinity], 2), .benchmarkNotFinite(index: 0))
  }

  func testProportionalMethodsRefuseZeros() {
    let methods: [any TemporalBenchmarking] = [
      DentonBenchmarking(.proportional),
      CholetteDagumBenchmarking(.proportional, autocorrelation: 0.5),
    ]
    for method in methods {
      XCTAssertEqual(error(method, [1, 0], [1], 2), .zeroIndicator(index: 1))
    }
    XCTAssertNil(error(denton, [1, 0], [1], 2))
    XCTAssertNil(error(ProRataBenchmarking(), [1, 0], [1], 2))
  }

  func testProRataRefusesATotalOfZero() {
    XCTAssertEqual(
      error(ProRataBenchmarking(), [1, 1, 2, -2], [3, 1], 2), .zeroTotal(benchmark: 1))
  }

  func testVariancesMustBeOneABenchmarkAndNotNegative() {
    let three = CholetteDagumBenchmarking(
      .additive, autocorrelation: 0.5, reliability: .variances([1, 1, 1]))
    XCTAssertEqual(error(three, [1, 2], [1], 2), .varianceCount(required: 1, actual: 3))
    let negative = CholetteDagumBenchmarking(
      .additive, autocorrelation: 0.5, reliability: .variance(-1))
    XCTAssertEqual(error(negative, [1, 2], [1], 2), .invalidVariance(benchmark: 0))
  }

  func testFactorsThatCannotChangeATotalAreRefused() {
    // One benchmark whose ratio-constant adjustment has no effect on the sum.
    XCTAssertEqual(
      error(DentonBenchmarking(.proportional), [1, -1], [5], 2), .illConditioned)
  }

  private func error(
    _ method: any TemporalBenchmarking, _ indicator: [Double], _ benchmarks: [Double],
    _ frequency: Int
  ) -> BenchmarkingError? {
    do throws(BenchmarkingError) {
      _ = try method.benchmarked(indicator, to: benchmarks, frequency: frequency)
      return nil
    } catch {
      return error
    }
  }
}
