import ForecastModels
import Statistics
import XCTest

final class ForecastTests: XCTestCase {
  private let cauchy = PredictiveDistribution(
    StudentTDistribution(degreesOfFreedom: 1, location: 10, scale: 2))

  func testPeriodsFollowTheOrigin() {
    let forecast = Forecast(origin: 2023, distributions: [cauchy, cauchy])
    XCTAssertEqual(forecast.periods, [2024, 2025])
    XCTAssertEqual(forecast.medians, [10, 10])
    XCTAssertEqual(forecast.means, [10, 10])
  }

  func testIntervalsLieBetweenTheTailQuantiles() {
    let intervals = Forecast(origin: 0, distributions: [cauchy]).intervals(.percent50)
    // The quartiles of a Cauchy distribution are one scale from its centre.
    XCTAssertEqual(intervals[0].lower, 8, accuracy: 8 * 8.0.ulp)
    XCTAssertEqual(intervals[0].upper, 12, accuracy: 8 * 12.0.ulp)
    XCTAssertEqual(intervals[0].coverage, .percent50)
  }

  func testDistributionAnswersBothTails() {
    XCTAssertEqual(cauchy.cumulativeProbability(8), 0.25, accuracy: 1e-15)
    XCTAssertEqual(cauchy.upperTailProbability(12), 0.25, accuracy: 1e-15)
    XCTAssertEqual(cauchy.quantile(0.75), 12, accuracy: 8 * 12.0.ulp)
  }

  func testLogarithmicDistributionIsPositiveAndItsMeanAboveItsMedian() {
    let distribution = PredictiveDistribution(
      StudentTDistribution(degreesOfFreedom: 5, location: 0, scale: 0.5), scale: .logarithm)
    XCTAssertEqual(distribution.median, 1)
    XCTAssertEqual(distribution.cumulativeProbability(0), 0)
    // exp(0.5² / 2), a lognormal's mean.
    XCTAssertEqual(distribution.mean, 1.1331484530668263, accuracy: 4 * 1.0.ulp)
  }
}
