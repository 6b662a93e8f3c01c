import ExtendedPrecision
import ForecastModels
import TestSupport
import XCTest

/// R's `lm` on fifteen annual series, through ``LinearRegression``.
///
/// Tolerances are those to which R itself agrees with 60-digit arithmetic, with room: 1e-11 for
/// coefficients and what is built on them, 1e-12 for forecasts and standard errors; on raw calendar
/// years R is off by 2e-12 itself, so ten times as much.
final class RegressionGoldenTests: XCTestCase {
  private struct Tolerances {
    let coefficients: Double
    let forecasts: Double
  }

  func testStraightLineAgreesWithR() throws {
    try compare("lm_trend", names: ["t"], Tolerances(coefficients: 1e-11, forecasts: 1e-12)) {
      LinearRegression([try index(from: 1, $0.count, name: "t")])
    }
  }

  func testStraightLineOnCalendarYearsAgreesWithR() throws {
    let years = try GoldenSeries.all()
    try compare("lm_year", names: ["year"], Tolerances(coefficients: 1e-10, forecasts: 1e-11)) {
      series in
      let start = years.values.first { $0.values == series.values }?.firstPeriod ?? 0
      return LinearRegression([try index(from: start, series.count, name: "year")])
    }
  }

  func testParabolaAgreesWithR() throws {
    let tolerances = Tolerances(coefficients: 1e-11, forecasts: 1e-12)
    try compare("lm_quadratic", names: ["t", "I(t^2)"], tolerances) {
      try LinearRegression(polynomial: 2, of: index(from: 1, $0.count, name: "t"))
    }
  }

  func testLineThroughLogarithmsAgreesWithR() throws {
    let tolerances = Tolerances(coefficients: 1e-11, forecasts: 1e-12)
    try compare("loglm_trend", names: ["t"], tolerances, transform: { log($0) }) {
      LinearRegression([try index(from: 1, $0.count, name: "t")])
    }
  }

  private func index(from start: Int, _ count: Int, name: String) throws -> Regressor {
    try Regressor(name: name, values: (start..<start + count + 6).map { Double($0) })
  }

  private func compare(
    _ file: String, names: [String], _ tolerances: Tolerances,
    transform: (Double) -> Double = { $0 },
    model: (TimeSeries) throws -> LinearRegression
  ) throws {
    let golden = try Figures.golden(file)
    var worst = WorstDeviation(file)
    try GoldenSeries.forEach(in: golden) { id, series, figures in
      let fitted = try model(series).fitted(to: TimeSeries(values: series.values.map(transform)))
      checkCoefficients(
        fitted, figures, [Coefficient.interceptName] + names, id, tolerances, &worst)
      checkSummary(fitted, figures, id, tolerances, &worst)
      try checkForecast(fitted, figures["forecast"], id, tolerances.forecasts, &worst)
    }
    worst.report()
  }

  private func checkCoefficients(
    _ fitted: LinearRegression.Fitted, _ figures: Figures, _ names: [String], _ id: String,
    _ tolerances: Tolerances, _ worst: inout WorstDeviation
  ) {
    let ours = fitted.coefficients
    worst.check(
      ours.map(\.estimate), figures["coefficients"].vector(names), "coefficients", id,
      within: tolerances.coefficients)
    // On calendar years R's own standard errors have the digits of its coefficients.
    worst.check(
      ours.map { $0.standardError ?? .nan }, figures["standard_errors"].vector(names),
      "standard errors", id, within: max(tolerances.forecasts, tolerances.coefficients / 10))
    worst.check(
      ours.map { $0.tStatistic ?? .nan }, figures["t_values"].vector(names), "t", id,
      within: tolerances.coefficients)
    for (coefficient, name) in zip(ours, names) {
      worst.check(
        coefficient.pValue, figures["p_values", name], "p", id, within: tolerances.coefficients)
    }
    let covariance = fitted.covariance(.classical)?.storage ?? []
    worst.check(
      covariance, figures["vcov"].matrix, "covariance", id, within: tolerances.coefficients)
  }

  private func checkSummary(
    _ fitted: LinearRegression.Fitted, _ figures: Figures, _ id: String,
    _ tolerances: Tolerances, _ worst: inout WorstDeviation
  ) {
    let tolerance = tolerances.coefficients
    XCTAssertEqual(Double(fitted.degreesOfFreedom), figures["df_residual"].number)
    let numbers: [(String, Double?)] = [
      ("sigma", fitted.residualStandardError), ("r_squared", fitted.rSquared),
      ("adj_r_squared", fitted.adjustedRSquared), ("F", fitted.fStatistic?.value),
      ("loglik", fitted.logLikelihood), ("AIC", fitted.aic), ("BIC", fitted.bic),
      ("durbin_watson", fitted.durbinWatson),
    ]
    for (key, value) in numbers {
      worst.check(value, figures[key], key, id, within: tolerance)
    }
    worst.check(
      fitted.leverages, figures["leverage"].vector, "leverage", id, within: tolerance)
    worst.check(
      fitted.fittedValues.compactMap { $0 }, figures["fitted"].vector, "fitted", id,
      within: tolerances.forecasts)
    worst.check(
      fitted.residuals.compactMap { $0 }, figures["residuals"].vector, "residuals", id,
      within: tolerance)
  }

  private func checkForecast(
    _ fitted: LinearRegression.Fitted, _ figures: Figures, _ id: String, _ tolerance: Double,
    _ worst: inout WorstDeviation
  ) throws {
    let forecast = try fitted.forecast(horizon: 6)
    worst.check(forecast.medians, figures["mean"].vector, "forecast", id, within: tolerance)
    for (coverage, level) in [(Coverage.percent80, "80"), (.percent95, "95")] {
      let intervals = forecast.intervals(coverage)
      worst.check(
        intervals.map(\.lower), figures["lower\(level)"].vector, "lower", id, within: tolerance)
      worst.check(
        intervals.map(\.upper), figures["upper\(level)"].vector, "upper", id, within: tolerance)
    }
    let means = (0..<6).compactMap { step in
      fitted.meanDistribution(
        at: fitted.model.regressors.map { $0.values[fitted.series.count + step] })
    }
    worst.check(
      means.map(\.scale), figures["se_fit"].vector, "error of the mean", id, within: tolerance)
    worst.check(
      means.map { $0.upperTailQuantile(0.025) }, figures["confidence_upper95"].vector,
      "confidence interval", id, within: tolerance)
  }
}
