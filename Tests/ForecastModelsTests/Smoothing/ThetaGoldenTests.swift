import ForecastModels
import XCTest

/// R's `thetaf` on fifteen annual series, with the smoothing that R found.
///
/// Relative to the largest value of each vector 1e-10, as for the smoothing below it.
final class ThetaGoldenTests: XCTestCase {
  func testThetaMethodAgreesWithR() throws {
    var worst = WorstDeviation("thetaf")
    try GoldenSeries.forEach(in: Figures.golden("thetaf")) { id, series, figures in
      let smoothing = try ExponentialSmoothing(error: .additive, trend: .none).fitted(
        to: series, parameters: SmoothingParameters(level: figures["alpha"].number),
        initialState: SmoothingState(level: figures["ses_l0"].number), origin: .estimated)
      let fitted = ThetaMethod().fitted(to: smoothing)
      worst.check(fitted.drift, figures["drift"], "drift", id, within: 1e-10)
      worst.check(smoothing.innovationVariance, figures["sigma2"], "variance", id, within: 1e-10)
      worst.check(
        smoothing.finalState.level, figures["ses_level_n"], "level", id, within: 1e-10)
      worst.checkNormalIntervals(
        centres: fitted.forecast(horizon: 6).medians,
        deviations: smoothing.innovationVariances(horizon: 6).map { $0.squareRoot() },
        figures["forecast"], id, within: 1e-10)
    }
    worst.report()
  }
}
