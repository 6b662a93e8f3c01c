import Foundation
import LinearAlgebra
import XCTest

final class QRFactorizationTests: XCTestCase {
  private let shapes = [(1, 1), (5, 5), (9, 4), (4, 9), (60, 40), (200, 3)]

  func testFactorsReproduceTheMatrix() {
    for (seed, shape) in shapes.enumerated() {
      let matrix = Matrix.random(shape.0, shape.1, seed: UInt64(seed))
      let factorization = QRFactorization(matrix)
      let product = factorization.orthonormalColumns() * factorization.upperTriangle
      let permuted = Matrix(columns: factorization.pivots.map(matrix.column))
      // Householder QR is backward stable: a small multiple of √m n ε, elements being below one.
      let tolerance = 10 * Double(shape.0).squareRoot() * Double(shape.1) * Double.ulpOfOne
      XCTAssertLessThanOrEqual(
        product.distance(to: permuted), tolerance, "\(shape), seed \(seed)")
    }
  }

  func testColumnsOfQAreOrthonormal() {
    for (seed, shape) in shapes.enumerated() {
      let basis = QRFactorization(.random(shape.0, shape.1, seed: UInt64(seed)))
        .orthonormalColumns()
      // Each reflection is orthogonal to a few ε, whatever the matrix.
      XCTAssertLessThanOrEqual(
        basis.transposedProduct(with: basis).distance(to: .identity(basis.columns)),
        10 * Double(max(1, basis.columns)) * Double.ulpOfOne, "\(shape), seed \(seed)")
    }
  }

  func testPivotsDoNotIncrease() {
    for (seed, shape) in shapes.enumerated() {
      let magnitudes = QRFactorization(.random(shape.0, shape.1, seed: UInt64(seed)))
        .diagonalMagnitudes
      for (larger, smaller) in zip(magnitudes, magnitudes.dropFirst()) {
        // Norms are downdated, not recomputed, so equal ones may swap within roundings.
        XCTAssertLessThanOrEqual(smaller, larger * (1 + 0x1p-40), "\(shape), seed \(seed)")
      }
    }
  }

  func testPivotsAreAPermutation() {
    let pivots = QRFactorization(.random(7, 12, seed: 3)).pivots
    XCTAssertEqual(pivots.sorted(), Array(0..<12))
    XCTAssertEqual(QRFactorization(Matrix(rows: 0, columns: 3)).pivots, [0, 1, 2])
  }

  func testLargestColumnComesFirst() {
    let factorization = QRFactorization(Matrix(columns: [[1, 0], [3, 4]]))
    XCTAssertEqual(factorization.pivots, [1, 0])
    // |(3, 4)| = 5, and (1, 0) is 4/5 away from that direction.
    XCTAssertEqual(factorization.diagonalMagnitudes[0], 5, accuracy: 5 * Double.ulpOfOne)
    XCTAssertEqual(factorization.diagonalMagnitudes[1], 0.8, accuracy: 5 * Double.ulpOfOne)
  }

  func testRankIsThatOfTheProductsFactors() {
    for rank in 0...4 {
      let product =
        Matrix.random(9, rank, seed: 10 + UInt64(rank))
        * Matrix.random(rank, 6, seed: 20 + UInt64(rank))
      XCTAssertEqual(QRFactorization(product).rank(tolerance: 9 * Double.ulpOfOne), rank)
    }
    XCTAssertEqual(QRFactorization(Matrix(rows: 3, columns: 2)).rank(tolerance: 0), 0)
  }

  func testApplyingQUndoesItsTransposed() {
    for (seed, shape) in shapes.enumerated() {
      let factorization = QRFactorization(.random(shape.0, shape.1, seed: UInt64(seed)))
      let given = Matrix.random(shape.0, 3, seed: 77)
      var vectors = given.storage
      factorization.applyTransposedQ(to: &vectors)
      factorization.applyQ(to: &vectors)
      let restored = Matrix(rows: shape.0, columns: 3, storage: vectors)
      // Two orthogonal maps of min(m, n) reflections each.
      XCTAssertLessThanOrEqual(
        restored.distance(to: given), 20 * Double(min(shape.0, shape.1)) * Double.ulpOfOne,
        "\(shape), seed \(seed)")
    }
  }

  func testOneFactorizationServesManyThreads() {
    let factorization = QRFactorization(.random(60, 20, seed: 8))
    let given = Matrix.random(60, 1, seed: 9).storage
    let results = Results(count: 2_000)
    DispatchQueue.concurrentPerform(iterations: results.count) { index in
      var vector = given
      factorization.applyTransposedQ(to: &vector)
      results.set(vector, at: index)
    }
    // The same operations on the same numbers: equal to the bit, or something was overwritten.
    XCTAssertEqual(Set(results.all).count, 1)
  }

  func testEmptyMatricesHaveEmptyFactors() {
    for (rows, columns) in [(0, 0), (3, 0), (0, 3)] {
      let factorization = QRFactorization(Matrix(rows: rows, columns: columns))
      XCTAssertEqual(factorization.rank(tolerance: 0), 0)
      XCTAssertEqual(factorization.orthonormalColumns(), Matrix(rows: rows, columns: 0))
      XCTAssertEqual(factorization.upperTriangle, Matrix(rows: 0, columns: columns))
      var vector = [Double](repeating: 1, count: rows)
      factorization.applyQ(to: &vector)
      XCTAssertEqual(vector, [Double](repeating: 1, count: rows))
    }
  }
}

/// Vectors that several threads hand in.
private final class Results: @unchecked Sendable {
  private let lock = NSLock()
  private var vectors: [[Double]]

  init(count: Int) { vectors = Array(repeating: [], count: count) }

  var count: Int { vectors.count }
  var all: [[Double]] { vectors }

  func set(_ vector: [Double], at index: Int) { lock.withLock { vectors[index] = vector } }
}
