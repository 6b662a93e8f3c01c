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
    let offset = design.hasIntercept ? 1 : 0
    var matrix = Matrix(rows: parameterCount, columns: design.rows)
    var intercept = (0..<design.rows).map { rowScaling.exactShare(of: $0) }
    for (index, column) in scaled.columns.enumerated() {
      // In units of the column over its magnitude, which is what its mean is stored in.
      let slope = scaledInfluence(of: index)
      for row in 0..<design.rows {
        matrix[index + offset, row] =
          slope[row]
          .scaled(byPowerOfTwo: -column.magnitudeExponent).doubleValue
        // a = ȳ − Σ mⱼ bⱼ, with the weighted mean ȳ.
        intercept[row] -= column.mean * slope[row]
      }
    }
    guard design.hasIntercept else { return matrix }
    for row in 0..<design.rows { matrix[0, row] = intercept[row].doubleValue }
    return matrix
  }

  private func scaledInfluence(of index: Int) -> ExtendedVector {
    let system = AugmentedSystem(
      scaled, factorization, upper: ExtendedVector(count: scaled.rows), minusUnit: index)
    var influence = system.residuals
    influence.multiply(by: PowerOfTwo(exponent: -scaled.columns[index].normExponent))
    influence.negate()
    rowScaling.apply(to: &influence)
    return influence
  }
}
