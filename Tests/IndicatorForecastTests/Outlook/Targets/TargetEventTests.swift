import IndicatorForecast
import Statistics
import XCTest

/// Events and chances of each qualifier, under a Student-t whose probabilities are known in closed form.
final class TargetEventTests: XCTestCase {
  /// Student-t with one degree of freedom about 10: P(X ≤ 10 + x) = ½ + atan(x)/π.
  private let cauchy = PredictiveDistribution(
    StudentTDistribution(degreesOfFreedom: 1, location: 10, scale: 1))

  /// Eleven digits: the accuracy of the distribution is better.
  private let accuracy = 1e-11

  private func chance(
    _ qualifier: Qualifier, _ value: Double, upperEnd: Double? = nil, halfPoint: Double = 0.5,
    rounding: Double = 0
  ) -> TargetChance {
    TargetChance(
      of: TargetEvent(
        qualifier, value, upperEnd: upperEnd, halfPoint: halfPoint, rounding: rounding), cauchy)
  }

  func testAtLeastIsTheUpperTail() {
    for qualifier in [Qualifier.atLeast, .exact, .striven, .lowerEnd] {
      // atan 1 = π/4.
      XCTAssertEqual(chance(qualifier, 11).attained, 0.25, accuracy: accuracy)
      XCTAssertEqual(chance(qualifier, 9).attained, 0.75, accuracy: accuracy)
      XCTAssertNil(chance(qualifier, 9).inside)
    }
  }

  func testAtMostIsTheLowerTail() {
    for qualifier in [Qualifier.atMost, .upperEnd] {
      XCTAssertEqual(chance(qualifier, 11).attained, 0.75, accuracy: accuracy)
      XCTAssertTrue(chance(qualifier, 11).event.isCeiling)
    }
  }

  func testAboutAllowsHalfAPointBelowAndNamesTheChanceOfLandingInside() {
    // With a half point of 1: at least 9 above 10 − 1, inside 9 … 11.
    let about = chance(.approximate, 10, halfPoint: 1)
    XCTAssertEqual(about.attained, 0.75, accuracy: accuracy)
    XCTAssertEqual(about.inside ?? 0, 0.5, accuracy: accuracy)
  }

  func testARangeHasAChanceOfEachEndAndOfItsInside() {
    let range = chance(.lowerEnd, 9, upperEnd: 11)
    XCTAssertEqual(range.attained, 0.75, accuracy: accuracy)
    XCTAssertEqual(range.upperEndReached ?? 0, 0.25, accuracy: accuracy)
    XCTAssertEqual(range.inside ?? 0, 0.5, accuracy: accuracy)
  }

  func testOverHasToBePrintedAsMore() {
    // atan √3 = π/3, so P(X > 10 + √3) = 1/6.
    let step = 3.0.squareRoot()
    XCTAssertEqual(
      chance(.greaterThan, 9.5 + step, rounding: 0.5).attained, 1.0 / 6, accuracy: accuracy)
    for qualifier in [Qualifier.atLeast, .exact, .striven] {
      XCTAssertEqual(
        chance(qualifier, 10 + step, rounding: 0.5).attained, 1.0 / 6, accuracy: accuracy)
    }
    XCTAssertEqual(
      chance(.atMost, 10 - step, rounding: 0.5).attained, 1.0 / 6, accuracy: accuracy)
    // 'About' is wider than any rounding.
    XCTAssertEqual(
      chance(.approximate, 11, halfPoint: 1, rounding: 0.5).attained, 0.5, accuracy: accuracy)
  }

  func testAPrintedResultIsComparedAsPrinted() {
    let event = { (qualifier: Qualifier, value: Double) in
      TargetEvent(qualifier, value, halfPoint: 0.5, rounding: 0.05)
    }
    XCTAssertTrue(event(.atLeast, 6.5).isReached(by: 6.5))
    XCTAssertFalse(event(.atLeast, 6.5).isReached(by: 6.4))
    XCTAssertFalse(event(.greaterThan, 6.5).isReached(by: 6.5))
    XCTAssertTrue(event(.greaterThan, 6.5).isReached(by: 6.6))
    XCTAssertTrue(event(.atMost, 3).isReached(by: 3))
    XCTAssertFalse(event(.atMost, 3).isReached(by: 3.1))
    XCTAssertTrue(event(.approximate, 7.5).isReached(by: 7))
    XCTAssertFalse(event(.approximate, 7.5).isReached(by: 6.9))
    // 3.3 − 0.5 is 2.8 to an ulp only.
    XCTAssertTrue(event(.approximate, 3.3).isReached(by: 2.8))
  }

  func testAGrowthEventBecomesOneOfTheLevel() {
    let event = TargetEvent(.lowerEnd, 5, upperEnd: 6, halfPoint: 0.5, rounding: 0.05)
      .onLevel(above: 200)
    XCTAssertEqual(event.value, 210, accuracy: 1e-12)
    XCTAssertEqual(event.upperEnd ?? 0, 212, accuracy: 1e-12)
    XCTAssertEqual(event.lowerBound, 210, accuracy: 1e-12)
    XCTAssertEqual(event.rounding, 0.1, accuracy: 1e-12)
    XCTAssertEqual(event.halfPoint, 1, accuracy: 1e-12)
  }
}
