/// The dynamic optimised theta model: exponential smoothing beside a line that each observation
/// renews.
///
/// y(t) = μ(t) + e(t) with normal e and
///
///     μ(t) = ℓ(t−1) + κ [(1−α)ᵗ⁻¹ A(t−1) + (1 − (1−α)ᵗ)/α · B(t−1)]
///     ℓ(t) = α y(t) + (1−α) ℓ(t−1)
///
/// where A and B are intercept and slope of the least-squares line through the first *t*
/// observations, and κ = 1 − 1/θ weighs that line: none for θ = 1, all of it for θ = ∞. Given α the
/// expectations are linear in ℓ(0) and κ, so both have closed forms, κ kept in 0…1, and only α is
/// searched for, from 0.1 to 0.99. The likelihood is conditional on the first observation, of which
/// μ(1) is a copy.
///
/// The model is linear in the observations, which gives the variance of every step ahead exactly.
/// The interval is Student-t, its degrees of freedom the *n* − 1 errors less the parameters, and
/// contains the uncertainty of the parameters to first order. A parameter at an end of its range
/// counts as known; inside, the range itself is information, that of a uniform distribution.
///
/// It suits series that keep growing at a rate which drifts. It fails where growth is proportional
/// over many periods, or after a break in the level that the line remembers.
///
/// - SeeAlso: J. A. Fiorucci, T. R. Pellegrini, F. Louzada, F. Petropoulos & A. B. Koehler, *Models
///   for optimising the theta method and their relationship to state space models*, International
///   Journal of Forecasting 32 (2016).
public struct DynamicOptimisedTheta: ForecastModel, Hashable {
  /// How the level starts.
  public enum InitialLevel: Hashable, Sendable {
    /// At y(1)/θ, where μ(1) = y(1). It forecasts annual series better than one that is estimated,
    /// which spends a degree of freedom on what later observations hardly depend on.
    case firstObservation

    /// Where the likelihood is greatest, as in the paper.
    case optimised
  }

  /// What the model estimates beside the initial level.
  public struct Parameters: Hashable, Sendable {
    /// The weight α of a new observation in the level.
    public let smoothingLevel: Double

    /// The weight κ = 1 − 1/θ of the line, from 0 to 1.
    public let lineWeight: Double

    /// Creates parameters.
    ///
    /// - Parameters:
    ///   - smoothingLevel: α, above 0 and at most 1.
    ///   - lineWeight: κ = 1 − 1/θ, from 0 to 1.
    /// - Precondition: Both are in their ranges.
    public init(smoothingLevel: Double, lineWeight: Double) {
      precondition(smoothingLevel > 0 && smoothingLevel <= 1, "a smoothing level is in 0...1")
      precondition(lineWeight >= 0 && lineWeight <= 1, "the weight of the line is in 0...1")
      self.smoothingLevel = smoothingLevel
      self.lineWeight = lineWeight
    }

    /// θ, at least 1; infinite where the line has all the weight.
    public var theta: Double { 1 / (1 - lineWeight) }
  }

  /// Where α is searched for.
  static let smoothingLevelRange = 0.1...0.99

  private static let minimizer = BoxMinimizer(
    grid: BoxGrid([[0, 0.1, 0.2, 0.35, 0.5, 0.65, 0.8, 0.9, 1], [0], [0]]), startLimit: 3)

  /// How the level starts.
  public let initialLevel: InitialLevel

  /// Creates the model.
  ///
  /// - Parameter initialLevel: How the level starts.
  public init(initialLevel: InitialLevel = .firstObservation) {
    self.initialLevel = initialLevel
  }

  /// The number of parameters: α, κ and, where it is estimated, the initial level.
  public var parameterCount: Int { initialLevel == .optimised ? 3 : 2 }

  /// Returns the model fitted to a series.
  ///
  /// - Parameter series: Observations at consecutive periods, at least two more than parameters.
  /// - Returns: The fitted model.
  /// - Throws: ``FitError/tooFewObservations(required:actual:)`` or
  ///   ``FitError/notConsecutive(after:)``.
  /// - Complexity: O(*n*), some hundred passes over the series.
  public func fitted(to series: TimeSeries) throws(FitError) -> Fitted {
    let series = try series.requiring(parameterCount + 2)
    try series.requireConsecutivePeriods()
    let origin = series.values[0]
    var likelihood = ThetaLikelihood(
      self, values: series.values.map { $0 - origin }, floor: series.exactFitSumOfSquares)
    let smoothingLevel = Self.minimizer.minimum(of: &likelihood).x
    let solution = likelihood.solution(at: smoothingLevel)
    return Fitted(
      self, series: series,
      parameters: Parameters(smoothingLevel: smoothingLevel, lineWeight: solution.second),
      initialLevel: solution.first)
  }
}
