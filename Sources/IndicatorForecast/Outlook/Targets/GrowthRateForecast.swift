import ForecastModels

/// The forecast of a series' printed growth rates, for targets that its levels say nothing of.
///
/// Growth at comparable prices is no growth of levels at current prices; there the rates printed for past
/// results are looked ahead from by themselves, by the rung of the ladder for growth rates.
struct GrowthRateForecast: Hashable {
  /// The distribution of the growth rate of the year, in percent.
  let distribution: PredictiveDistribution

  /// The rates, in percent.
  let series: TimeSeries

  /// The model that made it.
  let model: ModelChoice

  /// Takes the rates at the prices of the target; nil with fewer than two of them, or where the result of the
  /// year, or of a later one, is published already.
  init?(_ series: IndicatorSeries, at prices: PriceBasis?, year: Int) {
    let rates = series.growthRates.filter {
      PriceBasis.mayAgree($0.priceBasis, prices)
    }
    self.init(rates.map { ($0.year, $0.rate.doubleValue) }, year: year)
  }

  /// Takes rates by year, increasing.
  init?(_ rates: [(year: Int, rate: Double)], year: Int) {
    guard rates.count >= 2, let last = rates.last, last.year < year, year - last.year <= 100,
      let series = try? TimeSeries(periods: rates.map(\.year), values: rates.map(\.rate))
    else { return nil }
    let horizon = year - last.year
    let made = SeriesForecast(of: series, kind: .growth, model: .automatic, horizon: horizon)
    distribution = made.forecast.distributions[horizon - 1]
    model = made.model
    self.series = series
  }
}
