import LinearAlgebra
import RealModule

extension LinearRegression.Fitted {
  /// Returns the covariance matrix of the coefficients by an estimator.
  ///
  /// Symmetric and positive semidefinite by construction: a sum of squares of the residuals'
  /// influence on the coefficients, never a difference.
  ///
  /// - Parameter estimator: How to estimate it.
  /// - Returns: *p* × *p*, the intercept first where there is one; nil where *n* = *p*, for HC2 and
  ///   HC3 where an observation has leverage one, and for clusters where there are not two groups.
  /// - Precondition: A lag is not negative, and groups are given for all *n* observations.
  /// - Complexity: O(*n p*²).
  public func covariance(_ estimator: StandardErrorEstimator) -> Matrix? {
    if estimator == .classical {
      return residualStandardError.map { deviation in
        system.unscaledCovariance().mapped { $0 * deviation * deviation }
      }
    }
    guard let factor = smallSampleFactor(estimator), let scores = scores(estimator) else {
      return nil
    }
    return scores.sumOfOuterProducts().mapped { $0 * factor }
  }

  /// Returns the coefficients with standard errors by an estimator.
  ///
  /// - Parameter estimator: How to estimate their covariance.
  /// - Returns: The intercept first where there is one. P-values are from Student-t with *n* − *p*
  ///   degrees of freedom, and with one less than the number of groups for clusters.
  /// - Precondition: A lag is not negative, and groups are given for all *n* observations.
  public func coefficients(_ estimator: StandardErrorEstimator) -> [Coefficient] {
    let variances = covariance(estimator)?.diagonal
    let freedom = testDegreesOfFreedom(estimator)
    return zip(names, solution.coefficients).enumerated().map { index, coefficient in
      Coefficient(
        name: coefficient.0, estimate: coefficient.1,
        standardError: freedom > 0 ? variances?[index].squareRoot() : nil,
        degreesOfFreedom: freedom)
    }
  }
}
