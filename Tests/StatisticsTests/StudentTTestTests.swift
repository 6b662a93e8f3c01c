import Statistics
import XCTest

/// Student's test of a mean.
final class StudentTTestTests: XCTestCase {
  func testTheTestOfOneToFive() throws {
    let test = try XCTUnwrap(StudentTTest([1, 2, 3, 4, 5]))
    XCTAssertEqual(test.mean, 3)
    // s² = 10 / 4, so that s / √5 = √½ and t = 3 √2: two roundings.
    XCTAssertEqual(test.standardError, 0.5.squareRoot(), accuracy: 2e-16)
    XCTAssertEqual(test.statistic, 3 * 2.0.squareRoot(), accuracy: 2e-15)
    // With four degrees of freedom and u = t² / (4 + t²) the two tails are 1 − √u (3 − u) / 2.
    let u = 18.0 / 22
    XCTAssertEqual(test.pValue, 1 - u.squareRoot() * (3 - u) / 2, accuracy: 1e-15)
  }

  func testTheSignDoesNotMatter() throws {
    let values = [0.3, -0.1, 0.7, 0.2]
    let test = try XCTUnwrap(StudentTTest(values))
    let negated = try XCTUnwrap(StudentTTest(values.map(-)))
    XCTAssertEqual(test.pValue, negated.pValue)
    XCTAssertEqual(test.statistic, -negated.statistic)
  }

  func testWithoutSpreadThereIsNoTest() {
    XCTAssertNil(StudentTTest([]))
    XCTAssertNil(StudentTTest([2]))
    XCTAssertNil(StudentTTest([2, 2, 2]))
  }

  func testTheRobustDeviationIsRescaled() {
    XCTAssertEqual([1.0, 2, 4, 8, 100].robustStandardDeviation(), 1.4826 * 3)
  }
}
