import ExtendedPrecision
import LinearAlgebra

extension LinearRegression.Fitted {
  /// Returns the covariance matrix of the coefficients by an estimator.
  ///
  /// Symmetric and positive semidefinite by construction: a sum of squares of the residuals'
  /// influence on the coefficients, never a difference.
  ///
  /// - Parameter estimator: How to estimate it.
  /// - Returns: *p* × *p*, the intercept first where there is one; nil where *n* = *p*, for HC2 and
  ///   HC3 where an observation has leverage one, and for clusters where there are not two groups.
  ///   Its elements are squares and leave the range of a double before standard errors do; they are
  ///   infinite or zero then.
  /// - Precondition: A lag is not negative, and groups are given for all *n* observations.
  /// - Complexity: O(*n p*²).
  public func covariance(_ estimator: StandardErrorEstimator) -> Matrix? {
    if estimator == .classical {
      return residualStandardError.map { system.covariance(errorDeviation: $0) }
    }
    guard let factor = smallSampleFactor(estimator), let scores = scores(estimator) else {
      return nil
    }
    return scores.sumOfOuterProducts(times: factor)
  }

  /// Returns the coefficients with standard errors by an estimator.
  ///
  /// - Parameter estimator: How to estimate their covariance.
  /// - Returns: The intercept first where there is one. P-values are from Student-t with *n* − *p*
  ///   degrees of freedom, and with one less than the number of groups for clusters.
  /// - Precondition: A lag is not negative, and groups are given for all *n* observations.
  public func coefficients(_ estimator: StandardErrorEstimator) -> [Coefficient] {
    let errors = standardErrors(estimator)
    let freedom = testDegreesOfFreedom(estimator)
    return zip(names, solution.coefficients).enumerated().map { index, coefficient in
      Coefficient(
        name: coefficient.0, estimate: coefficient.1,
        standardError: freedom > 0 ? errors?[index] : nil, degreesOfFreedom: freedom)
    }
  }

  /// The roots of the covariance's diagonal, of which no square is formed in the data's units.
  private func standardErrors(_ estimator: StandardErrorEstimator) -> [Double]? {
    if estimator == .classical {
      return residualStandardError.map { system.standardErrors(errorDeviation: $0) }
    }
    guard let factor = smallSampleFactor(estimator), let scores = scores(estimator) else {
      return nil
    }
    return scores.norms(times: factor)
  }

  /// Returns the F statistic of all regressors together by an estimator of the coefficients'
  /// covariance: Wald's.
  ///
  /// bᵀ V⁻¹ b / *q* for the *q* coefficients other than the intercept and their covariance V. With the
  /// classical estimator it is ``fStatistic``; of one regressor it is the square of its t.
  ///
  /// - Parameter estimator: How to estimate the covariance.
  /// - Returns: Nil where ``fStatistic`` is, where there is no covariance, and where V is singular, as
  ///   it is with fewer groups than regressors. Infinite for an exact fit.
  /// - Precondition: A lag is not negative, and groups are given for all *n* observations.
  /// - Complexity: O(*n p*²).
  public func fStatistic(_ estimator: StandardErrorEstimator) -> FStatistic? {
    guard estimator != .classical, !solution.isExact else { return fStatistic }
    let freedom = testDegreesOfFreedom(estimator)
    let offset = model.hasIntercept ? 1 : 0
    let statistics = coefficients(estimator).dropFirst(offset).compactMap(\.tStatistic)
    guard freedom > 0, !statistics.isEmpty, statistics.count == model.regressors.count,
      statistics.allSatisfy(\.isFinite), let scores = scores(estimator)
    else { return nil }
    // With scores of norm one V is the correlation matrix, and t takes the place of b.
    let columns = Array(scores.normalizedColumns.dropFirst(offset))
    // What can't be factored here is a singular V, which has no F.
    guard let system = try? LeastSquares(Design(columns: columns, hasIntercept: false)) else {
      return nil
    }
    let form = system.predictionVariance(at: statistics)
    return FStatistic(
      value: form / Double(statistics.count), numeratorDegreesOfFreedom: statistics.count,
      denominatorDegreesOfFreedom: freedom)
  }
}
