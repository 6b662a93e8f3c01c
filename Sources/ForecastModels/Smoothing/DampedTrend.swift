/// A damped trend: Holt's, but each period ahead changes by less than the one before.
///
/// y(t) = ℓ(t−1) + φ b(t−1) + e(t), ℓ(t) = ℓ(t−1) + φ b(t−1) + α e(t), b(t) = φ b(t−1) + β e(t): the
/// ETS(A,Ad,N) model by maximum likelihood. Far ahead the level comes to rest at
/// ℓ(n) + b(n) φ / (1 − φ).
///
/// - SeeAlso: E. S. Gardner & E. McKenzie, *Forecasting trends in time series*, Management Science 31
///   (1985); ``ExponentialSmoothing``.
public struct DampedTrend: ForecastModel, Hashable {
  /// Creates the model; it has no settings.
  public init() {}

  /// Returns the model of greatest likelihood.
  ///
  /// - Parameter series: At least six observations at consecutive periods.
  /// - Returns: The fitted model.
  /// - Throws: ``FitError/tooFewObservations(required:actual:)`` or
  ///   ``FitError/notConsecutive(after:)``.
  public func fitted(to series: TimeSeries) throws(FitError) -> SmoothingFit {
    try ExponentialSmoothing(error: .additive, trend: .damped).fitted(to: series)
  }
}
