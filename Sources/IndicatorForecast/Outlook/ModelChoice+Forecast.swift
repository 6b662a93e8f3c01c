extension ModelChoice {
  /// Returns the forecast of a series by this model alone, or by the ladder where the choice is
  /// automatic.
  ///
  /// - Parameters:
  ///   - series: The observations.
  ///   - kind: What they are.
  ///   - horizon: How many periods ahead.
  ///   - priors: What a panel tells the models that borrow from it.
  /// - Returns: The forecast.
  /// - Throws: What the model throws; the automatic choice has a forecast for every series.
  /// - Precondition: `horizon` ≥ 1.
  public func forecast(
    of series: TimeSeries, kind: IndicatorSeries.Kind, horizon: Int,
    priors: PooledPriors = .builtIn
  ) throws(FitError) -> Forecast {
    guard let model = model(priors: priors) else {
      return SeriesForecast(
        of: series, kind: kind, model: self, horizon: horizon, priors: priors
      ).forecast
    }
    return try model.fitted(to: series).forecast(horizon: horizon)
  }
}
