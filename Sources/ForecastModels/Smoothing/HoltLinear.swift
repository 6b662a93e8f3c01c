/// Holt's linear trend: a level and a change a period that both follow the series.
///
/// y(t) = ℓ(t−1) + b(t−1) + e(t), ℓ(t) = ℓ(t−1) + b(t−1) + α e(t), b(t) = b(t−1) + β e(t): the
/// ETS(A,A,N) model by maximum likelihood. It goes on for ever at the last rate of change, and so
/// exaggerates far ahead.
///
/// - SeeAlso: C. C. Holt, *Forecasting seasonals and trends by exponentially weighted moving
///   averages*, International Journal of Forecasting 20 (2004, first 1957); ``ExponentialSmoothing``.
public struct HoltLinear: ForecastModel, Hashable {
  /// Creates the model; it has no settings.
  public init() {}

  /// Returns the model of greatest likelihood.
  ///
  /// - Parameter series: At least five observations at consecutive periods.
  /// - Returns: The fitted model.
  /// - Throws: ``FitError/tooFewObservations(required:actual:)`` or
  ///   ``FitError/notConsecutive(after:)``.
  public func fitted(to series: TimeSeries) throws(FitError) -> SmoothingFit {
    try ExponentialSmoothing(error: .additive, trend: .additive).fitted(to: series)
  }
}
