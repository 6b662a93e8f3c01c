import Foundation
import LinearAlgebra
import Statistics
import XCTest

@testable import IndicatorForecast

/// Joint probabilities against closed forms.
final class GaussianCopulaTests: XCTestCase {
  private func copula(_ rows: [[Double]]) -> GaussianCopula { GaussianCopula(Matrix(rows: rows)) }

  private func above(_ scores: Double...) -> [(lower: Double, upper: Double)] {
    scores.map { ($0, .infinity) }
  }

  private func tail(_ score: Double) -> Double { NormalDistribution().upperTailProbability(score) }

  func testIndependentEventsMultiplyExactly() {
    let found = copula([[1, 0, 0], [0, 1, 0], [0, 0, 1]]).probability(of: above(0.3, -0.7, 1.1))
    // The mean over 8192 equal values.
    XCTAssertEqual(found.value, tail(0.3) * tail(-0.7) * tail(1.1), accuracy: 1e-14)
    XCTAssertLessThan(found.error, 1e-14)
  }

  func testPerfectlyDependentEventsHaveTheSmallestChanceExactly() {
    let found = copula([[1, 1, 1], [1, 1, 1], [1, 1, 1]]).probability(of: above(0.3, -0.7, 1.1))
    XCTAssertEqual(found.value, tail(1.1), accuracy: 1e-15)
    XCTAssertEqual(found.error, 0)
  }

  func testOppositeEventsExcludeEachOther() {
    let opposite = copula([[1, -1], [-1, 1]])
    XCTAssertEqual(opposite.probability(of: above(0.1, 0.1)).value, 0)
    // −0.5 < z < 0.5.
    XCTAssertEqual(
      opposite.probability(of: above(-0.5, -0.5)).value, 1 - 2 * tail(0.5), accuracy: 1e-15)
  }

  func testTheQuadrantOfTwoCorrelatedScoresIsKnown() {
    // Sheppard: ¼ + asin ρ / 2π.
    for correlation in [-0.9, -0.5, 0.3, 0.8] {
      let found = copula([[1, correlation], [correlation, 1]]).probability(of: above(0, 0))
      let exact = 0.25 + asin(correlation) / (2 * .pi)
      XCTAssertEqual(found.value, exact, accuracy: max(found.error, 1e-5))
      XCTAssertLessThan(found.error, 1e-3)
    }
  }

  func testTheOctantOfThreeCorrelatedScoresIsKnown() {
    // 1/8 + Σ asin ρ / 4π.
    let found = copula([[1, 0.5, 0.2], [0.5, 1, -0.3], [0.2, -0.3, 1]])
      .probability(of: above(0, 0, 0))
    let exact = 0.125 + (asin(0.5) + asin(0.2) + asin(-0.3)) / (4 * .pi)
    XCTAssertEqual(found.value, exact, accuracy: max(found.error, 1e-5))
    XCTAssertLessThan(found.error, 1e-3)
  }

  func testATotalThatIdentitiesTieToItsPartsIsRespected() {
    // z₃ = (z₁ + z₂) / √2: where both parts are up, so is the total.
    let half = 0.5.squareRoot()
    let found = copula([[1, 0, half], [0, 1, half], [half, half, 1]])
      .probability(of: above(0, 0, 0))
    XCTAssertEqual(found.value, 0.25, accuracy: max(found.error, 1e-5))
  }

  func testBothBoundsCount() {
    let found = copula([[1, 0], [0, 1]]).probability(of: [(-1, 1), (-.infinity, 0)])
    // The mean over 8192 equal values.
    XCTAssertEqual(found.value, (1 - 2 * tail(1)) / 2, accuracy: 1e-14)
    XCTAssertEqual(copula([[1]]).probability(of: [(1, 1)]).value, 0)
  }

  func testTheSumOfNormalValuesIsNormal() {
    let (first, second) = (
      NormalDistribution(mean: 3, standardDeviation: 2),
      NormalDistribution(mean: -1, standardDeviation: 1)
    )
    for correlation in [-0.6, 0.0, 0.5, 1.0] {
      let found = copula([[1, correlation], [correlation, 1]]).probability(
        ofSum: [-1, 2], of: [first, second], reaching: -3)
      // Variance 4 − 2·2·2·1·ρ + 4.
      let deviation = (8 - 8 * correlation).squareRoot()
      let exact =
        deviation == 0
        ? 0 : NormalDistribution(mean: -5, standardDeviation: deviation).upperTailProbability(-3)
      XCTAssertEqual(found.value, exact, accuracy: max(found.error, 1e-4))
    }
  }

  func testTheSumOfOneValueIsItsTail() {
    let value = StudentTDistribution(degreesOfFreedom: 3, location: 5, scale: 2)
    let found = copula([[1]]).probability(ofSum: [2], of: [value], reaching: 13)
    XCTAssertEqual(found.value, value.upperTailProbability(6.5), accuracy: 1e-14)
    XCTAssertEqual(found.error, 0)
  }

  func testTheSameBitsComeOutEachTime() {
    let one = copula([[1, 0.4], [0.4, 1]]).probability(of: above(0.2, 0.9))
    XCTAssertEqual(one, copula([[1, 0.4], [0.4, 1]]).probability(of: above(0.2, 0.9)))
  }
}
