import ForecastModels
import XCTest

/// R's tests of residuals of a line, and of the series themselves.
///
/// Statistics to 1e-10 of their size; p values to 1e-9, because R forms small ones from one less a
/// large one.
final class DiagnosticsGoldenTests: XCTestCase {
  private func residuals(_ series: TimeSeries) throws -> [Double] {
    try LinearTrend().fitted(to: series).residuals.compactMap { $0 }
  }

  private func check(
    _ worst: inout WorstDeviation, _ statistic: Double?, _ pValue: Double?, _ figures: Figures,
    _ name: String, _ id: String, p key: String = "p", within tolerance: Double = 1e-9
  ) {
    let stat = figures["stat"]
    worst.check(statistic, stat, name, id, within: 1e-10)
    let reference = figures[key].number
    XCTAssertEqual(pValue ?? .nan, reference, accuracy: tolerance, "\(name), \(id)")
  }

  func testResidualTestsAgreeWithR() throws {
    var worst = WorstDeviation("diagnostics")
    try GoldenSeries.forEach(in: Figures.golden("diagnostics")) { id, series, figures in
      let residuals = try residuals(series)
      let times = (1...series.count).map { Double($0) }
      for lags in [1, 3] {
        let test = PortmanteauTest(residuals, lags: lags)
        check(
          &worst, test?.statistic, test?.pValue, figures["ljung_box_\(lags)"], "Ljung-Box \(lags)",
          id)
      }
      let normality = JarqueBeraTest(residuals)
      check(
        &worst, normality?.statistic, normality?.pValue, figures["jarque_bera"], "Jarque-Bera", id)
      let spread = try BreuschPaganTest(residuals, regressors: [times])
      check(
        &worst, spread?.statistic, spread?.pValue, figures["breusch_pagan_studentized"],
        "Breusch-Pagan", id, p: "p.BP")
      // R inverts the distribution by quadrature.
      let correlation = try DurbinWatsonTest(residuals, regressors: [times])
      check(
        &worst, correlation?.statistic, correlation?.pValue, figures["dw"], "Durbin-Watson", id,
        p: "p_greater", within: 1e-5)
      worst.check(
        try LinearRegression([Regressor(name: "t", values: times)]).fitted(to: series).durbinWatson,
        figures["dw", "stat"], "Durbin-Watson of the regression", id, within: 1e-10)
    }
    worst.report()
  }

  func testSeriesTestsAgreeWithR() throws {
    var worst = WorstDeviation("diagnostics")
    try GoldenSeries.forEach(in: Figures.golden("diagnostics")) { id, series, figures in
      let level = figures["kpss_level"]
      worst.check(
        StationarityTest(series.values, lag: Int(level["lag"].number))?.statistic, level["stat"],
        "KPSS", id, within: 1e-10)
      let correlation = try XCTUnwrap(Autocorrelation(series.values, largestLag: 5))
      worst.check(
        correlation.values, figures["acf_1_5"].vector, "autocorrelation", id, within: 1e-10)
      worst.check(
        correlation.partialValues, figures["pacf_1_5"].vector, "partial autocorrelation", id,
        within: 1e-10)
    }
    worst.report()
  }
}
