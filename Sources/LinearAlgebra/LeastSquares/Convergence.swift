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
    let magnitudes = factorization.diagonalMagnitudes
    let spread = (magnitudes.first ?? 1) / (magnitudes.last ?? 1)
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
