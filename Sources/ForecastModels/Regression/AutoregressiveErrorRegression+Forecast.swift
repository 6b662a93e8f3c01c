import ExtendedPrecision
import RealModule
import Statistics

extension AutoregressiveErrorRegression.Fitted {
  /// Returns distributions about the regression, to which the last error decays.
  ///
  /// The centre *h* periods ahead is x b + φʰ u(n). The scale is s √(Σ φ²ᵏ + d C dᵀ), k from 0 to
  /// *h* − 1: the innovations to come, and the uncertainty of the coefficients given φ along
  /// d = x(n+h) − φʰ x(n). Student-t with *n* − *p* − 1 degrees of freedom and s² = Σe² / (*n* − *p* − 1):
  /// φ was fitted to the same observations as the *p* coefficients, and takes about one degree of
  /// freedom more. What φ itself may be off by is not in the scale, so the intervals of short series
  /// are still slightly narrow.
  ///
  /// - Parameter horizon: How many periods ahead.
  /// - Returns: One distribution a period.
  /// - Throws: ``FitError/missingRegressorValues(names:required:available:)`` naming the regressors
  ///   that have fewer than *n* + `horizon` rows.
  /// - Precondition: `horizon` ≥ 1.
  public func forecast(horizon: Int) throws(FitError) -> Forecast {
    precondition(horizon >= 1, "a forecast reaches at least one period ahead")
    try model.regressors.requireRows(series.count + horizon)
    let origin = row(step: 0)
    let lastError = transform.errors[series.count - 1]
    return Forecast(origin: series.lastPeriod, horizon: horizon) { step in
      distribution(step: step, from: origin, lastError: lastError)
    }
  }

  private func row(step: Int) -> [DoubleDouble] {
    model.row(period: series.lastPeriod + step, index: series.count - 1 + step)
  }

  private func distribution(
    step: Int, from origin: [DoubleDouble], lastError: Double
  ) -> PredictiveDistribution {
    let freedom = degreesOfFreedom - 1
    let row = row(step: step)
    let powers = (0..<step).map { Double.pow(autocorrelation, $0) }
    let decay = Double.pow(autocorrelation, step)
    // Over 1 − φʰ the row keeps a one in the place of the intercept, like the rows of the fit.
    let sum = powers.reduce(0, +)
    let covered = (1 - autocorrelation) * sum
    let direction = zip(row, origin).map { $1 + ($0 - $1) / covered }
    let variance =
      powers.reduce(0) { $0 + $1 * $1 }
      + sum * sum * transform.system.predictionVariance(at: direction)
    return PredictiveDistribution(
      StudentTDistribution(
        degreesOfFreedom: Double(freedom),
        location: transform.solution.predictedValue(at: row) + decay * lastError,
        scale: innovationDeviation(divisor: freedom) * variance.squareRoot()))
  }
}
