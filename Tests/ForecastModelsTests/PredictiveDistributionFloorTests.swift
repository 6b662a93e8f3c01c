import ForecastModels
import Statistics
import XCTest

final class PredictiveDistributionFloorTests: XCTestCase {
  private func mixture(_ scales: [Double], _ scale: MeasurementScale) -> PredictiveDistribution {
    PredictiveDistribution(
      StudentTMixture(
        components: scales.map {
          .init(
            weight: 1,
            distribution: StudentTDistribution(degreesOfFreedom: 3, location: 1, scale: $0))
        }, scale: scale))
  }

  func testWideComponentsKeepTheirScale() {
    let distribution = mixture([0.5, 2], .identity)
    XCTAssertEqual(distribution.withScale(atLeast: 0.5), distribution)
    XCTAssertEqual(distribution.withScale(atLeast: 0), distribution)
  }

  func testNarrowComponentsAreWidenedToTheFloor() {
    let floored = mixture([0, 2], .logarithm).withScale(atLeast: 0.25)
    XCTAssertEqual(floored, mixture([0.25, 2], .logarithm))
  }

  func testACertainForecastBecomesAnInterval() {
    let interval = mixture([0], .identity).withScale(atLeast: 0.1).interval(.percent80)
    // The t quantile with 3 degrees of freedom at 0.9 is 1.637744; exact but for its rounding.
    XCTAssertEqual(interval.upper, 1 + 0.1 * 1.63774435369621, accuracy: 1e-14)
    XCTAssertEqual(interval.lower, 1 - 0.1 * 1.63774435369621, accuracy: 1e-14)
  }
}
