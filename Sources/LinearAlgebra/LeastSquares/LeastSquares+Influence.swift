import ExtendedPrecision

extension LeastSquares {
  /// Returns the matrix that maps a response to its coefficients, (XᵀWX + Λ)⁻¹XᵀW.
  ///
  /// Element (*j*, *i*) is what one unit more in observation *i* adds to coefficient *j*. Row by row
  /// from the augmented system, refined like a solution: its residuals for the unit vector *j* are
  /// the row sought.
  ///
  /// - Returns: *p* × *n*, the intercept's row first where there is one. Elements beyond the range of
  ///   a double are infinite or zero; those of ``scaledInfluence()`` never are.
  /// - Complexity: O(*n p*²) for each step of the refinement.
  public func influence() -> Matrix {
    let scaled = scaledInfluence()
    return Matrix(
      rows: zip(scaled.rows, scaled.exponents).map { row, exponent in
        row.map { $0 * PowerOfTwo(exponent: exponent) }
      })
  }

  /// Returns the rows of ``influence()`` with a power of two taken out of each.
  ///
  /// - Returns: *p* rows of *n* numbers, the intercept's first where there is one.
  /// - Complexity: O(*n p*²) for each step of the refinement.
  public func scaledInfluence() -> ScaledRows {
    var intercept = (0..<design.rows).map { rowScaling.exactShare(of: $0) }
    var rows: [(values: [DoubleDouble], exponent: Int)] = []
    for (index, column) in scaled.columns.enumerated() {
      // In units of the column over its magnitude, which is what its mean is stored in.
      let slope = slopeInfluence(of: index)
      // a = ȳ − Σ mⱼ bⱼ, with the weighted mean ȳ.
      for row in intercept.indices { intercept[row] -= column.mean * slope[row] }
      rows.append(((0..<design.rows).map { slope[$0] }, -column.magnitudeExponent))
    }
    if design.hasIntercept { rows.insert((intercept, 0), at: 0) }
    return ScaledRows(rows)
  }

  private func slopeInfluence(of index: Int) -> ExtendedVector {
    var influence = AugmentedSystem(scaled, factorization, minusUnit: index).residuals
    influence.multiply(by: PowerOfTwo(exponent: -scaled.columns[index].normExponent))
    influence.negate()
    rowScaling.apply(to: &influence)
    return influence
  }
}
