/// The solutions of many least-squares problems that share one design.
public struct LeastSquaresBatch: Hashable, Sendable {
  /// The coefficients, *p* × *k*: a column a problem, the intercept first where there is one.
  public let coefficients: Matrix

  /// The sums of squared residuals, one a problem, in squared units of the response.
  public let residualSumsOfSquares: [Double]
}
