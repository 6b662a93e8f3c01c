import ForecastModels
import TestSupport
import XCTest

/// Properties of ARIMA models on seeded series, and the contract of all models.
final class ArimaPropertyTests: XCTestCase {
  private static let seed: UInt64 = 1976

  private static let models = [
    ArimaModel(ArimaOrder(1, 0, 0), hasConstant: true),
    ArimaModel(ArimaOrder(0, 0, 1), hasConstant: true),
    ArimaModel(ArimaOrder(1, 1, 0), hasConstant: true),
    ArimaModel(ArimaOrder(0, 1, 1), hasConstant: true),
    ArimaModel(ArimaOrder(2, 1, 0)),
    ArimaModel(ArimaOrder(0, 2, 1)),
  ]

  func testModelsKeepTheContract() throws {
    // The part of the innovations never narrows; that of uncertain coefficients fades where the series
    // returns to its mean, and swings with the sign of an autoregression: of (2, 1, 0) on four
    // observations a step was down to 0.74 of the one before.
    for model in Self.models {
      let required = model.order.differences + model.coefficientCount + 1
      try assertForecastModelContract(model, ContractTraits(required: required, leastWidening: 0.7))
    }
  }

  func testSelectionKeepsTheContract() throws {
    // What is chosen is milder: it was down to 0.988.
    try assertForecastModelContract(
      ArimaSelection(largestTermCount: 1), ContractTraits(required: 3, leastWidening: 0.95))
  }

  func testAddingAConstantAddsItToTheForecast() throws {
    var generator = SplitMix64(seed: Self.seed)
    for count in 8...14 {
      let noise = generator.normals(count)
      var level = 50.0
      let values = noise.map { change in
        level += 1 + 4 * change
        return level
      }
      for model in Self.models {
        let before = try model.fitted(to: TimeSeries(values: values)).forecast(horizon: 4)
        let after = try model.fitted(to: TimeSeries(values: values.map { $0 + 1000 })).forecast(
          horizon: 4)
        for (one, other) in zip(before.distributions, after.distributions) {
          for probability in [0.025, 0.5, 0.9] {
            // The shift rounds values to 1e-13; flat likelihoods magnify that some thousand times.
            XCTAssertEqual(
              other.quantile(probability), one.quantile(probability) + 1000, accuracy: 1e-8,
              "seed \(Self.seed), \(model)")
          }
        }
      }
    }
  }

  /// A model contains every smaller one: a search that is beaten by one has missed the optimum.
  func testMoreTermsAreNeverLessLikely() throws {
    var generator = SplitMix64(seed: Self.seed + 2)
    for _ in 0..<6 {
      let series = try TimeSeries(values: generator.normals(20))
      var likelihoods: [ArimaOrder: Double] = [:]
      for order in [0, 1, 2].flatMap({ p in [0, 1, 2].map { ArimaOrder(p, 0, $0) } }) {
        let fit = try ArimaModel(order, hasConstant: true).fitted(to: series)
        likelihoods[order] = fit.logLikelihood
      }
      for (order, likelihood) in likelihoods {
        for (p, q) in [(1, 0), (0, 1)] {
          let (more, other) = (order.autoregressive + p, order.movingAverage + q)
          guard more < 3, other < 3 else { continue }
          XCTAssertGreaterThanOrEqual(
            likelihoods[ArimaOrder(more, 0, other)] ?? .nan, likelihood - 1e-6,
            "seed \(Self.seed + 2), \(order)")
        }
      }
    }
  }

  func testIntervalsContainWhatTheyShould() throws {
    var generator = SplitMix64(seed: Self.seed + 1)
    let model = ArimaModel(ArimaOrder(1, 0, 0), hasConstant: true)
    var inside = 0
    for _ in 0..<400 {
      var state = 0.0
      let path = generator.normals(72).map { noise in
        state = 0.5 * state + noise
        return state
      }
      let values = Array(path.suffix(21))
      let interval = try model.fitted(to: TimeSeries(values: Array(values.prefix(20))))
        .forecast(horizon: 1).intervals(.percent80)[0]
      if interval.lower <= values[20], values[20] <= interval.upper { inside += 1 }
    }
    // The share's standard error is 2 %.
    XCTAssertEqual(Double(inside) / 400, 0.8, accuracy: 0.06, "seed \(Self.seed + 1)")
  }
}
