import ExtendedPrecision
import LinearAlgebra

/// Vectors whose outer products sum to a covariance of coefficients, with a power of two taken out of
/// each coefficient: squares are formed of numbers near one, whatever the unit of the data.
struct ScaledScores {
  /// The vectors, one element a coefficient.
  let vectors: [[Double]]

  /// For each coefficient the exponent of the power of two that its elements lack.
  let exponents: [Int]

  /// The scores with other vectors, of the same scales.
  func mappingVectors(_ transform: ([[Double]]) -> [[Double]]) -> ScaledScores {
    ScaledScores(vectors: transform(vectors), exponents: exponents)
  }

  /// The Euclidean norm of each coefficient's elements, times the root of a factor.
  func norms(times factor: Double) -> [Double] {
    exponents.indices.map { index in
      (product(index, index) * factor).squareRoot()
        .scaled(byPowerOfTwo: exponents[index]).doubleValue
    }
  }

  /// The sum of the vectors' outer products with themselves times a factor: symmetric to the last
  /// bit.
  func sumOfOuterProducts(times factor: Double) -> Matrix {
    var sum = [Double](repeating: 0, count: exponents.count * exponents.count)
    for column in exponents.indices {
      for row in 0...column {
        let element = (product(row, column) * factor)
          .scaled(byPowerOfTwo: exponents[row] + exponents[column]).doubleValue
        sum[row + column * exponents.count] = element
        sum[column + row * exponents.count] = element
      }
    }
    return Matrix(rows: exponents.count, columns: exponents.count, storage: sum)
  }

  /// Each coefficient's elements over their norm.
  ///
  /// - Precondition: No norm is zero.
  var normalizedColumns: [[Double]] {
    exponents.indices.map { index in
      let norm = product(index, index).squareRoot()
      return vectors.map { (DoubleDouble($0[index]) / norm).doubleValue }
    }
  }

  private func product(_ row: Int, _ column: Int) -> DoubleDouble {
    vectors.lazy.map { DoubleDouble.product($0[row], $0[column]) }.compensatedSum()
  }
}
