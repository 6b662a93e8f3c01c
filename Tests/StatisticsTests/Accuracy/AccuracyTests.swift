import Statistics
import XCTest

/// Measures of accuracy in cases that can be written down.
final class AccuracyTests: XCTestCase {
  private let accuracy = PointAccuracy(forecasts: [8, 12, 10], actuals: [10, 10, 5])

  func testPointMeasuresAreTheirDefinitions() {
    XCTAssertEqual(accuracy.meanError, -5.0 / 3)
    XCTAssertEqual(accuracy.meanAbsoluteError, 3)
    XCTAssertEqual(accuracy.rootMeanSquaredError, 11.0.squareRoot(), accuracy: 4 * 3.0.ulp)
    XCTAssertEqual(accuracy.meanAbsolutePercentageError, 140.0 / 3)
    XCTAssertEqual(accuracy.meanPercentageError, -100.0 / 3)
    let symmetric = (200.0 * 2 / 18 + 200.0 * 2 / 22 + 200.0 * 5 / 15) / 3
    XCTAssertEqual(accuracy.symmetricPercentageError, symmetric, accuracy: 1e-13)
  }

  func testScaledErrorsAreRelativeToChanges() {
    // Changes 1, −3: mean magnitude 2, mean square 5.
    XCTAssertEqual(accuracy.meanAbsoluteScaledError(training: [4, 5, 2]), 1.5)
    XCTAssertEqual(
      accuracy.rootMeanSquaredScaledError(training: [4, 5, 2]) ?? 0, 2.2.squareRoot(),
      accuracy: 1e-15)
    XCTAssertNil(accuracy.meanAbsoluteScaledError(training: [4, 4]))
    XCTAssertNil(accuracy.rootMeanSquaredScaledError(training: [4]))
  }

  func testPercentagesOfZeroAreNone() {
    let zero = PointAccuracy(forecasts: [0, 1], actuals: [0, 2])
    XCTAssertNil(zero.meanAbsolutePercentageError)
    XCTAssertNil(zero.meanPercentageError)
    XCTAssertEqual(zero.symmetricPercentageError, 100.0 / 3, accuracy: 1e-14)
  }

  func testSquaresOfHugeErrorsAreInRange() {
    let huge = PointAccuracy(forecasts: [0, 0], actuals: [3e200, 4e200])
    XCTAssertEqual(huge.rootMeanSquaredError, 12.5.squareRoot() * 1e200, accuracy: 1e185)
  }

  func testIntervalScorePunishesWhatIsOutside() {
    let intervals = IntervalAccuracy(
      lower: [0, 0, 0], upper: [2, 2, 2], actuals: [2, 3, -2], nominalCoverage: 0.5)
    XCTAssertEqual(intervals.coverage, 1.0 / 3)
    XCTAssertEqual(intervals.meanWidth, 2)
    XCTAssertEqual(intervals.meanIntervalScore, 2 + 4 * 3.0 / 3)
    XCTAssertEqual(intervals.meanScaledIntervalScore(training: [1, 3]), 3)
    XCTAssertNil(intervals.meanScaledIntervalScore(training: [1]))
  }

  func testIntervalScoreIsTwoQuantileLosses() {
    let (lower, upper) = (QuantileScore(probability: 0.1), QuantileScore(probability: 0.9))
    for actual in [-3.0, 0.5, 7] {
      let losses =
        lower.loss(quantile: -1, actual: actual) + upper.loss(quantile: 2, actual: actual)
      let score = IntervalAccuracy(
        lower: [-1], upper: [2], actuals: [actual], nominalCoverage: 0.8
      ).meanIntervalScore
      // 2/α (loss + loss) = width + 2/α distance; α is rounded.
      XCTAssertEqual(score, losses / 0.1, accuracy: 1e-13 * score)
    }
  }

  func testTheTrueQuantileLosesLeast() {
    let values = (1...99).map { Double($0) }
    let score = QuantileScore(probability: 0.25)
    let loss = { (quantile: Double) in
      score.meanLoss(quantiles: values.map { _ in quantile }, actuals: values)
    }
    XCTAssertLessThan(loss(25), loss(20))
    XCTAssertLessThan(loss(25), loss(30))
  }
}
