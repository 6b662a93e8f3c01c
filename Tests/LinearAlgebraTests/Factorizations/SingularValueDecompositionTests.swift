import LinearAlgebra
import XCTest

final class SingularValueDecompositionTests: XCTestCase {
  private let shapes = [(1, 1), (6, 6), (9, 4), (4, 9), (150, 7), (7, 150), (60, 50)]

  func testFactorsReproduceTheMatrix() throws {
    for (seed, shape) in shapes.enumerated() {
      let matrix = Matrix.random(shape.0, shape.1, seed: UInt64(seed))
      let decomposition = try SingularValueDecomposition(matrix)
      let product =
        decomposition.leftVectors * .diagonal(decomposition.values)
        * decomposition.rightVectorsTransposed
      // Backward stable: a small multiple of ε times the norm, which is at most √(m n).
      let tolerance = 50 * Double(shape.0 * shape.1).squareRoot() * Double.ulpOfOne
      XCTAssertLessThanOrEqual(product.distance(to: matrix), tolerance, "\(shape), seed \(seed)")
    }
  }

  func testSquaredValuesAreEigenvaluesOfTheGram() throws {
    for (seed, shape) in shapes.enumerated() where shape.0 >= shape.1 {
      let matrix = Matrix.random(shape.0, shape.1, seed: UInt64(seed))
      let values = try SingularValueDecomposition(matrix).values
      let gram = try SymmetricEigendecomposition(matrix.transposedProduct(with: matrix))
      for (value, eigenvalue) in zip(values, gram.values.reversed()) {
        // Forming AᵀA perturbs every eigenvalue by up to m ε times the largest.
        XCTAssertEqual(
          value * value, eigenvalue,
          accuracy: 4 * Double(shape.0) * Double.ulpOfOne * values[0] * values[0], "seed \(seed)")
      }
    }
  }

  func testConditionNumberIsTheRatioOfTheExtremes() throws {
    let stretched = try SingularValueDecomposition(.diagonal([2, -8, 1]))
    XCTAssertEqual(stretched.values, [8, 2, 1])
    XCTAssertEqual(stretched.conditionNumber, 8)
    XCTAssertEqual(
      try SingularValueDecomposition(Matrix(rows: [[1, 0], [0, 0]])).conditionNumber, .infinity)
    XCTAssertEqual(
      try SingularValueDecomposition(Matrix(rows: 3, columns: 0)).conditionNumber, 1)
  }

  func testExtremeScalesKeepTheirValues() throws {
    for scale in [0x1p-1000, 0x1p1000] {
      let values = try SingularValueDecomposition(.diagonal([scale, 2 * scale])).values
      // LAPACK rescales to a safe range and back, not by powers of two.
      XCTAssertEqual(values[0], 2 * scale, accuracy: 16 * scale * Double.ulpOfOne)
      XCTAssertEqual(values[1], scale, accuracy: 16 * scale * Double.ulpOfOne)
    }
  }
}
