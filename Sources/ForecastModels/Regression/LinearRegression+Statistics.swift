import LinearAlgebra
import RealModule

extension LinearRegression.Fitted {
  /// The share of variation that the regressors explain: about the mean with an intercept, about
  /// zero without one.
  ///
  /// Nil where there is no variation.
  public var rSquared: Double? { solution.rSquared }

  /// R² less what as many regressors would explain by chance: 1 − (1 − R²)(*n* − 1)/(*n* − *p*), with
  /// *n* instead of *n* − 1 where there is no intercept.
  ///
  /// Nil where there is no variation or *n* = *p*.
  public var adjustedRSquared: Double? {
    guard degreesOfFreedom > 0, let rSquared else { return nil }
    let total = series.count - (model.hasIntercept ? 1 : 0)
    return 1 - (1 - rSquared) * Double(total) / Double(degreesOfFreedom)
  }

  /// The F statistic of all regressors together, the intercept not tested.
  ///
  /// Infinite for an exact fit; nil without a regressor, without variation, or where *n* = *p*.
  public var fStatistic: FStatistic? {
    let tested = model.regressors.count
    guard degreesOfFreedom > 0, tested > 0, let ratio = solution.explainedRatio else { return nil }
    return FStatistic(
      value: ratio * Double(degreesOfFreedom) / Double(tested),
      numeratorDegreesOfFreedom: tested, denominatorDegreesOfFreedom: degreesOfFreedom)
  }

  /// The logarithm of the normal likelihood at its maximum, where σ² = Σ w e² / *n*.
  ///
  /// Infinite for an exact fit; nil where *n* = *p*.
  public var logLikelihood: Double? {
    guard degreesOfFreedom > 0 else { return nil }
    let count = Double(series.count)
    // The logarithm of the norm: its square may overflow.
    let logVariance = 2 * Double.log(solution.residualNorm) - Double.log(count)
    let weights = model.weights?.prefix(series.count).map { Double.log($0) } ?? []
    return (weights.reduce(0, +) - count * (Double.log(2 * .pi) + logVariance + 1)) / 2
  }

  /// Akaike's information criterion; nil where *n* = *p*.
  ///
  /// σ counts as a parameter: *k* = *p* + 1.
  public var aic: Double? { criteria?.aic }

  /// Akaike's criterion corrected for few observations; nil unless *n* > *p* + 2.
  public var aicc: Double? { criteria?.aicc }

  /// Schwarz's Bayesian criterion; nil where *n* = *p*.
  public var bic: Double? { criteria?.bic }

  private var criteria: InformationCriteria? {
    logLikelihood.map {
      InformationCriteria(
        logLikelihood: $0, parameterCount: model.parameterCount + 1, count: series.count)
    }
  }

  /// The Durbin-Watson statistic Σ (eₜ − eₜ₋₁)² / Σ eₜ² of the residuals in their order: about 2 for
  /// independent errors, near 0 for errors that persist, near 4 for errors that alternate.
  ///
  /// Nil where the residuals are all zero.
  public var durbinWatson: Double? {
    solution.residuals.durbinWatsonStatistic
  }
}
