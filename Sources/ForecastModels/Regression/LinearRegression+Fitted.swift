import ExtendedPrecision
import LinearAlgebra
import Statistics

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
