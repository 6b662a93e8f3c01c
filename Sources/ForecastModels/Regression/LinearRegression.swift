import ExtendedPrecision
import LinearAlgebra
import RealModule
import Statistics

/// A linear regression on named regressors, y = a + Σ bⱼ xⱼ + e, by ordinary or weighted least
/// squares.
///
/// The intervals are exact for independent normal errors, of variance σ² / w with weights w. To
/// forecast, every regressor needs rows beyond the observations: a regression that needs its
/// regressors' future and has none is an error, never silence.
///
/// - SeeAlso: Draper & Smith, *Applied Regression Analysis*, 3rd ed., ch. 5 and 9.
public struct LinearRegression: ForecastModel, Hashable {
  /// The regressors, in the order of their coefficients.
  public let regressors: [Regressor]

  /// Whether there is a constant term a.
  public let hasIntercept: Bool

  /// Weights inverse to the variances of the observations, one a row; nil for equal ones.
  public let weights: [Double]?

  /// Creates a regression.
  ///
  /// - Parameters:
  ///   - regressors: The columns of the design; none leaves the intercept, the mean.
  ///   - hasIntercept: Whether there is a constant term.
  ///   - weights: Weights inverse to the variances of the observations, one a row.
  /// - Precondition: There is a regressor or an intercept; weights are positive and finite.
  public init(_ regressors: [Regressor], hasIntercept: Bool = true, weights: [Double]? = nil) {
    precondition(hasIntercept || !regressors.isEmpty, "a regression has a coefficient at least")
    precondition(
      weights?.allSatisfy { $0 > 0 && $0.isFinite } ?? true, "weights are positive and finite")
    self.regressors = regressors
    self.hasIntercept = hasIntercept
    self.weights = weights
  }

  /// Creates the regression on the powers x, x², … of one regressor.
  ///
  /// - Parameters:
  ///   - degree: The highest power.
  ///   - regressor: The regressor x.
  ///   - hasIntercept: Whether there is a constant term.
  ///   - weights: Weights inverse to the variances of the observations, one a row.
  /// - Throws: ``FitError/tooLarge(index:)`` or ``FitError/tooSmall(index:)`` where the largest value
  ///   is not in ``Regressor/magnitudes(forPower:)``.
  /// - Precondition: 1 ≤ `degree` ≤ 970; weights are positive and finite.
  public init(
    polynomial degree: Int, of regressor: Regressor, hasIntercept: Bool = true,
    weights: [Double]? = nil
  ) throws(FitError) {
    self.init(
      try regressor.powers(upTo: degree), hasIntercept: hasIntercept, weights: weights)
  }

  /// The number of coefficients *p*, the intercept included.
  public var parameterCount: Int { regressors.count + (hasIntercept ? 1 : 0) }

  /// Returns the regression of a series on the first *n* rows of the regressors.
  ///
  /// - Parameter series: At least *p* observations; with *p* of them there are coefficients but no
  ///   standard errors and no forecasts.
  /// - Returns: The fitted regression.
  /// - Throws: ``FitError/tooFewObservations(required:actual:)``,
  ///   ``FitError/missingRegressorValues(names:required:available:)``,
  ///   ``FitError/singularDesign(column:rank:conditionNumber:)`` for dependent columns, or
  ///   ``FitError/tooSmall(index:)`` and ``FitError/coefficientOutOfRange(index:)`` where doubles
  ///   can't hold the results.
  /// - Precondition: There are *n* weights at least, if any.
  public func fitted(to series: TimeSeries) throws(FitError) -> Fitted {
    try Fitted(self, series: series, response: series.values.map { DoubleDouble($0) })
  }

  /// Returns the regression of a cross-section: rows that have no periods.
  ///
  /// - Parameter response: One value a row, of as many digits as there are. The rows count as
  ///   periods 1, 2, …, *n*.
  /// - Returns: The fitted regression.
  /// - Throws: ``FitError/notFinite(index:)``, ``FitError/tooLarge(index:)``, or what ``fitted(to:)-(TimeSeries)`` throws.
  /// - Precondition: There are *n* weights at least, if any.
  public func fitted(to response: [DoubleDouble]) throws(FitError) -> Fitted {
    let series = try TimeSeries(values: response.map(\.doubleValue))
    return try Fitted(self, series: series, response: response)
  }
}

extension LinearRegression.Fitted {
  /// Returns the distribution of a new observation at a row of regressors.
  ///
  /// Student-t with *n* − *p* degrees of freedom, centre ŷ and scale s √(1 + x(XᵀWX)⁻¹xᵀ). The new
  /// observation has weight one.
  ///
  /// - Parameter row: One value a regressor, without the intercept.
  /// - Returns: Nil where *n* = *p*.
  /// - Precondition: The count is that of the regressors.
  /// - Complexity: O(*p*²).
  public func prediction(at row: [DoubleDouble]) -> StudentTDistribution? {
    distribution(at: row, errorVariance: 1)
  }

  /// Returns the distribution of the mean of the observations at a row: that of a new one without
  /// its own error.
  ///
  /// - Parameter row: One value a regressor, without the intercept.
  /// - Returns: Nil where *n* = *p*.
  /// - Precondition: The count is that of the regressors.
  /// - Complexity: O(*p*²).
  public func meanDistribution(at row: [DoubleDouble]) -> StudentTDistribution? {
    distribution(at: row, errorVariance: 0)
  }

  private func distribution(
    at row: [DoubleDouble], errorVariance: Double
  ) -> StudentTDistribution? {
    residualStandardError.map { deviation in
      let variance = errorVariance + system.predictionVariance(at: row)
      return StudentTDistribution(
        degreesOfFreedom: Double(degreesOfFreedom), location: solution.predictedValue(at: row),
        scale: deviation * variance.squareRoot())
    }
  }

  /// Returns distributions at the rows that follow those of the observations.
  ///
  /// Row *n* + *h* of the regressors belongs to the *h*-th period after the last observation.
  ///
  /// - Parameter horizon: How many periods ahead.
  /// - Returns: One distribution a period.
  /// - Throws: ``FitError/missingRegressorValues(names:required:available:)`` naming the regressors
  ///   that have fewer than *n* + `horizon` rows, or
  ///   ``FitError/tooFewObservations(required:actual:)`` where *n* = *p*.
  /// - Precondition: `horizon` ≥ 1.
  public func forecast(horizon: Int) throws(FitError) -> Forecast {
    precondition(horizon >= 1, "a forecast reaches at least one period ahead")
    try model.regressors.requireRows(series.count + horizon)
    let distributions = (0..<horizon).compactMap { step in
      prediction(at: model.regressors.row(series.count + step))
    }
    guard distributions.count == horizon else {
      throw .tooFewObservations(required: model.parameterCount + 1, actual: series.count)
    }
    return Forecast(
      origin: series.lastPeriod, distributions: distributions.map { PredictiveDistribution($0) })
  }
}

extension LinearRegression.Fitted {
  /// The share of variation that the regressors explain: about the mean with an intercept, about
  /// zero without one.
  ///
  /// Nil where there is no variation.
  public var rSquared: Double? { solution.rSquared }

  /// R² less what as many regressors would explain by chance: 1 − (1 − R²)(*n* − 1)/(*n* − *p*), with
  /// *n* instead of *n* − 1 where there is no intercept.
  ///
  /// Nil where there is no variation or *n* = *p*.
  public var adjustedRSquared: Double? {
    guard degreesOfFreedom > 0, let rSquared else { return nil }
    let total = series.count - (model.hasIntercept ? 1 : 0)
    return 1 - (1 - rSquared) * Double(total) / Double(degreesOfFreedom)
  }

  /// The F statistic of all regressors together, the intercept not tested.
  ///
  /// Infinite for an exact fit; nil without a regressor, without variation, or where *n* = *p*.
  public var fStatistic: FStatistic? {
    let tested = model.regressors.count
    guard degreesOfFreedom > 0, tested > 0, let ratio = solution.explainedRatio else { return nil }
    return FStatistic(
      value: ratio * Double(degreesOfFreedom) / Double(tested),
      numeratorDegreesOfFreedom: tested, denominatorDegreesOfFreedom: degreesOfFreedom)
  }

  /// The logarithm of the normal likelihood at its maximum, where σ² = Σ w e² / *n*.
  ///
  /// Infinite for an exact fit; nil where *n* = *p*.
  public var logLikelihood: Double? {
    guard degreesOfFreedom > 0 else { return nil }
    let count = Double(series.count)
    // The logarithm of the norm: its square may overflow.
    let logVariance = 2 * Double.log(solution.residualNorm) - Double.log(count)
    let weights = model.weights?.prefix(series.count).map { Double.log($0) } ?? []
    return weights.reduce(0, +) / 2
      + NormalDistribution.greatestLogLikelihood(count: count, logVariance: logVariance)
  }

  /// Akaike's information criterion; nil where *n* = *p*.
  ///
  /// σ counts as a parameter: *k* = *p* + 1.
  public var aic: Double? { criteria?.aic }

  /// Akaike's criterion corrected for few observations; nil unless *n* > *p* + 2.
  public var aicc: Double? { criteria?.aicc }

  /// Schwarz's Bayesian criterion; nil where *n* = *p*.
  public var bic: Double? { criteria?.bic }

  private var criteria: InformationCriteria? {
    logLikelihood.map {
      InformationCriteria(
        logLikelihood: $0, parameterCount: model.parameterCount + 1, count: series.count)
    }
  }

  /// The Durbin-Watson statistic Σ (eₜ − eₜ₋₁)² / Σ eₜ² of the residuals in their order: about 2 for
  /// independent errors, near 0 for errors that persist, near 4 for errors that alternate.
  ///
  /// Nil where the residuals are all zero.
  public var durbinWatson: Double? {
    solution.residuals.durbinWatsonStatistic
  }
}

extension LinearRegression {
  /// A regression fitted to observations.
  ///
  /// With as many observations as coefficients the fit is exact and nothing is left to judge the
  /// errors by: what needs their spread is then nil.
  public struct Fitted: FittedModel {
    /// The settings, with all rows of the regressors.
    public let model: LinearRegression

    /// The observations; those of a cross-section have the periods 1, 2, …, *n*.
    public let series: TimeSeries

    let system: LeastSquares
    let solution: LeastSquaresSolution

    init(
      _ model: LinearRegression, series: TimeSeries, response: [DoubleDouble]
    ) throws(FitError) {
      let count = try series.requiring(model.parameterCount).count
      try model.regressors.requireRows(count)
      try series.values.requireLargest(in: Regressor.magnitudes)
      precondition(model.weights.map { $0.count >= count } ?? true, "one weight a row")
      self.model = model
      self.series = series
      let design = model.regressors.design(rows: count, hasIntercept: model.hasIntercept)
      do throws(LinearAlgebraError) {
        system = try LeastSquares(design, weights: model.weights.map { Array($0.prefix(count)) })
      } catch {
        throw FitError(error)
      }
      solution = system.solution(for: response)
      try solution.requireRange(of: series.values)
    }

    /// The names of the coefficients, the intercept's first where there is one.
    public var names: [String] {
      (model.hasIntercept ? [Coefficient.interceptName] : []) + model.regressors.map(\.name)
    }

    /// The coefficients with classical standard errors, the intercept first where there is one.
    public var coefficients: [Coefficient] { coefficients(.classical) }

    /// The number of independent columns, which a fit needs to be *p*.
    public var rank: Int { model.parameterCount }

    /// The 2-norm condition number of the centred, column-scaled design.
    public var conditionNumber: Double { system.conditionNumber }

    /// *n* − *p*, not negative.
    public var degreesOfFreedom: Int { series.count - model.parameterCount }

    /// The residual standard error s, in the unit of the observations; nil where *n* = *p*.
    public var residualStandardError: Double? {
      guard degreesOfFreedom > 0 else { return nil }
      return solution.residualNorm / Double(degreesOfFreedom).squareRoot()
    }

    /// The leverages, one an observation, between 0 and 1; they sum to *p*.
    public var leverages: [Double] { system.leverages }

    /// The fitted values, one an observation, in its unit.
    public var fittedValues: [Double?] { solution.fittedValues }

    /// The residuals y − ŷ, one an observation, in its unit, with more digits than the difference of
    /// the two doubles.
    public var residuals: [Double?] { solution.residuals }
  }
}
