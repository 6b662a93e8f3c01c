import ForecastModels
import Statistics
import XCTest

/// R's forecasts of fifteen annual series by the trend models.
///
/// Relative to the largest value of each vector: 1e-12, and 1e-11 on raw calendar years, where R
/// itself is off by 2e-12.
final class TrendGoldenTests: XCTestCase {
  func testLinearTrendAgreesWithR() throws {
    try compareIntervals("lm_trend", LinearTrend())
  }

  func testLinearTrendOnCalendarYearsAgreesWithR() throws {
    let years = try GoldenSeries.all()
    try compareIntervals("lm_year", LinearTrend(), within: 1e-11) { years[$0] ?? $1 }
  }

  func testQuadraticTrendAgreesWithR() throws {
    try compareIntervals("lm_quadratic", QuadraticTrend())
  }

  func testLogLinearTrendAgreesWithR() throws {
    try compareIntervals(
      "loglm_trend", LogLinearTrend(), part: "forecast_level", centre: "median")
  }

  func testMeanAgreesWithR() throws {
    try compareIntervals("meanf", MeanModel())
  }

  func testMeanOfLogLinearTrendIsBiasAdjustedByThePredictionVariance() throws {
    var worst = WorstDeviation("loglm_trend")
    try GoldenSeries.forEach(in: Figures.golden("loglm_trend")) { id, series, figures in
      let means = try LogLinearTrend().fitted(to: series).forecast(horizon: 6).means
      worst.check(
        means, figures["forecast_level", "mean_adj_prediction_variance"].vector, "mean", id,
        within: 1e-12)
    }
    worst.report()
  }

  /// R takes normal quantiles here and we Student's: what both multiply is compared.
  func testNaiveAgreesWithRInLocationAndScale() throws {
    try compareScales("naive", NaiveModel()) {
      [$0.deviation * $0.deviation]
    } reference: {
      [$0["sigma2"].number]
    }
  }

  func testDriftAgreesWithRInLocationAndScale() throws {
    try compareScales("rwf_drift", DriftModel()) { fitted in
      [fitted.drift, fitted.driftStandardError, fitted.deviation * fitted.deviation]
    } reference: {
      [$0["drift"].number, $0["drift_se"].number, $0["sigma2"].number]
    }
  }

  private func compareIntervals<Model: ForecastModel>(
    _ file: String, _ model: Model, part: String = "forecast", centre: String = "mean",
    within tolerance: Double = 1e-12,
    series replacement: (String, TimeSeries) -> TimeSeries = { $1 }
  ) throws {
    var worst = WorstDeviation(file)
    try GoldenSeries.forEach(in: Figures.golden(file)) { id, series, figures in
      let forecast = try model.fitted(to: replacement(id, series)).forecast(horizon: 6)
      let figures = figures[part]
      worst.check(forecast.medians, figures[centre].vector, "centre", id, within: tolerance)
      for (coverage, level) in [(Coverage.percent80, "80"), (.percent95, "95")] {
        let intervals = forecast.intervals(coverage)
        worst.check(
          intervals.map(\.lower), figures["lower\(level)"].vector, "lower", id,
          within: tolerance)
        worst.check(
          intervals.map(\.upper), figures["upper\(level)"].vector, "upper", id,
          within: tolerance)
      }
    }
    worst.report()
  }

  private func compareScales<Model: ForecastModel>(
    _ file: String, _ model: Model, parameters: (Model.Fitted) -> [Double],
    reference: (Figures) -> [Double]
  ) throws {
    var worst = WorstDeviation(file)
    let normal = NormalDistribution()
    try GoldenSeries.forEach(in: Figures.golden(file)) { id, series, figures in
      let fitted = try model.fitted(to: series)
      worst.check(parameters(fitted), reference(figures), "parameters", id, within: 1e-12)
      let forecast = try fitted.forecast(horizon: 6)
      let centres = figures["forecast", "mean"].vector
      worst.check(forecast.medians, centres, "centre", id, within: 1e-12)
      let scales = forecast.distributions.map { $0.mixture.components[0].distribution.scale }
      for (level, tail) in [("80", 0.1), ("95", 0.025)] {
        let uppers = figures["forecast", "upper\(level)"].vector
        worst.check(
          zip(centres, scales).map { $0 + normal.upperTailQuantile(tail) * $1 }, uppers, "upper",
          id, within: 1e-12)
      }
    }
    worst.report()
  }
}
