import ExtendedPrecision
import ForecastModels
import XCTest

/// Linear regression on data whose answer is known in closed form.
final class LinearRegressionTests: XCTestCase {
  private func regressor(_ name: String, _ values: [Double]) throws -> Regressor {
    try Regressor(name: name, values: values)
  }

  private func error(_ model: LinearRegression, _ values: [Double]) -> FitError? {
    do {
      _ = try model.fitted(to: TimeSeries(values: values))
      return nil
    } catch { return error }
  }

  func testLineThroughThreeByHand() throws {
    let model = LinearRegression([try regressor("x", [1, 2, 3])])
    let fitted = try model.fitted(to: TimeSeries(values: [1, 2, 2]))
    let slope = fitted.coefficients[1]
    XCTAssertEqual(fitted.names, ["(Intercept)", "x"])
    XCTAssertEqual(slope.estimate, 0.5)
    // s² = 1/6 and Σ(x − x̄)² = 2; t = √3 has 30 degrees of angle on one degree of freedom.
    XCTAssertEqual(slope.standardError ?? 0, (1.0 / 12).squareRoot(), accuracy: 1.0.ulp)
    XCTAssertEqual(slope.tStatistic ?? 0, 3.0.squareRoot(), accuracy: 4 * 1.0.ulp)
    XCTAssertEqual(slope.pValue ?? 0, 1.0 / 3, accuracy: 4 * 1.0.ulp)
    XCTAssertEqual(fitted.rSquared ?? 0, 0.75, accuracy: 1.0.ulp)
    XCTAssertEqual(fitted.adjustedRSquared ?? 0, 0.5, accuracy: 2 * 1.0.ulp)
    XCTAssertEqual(fitted.fStatistic?.value ?? 0, 3, accuracy: 4 * 3.0.ulp)
    XCTAssertEqual(fitted.fStatistic?.pValue ?? 0, 1.0 / 3, accuracy: 4 * 1.0.ulp)
    // Residuals −1/6, 2/6, −1/6: (9 + 9) / (1 + 4 + 1).
    XCTAssertEqual(fitted.durbinWatson ?? 0, 3, accuracy: 8 * 3.0.ulp)
    let likelihood = -1.5 * (log(2 * .pi / 18) + 1)
    XCTAssertEqual(fitted.logLikelihood ?? 0, likelihood, accuracy: 4 * likelihood.ulp)
    XCTAssertEqual(fitted.aic ?? 0, 6 - 2 * likelihood, accuracy: 1e-14)
    XCTAssertNil(fitted.aicc, "three parameters leave n − k − 1 below one")
  }

  func testInterceptAloneIsTheMean() throws {
    let series = try TimeSeries(values: [1, 2, 3, 6])
    let fitted = try LinearRegression([]).fitted(to: series)
    XCTAssertEqual(fitted.coefficients.map(\.estimate), [3])
    XCTAssertEqual(fitted.conditionNumber, 1)
    XCTAssertNil(fitted.fStatistic, "there is nothing to test")
    XCTAssertEqual(
      try fitted.forecast(horizon: 2), try MeanModel().fitted(to: series).forecast(horizon: 2))
    XCTAssertEqual(fitted.leverages, [0.25, 0.25, 0.25, 0.25])
    XCTAssertEqual(
      try XCTUnwrap(fitted.covariance(.hc0))[0, 0], 14.0 / 16, accuracy: 2 * 1.0.ulp)
  }

  func testWithoutInterceptTheSlopeIsARatioOfProducts() throws {
    let model = LinearRegression([try regressor("x", [1, 2, 3])], hasIntercept: false)
    let fitted = try model.fitted(to: TimeSeries(values: [2, 3, 4]))
    XCTAssertEqual(fitted.coefficients[0].estimate, 20.0 / 14, accuracy: 2 * 1.0.ulp)
    // Uncentred: 20² / 14 of 29.
    XCTAssertEqual(fitted.rSquared ?? 0, 400.0 / 14 / 29, accuracy: 2 * 1.0.ulp)
    XCTAssertEqual(
      fitted.adjustedRSquared ?? 0, 1 - (1 - 400.0 / 14 / 29) * 1.5, accuracy: 4 * 1.0.ulp)
  }

  func testDummyIsTheDifferenceOfTwoMeans() throws {
    let model = LinearRegression([try regressor("treated", [0, 0, 0, 1, 1, 1])])
    let fitted = try model.fitted(to: TimeSeries(values: [1, 2, 3, 5, 7, 9]))
    XCTAssertEqual(fitted.coefficients[1].estimate, 5, accuracy: 2 * 5.0.ulp)
    // The pooled variance is (2 + 8) / 4; the standard error is that of two means of three.
    XCTAssertEqual(
      fitted.coefficients[1].standardError ?? 0, (2.5 * 2 / 3).squareRoot(), accuracy: 4 * 1.0.ulp)
  }

  func testWeightsCountLikeRepeatedRows() throws {
    let x = [1.0, 2, 3, 5]
    let y = [2.0, 1, 4, 6]
    let weighted = try LinearRegression([regressor("x", x)], weights: [2, 1, 1, 3])
      .fitted(to: TimeSeries(values: y))
    let repeated = try LinearRegression([regressor("x", [1, 1, 2, 3, 5, 5, 5])])
      .fitted(to: TimeSeries(values: [2, 2, 1, 4, 6, 6, 6]))
    for (one, other) in zip(weighted.coefficients, repeated.coefficients) {
      // The weight in use is the square of a rounded root.
      XCTAssertEqual(one.estimate, other.estimate, accuracy: 8 * 1.0.ulp)
    }
    XCTAssertEqual(weighted.leverages[3], 3 * repeated.leverages[6], accuracy: 8 * 1.0.ulp)
    let ratio = (5.0 / 2).squareRoot()
    XCTAssertEqual(
      weighted.residualStandardError ?? 0, ratio * (repeated.residualStandardError ?? 0),
      accuracy: 16 * 1.0.ulp)
  }

  func testDecimalsOfACrossSectionKeepTheirDigits() throws {
    let text = ["1000000000.1", "1000000000.2", "1000000000.4"]
    let response = try text.map { try XCTUnwrap(DoubleDouble(decimal: $0)) }
    let fitted = try LinearRegression([regressor("x", [-1, 0, 1])]).fitted(to: response)
    XCTAssertEqual(fitted.coefficients[1].estimate, 0.15, accuracy: 0.15.ulp)
    XCTAssertEqual(fitted.series.periods, [1, 2, 3])
  }

  func testAsManyObservationsAsCoefficientsLeaveNoErrorsToJudgeBy() throws {
    let model = LinearRegression([try regressor("x", [1, 2, 3])])
    let fitted = try model.fitted(to: TimeSeries(values: [4, 6]))
    XCTAssertEqual(fitted.coefficients.map(\.estimate), [2, 2])
    XCTAssertEqual(fitted.degreesOfFreedom, 0)
    XCTAssertNil(fitted.residualStandardError)
    XCTAssertNil(fitted.coefficients[1].standardError)
    XCTAssertNil(fitted.coefficients[1].pValue)
    XCTAssertNil(fitted.logLikelihood)
    XCTAssertNil(fitted.aic)
    XCTAssertNil(fitted.adjustedRSquared)
    XCTAssertNil(fitted.fStatistic)
    XCTAssertNil(fitted.prediction(at: [DoubleDouble(3)]))
    XCTAssertNil(fitted.covariance(.hc0))
    XCTAssertThrowsError(try fitted.forecast(horizon: 1)) {
      XCTAssertEqual($0 as? FitError, .tooFewObservations(required: 3, actual: 2))
    }
  }

  func testExactFitIsInfinitelySignificantAndNotNaN() throws {
    let model = LinearRegression([try regressor("x", [1, 2, 3, 4])])
    let fitted = try model.fitted(to: TimeSeries(values: [3, 5, 7, 9]))
    XCTAssertEqual(fitted.coefficients[1].tStatistic, .infinity)
    XCTAssertEqual(fitted.coefficients[1].pValue, 0)
    XCTAssertEqual(fitted.fStatistic?.value, .infinity)
    XCTAssertEqual(fitted.fStatistic?.pValue, 0)
    XCTAssertEqual(fitted.logLikelihood, .infinity)
    XCTAssertNil(fitted.durbinWatson)
    let constant = try model.fitted(to: TimeSeries(values: [5, 5, 5, 5]))
    XCTAssertNil(constant.rSquared)
    XCTAssertNil(constant.fStatistic)
    XCTAssertNil(constant.coefficients[1].tStatistic, "zero over zero")
  }

  func testPolynomialTermsAreNamedByTheirPowers() throws {
    let x = try regressor("x", [-2, -1, 0, 1, 2])
    let model = try LinearRegression(polynomial: 3, of: x)
    XCTAssertEqual(model.regressors.map(\.name), ["x", "x^2", "x^3"])
    let fitted = try model.fitted(to: TimeSeries(values: [-8, -1, 0, 1, 8]))
    XCTAssertEqual(fitted.coefficients.map(\.estimate), [0, 0, 0, 1])
    XCTAssertThrowsError(try LinearRegression(polynomial: 2, of: regressor("x", [1, 1e200]))) {
      XCTAssertEqual($0 as? FitError, .tooLarge(index: 1))
    }
  }

  func testPowersKeepMoreDigitsThanADouble() throws {
    let powers = try Regressor(name: "year", values: [2023.0]).powers(upTo: 6)
    // 2023⁶ needs 66 bits.
    XCTAssertEqual(powers[5].values[0], DoubleDouble(decimal: "68544923587844151889"))
  }

  func testErrorsNameWhatIsWrong() throws {
    let x = try regressor("x", [1, 2, 3, 4])
    XCTAssertEqual(
      error(LinearRegression([x]), [1]), .tooFewObservations(required: 2, actual: 1))
    XCTAssertEqual(
      error(LinearRegression([x, try regressor("y", [1, 2])]), [1, 2, 3]),
      .missingRegressorValues(names: ["y"], required: 3, available: 2))
    let twice = try regressor("twice", [2, 4, 6, 8])
    guard
      case .singularDesign(_, let rank, let condition) =
        error(LinearRegression([x, twice]), [1, 2, 3, 5])
    else { return XCTFail("a multiple of a column is no regressor") }
    XCTAssertEqual(rank, 2)
    XCTAssertGreaterThan(condition, 1e15)
    XCTAssertThrowsError(try regressor("x", [1, .nan])) {
      XCTAssertEqual($0 as? FitError, .notFinite(index: 1))
    }
    XCTAssertThrowsError(try LinearRegression([x]).fitted(to: [DoubleDouble(.nan)])) {
      XCTAssertEqual($0 as? FitError, .notFinite(index: 0))
    }
  }
}
