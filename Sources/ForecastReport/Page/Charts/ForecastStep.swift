import IndicatorForecast

/// One year of a forecast.
struct ForecastStep {
  /// The year.
  let year: Int
  /// What is expected in it.
  let distribution: PredictiveDistribution
}

extension Outlook {
  /// Returns the years of the forecast that are not after one; none without a forecast.
  func steps(through end: Int) -> [ForecastStep] {
    guard let forecast else { return [] }
    return zip(forecast.periods, forecast.distributions).map(ForecastStep.init)
      .filter { $0.year <= end }
  }
}
