/// Growth at the pace that the growth so far has in a panel: a forecast from one observation up.
///
/// With u the last value (the mean magnitude where a value is not positive), r the mean growth rate
/// 2 (y(t) − y(t−1)) / (|y(t)| + |y(t−1)|) held to ±1/10, and d the mean magnitude of the changes
/// held to u/20, both over the last eight values at most,
///
///     y(n+h) = y(n) + h (b₁ r u + b₂ d),
///
/// and after a single observation y(n+h) = y(n) + h b₁ u. The shares b come from a panel, one pair
/// for each number of observations. So does the scale of the errors, from which the distributions of
/// one and two observations have their spread; longer series use that of two.
///
/// It suits what is too short for anything else. It knows nothing of the series but two averages, so
/// it fails where a series bends, and its single rate fails where units grow otherwise than the
/// panel: a population is no output.
public struct PooledGrowth: ForecastModel, Hashable {
  /// What the panel tells.
  public let priors: PooledPriors

  /// Creates the model.
  ///
  /// - Parameter priors: What the panel tells.
  public init(priors: PooledPriors = .builtIn) {
    self.priors = priors
  }

  /// Returns the model fitted to a series.
  ///
  /// - Parameter series: Observations at consecutive periods; one is enough.
  /// - Returns: The fitted model.
  /// - Throws: ``FitError/notConsecutive(after:)``.
  public func fitted(to series: TimeSeries) throws(FitError) -> Fitted {
    try series.requireConsecutivePeriods()
    return Fitted(series: series, priors: priors)
  }

  /// Pooled shares beside the series that they are applied to.
  public struct Fitted: FittedModel {
    /// The series.
    public let series: TimeSeries

    private let scale: CombinationScale
    private let history: ScaledHistory
    private let slope: Double

    init(series: TimeSeries, priors: PooledPriors) {
      let history = ScaledHistory(series.values)
      self.series = series
      self.history = history
      slope = priors.slope(history)
      scale = priors.rung(for: min(series.count, 2)).scale
    }

    /// None: the averages are of the whole series.
    public var fittedValues: [Double?] { Array(repeating: nil, count: series.count) }

    /// Returns distributions about a line through the last value.
    ///
    /// - Parameter horizon: How many periods ahead.
    /// - Returns: One distribution a period.
    /// - Precondition: `horizon` ≥ 1.
    public func forecast(horizon: Int) -> Forecast {
      let medians = (1...horizon).map { history.last + Double($0) * slope }
      let path = CombinationPath(medians: history.heldPositive(medians))
      let sizes = history.count > 1 ? [history.meanChange(history.count)] : []
      return Forecast(
        origin: series.lastPeriod,
        distributions: scale.distributions(history, path) { _ in sizes })
    }
  }
}
