import Statistics
import XCTest

/// The ranked probability score against its integral and its limits.
final class RankedProbabilityScoreTests: XCTestCase {
  /// 2 ∫ loss(q(p)) dp over p = 1/(1 + e^(−x)), by the trapezoidal rule.
  private func integral(_ distribution: StudentTDistribution, _ actual: Double) -> Double {
    let step = 1.0 / 32
    return (-32 * 60...32 * 60).reduce(0) { sum, index in
      let position = step * Double(index)
      let lower = 1 / (1 + exp(-position))
      let upper = 1 / (1 + exp(position))
      let quantile =
        position < 0 ? distribution.quantile(lower) : distribution.upperTailQuantile(upper)
      let loss = actual >= quantile ? lower * (actual - quantile) : upper * (quantile - actual)
      return sum + 2 * loss * lower * upper * step
    }
  }

  func testScoreIsTheIntegralOfQuantileLosses() throws {
    for degrees in [2.0, 3, 7.5, 40, .infinity] {
      let distribution = StudentTDistribution(
        degreesOfFreedom: degrees, location: 10, scale: 2)
      for actual in [4.0, 10, 11.5, 30] {
        let score = try XCTUnwrap(distribution.continuousRankedProbabilityScore(actual))
        // The loss has a kink, where the trapezoidal rule has the error of step²/12.
        XCTAssertEqual(score, integral(distribution, actual), accuracy: 1e-3 * score)
      }
    }
  }

  func testStandardNormalScoreAtItsCentre() throws {
    let score = try XCTUnwrap(
      StudentTDistribution(degreesOfFreedom: .infinity).continuousRankedProbabilityScore(0))
    // (√2 − 1)/√π.
    XCTAssertEqual(score, (2.0.squareRoot() - 1) / Double.pi.squareRoot(), accuracy: 1e-15)
  }

  func testManyDegreesAreNearlyNormal() throws {
    let normal = StudentTDistribution(degreesOfFreedom: .infinity, location: 1, scale: 3)
    let many = StudentTDistribution(degreesOfFreedom: 1e9, location: 1, scale: 3)
    XCTAssertEqual(
      try XCTUnwrap(many.continuousRankedProbabilityScore(2)),
      try XCTUnwrap(normal.continuousRankedProbabilityScore(2)), accuracy: 1e-8)
  }

  func testScoreOfACertainForecastIsTheError() {
    let certain = StudentTDistribution(degreesOfFreedom: 1, location: 5, scale: 0)
    XCTAssertEqual(certain.continuousRankedProbabilityScore(3), 2)
    let cauchy = StudentTDistribution(degreesOfFreedom: 1, location: 5, scale: 1)
    XCTAssertNil(cauchy.continuousRankedProbabilityScore(3))
  }

  func testScoreIsSymmetricAndScales() throws {
    let distribution = StudentTDistribution(degreesOfFreedom: 4, location: 0, scale: 1)
    let wide = StudentTDistribution(degreesOfFreedom: 4, location: 0, scale: 8)
    for actual in [0.25, 1, 6] {
      let score = try XCTUnwrap(distribution.continuousRankedProbabilityScore(actual))
      XCTAssertEqual(distribution.continuousRankedProbabilityScore(-actual), score)
      XCTAssertEqual(wide.continuousRankedProbabilityScore(8 * actual), 8 * score)
    }
  }
}
