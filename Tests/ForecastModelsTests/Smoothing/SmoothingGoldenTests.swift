import ForecastModels
import XCTest

/// R's `forecast` 8.20 on fifteen annual series, at its own parameters and initial states.
///
/// Relative to the largest value of each vector 1e-10: R was recomputed to 3e-14, and one-step errors
/// cancel some digits of the states.
final class SmoothingGoldenTests: XCTestCase {
  private static let tolerance = 1e-10

  func testSimpleSmoothingAgreesWithR() throws { try compareOptimised("ses") }

  func testHoltAgreesWithR() throws { try compareOptimised("holt") }

  func testDampedTrendAgreesWithR() throws { try compareOptimised("holt_damped") }

  func testChosenFormsAgreeWithR() throws { try compareOptimised("ets_auto") }

  func testEachFormAgreesWithR() throws {
    var worst = WorstDeviation("ets_each")
    try GoldenSeries.forEach(in: Figures.golden("ets_each")) { id, series, figures in
      for name in SmoothingReference.models.keys.sorted() {
        try compare(&worst, series, figures[name], "\(id) \(name)")
      }
    }
    worst.report()
  }

  private func compareOptimised(_ file: String) throws {
    var worst = WorstDeviation(file)
    try GoldenSeries.forEach(in: Figures.golden(file)) { id, series, figures in
      try compare(&worst, series, figures, id)
    }
    worst.report()
  }

  private func compare(
    _ worst: inout WorstDeviation, _ series: TimeSeries, _ figures: Figures, _ place: String
  ) throws {
    let fit = try SmoothingReference.fit(series, at: figures)
    let tolerance = Self.tolerance
    worst.check(
      fit.fittedValues.compactMap { $0 }, figures["fitted"].vector, "fitted", place,
      within: tolerance)
    worst.check(
      [fit.finalState.level, fit.finalState.trend],
      [figures["final_state", "l"].number, figures["final_state", "b"].number(or: 0)],
      "final state", place, within: tolerance)
    worst.check(
      fit.logLikelihood, figures["loglik"], "log-likelihood", place, within: tolerance)
    worst.check(fit.innovationVariance, figures["sigma2"], "variance", place, within: tolerance)
    worst.check(fit.aic, figures["aic"], "AIC", place, within: tolerance)
    worst.check(fit.aicc, figures["aicc"], "AICc", place, within: tolerance)
    worst.check(fit.bic, figures["bic"], "BIC", place, within: tolerance)
    worst.checkNormalIntervals(
      centres: fit.forecast(horizon: 6).medians,
      deviations: fit.innovationVariances(horizon: 6).map { $0.squareRoot() },
      figures["forecast"], place, within: tolerance)
  }

  /// Closed recursions from the first observations: 1e-12, and the intervals as well.
  func testSimpleSmoothingWithGivenLevelAgreesWithR() throws {
    var worst = WorstDeviation("ses_fixed")
    try GoldenSeries.forEach(in: Figures.golden("ses_fixed")) { id, series, figures in
      let fit = try ExponentialSmoothing(error: .additive, trend: .none).fitted(
        to: series, parameters: SmoothingParameters(level: figures["alpha"].number),
        initialState: SmoothingState(level: series.values[0]))
      compareGiven(&worst, fit, figures, intervals: figures, id)
      worst.check(
        fit.innovationVariance.squareRoot(), figures["sigma"], "sigma", id, within: 1e-12)
    }
    worst.report()
  }

  /// R's `beta` is β/α here; its own intervals mix both up, so those of the true recursion count.
  func testHoltWithGivenParametersAgreesWithR() throws {
    var worst = WorstDeviation("holt_fixed")
    let intervals = try Figures.golden("best_known")["holt_fixed_correct_intervals"]
    try GoldenSeries.forEach(in: Figures.golden("holt_fixed")) { id, series, figures in
      let level = figures["alpha"].number
      let fit = try ExponentialSmoothing(error: .additive, trend: .additive).fitted(
        to: series,
        parameters: SmoothingParameters(level: level, trend: level * figures["beta"].number),
        initialState: SmoothingState(
          level: series.values[0], trend: series.values[1] - series.values[0]))
      compareGiven(&worst, fit, figures, intervals: intervals[id], id)
    }
    worst.report()
  }

  private func compareGiven(
    _ worst: inout WorstDeviation, _ fit: SmoothingFit, _ figures: Figures, intervals: Figures,
    _ place: String
  ) {
    worst.check(
      fit.fittedValues.compactMap { $0 }, figures["fitted"].vector, "fitted", place, within: 1e-12)
    worst.check(fit.sumOfSquaredErrors, figures["SSE"], "SSE", place, within: 1e-12)
    let forecast = fit.forecast(horizon: 6)
    worst.check(forecast.medians, figures["mean"].vector, "mean", place, within: 1e-12)
    worst.checkNormalIntervals(
      centres: forecast.medians,
      deviations: fit.innovationVariances(horizon: 6).map { $0.squareRoot() }, intervals, place,
      within: 1e-12)
  }
}
