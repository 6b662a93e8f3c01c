import ForecastModels
import XCTest

/// The variance of values ahead against what one innovation does to them.
final class InnovationVarianceTests: XCTestCase {
  private let series = [100.0, 104, 103, 109, 112, 111]

  private func fit(
    _ trend: ExponentialSmoothing.TrendForm, _ values: [Double], _ parameters: SmoothingParameters
  ) throws -> SmoothingFit {
    try ExponentialSmoothing(error: .additive, trend: trend).fitted(
      to: TimeSeries(values: values), parameters: parameters,
      initialState: SmoothingState(level: 99, trend: 2))
  }

  func testVariancesAreTheSquaredResponsesToAnInnovation() throws {
    let parameters = SmoothingParameters(level: 0.5, trend: 0.25, damping: 0.8)
    for trend in [ExponentialSmoothing.TrendForm.none, .additive, .damped] {
      // The same history but for one innovation more at its end: paths differ by its responses.
      let before = try fit(trend, series, parameters)
      let after = try fit(trend, series.dropLast() + [series[5] + 1], parameters)
      let responses = zip(after.forecast(horizon: 5).medians, before.forecast(horizon: 5).medians)
        .map { $0 - $1 }
      let ratios = before.innovationVariances(horizon: 6).map { $0 / before.innovationVariance }
      var expected = 1.0
      for (step, ratio) in ratios.enumerated() {
        // Responses are differences of numbers near 110.
        XCTAssertEqual(ratio, expected, accuracy: 1e-12, "\(trend), \(step + 1) ahead")
        if step < responses.count { expected += responses[step] * responses[step] }
      }
    }
  }

  func testDampedWeightsByHand() throws {
    // c(1) = α + β φ = 1/2 + 1/4 · 1/2 = 5/8; c(2) = c(1) + β φ² = 11/16.
    let fit = try fit(.damped, series, SmoothingParameters(level: 0.5, trend: 0.25, damping: 0.5))
    let ratios = fit.innovationVariances(horizon: 3).map { $0 / fit.innovationVariance }
    let expected = [1, 1 + 25.0 / 64, 1 + 25.0 / 64 + 121.0 / 256]
    for (ratio, value) in zip(ratios, expected) {
      XCTAssertEqual(ratio, value, accuracy: 1e-15 * 4)
    }
  }
}
