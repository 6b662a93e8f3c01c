import ForecastModels
import XCTest

/// R's `nlme::gls` and `forecast::Arima` with first-order autoregressive errors about a line.
///
/// THRESHOLDS: log-likelihood 1e-8 (absolute), coefficients 1e-6, because R's optimum is flat: an
/// error of 1e-8 in the likelihood moves φ by about its square root.
final class AutoregressiveErrorGoldenTests: XCTestCase {
  func testMaximumLikelihoodAgreesWithR() throws {
    try compare(.maximumLikelihood, key: "ML")
  }

  func testRestrictedMaximumLikelihoodAgreesWithR() throws {
    try compare(.restrictedMaximumLikelihood, key: "REML")
  }

  private func compare(_ method: AutoregressiveErrorRegression.Method, key: String) throws {
    var worst = WorstDeviation("ar1_regression_gls \(key)")
    try GoldenSeries.forEach(in: Figures.golden("ar1_regression_gls")) { id, series, figures in
      let figures = figures[key]
      guard figures["error"].isMissing else { return }
      let fitted = try AutoregressiveErrorRegression(method: method).fitted(to: series)
      let difference = fitted.logLikelihood - figures["loglik"].number
      XCTAssertGreaterThanOrEqual(difference, -1e-8, "\(id), φ = \(fitted.autocorrelation)")
      guard figures["phi"].number < 0.999 else {
        // R stops on the way to φ = 1, where the restricted likelihood keeps rising.
        print("\(key) \(id): \(difference) above R at \(fitted.autocorrelation)")
        return
      }
      worst.check([difference], [0], "log-likelihood", id, within: 1e-8)
      check(fitted, figures, id, &worst)
    }
    worst.report()
  }

  private func check(
    _ fitted: AutoregressiveErrorRegression.Fitted, _ figures: Figures, _ id: String,
    _ worst: inout WorstDeviation
  ) {
    let names = [Coefficient.interceptName, "t"]
    let ours = fitted.coefficients
    worst.check(fitted.autocorrelation, figures["phi"], "φ", id, within: 1e-6)
    worst.check(
      ours.map(\.estimate), figures["coefficients"].vector(names), "coefficients", id,
      within: 1e-6)
    worst.check(
      ours.map { $0.standardError ?? .nan }, figures["standard_errors"].vector(names),
      "standard errors", id, within: 1e-6)
    worst.check(fitted.residualStandardError, figures["sigma"], "sigma", id, within: 1e-6)
  }

  func testLikelihoodIsThatOfTheExactAutoregression() throws {
    var worst = WorstDeviation("ar1_regression_arima")
    let best = try Figures.golden("best_known")
    try GoldenSeries.forEach(in: Figures.golden("ar1_regression_arima")) { id, series, figures in
      let model = AutoregressiveErrorRegression(method: .maximumLikelihood)
      let fitted = try model.fitted(to: series)
      let known = best["series", id, "AR1_regression_ML"]
      worst.check(
        [fitted.logLikelihood - known["loglik"].number], [0], "best known", id, within: 1e-8)
      worst.check(
        fitted.coefficients.map(\.estimate), known["coef"].vector, "best coefficients", id,
        within: 1e-6)
      // R's Arima fails on N0430, with φ near one.
      guard figures["error"].isMissing else { return }
      worst.check(
        [fitted.logLikelihood - figures["loglik"].number], [0], "log-likelihood", id,
        within: 1e-8)
    }
    worst.report()
  }
}
