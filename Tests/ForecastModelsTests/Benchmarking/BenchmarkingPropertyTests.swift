import ForecastModels
import TestSupport
import XCTest

/// Claims about random indicators; each failure names its seed.
final class BenchmarkingPropertyTests: XCTestCase {
  private struct Problem {
    let seed: UInt64
    let indicator: [Double]
    let benchmarks: [Double]
    let frequency: Int
    var generator: SplitMix64

    init(seed: UInt64) {
      var generator = SplitMix64(seed: seed)
      let frequency = [1, 2, 4, 5, 12].randomElement(using: &generator) ?? 4
      let count = Int.random(in: 2...12, using: &generator)
      let sizes: [Double] = [1e-3, 1, 1e6]
      let size = sizes.randomElement(using: &generator) ?? 1
      let indicator = (0..<frequency * count).map { _ in
        size * Double.random(in: 50...150, using: &generator)
      }
      benchmarks = (0..<count).map { index in
        let sum: Double = indicator[index * frequency..<(index + 1) * frequency].reduce(0, +)
        return sum * Double.random(in: 0.7...1.3, using: &generator)
      }
      self.seed = seed
      self.frequency = frequency
      self.indicator = indicator
      self.generator = generator
    }

    func series(_ method: any TemporalBenchmarking) throws -> BenchmarkedSeries {
      try method.benchmarked(indicator, to: benchmarks, frequency: frequency)
    }

    /// Numbers that add up to zero in every benchmark's period.
    mutating func feasibleDirection() -> [Double] {
      let noise = generator.normals(indicator.count)
      return noise.indices.map { index in
        let start = index / frequency * frequency
        let mean = noise[start..<start + frequency].reduce(0, +) / Double(frequency)
        return (noise[index] - mean) * indicator[0]
      }
    }
  }

  private let dentons: [DentonBenchmarking] =
    [AdjustmentVariant.additive, .proportional].flatMap { variant in
      DentonBenchmarking.Order.allCases.flatMap { order in
        [DentonBenchmarking.Start.free, .atIndicator].map { start in
          DentonBenchmarking(variant, order: order, start: start)
        }
      }
    }

  func testBindingBenchmarksAreMet() throws {
    var worst = 0.0
    for seed in 1...40 as ClosedRange<UInt64> {
      let problem = Problem(seed: seed)
      let methods: [any TemporalBenchmarking] =
        dentons + [
          CholetteDagumBenchmarking(.additive, autocorrelation: 0.9),
          CholetteDagumBenchmarking(.proportional, autocorrelation: -0.3), ProRataBenchmarking(),
        ]
      for method in methods {
        let series = try problem.series(method)
        let size = problem.benchmarks.map(abs).max() ?? 1
        worst = series.discrepancies.reduce(worst) { max($0, abs($1) / size) }
      }
    }
    print("benchmarking: adding up off by \(worst) of 1e-12")
    XCTAssertLessThanOrEqual(worst, 1e-12)
  }

  func testDentonIsSmootherThanOtherSeriesThatAddUp() throws {
    for seed in 1...25 as ClosedRange<UInt64> {
      var problem = Problem(seed: seed)
      for method in dentons {
        let values = try problem.series(method).values
        let least = roughness(values, problem.indicator, method)
        for step in [1e-4, 1e-2, 1] {
          let direction = problem.feasibleDirection()
          let other = zip(values, direction).map { $0 + step * $1 }
          // Differences of values that agree in three digits or more: rounding is below this.
          XCTAssertLessThanOrEqual(
            least, roughness(other, problem.indicator, method) * (1 + 1e-9),
            "seed \(seed), \(method)")
        }
      }
    }
  }

  /// The sum that Denton's method makes least.
  private func roughness(
    _ values: [Double], _ indicator: [Double], _ method: DentonBenchmarking
  ) -> Double {
    var differences = zip(values, indicator).map {
      method.variant == .additive ? $0 - $1 : $0 / $1 - 1
    }
    if method.start == .atIndicator {
      differences = Array(repeating: 0, count: method.order.rawValue) + differences
    }
    for _ in 0..<method.order.rawValue {
      differences = zip(differences.dropFirst(), differences).map { $0 - $1 }
    }
    return differences.reduce(0) { $0 + $1 * $1 }
  }

  func testBenchmarkingTwiceChangesNothing() throws {
    for seed in 1...20 as ClosedRange<UInt64> {
      let problem = Problem(seed: seed)
      for method in dentons {
        let once = try problem.series(method).values
        let twice = try method.benchmarked(
          once, to: problem.benchmarks, frequency: problem.frequency
        ).values
        assertEqual(twice, once, 1e-13 * (once.map(abs).max() ?? 1), "seed \(seed), \(method)")
      }
    }
  }

  func testUnitsDoNotMatter() throws {
    for seed in 1...20 as ClosedRange<UInt64> {
      let problem = Problem(seed: seed)
      for method in dentons {
        let values = try problem.series(method).values
        let scaled = try method.benchmarked(
          problem.indicator.map { 1000 * $0 }, to: problem.benchmarks.map { 1000 * $0 },
          frequency: problem.frequency
        ).values
        // Multiplying by 1000 rounds each number.
        assertEqual(
          scaled, values.map { 1000 * $0 }, 1e-10 * (values.map(abs).max() ?? 1),
          "seed \(seed), \(method)")
      }
    }
  }

  func testLongSeriesKeepTheirDigits() throws {
    // Fifty years of months on a cubic: second differences of a known series come back.
    let truth = (0..<600).map { month in
      let time = Double(month) / 100
      return 100 + time * (3 - time * (0.7 - 0.05 * time))
    }
    let sums = (0..<50).map { truth[$0 * 12..<($0 + 1) * 12].reduce(0, +) }
    let line = (0..<600).map { truth[$0] - 7 - 0.01 * Double($0) }
    let series = try DentonBenchmarking(.additive, order: .second)
      .benchmarked(line, to: sums, frequency: 12)
    // Their difference from the indicator is a line, which second differences find to rounding.
    assertEqual(series.values, truth, 1e-10 * 100)
  }
}
