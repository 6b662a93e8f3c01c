import ExtendedPrecision
import LinearAlgebra
import XCTest

/// Magnitudes near the ends of the exponent range.
final class ExtremeScalesTests: XCTestCase {
  private let regressor: [Double] = [1, 2, 4, 7, 8, 11]
  private let response: [Double] = [3, 1, 4, 1, 5, 9]

  func testExtremeScalesKeepFifteenDigits() throws {
    let plain = try LeastSquares(Design(columns: [regressor])).solution(for: response)
    for (ofX, ofY) in [(1e300, 1e-300), (1e-300, 1e-300), (1e300, 1e300), (1e-150, 1e150)] {
      let design = Design(columns: [regressor.map { $0 * ofX }])
      let solution = try LeastSquares(design).solution(for: response.map { $0 * ofY })
      let expected = [plain.coefficients[0] * ofY, plain.coefficients[1] / ofX * ofY]
      for (value, other) in zip(solution.coefficients, expected) {
        // Products with powers of ten are rounded, which a condition number below 4 passes on;
        // 1e-600 is zero.
        XCTAssertEqual(value, other, accuracy: 20 * Double.ulpOfOne * abs(other))
      }
      XCTAssertEqual(
        solution.residualNorm, plain.residualNorm * ofY,
        accuracy: 20 * Double.ulpOfOne * plain.residualNorm * ofY)
      XCTAssertEqual(
        try XCTUnwrap(solution.rSquared), try XCTUnwrap(plain.rSquared),
        accuracy: 20 * Double.ulpOfOne)
    }
  }

  func testSlopeBeyondTheRangeLeavesTheInterceptFinite() throws {
    let design = Design(columns: [regressor.map { $0 * 1e-300 }])
    let solution = try LeastSquares(design).solution(for: response.map { $0 * 1e300 })
    XCTAssertEqual(solution.coefficients[1], .infinity)
    XCTAssertTrue(solution.coefficients[0].isFinite)
    XCTAssertTrue(solution.residuals.allSatisfy(\.isFinite))
  }

  func testColumnsOfOppositeExtremesAreOneProblem() throws {
    let other: [Double] = [1, -1, 2, 0, -1, 3]
    let plain = try LeastSquares(Design(columns: [regressor, other])).solution(for: response)
    let design = Design(columns: [regressor.map { $0 * 0x1p-990 }, other.map { $0 * 0x1p990 }])
    let solution = try LeastSquares(design).solution(for: response)
    XCTAssertEqual(solution.residuals, plain.residuals)
    XCTAssertEqual(solution.coefficients[0], plain.coefficients[0])
    XCTAssertEqual(solution.coefficients[1], plain.coefficients[1] * 0x1p990)
    XCTAssertEqual(solution.coefficients[2], plain.coefficients[2] * 0x1p-990)
  }

  func testSubnormalResponsesAreSolved() throws {
    let unit = Double.leastNonzeroMagnitude
    let solution = try LeastSquares(Design(columns: [regressor]))
      .solution(for: regressor.map { (2 * $0 + 3) * unit })
    XCTAssertEqual(solution.coefficients, [3 * unit, 2 * unit])
    XCTAssertEqual(solution.residualNorm, 0)
  }

  func testGreatestResponsesAreSolved() throws {
    let greatest = Double.greatestFiniteMagnitude
    let solution = try LeastSquares(Design(columns: [[-1, 0, 1]]))
      .solution(for: [-greatest, 0, greatest])
    XCTAssertEqual(solution.coefficients, [0, greatest])
    XCTAssertEqual(solution.residuals, [0, 0, 0])
  }

  func testRowsOfTinyAndHugeValuesAreWeighedByTheirSize() throws {
    // Beside 1e300 the others are zero to every digit that there is.
    let design = Design(columns: [[1e300, 1e-300, 1]], hasIntercept: false)
    XCTAssertEqual(
      try LeastSquares(design).solution(for: [2e300, 5, 1]).coefficients, [2])
  }
}
