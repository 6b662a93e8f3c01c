/// A structural time series model: a level that wanders, with or without a slope that does.
///
///     y(t) = ℓ(t) + ε(t)                    Var ε = σ²(ε)
///     ℓ(t) = ℓ(t−1) + b(t−1) + η(t)         Var η = σ²(η)
///     b(t) = b(t−1) + ζ(t)                  Var ζ = σ²(ζ)
///
/// All disturbances are normal and independent. The likelihood is exact: by the Kalman filter,
/// started after the one or two observations that fix a level, or level and slope, of which nothing
/// is known before (their errors are then those of these observations, in closed form). It is the
/// likelihood of the first or second differences; Durbin and Koopman's and statsmodels' have ½ log 2π
/// more to subtract for each diffuse state. The variances are searched from a fixed grid by Newton's
/// method with exact gradients; any may come out as zero.
///
/// The interval is Student-t with *n* less the states and one less than the variances as degrees of
/// freedom. Its spread adds to the filter's variance, rescaled for these degrees of freedom, that of
/// the expectation through the estimated variances, to first order from the second derivatives of
/// the likelihood; a variance of zero counts as known.
///
/// It fails after breaks, which it takes for a wide level variance; and in short series the slope's
/// variance is often estimated as zero, whatever it is.
///
/// - SeeAlso: A. C. Harvey, *Forecasting, Structural Time Series Models and the Kalman Filter*,
///   Cambridge University Press 1989; J. Durbin & S. J. Koopman, *Time Series Analysis by State Space
///   Methods*, 2nd ed., Oxford 2012, §2 and 5.
public struct StructuralModel: ForecastModel, Hashable {
  /// Which of level and slope wander.
  public enum Form: Hashable, Sendable {
    /// A level without a slope.
    case localLevel

    /// A level and a slope, both with disturbances of their own.
    case localLinearTrend

    /// A level that changes by its slope alone, σ²(η) = 0.
    case smoothTrend

    /// The number of states, which is that of diffuse observations: 1 or 2.
    public var stateCount: Int { self == .localLevel ? 1 : 2 }

    /// The number of variances: 2 or 3.
    public var varianceCount: Int { self == .localLinearTrend ? 3 : 2 }

    /// One where there is a variance of irregular, level and slope.
    var lanes: SIMD3<Double> {
      switch self {
      case .localLevel: SIMD3(1, 1, 0)
      case .localLinearTrend: SIMD3(1, 1, 1)
      case .smoothTrend: SIMD3(1, 0, 1)
      }
    }
  }

  /// What is known before the first observation.
  public enum InitialState: Hashable, Sendable {
    /// Nothing.
    case diffuse

    /// A normal state one period before the first observation.
    case given(StructuralState)
  }

  /// Which of level and slope wander.
  public let form: Form

  /// What is known before the first observation.
  public let initialState: InitialState

  /// Creates a model.
  ///
  /// - Parameters:
  ///   - form: Which of level and slope wander.
  ///   - initialState: What is known before the first observation.
  public init(_ form: Form, initialState: InitialState = .diffuse) {
    self.form = form
    self.initialState = initialState
  }

  /// The degrees of freedom that estimates use up: the states and one less than the variances.
  public var parameterCount: Int { form.stateCount + form.varianceCount - 1 }

  /// Returns the model of greatest likelihood.
  ///
  /// - Parameter series: Observations at consecutive periods, at least one more than parameters: 3 of
  ///   a local level, 5 of a local linear trend, 4 of a smooth trend.
  /// - Returns: The fitted model.
  /// - Throws: ``FitError/tooFewObservations(required:actual:)`` or
  ///   ``FitError/notConsecutive(after:)``.
  /// - Complexity: O(*n*), some hundred passes over the series.
  public func fitted(to series: TimeSeries) throws(FitError) -> StructuralFit {
    let series = try series.requiring(parameterCount + 1)
    try series.requireConsecutivePeriods()
    var likelihood = StructuralLikelihood(self, series)
    let point =
      likelihood.isExact && initialState == .diffuse
      ? .zero : likelihood.minimizer.minimum(of: &likelihood)
    return StructuralFit(likelihood, series, at: point, origin: .estimated)
  }

  /// Returns the model with variances that are given, not searched for.
  ///
  /// The interval is then normal.
  ///
  /// - Parameters:
  ///   - series: Observations at consecutive periods, at least one more than states.
  ///   - variances: The variances; any that the model does not have are ignored.
  /// - Returns: The model, ready to forecast.
  /// - Throws: ``FitError/tooFewObservations(required:actual:)`` or
  ///   ``FitError/notConsecutive(after:)``.
  /// - Precondition: A variance that the model has is positive.
  public func fitted(
    to series: TimeSeries, variances: StructuralVariances
  ) throws(FitError) -> StructuralFit {
    let series = try series.requiring(form.stateCount + 1)
    try series.requireConsecutivePeriods()
    let likelihood = StructuralLikelihood(self, series)
    let all = SIMD3(variances.irregular, variances.level, variances.slope)
    let square = likelihood.scale * likelihood.scale
    let point = all * form.lanes / square
    precondition(point.max() > 0, "without any variance there is no likelihood")
    return StructuralFit(likelihood, series, at: point, origin: .given)
  }
}
