import ForecastModels
import TestSupport
import XCTest

/// Regression with autoregressive errors: what it needs, its limits, and its likelihood.
final class AutoregressiveErrorRegressionTests: XCTestCase {
  private typealias Method = AutoregressiveErrorRegression.Method

  /// A line with errors of a given autocorrelation, from a seeded generator.
  private func series(
    autocorrelation: Double, count: Int, seed: UInt64 = 5
  ) throws -> TimeSeries {
    var generator = SplitMix64(seed: seed)
    var error = 0.0
    let values = generator.normals(count).enumerated().map { index, innovation in
      error = autocorrelation * error + innovation
      return 10 + 2 * Double(index) + error
    }
    return try TimeSeries(start: 2001, values: values)
  }

  private func assertThrows(
    _ expected: FitError, line: UInt = #line, _ body: () throws -> Void
  ) {
    XCTAssertThrowsError(try body(), line: line) {
      XCTAssertEqual($0 as? FitError, expected, line: line)
    }
  }

  func testDataThatCannotSupportItAreErrors() throws {
    let model = AutoregressiveErrorRegression()
    assertThrows(.notConsecutive(after: 2002)) {
      let gap = try TimeSeries(periods: [2001, 2002, 2004, 2005, 2006], values: [1, 3, 2, 5, 4])
      _ = try model.fitted(to: gap)
    }
    assertThrows(.tooFewObservations(required: 4, actual: 3)) {
      _ = try model.fitted(to: TimeSeries(values: [1, 3, 2]))
    }
    let constant = try Regressor(name: "constant", values: Array(repeating: 1.0, count: 9))
    let years = try Regressor(name: "years", values: (1...5).map { Double($0) })
    XCTAssertThrowsError(try AutoregressiveErrorRegression([constant]).fitted(to: .sample)) {
      guard case .singularDesign(1, 2, _)? = $0 as? FitError else {
        return XCTFail("\($0): a constant beside the intercept is no regressor")
      }
    }
    assertThrows(.missingRegressorValues(names: ["years"], required: 6, available: 5)) {
      let model = AutoregressiveErrorRegression([years], includesTrend: false)
      _ = try model.fitted(to: .sample).forecast(horizon: 1)
    }
    assertThrows(.missingRegressorValues(names: ["years"], required: 9, available: 5)) {
      _ = try AutoregressiveErrorRegression([years]).fitted(
        to: self.series(
          autocorrelation: 0, count: 9))
    }
  }

  func testExactLineHasNoErrorsToCorrelate() throws {
    let line = try TimeSeries(start: 2001, values: [1, 3, 5, 7, 9, 11])
    for method in [Method.maximumLikelihood, .restrictedMaximumLikelihood] {
      let fitted = try AutoregressiveErrorRegression(method: method).fitted(to: line)
      XCTAssertEqual(fitted.autocorrelation, 0)
      XCTAssertEqual(fitted.residualStandardError, 0)
      XCTAssertEqual(fitted.logLikelihood, .infinity)
      XCTAssertNil(fitted.durbinWatson)
      XCTAssertEqual(try fitted.forecast(horizon: 2).medians, [13, 15])
      XCTAssertFalse(fitted.isAtBoundary)
    }
  }

  func testLikelihoodIsNoLessThanWithoutAutocorrelation() throws {
    for seed: UInt64 in 1...4 {
      let series = try series(autocorrelation: 0.3, count: 12, seed: seed)
      let years = try Regressor(name: "year", values: series.periods.map { Double($0) })
      let independent = try LinearRegression([years]).fitted(to: series)
      let fitted = try AutoregressiveErrorRegression(method: .maximumLikelihood)
        .fitted(to: series)
      XCTAssertGreaterThanOrEqual(fitted.logLikelihood, independent.logLikelihood ?? .infinity)
      // One parameter more.
      let penalty = 2 * (fitted.logLikelihood - (independent.logLikelihood ?? .nan))
      XCTAssertEqual(fitted.aic, (independent.aic ?? .nan) + 2 - penalty, accuracy: 1e-12)
    }
  }

  func testLongSeriesRevealsItsAutocorrelation() throws {
    for autocorrelation in [-0.6, 0, 0.7] {
      let series = try series(autocorrelation: autocorrelation, count: 400)
      let fitted = try AutoregressiveErrorRegression().fitted(to: series)
      // Four standard errors √((1 − φ²)/n) at their largest.
      XCTAssertEqual(fitted.autocorrelation, autocorrelation, accuracy: 4 / 20)
      XCTAssertEqual(fitted.coefficients[1].estimate, 2, accuracy: 0.1)
      XCTAssertEqual(fitted.durbinWatson ?? 0, 2, accuracy: 4 / 20)
    }
  }

  func testInnovationsAreTheErrorsLessWhatIsForetold() throws {
    let series = try series(autocorrelation: 0.5, count: 15)
    let fitted = try AutoregressiveErrorRegression(method: .maximumLikelihood).fitted(to: series)
    let errors = fitted.residuals.compactMap { $0 }
    let φ = fitted.autocorrelation
    for index in 1..<15 {
      XCTAssertEqual(
        fitted.innovations[index], errors[index] - φ * errors[index - 1], accuracy: 1e-14)
    }
    XCTAssertEqual(fitted.innovations[0], (1 - φ * φ).squareRoot() * errors[0], accuracy: 1e-14)
    let squares = fitted.innovations.reduce(0) { $0 + $1 * $1 }
    XCTAssertEqual(
      fitted.residualStandardError, (squares / 15 / (1 - φ * φ)).squareRoot(), accuracy: 1e-14)
    XCTAssertEqual(
      errors[3], series.values[3] - (fitted.fittedValues[3] ?? .nan), accuracy: 8 * 20.0.ulp)
  }

  func testForecastReturnsToTheLine() throws {
    let series = try series(autocorrelation: 0.5, count: 20)
    let fitted = try AutoregressiveErrorRegression(method: .maximumLikelihood).fitted(to: series)
    let line = fitted.coefficients.map(\.estimate)
    let error = try XCTUnwrap(fitted.residuals[19])
    let medians = try fitted.forecast(horizon: 60).medians
    for (index, step) in [1, 2, 60].enumerated() {
      let expected =
        line[0] + line[1] * Double(series.lastPeriod + step)
        + pow(fitted.autocorrelation, Double(step)) * error
      // The intercept of calendar years is some thousands: that many ulps are lost here.
      XCTAssertEqual(medians[step - 1], expected, accuracy: 1e-11, "\(index)")
    }
  }

  func testErrorsLikeARandomWalkGiveTheForecastOfOne() throws {
    // The restricted likelihood of this series rises to φ = 1, where only changes are informative.
    let series = try TimeSeries(start: 2001, values: [0, 1, 2, 3, 4, 6, 8, 10, 12, 14])
    let fitted = try AutoregressiveErrorRegression().fitted(to: series)
    XCTAssertTrue(fitted.isAtBoundary)
    let walk = try DriftModel().fitted(to: series)
    let forecast = try fitted.forecast(horizon: 4)
    for (ours, theirs) in zip(forecast.distributions, walk.forecast(horizon: 4).distributions) {
      // 1 − φ is 4·10⁻⁹, and nine periods lie between the ends.
      XCTAssertEqual(ours.median, theirs.median, accuracy: 1e-6)
      let one = ours.mixture.components[0].distribution
      let other = theirs.mixture.components[0].distribution
      // Nine changes, one drift: the autocorrelation takes a degree of freedom more.
      XCTAssertEqual(one.degreesOfFreedom, other.degreesOfFreedom - 1)
      XCTAssertEqual(one.scale, other.scale * (8.0 / 7).squareRoot(), accuracy: 1e-6)
    }
  }

  func testShiftAndScaleCarryOver() throws {
    let plain = try series(autocorrelation: 0.4, count: 14)
    let moved = try TimeSeries(
      periods: plain.periods.map { $0 + 100 }, values: plain.values.map { 512 * $0 + 1024 })
    for method in [Method.maximumLikelihood, .restrictedMaximumLikelihood] {
      let model = AutoregressiveErrorRegression(method: method)
      let one = try model.fitted(to: plain)
      let other = try model.fitted(to: moved)
      // φ is where the likelihood's slope changes sign, which rounding of the shifted values moves.
      XCTAssertEqual(one.autocorrelation, other.autocorrelation, accuracy: 1e-11)
      XCTAssertEqual(
        512 * one.residualStandardError, other.residualStandardError, accuracy: 1e-8)
      let forecasts = zip(
        try one.forecast(horizon: 3).medians, try other.forecast(horizon: 3).medians)
      for (left, right) in forecasts {
        XCTAssertEqual(512 * left + 1024, right, accuracy: 1e-8)
      }
    }
  }

  func testRegressorsMayReplaceTrendAndIntercept() throws {
    let step = try Regressor(name: "step", values: (1...16).map { $0 > 8 ? 1 : 0 })
    let series = try series(autocorrelation: 0.2, count: 14)
    let fitted = try AutoregressiveErrorRegression([step]).fitted(to: series)
    XCTAssertEqual(fitted.coefficients.map(\.name), ["(Intercept)", "period", "step"])
    XCTAssertEqual(fitted.degreesOfFreedom, 11)
    let bare = try AutoregressiveErrorRegression(
      [step], includesTrend: false, hasIntercept: false
    ).fitted(to: series)
    XCTAssertEqual(bare.coefficients.map(\.name), ["step"])
    XCTAssertEqual(try bare.forecast(horizon: 2).periods, [2015, 2016])
    let level = try AutoregressiveErrorRegression(includesTrend: false).fitted(to: series)
    XCTAssertEqual(level.coefficients.map(\.name), ["(Intercept)"])
  }
}
