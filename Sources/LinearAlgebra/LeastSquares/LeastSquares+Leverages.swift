import ExtendedPrecision

extension LeastSquares {
  /// The leverages hᵢ: the diagonal of the matrix that maps y to its fitted values.
  ///
  /// One an observation, each between 0 and 1; without penalties they sum to *p*. Refined like a
  /// solution.
  ///
  /// - Complexity: O(*n p*²) for each step of the refinement.
  public var leverages: [Double] { extendedLeverages.map { min(1, max(0, $0.doubleValue)) } }

  /// What the leverages leave of one, 1 − hᵢ, with the digits that a difference of doubles would lose.
  ///
  /// - Complexity: O(*n p*²) for each step of the refinement.
  public var leverageComplements: [Double] {
    extendedLeverages.map { min(1, max(0, (DoubleDouble(1) - $0).doubleValue)) }
  }

  /// vᵢ (VᵀV)⁻¹ vᵢᵀ with the rows vᵢ of a basis of the weighted, scaled design's columns, and the
  /// share of the mean.
  ///
  /// The basis is nearly orthogonal. With the columns themselves, the inverse would be as large as
  /// the condition number squared and leave no more digits than the sum of its products cancels.
  private var extendedLeverages: [DoubleDouble] {
    var leverages = (0..<design.rows).map {
      design.hasIntercept ? rowScaling.exactShare(of: $0) : DoubleDouble(0)
    }
    guard let basis = nearlyOrthogonalBasis else { return leverages }
    let unweighted = RowScaling(weights: nil, count: basis.rows, rows: basis.rows)
    let orthogonal = ScaledDesign(basis, rowScaling: unweighted, penalties: nil)
    let factorization = QRFactorization(orthogonal.matrix)
    for (index, column) in orthogonal.columns.enumerated() {
      let system = AugmentedSystem(orthogonal, factorization, minusUnit: index)
      for row in leverages.indices { leverages[row] -= column.values[row] * system.residuals[row] }
    }
    return leverages
  }

  /// The columns of the scaled design, less their parts along the columns before them; nil where it
  /// has none.
  ///
  /// Z R⁻¹ up to factors of its columns, in double-double: it spans what Z does to the last digit,
  /// and is orthogonal to what R is worth.
  private var nearlyOrthogonalBasis: Design? {
    guard !scaled.columns.isEmpty else { return nil }
    let triangle = factorization.upperTriangle
    var basis: [ExtendedVector] = []
    for (position, column) in factorization.pivots.enumerated() {
      var vector = scaled.columns[column].values
      for (earlier, other) in basis.enumerated() {
        let part = triangle[earlier, position] / triangle[earlier, earlier]
        _ = vector.add(DoubleDouble(-part), times: other, productWith: other)
      }
      basis.append(vector)
    }
    return Design(
      columns: basis.map { vector in (0..<scaled.rows).map { vector[$0] } }, hasIntercept: false)
  }
}
