import ForecastModels
import Statistics
import XCTest

final class AccuracySummaryTests: XCTestCase {
  /// Mean change of the training values: (4 + 2) / 2 = 3.
  private func forecastCase(_ actual: Double, _ median: Double) throws -> ForecastCase {
    ForecastCase(
      training: try TimeSeries(values: [10, 14, 12]), step: 1, actual: actual,
      distribution: PredictiveDistribution(certain: median))
  }

  func testMeasuresAreThoseWorkedByHand() throws {
    let summary = AccuracySummary([try forecastCase(20, 17), try forecastCase(10, 16)])
    XCTAssertEqual(summary.count, 2)
    XCTAssertEqual(summary.meanAbsoluteError, 4.5)
    XCTAssertEqual(summary.rootMeanSquaredError, (22.5).squareRoot(), accuracy: 1e-15 * 5)
    XCTAssertEqual(summary.meanAbsoluteScaledError, 1.5)
    // 200·3/37 and 200·6/26, 100·3/20 and 100·6/10; one rounding each.
    XCTAssertEqual(
      summary.symmetricPercentageError, (600.0 / 37 + 1200.0 / 26) / 2, accuracy: 1e-14)
    XCTAssertEqual(summary.meanAbsolutePercentageError ?? 0, 37.5, accuracy: 1e-14)
    XCTAssertEqual(summary.signBias, 0)
    // Naive errors are 8 and 2: skill 1 − 9/10. Drift expects 13: errors 7 and 3.
    XCTAssertEqual(summary.skillAgainstNaive ?? 0, 0.1, accuracy: 1e-15)
    XCTAssertEqual(summary.skillAgainstDrift ?? 0, 0.1, accuracy: 1e-15)
    // A point mass covers nothing but itself: width zero, score 2/α · error / 3.
    let interval = try XCTUnwrap(summary.intervals.last)
    XCTAssertEqual(interval.coverage, 0)
    XCTAssertEqual(interval.standardError, 0)
    XCTAssertEqual(interval.meanScaledScore ?? 0, 40 * 4.5 / 3, accuracy: 1e-11)
    // The pinball loss of a point mass is half the absolute error on average over symmetric probabilities.
    XCTAssertEqual(summary.rankedProbabilityScore ?? 0, 1.5, accuracy: 1e-13)
  }

  func testBiasIsPositiveWhereForecastsAreTooLow() throws {
    let cases = try [forecastCase(20, 17), forecastCase(18, 17), forecastCase(16, 17)]
    XCTAssertEqual(AccuracySummary(cases).signBias, 1.0 / 3, accuracy: 1e-16)
  }

  func testWithoutChangesThereIsNoScale() throws {
    let flat = ForecastCase(
      training: try TimeSeries(values: [5, 5]), step: 1, actual: 6,
      distribution: PredictiveDistribution(certain: 5))
    let summary = AccuracySummary([flat])
    XCTAssertNil(summary.meanAbsoluteScaledError)
    XCTAssertNil(summary.rankedProbabilityScore)
    XCTAssertNil(summary.intervals[0].meanScaledScore)
    XCTAssertEqual(summary.meanAbsoluteError, 1)
  }

  func testCoverageOfARightDistributionIsNominal() throws {
    // 999 values at the quantiles of the distribution that is forecast.
    let distribution = PredictiveDistribution(
      StudentTDistribution(degreesOfFreedom: 5, location: 12, scale: 2))
    let training = try TimeSeries(values: [10, 14, 12])
    let cases = (1...999).map { thousandth in
      ForecastCase(
        training: training, step: 1, actual: distribution.quantile(Double(thousandth) / 1000),
        distribution: distribution)
    }
    let summary = AccuracySummary(cases)
    // Of 999 values 801 or 799 lie inside 80 %, ends included or not; 951 or 949 inside 95 %.
    XCTAssertEqual(summary.intervals[0].coverage, 0.8, accuracy: 1.9 / 999)
    XCTAssertEqual(summary.intervals[1].coverage, 0.95, accuracy: 1.9 / 999)
    let share = summary.intervals[0].coverage
    XCTAssertEqual(
      summary.intervals[0].standardError, (share * (1 - share) / 999).squareRoot(),
      accuracy: 1e-17)
    XCTAssertEqual(summary.signBias, 0, accuracy: 1.1 / 999)
  }
}
