import ExtendedPrecision
import Statistics

extension LinearRegression.Fitted {
  /// Returns the distribution of a new observation at a row of regressors.
  ///
  /// Student-t with *n* − *p* degrees of freedom, centre ŷ and scale s √(1 + x(XᵀWX)⁻¹xᵀ). The new
  /// observation has weight one.
  ///
  /// - Parameter row: One value a regressor, without the intercept.
  /// - Returns: Nil where *n* = *p*.
  /// - Precondition: The count is that of the regressors.
  /// - Complexity: O(*p*²).
  public func prediction(at row: [DoubleDouble]) -> StudentTDistribution? {
    distribution(at: row, errorVariance: 1)
  }

  /// Returns the distribution of the mean of the observations at a row: that of a new one without
  /// its own error.
  ///
  /// - Parameter row: One value a regressor, without the intercept.
  /// - Returns: Nil where *n* = *p*.
  /// - Precondition: The count is that of the regressors.
  /// - Complexity: O(*p*²).
  public func meanDistribution(at row: [DoubleDouble]) -> StudentTDistribution? {
    distribution(at: row, errorVariance: 0)
  }

  private func distribution(
    at row: [DoubleDouble], errorVariance: Double
  ) -> StudentTDistribution? {
    residualStandardError.map { deviation in
      let variance = errorVariance + system.predictionVariance(at: row)
      return StudentTDistribution(
        degreesOfFreedom: Double(degreesOfFreedom), location: solution.predictedValue(at: row),
        scale: deviation * variance.squareRoot())
    }
  }

  /// Returns distributions at the rows that follow those of the observations.
  ///
  /// Row *n* + *h* of the regressors belongs to the *h*-th period after the last observation.
  ///
  /// - Parameter horizon: How many periods ahead.
  /// - Returns: One distribution a period.
  /// - Throws: ``FitError/missingRegressorValues(names:required:available:)`` naming the regressors
  ///   that have fewer than *n* + `horizon` rows, or
  ///   ``FitError/tooFewObservations(required:actual:)`` where *n* = *p*.
  /// - Precondition: `horizon` ≥ 1.
  public func forecast(horizon: Int) throws(FitError) -> Forecast {
    precondition(horizon >= 1, "a forecast reaches at least one period ahead")
    try model.regressors.requireRows(series.count + horizon)
    let distributions = (0..<horizon).compactMap { step in
      prediction(at: model.regressors.row(series.count + step))
    }
    guard distributions.count == horizon else {
      throw .tooFewObservations(required: model.parameterCount + 1, actual: series.count)
    }
    return Forecast(
      origin: series.lastPeriod, distributions: distributions.map { PredictiveDistribution($0) })
  }
}
