import ExtendedPrecision

/// The augmented system  r + Z x = f,  Zᵀ r = g  of a factored design Z.
///
/// With g = 0 it is the least-squares problem for f; with f = 0 and g = −eⱼ its unknowns are column
/// *j* of (ZᵀZ)⁻¹. Refining it as a whole converges where refining x alone would not, because the
/// residuals r are improved too.
///
/// - SeeAlso: Å. Björck, *Iterative refinement of linear least squares solutions I*, BIT 7 (1967).
struct AugmentedSystem {
  private let design: ScaledDesign
  private let factorization: QRFactorization

  init(_ design: ScaledDesign, _ factorization: QRFactorization) {
    self.design = design
    self.factorization = factorization
  }

  /// Steps that even a condition number of 10¹⁴ does not exhaust; well-conditioned designs take two.
  private static let maximumSteps = 12

  /// Returns x and r for a right-hand side, refined in double-double.
  ///
  /// - Parameters:
  ///   - upper: f, one element a row.
  ///   - lower: g, one element a column; nil stands for zeros.
  /// - Returns: x, one element a column, and r, one element a row.
  func solution(
    upper: [DoubleDouble], lower: [DoubleDouble]?
  ) -> (unknowns: [DoubleDouble], residuals: [DoubleDouble]) {
    guard factorization.columns > 0 else { return ([], upper) }
    let right = lower ?? Array(repeating: DoubleDouble(0), count: factorization.columns)
    var unknowns = Array(repeating: DoubleDouble(0), count: factorization.columns)
    var residuals = Array(repeating: DoubleDouble(0), count: factorization.rows)
    var upperError = upper
    var lowerError = right
    let given = upper.reduce(0) { max($0, abs($1.high)) }
    for _ in 0..<Self.maximumSteps {
      let step = correction(upper: upperError.map(\.high), lower: lowerError.map(\.high))
      add(step.unknowns, to: &unknowns)
      add(step.residuals, to: &residuals)
      if isSettled(unknowns, after: step.unknowns, beside: 0),
        isSettled(residuals, after: step.residuals, beside: given)
      {
        break
      }
      upperError = self.upperError(upper, unknowns, residuals)
      lowerError = self.lowerError(right, residuals)
    }
    return (unknowns, residuals)
  }

  /// Solves the system in working precision by the factorization.
  private func correction(
    upper: [Double], lower: [Double]
  ) -> (unknowns: [Double], residuals: [Double]) {
    let (rows, columns) = (factorization.rows, factorization.columns)
    var rotated = upper
    factorization.applyTransposedQ(to: &rotated)
    var inner = factorization.pivots.map { lower[$0] }
    if inner.contains(where: { $0 != 0 }) {
      factorization.solveTriangle(&inner, stride: columns, transposed: true)
    }
    var permuted = (0..<columns).map { rotated[$0] - inner[$0] }
    factorization.solveTriangle(&permuted, stride: columns, transposed: false)
    var residuals = inner + rotated[columns..<rows]
    factorization.applyQ(to: &residuals)
    var unknowns = [Double](repeating: 0, count: columns)
    for (position, column) in factorization.pivots.enumerated() {
      unknowns[column] = permuted[position]
    }
    return (unknowns, residuals)
  }

  private func add(_ step: [Double], to values: inout [DoubleDouble]) {
    for (index, value) in step.enumerated() { values[index] += value }
  }

  /// Whether a step changed nothing that a double could show.
  ///
  /// Each element either moved by less than 2⁻⁵⁸ of itself, which the rounding to a double hides,
  /// or lies below the noise of double-double beside the largest, or beside what they were computed
  /// from, as the residuals of an exact fit do.
  private func isSettled(
    _ values: [DoubleDouble], after step: [Double], beside given: Double
  ) -> Bool {
    let largest = values.reduce(given) { max($0, abs($1.high)) }
    return zip(values, step).allSatisfy { value, change in
      abs(change) <= max(0x1p-58 * abs(value.high), 0x1p-98 * largest)
    }
  }

  /// f − r − Z x in double-double.
  private func upperError(
    _ upper: [DoubleDouble], _ unknowns: [DoubleDouble], _ residuals: [DoubleDouble]
  ) -> [DoubleDouble] {
    var error = zip(upper, residuals).map { $0 - $1 }
    for (column, unknown) in unknowns.enumerated() {
      let start = column * design.rows
      for row in 0..<design.rows { error[row] -= design.element(start + row) * unknown }
    }
    return error
  }

  /// g − Zᵀ r in double-double.
  private func lowerError(
    _ lower: [DoubleDouble], _ residuals: [DoubleDouble]
  ) -> [DoubleDouble] {
    lower.enumerated().map { column, value in
      let start = column * design.rows
      var error = value
      for row in 0..<design.rows { error -= design.element(start + row) * residuals[row] }
      return error
    }
  }
}
