import TestSupport
import XCTest

@testable import IndicatorForecast

/// The arithmetic of roundings.
final class FigureIntervalTests: XCTestCase {
  private func interval(_ text: String) throws -> FigureInterval {
    FigureInterval(try PrintedNumber(parsing: text))
  }

  func testAFigureIsKnownToHalfItsLastDigit() throws {
    let figure = try interval("21.90")
    // The sum and the difference are rounded to the last bit of 21.
    XCTAssertEqual(figure.lower, 21.895, accuracy: 4e-15)
    XCTAssertEqual(figure.point, 21.9)
    XCTAssertEqual(figure.upper, 21.905, accuracy: 4e-15)
  }

  func testGrowthIsBoundedByTheOppositeCorners() throws {
    let growth = try XCTUnwrap(try interval("110.0").growth(from: try interval("100.0")))
    // One rounding in each of three operations on numbers near 100.
    XCTAssertEqual(growth.lower, (109.95 / 100.05 - 1) * 100, accuracy: 1e-12)
    XCTAssertEqual(growth.upper, (110.05 / 99.95 - 1) * 100, accuracy: 1e-12)
    XCTAssertNil(try interval("110").growth(from: try interval("0")))
  }

  func testNoOutcomeOfTheRoundingsLiesOutsideAndTheBoundsAreReached() throws {
    var generator = SplitMix64(seed: 11)
    for _ in 0..<500 {
      let bounds = (0..<3).map { _ in
        let middle = Double.random(in: 1...100, using: &generator)
        let half = middle * Double.random(in: 0...0.2, using: &generator)
        return FigureInterval(point: middle, lower: middle - half, upper: middle + half)
      }
      let quotient = try XCTUnwrap((bounds[0] - bounds[1]) / bounds[2])
      var (least, most) = (Double.infinity, -Double.infinity)
      for corner in 0..<8 {
        let ends = bounds.enumerated().map { index, interval in
          corner >> index & 1 == 0 ? interval.lower : interval.upper
        }
        let value = (ends[0] - ends[1]) / ends[2]
        (least, most) = (min(least, value), max(most, value))
      }
      // A quotient is rounded twice here and once there.
      XCTAssertEqual(quotient.lower, least, accuracy: 1e-12 * max(1, abs(least)))
      XCTAssertEqual(quotient.upper, most, accuracy: 1e-12 * max(1, abs(most)))
    }
  }

  func testARangeReachesFromItsLowerToItsUpperEndAndAboutAddsHalfAPoint() throws {
    func growth(_ figure: String, _ qualifier: Qualifier) throws -> Observation {
      try PlanFixture.row(.target, .growth, 2021, figure, qualifier)
    }
    let ends = [try growth("5", .lowerEnd), try growth("6", .upperEnd)]
    let range = try XCTUnwrap(PlanFigure(latestOf: ends).flatMap { FigureInterval($0) })
    XCTAssertEqual([range.lower, range.point, range.upper], [4.5, 5.5, 6.5])
    let about = try XCTUnwrap(
      PlanFigure(latestOf: [try growth("5.0", .approximate)]).flatMap { FigureInterval($0) })
    // 5.0 ± 0.05 ± 0.5, to the last bit of 5.
    XCTAssertEqual(about.lower, 4.45, accuracy: 1e-15)
    XCTAssertEqual(about.upper, 5.55, accuracy: 1e-15)
  }

  func testWhatTouchesAgrees() throws {
    // 10.05 is the upper end of 10.0 and the lower of 10.1.
    let touching = Deviation(try interval("10.1"), against: try interval("10.0"))
    XCTAssertFalse(touching.isViolated)
    XCTAssertEqual(touching.excess, 0)
    let apart = Deviation(try interval("10.2"), against: try interval("10.0"))
    XCTAssertTrue(apart.isViolated)
    XCTAssertEqual(apart.tolerance, 0.1, accuracy: 1e-14)
    XCTAssertFalse(
      Deviation(try interval("1.0"), against: try interval("9.0"), mayBeBelow: true).isViolated)
  }
}
