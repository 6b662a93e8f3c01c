import ExtendedPrecision

extension LeastSquares {
  /// Returns the covariance matrix of the coefficients for unit error variance, (XᵀWX + Λ)⁻¹.
  ///
  /// Column by column from the augmented system, refined like a solution: neither XᵀX nor its
  /// inverse is formed. With penalties it is the posterior covariance, not that of the estimator.
  ///
  /// - Returns: *p* × *p*, symmetric, the intercept first where there is one. Elements beyond the
  ///   range of a double are infinite or zero; ``standardErrors(errorDeviation:)`` has twice the range.
  /// - Complexity: O(*n p*²) for each step of the refinement.
  public func unscaledCovariance() -> Matrix { covariance(errorDeviation: 1) }

  /// Returns the covariance matrix of the coefficients for errors of a standard deviation σ,
  /// σ² (XᵀWX + Λ)⁻¹.
  ///
  /// - Parameter errorDeviation: σ, in units of y.
  /// - Returns: *p* × *p*, symmetric, the intercept first where there is one. Elements beyond the
  ///   range of a double are infinite or zero; ``standardErrors(errorDeviation:)`` has twice the range.
  /// - Precondition: σ is finite and not negative.
  /// - Complexity: O(*n p*²) for each step of the refinement.
  public func covariance(errorDeviation: Double) -> Matrix {
    let deviation = ScaledDeviation(errorDeviation)
    let covariance = scaledCovariance()
    let exponents = covariance.exponents.map { $0 + deviation.exponent }
    var matrix = Matrix(rows: exponents.count, columns: exponents.count)
    for column in exponents.indices {
      // The upper triangle gives both, so that the matrix is symmetric to the last bit.
      for row in 0...column {
        let element = covariance.columns[column][row] * deviation.value * deviation.value
        matrix[row, column] =
          element.scaled(byPowerOfTwo: exponents[column] + exponents[row]).doubleValue
        matrix[column, row] = matrix[row, column]
      }
    }
    return matrix
  }

  /// Returns the standard errors of the coefficients for errors of a standard deviation σ: the roots
  /// of the diagonal of σ² (XᵀWX + Λ)⁻¹.
  ///
  /// The roots are taken of scaled numbers and the scales applied afterwards: no square is formed
  /// in the units of the data, whose square a double may not hold.
  ///
  /// - Parameter errorDeviation: σ, in units of y.
  /// - Returns: One a coefficient, in its unit, the intercept's first where there is one.
  /// - Precondition: σ is finite and not negative.
  /// - Complexity: O(*n p*²) for each step of the refinement.
  public func standardErrors(errorDeviation: Double) -> [Double] {
    let deviation = ScaledDeviation(errorDeviation)
    let covariance = scaledCovariance()
    return covariance.exponents.enumerated().map { index, exponent in
      let root = covariance.columns[index][index].squareRoot()
      return (root * deviation.value)
        .scaled(byPowerOfTwo: exponent + deviation.exponent).doubleValue
    }
  }

  /// Returns x(XᵀWX + Λ)⁻¹xᵀ: the variance of the fitted equation's value at a row, for unit error
  /// variance.
  ///
  /// Refined like a solution.
  ///
  /// - Parameter row: One value a column, without the intercept.
  /// - Returns: A nonnegative number; at a row of the data and without weights, its leverage.
  /// - Precondition: The count is that of the columns.
  /// - Complexity: O(*n p*) for each step of the refinement.
  public func predictionVariance(at row: [DoubleDouble]) -> Double {
    precondition(row.count == design.columnCount, "one value a column")
    let direction = zip(scaled.columns, row).map { column, value in
      (value.scaled(byPowerOfTwo: -column.magnitudeExponent) - column.mean)
        .scaled(byPowerOfTwo: -column.normExponent)
    }
    let exponent = exponent(ofLargest: direction)
    let system = AugmentedSystem(
      scaled, factorization, upper: ExtendedVector(count: scaled.rows),
      lower: direction.map { -$0.scaled(byPowerOfTwo: -exponent) })
    // The squared norm of Z (ZᵀZ)⁻¹ d, which is d (ZᵀZ)⁻¹ dᵀ and can't be negative.
    let ofSlopes = system.residuals.product(with: system.residuals)
      .scaled(byPowerOfTwo: 2 * exponent)
    let ofMean = design.hasIntercept ? DoubleDouble(1) / rowScaling.total : DoubleDouble(0)
    return (ofMean + ofSlopes).scaled(byPowerOfTwo: -2 * rowScaling.exponent).doubleValue
  }

  /// Returns the variance of the fitted equation's value at a row of doubles.
  ///
  /// - Parameter row: One value a column, without the intercept.
  /// - Returns: A nonnegative number; at a row of the data and without weights, its leverage.
  /// - Precondition: The count is that of the columns.
  /// - Complexity: O(*n p*) for each step of the refinement.
  public func predictionVariance(at row: [Double]) -> Double {
    predictionVariance(at: row.map { DoubleDouble($0) })
  }

  /// The covariance for unit error variance in units of the columns over their magnitudes, as the
  /// means are: only the elements themselves may leave the exponent range, not what they are made of.
  private struct ScaledCovariance {
    let columns: [[DoubleDouble]]

    /// For each coefficient the exponent of the power of two that its row and column lack.
    let exponents: [Int]
  }

  private func scaledCovariance() -> ScaledCovariance {
    let slopes = slopeCovariance()
    let exponents = scaled.columns.map { -$0.magnitudeExponent - rowScaling.exponent }
    guard design.hasIntercept else {
      return ScaledCovariance(columns: slopes, exponents: exponents)
    }
    // a = ȳ − Σ mⱼ bⱼ, and ȳ is independent of the slopes.
    let means = scaled.columns.map(\.mean)
    let cross = slopes.map { column in
      -zip(column, means).reduce(into: DoubleDouble(0)) { $0 += $1.0 * $1.1 }
    }
    let own = zip(cross, means).reduce(into: DoubleDouble(1) / rowScaling.total) {
      $0 -= $1.0 * $1.1
    }
    return ScaledCovariance(
      columns: [[own] + cross] + zip(cross, slopes).map { [$0] + $1 },
      exponents: [-rowScaling.exponent] + exponents)
  }

  private func slopeCovariance() -> [[DoubleDouble]] {
    scaled.columns.indices.map { index in
      let system = AugmentedSystem(scaled, factorization, minusUnit: index)
      let exponent = scaled.columns[index].normExponent
      return scaled.columns.enumerated().map { other, column in
        system.unknowns[other].scaled(byPowerOfTwo: -exponent - column.normExponent)
      }
    }
  }
}

/// A standard deviation as a number between one and two, or zero, times a power of two.
private struct ScaledDeviation {
  let value: Double
  let exponent: Int

  init(_ deviation: Double) {
    precondition(deviation >= 0 && deviation.isFinite, "a standard deviation is finite, ≥ 0")
    exponent = binaryExponent(deviation)
    value = deviation * PowerOfTwo(exponent: -exponent)
  }
}
