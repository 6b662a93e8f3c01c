import ExtendedPrecision
import LinearAlgebra

/// A linear regression on named regressors, y = a + Σ bⱼ xⱼ + e, by ordinary or weighted least
/// squares.
///
/// The intervals are exact for independent normal errors, of variance σ² / w with weights w. To
/// forecast, every regressor needs rows beyond the observations: a regression that needs its
/// regressors' future and has none is an error, never silence.
///
/// - SeeAlso: Draper & Smith, *Applied Regression Analysis*, 3rd ed., ch. 5 and 9.
public struct LinearRegression: ForecastModel, Hashable {
  /// The regressors, in the order of their coefficients.
  public let regressors: [Regressor]

  /// Whether there is a constant term a.
  public let hasIntercept: Bool

  /// Weights inverse to the variances of the observations, one a row; nil for equal ones.
  public let weights: [Double]?

  /// Creates a regression.
  ///
  /// - Parameters:
  ///   - regressors: The columns of the design; none leaves the intercept, the mean.
  ///   - hasIntercept: Whether there is a constant term.
  ///   - weights: Weights inverse to the variances of the observations, one a row.
  /// - Precondition: There is a regressor or an intercept; weights are positive and finite.
  public init(_ regressors: [Regressor], hasIntercept: Bool = true, weights: [Double]? = nil) {
    precondition(hasIntercept || !regressors.isEmpty, "a regression has a coefficient at least")
    precondition(
      weights?.allSatisfy { $0 > 0 && $0.isFinite } ?? true, "weights are positive and finite")
    self.regressors = regressors
    self.hasIntercept = hasIntercept
    self.weights = weights
  }

  /// Creates the regression on the powers x, x², … of one regressor.
  ///
  /// - Parameters:
  ///   - degree: The highest power.
  ///   - regressor: The regressor x.
  ///   - hasIntercept: Whether there is a constant term.
  ///   - weights: Weights inverse to the variances of the observations, one a row.
  /// - Throws: ``FitError/tooLarge(index:)`` or ``FitError/tooSmall(index:)`` where the largest value
  ///   is not in ``Regressor/magnitudes(forPower:)``.
  /// - Precondition: 1 ≤ `degree` ≤ 970; weights are positive and finite.
  public init(
    polynomial degree: Int, of regressor: Regressor, hasIntercept: Bool = true,
    weights: [Double]? = nil
  ) throws(FitError) {
    self.init(
      try regressor.powers(upTo: degree), hasIntercept: hasIntercept, weights: weights)
  }

  /// The number of coefficients *p*, the intercept included.
  public var parameterCount: Int { regressors.count + (hasIntercept ? 1 : 0) }

  /// Returns the regression of a series on the first *n* rows of the regressors.
  ///
  /// - Parameter series: At least *p* observations; with *p* of them there are coefficients but no
  ///   standard errors and no forecasts.
  /// - Returns: The fitted regression.
  /// - Throws: ``FitError/tooFewObservations(required:actual:)``,
  ///   ``FitError/missingRegressorValues(names:required:available:)``,
  ///   ``FitError/singularDesign(column:rank:conditionNumber:)`` for dependent columns, or
  ///   ``FitError/tooSmall(index:)`` and ``FitError/coefficientOutOfRange(index:)`` where doubles
  ///   can't hold the results.
  /// - Precondition: There are *n* weights at least, if any.
  public func fitted(to series: TimeSeries) throws(FitError) -> Fitted {
    try Fitted(self, series: series, response: series.values.map { DoubleDouble($0) })
  }

  /// Returns the regression of a cross-section: rows that have no periods.
  ///
  /// - Parameter response: One value a row, of as many digits as there are. The rows count as
  ///   periods 1, 2, …, *n*.
  /// - Returns: The fitted regression.
  /// - Throws: ``FitError/notFinite(index:)``, ``FitError/tooLarge(index:)``, or what ``fitted(to:)-(TimeSeries)`` throws.
  /// - Precondition: There are *n* weights at least, if any.
  public func fitted(to response: [DoubleDouble]) throws(FitError) -> Fitted {
    let series = try TimeSeries(values: response.map(\.doubleValue))
    return try Fitted(self, series: series, response: response)
  }
}
