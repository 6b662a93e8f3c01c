import ExtendedPrecision
import LinearAlgebra
import RealModule
import Statistics

/// A regression whose errors are a first-order autoregression.
///
/// y(t) = a + b t + Σ cⱼ xⱼ(t) + u(t) with u(t) = φ u(t−1) + e(t), |φ| < 1 and normal e. The
/// likelihood is the exact one, in which the first error has the variance of the stationary process
/// (the Prais-Winsten transformation); for each φ the rest is least squares, and φ is found by a
/// search over all of (−1, 1).
///
/// - SeeAlso: J. Pinheiro & D. Bates, *Mixed-Effects Models in S and S-PLUS*, §5.1; S. Prais &
///   C. Winsten, *Trend estimators and serial correlation*, Cowles Commission 383 (1954).
public struct AutoregressiveErrorRegression: ForecastModel, Hashable {
  /// What of the observations is made most likely.
  public enum Method: Hashable, Sendable {
    /// The observations themselves. In short series it understates φ.
    case maximumLikelihood

    /// What the coefficients leave of them: it allows for the degrees of freedom that they use.
    case restrictedMaximumLikelihood
  }

  /// The name that the coefficient of the trend has.
  public static let trendName = "period"

  /// The regressors beside the trend, in the order of their coefficients.
  public let regressors: [Regressor]

  /// Whether the period itself is a regressor, before the others.
  public let includesTrend: Bool

  /// Whether there is a constant term a.
  public let hasIntercept: Bool

  /// What is made most likely.
  public let method: Method

  /// Creates a regression with autoregressive errors, on a straight line unless told otherwise.
  ///
  /// - Parameters:
  ///   - regressors: The regressors beside the trend.
  ///   - includesTrend: Whether the period itself is a regressor.
  ///   - hasIntercept: Whether there is a constant term.
  ///   - method: What is made most likely.
  /// - Precondition: There is a coefficient at least.
  public init(
    _ regressors: [Regressor] = [], includesTrend: Bool = true, hasIntercept: Bool = true,
    method: Method = .restrictedMaximumLikelihood
  ) {
    precondition(
      includesTrend || hasIntercept || !regressors.isEmpty, "a regression has a coefficient")
    self.regressors = regressors
    self.includesTrend = includesTrend
    self.hasIntercept = hasIntercept
    self.method = method
  }

  /// The number of coefficients *p*, without φ and the scale of the errors.
  public var parameterCount: Int {
    regressors.count + (includesTrend ? 1 : 0) + (hasIntercept ? 1 : 0)
  }

  /// Returns the regression of a series on the first *n* rows of the regressors.
  ///
  /// - Parameter series: At least *p* + 2 observations at consecutive periods.
  /// - Returns: The fitted regression.
  /// - Throws: ``FitError/tooFewObservations(required:actual:)``,
  ///   ``FitError/notConsecutive(after:)``,
  ///   ``FitError/missingRegressorValues(names:required:available:)``,
  ///   ``FitError/singularDesign(column:rank:conditionNumber:)`` for dependent columns, the trend
  ///   counted as column 0, or ``FitError/tooSmall(index:)`` and
  ///   ``FitError/coefficientOutOfRange(index:)`` where doubles can't hold the results.
  /// - Complexity: Some two hundred least-squares fits, whatever the data.
  public func fitted(to series: TimeSeries) throws(FitError) -> Fitted {
    let count = try series.requiring(parameterCount + 2).count
    try series.requireConsecutivePeriods()
    try regressors.requireRows(count)
    try series.values.requireLargest(in: Regressor.magnitudes)
    let likelihood = AutoregressiveLikelihood(
      rows: (0..<count).map { row(period: series.periods[$0], index: $0) },
      response: series.values, hasIntercept: hasIntercept, method: method)
    let maximum: AutoregressiveLikelihood.Maximum
    do throws(LinearAlgebraError) {
      maximum = try likelihood.maximum()
    } catch {
      throw FitError(error)
    }
    try maximum.transform.solution.requireRange(of: series.values)
    return Fitted(self, series: series, maximum: maximum)
  }

  /// The regressors' values at a period: the trend, then the row of the others.
  func row(period: Int, index: Int) -> [DoubleDouble] {
    (includesTrend ? [DoubleDouble(Double(period))] : []) + regressors.row(index)
  }

  /// The names of the coefficients in their order.
  var names: [String] {
    (hasIntercept ? [Coefficient.interceptName] : [])
      + (includesTrend ? [Self.trendName] : []) + regressors.map(\.name)
  }
}

extension AutoregressiveErrorRegression.Fitted {
  /// Returns distributions about the regression, to which the last error decays.
  ///
  /// The centre *h* periods ahead is x b + φʰ u(n). The scale is s √(Σ φ²ᵏ + d C dᵀ), k from 0 to
  /// *h* − 1: the innovations to come, and the uncertainty of the coefficients given φ along
  /// d = x(n+h) − φʰ x(n). Student-t with *n* − *p* − 1 degrees of freedom and s² = Σe² / (*n* − *p* − 1):
  /// φ was fitted to the same observations as the *p* coefficients, and takes about one degree of
  /// freedom more. What φ itself may be off by is not in the scale, so the intervals of short series
  /// are still slightly narrow.
  ///
  /// - Parameter horizon: How many periods ahead.
  /// - Returns: One distribution a period.
  /// - Throws: ``FitError/missingRegressorValues(names:required:available:)`` naming the regressors
  ///   that have fewer than *n* + `horizon` rows.
  /// - Precondition: `horizon` ≥ 1.
  public func forecast(horizon: Int) throws(FitError) -> Forecast {
    precondition(horizon >= 1, "a forecast reaches at least one period ahead")
    try model.regressors.requireRows(series.count + horizon)
    let origin = row(step: 0)
    let lastError = transform.errors[series.count - 1]
    return Forecast(origin: series.lastPeriod, horizon: horizon) { step in
      distribution(step: step, from: origin, lastError: lastError)
    }
  }

  private func row(step: Int) -> [DoubleDouble] {
    model.row(period: series.lastPeriod + step, index: series.count - 1 + step)
  }

  private func distribution(
    step: Int, from origin: [DoubleDouble], lastError: Double
  ) -> PredictiveDistribution {
    let freedom = degreesOfFreedom - 1
    let row = row(step: step)
    let powers = (0..<step).map { Double.pow(autocorrelation, $0) }
    let decay = Double.pow(autocorrelation, step)
    // Over 1 − φʰ the row keeps a one in the place of the intercept, like the rows of the fit.
    let sum = powers.reduce(0, +)
    let covered = (1 - autocorrelation) * sum
    let direction = zip(row, origin).map { $1 + ($0 - $1) / covered }
    let variance =
      powers.reduce(0) { $0 + $1 * $1 }
      + sum * sum * transform.system.predictionVariance(at: direction)
    return PredictiveDistribution(
      StudentTDistribution(
        degreesOfFreedom: Double(freedom),
        location: transform.solution.predictedValue(at: row) + decay * lastError,
        scale: innovationDeviation(divisor: freedom) * variance.squareRoot()))
  }
}
