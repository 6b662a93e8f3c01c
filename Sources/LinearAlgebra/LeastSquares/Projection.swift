import ExtendedPrecision

/// A design in the form that solves one response after the other in working precision.
struct Projection {
  private let rows: Int
  private let hasIntercept: Bool

  /// The scaled columns, one after the other.
  private let basis: [Double]

  /// The rows of their pseudoinverse R⁻¹Qᵀ, one after the other in the order of the columns.
  private let inverse: [Double]

  /// The means of the columns, in units of the scaled columns.
  private let means: [Double]

  /// What turns the coefficients of the scaled columns into those of the columns themselves.
  private let scales: [PowerOfTwo]

  init(_ system: LeastSquares) {
    let (design, columns) = (system.design, system.scaled.columns)
    let matrix = system.scaled.matrix
    rows = design.rows
    hasIntercept = design.hasIntercept
    basis = columns.indices.flatMap { matrix.column($0).prefix(design.rows) }
    means = columns.map { $0.mean.scaled(byPowerOfTwo: -$0.normExponent).doubleValue }
    scales = columns.map { PowerOfTwo(exponent: $0.coefficientExponent) }
    let factorization = system.factorization
    var transposed = factorization.orthonormalColumns().transposed()
    factorization.solveTriangle(&transposed.storage, stride: max(columns.count, 1))
    var position = Array(repeating: 0, count: columns.count)
    for (index, column) in factorization.pivots.enumerated() { position[column] = index }
    inverse = position.flatMap { transposed.row($0).prefix(design.rows) }
  }

  /// Lends a solver, which keeps the design's pointers and its working space for many responses.
  func withSolver(_ body: (Solver) -> Void) {
    var residuals = [Double](repeating: 0, count: rows)
    residuals.withUnsafeMutableBufferPointer { residuals in
      basis.withUnsafeBufferPointer { basis in
        inverse.withUnsafeBufferPointer { inverse in
          means.withUnsafeBufferPointer { means in
            scales.withUnsafeBufferPointer { scales in
              body(
                Solver(
                  hasIntercept: hasIntercept, basis: basis, inverse: inverse, means: means,
                  scales: scales, residuals: residuals))
            }
          }
        }
      }
    }
  }

  /// Solves for one response after the other.
  struct Solver {
    fileprivate let hasIntercept: Bool
    fileprivate let basis: UnsafeBufferPointer<Double>
    fileprivate let inverse: UnsafeBufferPointer<Double>
    fileprivate let means: UnsafeBufferPointer<Double>
    fileprivate let scales: UnsafeBufferPointer<PowerOfTwo>
    fileprivate let residuals: UnsafeMutableBufferPointer<Double>

    /// Solves for a response and returns its residual sum of squares.
    ///
    /// - Parameters:
    ///   - response: *n* values.
    ///   - coefficients: Receives the *p* coefficients, the intercept first where there is one.
    /// - Returns: Σ r².
    @inline(__always)
    func solve(
      _ response: UnsafeBufferPointer<Double>, coefficients: UnsafeMutableBufferPointer<Double>
    ) -> Double {
      let rows = residuals.count
      let mean = hasIntercept ? sum(response) / Double(rows) : 0
      for index in 0..<rows { residuals[index] = response[index] - mean }
      let offset = hasIntercept ? 1 : 0
      let centred = UnsafeBufferPointer(residuals)
      // All products before any residual changes: they are those with the centred response.
      for column in means.indices {
        coefficients[offset + column] = scalarProduct(inverse[part: column, of: rows], centred)
      }
      var intercept = mean
      for column in means.indices {
        let slope = coefficients[offset + column]
        addMultiple(-slope, of: basis[part: column, of: rows], to: residuals)
        intercept -= slope * means[column]
        coefficients[offset + column] = slope * scales[column]
      }
      if hasIntercept { coefficients[0] = intercept }
      return scalarProduct(centred, centred)
    }
  }
}
