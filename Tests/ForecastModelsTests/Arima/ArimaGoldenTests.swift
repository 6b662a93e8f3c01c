import ForecastModels
import XCTest

/// R's `Arima` and `auto.arima` on fifteen annual series.
///
/// R starts differenced series from a prior of variance 10⁶, which moves likelihoods by up to 5e-5 and,
/// through R's estimates, forecasts by 1e-5 of their size: exactness is not to be had here.
final class ArimaGoldenTests: XCTestCase {
  func testFirstOrderAutoregressionWithDriftAgreesWithR() throws {
    try compareFits("arima110_drift")
  }

  func testFirstOrderMovingAverageWithDriftAgreesWithR() throws {
    try compareFits("arima011_drift")
  }

  func testChosenModelsAgreeWithR() throws {
    try compareFits("auto_arima")
    try compareFits("auto_arima_full")
  }

  private func compareFits(_ file: String) throws {
    var worst = WorstDeviation(file)
    var margins = LikelihoodMargins(file)
    try GoldenSeries.forEach(in: Figures.golden(file)) { id, series, figures in
      let fit = try ArimaReference.fit(series, at: figures)
      let likelihood = figures["loglik"].number
      XCTAssertEqual(fit.logLikelihood, likelihood, accuracy: 2e-4, id)
      margins.check(
        -abs(fit.logLikelihood - likelihood), atLeast: 0, slack: 2e-4, "at R's coefficients", id)
      worst.check(
        try XCTUnwrap(fit.aicc), figures["aicc"], "AICc", id, within: 1e-5)
      worst.checkNormalIntervals(
        centres: fit.forecast(horizon: 6).medians,
        deviations: fit.innovationVariances(horizon: 6).map { $0.squareRoot() },
        figures["forecast"], id, within: 1e-5)
      let own = try ArimaReference.model(figures).fitted(to: series)
      margins.check(
        own.logLikelihood, atLeast: fit.logLikelihood, slack: 1e-9, "own over R's estimates", id)
      worst.check(
        own.forecast(horizon: 6).medians, figures["forecast", "mean"].vector, "own forecast", id,
        within: 1)
    }
    worst.report()
    margins.report()
  }

  func testAutoregressionReachesTheBestKnownLikelihood() throws {
    var margins = LikelihoodMargins("best_known")
    var worst = WorstDeviation("best_known")
    try GoldenSeries.forEach(in: Figures.golden("best_known")) { id, series, figures in
      let known = figures["ARIMA110_drift"]
      let fit = try ArimaModel(ArimaOrder(1, 1, 0), hasConstant: true).fitted(to: series)
      margins.check(
        fit.logLikelihood, atLeast: known["loglik"].number, slack: 1e-5, "ARIMA(1,1,0)", id)
      // At the optimum a coefficient is off by the root of what the likelihood is.
      worst.check(
        fit.coefficients.autoregressive, [known["phi"].number], "φ", id, within: 1e-5)
      worst.check(
        [fit.coefficients.constant], known["coef"].vector, "drift", id, within: 1e-5)
    }
    margins.report()
    worst.report()
  }

  func testForecastsOfTheAutoregressionAgreeWithR() throws {
    var worst = WorstDeviation("arima110_drift at the optimum")
    try GoldenSeries.forEach(in: Figures.golden("arima110_drift")) { id, series, figures in
      let fit = try ArimaModel(ArimaOrder(1, 1, 0), hasConstant: true).fitted(to: series)
      worst.check(
        fit.forecast(horizon: 6).medians, figures["forecast", "mean"].vector, "forecast", id,
        within: 1e-5)
    }
    worst.report()
  }

  func testFullSearchIsNoWorseThanR() throws {
    var margins = LikelihoodMargins("auto_arima_full")
    try GoldenSeries.forEach(in: Figures.golden("auto_arima_full")) { id, series, figures in
      let chosen = try ArimaSelection().fitted(to: series).chosen
      XCTAssertEqual(Double(chosen.model.order.differences), figures["order", "d"].number, id)
      margins.check(
        -(try XCTUnwrap(chosen.aicc)), atLeast: -figures["aicc"].number, slack: 0.01, "AICc", id)
    }
    margins.report()
  }

  func testDifferencesAreThoseOfR() throws {
    try GoldenSeries.forEach(in: Figures.golden("diagnostics")) { id, series, figures in
      let chosen = try ArimaSelection(largestTermCount: 0).fitted(to: series).chosen
      XCTAssertEqual(Double(chosen.model.order.differences), figures["ndiffs_kpss"].number, id)
    }
  }
}
