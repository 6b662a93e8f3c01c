import LinearAlgebra

/// A regression through the origin that minimises Σ wᵢ |yᵢ − Σ xᵢⱼ bⱼ|.
///
/// Iteratively reweighted least squares: each pass weighs a row by one over its last residual, held
/// above a fiftieth of the mean magnitude of the responses so that no row decides alone. A small ridge keeps columns
/// that are nearly dependent apart.
struct LeastAbsoluteDeviations {
  private static let passes = 40

  /// The coefficients, one a column.
  private(set) var coefficients: [Double]

  /// The residuals, one a row.
  private(set) var residuals: [Double]

  /// Fits the regression.
  ///
  /// - Parameters:
  ///   - columns: At least one column.
  ///   - response: One value a row, not all of them zero.
  ///   - weights: One positive weight a row.
  ///   - ridge: The penalty of a squared coefficient, weights summing to one.
  /// - Throws: ``LinearAlgebraError/rankDeficient(column:rank:conditionNumber:)`` for dependent columns.
  init(
    columns: [[Double]], response: [Double], weights: [Double], ridge: Double
  ) throws(LinearAlgebraError) {
    let design = Design(columns: columns, hasIntercept: false)
    let penalties = Array(repeating: ridge, count: columns.count)
    let total = weights.reduce(0, +)
    let size = zip(weights, response).reduce(0) { $0 + $1.0 * abs($1.1) } / total
    coefficients = Array(repeating: 0, count: columns.count)
    residuals = Array(repeating: size, count: response.count)
    for _ in 1...Self.passes {
      let current = zip(weights, residuals).map { $0 * size / max(abs($1), 0.02 * size) }
      let sum = current.reduce(0, +)
      let solution = try LeastSquares(
        design, weights: current.map { $0 / sum }, penalties: penalties
      ).solution(for: response)
      coefficients = solution.coefficients
      residuals = solution.residuals
    }
  }
}
