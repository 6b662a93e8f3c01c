/// The theta method: simple exponential smoothing with half the slope of the least-squares line.
///
/// ŷ(n+h) = ℓ(n) + ½ b [h − 1 + (1 − (1−α)ⁿ)/α], where α and ℓ come from ``SimpleSmoothing`` and b is
/// the slope of the line through all observations: the mean of the line (θ = 0) and of the smoothed
/// series of doubled curvature (θ = 2). It won the M3 competition, and is
/// ``DynamicOptimisedTheta`` with everything but the level held still.
///
/// The interval is Student-t with *n* − 2 degrees of freedom (*n* where the smoothing was given), for the innovations
/// σ² (1 + (h−1) α²), the uncertainty of ℓ and α to first order as in ``SimpleSmoothing``, and that of
/// the slope: the slope is a sum of innovations if the series follows simple smoothing with a drift.
///
/// - SeeAlso: V. Assimakopoulos & K. Nikolopoulos, *The theta model*, International Journal of
///   Forecasting 16 (2000); R. J. Hyndman & B. Billah, *Unmasking the theta method*, International
///   Journal of Forecasting 19 (2003).
public struct ThetaMethod: ForecastModel, Hashable {
  /// Creates the model; it has no settings.
  public init() {}

  /// Returns the model fitted to a series.
  ///
  /// - Parameter series: At least three observations at consecutive periods.
  /// - Returns: The fitted model.
  /// - Throws: ``FitError/tooFewObservations(required:actual:)`` or
  ///   ``FitError/notConsecutive(after:)``.
  public func fitted(to series: TimeSeries) throws(FitError) -> Fitted {
    Fitted(smoothing: try SimpleSmoothing().fitted(to: series))
  }

  /// Returns the model with smoothing that is already done.
  ///
  /// - Parameter smoothing: Smoothing without a trend.
  /// - Returns: The fitted model.
  /// - Precondition: `smoothing` has no trend.
  public func fitted(to smoothing: SmoothingFit) -> Fitted {
    precondition(smoothing.model.trend == .none, "the theta method adds the trend itself")
    return Fitted(smoothing: smoothing)
  }
}
