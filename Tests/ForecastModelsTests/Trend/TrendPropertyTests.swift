import ForecastModels
import TestSupport
import XCTest

/// Properties of the trend models on seeded random series.
final class TrendPropertyTests: XCTestCase {
  private static let seed: UInt64 = 4711

  private func randomSeries(_ generator: inout SplitMix64, count: Int) throws -> TimeSeries {
    var period = 1990
    let noise = generator.normals(count)
    let periods = (0..<count).map { _ in
      period += Int.random(in: 1...3, using: &generator)
      return period
    }
    return try TimeSeries(periods: periods, values: noise.map { 50 + 10 * $0 })
  }

  func testAddingALineAddsItToTheForecast() throws {
    var generator = SplitMix64(seed: Self.seed)
    for count in 4...14 {
      let series = try randomSeries(&generator, count: count)
      let line = { (period: Int) in 3 * Double(period - 2000) - 20 }
      let tilted = try TimeSeries(
        periods: series.periods, values: zip(series.values, series.periods).map { $0 + line($1) })
      try assertShifted(LinearTrend(), series, tilted, by: line)
      try assertShifted(QuadraticTrend(), series, tilted, by: line)
      try assertShifted(DriftModel(), series, tilted, by: line)
      try assertShifted(TheilSenTrend(), series, tilted, by: line)
    }
  }

  func testAddingAConstantAddsItToTheForecast() throws {
    var generator = SplitMix64(seed: Self.seed + 1)
    for count in 3...14 {
      let series = try randomSeries(&generator, count: count)
      let raised = try TimeSeries(periods: series.periods, values: series.values.map { $0 + 1000 })
      try assertShifted(MeanModel(), series, raised) { _ in 1000 }
      try assertShifted(NaiveModel(), series, raised) { _ in 1000 }
    }
  }

  private func assertShifted(
    _ model: some ForecastModel, _ series: TimeSeries, _ shifted: TimeSeries,
    by shift: (Int) -> Double, line: UInt = #line
  ) throws {
    let before = try model.fitted(to: series).forecast(horizon: 4)
    let after = try model.fitted(to: shifted).forecast(horizon: 4)
    for (step, period) in before.periods.enumerated() {
      for probability in [0.025, 0.5, 0.9] {
        // Adding the shift rounds each value to an ulp of a thousand; extrapolating a parabola
        // through four points magnifies that some hundred times.
        XCTAssertEqual(
          after.distributions[step].quantile(probability),
          before.distributions[step].quantile(probability) + shift(period), accuracy: 1e-9,
          "seed \(Self.seed)", line: line)
      }
    }
  }

  func testLeastSquaresResidualsAreOrthogonalToTheTrend() throws {
    var generator = SplitMix64(seed: Self.seed + 2)
    for count in 4...14 {
      let series = try randomSeries(&generator, count: count)
      let residuals = try QuadraticTrend().fitted(to: series).residuals.compactMap { $0 }
      for power in 0...2 {
        let products = zip(residuals, series.periods).map { residual, period in
          residual * pow(Double(period - 2000), Double(power))
        }
        let size = products.map(abs).reduce(0, +)
        // Each residual is the difference of two doubles of about fifty.
        XCTAssertEqual(products.reduce(0, +), 0, accuracy: 1e-13 * (size + 1000), "\(Self.seed)")
      }
    }
  }

  func testTimeReversedLineHasTheReversedSlope() throws {
    var generator = SplitMix64(seed: Self.seed + 3)
    for count in 4...14 {
      let series = try randomSeries(&generator, count: count)
      let reversed = try TimeSeries(
        periods: series.periods.reversed().map { -$0 }, values: series.values.reversed())
      let slope = try LinearTrend().fitted(to: series).coefficients[1]
      let other = try LinearTrend().fitted(to: reversed).coefficients[1]
      XCTAssertEqual(slope, -other, accuracy: 4 * slope.ulp, "seed \(Self.seed)")
      let median = try TheilSenTrend().fitted(to: series).slope
      XCTAssertEqual(median, -(try TheilSenTrend().fitted(to: reversed).slope))
    }
  }
}
