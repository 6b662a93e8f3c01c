import ForecastModels
import TestSupport
import XCTest

/// R's `StructTS`, and the local linear trend in sixty digits.
final class StructuralGoldenTests: XCTestCase {
  /// R's state before the first observation: every element of its covariance is 10⁴ Var y.
  private func initialState(_ series: TimeSeries) -> StructuralModel.InitialState {
    let variance = 1e4 * sampleVariance(series.values)
    return .given(
      StructuralState(
        level: series.values[0], slope: 0, levelVariance: variance, covariance: variance,
        slopeVariance: variance))
  }

  private func sampleVariance(_ values: [Double]) -> Double {
    let mean = values.reduce(0, +) / Double(values.count)
    return values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count - 1)
  }

  func testLocalLevelAgreesWithR() throws { try compare("level", .localLevel) }

  func testLocalLinearTrendAgreesWithR() throws { try compare("trend", .localLinearTrend) }

  private func compare(_ name: String, _ form: StructuralModel.Form) throws {
    var worst = WorstDeviation("structts \(name)")
    var margins = LikelihoodMargins("structts \(name)")
    try GoldenSeries.forEach(in: Figures.golden("structts")) { id, series, golden in
      let figures = golden[name]
      let variances = figures["variances"]
      let model = StructuralModel(form, initialState: initialState(series))
      let fit = try model.fitted(
        to: series,
        variances: StructuralVariances(
          irregular: variances["epsilon"].number, level: variances["level"].number,
          slope: variances["slope"].number(or: 0)))
      worst.check(
        fit.logLikelihood, figures["loglik"], "log-likelihood", id, within: 1e-8)
      let state = [fit.finalState.level, fit.finalState.slope]
      let reference = figures["final_state"].vector
      // The prior is 10⁴ times as wide as the series: as many digits of the state cancel.
      worst.check(
        Array(state.prefix(reference.count)), reference, "final state", id, within: 1e-9)
      worst.checkNormalIntervals(
        centres: fit.forecast(horizon: 6).medians,
        deviations: fit.innovationVariances(horizon: 6).map { $0.squareRoot() },
        figures["forecast"], id, within: 1e-8)
      let own = try model.fitted(to: series)
      margins.check(
        own.logLikelihood, atLeast: figures["loglik"].number, slack: 1e-4, "own", id)
    }
    worst.report()
    margins.report()
  }

  func testDiffuseTrendAgreesWithSixtyDigits() throws {
    var worst = WorstDeviation("kalman_llt")
    let cases = try Figures.golden("kalman_llt")["cases"]
    for name in cases.keys {
      let series = try TimeSeries(values: cases[name, "y"].vector)
      for content in cases[name, "cases"].content as? [Any] ?? [] {
        let figures = Figures(content)
        let variances = StructuralVariances(
          irregular: figures["var_irregular"].number, level: figures["var_level"].number,
          slope: figures["var_slope"].number)
        let tolerance = variances.irregular == 0 ? 1e-8 : 1e-10
        let fit = try StructuralModel(.localLinearTrend).fitted(to: series, variances: variances)
        worst.check(
          fit.logLikelihood, figures["loglik_second_differences_exact"], "log-likelihood", name,
          within: max(tolerance, 1e-9))
        worst.check(
          [fit.finalState.level, fit.finalState.slope], figures["filtered_state_diffuse"].vector,
          "state", name, within: tolerance)
        worst.check(
          fit.forecast(horizon: 6).medians, figures["forecast_diffuse"].vector, "forecast", name,
          within: tolerance)
        worst.check(
          fit.innovationVariances(horizon: 6), figures["forecast_variance_diffuse"].vector,
          "variance", name, within: tolerance)
        try compareKnownStarts(&worst, series, variances, figures, name)
      }
    }
    worst.report()
  }

  private func compareKnownStarts(
    _ worst: inout WorstDeviation, _ series: TimeSeries, _ variances: StructuralVariances,
    _ figures: Figures, _ name: String
  ) throws {
    let wide = 1e4 * sampleVariance(series.values)
    for (variance, key) in [
      (10, "loglik_known_initial_a0=(y1,0)_P0=10I"),
      (wide, "loglik_R_StructTS_convention_P0=1e6*var(y)/100_diag"),
    ] {
      let state = StructuralState(
        level: series.values[0], slope: 0, levelVariance: variance, slopeVariance: variance)
      let fit = try StructuralModel(.localLinearTrend, initialState: .given(state)).fitted(
        to: series, variances: variances)
      worst.check(fit.logLikelihood, figures[key], key, name, within: 1e-9)
    }
  }
}
