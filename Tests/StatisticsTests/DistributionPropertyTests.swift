import RealModule
import Statistics
import TestSupport
import XCTest

/// Laws that hold for every distribution, at seeded random parameters and probabilities.
final class DistributionPropertyTests: XCTestCase {
  private let seed: UInt64 = 20_240_607

  func testCumulativeProbabilityInvertsTheQuantile() {
    forEachDistribution { distribution, generator, name in
      let p = smallProbability(&generator)
      let lower = distribution.quantile(p)
      let upper = distribution.upperTailQuantile(p)
      // A quantile rounded to a double moves the tail by x f(x) / p units, the condition.
      for (x, tail) in [
        (lower, distribution.cumulativeProbability), (upper, distribution.upperTailProbability),
      ] where x.isFinite && x != 0 {
        let condition = 1 + abs(x) * distribution.density(x) / p
        XCTAssertLessThan(relativeError(tail(x), p), 2e-14 * condition, "\(name), p = \(p)")
      }
    }
  }

  func testTailsAddToOne() {
    forEachDistribution { distribution, generator, name in
      let x = distribution.quantile(Double.random(in: 0.001...0.999, using: &generator))
      let sum = distribution.cumulativeProbability(x) + distribution.upperTailProbability(x)
      // One tail is the other's complement, or both have an error below 10 units.
      XCTAssertEqual(sum, 1, accuracy: 2e-15, "\(name), x = \(x)")
    }
  }

  func testProbabilitiesAndQuantilesIncrease() {
    forEachDistribution { distribution, generator, name in
      let p = (0..<2).map { _ in Double.random(in: 0...1, using: &generator) }.sorted()
      let x = p.map(distribution.quantile)
      XCTAssertLessThanOrEqual(x[0], x[1], name)
      XCTAssertLessThanOrEqual(
        distribution.cumulativeProbability(x[0]), distribution.cumulativeProbability(x[1]), name)
      XCTAssertGreaterThanOrEqual(
        distribution.upperTailProbability(x[0]), distribution.upperTailProbability(x[1]), name)
    }
  }

  func testDensityIsTheSlopeOfTheCumulativeProbability() {
    forEachDistribution { distribution, generator, name in
      let x = distribution.quantile(Double.random(in: 0.1...0.4, using: &generator))
      let density = distribution.density(x)
      let step = 1e-4 * distribution.cumulativeProbability(x) / density
      let (below, above) = (x - step, x + step)
      let rise =
        distribution.cumulativeProbability(above) - distribution.cumulativeProbability(below)
      // The third derivative leaves some 1e-8, the rounding of the probabilities 1e-10.
      XCTAssertLessThan(relativeError(rise / (above - below), density), 1e-7, name)
    }
  }

  func testSymmetricDistributionsAreSymmetric() {
    var generator = SplitMix64(seed: seed)
    for _ in 0..<200 {
      let distribution = StudentTDistribution(degreesOfFreedom: degrees(&generator))
      let t = distribution.quantile(smallProbability(&generator))
      XCTAssertEqual(
        distribution.cumulativeProbability(t), distribution.upperTailProbability(-t), "seed \(seed)"
      )
      XCTAssertEqual(distribution.density(t), distribution.density(-t), "seed \(seed)")
      let p = smallProbability(&generator)
      XCTAssertEqual(
        distribution.quantile(p), -distribution.upperTailQuantile(p), "seed \(seed)")
    }
  }

  func testScaleAndShiftMoveTheQuantile() {
    var generator = SplitMix64(seed: seed)
    for _ in 0..<200 {
      let degrees = degrees(&generator)
      let p = Double.random(in: 0.01...0.99, using: &generator)
      let location = Double.random(in: -1e3...1e3, using: &generator)
      let scale = Double.exp(.random(in: -5...5, using: &generator))
      let standard = StudentTDistribution(degreesOfFreedom: degrees).quantile(p)
      let moved = StudentTDistribution(
        degreesOfFreedom: degrees, location: location, scale: scale)
      XCTAssertEqual(moved.quantile(p), location + scale * standard, "seed \(seed)")
    }
  }

  func testSquaredStudentTIsF() {
    var generator = SplitMix64(seed: seed)
    for _ in 0..<200 {
      let degrees = degrees(&generator)
      let t = Double.exp(.random(in: -3...5, using: &generator))
      let f = FDistribution(numeratorDegreesOfFreedom: 1, denominatorDegreesOfFreedom: degrees)
      let tail = 2 * StudentTDistribution(degreesOfFreedom: degrees).upperTailProbability(t)
      guard tail > 1e-300 else { continue }
      // t² is rounded by half a unit, which moves the tail by at most log(1/tail) of them.
      let tolerance = 1e-14 + 1e-16 * (1 - Double.log(tail)) * 2
      XCTAssertLessThan(
        relativeError(f.upperTailProbability(t * t), tail), tolerance,
        "ν = \(degrees), t = \(t), seed \(seed)")
    }
  }

  private func forEachDistribution(
    _ body: (any ContinuousDistribution, inout SplitMix64, String) -> Void
  ) {
    var generator = SplitMix64(seed: seed)
    for _ in 0..<100 {
      let (first, second) = (degrees(&generator), degrees(&generator))
      let distributions: [any ContinuousDistribution] = [
        NormalDistribution(mean: first, standardDeviation: second),
        StudentTDistribution(degreesOfFreedom: first, scale: second),
        FDistribution(numeratorDegreesOfFreedom: first, denominatorDegreesOfFreedom: second),
        ChiSquaredDistribution(degreesOfFreedom: first),
      ]
      for distribution in distributions {
        body(distribution, &generator, "seed \(seed), \(distribution)")
      }
    }
  }

  /// Degrees of freedom from ½ to 5000, evenly in their logarithm.
  private func degrees(_ generator: inout SplitMix64) -> Double {
    .exp(.random(in: -0.7...8.5, using: &generator))
  }

  /// A tail from 1e-100 to one half, evenly in its logarithm.
  private func smallProbability(_ generator: inout SplitMix64) -> Double {
    .exp(.random(in: -230 ... -0.7, using: &generator))
  }
}
