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
    // In a unit in which no square under- or overflows, and back.
    let exponent = series.unitExponent
    return try model.fitted(to: series.inUnit(exponent: exponent)).forecast(horizon: horizon)
      .fromUnit(exponent: exponent)
  }

  /// Returns the forecast of values of an indicator, with the growth that a short series borrows from
  /// others where the choice is automatic.
  ///
  /// - Parameters:
  ///   - training: The observations, comparable values of the series.
  ///   - series: What they are of.
  ///   - lenders: The series that were known with it; asked for where it is short enough.
  ///   - horizon: How many periods ahead.
  ///   - priors: What a panel tells the models that borrow from it.
  /// - Returns: The forecast.
  /// - Throws: What the model throws; the automatic choice has a forecast for every series.
  /// - Precondition: `horizon` ≥ 1.
  public func forecast(
    of training: TimeSeries, from series: IndicatorSeries, among lenders: () -> [IndicatorSeries],
    horizon: Int, priors: PooledPriors = .builtIn
  ) throws(FitError) -> Forecast {
    guard self == .automatic else {
      return try forecast(of: training, kind: series.kind, horizon: horizon, priors: priors)
    }
    let alone = SeriesForecast(
      of: training, kind: series.kind, model: self, horizon: horizon, priors: priors)
    return alone.borrowing(for: series, training, among: lenders).forecast
  }
}
