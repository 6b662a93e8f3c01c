import ExtendedPrecision

extension LeastSquares {
  /// Returns the covariance matrix of the coefficients for unit error variance, (XᵀWX + Λ)⁻¹.
  ///
  /// Column by column from the augmented system, refined like a solution: neither XᵀX nor its
  /// inverse is formed. With penalties it is the posterior covariance, not that of the estimator.
  ///
  /// - Returns: *p* × *p*, symmetric, the intercept first where there is one.
  /// - Complexity: O(*n p*²) for each step of the refinement.
  public func unscaledCovariance() -> Matrix {
    // Everything in units of the columns over their magnitudes, as the means are: only the
    // elements themselves may leave the exponent range, not what they are made of.
    let slopes = slopeCovariance()
    let exponents = scaled.columns.map { -$0.magnitudeExponent - rowScaling.exponent }
    guard design.hasIntercept else { return rounded(slopes, exponents) }
    // a = ȳ − Σ mⱼ bⱼ, and ȳ is independent of the slopes.
    let means = scaled.columns.map(\.mean)
    let cross = slopes.map { column in
      -zip(column, means).reduce(into: DoubleDouble(0)) { $0 += $1.0 * $1.1 }
    }
    let own = zip(cross, means).reduce(into: DoubleDouble(1) / rowScaling.total) {
      $0 -= $1.0 * $1.1
    }
    return rounded(
      [[own] + cross] + zip(cross, slopes).map { [$0] + $1 }, [-rowScaling.exponent] + exponents)
  }

  /// Returns x(XᵀWX + Λ)⁻¹xᵀ: the variance of the fitted equation's value at a row, for unit error
  /// variance.
  ///
  /// - Parameter row: One value a column, without the intercept.
  /// - Returns: A nonnegative number; at a row of the data and without weights, its leverage.
  /// - Precondition: The count is that of the columns.
  /// - Complexity: O(*p*²).
  public func predictionVariance(at row: [DoubleDouble]) -> Double {
    precondition(row.count == design.columns.count, "one value a column")
    var direction = factorization.pivots.map { index in
      let column = scaled.columns[index]
      let value = row[index].scaled(byPowerOfTwo: -column.magnitudeExponent)
      return (value - column.mean).scaled(byPowerOfTwo: -column.normExponent).doubleValue
    }
    factorization.solveTransposedTriangle(&direction)
    let ofMean = design.hasIntercept ? (DoubleDouble(1) / rowScaling.total).doubleValue : 0
    let variance = direction.reduce(ofMean) { $0 + $1 * $1 }
    return Double(sign: .plus, exponent: -2 * rowScaling.exponent, significand: variance)
  }

  /// Returns the variance of the fitted equation's value at a row of doubles.
  ///
  /// - Parameter row: One value a column, without the intercept.
  /// - Returns: A nonnegative number; at a row of the data and without weights, its leverage.
  /// - Precondition: The count is that of the columns.
  /// - Complexity: O(*p*²).
  public func predictionVariance(at row: [Double]) -> Double {
    predictionVariance(at: row.map { DoubleDouble($0) })
  }

  private func slopeCovariance() -> [[DoubleDouble]] {
    let zeros = ExtendedVector(count: scaled.rows)
    return scaled.columns.indices.map { index in
      let system = AugmentedSystem(scaled, factorization, upper: zeros, minusUnit: index)
      let exponent = scaled.columns[index].normExponent
      return scaled.columns.enumerated().map { other, column in
        system.unknowns[other].scaled(byPowerOfTwo: -exponent - column.normExponent)
      }
    }
  }

  /// Rounds to doubles in the coefficients' units, made exactly symmetric by taking the upper
  /// triangle.
  private func rounded(_ columns: [[DoubleDouble]], _ exponents: [Int]) -> Matrix {
    var matrix = Matrix(rows: columns.count, columns: columns.count)
    for column in columns.indices {
      for row in 0...column {
        matrix[row, column] =
          columns[column][row]
          .scaled(byPowerOfTwo: exponents[column] + exponents[row]).doubleValue
        matrix[column, row] = matrix[row, column]
      }
    }
    return matrix
  }
}
