import RealModule
import Statistics
import TestSupport
import XCTest

/// Point masses and the logarithmic scale.
final class StudentTMixtureScaleTests: XCTestCase {
  private func mass(_ location: Double, _ weight: Double = 1) -> StudentTMixture.Component {
    .init(weight: weight, distribution: .init(degreesOfFreedom: 5, location: location, scale: 0))
  }

  func testPointMassesHaveStepQuantiles() {
    let mixture = StudentTMixture(components: [mass(3), mass(1), mass(2), mass(1)])
    XCTAssertEqual([0, 0.25, 0.5].map(mixture.quantile), [1, 1, 1])
    XCTAssertEqual([0.5000001, 0.75].map(mixture.quantile), [2, 2])
    XCTAssertEqual([0.7500001, 1].map(mixture.quantile), [3, 3])
    XCTAssertEqual([0, 0.2499999, 0.25, 0.5].map(mixture.upperTailQuantile), [3, 3, 2, 1])
    XCTAssertEqual(mixture.mean, 1.75)
  }

  func testPointMassAmongContinuousComponentsHoldsItsShare() {
    let normal = StudentTDistribution(degreesOfFreedom: .infinity)
    let mixture = StudentTMixture(components: [.init(weight: 3, distribution: normal), mass(1)])
    let below = 0.75 * normal.cumulativeProbability(1)
    XCTAssertEqual(mixture.quantile(below + 0.001), 1)
    XCTAssertEqual(mixture.quantile(below + 0.249), 1)
    // Outside the jump the continuous part alone is inverted.
    XCTAssertEqual(mixture.quantile(0.3), normal.quantile(0.4), accuracy: 1e-15)
    XCTAssertEqual(
      mixture.upperTailQuantile(0.03), normal.upperTailQuantile(0.04), accuracy: 4e-15)
    XCTAssertEqual(mixture.quantile(0), -.infinity)
    XCTAssertEqual(mixture.quantile(1), .infinity)
  }

  func testEqualComponentsShareTheirQuantile() {
    let mixture = StudentTMixture(components: [mass(4), mass(4)])
    XCTAssertEqual(mixture.quantile(0.2), 4)
    XCTAssertEqual(mixture.median, 4)
  }

  func testLogarithmicScaleIsTheExponentialOfTheIdentityScale() {
    var generator = SplitMix64(seed: 77)
    for _ in 0..<100 {
      let components = (0..<4).map { _ in
        StudentTMixture.Component(
          weight: .random(in: 0.1...1, using: &generator),
          distribution: .init(
            degreesOfFreedom: .random(in: 1...20, using: &generator),
            location: .random(in: 0...6, using: &generator),
            scale: .random(in: 0.01...0.5, using: &generator)))
      }
      let plain = StudentTMixture(components: components)
      let logarithmic = StudentTMixture(components: components, scale: .logarithm)
      let p = Double.random(in: 0.01...0.99, using: &generator)
      XCTAssertEqual(logarithmic.quantile(p), .exp(plain.quantile(p)), "seed 77")
      let x = Double.exp(.random(in: -2...8, using: &generator))
      XCTAssertEqual(
        logarithmic.cumulativeProbability(x), plain.cumulativeProbability(.log(x)), "seed 77")
      XCTAssertEqual(
        logarithmic.upperTailProbability(x), plain.upperTailProbability(.log(x)), "seed 77")
      XCTAssertEqual(logarithmic.density(x), plain.density(.log(x)) / x, "seed 77")
    }
  }

  func testLogarithmicScaleIsPositive() {
    let mixture = StudentTMixture(
      components: [.init(weight: 1, distribution: .init(degreesOfFreedom: 3))], scale: .logarithm)
    for x in [-Double.infinity, -1, 0] {
      XCTAssertEqual(mixture.cumulativeProbability(x), 0)
      XCTAssertEqual(mixture.upperTailProbability(x), 1)
      XCTAssertEqual(mixture.density(x), 0)
    }
    XCTAssertEqual(mixture.quantile(0), 0)
    XCTAssertEqual(mixture.quantile(1), .infinity)
    XCTAssertEqual(mixture.median, 1)
    // The quantile of log X is about 1e6 there: its exponential overflows.
    XCTAssertEqual(mixture.upperTailQuantile(1e-20), .infinity)
    XCTAssertEqual(mixture.quantile(1e-20), 0)
  }

  func testLogarithmicMeanIsThatOfTheLognormal() {
    let lognormal = StudentTMixture(
      components: [
        .init(weight: 1, distribution: .init(degreesOfFreedom: .infinity, location: 2, scale: 0.4)),
        .init(weight: 1, distribution: .init(degreesOfFreedom: 6, location: 1, scale: 0)),
      ], scale: .logarithm)
    let expected = 0.5 * Double.exp(2 + 0.4 * 0.4 / 2) + 0.5 * .exp(1)
    XCTAssertLessThan(relativeError(lognormal.mean, expected), 3e-16)
  }
}
