import ForecastModels
import LinearAlgebra
import TestSupport
import XCTest

/// ARIMA models in cases that can be written down, and against other algorithms.
final class ArimaModelTests: XCTestCase {
  private let values = [112.0, 118, 132, 129, 121, 135, 148, 148, 136, 139]

  private func assertSameForecasts(
    _ model: some ForecastModel, _ other: some ForecastModel, line: UInt = #line
  ) throws {
    let series = try TimeSeries(values: values)
    let (one, two) = (
      try model.fitted(to: series).forecast(horizon: 5),
      try other.fitted(to: series).forecast(horizon: 5)
    )
    for (own, reference) in zip(one.distributions, two.distributions) {
      for probability in [0.025, 0.5, 0.9] {
        let expected = reference.quantile(probability)
        // Two short sums in another order.
        XCTAssertEqual(own.quantile(probability), expected, accuracy: 1e-12 * expected, line: line)
      }
    }
  }

  func testWithoutTermsItIsTheMean() throws {
    try assertSameForecasts(ArimaModel(ArimaOrder(0, 0, 0), hasConstant: true), MeanModel())
  }

  func testDifferencedWithoutTermsItIsTheRandomWalk() throws {
    try assertSameForecasts(ArimaModel(ArimaOrder(0, 1, 0)), NaiveModel())
  }

  func testWithAConstantItIsTheDrift() throws {
    try assertSameForecasts(ArimaModel(ArimaOrder(0, 1, 0), hasConstant: true), DriftModel())
  }

  func testLikelihoodOfAnAutoregressionIsItsFormula() throws {
    let fit = try ArimaModel(ArimaOrder(1, 0, 0), hasConstant: true).fitted(
      to: TimeSeries(values: values),
      coefficients: ArimaCoefficients(autoregressive: [0.6], constant: 130))
    let errors = values.map { $0 - 130 }
    let squares = zip(errors.dropFirst(), errors).reduce(0.64 * errors[0] * errors[0]) {
      $0 + ($1.0 - 0.6 * $1.1) * ($1.0 - 0.6 * $1.1)
    }
    // A sum of ten squares in another order.
    XCTAssertEqual(fit.sumOfSquares, squares, accuracy: 1e-12 * squares)
    let expected = -5 * (log(2 * .pi * squares / 10) + 1) + log(0.64) / 2
    XCTAssertEqual(fit.logLikelihood, expected, accuracy: 1e-12)
    XCTAssertEqual(fit.fittedValues[0] ?? 0, 130, accuracy: 1e-12)
    XCTAssertEqual(fit.fittedValues[3] ?? 0, 130 + 0.6 * 2, accuracy: 1e-12)
    // The deviation shrinks by 0.6 a period.
    let medians = fit.forecast(horizon: 2).medians
    XCTAssertEqual(medians[0], 135.4, accuracy: 1e-12)
    XCTAssertEqual(medians[1], 133.24, accuracy: 1e-12)
  }

  func testMovingAverageForecastsOneStepOnly() throws {
    let fit = try ArimaModel(ArimaOrder(0, 1, 1)).fitted(
      to: TimeSeries(values: values), coefficients: ArimaCoefficients(movingAverage: [0.5]))
    let medians = fit.forecast(horizon: 4).medians
    XCTAssertNotEqual(medians[0], 139)
    XCTAssertEqual(medians[1], medians[0])
    XCTAssertEqual(medians[3], medians[0])
    // The state is known but for 0.25¹⁰ of σ²; each later innovation stays by 1.5.
    let variances = fit.innovationVariances(horizon: 3).map { $0 / fit.innovationVariance }
    for (variance, expected) in zip(variances, [1, 3.25, 5.5]) {
      XCTAssertEqual(variance, expected, accuracy: 1e-5)
    }
  }

  /// The same density by Cholesky's factor of the covariance, from simulated weights.
  func testLikelihoodAgreesWithTheDenseCovariance() throws {
    var generator = SplitMix64(seed: 1970)
    for (autoregressive, movingAverage) in [
      ([0.5, -0.3], [0.4]), ([-0.7], [0.2, 0.5, -0.3]), ([], [0.9, 0.5]), ([0.2, 0.1, -0.5], []),
    ] {
      let noise = generator.normals(25)
      let fit = try ArimaModel(
        ArimaOrder(autoregressive.count, 0, movingAverage.count)
      ).fitted(
        to: TimeSeries(values: noise),
        coefficients: ArimaCoefficients(
          autoregressive: autoregressive, movingAverage: movingAverage))
      let covariance = autocovariances(autoregressive, movingAverage, count: 25)
      var matrix = Matrix(rows: 25, columns: 25)
      for row in 0..<25 {
        for column in 0..<25 { matrix[row, column] = covariance[abs(row - column)] }
      }
      let factor = try CholeskyFactorization(matrix)
      let squares = zip(noise, factor.solution(for: noise)).reduce(0) { $0 + $1.0 * $1.1 }
      let determinant = factor.diagonal.reduce(0) { $0 + 2 * log($1) }
      let expected = -(25 * (log(2 * .pi * squares / 25) + 1) + determinant) / 2
      // Condition numbers of these covariances are below a thousand.
      XCTAssertEqual(fit.logLikelihood, expected, accuracy: 1e-10)
    }
  }

  /// Σ ψ(j) ψ(j+k) with weights ψ that have died out to the last bit after 2000 steps.
  private func autocovariances(
    _ autoregressive: [Double], _ movingAverage: [Double], count: Int
  ) -> [Double] {
    var weights: [Double] = []
    for index in 0..<2000 {
      var weight = index == 0 ? 1 : index <= movingAverage.count ? movingAverage[index - 1] : 0
      for (lag, coefficient) in autoregressive.enumerated() where index > lag {
        weight += coefficient * weights[index - lag - 1]
      }
      weights.append(weight)
    }
    return (0..<count).map { lag in
      zip(weights, weights.dropFirst(lag)).reduce(0) { $0 + $1.0 * $1.1 }
    }
  }

  func testNoCoefficientsNearbyAreLikelier() throws {
    let series = try TimeSeries(values: values)
    let model = ArimaModel(ArimaOrder(1, 1, 1))
    let best = try model.fitted(to: series)
    for step in -19...19 {
      for other in -19...19 {
        let fit = try model.fitted(
          to: series,
          coefficients: ArimaCoefficients(
            autoregressive: [0.05 * Double(step)], movingAverage: [0.05 * Double(other)]))
        XCTAssertLessThanOrEqual(fit.logLikelihood, best.logLikelihood + 1e-9)
      }
    }
  }

  func testEstimatesWidenTheInterval() throws {
    let series = try TimeSeries(values: values)
    for order in [ArimaOrder(1, 1, 0), ArimaOrder(1, 0, 1), ArimaOrder(0, 2, 1)] {
      let fit = try ArimaModel(order, hasConstant: order.differences == 0).fitted(to: series)
      let variances = fit.innovationVariances(horizon: 5)
      for (distribution, variance) in zip(fit.forecast(horizon: 5).distributions, variances) {
        let scale = distribution.mixture.components[0].distribution.scale
        // A root and its square round.
        XCTAssertGreaterThanOrEqual(scale * scale, variance * (1 - 4 * .ulpOfOne))
        XCTAssertLessThan(scale * scale, 6 * variance)
      }
    }
  }

  func testExplosiveCoefficientsHaveRootsInsideTheCircle() throws {
    let gap = try TimeSeries(periods: [1, 2, 3, 5, 6, 7], values: [1, 3, 2, 4, 3, 5])
    XCTAssertThrowsError(try ArimaModel(ArimaOrder(1, 0, 0)).fitted(to: gap)) {
      XCTAssertEqual($0 as? FitError, .notConsecutive(after: 3))
    }
  }

  func testSelectionPutsTheSimplestFirst() throws {
    let fitted = try ArimaSelection(largestTermCount: 1).fitted(to: TimeSeries(values: values))
    let chosen = fitted.chosen
    let order = fitted.candidates[0].model.order
    XCTAssertEqual(order, ArimaOrder(0, chosen.model.order.differences, 0))
    for candidate in fitted.candidates {
      XCTAssertGreaterThanOrEqual(try XCTUnwrap(candidate.aicc), try XCTUnwrap(chosen.aicc))
      XCTAssertEqual(candidate.model.order.differences, chosen.model.order.differences)
    }
    XCTAssertEqual(fitted.fittedValues, chosen.fittedValues)
  }
}
