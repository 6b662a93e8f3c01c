import ForecastModels
import TestSupport
import XCTest

/// The Box-Cox transformation against R, its definition and its limits.
final class BoxCoxTransformTests: XCTestCase {
  func testTransformsAgreeWithR() throws {
    var worst = WorstDeviation("boxcox")
    try GoldenSeries.forEach(in: Figures.golden("boxcox")) { id, series, figures in
      let transform = BoxCoxTransform(power: 0.3)
      let values = try transform.transformed(series).values
      worst.check(values, figures["boxcox_0.3"].vector, "transform", id, within: 1e-12)
      worst.check(
        values.compactMap { transform.value(of: $0) }, figures["inv"].vector, "inverse", id,
        within: 1e-12)
      worst.check(
        values.compactMap { transform.mean(of: $0, variance: 0.01) },
        figures["inv_biasadj"].vector, "mean", id, within: 1e-12)
    }
    worst.report()
  }

  /// R's `optimise` stops at 1e-4 of its range.
  func testGuerrerosPowerAgreesWithR() throws {
    var worst = 0.0
    try GoldenSeries.forEach(in: Figures.golden("boxcox")) { id, series, figures in
      let best = try BoxCoxTransform.best(for: series, by: .guerrero)
      let reference = figures["lambda_guerrero"].number
      XCTAssertEqual(best.power, reference, accuracy: 1e-3, id)
      worst = max(worst, abs(best.power - reference))
    }
    print("boxcox: Guerrero's power off by \(worst) of 0.001")
  }

  /// R searches a grid of 0.05: its choice is the best point of that grid here too, and the best of all
  /// powers is beside it and no less likely.
  func testLikeliestPowerAgreesWithR() throws {
    try GoldenSeries.forEach(in: Figures.golden("boxcox")) { id, series, figures in
      let likelihood = { BoxCoxTransform.profileLogLikelihood(power: $0, series: series) }
      let grid = (0...60).map { (Double($0) - 20) / 20 }
      let choice = try XCTUnwrap(grid.max { likelihood($0) < likelihood($1) })
      XCTAssertEqual(choice, figures["lambda_loglik"].number, accuracy: 1e-12, id)
      let best = try BoxCoxTransform.best(for: series).power
      XCTAssertEqual(best, choice, accuracy: 0.05, id)
      XCTAssertGreaterThanOrEqual(likelihood(best), likelihood(choice) - 1e-9, id)
    }
  }

  func testPowersOfOneAndZero() {
    XCTAssertEqual(BoxCoxTransform(power: 1).transformed(7.25) ?? 0, 6.25, accuracy: 1e-14)
    XCTAssertEqual(BoxCoxTransform(power: 0).transformed(1), 0)
    XCTAssertEqual(BoxCoxTransform(power: -1).transformed(4) ?? 0, 0.75, accuracy: 1e-15)
  }

  func testThePowerGoesContinuouslyToZero() {
    for value in [0.01, 3, 5000.0] {
      let limit = log(value)
      for power in [1e-300, 1e-18, -1e-15] {
        let transform = BoxCoxTransform(power: power).transformed(value) ?? .nan
        // The next term of the series is λ log² y / 2.
        XCTAssertEqual(transform, limit, accuracy: 4 * abs(limit).ulp + 1e-13)
      }
    }
  }

  func testInverseUndoesTheTransform() {
    var generator = SplitMix64(seed: 1964)
    for _ in 0..<500 {
      let power = 6 * generator.uniform() - 3
      let value = 1e3 * generator.uniform() + 0.1
      let transform = BoxCoxTransform(power: power)
      let back = transform.transformed(value).flatMap { transform.value(of: $0) } ?? .nan
      // A negative power brings large values near to −1/λ: yᵖ is what is left of the digits.
      let loss = max(1, 1 / (abs(power) * pow(value, power)))
      XCTAssertEqual(back, value, accuracy: 64 * value.ulp * loss, "seed 1964, λ \(power)")
    }
  }

  func testThereIsNoValueBeyondTheRange() throws {
    XCTAssertNil(BoxCoxTransform(power: -1).value(of: 1))
    XCTAssertNil(BoxCoxTransform(power: 2).value(of: -0.5))
    XCTAssertNil(BoxCoxTransform(power: 0.5).transformed(0))
    let series = try TimeSeries(start: 2001, values: [3, -2])
    XCTAssertThrowsError(try BoxCoxTransform(power: 0.5).transformed(series)) {
      XCTAssertEqual($0 as? FitError, .notPositive(period: 2002))
    }
    XCTAssertThrowsError(try BoxCoxTransform.best(for: series)) {
      XCTAssertEqual($0 as? FitError, .notPositive(period: 2002))
    }
  }

  func testTheUnitDoesNotMatter() throws {
    let values = [3.0, 5, 4, 9, 14, 11, 21, 30]
    for criterion in [BoxCoxTransform.Criterion.likelihood, .guerrero] {
      let best = try BoxCoxTransform.best(for: TimeSeries(values: values), by: criterion)
      let other = try BoxCoxTransform.best(
        for: TimeSeries(values: values.map { $0 * 1e6 }), by: criterion)
      // The least of a smooth function is found to the root of the rounding.
      XCTAssertEqual(best.power, other.power, accuracy: 1e-6)
    }
  }

  func testAConstantIsLeftAsItIs() throws {
    let constant = try TimeSeries(values: [5, 5, 5, 5])
    XCTAssertEqual(try BoxCoxTransform.best(for: constant).power, 1)
    XCTAssertEqual(try BoxCoxTransform.best(for: constant, by: .guerrero).power, 1)
  }
}
