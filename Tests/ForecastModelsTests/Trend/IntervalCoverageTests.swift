import ForecastModels
import TestSupport
import XCTest

/// How often the intervals contain the value to come, by simulation under each model's own
/// assumptions: exactly 80 and 95 %, however short the series.
final class IntervalCoverageTests: XCTestCase {
  private static let replications = 20_000

  func testLinearTrendCoversWhatItSays() throws {
    for count in [4, 6, 10] {
      try assertCoverage(LinearTrend(), count: count, seed: 1) { errors in
        errors.enumerated().map { 20 + 3 * Double($0) + 5 * $1 }
      }
    }
  }

  func testDriftCoversWhatItSays() throws {
    for count in [4, 10] {
      try assertCoverage(DriftModel(), count: count, seed: 2) { errors in
        var level = 20.0
        return errors.map { error in
          level += 3 + 5 * error
          return level
        }
      }
    }
  }

  func testNaiveCoversWhatItSays() throws {
    for count in [4, 10] {
      try assertCoverage(NaiveModel(), count: count, seed: 3) { errors in
        var level = 20.0
        return errors.map { error in
          level += error
          return level
        }
      }
    }
  }

  func testMeanCoversWhatItSays() throws {
    for count in [4, 10] {
      try assertCoverage(MeanModel(), count: count, seed: 4) { errors in
        errors.map { 20 + 5 * $0 }
      }
    }
  }

  /// Asserts coverage two periods ahead of series made from normal errors.
  private func assertCoverage(
    _ model: some ForecastModel, count: Int, seed: UInt64, line: UInt = #line,
    series values: ([Double]) -> [Double]
  ) throws {
    var generator = SplitMix64(seed: seed)
    var inside: [Coverage: Int] = [.percent80: 0, .percent95: 0]
    for _ in 0..<Self.replications {
      let all = values(generator.normals(count + 2))
      let series = try TimeSeries(values: Array(all.prefix(count)))
      let distribution = try model.fitted(to: series).forecast(horizon: 2).distributions[1]
      // The same question as whether the interval's ends enclose it, without their root finding.
      let probability = distribution.cumulativeProbability(all[count + 1])
      for coverage in inside.keys {
        let tail = coverage.tailProbability
        if probability >= tail, probability <= 1 - tail { inside[coverage, default: 0] += 1 }
      }
    }
    for (coverage, hits) in inside {
      let expected = coverage.probability
      let total = Double(Self.replications)
      // Four standard errors of a binomial share: missed by chance once in 16,000 such checks.
      let allowance = 4 * (expected * (1 - expected) / total).squareRoot()
      XCTAssertEqual(
        Double(hits) / total, expected, accuracy: allowance, "n = \(count), seed \(seed)",
        line: line)
    }
  }
}
