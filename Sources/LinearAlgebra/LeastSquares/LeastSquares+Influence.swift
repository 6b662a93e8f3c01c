import ExtendedPrecision

extension LeastSquares {
  /// Returns the matrix that maps a response to its coefficients, (XᵀWX + Λ)⁻¹XᵀW.
  ///
  /// Element (*j*, *i*) is what one unit more in observation *i* adds to coefficient *j*. Row by row
  /// from the augmented system, refined like a solution: its residuals for the unit vector *j* are
  /// the row sought.
  ///
  /// - Returns: *p* × *n*, the intercept's row first where there is one.
  /// - Complexity: O(*n p*²) for each step of the refinement.
  public func influence() -> Matrix {
    let slopes = design.columns.indices.map(slopeInfluence)
    guard design.hasIntercept else { return Matrix(rows: slopes.map { $0.map(\.doubleValue) }) }
    // a = ȳ − Σ mⱼ bⱼ, with the weighted mean ȳ.
    var intercept = (0..<design.rows).map { rowScaling.meanInfluence(of: $0) }
    for (index, slope) in slopes.enumerated() {
      let mean = scaled.means[index].scaled(byPowerOfTwo: scaled.magnitudeExponents[index])
      for row in intercept.indices { intercept[row] -= mean * slope[row] }
    }
    return Matrix(rows: ([intercept] + slopes).map { $0.map(\.doubleValue) })
  }

  private func slopeInfluence(of column: Int) -> [DoubleDouble] {
    var unit = [DoubleDouble](repeating: DoubleDouble(0), count: design.columns.count)
    unit[column] = DoubleDouble(-1)
    let zeros = [DoubleDouble](repeating: DoubleDouble(0), count: scaled.rows)
    let solution = AugmentedSystem(scaled, factorization).solution(upper: zeros, lower: unit)
    let exponent = scaled.coefficientExponent(column)
    var row = solution.residuals.prefix(design.rows).map {
      (-$0).scaled(byPowerOfTwo: exponent)
    }
    rowScaling.apply(to: &row)
    return row
  }
}

extension RowScaling {
  /// The derivative of the weighted mean by one observation.
  fileprivate func meanInfluence(of row: Int) -> DoubleDouble {
    guard isWeighted else { return DoubleDouble(1) / total }
    return DoubleDouble(share(of: row))
  }
}
