import LinearAlgebra
import XCTest

final class MatrixTests: XCTestCase {
  private let matrix = Matrix(rows: [[1, 2, 3], [4, 5, 6]])

  func testElementsAreStoredColumnByColumn() {
    XCTAssertEqual(matrix.storage, [1, 4, 2, 5, 3, 6])
    XCTAssertEqual(matrix, Matrix(columns: [[1, 4], [2, 5], [3, 6]]))
    XCTAssertEqual(matrix, Matrix(rows: 2, columns: 3, storage: [1, 4, 2, 5, 3, 6]))
  }

  func testRowsColumnsAndElementsAreFound() {
    XCTAssertEqual(matrix.row(1), [4, 5, 6])
    XCTAssertEqual(matrix.column(2), [3, 6])
    XCTAssertEqual(matrix[1, 0], 4)
    XCTAssertEqual(matrix.diagonal, [1, 5])
  }

  func testAssignedElementChangesNothingElse() {
    var changed = matrix
    changed[0, 1] = 7
    XCTAssertEqual(changed, Matrix(rows: [[1, 7, 3], [4, 5, 6]]))
    XCTAssertEqual(matrix[0, 1], 2)
  }

  func testTransposingTwiceRestoresTheMatrix() {
    XCTAssertEqual(matrix.transposed(), Matrix(rows: [[1, 4], [2, 5], [3, 6]]))
    XCTAssertEqual(matrix.transposed().transposed(), matrix)
  }

  // Products of small integers are exact in every order of summation.
  func testProductsOfIntegersAreExact() {
    let right = Matrix(rows: [[1, -1], [0, 2], [3, 1]])
    XCTAssertEqual(matrix * right, Matrix(rows: [[10, 6], [22, 12]]))
    XCTAssertEqual(matrix * [1, 0, -1], [-2, -2])
    XCTAssertEqual(matrix.transposedProduct(with: matrix), matrix.transposed() * matrix)
  }

  func testIdentityIsNeutral() {
    XCTAssertEqual(Matrix.identity(2) * matrix, matrix)
    XCTAssertEqual(matrix * Matrix.identity(3), matrix)
  }

  func testEmptyMatricesMultiplyToZeros() {
    let tall = Matrix(rows: 2, columns: 0)
    XCTAssertEqual(tall * Matrix(rows: 0, columns: 3), Matrix(rows: 2, columns: 3))
    XCTAssertEqual(tall * [Double](), [0, 0])
    XCTAssertEqual(tall.transposed() * Matrix.identity(2), Matrix(rows: 0, columns: 2))
    XCTAssertEqual(
      Matrix(rows: 0, columns: 2).transposedProduct(with: Matrix(rows: 0, columns: 1)),
      Matrix(rows: 2, columns: 1))
    XCTAssertEqual(Matrix(columns: []).rows, 0)
    XCTAssertEqual(Matrix(rows: []).columns, 0)
  }
}
