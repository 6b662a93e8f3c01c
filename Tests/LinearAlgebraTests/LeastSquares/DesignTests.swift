import ExtendedPrecision
import LinearAlgebra
import XCTest

final class DesignTests: XCTestCase {
  func testParametersCountTheIntercept() {
    XCTAssertEqual(Design(columns: [[1, 2], [3, 5]]).parameterCount, 3)
    XCTAssertEqual(Design(columns: [[1, 2], [3, 5]], hasIntercept: false).parameterCount, 2)
    XCTAssertEqual(Design.constant(rows: 4).parameterCount, 1)
    XCTAssertEqual(Design.constant(rows: 4).rows, 4)
  }

  func testPowersCarryTheDigitsThatDoublesDrop() {
    let design = Design.polynomial(degree: 5, of: [DoubleDouble(2_021)])
    XCTAssertEqual(design.columns.count, 5)
    // 2021⁵ = 33 715 652 388 894 101 is odd and needs 55 bits.
    let rest = design.columns[4][0] - 33_715_652_388_894_100
    XCTAssertEqual(rest.doubleValue, 1)
  }
}
