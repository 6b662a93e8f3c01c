import ForecastModels
import TestSupport
import XCTest

/// What the contract needs to know of a model.
struct ContractTraits {
  /// Observations needed for a forecast.
  let required: Int
  /// Observations needed for a fit, where fewer.
  var requiredToFit: Int?
  /// The least ratio of an interval's width to that one step earlier.
  ///
  /// Errors add up with the steps; where what is not known of the coefficients weighs less at a later
  /// step, the whole may be narrower.
  var leastWidening = 1.0
  /// Whether a constant series is forecast with certainty, not only by its value.
  var isCertainOfConstants = true
  /// From how many equal observations on a series counts as constant.
  var constantCount = 1
}

/// Asserts what every forecast model promises, on series of every length from one to twelve;
/// regressors need rows to period 20.
func assertForecastModelContract<Model: ForecastModel>(
  _ model: Model, _ traits: ContractTraits, file: StaticString = #filePath, line: UInt = #line
) throws {
  let contract = ModelContract(model: model, traits: traits, file: file, line: line)
  for count in 1..<traits.required { contract.assertTooShort(count) }
  for count in traits.required...12 {
    let series = try TimeSeries(start: 1, values: contract.values(count))
    try contract.assertForecastIsOrdered(series)
    try contract.assertScaleEquivariance(series)
    try contract.assertConstantForecastsItself(count)
  }
}

private struct ModelContract<Model: ForecastModel> {
  let model: Model
  let traits: ContractTraits
  let file: StaticString
  let line: UInt

  /// A growing series with seeded noise, all of it positive.
  func values(_ count: Int) -> [Double] {
    var generator = SplitMix64(seed: 20)
    let noise = generator.normals(count)
    return (0..<count).map { 100 + 7 * Double($0) + 3 * noise[$0] }
  }

  func assertTooShort(_ count: Int) {
    let fitNeeds = traits.requiredToFit ?? traits.required
    let needed = count < fitNeeds ? fitNeeds : traits.required
    do {
      let series = try TimeSeries(values: values(count))
      _ = try model.fitted(to: series).forecast(horizon: 1)
      XCTFail("\(count) observations were enough", file: file, line: line)
    } catch {
      XCTAssertEqual(
        error, .tooFewObservations(required: needed, actual: count), file: file,
        line: line)
    }
  }

  func assertForecastIsOrdered(_ series: TimeSeries) throws {
    let fitted = try model.fitted(to: series)
    XCTAssertEqual(fitted.series, series, file: file, line: line)
    XCTAssertEqual(fitted.fittedValues.count, series.count, file: file, line: line)
    let forecast = try fitted.forecast(horizon: 5)
    XCTAssertEqual(
      forecast.periods, Array(series.lastPeriod + 1...series.lastPeriod + 5), file: file, line: line
    )
    XCTAssertEqual(
      try model.fitted(to: series).forecast(horizon: 5), forecast, "twice the same", file: file,
      line: line)
    var previous = 0.0
    for distribution in forecast.distributions {
      let width = assertNested(distribution)
      // Widths that are equal in exact arithmetic differ by roundings of the end points.
      let rounding = 8 * max(width, abs(distribution.median)).ulp
      XCTAssertGreaterThanOrEqual(
        width, traits.leastWidening * previous - rounding, "\(series.count) observations",
        file: file, line: line)
      previous = width
    }
  }

  /// Asserts that intervals lie inside one another and returns the width of the widest.
  private func assertNested(_ distribution: PredictiveDistribution) -> Double {
    let wide = distribution.interval(.percent95)
    let middle = distribution.interval(.percent80)
    let narrow = distribution.interval(.percent50)
    let ends = [
      wide.lower, middle.lower, narrow.lower, distribution.median, narrow.upper, middle.upper,
      wide.upper,
    ]
    XCTAssert(ends.allSatisfy(\.isFinite), "\(ends)", file: file, line: line)
    XCTAssertEqual(ends, ends.sorted(), file: file, line: line)
    XCTAssertLessThan(wide.lower, wide.upper, file: file, line: line)
    return wide.upper - wide.lower
  }

  func assertScaleEquivariance(_ series: TimeSeries) throws {
    let scaled = try TimeSeries(periods: series.periods, values: series.values.map { 1000 * $0 })
    let forecast = try model.fitted(to: series).forecast(horizon: 3)
    let other = try model.fitted(to: scaled).forecast(horizon: 3)
    for (one, thousand) in zip(forecast.distributions, other.distributions) {
      for probability in [0.025, 0.5, 0.9] {
        let expected = 1000 * one.quantile(probability)
        // Multiplying by 1000 rounds each value, and extrapolation magnifies that about tenfold.
        let tolerance = 1e-12 * (abs(1000 * one.median) + abs(expected))
        XCTAssertEqual(
          thousand.quantile(probability), expected, accuracy: tolerance, file: file, line: line)
      }
    }
  }

  func assertConstantForecastsItself(_ count: Int) throws {
    guard count >= traits.constantCount else { return }
    let series = try TimeSeries(values: Array(repeating: 7.3, count: count))
    for distribution in try model.fitted(to: series).forecast(horizon: 4).distributions {
      // A logarithm and its exponential cost an ulp or two; all else is exact.
      XCTAssertEqual(distribution.median, 7.3, accuracy: 4 * 7.3.ulp, file: file, line: line)
      guard traits.isCertainOfConstants else { continue }
      let interval = distribution.interval(.percent95)
      XCTAssertEqual(interval.upper, interval.lower, accuracy: 1e-13, file: file, line: line)
    }
  }
}
