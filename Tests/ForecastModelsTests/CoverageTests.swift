import ForecastModels
import XCTest

final class CoverageTests: XCTestCase {
  func testNumbersThatAreNoProbabilityAreRefused() {
    for number in [95, 80, 1, 0, -0.5, .nan, .infinity] {
      XCTAssertNil(Coverage(number), "\(number)")
    }
    XCTAssertEqual(Coverage(0.9)?.probability, 0.9)
  }

  func testNamedCoveragesAreTheirProbabilities() {
    XCTAssertEqual(Coverage.percent50, Coverage(0.5))
    XCTAssertEqual(Coverage.percent80, Coverage(0.8))
    XCTAssertEqual(Coverage.percent95, Coverage(0.95))
  }

  func testHalfOfTheRestLiesOnEitherSide() {
    XCTAssertEqual(Coverage.percent50.tailProbability, 0.25)
    // 1 − 0.95 is exact, 0.95 itself is not.
    XCTAssertEqual(Coverage.percent95.tailProbability, 0.025, accuracy: 0x1p-53)
  }

  func testCoveragesAreOrderedByProbability() {
    XCTAssertEqual(
      [Coverage.percent95, .percent50, .percent80].sorted(), [.percent50, .percent80, .percent95])
  }
}
