import ForecastModels
import TestSupport
import XCTest

/// The dynamic optimised theta model against its equations.
final class DynamicOptimisedThetaTests: XCTestCase {
  private let values = [112.0, 118, 132, 129, 121, 135, 148, 148, 136, 139]

  /// Returns μ from the second observation to the horizon, by the equations as printed.
  ///
  /// Future values are their expectations.
  private func expectations(
    _ values: [Double], level initialLevel: Double, alpha: Double, kappa: Double, horizon: Int
  ) -> [Double] {
    var known = values
    var level = alpha * values[0] + (1 - alpha) * initialLevel
    var result: [Double] = []
    for count in 1..<values.count + horizon {
      let (intercept, slope) = line(Array(known.prefix(count)))
      let power = (0..<count).reduce(1.0) { product, _ in product * (1 - alpha) }
      let expected =
        level + kappa * (power * intercept + (1 - power * (1 - alpha)) / alpha * slope)
      result.append(expected)
      if count >= known.count { known.append(expected) }
      level = alpha * known[count] + (1 - alpha) * level
    }
    return result
  }

  /// The least-squares line through values at 1, 2, 3 and so on.
  private func line(_ values: [Double]) -> (intercept: Double, slope: Double) {
    let count = Double(values.count)
    let mean = values.reduce(0, +) / count
    guard values.count > 1 else { return (mean, 0) }
    let products = values.enumerated().reduce(0) {
      $0 + (Double($1.offset + 1) - (count + 1) / 2) * $1.element
    }
    let slope = products / (count * (count * count - 1) / 12)
    return (mean - slope * (count + 1) / 2, slope)
  }

  func testFitAndForecastFollowTheEquations() throws {
    for model in [DynamicOptimisedTheta(), DynamicOptimisedTheta(initialLevel: .optimised)] {
      let fitted = try model.fitted(to: TimeSeries(values: values))
      let expected = expectations(
        values, level: fitted.initialLevel, alpha: fitted.parameters.smoothingLevel,
        kappa: fitted.parameters.lineWeight, horizon: 5)
      let actual = fitted.fittedValues.compactMap { $0 } + fitted.forecast(horizon: 5).medians
      XCTAssertEqual(actual.count, expected.count)
      for (own, reference) in zip(actual, expected) {
        // The printed equations work with values of a hundred; forecasts extrapolate their roundings.
        XCTAssertEqual(own, reference, accuracy: 1e-11)
      }
    }
  }

  func testNoOtherParametersHaveSmallerErrors() throws {
    for model in [DynamicOptimisedTheta(), DynamicOptimisedTheta(initialLevel: .optimised)] {
      let fitted = try model.fitted(to: TimeSeries(values: values))
      for step in 0...89 {
        let alpha = 0.1 + 0.01 * Double(step)
        for kappa in stride(from: 0, through: 1, by: 0.05) {
          for shift in model.initialLevel == .optimised ? [-5, 0, 5] : [0.0] {
            let fits = expectations(
              values, level: (1 - kappa) * values[0] + shift, alpha: alpha, kappa: kappa,
              horizon: 0)
            let squares = zip(values.dropFirst(), fits).reduce(0) {
              $0 + ($1.0 - $1.1) * ($1.0 - $1.1)
            }
            XCTAssertGreaterThanOrEqual(squares, fitted.sumOfSquaredErrors - 1e-9)
          }
        }
      }
    }
  }

  func testTheLineIsFollowedExactly() throws {
    let line = try TimeSeries(values: (0..<8).map { 20 + 3 * Double($0) })
    let fitted = try DynamicOptimisedTheta().fitted(to: line)
    XCTAssertGreaterThan(fitted.parameters.theta, 1)
    // The second observation is the first that shows the slope, so its error is the slope itself.
    XCTAssertGreaterThanOrEqual(fitted.sumOfSquaredErrors, 9 - 1e-9)
  }

  /// Every smoothing level fits a line as well as any other: which one is taken is no matter of rounding.
  func testALineIsForecastTheSameInEveryUnit() throws {
    let plain = (0..<9).map { Double(10 + 3 * $0) }
    let model = DynamicOptimisedTheta()
    let expected = try model.fitted(to: TimeSeries(values: plain)).forecast(horizon: 3)
    for power in stride(from: -140, through: 140, by: 7) {
      let unit = Double("1e\(power)") ?? 1
      let scaled = try TimeSeries(values: plain.map { $0 * unit })
      let found = try model.fitted(to: scaled).forecast(horizon: 3)
      for (one, other) in zip(found.distributions, expected.distributions) {
        // A product with a unit is right to half a unit in the last place, and nothing multiplies that.
        for quantile in [0.025, 0.5, 0.9] {
          let (value, plain) = (one.quantile(quantile) / unit, other.quantile(quantile))
          XCTAssertEqual(value, plain, accuracy: 1e-12 * plain, "10^\(power)")
        }
      }
    }
  }

  func testWithoutALineTheVarianceIsThatOfSimpleSmoothing() throws {
    // Starting at their mean, so that nothing is gained by adapting to them.
    let waves = [7.5, 4, 11, 5, 9, 3, 12, 6]
    let fitted = try DynamicOptimisedTheta().fitted(to: TimeSeries(values: waves))
    // At the ends of their ranges both parameters count as known.
    XCTAssertEqual(fitted.parameters, .init(smoothingLevel: 0.1, lineWeight: 0))
    for (step, distribution) in fitted.forecast(horizon: 6).distributions.enumerated() {
      let scale = distribution.mixture.components[0].distribution.scale
      let expected = (fitted.innovationVariance * (1 + 0.01 * Double(step))).squareRoot()
      XCTAssertEqual(scale, expected, accuracy: 8 * expected.ulp)
    }
  }

  func testEveryFutureInnovationIsInTheVariance() throws {
    let fitted = try DynamicOptimisedTheta().fitted(to: TimeSeries(values: values))
    let parameters = fitted.parameters
    let path = { (values: [Double], horizon: Int) in
      self.expectations(
        values, level: fitted.initialLevel, alpha: parameters.smoothingLevel,
        kappa: parameters.lineWeight, horizon: horizon)
    }
    let medians = fitted.forecast(horizon: 5).medians
    for (step, distribution) in fitted.forecast(horizon: 5).distributions.enumerated() {
      // The response to an innovation: the path after a value one above its expectation.
      let responses = (0..<step).map { earlier in
        let moved = values + medians.prefix(earlier) + [medians[earlier] + 1]
        return path(moved, step - earlier).last.map { $0 - medians[step] } ?? .nan
      }
      let known = responses.reduce(1) { $0 + $1 * $1 } * fitted.innovationVariance
      let scale = distribution.mixture.components[0].distribution.scale
      XCTAssertGreaterThan(scale * scale, known)
      // Two parameters of ten observations: less than doubles the variance.
      XCTAssertLessThan(scale * scale, 2 * known)
    }
  }

  func testParametersGiveTheta() {
    XCTAssertEqual(
      DynamicOptimisedTheta.Parameters(smoothingLevel: 0.5, lineWeight: 0.5).theta, 2)
    XCTAssertEqual(
      DynamicOptimisedTheta.Parameters(smoothingLevel: 0.5, lineWeight: 1).theta, .infinity)
  }
}
