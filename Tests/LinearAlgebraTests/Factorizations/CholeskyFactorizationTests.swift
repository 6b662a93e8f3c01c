import LinearAlgebra
import XCTest

final class CholeskyFactorizationTests: XCTestCase {
  func testFactorOfIntegersIsExact() throws {
    // RᵀR with R = [[2, 1, 3], [0, 3, -1], [0, 0, 4]]: every root and quotient is an integer.
    let factor = try CholeskyFactorization(Matrix(rows: [[4, 2, 6], [2, 10, 0], [6, 0, 26]]))
    XCTAssertEqual(factor.upperTriangle, Matrix(rows: [[2, 1, 3], [0, 3, -1], [0, 0, 4]]))
    XCTAssertEqual(factor.diagonal, [2, 3, 4])
    XCTAssertEqual(factor.solution(for: [12, 12, 32]), [1, 1, 1])
  }

  func testOnlyTheUpperTriangleIsRead() throws {
    let full = try CholeskyFactorization(Matrix(rows: [[4, 2], [2, 10]]))
    XCTAssertEqual(try CholeskyFactorization(Matrix(rows: [[4, 2], [-99, 10]])), full)
  }

  func testFirstBadMinorIsNamed() {
    let cases: [([[Double]], Int)] = [
      ([[-1]], 1), ([[0, 0], [0, 1]], 1), ([[1, 2], [2, 1]], 2),
      ([[4, 2, 6], [2, 10, 0], [6, 0, 9]], 3), ([[1, 0, 0], [0, 0, 0], [0, 0, -1]], 2),
    ]
    for (rows, minor) in cases {
      XCTAssertThrowsError(try CholeskyFactorization(Matrix(rows: rows))) { error in
        XCTAssertEqual(error as? LinearAlgebraError, .notPositiveDefinite(minor: minor))
      }
    }
  }

  func testSolutionSatisfiesTheSystem() throws {
    for seed in UInt64(1)...5 {
      let root = Matrix.random(30, 12, seed: seed)
      let matrix = root.transposedProduct(with: root)
      let right = Matrix.random(12, 1, seed: seed + 100).storage
      let solution = try CholeskyFactorization(matrix).solution(for: right)
      let residual = zip(matrix * solution, right).map { $0 - $1 }
      // Backward stable: n ε times the norms, which are below 30 and that of the solution.
      let tolerance = 12 * 30 * solution.largestMagnitude * Double.ulpOfOne
      XCTAssertLessThanOrEqual(residual.largestMagnitude, tolerance, "seed \(seed)")
    }
  }

  func testEmptyMatrixHasAnEmptySolution() throws {
    let factor = try CholeskyFactorization(Matrix(rows: 0, columns: 0))
    XCTAssertEqual(factor.solution(for: []), [])
    XCTAssertEqual(factor.diagonal, [])
  }
}
