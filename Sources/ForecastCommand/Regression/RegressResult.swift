import ExtendedPrecision
import IndicatorForecast
import Statistics

/// What a regression found, whatever was assumed about its errors.
struct RegressResult {
  /// A number with the digits that a double would drop.
  typealias Number = DoubleDouble

  let response: String
  let count: Int
  let conditionNumber: Double
  let coefficients: [Coefficient]
  let residualStandardError: Double?
  let degreesOfFreedom: Int
  let rSquared: Double?
  let fStatistic: FStatistic?
  let logLikelihood: Double?
  let aic: Double?
  let aicc: Double?
  let bic: Double?
  let durbinWatson: Double?
  let residualAutocorrelation: Double?

  /// Takes a regression with independent errors, its standard errors by an estimator.
  init(
    _ fitted: LinearRegression.Fitted, _ estimator: StandardErrorEstimator, response: String
  ) {
    self.response = response
    count = fitted.series.count
    conditionNumber = fitted.conditionNumber
    coefficients = fitted.coefficients(estimator)
    residualStandardError = fitted.residualStandardError
    degreesOfFreedom = fitted.degreesOfFreedom
    rSquared = fitted.rSquared
    fStatistic = fitted.fStatistic
    logLikelihood = fitted.logLikelihood
    aic = fitted.aic
    aicc = fitted.aicc
    bic = fitted.bic
    durbinWatson = fitted.durbinWatson
    residualAutocorrelation = Self.autocorrelation(fitted.residuals)
  }

  private static func autocorrelation(_ residuals: [Double?]) -> Double? {
    let values = residuals.compactMap { $0 }
    guard values.contains(where: { $0 != 0 }) else { return nil }
    return SummaryStatistics(values).firstOrderAutocorrelation
  }
}
