import XCTest

@testable import ForecastReport

/// Axes have round numbers around all values.
final class ChartAxisTests: XCTestCase {
  func testTicksAreRoundAndCoverTheValues() throws {
    let axis = try XCTUnwrap(ChartAxis(covering: 119.6...229.5))
    XCTAssertEqual(axis.labels, ["100", "150", "200", "250"])
    let fine = try XCTUnwrap(ChartAxis(covering: 0.012...0.019))
    XCTAssertEqual(fine.labels, ["0.012", "0.014", "0.016", "0.018", "0.020"])
  }

  func testNegativeValuesHaveTheirTicks() throws {
    let axis = try XCTUnwrap(ChartAxis(covering: -3.2...4.1))
    XCTAssertEqual(axis.labels, ["-4", "-2", "0", "2", "4", "6"])
  }

  func testOneValueStandsInside() throws {
    for value in [0, 5, -5, 1e300, -1e-200] {
      let axis = try XCTUnwrap(ChartAxis(covering: value...value), "\(value)")
      XCTAssertLessThan(axis.lower, value)
      XCTAssertGreaterThan(axis.upper, value)
    }
  }

  func testAnySpanIsCoveredByFewTicksOrHasNoAxis() {
    for exponent in stride(from: -280, through: 300, by: 7) {
      let size = Double(sign: .plus, exponent: Int(Double(exponent) * 3.3219), significand: 1.37)
      guard let axis = ChartAxis(covering: -0.3 * size...size) else {
        XCTFail("1e\(exponent)")
        continue
      }
      XCTAssertLessThanOrEqual(axis.lower, -0.3 * size)
      XCTAssertGreaterThanOrEqual(axis.upper, size)
      XCTAssertLessThanOrEqual(axis.ticks.count, 8)
      XCTAssertEqual(Set(axis.labels).count, axis.labels.count, "\(axis.labels)")
    }
    let most = Double.greatestFiniteMagnitude
    XCTAssertNil(ChartAxis(covering: -most...most))
  }
}
