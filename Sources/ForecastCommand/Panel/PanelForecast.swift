import IndicatorForecast
import Statistics

/// The forecast of one series of a panel.
struct PanelForecast {
  let id: String
  let count: Int
  let forecast: Forecast
  let model: ModelChoice
  let fallbackFrom: ModelChoice?

  /// Forecasts a series; with a model that it can't support, as the automatic choice would.
  init(
    _ panelSeries: PanelSeries, model: ModelChoice, horizon: Int, coverages: [Coverage],
    priors: PooledPriors, using quantiles: inout StudentTQuantiles
  ) {
    id = panelSeries.id
    count = panelSeries.series.count
    let attempt = SeriesForecast(
      of: panelSeries.series, kind: .level, model: model, horizon: horizon,
      coverages: coverages, priors: priors, using: &quantiles)
    forecast = attempt.forecast
    self.model = attempt.model
    fallbackFrom = attempt.fallbackFrom
  }
}
