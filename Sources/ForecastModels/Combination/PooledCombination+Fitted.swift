extension PooledCombination {
  /// The series, and the rung that weighs the members on it.
  public struct Fitted: FittedModel {
    /// The series.
    public let series: TimeSeries

    private let priors: PooledPriors

    init(series: TimeSeries, priors: PooledPriors) {
      self.series = series
      self.priors = priors
    }

    /// The weights and the calibration for the length of the series.
    public var rung: PooledPriors.Rung { priors.rung(for: series.count) }

    /// None: the members that carry the weight have none.
    public var fittedValues: [Double?] { Array(repeating: nil, count: series.count) }

    /// Returns the calibrated distributions.
    ///
    /// A constant series forecasts itself, with the small scale that such series have had in the
    /// panel; a series of zeros is certain to stay.
    ///
    /// - Parameter horizon: How many periods ahead.
    /// - Returns: One distribution a period.
    /// - Precondition: `horizon` ≥ 1.
    /// - Complexity: O(*g* (*n* + `horizon` log *g*)) for a grid of *g* points.
    public func forecast(horizon: Int) -> Forecast {
      let history = ScaledHistory(series.values)
      let members = CombinationMembers(history, rung.weights, priors, horizon: horizon)
      let path = members.combined
      let features = CombinationFeatures(history, path, errorScale: members.errorScale)
      return Forecast(
        origin: series.lastPeriod,
        distributions: rung.scale.distributions(history, path) { features.sizes(step: $0) })
    }
  }
}
