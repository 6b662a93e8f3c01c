import Foundation
import XCTest

@testable import IndicatorForecast

final class LevelSolverTests: XCTestCase {
  private func level(_ text: String) throws -> LogInterval {
    try XCTUnwrap(LogInterval(level: PrintedNumber(parsing: text)))
  }

  private func growth(_ text: String) throws -> LogInterval {
    try XCTUnwrap(LogInterval(growth: PrintedNumber(parsing: text)))
  }

  private func levels(
    _ fixed: [Int: String], _ rates: [Int: String], barred: Set<Int> = []
  ) throws -> [Int: LogInterval] {
    LevelSolver(
      fixed: try fixed.mapValues(level), rates: try rates.mapValues(growth), barred: barred
    ).levels()
  }

  // MARK: Runs

  func testARunIsExtendedBackwardsAndForwards() throws {
    let solved = try levels(
      [2015: "100"], [2014: "25", 2015: "25", 2016: "10", 2017: "10"])
    XCTAssertEqual(solved.keys.sorted(), [2013, 2014, 2016, 2017])
    // 100 / 1.25², 100 / 1.25, 100 × 1.1, 100 × 1.1².
    for (year, value) in [(2013, 64.0), (2014, 80), (2016, 110), (2017, 121)] {
      let point = try XCTUnwrap(solved[year]).point
      XCTAssertEqual(Foundation.exp(point), value, accuracy: value * Fixture.logarithmicError)
    }
  }

  func testTheBoundsAreCarriedAlong() throws {
    let bounds = try XCTUnwrap(try levels([2015: "100"], [2014: "25", 2015: "25"])[2013])
    // 99.5 / 1.255² and 100.5 / 1.245².
    XCTAssertEqual(
      Foundation.exp(bounds.lower), 99.5 / (1.255 * 1.255),
      accuracy: 64 * Fixture.logarithmicError)
    XCTAssertEqual(
      Foundation.exp(bounds.upper), 100.5 / (1.245 * 1.245),
      accuracy: 64 * Fixture.logarithmicError)
  }

  func testAYearThatNoRateLeadsToStaysMissing() throws {
    // 2012 and 2013 hang together by a rate, and on nothing else.
    let solved = try levels([2010: "50", 2015: "100"], [2011: "10", 2013: "10"])
    XCTAssertEqual(solved.keys.sorted(), [2011])
  }

  func testWithoutALevelOrARateNothingIsSolved() throws {
    XCTAssertEqual(try levels([:], [2011: "10"]), [:])
    XCTAssertEqual(try levels([2010: "50"], [:]), [:])
  }

  func testNothingLeadsToABarredYearOrOverIt() throws {
    let solved = try levels(
      [2010: "50", 2013: "100"], [2011: "10", 2012: "10", 2013: "10"], barred: [2011])
    XCTAssertEqual(solved.keys.sorted(), [2012])
    XCTAssertEqual(
      Foundation.exp(try XCTUnwrap(solved[2012]).point), 100 / 1.1,
      accuracy: 100 * Fixture.logarithmicError)
  }

  // MARK: Bridges

  func testAGapIsBridgedFromBothSides() throws {
    // From 100 by 10 % or from 121 by 10 % back: both are 110.
    let solved = try levels([2010: "100", 2012: "121"], [2011: "10", 2012: "10"])
    let point = try XCTUnwrap(solved[2011])
    XCTAssertEqual(Foundation.exp(point.point), 110, accuracy: 110 * Fixture.logarithmicError)
    // The bounds are those that both sides allow: from below 99.5 × 1.095 = 108.95 and
    // 120.5 / 1.105 = 109.05, from above 100.5 × 1.105 = 111.05 and 121.5 / 1.095 = 110.96.
    XCTAssertEqual(
      Foundation.exp(point.lower), 120.5 / 1.105, accuracy: 110 * Fixture.logarithmicError)
    XCTAssertEqual(
      Foundation.exp(point.upper), 121.5 / 1.095, accuracy: 110 * Fixture.logarithmicError)
  }

  func testTheSideThatIsRoundedLessCountsMore() throws {
    // 100 → ? → 122: one rate to ± 0.05 points, the other to ± 0.5. With weights 1 / h², h half the
    // width, the discrepancy d is shared as h₁² : h₂².
    let (first, second) = (try growth("10.0"), try growth("10"))
    let (low, high) = (try level("100"), try level("122"))
    let discrepancy = high.point - low.point - first.point - second.point
    let (h1, h2) = (first.halfWidth, second.halfWidth)
    let expected = low.point + first.point + discrepancy * h1 * h1 / (h1 * h1 + h2 * h2)
    let solved = try levels([2010: "100", 2012: "122"], [2011: "10.0", 2012: "10"])
    // A least-squares solution of one unknown, from logarithms below five: a few units of 9e-16.
    XCTAssertEqual(try XCTUnwrap(solved[2011]).point, expected, accuracy: 1e-14)
    XCTAssertLessThan(h1 * 9.9, h2)
  }

  func testTheSolutionStaysInsideWhatRoundingAllows() throws {
    for last in ["119.9", "121.0", "122.1"] {
      let solved = try levels([2010: "100.0", 2012: last], [2011: "10.00", 2012: "10"])
      let point = try XCTUnwrap(solved[2011])
      XCTAssertTrue(point.lower...point.upper ~= point.point, last)
    }
  }

  func testSidesThatContradictEachOtherAreHeldApartByTheirHull() throws {
    // 100 × 1.1 = 110 and 150 / 1.1 = 136.4: nothing satisfies both.
    let point = try XCTUnwrap(
      try levels([2010: "100", 2012: "150"], [2011: "10", 2012: "10"])[2011])
    XCTAssertEqual(
      Foundation.exp(point.lower), 99.5 * 1.095, accuracy: 110 * Fixture.logarithmicError)
    XCTAssertEqual(
      Foundation.exp(point.upper), 150.5 / 1.095, accuracy: 150 * Fixture.logarithmicError)
  }

  func testFiguresWithEighteenDigitsHaveAFiniteWeight() throws {
    let solved = try levels(
      [2010: "100.000000000000000", 2012: "121.000000000000000"],
      [2011: "10.0000000000000000", 2012: "10.0000000000000000"])
    XCTAssertEqual(
      Foundation.exp(try XCTUnwrap(solved[2011]).point), 110,
      accuracy: 110 * Fixture.logarithmicError)
  }
}
