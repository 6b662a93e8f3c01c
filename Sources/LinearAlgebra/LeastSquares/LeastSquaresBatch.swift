/// The solutions of many least-squares problems that share one design.
public struct LeastSquaresBatch: Hashable, Sendable {
  /// The coefficients, *p* × *k*: a column a problem, the intercept first where there is one.
  public let coefficients: Matrix

  /// The weighted sums of squared residuals, one a problem.
  public let residualSumsOfSquares: [Double]
}
