import ForecastModels
import TestSupport
import XCTest

/// Properties of smoothing on seeded random series.
final class SmoothingPropertyTests: XCTestCase {
  private static let seed: UInt64 = 1957

  /// A random walk with drift, far from zero.
  private func randomSeries(_ generator: inout SplitMix64, count: Int) throws -> TimeSeries {
    var level = 200.0
    return try TimeSeries(
      values: generator.normals(count).map { noise in
        level += 2 + 5 * noise
        return level
      })
  }

  func testAddingAConstantAddsItToTheForecast() throws {
    var generator = SplitMix64(seed: Self.seed)
    for count in 6...16 {
      let series = try randomSeries(&generator, count: count)
      try assertShifted(SimpleSmoothing(), series)
      try assertShifted(HoltLinear(), series)
      try assertShifted(DampedTrend(), series)
      try assertShifted(ThetaMethod(), series)
      try assertShifted(DynamicOptimisedTheta(), series)
      try assertShifted(DynamicOptimisedTheta(initialLevel: .optimised), series)
    }
  }

  private func assertShifted(
    _ model: some ForecastModel, _ series: TimeSeries, line: UInt = #line
  ) throws {
    let shifted = try TimeSeries(values: series.values.map { $0 + 1000 })
    let before = try model.fitted(to: series).forecast(horizon: 4)
    let after = try model.fitted(to: shifted).forecast(horizon: 4)
    for (one, other) in zip(before.distributions, after.distributions) {
      for probability in [0.025, 0.5, 0.9] {
        // The shift rounds values to 2e-13; flat likelihoods magnify that some thousand times.
        XCTAssertEqual(
          other.quantile(probability), one.quantile(probability) + 1000, accuracy: 1e-8,
          "seed \(Self.seed), n \(series.count)", line: line)
      }
    }
  }

  func testNoPointOfTheRegionIsMoreLikely() throws {
    var generator = SplitMix64(seed: Self.seed + 1)
    for count in 7...12 {
      let series = try randomSeries(&generator, count: count)
      for model in SmoothingReference.models.values {
        let best = try model.fitted(to: series)
        for _ in 0..<40 {
          let other = try neighbour(of: best, &generator)
          XCTAssertLessThanOrEqual(
            other?.logLikelihood ?? -.infinity, best.logLikelihood + 1e-9, "\(Self.seed)")
        }
      }
    }
  }

  /// Returns the fit at other parameters of the region and moved initial states.
  private func neighbour(
    of fit: SmoothingFit, _ generator: inout SplitMix64
  ) throws -> SmoothingFit? {
    let level = 0.0001 + 0.9998 * generator.uniform()
    let trend = 0.0001 + generator.uniform() * (level - 0.0001)
    let moves = generator.normals(2)
    return try? fit.model.fitted(
      to: fit.series,
      parameters: SmoothingParameters(
        level: level, trend: min(trend, level), damping: 0.8 + 0.18 * generator.uniform()),
      initialState: SmoothingState(
        level: fit.initialState.level + moves[0], trend: fit.initialState.trend + moves[1]),
      origin: .estimated)
  }

  func testRicherFormsAreNoLessLikely() throws {
    // Without damping φ = 1 is outside the region of φ, so only a trend is nested, for β → 0.0001.
    var generator = SplitMix64(seed: Self.seed + 2)
    for count in 6...14 {
      let series = try randomSeries(&generator, count: count)
      let simple = try SimpleSmoothing().fitted(to: series)
      let given = try ExponentialSmoothing(error: .additive, trend: .additive).fitted(
        to: series,
        parameters: SmoothingParameters(level: simple.parameters.level, trend: 0.0001),
        initialState: simple.initialState, origin: .estimated)
      let holt = try HoltLinear().fitted(to: series)
      XCTAssertGreaterThanOrEqual(holt.logLikelihood, given.logLikelihood - 1e-9, "\(Self.seed)")
    }
  }

  func testThetaIsSimpleSmoothingWithDrift() throws {
    var generator = SplitMix64(seed: Self.seed + 3)
    for count in 4...14 {
      let series = try randomSeries(&generator, count: count)
      let theta = try ThetaMethod().fitted(to: series)
      let slope = try LinearTrend().fitted(to: series).coefficients[1]
      XCTAssertEqual(2 * theta.drift, slope, accuracy: 1e-11, "seed \(Self.seed)")
      let medians = theta.forecast(horizon: 5).medians
      for step in 1..<5 {
        XCTAssertEqual(
          medians[step] - medians[step - 1], theta.drift, accuracy: 4 * medians[step].ulp,
          "seed \(Self.seed)")
      }
    }
  }

  func testEstimatesWidenTheIntervalOfKnownParameters() throws {
    var generator = SplitMix64(seed: Self.seed + 4)
    for count in 7...14 {
      let series = try randomSeries(&generator, count: count)
      for model in SmoothingReference.models.values {
        let fit = try model.fitted(to: series)
        let variances = fit.innovationVariances(horizon: 5)
        for (distribution, variance) in zip(fit.forecast(horizon: 5).distributions, variances) {
          let scale = distribution.mixture.components[0].distribution.scale
          XCTAssertGreaterThanOrEqual(scale, variance.squareRoot(), "seed \(Self.seed)")
        }
      }
    }
  }
}
