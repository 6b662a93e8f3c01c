import RealModule
import Statistics
import TestSupport
import XCTest

final class StudentTMixtureTests: XCTestCase {
  private let seed: UInt64 = 4_021

  func testSingleComponentIsTheDistributionItself() {
    let distribution = StudentTDistribution(degreesOfFreedom: 4, location: 10, scale: 3)
    let mixture = StudentTMixture(components: [.init(weight: 7, distribution: distribution)])
    XCTAssertEqual(mixture.components[0].weight, 1)
    for p in [0.001, 0.3, 0.5, 0.975] {
      XCTAssertEqual(mixture.quantile(p), distribution.quantile(p))
      XCTAssertEqual(mixture.upperTailQuantile(p), distribution.upperTailQuantile(p))
    }
    XCTAssertEqual(mixture.density(8), distribution.density(8))
    XCTAssertEqual(mixture.mean, 10)
  }

  func testProbabilitiesAreWeightedSums() {
    let (first, second) = (
      StudentTDistribution(degreesOfFreedom: 3, location: -1, scale: 2),
      StudentTDistribution(degreesOfFreedom: .infinity, location: 4, scale: 0.5)
    )
    let mixture = StudentTMixture(components: [
      .init(weight: 1, distribution: first), .init(weight: 3, distribution: second),
    ])
    for x in [-30.0, 0, 3.9, 12] {
      // Weights of a quarter are exact, so the sums are the same to a rounding.
      XCTAssertLessThan(
        relativeError(
          mixture.cumulativeProbability(x),
          0.25 * first.cumulativeProbability(x) + 0.75 * second.cumulativeProbability(x)), 3e-16)
      XCTAssertLessThan(
        relativeError(
          mixture.upperTailProbability(x),
          0.25 * first.upperTailProbability(x) + 0.75 * second.upperTailProbability(x)), 3e-16)
    }
    XCTAssertEqual(mixture.mean, 0.25 * -1 + 0.75 * 4)
  }

  func testQuantileLiesBetweenThoseOfTheComponentsAndInvertsTheTail() {
    var generator = SplitMix64(seed: seed)
    for _ in 0..<300 {
      let mixture = randomMixture(&generator)
      let p = Double.exp(.random(in: -60 ... -0.7, using: &generator))
      let (lower, upper) = (mixture.quantile(p), mixture.upperTailQuantile(p))
      let bounds = mixture.components.map { $0.distribution.quantile(p) }
      XCTAssertGreaterThanOrEqual(lower, bounds.min() ?? 0, "seed \(seed)")
      XCTAssertLessThanOrEqual(lower, bounds.max() ?? 0, "seed \(seed)")
      assertTail(mixture.cumulativeProbability(lower), p, at: lower, of: mixture)
      assertTail(mixture.upperTailProbability(upper), p, at: upper, of: mixture)
    }
  }

  func testQuantilesIncrease() {
    var generator = SplitMix64(seed: seed)
    for _ in 0..<100 {
      let mixture = randomMixture(&generator)
      let quantiles = (1..<40).map { mixture.quantile(Double($0) / 40) }
      XCTAssertEqual(quantiles, quantiles.sorted(), "seed \(seed)")
    }
  }

  func testShiftAndScaleMoveTheQuantile() {
    var generator = SplitMix64(seed: seed)
    for _ in 0..<100 {
      let mixture = randomMixture(&generator)
      let shift = Double.random(in: -100...100, using: &generator)
      let factor = Double.exp(.random(in: -3...3, using: &generator))
      let moved = transformed(mixture) {
        $0 * factor + shift
      } scale: {
        $0 * factor
      }
      let p = Double.random(in: 0.005...0.995, using: &generator)
      // 1e-13 of the scale, which is that of the numbers at hand here.
      let expected = mixture.quantile(p) * factor + shift
      XCTAssertEqual(
        moved.quantile(p), expected, accuracy: 1e-13 * (abs(expected) + abs(shift) + factor),
        "p = \(p), seed \(seed)")
    }
  }

  func testReflectionSwapsTheTails() {
    var generator = SplitMix64(seed: seed)
    for _ in 0..<100 {
      let mixture = randomMixture(&generator)
      let reflected = transformed(mixture) {
        -$0
      } scale: {
        $0
      }
      let p = Double.random(in: 0.005...0.995, using: &generator)
      let quantile = mixture.quantile(p)
      XCTAssertEqual(
        reflected.upperTailQuantile(p), -quantile, accuracy: 1e-13 * (1 + abs(quantile)),
        "seed \(seed)")
    }
  }

  func testFarApartComponentsAreFoundBetweenThem() {
    // The cumulative probability is flat at ½ over twelve orders of magnitude of the scale.
    let mixture = StudentTMixture(
      components: [0, 1e6].map {
        .init(
          weight: 1,
          distribution: .init(degreesOfFreedom: .infinity, location: $0, scale: 1e-6))
      })
    XCTAssertEqual(mixture.cumulativeProbability(mixture.quantile(0.5)), 0.5)
    // 0.25 is the median of the first component alone.
    XCTAssertEqual(mixture.quantile(0.25), 0, accuracy: 1e-19)
    XCTAssertEqual(mixture.quantile(0.75), 1e6, accuracy: 1e-9)
  }

  func testHeavyTailsBesideLightOnesKeepTheirDigits() {
    let mixture = StudentTMixture(components: [
      .init(weight: 0.999, distribution: .init(degreesOfFreedom: .infinity)),
      .init(weight: 0.001, distribution: .init(degreesOfFreedom: 0.5)),
    ])
    for p in [1e-3, 1e-6, 1e-20, 1e-100] {
      let x = mixture.upperTailQuantile(p)
      XCTAssertLessThan(relativeError(mixture.upperTailProbability(x), p), 1e-13, "p = \(p)")
    }
  }

  private func assertTail(
    _ tail: Double, _ p: Double, at x: Double, of mixture: StudentTMixture,
    file: StaticString = #filePath, line: UInt = #line
  ) {
    let condition = 1 + abs(x) * mixture.density(x) / p
    XCTAssertLessThan(
      relativeError(tail, p), 2e-14 * condition, "x = \(x), p = \(p), seed \(seed)",
      file: file, line: line)
  }

  private func randomMixture(_ generator: inout SplitMix64) -> StudentTMixture {
    let count = Int.random(in: 2...12, using: &generator)
    return StudentTMixture(
      components: (0..<count).map { _ in
        .init(
          weight: .random(in: 0.01...1, using: &generator),
          distribution: .init(
            degreesOfFreedom: .exp(.random(in: 0...5, using: &generator)),
            location: .random(in: -3...3, using: &generator),
            scale: .exp(.random(in: -4...1, using: &generator))))
      })
  }

  private func transformed(
    _ mixture: StudentTMixture, location: (Double) -> Double, scale: (Double) -> Double
  ) -> StudentTMixture {
    StudentTMixture(
      components: mixture.components.map {
        .init(
          weight: $0.weight,
          distribution: .init(
            degreesOfFreedom: $0.distribution.degreesOfFreedom,
            location: location($0.distribution.location), scale: scale($0.distribution.scale)))
      })
  }
}
