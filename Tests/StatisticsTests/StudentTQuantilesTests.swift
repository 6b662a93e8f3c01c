import XCTest

@testable import Statistics

final class StudentTQuantilesTests: XCTestCase {
  /// Many more than there are places for, each asked for twice.
  func testIntervalsAreTheSameToTheLastBit() {
    var quantiles = StudentTQuantiles()
    for _ in 0..<2 {
      for degrees in stride(from: 0.5, through: 100, by: 0.5) {
        for tail in [0.1, 0.025, 0.25, 0.5, 1e-12] {
          for scale in [MeasurementScale.identity, .logarithm] {
            let mixture = StudentTMixture(
              components: [
                .init(
                  weight: 1,
                  distribution: StudentTDistribution(
                    degreesOfFreedom: degrees, location: 3, scale: 0.25))
              ], scale: scale)
            let interval = mixture.centralInterval(tail: tail, using: &quantiles)
            XCTAssertEqual(interval.lower, mixture.quantile(tail))
            XCTAssertEqual(interval.upper, mixture.upperTailQuantile(tail))
          }
        }
      }
    }
  }

  func testMixturesAndPointMassesHaveTheirOwnQuantiles() {
    var quantiles = StudentTQuantiles()
    let normal = StudentTDistribution(degreesOfFreedom: .infinity, location: 0, scale: 1)
    let mass = StudentTDistribution(degreesOfFreedom: 1, location: 2, scale: 0)
    for components in [[mass], [normal, mass], [normal]] {
      let mixture = StudentTMixture(
        components: components.map { .init(weight: 1, distribution: $0) })
      let interval = mixture.centralInterval(tail: 0.1, using: &quantiles)
      XCTAssertEqual(interval.lower, mixture.quantile(0.1))
      XCTAssertEqual(interval.upper, mixture.upperTailQuantile(0.1))
    }
  }
}
