import Foundation
import XCTest

@testable import IndicatorForecast

final class LogIntervalTests: XCTestCase {
  private func level(_ text: String) throws -> LogInterval? {
    LogInterval(level: try PrintedNumber(parsing: text))
  }

  func testALevelIsKnownToHalfItsLastDigit() throws {
    let interval = try XCTUnwrap(try level("12.5"))
    XCTAssertEqual(interval.point, Foundation.log(12.5), accuracy: 1e-15)
    XCTAssertEqual(interval.lower, Foundation.log(12.45), accuracy: 1e-15)
    XCTAssertEqual(interval.upper, Foundation.log(12.55), accuracy: 1e-15)
  }

  func testAGrowthRateIsTheLogarithmOfItsFactor() throws {
    let interval = try XCTUnwrap(LogInterval(growth: PrintedNumber(parsing: "-20")))
    XCTAssertEqual(interval.point, Foundation.log(0.8), accuracy: 1e-15)
    XCTAssertEqual(interval.lower, Foundation.log(0.795), accuracy: 1e-15)
    XCTAssertEqual(interval.upper, Foundation.log(0.805), accuracy: 1e-15)
  }

  func testWhatMayBeZeroOrLessHasNoLogarithm() throws {
    // 0.4 would round to 0, and 0.5 to 1: that is the least figure with a logarithm.
    for text in ["0", "0.00", "-5", "-0.1"] { XCTAssertNil(try level(text), text) }
    XCTAssertNotNil(try level("1"))
    XCTAssertNotNil(try level("0.01"))
    for text in ["-100", "-99.6", "-150.5"] {
      let rate = LogInterval(growth: try PrintedNumber(parsing: text))
      XCTAssertEqual(rate == nil, text != "-99.6", text)
    }
    // -100 + 0.5 at most.
    XCTAssertNil(LogInterval(growth: PrintedNumber(significand: -100, decimals: 0)))
    XCTAssertNotNil(LogInterval(growth: PrintedNumber(significand: -99, decimals: 0)))
  }

  func testDifferencesAreAsUncertainAsBothTogether() throws {
    let (first, second) = (try XCTUnwrap(try level("20")), try XCTUnwrap(try level("10")))
    let difference = first - second
    XCTAssertEqual(difference.point, Foundation.log(2), accuracy: 1e-15)
    XCTAssertEqual(difference.lower, Foundation.log(19.5 / 10.5), accuracy: 1e-15)
    XCTAssertEqual(difference.upper, Foundation.log(20.5 / 9.5), accuracy: 1e-15)
    XCTAssertEqual(
      difference.halfWidth, first.halfWidth + second.halfWidth, accuracy: 1e-15)
  }

  func testFiguresWhoseRoundingsTouchDoNotContradictEachOther() throws {
    // 7.8 and 7.9 may both be 7.85.
    let (first, second) = (try XCTUnwrap(try level("7.8")), try XCTUnwrap(try level("7.9")))
    XCTAssertFalse((second - first).excludesZero)
    XCTAssertTrue((try XCTUnwrap(try level("8.0")) - first).excludesZero)
  }

  func testIntersectionAndHull() throws {
    let (low, high) = (try XCTUnwrap(try level("7.8")), try XCTUnwrap(try level("7.9")))
    let far = try XCTUnwrap(try level("9.0"))
    XCTAssertNil(low.intersection(far))
    XCTAssertEqual(low.hull(far).lower, low.lower)
    XCTAssertEqual(low.hull(far).upper, far.upper)
    XCTAssertEqual(high.intersection(high), high)
  }

  func testAWidthBelowTheRoundingOfLogarithmsIsNotZero() throws {
    let interval = try XCTUnwrap(try level("123456789012345678"))
    XCTAssertGreaterThan(interval.halfWidth, 0)
    XCTAssertEqual(LogInterval.exactly(0).halfWidth, interval.halfWidth)
  }
}
