/// Simple exponential smoothing: a level that follows the series and is expected to stay.
///
/// y(t) = ℓ(t−1) + e(t), ℓ(t) = ℓ(t−1) + α e(t): the ETS(A,N,N) model by maximum likelihood. *h*
/// periods ahead the variance of the innovations is σ² (1 + (h−1) α²). It suits rates and shares
/// that wander; of a series that grows it is always behind.
///
/// - SeeAlso: ``ExponentialSmoothing``.
public struct SimpleSmoothing: ForecastModel, Hashable {
  /// Creates the model; it has no settings.
  public init() {}

  /// Returns the model of greatest likelihood.
  ///
  /// - Parameter series: At least three observations at consecutive periods.
  /// - Returns: The fitted model.
  /// - Throws: ``FitError/tooFewObservations(required:actual:)`` or
  ///   ``FitError/notConsecutive(after:)``.
  public func fitted(to series: TimeSeries) throws(FitError) -> SmoothingFit {
    try ExponentialSmoothing(error: .additive, trend: .none).fitted(to: series)
  }
}
