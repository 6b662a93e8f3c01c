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

extension PooledGrowth {
  /// How the growth of one number of observations goes on.
  public struct Coefficients: Hashable, Sendable {
    /// The share of the mean growth rate that goes on; of one observation, its growth rate itself.
    public let growth: Double

    /// The share of the mean magnitude of the changes that comes on top.
    public let change: Double

    /// Creates coefficients.
    ///
    /// - Parameters:
    ///   - growth: The share of the mean growth rate, or the growth rate of one observation.
    ///   - change: The share of the mean magnitude of the changes.
    public init(growth: Double, change: Double) {
      self.growth = growth
      self.change = change
    }

    /// Returns the change expected a period.
    ///
    /// - Parameters:
    ///   - history: The series.
    ///   - window: How many of its last values count.
    /// - Returns: The change in the unit of the history.
    func slope(_ history: ScaledHistory, window: Int) -> Double {
      guard history.count > 1 else { return growth * history.unit }
      let values = history.values.suffix(window)
      let rates = zip(values.dropFirst(), values).map { value, previous in
        let size = abs(value) + abs(previous)
        return size > 0 ? 2 * (value - previous) / size : 0
      }
      let rate = rates.reduce(0, +) / Double(rates.count)
      // A tenth a period is as much growth, and a twentieth as much change, as a panel's shares
      // can be trusted with.
      return growth * history.unit * min(max(rate, -0.1), 0.1)
        + change * min(history.meanChange(values.count - 1), 0.05 * history.unit)
    }
  }
}
