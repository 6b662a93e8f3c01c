import Statistics
import TestSupport
import XCTest

final class MedianTests: XCTestCase {
  func testMiddleValueOrMeanOfTheTwo() {
    XCTAssertEqual([5].median(), 5)
    XCTAssertEqual([9, 1, 4].median(), 4)
    XCTAssertEqual([4, 1, 9, 2].median(), 3)
    XCTAssertEqual([-.infinity, 0, .infinity].median(), 0)
    let greatest = Double.greatestFiniteMagnitude
    XCTAssertEqual([greatest, greatest].median(), greatest)
  }

  func testMedianAbsoluteDeviationIgnoresAnOutlier() {
    // Distances from 3: 2, 1, 0, 1, 97.
    XCTAssertEqual([1, 2, 3, 4, 100].medianAbsoluteDeviation(), 1)
    XCTAssertEqual([6, 6, 6].medianAbsoluteDeviation(), 0)
  }

  func testHalfOfTheValuesLieOnEitherSide() {
    var generator = SplitMix64(seed: 31)
    for count in 1...60 {
      let values = (0..<count).map { _ in Double.random(in: -1...1, using: &generator) }
      let median = values.median()
      XCTAssertLessThanOrEqual(2 * values.filter { $0 < median }.count, count, "seed 31")
      XCTAssertLessThanOrEqual(2 * values.filter { $0 > median }.count, count, "seed 31")
      XCTAssertEqual(values.map { $0 + 2 }.median(), median + 2, accuracy: 5e-16, "seed 31")
    }
  }
}
