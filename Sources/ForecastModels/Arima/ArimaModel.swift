/// An autoregressive integrated moving average without season.
///
/// The series, differenced *d* times, is
///
///     w(t) − μ = φ₁ (w(t−1) − μ) + … + φₚ (w(t−p) − μ) + e(t) + θ₁ e(t−1) + … + θ_q e(t−q)
///
/// with independent normal errors e of one variance σ². The likelihood is exact: the Kalman filter
/// starts from the stationary covariance of w, solved for and not iterated, and the *d* observations
/// that differencing takes are those of a start of which nothing is known. μ and σ² are eliminated;
/// φ and θ are searched as partial autocorrelations, which keeps φ stationary and θ invertible, from
/// a fixed grid by Newton's method with exact gradients.
///
/// The interval is Student-t with *n* − *d* − *k* degrees of freedom for *k* coefficients. Its spread
/// adds to the variance of the innovations ahead that of the coefficients, to first order from the
/// second derivatives of the likelihood; as in ``ExponentialSmoothing`` a coefficient at an end of its
/// range counts as known, and one inside it varies no more than the range does.
///
/// It fails where the series has breaks, where autoregression and moving average nearly cancel, and
/// below some fifteen observations, where *p* + *q* > 1 fits the noise.
///
/// - SeeAlso: G. E. P. Box & G. M. Jenkins, *Time Series Analysis*, Holden-Day 1970; J. Durbin &
///   S. J. Koopman, *Time Series Analysis by State Space Methods*, 2nd ed., Oxford 2012, ch. 5.
public struct ArimaModel: ForecastModel, Hashable {
  /// The numbers of terms.
  public let order: ArimaOrder

  /// Whether the differenced series has a mean μ: a mean, a drift, or a quadratic trend.
  public let hasConstant: Bool

  /// Creates a model.
  ///
  /// - Parameters:
  ///   - order: The numbers of terms.
  ///   - hasConstant: Whether the differenced series has a mean μ.
  public init(_ order: ArimaOrder, hasConstant: Bool = false) {
    self.order = order
    self.hasConstant = hasConstant
  }

  /// The number *k* of coefficients, μ among them.
  public var coefficientCount: Int {
    order.autoregressive + order.movingAverage + (hasConstant ? 1 : 0)
  }

  /// Returns the model of greatest likelihood.
  ///
  /// - Parameter series: At least *d* + *k* + 1 observations at consecutive periods.
  /// - Returns: The fitted model.
  /// - Throws: ``FitError/tooFewObservations(required:actual:)`` or
  ///   ``FitError/notConsecutive(after:)``.
  /// - Complexity: O(*n m*²) for *m* = max(*p*, *q* + 1), some hundred passes over the series.
  public func fitted(to series: TimeSeries) throws(FitError) -> ArimaFit {
    let series = try series.requiring(order.differences + coefficientCount + 1)
    try series.requireConsecutivePeriods()
    var likelihood = ArimaLikelihood(self, series)
    let point = likelihood.isExact ? .zero : likelihood.minimizer.minimum(of: &likelihood)
    let (autoregressive, movingAverage) = likelihood.coefficients(at: point) { value, _ in value }
    let pass = likelihood.pass((autoregressive, movingAverage))
    return ArimaFit(
      likelihood, series, pass, position: point,
      ArimaCoefficients(
        autoregressive: autoregressive, movingAverage: movingAverage,
        constant: likelihood.centre + likelihood.scale * pass.mean),
      origin: .estimated)
  }

  /// Returns the model with coefficients that are given, not searched for.
  ///
  /// - Parameters:
  ///   - series: At least *d* + 1 observations at consecutive periods, *d* + *k* + 1 where the
  ///     coefficients are estimates.
  ///   - coefficients: φ, θ and, where the model has a constant, μ.
  ///   - origin: Whether the coefficients were estimated from this series, and use up degrees of
  ///     freedom, or were known without it. Either way they count as certain in the forecast.
  /// - Returns: The model, ready to forecast.
  /// - Throws: ``FitError/tooFewObservations(required:actual:)`` or
  ///   ``FitError/notConsecutive(after:)``.
  /// - Precondition: There are *p* and *q* coefficients.
  public func fitted(
    to series: TimeSeries, coefficients: ArimaCoefficients, origin: ParameterOrigin = .given
  ) throws(FitError) -> ArimaFit {
    precondition(
      coefficients.autoregressive.count == order.autoregressive
        && coefficients.movingAverage.count == order.movingAverage, "one coefficient a term")
    let used = origin == .estimated ? coefficientCount : 0
    let series = try series.requiring(order.differences + used + 1)
    try series.requireConsecutivePeriods()
    let likelihood = ArimaLikelihood(self, series)
    let mean = (coefficients.constant - likelihood.centre) / likelihood.scale
    let pass = likelihood.pass(
      (coefficients.autoregressive, coefficients.movingAverage), mean: mean)
    return ArimaFit(likelihood, series, pass, position: nil, coefficients, origin: origin)
  }
}
