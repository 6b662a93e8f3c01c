import LinearAlgebra
import XCTest

final class SymmetricEigendecompositionTests: XCTestCase {
  private func symmetric(_ order: Int, seed: UInt64) -> Matrix {
    let root = Matrix.random(order, order, seed: seed)
    return root.transposedProduct(with: root)
  }

  func testDiagonalMatrixHasItsDiagonalAsValues() throws {
    let decomposition = try SymmetricEigendecomposition(.diagonal([3, -1, 2]))
    XCTAssertEqual(decomposition.values, [-1, 2, 3])
    XCTAssertEqual(
      decomposition.vectors, Matrix(columns: [[0, 1, 0], [0, 0, 1], [1, 0, 0]]))
  }

  func testKnownPairIsFound() throws {
    // [[2, 1], [1, 2]] has the values 1 and 3 with vectors (1, −1)/√2 and (1, 1)/√2.
    let decomposition = try SymmetricEigendecomposition(Matrix(rows: [[2, 1], [1, 2]]))
    let half = 0.5.squareRoot()
    XCTAssertEqual(decomposition.values[0], 1, accuracy: 4 * Double.ulpOfOne)
    XCTAssertEqual(decomposition.values[1], 3, accuracy: 4 * Double.ulpOfOne)
    XCTAssertLessThanOrEqual(
      decomposition.vectors.distance(to: Matrix(columns: [[half, -half], [half, half]])),
      4 * Double.ulpOfOne)
  }

  func testVectorsAreOrthonormalAndReproduceTheMatrix() throws {
    for order in [1, 4, 15, 40] {
      let matrix = symmetric(order, seed: UInt64(order))
      let decomposition = try SymmetricEigendecomposition(matrix)
      let vectors = decomposition.vectors
      let unit = Double(order) * Double.ulpOfOne
      // The computed vectors are orthonormal to a small multiple of n ε; the matrix has norm ≤ n².
      XCTAssertLessThanOrEqual(
        vectors.transposedProduct(with: vectors).distance(to: .identity(order)), 10 * unit)
      let rebuilt = vectors * .diagonal(decomposition.values) * vectors.transposed()
      XCTAssertLessThanOrEqual(rebuilt.distance(to: matrix), 10 * unit * Double(order))
      XCTAssertEqual(decomposition.values, decomposition.values.sorted())
    }
  }

  func testLeadingElementOfEachVectorIsPositive() throws {
    let vectors = try SymmetricEigendecomposition(symmetric(12, seed: 5)).vectors
    for column in 0..<12 {
      let elements = vectors.column(column)
      XCTAssertTrue(elements.contains(elements.largestMagnitude), "column \(column)")
    }
  }

  func testEmptyMatrixHasNoValues() throws {
    XCTAssertEqual(try SymmetricEigendecomposition(Matrix(rows: 0, columns: 0)).values, [])
  }
}
