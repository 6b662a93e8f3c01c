extension LeastSquares {
  /// Returns the solutions for many responses at once, in working precision.
  ///
  /// The pseudoinverse of the centred, scaled design is formed once from its factorization, and
  /// multiplies each response in turn. There is no refinement, so coefficients carry a relative error
  /// of about the condition number times ε. A response's solution does not depend on the others,
  /// down to the last bit.
  ///
  /// - Parameter responses: *n* × *k*, a column a problem.
  /// - Returns: Coefficients and residual sums of squares, in the order of the columns.
  /// - Precondition: The responses have *n* rows and are finite with finite sums; there are no
  ///   penalties or weights.
  /// - Complexity: O(*n p k*).
  public func solutions(forColumnsOf responses: Matrix) -> LeastSquaresBatch {
    precondition(responses.rows == design.rows, "one response a row")
    precondition(scaled.rows == design.rows && !rowScaling.isWeighted, "batches are unweighted")
    let projection = Projection(self)
    let (rows, parameters, count) = (design.rows, parameterCount, responses.columns)
    var coefficients: [Double] = []
    let sums = [Double](unsafeUninitializedCapacity: count) { sums, initialized in
      initialized = count
      coefficients = [Double](unsafeUninitializedCapacity: parameters * count) { target, filled in
        filled = parameters * count
        responses.storage.withUnsafeBufferPointer { responses in
          projection.withSolver { solver in
            for index in 0..<count {
              sums[index] = solver.solve(
                responses[part: index, of: rows], coefficients: target[part: index, of: parameters])
            }
          }
        }
      }
    }
    return LeastSquaresBatch(
      coefficients: Matrix(rows: parameters, columns: count, storage: coefficients),
      residualSumsOfSquares: sums)
  }
}
