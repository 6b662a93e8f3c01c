extension LeastSquares {
  /// Returns the solutions for many responses at once, in working precision.
  ///
  /// Two matrix products instead of one solution a response: the pseudoinverse of the centred,
  /// scaled design is formed once from its factorization. There is no refinement, so coefficients
  /// carry a relative error of about the condition number times ε.
  ///
  /// - Parameter responses: *n* × *k*, a column a problem.
  /// - Returns: Coefficients and residual sums of squares, in the order of the columns.
  /// - Precondition: The responses have *n* rows and are finite with finite sums; there are no
  ///   penalties or weights.
  /// - Complexity: O(*n p k*).
  public func solutions(forColumnsOf responses: Matrix) -> LeastSquaresBatch {
    precondition(responses.rows == design.rows, "one response a row")
    precondition(scaled.rows == design.rows && !rowScaling.isWeighted, "batches are unweighted")
    let inverse = pseudoinverse()
    let basis = scaled.matrix
    var coefficients = Matrix(rows: parameterCount, columns: responses.columns)
    var sums: [Double] = []
    sums.reserveCapacity(responses.columns)
    for start in stride(from: 0, to: responses.columns, by: Self.blockColumns) {
      let range = start..<min(start + Self.blockColumns, responses.columns)
      let (centred, means) = self.centred(responses, columns: range)
      let slopes = inverse * centred
      let fitted = basis * slopes
      for column in 0..<range.count {
        store(slopes, column, mean: means[column], in: &coefficients, at: start + column)
        sums.append(squaredDistance(centred, fitted, column))
      }
    }
    return LeastSquaresBatch(coefficients: coefficients, residualSumsOfSquares: sums)
  }

  /// Columns a block: 20 rows of them stay in a second-level cache with their fitted values.
  private static let blockColumns = 512

  /// R⁻¹Qᵀ with its rows in the order of the columns.
  private func pseudoinverse() -> Matrix {
    let columns = design.columns.count
    var rows = factorization.orthonormalColumns().transposed()
    factorization.solveTriangle(&rows.storage, stride: max(columns, 1), transposed: false)
    var result = rows
    for (position, column) in factorization.pivots.enumerated() {
      for index in 0..<rows.columns { result[column, index] = rows[position, index] }
    }
    return result
  }

  /// The responses of a block about their means, which are zero without intercept.
  private func centred(_ responses: Matrix, columns: Range<Int>) -> (Matrix, means: [Double]) {
    let rows = responses.rows
    var block = Matrix(
      rows: rows, columns: columns.count,
      storage: Array(responses.storage[columns.lowerBound * rows..<columns.upperBound * rows]))
    guard design.hasIntercept else { return (block, Array(repeating: 0, count: columns.count)) }
    var means: [Double] = []
    block.storage.withUnsafeMutableBufferPointer { values in
      for start in stride(from: 0, to: values.count, by: rows) {
        var mean = 0.0
        for index in start..<start + rows { mean += values[index] }
        mean /= Double(rows)
        for index in start..<start + rows { values[index] -= mean }
        means.append(mean)
      }
    }
    return (block, means)
  }

  private func store(
    _ slopes: Matrix, _ column: Int, mean: Double, in coefficients: inout Matrix, at target: Int
  ) {
    let offset = design.hasIntercept ? 1 : 0
    var intercept = mean
    for index in 0..<slopes.rows {
      let slope = scaled.rescaledSlope(slopes[index, column], index)
      coefficients[index + offset, target] = slope
      intercept -= slopes[index, column] * scaled.columnMean(index)
    }
    if design.hasIntercept { coefficients[0, target] = intercept }
  }

  private func squaredDistance(_ left: Matrix, _ right: Matrix, _ column: Int) -> Double {
    let start = column * left.rows
    return (start..<start + left.rows).reduce(0) {
      let difference = left.storage[$1] - right.storage[$1]
      return $0 + difference * difference
    }
  }
}
