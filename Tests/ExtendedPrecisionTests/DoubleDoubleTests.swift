import ExtendedPrecision
import XCTest

final class DoubleDoubleTests: XCTestCase {
  /// Two units in the last of 2×53 bits: what one operation may lose by the cited bounds.
  private let unit = 0x1p-104

  func testSumAndProductOfDoublesAreExact() {
    let sum = DoubleDouble.sum(1, 0x1p-80)
    XCTAssertEqual(sum.high, 1)
    XCTAssertEqual(sum.low, 0x1p-80)
    let product = DoubleDouble.product(1 + 0x1p-40, 1 + 0x1p-40)
    XCTAssertEqual(product.high, 1 + 0x1p-39)
    XCTAssertEqual(product.low, 0x1p-80)
  }

  func testQuotientTimesDivisorRestoresTheDividend() {
    let third = DoubleDouble(1) / 3
    XCTAssertLessThanOrEqual(abs((third * 3 - 1).doubleValue), 2 * unit)
    XCTAssertEqual(third.low, 0x1.5555555555555p-56)
  }

  func testSquareRootSquaredRestoresTheRadicand() {
    for value in [2.0, 3, 1e-20, 7e200] {
      let root = DoubleDouble(value).squareRoot()
      XCTAssertLessThanOrEqual(abs((root * root - value).doubleValue), 4 * unit * value)
    }
    XCTAssertEqual(DoubleDouble(0).squareRoot(), DoubleDouble(0))
    XCTAssertTrue(DoubleDouble(-1).squareRoot().high.isNaN)
  }

  func testDivisionByZeroIsInfiniteAsForDoubles() {
    XCTAssertEqual((DoubleDouble(1) / 0).high, .infinity)
    XCTAssertTrue((DoubleDouble(0) / 0).high.isNaN)
    XCTAssertEqual((DoubleDouble(1) / .infinity).high, 0)
  }

  func testOrderUsesTheLowPart() {
    let one = DoubleDouble(1)
    let slightlyMore = DoubleDouble.sum(1, 0x1p-90)
    XCTAssertLessThan(one, slightlyMore)
    XCTAssertLessThan(-slightlyMore, one)
    XCTAssertEqual((-slightlyMore).magnitude, slightlyMore)
  }

  func testCompensatedSumKeepsWhatDoublesLose() {
    XCTAssertEqual([1e16, 1, -1e16].compensatedSum().doubleValue, 1)
    // The double nearest to 0.1 is 0.1 × (1 + 2⁻⁵⁴), so ten of them exceed one by 2⁻⁵⁴.
    let tenths = Array(repeating: 0.1, count: 10).compensatedSum()
    XCTAssertEqual((tenths - 1).doubleValue, 0x1p-54)
    XCTAssertEqual([DoubleDouble]().compensatedSum(), DoubleDouble(0))
  }

  func testCompensatedSumOfDecimalsIsTheDecimalSum() throws {
    let tenth = try XCTUnwrap(DoubleDouble(decimal: "0.1"))
    let sum = Array(repeating: tenth, count: 10).compensatedSum()
    XCTAssertLessThanOrEqual(abs((sum - 1).doubleValue), 20 * unit)
  }
}
