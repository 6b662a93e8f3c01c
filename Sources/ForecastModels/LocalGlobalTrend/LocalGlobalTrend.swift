import RealModule
import Statistics

/// The local-global trend as a Bayesian regression, averaged over a grid.
///
/// With level ℓ, local trend b and Student-t errors of few degrees of freedom,
///
///     y(t+1) = ℓ(t) + γ q(t)^ρ + λ b(t) + e(t+1),     e ~ σ √(1/100 + q(t)^2τ),
///     q(t) = max(ℓ(t), r/1000) / r,     r = max(|ℓ(n)|, 1)
///     ℓ(t) = α y(t) + (1−α) ℓ(t−1)
///     b(t) = β (ℓ(t) − ℓ(t−1)) + (1−β) b(t−1)
///
/// in units of the mean absolute change. Given (α, β, ρ, τ) the level does not depend on γ and λ, so
/// the rest is a regression on two columns with a posterior in closed form. The forecast is a mixture
/// over the grid, each point weighed by its likelihood and the ``LocalGlobalTrendPrior``: no
/// optimizer, no draws. ρ runs from saturating over linear to exponential growth.
///
/// A level below a thousandth of the reference r, as of values of either sign, counts as that
/// thousandth, and in a forecast a level below a fifth as that fifth: a series that falls towards
/// zero goes on falling. The model fails after a change of regime that the last observations don't show yet,
/// and as all trends on a series that returns to a mean.
///
/// - SeeAlso: S. Smyl, C. Bergmeir, A. Dokumentov, X. Long, E. Wibowo & D. Schmidt, *Local and global
///   trend Bayesian exponential smoothing models*, International Journal of Forecasting 41 (2025).
public struct LocalGlobalTrend: ForecastModel, Hashable {
  /// What is known of the parameters beforehand.
  public let prior: LocalGlobalTrendPrior

  /// Creates the model.
  ///
  /// - Parameter prior: What is known of the parameters beforehand.
  public init(prior: LocalGlobalTrendPrior = PooledPriors.builtIn.localGlobalTrend) {
    self.prior = prior
  }

  /// Returns the model fitted to a series.
  ///
  /// - Parameter series: At least three observations at consecutive periods.
  /// - Returns: The fitted model.
  /// - Throws: ``FitError/tooFewObservations(required:actual:)`` or
  ///   ``FitError/notConsecutive(after:)``.
  /// - Complexity: O(*g n*) for a grid of *g* points.
  public func fitted(to series: TimeSeries) throws(FitError) -> Fitted {
    let series = try series.requiring(3)
    try series.requireConsecutivePeriods()
    return Fitted(series: series, prior: prior)
  }
}
