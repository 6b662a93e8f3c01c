import Statistics

/// The combination behind the automatic choice: weights and calibration are learned across series.
///
/// The change expected over *h* periods is the weighted mean of those that the local-global trend, the
/// dynamic optimised theta and the pooled autoregression expect, times a pooled factor against their
/// common bias. The weights depend on the length of the series alone (``Rung``): one or two
/// observations have the pooled autoregression, and theta joins where there is enough to estimate it.
/// The local-global trend is held to the steepest of the last five changes, so that a burst of growth
/// is not continued exponentially.
///
/// The scale of the errors is c(n, h) · s^(1−p) · |y(n)|^p, where s is the spread of the local-global
/// trend, and of two observations the change: the fewer the observations, the larger the share p of
/// the level. Calibration is pooled over series, on held-back origins. The distribution is Student-t
/// with 4 degrees of freedom, of the logarithm where all values are positive, so that the forecast
/// is.
///
/// It fails where a series breaks with its past, as every forecast from the series alone does.
public struct PooledCombination: ForecastModel, Hashable {
  /// What the panel tells.
  public let priors: PooledPriors

  /// Creates the model.
  ///
  /// - Parameter priors: What the panel tells.
  public init(priors: PooledPriors = .builtIn) {
    self.priors = priors
  }

  /// Returns the members fitted to a series.
  ///
  /// - Parameter series: Observations at consecutive periods; one is enough.
  /// - Returns: The fitted members with their weights.
  /// - Throws: ``FitError/notConsecutive(after:)``.
  public func fitted(to series: TimeSeries) throws(FitError) -> Fitted {
    let rung = priors.rung(for: series.count)
    return Fitted(
      series: series, rung: rung, members: try CombinationMembers(series, rung.weights, priors))
  }
}
