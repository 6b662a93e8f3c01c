import ExtendedPrecision

/// The coefficients of a least-squares fit, its residuals and its sums of squares.
public struct LeastSquaresSolution: Hashable, Sendable {
  /// The coefficients with the digits that a double would drop: the intercept first where there is
  /// one, then one a column; in units of y per unit of column.
  public let extendedCoefficients: [DoubleDouble]

  /// Whether the first coefficient is the intercept.
  public let hasIntercept: Bool

  /// The residuals y − ŷ, one an observation, in units of y; zeros where the fit is exact.
  public let residuals: [Double]

  /// The place of the first coefficient that a double can't hold: beyond its greatest number, or
  /// nearer to zero, but not zero, than its least normal one; nil where there is none.
  ///
  /// Such a coefficient is infinite, zero or short of digits in ``coefficients``.
  public let coefficientBeyondRange: Int?

  private let response: [DoubleDouble]
  private let sumsOfSquares: SumsOfSquares

  init(
    scaledCoefficients: [ScaledCoefficient], hasIntercept: Bool, response: [DoubleDouble],
    residuals: [Double], sumsOfSquares: SumsOfSquares
  ) {
    extendedCoefficients = scaledCoefficients.map(\.unscaled)
    coefficientBeyondRange = scaledCoefficients.firstIndex(where: \.isBeyondRange)
    self.hasIntercept = hasIntercept
    self.response = response
    self.residuals = residuals
    self.sumsOfSquares = sumsOfSquares
  }

  /// The coefficients: the intercept first where there is one, then one a column; in units of y per
  /// unit of column.
  public var coefficients: [Double] { extendedCoefficients.map(\.doubleValue) }

  /// The fitted values ŷ, one an observation, in units of y.
  public var fittedValues: [Double] {
    zip(response, residuals).map { ($0 - $1).doubleValue }
  }

  /// Whether nothing is left of the residuals but the rounding of double-double.
  public var isExact: Bool { sumsOfSquares.residual.high == 0 }

  /// The weighted sum of squared residuals, in squared units of y.
  ///
  /// Overflows or underflows where the square of y does; ``residualNorm`` does not.
  public var residualSumOfSquares: Double {
    sumsOfSquares.residual.scaled(byPowerOfTwo: 2 * sumsOfSquares.exponent).doubleValue
  }

  /// The square root of the weighted sum of squared residuals, in units of y.
  public var residualNorm: Double {
    sumsOfSquares.residual.squareRoot().scaled(byPowerOfTwo: sumsOfSquares.exponent).doubleValue
  }

  /// The weighted sum of squares about the mean, or about zero without intercept.
  public var totalSumOfSquares: Double {
    sumsOfSquares.total.scaled(byPowerOfTwo: 2 * sumsOfSquares.exponent).doubleValue
  }

  /// The part of the total sum of squares that the regressors explain.
  public var regressionSumOfSquares: Double {
    sumsOfSquares.explained.scaled(byPowerOfTwo: 2 * sumsOfSquares.exponent).doubleValue
  }

  /// The share of the total sum of squares that is explained; nil where the total is zero.
  ///
  /// About the mean with an intercept, about zero without one.
  public var rSquared: Double? {
    let total = sumsOfSquares.total
    guard total.high > 0 else { return nil }
    return (sumsOfSquares.explained / total).doubleValue
  }

  /// The explained over the residual sum of squares; infinite where the fit is exact, nil where
  /// there is nothing to explain.
  public var explainedRatio: Double? {
    guard sumsOfSquares.total.high > 0 else { return nil }
    return (sumsOfSquares.explained / sumsOfSquares.residual).doubleValue
  }

  /// Returns the value of the fitted equation at a row of regressors.
  ///
  /// - Parameter row: One value a column, without the intercept.
  /// - Returns: ŷ in units of y.
  /// - Precondition: The count is that of the columns.
  public func predictedValue(at row: [DoubleDouble]) -> Double {
    let slopes = extendedCoefficients.dropFirst(hasIntercept ? 1 : 0)
    precondition(row.count == slopes.count, "one value a column")
    let intercept = hasIntercept ? extendedCoefficients[0] : DoubleDouble(0)
    return zip(slopes, row).reduce(into: intercept) { $0 += $1.0 * $1.1 }.doubleValue
  }

  /// Returns the value of the fitted equation at a row of doubles.
  ///
  /// - Parameter row: One value a column, without the intercept.
  /// - Returns: ŷ in units of y.
  /// - Precondition: The count is that of the columns.
  public func predictedValue(at row: [Double]) -> Double {
    predictedValue(at: row.map { DoubleDouble($0) })
  }

  /// Sums of squares of weighted responses that were divided by 2^exponent.
  struct SumsOfSquares: Hashable, Sendable {
    let total: DoubleDouble
    let residual: DoubleDouble
    let exponent: Int

    /// What regressors explain; zero where rounding makes them explain less than nothing.
    var explained: DoubleDouble { max(total - residual, DoubleDouble(0)) }
  }
}
