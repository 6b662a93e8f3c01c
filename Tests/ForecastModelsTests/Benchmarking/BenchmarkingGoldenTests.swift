import ForecastModels
import XCTest

/// Benchmarked series in exact rational (Denton) or 60-digit arithmetic (Cholette and Dagum).
///
/// 1e-11 of the largest value and adding up to 1e-12 are the thresholds.
final class BenchmarkingGoldenTests: XCTestCase {
  private let methods: [(group: String, key: String, method: any TemporalBenchmarking)] = [
    (
      "denton", "additive_first_difference (Cholette-modified Denton)",
      DentonBenchmarking(.additive)
    ),
    ("denton", "additive_second_difference", DentonBenchmarking(.additive, order: .second)),
    (
      "denton", "additive_first_difference_original_Denton(x0=z0)",
      DentonBenchmarking(.additive, start: .atIndicator)
    ),
    (
      "denton", "proportional_first_difference (PFD, Cholette-modified)",
      DentonBenchmarking(.proportional)
    ),
    (
      "denton", "proportional_first_difference_original_Denton",
      DentonBenchmarking(.proportional, start: .atIndicator)
    ),
    ("denton", "pro_rata", ProRataBenchmarking()),
    (
      "cholette_dagum", "additive_rho0.729_binding",
      CholetteDagumBenchmarking(.additive, autocorrelation: 0.729)
    ),
    (
      "cholette_dagum", "proportional_rho0.9_binding",
      CholetteDagumBenchmarking(.proportional, autocorrelation: 0.9)
    ),
    (
      "cholette_dagum", "additive_rho0.729_nonbinding_vareps25",
      CholetteDagumBenchmarking(.additive, autocorrelation: 0.729, reliability: .variance(25))
    ),
  ]

  func testEveryMethodAgreesWithExactArithmetic() throws {
    let cases = try Figures.golden("benchmarking")["cases"]
    var worst = WorstDeviation("benchmarking")
    var compared = 0
    for name in cases.keys {
      let figures = cases[name]
      let benchmarks = figures["benchmarks"].vector
      for (group, key, method) in methods {
        let ours = try method.benchmarked(
          figures["indicator"].vector, to: benchmarks,
          frequency: Int(figures["frequency"].number))
        worst.check(ours.values, figures[group, key].vector, key, name, within: 1e-11)
        compared += 1
        guard !key.contains("nonbinding") else { continue }
        worst.check(
          zip(benchmarks, ours.discrepancies).map { $0 - $1 }, benchmarks, "adding up", name,
          within: 1e-12)
      }
      XCTAssertEqual(
        figures["denton"].keys.count + figures["cholette_dagum"].keys.count, methods.count)
    }
    worst.report()
    XCTAssertEqual(compared, 27)
  }
}
