import ExtendedPrecision

/// The augmented system  r + Z x = f,  Zᵀ r = g  of a factored design Z, solved by refinement.
///
/// With g = 0 it is the least-squares problem for f; with f = 0 its unknowns are −(ZᵀZ)⁻¹ g, and its
/// residuals −Z times them: for g = −eⱼ column *j* of (ZᵀZ)⁻¹. Refining it as a whole converges where refining x alone would not, because the
/// residuals r are improved too.
///
/// - SeeAlso: Å. Björck, *Iterative refinement of linear least squares solutions I*, BIT 7 (1967).
struct AugmentedSystem {
  /// x, one element a column.
  private(set) var unknowns: ExtendedVector

  /// r, one element a row.
  private(set) var residuals: ExtendedVector

  /// f − r − Z x.
  private var upperError: ExtendedVector

  /// g − Zᵀ r, rounded.
  private var lowerError: [Double]

  /// What a step adds to r.
  private var residualStep: [Double]

  /// What a step adds to x, in the order of the pivots.
  private var unknownStep: [Double]

  /// Solves the system for a right-hand side.
  ///
  /// - Parameters:
  ///   - design: Z.
  ///   - factorization: The pivoted QR factorization of its rounded elements, of full rank.
  ///   - upper: f, one element a row.
  ///   - lower: g, one element a column; nil where g = 0.
  init(
    _ design: ScaledDesign, _ factorization: QRFactorization, upper: ExtendedVector,
    lower: [DoubleDouble]? = nil
  ) {
    let columns = factorization.columns
    unknowns = ExtendedVector(count: columns)
    residuals = ExtendedVector(count: design.rows)
    upperError = upper
    lowerError = lower?.map(\.high) ?? Array(filledWith: 0, count: columns)
    residualStep = Array(filledWith: 0, count: factorization.rows)
    unknownStep = lowerError
    if columns == 0 { residuals = upper } else { refine(design, factorization, upper, lower) }
  }

  /// Steps that even a condition number of 10¹⁴ does not exhaust; well-conditioned designs take two.
  private static let maximumSteps = 12

  /// Solves the system whose unknowns are column *j* of (ZᵀZ)⁻¹: f = 0 and g = −eⱼ.
  init(_ design: ScaledDesign, _ factorization: QRFactorization, minusUnit column: Int) {
    var lower = Array(repeating: DoubleDouble(0), count: factorization.columns)
    lower[column] = DoubleDouble(-1)
    self.init(
      design, factorization, upper: ExtendedVector(count: design.rows), lower: lower)
  }

  private mutating func refine(
    _ design: ScaledDesign, _ factorization: QRFactorization, _ upper: ExtendedVector,
    _ lower: [DoubleDouble]?
  ) {
    var convergence = Convergence(factorization, given: upper.norm)
    for _ in 0..<Self.maximumSteps {
      solveInWorkingPrecision(factorization)
      let continues = convergence.record(
        unknowns: norm(of: unknownStep), residuals: norm(of: residualStep))
      guard continues else { return }
      residuals.add(residualStep)
      for (position, column) in factorization.pivots.enumerated() {
        unknowns[column] += unknownStep[position]
      }
      let isReached = convergence.isReached(
        unknowns, columns: factorization.columns, residuals, rows: design.rows)
      if isReached { return }
      updateErrors(design, upper, lower)
    }
  }

  /// Solves for the steps, with the errors as right-hand sides.
  private mutating func solveInWorkingPrecision(_ factorization: QRFactorization) {
    residualStep.withUnsafeMutableBufferPointer { upperError.copyHighParts(to: $0) }
    factorization.rotate(&residualStep)
    for (position, column) in factorization.pivots.enumerated() {
      unknownStep[position] = lowerError[column]
    }
    // R⁻ᵀ times the permuted lower error takes the place of what it is subtracted from.
    factorization.solveTransposedTriangle(&unknownStep)
    for position in unknownStep.indices {
      let inner = unknownStep[position]
      unknownStep[position] = residualStep[position] - inner
      residualStep[position] = inner
    }
    factorization.solveTriangle(&unknownStep)
    factorization.rotateBack(&residualStep)
  }

  private mutating func updateErrors(
    _ design: ScaledDesign, _ upper: ExtendedVector, _ lower: [DoubleDouble]?
  ) {
    upperError.becomeDifference(of: upper, and: residuals)
    design.forEachColumn { index, column in
      let product = upperError.add(-unknowns[index], times: column, productWith: residuals)
      lowerError[index] = lower.map { ($0[index] - product).doubleValue } ?? -product.doubleValue
    }
  }
}

/// Returns the Euclidean norm; zero for an empty vector.
private func norm(of values: [Double]) -> Double {
  values.withUnsafeBufferPointer { scalarProduct($0, $0).squareRoot() }
}

/// When to stop a refinement: after the step that leaves no error which a double could show.
///
/// With 37 bits to spare: an intercept is the difference of terms that may be thousands of times its
/// size, and the results must be the same bits whichever LAPACK made the factorization.
///
/// Errors shrink from step to step by a factor of about ε times the condition number. So the error
/// that remains is bounded by the last step times that factor, for which the larger of what the last
/// two steps show and what the triangle's diagonal lets expect is taken.
struct Convergence {
  /// The Euclidean norms of the last steps.
  private var unknownStep = Double.infinity
  private var residualStep = Double.infinity

  /// The sizes beside which the noise of double-double is judged.
  private var unknownSize = 0.0
  private var residualSize: Double

  private var rate = 1.0
  private let leastRate: Double

  /// Prepares for a system of a factorization whose upper right-hand side has a Euclidean norm.
  init(_ factorization: QRFactorization, given: Double) {
    let spread = factorization.diagonalSpread
    leastRate = min(1, Double(factorization.rows) * Double.ulpOfOne * spread)
    residualSize = given
  }

  /// Takes note of a step's norms; false where it does not improve on the last one.
  mutating func record(unknowns: Double, residuals: Double) -> Bool {
    // Not a number compares as false, and stops too.
    guard unknowns < unknownStep || residuals < residualStep || unknowns + residuals == 0 else {
      return false
    }
    let shown = max(ratio(unknowns, unknownStep), ratio(residuals, residualStep))
    rate = min(1, max(leastRate, shown))
    (unknownStep, residualStep) = (unknowns, residuals)
    unknownSize = max(unknownSize, unknowns)
    residualSize = max(residualSize, residuals)
    return true
  }

  /// Whether what remains is hidden by rounding to doubles, or by the noise of double-double beside
  /// what the values were computed from.
  func isReached(
    _ unknowns: ExtendedVector, columns: Int, _ residuals: ExtendedVector, rows: Int
  ) -> Bool {
    isHidden(rate * residualStep, in: residuals, count: rows, beside: residualSize)
      && isHidden(rate * unknownStep, in: unknowns, count: columns, beside: unknownSize)
  }

  private func ratio(_ step: Double, _ previous: Double) -> Double {
    previous.isFinite ? (step == 0 ? 0 : step / previous) : 1
  }

  private func isHidden(
    _ error: Double, in values: ExtendedVector, count: Int, beside size: Double
  ) -> Bool {
    error <= 0x1p-98 * size || values.isAtLeast(0x1p90 * error, first: count)
  }
}
