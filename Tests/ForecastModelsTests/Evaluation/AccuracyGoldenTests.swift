import ForecastModels
import Statistics
import XCTest

/// Accuracy of four of R's forecasts on the six years after fifteen series.
final class AccuracyGoldenTests: XCTestCase {
  /// Sums of six terms: R was recomputed to 3e-16.
  private static let tolerance = 1e-11

  func testAccuracyAgreesWithR() throws {
    var worst = WorstDeviation("accuracy")
    let holdOut = try GoldenSeries.holdOut()
    for method in ["naive", "rwf_drift", "thetaf", "lm_trend"] {
      let forecasts = try Figures.golden(method)
      try GoldenSeries.forEach(in: Figures.golden("accuracy")) { id, series, golden in
        let actuals = try XCTUnwrap(holdOut[id]).values
        compare(
          &worst, forecasts["series", id, "forecast"], actuals, series.values, golden[method],
          "\(id) \(method)")
      }
    }
    worst.report()
  }

  private func compare(
    _ worst: inout WorstDeviation, _ forecast: Figures, _ actuals: [Double], _ training: [Double],
    _ figures: Figures, _ place: String
  ) {
    let point = PointAccuracy(forecasts: forecast["mean"].vector, actuals: actuals)
    let interval = IntervalAccuracy(
      lower: forecast["lower95"].vector, upper: forecast["upper95"].vector, actuals: actuals,
      nominalCoverage: 0.95)
    var measures: [(String, Double?)] = [
      ("sMAPE_percent", point.symmetricPercentageError),
      ("MASE", point.meanAbsoluteScaledError(training: training)),
      ("MAE", point.meanAbsoluteError), ("RMSE", point.rootMeanSquaredError),
      ("MAPE", point.meanAbsolutePercentageError), ("winkler95", interval.meanIntervalScore),
      ("MSIS95", interval.meanScaledIntervalScore(training: training)),
      ("coverage95", interval.coverage),
    ]
    for (probability, end) in [(0.1, "lower80"), (0.9, "upper80")] {
      let key = probability < 0.5 ? "pinball_10" : "pinball_90"
      guard !figures[key].isMissing else { continue }
      let score = QuantileScore(probability: probability)
      measures.append((key, score.meanLoss(quantiles: forecast[end].vector, actuals: actuals)))
    }
    for (key, value) in measures {
      worst.check(value, figures[key], key, place, within: Self.tolerance)
    }
    let test = figures["forecast_accuracy_test"]
    guard !test.isMissing else { return }
    worst.check(point.meanError, test["ME"], "ME", place, within: Self.tolerance)
    worst.check(point.meanPercentageError, test["MPE"], "MPE", place, within: Self.tolerance)
  }

  func testDieboldMarianoAgreesWithR() throws {
    var worst = WorstDeviation("accuracy")
    let holdOut = try GoldenSeries.holdOut()
    let (naive, drift) = (try Figures.golden("naive"), try Figures.golden("rwf_drift"))
    try GoldenSeries.forEach(in: Figures.golden("accuracy")) { id, _, golden in
      let actuals = try XCTUnwrap(holdOut[id]).values
      let errors = [naive, drift].map { file in
        zip(actuals, file["series", id, "forecast", "mean"].vector).map { $0 - $1 }
      }
      let test = DieboldMarianoTest(errors[0], errors[1])
      let figures = golden["dm_naive_vs_drift"]
      worst.check(test?.statistic, figures["stat"], "Diebold-Mariano", id, within: 1e-10)
      worst.check(test?.pValue, figures["p.DM"], "its p value", id, within: 1e-9)
    }
    worst.report()
  }
}
