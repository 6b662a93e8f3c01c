/// Exponential smoothing without season: the ETS models with additive or relative errors and no,
/// a linear or a damped trend.
///
///     f(t) = ℓ(t−1) + φ b(t−1)
///     y(t) = f(t) + e(t)            additive errors, or
///     y(t) = f(t) (1 + ε(t))        multiplicative errors, e = f ε
///     ℓ(t) = f(t) + α e(t)
///     b(t) = φ b(t−1) + β e(t)
///
/// Errors are normal, independent and of one variance. Smoothing parameters and initial states are
/// those of greatest likelihood. Given α, β and φ every f(t) is linear in the initial states, so
/// these are eliminated: by least squares where errors are additive, by Newton's method where they
/// are multiplicative. What remains has one to three parameters and is searched from a fixed grid.
/// The region is that of R's `forecast::ets`: α in 0.0001…0.9999, β from 0.0001 to α, φ in 0.8…0.98.
///
/// The interval is Student-t with *n* − *k* degrees of freedom for *k* states and parameters. Its
/// spread adds what the parameters leave open, to first order, to the variance of the innovations;
/// a parameter at an end of its range counts as known there, and one inside it varies no more than
/// the range does.
///
/// It fails after breaks in the level that smoothing takes for a trend, and the likelihood of short
/// series says little about α and β: five points fit four parameters with one to spare.
///
/// - SeeAlso: R. J. Hyndman, A. B. Koehler, J. K. Ord & R. D. Snyder, *Forecasting with Exponential
///   Smoothing*, Springer 2008, ch. 5 and 6.
public struct ExponentialSmoothing: ForecastModel, Hashable {
  /// How an error enters an observation.
  public enum ErrorForm: Hashable, Sendable {
    /// It is added to the expectation, and is of one size at every level.
    case additive

    /// It multiplies the expectation, and is of one size relative to the level.
    case multiplicative
  }

  /// How the level is expected to go on.
  public enum TrendForm: Hashable, Sendable {
    /// It stays.
    case none

    /// It changes by the same amount each period.
    case additive

    /// It changes by less each period, by the factor φ.
    case damped
  }

  /// How an error enters an observation.
  public let error: ErrorForm

  /// How the level is expected to go on.
  public let trend: TrendForm

  /// Creates a model.
  ///
  /// - Parameters:
  ///   - error: How an error enters an observation.
  ///   - trend: How the level is expected to go on.
  public init(error: ErrorForm, trend: TrendForm) {
    self.error = error
    self.trend = trend
  }

  /// The number *k* of initial states and smoothing parameters: 2, 4 or 5.
  public var parameterCount: Int {
    switch trend {
    case .none: 2
    case .additive: 4
    case .damped: 5
    }
  }

  /// Returns the model of greatest likelihood.
  ///
  /// - Parameter series: At least *k* + 1 observations at consecutive periods, all of them positive
  ///   where errors are multiplicative.
  /// - Returns: The fitted model.
  /// - Throws: ``FitError/tooFewObservations(required:actual:)``,
  ///   ``FitError/notConsecutive(after:)`` or ``FitError/notPositive(period:)``.
  /// - Complexity: O(*n*), some hundred passes over the series.
  public func fitted(to series: TimeSeries) throws(FitError) -> SmoothingFit {
    let series = try series.requiring(parameterCount + 1)
    try requireSuitable(series)
    var likelihood = SmoothingLikelihood(self, series)
    let point = minimizer.minimum(of: &likelihood)
    return try requireExpectations(
      of: SmoothingFit(
        self, series, likelihood.parameters(at: point), likelihood.initialState(at: point),
        origin: .estimated))
  }

  /// Returns the model with parameters and an initial state that are given, not searched for.
  ///
  /// - Parameters:
  ///   - series: The observations at consecutive periods, all of them positive where errors are
  ///     multiplicative; at least *k* + 1 where the parameters are estimates.
  ///   - parameters: α, β and φ; any that the model does not have are ignored.
  ///   - initialState: The state before the first observation.
  ///   - origin: Whether the parameters were estimated from this series, and use up degrees of
  ///     freedom, or were known without it.
  /// - Returns: The model, ready to forecast.
  /// - Throws: ``FitError/tooFewObservations(required:actual:)``,
  ///   ``FitError/notConsecutive(after:)``, or ``FitError/notPositive(period:)`` for an observation
  ///   or an expectation that multiplicative errors can't have.
  public func fitted(
    to series: TimeSeries, parameters: SmoothingParameters, initialState: SmoothingState,
    origin: ParameterOrigin = .given
  ) throws(FitError) -> SmoothingFit {
    if origin == .estimated { _ = try series.requiring(parameterCount + 1) }
    try requireSuitable(series)
    return try requireExpectations(
      of: SmoothingFit(
        self, series, parameters.restricted(to: trend), initialState.restricted(to: trend),
        origin: origin))
  }

  /// Returns a fit whose errors can be relative to its expectations.
  private func requireExpectations(of fit: SmoothingFit) throws(FitError) -> SmoothingFit {
    if error == .multiplicative, let index = fit.expectations.firstIndex(where: { $0 <= 0 }) {
      throw .notPositive(period: fit.series.periods[index])
    }
    return fit
  }

  private func requireSuitable(_ series: TimeSeries) throws(FitError) {
    try series.requireConsecutivePeriods()
    if error == .multiplicative, let index = series.values.firstIndex(where: { $0 <= 0 }) {
      throw .notPositive(period: series.periods[index])
    }
  }

  private static let levelShares = [0, 0.05, 0.15, 0.3, 0.5, 0.7, 0.85, 0.95, 1]
  private static let trendShares = [0, 0.1, 0.3, 0.6, 1]
  private static let dampingShares = [0, 0.35, 0.7, 1]

  private var minimizer: BoxMinimizer {
    switch trend {
    case .none: BoxMinimizer(grid: BoxGrid([Self.levelShares, [0], [0]]), startLimit: 3)
    case .additive:
      BoxMinimizer(grid: BoxGrid([Self.levelShares, Self.trendShares, [0]]), startLimit: 6)
    case .damped:
      BoxMinimizer(
        grid: BoxGrid([Self.levelShares, Self.trendShares, Self.dampingShares]), startLimit: 8)
    }
  }
}

extension SmoothingParameters {
  /// Returns the parameters that a form of trend has.
  fileprivate func restricted(to form: ExponentialSmoothing.TrendForm) -> SmoothingParameters {
    switch form {
    case .none: SmoothingParameters(level: level)
    case .additive: SmoothingParameters(level: level, trend: trend)
    case .damped: self
    }
  }
}

extension SmoothingState {
  fileprivate func restricted(to form: ExponentialSmoothing.TrendForm) -> SmoothingState {
    form == .none ? SmoothingState(level: level) : self
  }
}
