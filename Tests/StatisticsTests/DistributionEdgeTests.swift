import RealModule
import Statistics
import XCTest

/// Closed forms, ends of the supports and arguments at the edge of the doubles.
final class DistributionEdgeTests: XCTestCase {
  func testHalfIsTheCentreExactly() {
    XCTAssertEqual(NormalDistribution(mean: 3, standardDeviation: 2).quantile(0.5), 3)
    for degrees in [0.3, 1, 7.5, 1e6, .infinity] {
      let distribution = StudentTDistribution(degreesOfFreedom: degrees, location: -2, scale: 5)
      XCTAssertEqual(distribution.quantile(0.5), -2)
      XCTAssertEqual(distribution.upperTailQuantile(0.5), -2)
      XCTAssertEqual(distribution.cumulativeProbability(-2), 0.5)
      XCTAssertEqual(distribution.upperTailProbability(-2), 0.5)
    }
  }

  func testSupportEnds() {
    let line: [any ContinuousDistribution] = [
      NormalDistribution(), StudentTDistribution(degreesOfFreedom: 3),
    ]
    let half: [any ContinuousDistribution] = [
      FDistribution(numeratorDegreesOfFreedom: 3, denominatorDegreesOfFreedom: 4),
      ChiSquaredDistribution(degreesOfFreedom: 5),
    ]
    for (distribution, start) in line.map({ ($0, -Double.infinity) }) + half.map({ ($0, 0) }) {
      XCTAssertEqual(distribution.quantile(0), start)
      XCTAssertEqual(distribution.quantile(1), .infinity)
      XCTAssertEqual(distribution.upperTailQuantile(0), .infinity)
      XCTAssertEqual(distribution.upperTailQuantile(1), start)
      XCTAssertEqual(distribution.cumulativeProbability(start), 0)
      XCTAssertEqual(distribution.upperTailProbability(start), 1)
      XCTAssertEqual(distribution.cumulativeProbability(.infinity), 1)
      XCTAssertEqual(distribution.upperTailProbability(.infinity), 0)
      XCTAssertEqual(distribution.density(.infinity), 0)
      XCTAssertEqual(distribution.density(-.infinity), 0)
    }
  }

  func testPositiveDistributionsHaveNothingBelowZero() {
    let distributions: [any ContinuousDistribution] = [
      FDistribution(numeratorDegreesOfFreedom: 1, denominatorDegreesOfFreedom: 4),
      ChiSquaredDistribution(degreesOfFreedom: 1),
    ]
    for distribution in distributions {
      XCTAssertEqual(distribution.density(-1), 0)
      XCTAssertEqual(distribution.density(0), .infinity)
      XCTAssertEqual(distribution.cumulativeProbability(-1), 0)
      XCTAssertEqual(distribution.upperTailProbability(-1), 1)
    }
    XCTAssertEqual(ChiSquaredDistribution(degreesOfFreedom: 2).density(0), 0.5)
    XCTAssertEqual(
      FDistribution(numeratorDegreesOfFreedom: 2, denominatorDegreesOfFreedom: 9).density(0), 1)
  }

  func testCauchyIsAnArctangent() {
    let cauchy = StudentTDistribution(degreesOfFreedom: 1)
    for t in [1e-200, 1e-8, 0.3, 1, 1.7, 40, 1e9, 1e200] {
      // Four rounded operations on each side.
      XCTAssertLessThan(
        relativeError(cauchy.upperTailProbability(t), .atan(1 / t) / .pi), 2e-15, "t = \(t)")
      XCTAssertLessThan(
        relativeError(cauchy.density(t), 1 / (.pi * (1 + t * t))), 2e-15, "t = \(t)")
    }
  }

  func testTwoDegreesOfFreedomHaveAClosedQuantile() {
    let distribution = StudentTDistribution(degreesOfFreedom: 2)
    for p in [1e-200, 1e-9, 0.1, 0.26, 0.4, 0.4999999] {
      let closed = (0.5 - p) * (2 / (p * (1 - p))).squareRoot()
      XCTAssertLessThan(relativeError(distribution.upperTailQuantile(p), closed), 2e-15, "p = \(p)")
    }
  }

  func testChiSquaredOfTwoDegreesIsExponential() {
    let distribution = ChiSquaredDistribution(degreesOfFreedom: 2)
    for x in [1e-10, 0.5, 2, 30, 1300.0] {
      XCTAssertLessThan(
        relativeError(distribution.upperTailProbability(x), .exp(-x / 2)), 2e-15, "x = \(x)")
      XCTAssertLessThan(
        relativeError(distribution.cumulativeProbability(x), -.expMinusOne(-x / 2)), 2e-15)
    }
  }

  func testInfiniteDegreesOfFreedomAreNormal() {
    let normal = NormalDistribution(mean: 1, standardDeviation: 3)
    let limit = StudentTDistribution(degreesOfFreedom: .infinity, location: 1, scale: 3)
    let near = StudentTDistribution(degreesOfFreedom: 1e15, location: 1, scale: 3)
    for x in [-90.0, -7, 0.99, 1, 2, 60] {
      XCTAssertEqual(limit.cumulativeProbability(x), normal.cumulativeProbability(x))
      XCTAssertEqual(limit.upperTailProbability(x), normal.upperTailProbability(x))
      XCTAssertEqual(limit.density(x), normal.density(x))
      // The relative distance of the tails is about t⁴ / 4ν ≤ 3e-10 at t = 30.
      XCTAssertLessThan(
        relativeError(near.cumulativeProbability(x), normal.cumulativeProbability(x)), 1e-9)
    }
    XCTAssertEqual(limit.quantile(0.0314), normal.quantile(0.0314))
  }

  func testPointMassJumpsAtItsLocation() {
    let mass = StudentTDistribution(degreesOfFreedom: 4, location: 2, scale: 0)
    XCTAssertEqual(mass.cumulativeProbability(2.0.nextDown), 0)
    XCTAssertEqual(mass.cumulativeProbability(2), 1)
    XCTAssertEqual(mass.upperTailProbability(2.0.nextDown), 1)
    XCTAssertEqual(mass.upperTailProbability(2), 0)
    XCTAssertEqual(mass.density(2), .infinity)
    XCTAssertEqual(mass.density(3), 0)
    for p in [0, 0.3, 1] {
      XCTAssertEqual(mass.quantile(p), 2)
      XCTAssertEqual(mass.upperTailQuantile(p), 2)
    }
  }

  func testQuantilesBeyondTheDoublesAreInfiniteOrZero() {
    let heavy = StudentTDistribution(degreesOfFreedom: 0.1)
    XCTAssertEqual(heavy.upperTailQuantile(1e-100), .infinity)
    XCTAssertEqual(heavy.quantile(1e-100), -.infinity)
    XCTAssertEqual(ChiSquaredDistribution(degreesOfFreedom: 0.1).quantile(1e-100), 0)
    let ratio = FDistribution(numeratorDegreesOfFreedom: 0.1, denominatorDegreesOfFreedom: 0.1)
    XCTAssertEqual(ratio.quantile(1e-100), 0)
    XCTAssertEqual(ratio.upperTailQuantile(1e-100), .infinity)
    let normal = StudentTDistribution(degreesOfFreedom: .infinity)
    let mixture = StudentTMixture(components: [
      .init(weight: 1, distribution: heavy), .init(weight: 1, distribution: normal),
    ])
    XCTAssertEqual(mixture.quantile(1e-100), -.infinity)
    XCTAssertEqual(mixture.upperTailQuantile(1e-100), .infinity)
  }

  func testWhatIsBeyondTheRangeOfDoublesIsHeldAtItsEnd() {
    let far = StudentTDistribution(degreesOfFreedom: 3, location: -.infinity, scale: .infinity)
    XCTAssertEqual(far.location, -.greatestFiniteMagnitude)
    XCTAssertEqual(far.scale, .greatestFiniteMagnitude)
    XCTAssertEqual(far.quantile(0.025), -.infinity)
    XCTAssertEqual(far.upperTailQuantile(0.025), .infinity)
    XCTAssertEqual(far.quantile(0.5), -.greatestFiniteMagnitude)
  }
}
