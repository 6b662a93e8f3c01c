/// The forecast of a series by a model, or by the ladder where the model can't be had.
///
/// Every series has a forecast, however short: where a chosen model does not support it, or its
/// intervals have a bound beyond the range of numbers, the automatic choice replaces it, and
/// ``fallbackFrom`` names what was asked for.
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
  ///   - coverages: The intervals whose bounds must be finite.
  ///   - priors: What a panel tells the models that borrow from it.
  /// - Precondition: `horizon` ≥ 1.
  public init(
    of series: TimeSeries, kind: IndicatorSeries.Kind, model: ModelChoice, horizon: Int,
    coverages: [Coverage] = [.percent80, .percent95], priors: PooledPriors = .builtIn
  ) {
    let ladder = ModelLadder(kind: kind, series: series)
    let attempts: [(choice: ModelChoice, series: TimeSeries, insteadOf: ModelChoice?)] = [
      (model, series, nil),
      (ladder.choice, ladder.series, model == .automatic ? ladder.fallbackFrom : model),
      (.drift, series, model == .automatic ? ladder.choice : model),
    ]
    for attempt in attempts {
      guard let fitted = attempt.choice.model(priors: priors),
        let forecast = try? fitted.fitted(to: attempt.series).forecast(horizon: horizon),
        forecast.isFinite(within: coverages)
      else { continue }
      self.init(forecast, attempt.choice, attempt.insteadOf)
      return
    }
    self.init(
      Self.constant(series, horizon), .naive, model == .automatic ? ladder.choice : model)
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

extension Forecast {
  /// Whether every centre and bound is a number: upper quantiles of wild logarithms are not.
  fileprivate func isFinite(within coverages: [Coverage]) -> Bool {
    distributions.allSatisfy { distribution in
      let intervals = coverages.map(distribution.interval)
      return distribution.centre.isFinite && distribution.median.isFinite
        && intervals.allSatisfy { $0.lower.isFinite && $0.upper.isFinite }
    }
  }
}
