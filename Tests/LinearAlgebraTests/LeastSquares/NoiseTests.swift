import ExtendedPrecision
import LinearAlgebra
import XCTest

/// Coefficients that are zero come out as zero, not as what refinement leaves there.
final class NoiseTests: XCTestCase {
  private func cubic(_ values: [Double], y: (Double) -> Double) throws -> [Double] {
    let design = Design.polynomial(degree: 3, of: values.map { DoubleDouble($0) })
    return try LeastSquares(design).solution(for: values.map(y)).coefficients
  }

  func testACubicFittedToASquareIsTheSquare() throws {
    let ranges: [[Double]] = [
      (1...10).map { Double($0) }, (-20...20).map { Double($0) }, (2001...2014).map { Double($0) },
      [0.5, 1, 1.5, 2.25, 3, 7], [1, 2, 4, 8, 16, 32, 64].map { $0 * 0x1p-300 },
    ]
    for values in ranges {
      XCTAssertEqual(try cubic(values) { $0 * $0 }, [0, 0, 1, 0], "\(values)")
    }
  }

  func testALineThroughTheOriginHasNoIntercept() throws {
    let years = (1995...2022).map { Double($0) }
    let solution = try LeastSquares(Design(columns: [years])).solution(for: years.map { 3 * $0 })
    XCTAssertEqual(solution.coefficients, [0, 3])
  }

  func testASmallCoefficientOfRealDataStays() throws {
    // 10⁻²⁰ of the other in scaled variables, and carried by digits of the response.
    let x: [Double] = [1, 2, 3, 4, 5]
    let z: [Double] = [1, -1, 1, 1, -2]
    let response = zip(x, z).map { DoubleDouble($0) + DoubleDouble($1) * 1e-20 }
    let coefficients = try LeastSquares(Design(columns: [x, z])).solution(for: response)
      .coefficients
    XCTAssertEqual(coefficients[2], 1e-20, accuracy: 1e-30)
  }
}
