import ForecastModels
import XCTest

/// The likelihood that the search finds, against the best known and against R's.
///
/// Where R stops early it stops below; the bounds are those by which an optimum may be missed.
final class SmoothingOptimumTests: XCTestCase {
  func testAdditiveModelsReachTheBestKnownLikelihood() throws {
    var margins = LikelihoodMargins("best_known")
    try GoldenSeries.forEach(in: Figures.golden("best_known")) { id, series, figures in
      for name in ["ANN", "AAN", "AAdN"] {
        let fit = try SmoothingReference.models[name]?.fitted(to: series)
        margins.check(
          fit?.logLikelihood, atLeast: figures[name, "loglik"].number, slack: 1e-4, name, id)
      }
    }
    margins.report()
  }

  func testEveryModelReachesTheLikelihoodOfR() throws {
    var margins = LikelihoodMargins("ets_each")
    try GoldenSeries.forEach(in: Figures.golden("ets_each")) { id, series, figures in
      for (name, model) in SmoothingReference.models {
        let fit = try model.fitted(to: series)
        margins.check(
          fit.logLikelihood, atLeast: figures[name, "loglik"].number, slack: 1e-6, name, id)
      }
    }
    margins.report()
  }

  func testNamedModelsReachTheLikelihoodOfR() throws {
    try compareNamed("ses", SimpleSmoothing())
    try compareNamed("holt", HoltLinear())
    try compareNamed("holt_damped", DampedTrend())
  }

  private func compareNamed<Model: ForecastModel>(
    _ file: String, _ model: Model
  ) throws where Model.Fitted == SmoothingFit {
    var margins = LikelihoodMargins(file)
    try GoldenSeries.forEach(in: Figures.golden(file)) { id, series, figures in
      let fit = try model.fitted(to: series)
      margins.check(
        fit.logLikelihood, atLeast: figures["loglik"].number, slack: 1e-6, file, id)
    }
    margins.report()
  }

  /// The best known optimum is that of a grid search polished to 1e-4 in the forecast.
  func testForecastsOfSimpleSmoothingAreThoseOfTheBestKnownOptimum() throws {
    var worst = WorstDeviation("ses at the optimum")
    try GoldenSeries.forEach(in: Figures.golden("best_known")) { id, series, figures in
      let best = figures["ANN"]
      let known = try ExponentialSmoothing(error: .additive, trend: .none).fitted(
        to: series, parameters: SmoothingParameters(level: best["alpha"].number),
        initialState: SmoothingState(level: best["l"].number), origin: .estimated)
      let own = try SimpleSmoothing().fitted(to: series)
      worst.check(
        own.forecast(horizon: 6).medians, known.forecast(horizon: 6).medians, "mean", id,
        within: 1e-4)
      worst.check(
        try ThetaMethod().fitted(to: series).forecast(horizon: 6).medians,
        ThetaMethod().fitted(to: known).forecast(horizon: 6).medians, "theta", id, within: 1e-4)
    }
    worst.report()
  }

  func testSelectionIsNoWorseThanR() throws {
    try GoldenSeries.forEach(in: Figures.golden("ets_selection")) { id, series, figures in
      let chosen = try ExponentialSmoothingSelection().fitted(to: series).chosen
      XCTAssertLessThanOrEqual(
        try XCTUnwrap(chosen.aicc), figures["R_choice_aicc"].number + 0.01, id)
      if figures["selection_is_sharp"].content as? Bool == true {
        let choice = figures["R_choice"].content as? String ?? ""
        XCTAssertEqual(chosen.model, SmoothingReference.models[choice], id)
      }
    }
  }
}
