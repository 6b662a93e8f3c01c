import ForecastModels
import TestSupport
import XCTest

/// Exponential smoothing in cases that can be written down.
final class ExponentialSmoothingTests: XCTestCase {
  private func series(_ values: Double...) throws -> TimeSeries { try TimeSeries(values: values) }

  func testOneStepOfSimpleSmoothingIsAWeightedMean() throws {
    let fit = try ExponentialSmoothing(error: .additive, trend: .none).fitted(
      to: series(10, 14, 12), parameters: SmoothingParameters(level: 0.5),
      initialState: SmoothingState(level: 8))
    // ℓ: 8, 9, 11.5, 11.75; all exact in binary.
    XCTAssertEqual(fit.fittedValues, [8, 9, 11.5])
    XCTAssertEqual(fit.finalState, SmoothingState(level: 11.75))
    XCTAssertEqual(fit.sumOfSquaredErrors, 4 + 25 + 0.25)
    XCTAssertEqual(fit.forecast(horizon: 2).medians, [11.75, 11.75])
  }

  func testGivenParametersUseNoDegreesOfFreedom() throws {
    let fit = try ExponentialSmoothing(error: .additive, trend: .none).fitted(
      to: series(10, 14, 12), parameters: SmoothingParameters(level: 0.5),
      initialState: SmoothingState(level: 8))
    XCTAssertEqual(fit.degreesOfFreedom, 3)
    XCTAssertEqual(fit.innovationVariance, 29.25 / 3)
    let scales = fit.forecast(horizon: 3).distributions.map {
      $0.mixture.components[0].distribution.scale
    }
    for (step, scale) in scales.enumerated() {
      // σ² (1 + (h−1) α²), rounded a few times.
      let expected = (9.75 * (1 + 0.25 * Double(step))).squareRoot()
      XCTAssertEqual(scale, expected, accuracy: 4 * expected.ulp)
    }
  }

  func testDampedForecastComesToRest() throws {
    let fit = try ExponentialSmoothing(error: .additive, trend: .damped).fitted(
      to: series(1, 2), parameters: SmoothingParameters(level: 0.5, trend: 0.25, damping: 0.5),
      initialState: SmoothingState(level: 0, trend: 2))
    // f = 1, e = 0: ℓ = 1, b = 1; f = 1.5, e = 0.5: ℓ = 1.75, b = 0.625; then ℓ + b (φ + φ² + …).
    XCTAssertEqual(fit.finalState, SmoothingState(level: 1.75, trend: 0.625))
    let medians = fit.forecast(horizon: 60).medians
    XCTAssertEqual(Array(medians.prefix(2)), [2.0625, 2.21875])
    // What is left of the trend after 60 halvings is below the last bit.
    XCTAssertEqual(medians[59], 2.375, accuracy: 2.375.ulp)
  }

  func testMultiplicativeVarianceOfSimpleSmoothingIsTheProduct() throws {
    let fit = try ExponentialSmoothing(error: .multiplicative, trend: .none).fitted(
      to: series(10, 12, 9, 11), parameters: SmoothingParameters(level: 0.4),
      initialState: SmoothingState(level: 10))
    let (level, variance) = (fit.finalState.level, fit.innovationVariance)
    for (step, actual) in fit.innovationVariances(horizon: 5).enumerated() {
      // ℓ is a product of independent factors: Var = ℓ² [(1 + α²σ²)^(h−1) (1 + σ²) − 1].
      let factor = 1 + 0.16 * variance
      let growth = (0..<step).reduce(1.0) { product, _ in product * factor }
      let expected = level * level * (growth * (1 + variance) - 1)
      // The closed form subtracts one from nearly one and loses two digits.
      XCTAssertEqual(actual, expected, accuracy: 1e-13 * level * level)
    }
  }

  func testALineIsFollowedExactlyByATrend() throws {
    let line = try TimeSeries(start: 1990, values: (0..<9).map { 50 + 2.5 * Double($0) })
    for error in [ExponentialSmoothing.ErrorForm.additive, .multiplicative] {
      let fit = try ExponentialSmoothing(error: error, trend: .additive).fitted(to: line)
      for (step, distribution) in fit.forecast(horizon: 4).distributions.enumerated() {
        let expected = 72.5 + 2.5 * Double(step)
        // States of a fit without errors still carry roundings of about an ulp an observation.
        XCTAssertEqual(distribution.median, expected, accuracy: 1e-11)
        let interval = distribution.interval(.percent80)
        XCTAssertEqual(interval.upper, interval.lower, accuracy: 1e-10)
      }
    }
  }

  func testTheStateSpaceFormIsHoltsWithAShare() throws {
    // Holt: b = β* (ℓ − ℓ₋₁) + (1 − β*) b₋₁ is the same as adding α β* e.
    let values = [3.0, 5, 4, 8, 9, 7]
    let (weight, share) = (0.5, 0.25)
    var (level, trend) = (2.0, 1.0)
    for value in values {
      let next = weight * value + (1 - weight) * (level + trend)
      trend = share * (next - level) + (1 - share) * trend
      level = next
    }
    let fit = try ExponentialSmoothing(error: .additive, trend: .additive).fitted(
      to: TimeSeries(values: values),
      parameters: SmoothingParameters(level: weight, trend: weight * share),
      initialState: SmoothingState(level: 2, trend: 1))
    XCTAssertEqual(fit.finalState.level, level, accuracy: 8 * level.ulp)
    XCTAssertEqual(fit.finalState.trend, trend, accuracy: 8 * level.ulp)
  }

  func testParametersThatAFormHasNotAreIgnored() throws {
    let fit = try ExponentialSmoothing(error: .additive, trend: .none).fitted(
      to: series(1, 2, 3), parameters: SmoothingParameters(level: 0.5, trend: 0.2, damping: 0.9),
      initialState: SmoothingState(level: 1, trend: 7))
    XCTAssertEqual(fit.parameters, SmoothingParameters(level: 0.5))
    XCTAssertEqual(fit.initialState, SmoothingState(level: 1))
  }

  func testRelativeErrorsNeedPositiveValues() throws {
    let model = ExponentialSmoothing(error: .multiplicative, trend: .none)
    let values = try TimeSeries(start: 2001, values: [3, 2, 0, 4, 5])
    XCTAssertThrowsError(try model.fitted(to: values)) {
      XCTAssertEqual($0 as? FitError, .notPositive(period: 2003))
    }
  }

  func testRelativeErrorsNeedPositiveExpectations() throws {
    let model = ExponentialSmoothing(error: .multiplicative, trend: .additive)
    XCTAssertThrowsError(
      try model.fitted(
        to: series(3, 2, 1), parameters: SmoothingParameters(level: 0.5, trend: 0.1),
        initialState: SmoothingState(level: 1, trend: -2))
    ) { XCTAssertEqual($0 as? FitError, .notPositive(period: 1)) }
  }

  func testMissingPeriodsAreRefused() throws {
    let gap = try TimeSeries(periods: [1, 2, 3, 5, 6, 7], values: [1, 3, 2, 4, 3, 5])
    XCTAssertThrowsError(try SimpleSmoothing().fitted(to: gap)) {
      XCTAssertEqual($0 as? FitError, .notConsecutive(after: 3))
    }
  }

  func testEstimatesNeedADegreeOfFreedom() throws {
    XCTAssertThrowsError(
      try ExponentialSmoothing(error: .additive, trend: .none).fitted(
        to: series(1, 2), parameters: SmoothingParameters(level: 0.5),
        initialState: SmoothingState(level: 1), origin: .estimated)
    ) { XCTAssertEqual($0 as? FitError, .tooFewObservations(required: 3, actual: 2)) }
  }

  func testSelectionOfAFewObservationsIsSimpleSmoothing() throws {
    for values in [[1.0, 3, 2], [1, 3, 2, 4]] {
      let fitted = try ExponentialSmoothingSelection().fitted(to: TimeSeries(values: values))
      XCTAssertEqual(fitted.candidates.count, 1)
      XCTAssertEqual(fitted.chosen.model, ExponentialSmoothing(error: .additive, trend: .none))
      XCTAssertNil(fitted.chosen.aicc)
    }
  }

  func testSelectionLeavesOutRelativeErrorsOfNegativeValues() throws {
    let values = [1.0, -3, 2, 4, -2, 1, 3, -1, 2, 0]
    let fitted = try ExponentialSmoothingSelection().fitted(to: TimeSeries(values: values))
    XCTAssertEqual(fitted.candidates.map(\.model.error), [.additive, .additive, .additive])
    XCTAssertEqual(fitted.fittedValues, fitted.chosen.fittedValues)
  }
}
