import ExtendedPrecision
import ForecastModels
import LinearAlgebra
import XCTest

/// Regressions of China's gross domestic product against 50-digit arithmetic
/// (`Tests/Reference/regression.py`).
///
/// The reference takes the printed decimals and exact logarithms; a series holds doubles. Half an
/// ulp of each value is up to 1e-16 of it, and residuals are a tenth to a hundredth of the values,
/// so 1e-13 of the largest element is what can be asked of statistics of residuals.
final class RegressionReferenceTests: XCTestCase {
  private struct Case {
    let figures: Figures
    let series: TimeSeries
    let years: Regressor

    init(_ name: String, logarithms: Bool) throws {
      let reference = try Figures.regression()
      let start = Int(reference["first_year"].number)
      let values = reference["values"].vector
      figures = reference["fits", name]
      series = try TimeSeries(start: start, values: logarithms ? values.map { log($0) } : values)
      years = try Regressor(
        name: "year", values: (start..<start + values.count + 3).map { Double($0) })
    }
  }

  func testLineAgrees() throws {
    let data = try Case("linear", logarithms: false)
    try compare(data, LinearRegression([data.years]), trend: LinearTrend(), "linear")
  }

  func testLineThroughLogarithmsAgrees() throws {
    let data = try Case("log_linear", logarithms: true)
    try compare(data, LinearRegression([data.years]), trend: LinearTrend(), "log_linear")
  }

  func testParabolaAgrees() throws {
    let data = try Case("quadratic", logarithms: false)
    let model = try LinearRegression(polynomial: 2, of: data.years)
    try compare(data, model, trend: QuadraticTrend(), "quadratic")
  }

  private func compare(
    _ data: Case, _ model: LinearRegression, trend: some ForecastModel, _ name: String
  ) throws {
    var worst = WorstDeviation("regression.json")
    let fitted = try model.fitted(to: data.series)
    let coefficients = fitted.coefficients
    let vectors: [(String, [Double?])] = [
      ("coefficients", coefficients.map(\.estimate)),
      ("standard_errors", coefficients.map(\.standardError)),
      ("t", coefficients.map(\.tStatistic)),
    ]
    for (key, values) in vectors {
      worst.check(
        values.map { $0 ?? .nan }, data.figures[key].vector, key, name, within: 1e-13)
    }
    // Leverages are those of the factorization, without refinement.
    let rounding = max(1, fitted.conditionNumber) * Double.ulpOfOne
    worst.check(
      fitted.leverages, data.figures["leverages"].vector, "leverages", name,
      within: 4 * rounding)
    for (coefficient, p) in zip(coefficients, data.figures["p"].vector) {
      // A relative error of t grows n-fold in its tail.
      worst.check([coefficient.pValue ?? .nan], [p], "p", name, within: 2e-12)
    }
    let numbers: [(String, Double?)] = [
      ("residual_standard_error", fitted.residualStandardError), ("r_squared", fitted.rSquared),
      ("adjusted_r_squared", fitted.adjustedRSquared), ("f", fitted.fStatistic?.value),
      ("log_likelihood", fitted.logLikelihood), ("aic", fitted.aic), ("aicc", fitted.aicc),
      ("bic", fitted.bic), ("durbin_watson", fitted.durbinWatson),
    ]
    for (key, value) in numbers {
      worst.check(value, data.figures[key], key, name, within: 1e-13)
    }
    try compareForecasts(data, fitted.forecast(horizon: 3), name, &worst)
    try compareForecasts(data, trend.fitted(to: data.series).forecast(horizon: 3), name, &worst)
    worst.report()
  }

  private func compareForecasts(
    _ data: Case, _ forecast: Forecast, _ name: String, _ worst: inout WorstDeviation
  ) {
    let figures = data.figures["forecast"]
    let scales = forecast.distributions.map { $0.mixture.components[0].distribution.scale }
    worst.check(forecast.medians, figures["mean"].vector, "forecast", name, within: 1e-13)
    worst.check(scales, figures["scale"].vector, "scale", name, within: 1e-13)
    for (coverage, level) in [(Coverage.percent80, "80"), (.percent95, "95")] {
      let intervals = forecast.intervals(coverage)
      worst.check(
        intervals.map(\.lower), figures["lower\(level)"].vector, "lower", name, within: 1e-13)
      worst.check(
        intervals.map(\.upper), figures["upper\(level)"].vector, "upper", name, within: 1e-13)
    }
  }

  func testRobustCovariancesAgree() throws {
    var worst = WorstDeviation("regression.json")
    let data = try Case("linear", logarithms: false)
    let fitted = try LinearRegression([data.years]).fitted(to: data.series)
    let figures = data.figures["covariance"]
    let groups = figures["groups"].vector.map { Int($0) }
    let estimators: [(String, StandardErrorEstimator)] = [
      ("hc0", .hc0), ("hc1", .hc1), ("hc2", .hc2), ("hc3", .hc3),
      ("newey_west_rule", .neweyWest()), ("newey_west_lag4", .neweyWest(lag: 4)),
      ("newey_west_rule_adjusted", .neweyWest(adjusted: true)),
      ("cr0", .clustered(groups: groups, adjusted: false)), ("cr1", .clustered(groups: groups)),
    ]
    for (key, estimator) in estimators {
      let covariance = try XCTUnwrap(fitted.covariance(estimator))
      worst.check(covariance.storage, figures[key].matrix, key, "linear", within: 1e-13)
      // The slope's variance is 10⁷ times smaller than the intercept's: judged on its own too.
      let slope = figures[key].matrix[3]
      worst.check([covariance[1, 1]], [slope], key, "slope", within: 1e-13)
    }
    worst.report()
  }

  func testAutoregressiveErrorsAgree() throws {
    for (name, degree, method) in [
      ("autoregressive_line_ml", 1, AutoregressiveErrorRegression.Method.maximumLikelihood),
      ("autoregressive_parabola_ml", 2, .maximumLikelihood),
      ("autoregressive_parabola_reml", 2, .restrictedMaximumLikelihood),
    ] {
      let data = try Case(name, logarithms: true)
      let powers = try data.years.powers(upTo: 2).suffix(degree - 1)
      let model = AutoregressiveErrorRegression(Array(powers), method: method)
      try compare(data, model.fitted(to: data.series), name)
    }
  }

  private func compare(
    _ data: Case, _ fitted: AutoregressiveErrorRegression.Fitted, _ name: String
  ) throws {
    var worst = WorstDeviation("regression.json")
    let coefficients = fitted.coefficients
    // Logarithms of fourteen, rounded to 1e-15, have residuals of 0.02: φ and what depends on it
    // can't be nearer than some 1e-13, and is.
    let tolerance = 1e-12
    worst.check(fitted.autocorrelation, data.figures["phi"], "φ", name, within: tolerance)
    worst.check(
      fitted.logLikelihood, data.figures["log_likelihood"], "log-likelihood", name,
      within: tolerance)
    worst.check(fitted.residualStandardError, data.figures["sigma"], "σ", name, within: tolerance)
    worst.check(
      coefficients.map(\.estimate), data.figures["coefficients"].vector, "coefficients", name,
      within: tolerance)
    worst.check(
      coefficients.map { $0.standardError ?? .nan }, data.figures["standard_errors"].vector,
      "standard errors", name, within: tolerance)
    let forecast = try fitted.forecast(horizon: 3)
    let scales = forecast.distributions.map { $0.mixture.components[0].distribution.scale }
    worst.check(
      forecast.medians, data.figures["forecast_mean"].vector, "forecast", name, within: tolerance)
    worst.check(scales, data.figures["forecast_scale"].vector, "scale", name, within: tolerance)
    worst.report()
  }
}
