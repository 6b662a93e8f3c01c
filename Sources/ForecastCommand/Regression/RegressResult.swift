import ExtendedPrecision
import IndicatorForecast
import Statistics

/// What a regression found, whatever was assumed about its errors.
struct RegressResult {
  /// A number with the digits that a double would drop.
  typealias Number = DoubleDouble

  let response: String

  /// What was assumed about the errors.
  let errors: ErrorModel

  /// The lag of Newey and West's estimator; nil for the others.
  let lag: Int?

  let count: Int

  /// The condition number to three digits: it has no more that do not depend on the LAPACK in use.
  let conditionNumber: Double
  let coefficients: [Coefficient]
  let residualStandardError: Double?
  let degreesOfFreedom: Int
  let rSquared: Double?

  /// Wald's F, from the same covariance as the standard errors.
  let fStatistic: FStatistic?

  let logLikelihood: Double?
  let aic: Double?
  let aicc: Double?
  let bic: Double?
  let durbinWatson: Double?
  let residualAutocorrelation: Double?

  /// The autocorrelation φ that the errors were modelled with; nil where they count as independent.
  let errorAutocorrelation: Double?

  /// Takes a regression with independent errors, its standard errors by an estimator.
  init(
    _ fitted: LinearRegression.Fitted, _ errors: ErrorModel, _ estimator: StandardErrorEstimator,
    response: String
  ) {
    self.response = response
    self.errors = errors
    count = fitted.series.count
    lag = errors == .neweyWest ? StandardErrorEstimator.neweyWestLag(count: count) : nil
    conditionNumber = Self.rounded(fitted.conditionNumber)
    coefficients = fitted.coefficients(estimator)
    residualStandardError = fitted.residualStandardError
    degreesOfFreedom = fitted.degreesOfFreedom
    rSquared = fitted.rSquared
    fStatistic = fitted.fStatistic(estimator)
    logLikelihood = fitted.logLikelihood
    aic = fitted.aic
    aicc = fitted.aicc
    bic = fitted.bic
    durbinWatson = fitted.durbinWatson
    residualAutocorrelation = Self.autocorrelation(fitted.residuals)
    errorAutocorrelation = nil
  }

  /// Takes a regression with autoregressive errors, and the condition number of its design.
  ///
  /// R² and F have no agreed meaning there and are left out; Durbin-Watson and the autocorrelation
  /// are those of the innovations, which should have none.
  init(
    _ fitted: AutoregressiveErrorRegression.Fitted, conditionNumber: Double, response: String
  ) {
    self.response = response
    errors = .ar1
    lag = nil
    self.conditionNumber = Self.rounded(conditionNumber)
    count = fitted.series.count
    coefficients = fitted.coefficients
    residualStandardError = fitted.residualStandardError
    degreesOfFreedom = fitted.degreesOfFreedom
    rSquared = nil
    fStatistic = nil
    logLikelihood = fitted.logLikelihood
    aic = fitted.aic
    aicc = fitted.aicc
    bic = fitted.bic
    durbinWatson = fitted.durbinWatson
    residualAutocorrelation = Self.autocorrelation(fitted.innovations)
    errorAutocorrelation = fitted.autocorrelation
  }

  private static func rounded(_ conditionNumber: Double) -> Double {
    Double(NumberText(conditionNumber).significant(3)) ?? conditionNumber
  }

  private static func autocorrelation(_ residuals: [Double?]) -> Double? {
    let values = residuals.compactMap { $0 }
    guard values.contains(where: { $0 != 0 }) else { return nil }
    return SummaryStatistics(values).firstOrderAutocorrelation
  }
}
