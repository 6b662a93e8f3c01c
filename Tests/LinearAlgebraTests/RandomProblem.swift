import LinearAlgebra
import TestSupport

/// A seeded least-squares problem: columns and a response of uniform numbers in [−1, 1].
struct RandomProblem {
  let seed: UInt64
  var columns: [[Double]]
  var response: [Double]

  init(seed: UInt64, rows: Int, columns: Int) {
    var generator = SplitMix64(seed: seed)
    self.seed = seed
    self.columns = (0..<columns).map { _ in .random(rows, using: &generator) }
    response = .random(rows, using: &generator)
  }

  /// Problems of several sizes, from as many parameters as rows to many more rows.
  static let several: [RandomProblem] = [
    RandomProblem(seed: 1, rows: 3, columns: 1), RandomProblem(seed: 2, rows: 5, columns: 4),
    RandomProblem(seed: 3, rows: 12, columns: 3), RandomProblem(seed: 4, rows: 40, columns: 5),
    RandomProblem(seed: 5, rows: 150, columns: 20),
  ]

  func design(hasIntercept: Bool = true) -> Design {
    Design(columns: columns, hasIntercept: hasIntercept)
  }

  func solution(hasIntercept: Bool = true) throws -> LeastSquaresSolution {
    try LeastSquares(design(hasIntercept: hasIntercept)).solution(for: response)
  }
}

extension [Double] {
  static func random(_ count: Int, using generator: inout SplitMix64) -> [Double] {
    (0..<count).map { _ in Double.random(in: -1...1, using: &generator) }
  }

  var largestMagnitude: Double { reduce(0) { Swift.max($0, abs($1)) } }
}

extension Matrix {
  static func random(_ rows: Int, _ columns: Int, seed: UInt64) -> Matrix {
    var generator = SplitMix64(seed: seed)
    return Matrix(
      rows: rows, columns: columns, storage: .random(rows * columns, using: &generator))
  }

  static func diagonal(_ values: [Double]) -> Matrix {
    var matrix = Matrix(rows: values.count, columns: values.count)
    for (index, value) in values.enumerated() { matrix[index, index] = value }
    return matrix
  }

  /// The largest magnitude of the difference's elements; infinite where the shapes differ.
  func distance(to other: Matrix) -> Double {
    guard rows == other.rows, columns == other.columns else { return .infinity }
    return zip(storage, other.storage).reduce(0) { max($0, abs($1.0 - $1.1)) }
  }
}
