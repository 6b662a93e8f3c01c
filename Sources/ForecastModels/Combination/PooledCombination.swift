/// The combination behind the automatic choice: weights and calibration are learned across series.
///
/// The median is the weighted mean of what the members expect: the local-global trend, the same of the
/// logarithms, the dynamic optimised theta, the pooled autoregression and the pooled growth. The
/// weights depend on the number of observations alone (``PooledPriors/Rung``). One or two
/// observations have pooled growth and nothing else; members that a series can't support, such as
/// logarithms of values of either sign, leave their weight to the rest. All members but the pooled
/// growth are held to 1.3 times the mean of the last five changes a period, so that a burst of growth
/// is not continued exponentially, and a positive series never falls below a tenth of its last value.
///
/// The scale of the errors is a regression on how much the series has moved and how far the members
/// lie apart, estimated across series on held-back origins (``CombinationScale``). The distribution
/// is one Student-t a step, of the logarithm where all values are positive, so that the forecast is.
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

  /// Returns the model fitted to a series.
  ///
  /// - Parameter series: Observations at consecutive periods; one is enough.
  /// - Returns: The fitted model.
  /// - Throws: ``FitError/notConsecutive(after:)``.
  public func fitted(to series: TimeSeries) throws(FitError) -> Fitted {
    try series.requireConsecutivePeriods()
    return Fitted(series: series, priors: priors)
  }
}
