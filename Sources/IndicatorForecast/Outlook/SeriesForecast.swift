/// The forecast of a series by a model, or by the ladder where the model can't be had.
///
/// Every series has a forecast, however short: where a chosen model does not support it, the
/// automatic choice replaces it, and ``fallbackFrom`` names what was asked for.
public struct SeriesForecast: Sendable {
  /// The distributions of the periods ahead.
  public let forecast: Forecast

  /// The model that made them; never the automatic choice.
  public let model: ModelChoice

  /// The model that the series did not allow.
  public let fallbackFrom: ModelChoice?

  /// Forecasts a series.
  ///
  /// - Parameters:
  ///   - series: The observations.
  ///   - kind: Levels or growth rates.
  ///   - model: The model, or the automatic choice.
  ///   - horizon: How many periods ahead.
  ///   - priors: What a panel tells the models that borrow from it.
  /// - Precondition: `horizon` ≥ 1.
  public init(
    of series: TimeSeries, kind: IndicatorSeries.Kind, model: ModelChoice, horizon: Int,
    priors: PooledPriors = .builtIn
  ) {
    let ladder = ModelLadder(kind: kind, series: series)
    if model != .automatic, let chosen = model.model(priors: priors),
      let forecast = try? chosen.fitted(to: series).forecast(horizon: horizon)
    {
      self.init(forecast, model, nil)
    } else if let fitted = ladder.choice.model(priors: priors),
      let forecast = try? fitted.fitted(to: ladder.series).forecast(horizon: horizon)
    {
      self.init(forecast, ladder.choice, model == .automatic ? ladder.fallbackFrom : model)
    } else {
      self.init(Self.constant(series, horizon), .naive, ladder.choice)
    }
  }

  private init(_ forecast: Forecast, _ model: ModelChoice, _ fallbackFrom: ModelChoice?) {
    self.forecast = forecast
    self.model = model
    self.fallbackFrom = fallbackFrom
  }

  /// The last value, should every rung of the ladder fail.
  private static func constant(_ series: TimeSeries, _ horizon: Int) -> Forecast {
    Forecast(
      origin: series.lastPeriod,
      distributions: Array(
        repeating: PredictiveDistribution(certain: series.lastValue), count: horizon))
  }
}
