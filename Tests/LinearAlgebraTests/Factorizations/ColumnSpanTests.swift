import LinearAlgebra
import XCTest

final class ColumnSpanTests: XCTestCase {
  private let tolerance = 1e-12

  func testRepeatedColumnsAreLeftOut() {
    let span = ColumnSpan(
      Matrix(columns: [[1, 0, 0], [2, 0, 0], [0, 1e-9, 0], [0, 0, 0]]), tolerance: tolerance)
    XCTAssertEqual(span.rank, 2)
    XCTAssertEqual(Set(span.independentColumns + span.dependentColumns), [0, 1, 2, 3])
    // The size of a column does not matter, only its direction.
    XCTAssertTrue(span.independentColumns.contains(2))
    XCTAssertTrue(span.dependentColumns.contains(3))
  }

  func testCoordinatesRebuildACombination() {
    for seed in 1...20 as ClosedRange<UInt64> {
      let matrix = Matrix.random(7, 4, seed: seed)
      let span = ColumnSpan(matrix, tolerance: tolerance)
      let weights = [1.5, -2, 0.25, 3]
      let combination = matrix * weights
      let coordinates = span.coordinates(of: combination)
      for (column, coordinate) in zip(span.independentColumns, coordinates) {
        // Rounding times the condition of a random matrix.
        XCTAssertEqual(coordinate, weights[column], accuracy: 1e-12, "seed \(seed)")
      }
      XCTAssertLessThan(span.remainder(of: combination).largestMagnitude, 1e-14, "seed \(seed)")
    }
  }

  func testRemainderIsOrthogonalToEveryColumn() {
    let matrix = Matrix.random(9, 3, seed: 5)
    let rest = ColumnSpan(matrix, tolerance: tolerance)
      .remainder(of: Matrix.random(9, 1, seed: 6).column(0))
    let products = matrix.transposed() * rest
    XCTAssertLessThan(products.largestMagnitude, 1e-15)
  }

  func testShortestVectorHasItsProductsAndNoRest() {
    let matrix = Matrix.random(9, 4, seed: 7)
    let span = ColumnSpan(matrix, tolerance: tolerance)
    let products = [1.0, 2, -3, 4]
    let vector = span.shortestVector(withProducts: products)
    for (column, product) in zip(span.independentColumns, products) {
      let found = zip(matrix.column(column), vector).reduce(0) { $0 + $1.0 * $1.1 }
      XCTAssertEqual(found, product, accuracy: 1e-13)
    }
    XCTAssertLessThan(span.remainder(of: vector).largestMagnitude, 1e-14)
  }

  func testEmptyMatricesSpanNothing() {
    let none = ColumnSpan(Matrix(rows: 3, columns: 0), tolerance: tolerance)
    XCTAssertEqual(none.rank, 0)
    XCTAssertEqual(none.remainder(of: [1, 2, 3]), [1, 2, 3])
    XCTAssertEqual(none.coordinates(of: [1, 2, 3]), [])
    XCTAssertEqual(none.shortestVector(withProducts: []), [0, 0, 0])
    XCTAssertEqual(ColumnSpan(Matrix(rows: 0, columns: 2), tolerance: tolerance).rank, 0)
  }
}
