import ExtendedPrecision
import ForecastModels
import TestSupport
import XCTest

/// Other units of regressor and response, by powers of ten over the range of a double.
final class ScaleEquivarianceTests: XCTestCase {
  private static let seed: UInt64 = 290

  /// Decimals, so that a power of ten shifts them without rounding.
  private struct Table {
    let x: [String]
    let z: [String]
    let y: [String]

    init(_ generator: inout SplitMix64) {
      let columns = (0..<3).map { _ in
        (0..<11).map { _ in "\(Int.random(in: -9_999...9_999, using: &generator))" }
      }
      (x, z, y) = (columns[0], columns[1], columns[2])
    }

    func scaled(_ values: [String], _ power: Int) -> [DoubleDouble] {
      // Four digits: the exponents of the values themselves reach from −290 to 290.
      values.compactMap { DoubleDouble(decimal: "\($0)e\(power - 3)") }
    }

    func regressors(x power: Int) throws -> [Regressor] {
      [
        try Regressor(name: "x", values: scaled(x, power)),
        try Regressor(name: "z", values: scaled(z, 0)),
      ]
    }
  }

  private let estimators: [StandardErrorEstimator] = [
    .classical, .hc0, .hc1, .hc2, .hc3, .neweyWest(), .neweyWest(lag: 3, adjusted: true),
    .clustered(groups: [1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 5]),
  ]

  /// Coefficients are those of the plain table times powers of ten, and t and p do not change.
  private func assertScaled(
    _ found: [Coefficient], _ plain: [Coefficient], powers: [Int], _ message: String,
    line: UInt = #line
  ) {
    XCTAssertEqual(found.count, plain.count, line: line)
    for (index, (one, other)) in zip(found, plain).enumerated() {
      // Two factors, because 10⁻²⁹⁰ times 10²⁹⁰ leaves nothing out of range on the way.
      let factor = Double("1e\(-powers[index])") ?? .nan
      assertClose(one.estimate * factor, other.estimate, message, line)
      assertClose((one.standardError ?? .nan) * factor, other.standardError, message, line)
      assertClose(one.tStatistic, other.tStatistic, message, line)
      assertClose(one.pValue, other.pValue, message, line)
    }
  }

  /// To ten ulps: each result is rounded, scaled and rounded again; φ has a few ulps of its own.
  private func assertClose(_ one: Double?, _ other: Double?, _ message: String, _ line: UInt) {
    guard let one, let other else { return XCTFail("\(message): none", line: line) }
    XCTAssertEqual(
      one, other, accuracy: 20 * Double.ulpOfOne * max(abs(other), 1e-300), message, line: line)
  }

  private func forEachPower(_ powers: [Int], _ body: (Table, Int, String) throws -> Void) rethrows {
    var generator = SplitMix64(seed: Self.seed)
    for _ in 0..<3 {
      let table = Table(&generator)
      for power in powers { try body(table, power, "seed \(Self.seed), 10^\(power)") }
    }
  }

  func testUnitOfARegressorScalesItsCoefficientOnly() throws {
    try forEachPower([-290, -200, -158, -12, 3, 158, 200, 290]) { table, power, message in
      let y = table.scaled(table.y, 0)
      let plain = try LinearRegression(table.regressors(x: 0)).fitted(to: y)
      let found = try LinearRegression(table.regressors(x: power)).fitted(to: y)
      for estimator in estimators {
        assertScaled(
          found.coefficients(estimator), plain.coefficients(estimator), powers: [0, -power, 0],
          "\(message), \(estimator)")
        assertClose(
          found.fStatistic(estimator)?.value, plain.fStatistic(estimator)?.value, message, #line)
      }
      assertClose(found.conditionNumber, plain.conditionNumber, message, #line)
    }
  }

  func testUnitOfTheResponseScalesAllCoefficients() throws {
    // 2⁵⁰⁰ is the largest response.
    try forEachPower([-285, -200, -158, 3, 100, 149]) { table, power, message in
      let regressors = try table.regressors(x: 0)
      let plain = try LinearRegression(regressors).fitted(to: table.scaled(table.y, 0))
      let found = try LinearRegression(regressors).fitted(to: table.scaled(table.y, power))
      for estimator in estimators {
        assertScaled(
          found.coefficients(estimator), plain.coefficients(estimator),
          powers: [power, power, power], "\(message), \(estimator)")
      }
    }
  }

  func testUnitOfARegressorScalesItsCoefficientBesideAutoregressiveErrors() throws {
    try forEachPower([-290, -158, 158, 290]) { table, power, message in
      let series = try TimeSeries(values: table.scaled(table.y, 0).map(\.doubleValue))
      for method in [
        AutoregressiveErrorRegression.Method.maximumLikelihood, .restrictedMaximumLikelihood,
      ] {
        let fits = try [0, power].map {
          try AutoregressiveErrorRegression(
            table.regressors(x: $0), includesTrend: false, method: method
          ).fitted(to: series)
        }
        // φ is where a slope changes its sign: to the digits of sums of eleven terms.
        XCTAssertEqual(fits[1].autocorrelation, fits[0].autocorrelation, accuracy: 1e-12, message)
        for (index, factor) in [1, Double("1e\(power)") ?? .nan, 1].enumerated() {
          let (one, other) = (fits[1].coefficients[index], fits[0].coefficients[index])
          XCTAssertEqual(
            one.estimate * factor, other.estimate, accuracy: 1e-11 * abs(other.estimate), message)
          let errors = [one, other].map { $0.standardError ?? .nan }
          XCTAssertEqual(errors[0] * factor, errors[1], accuracy: 1e-11 * errors[1], message)
        }
      }
    }
  }

  func testUnitOfASeriesScalesTheErrorsOfItsTrend() throws {
    try forEachPower([-285, -158, 149]) { table, power, message in
      let fits = try [0, power].map {
        try QuadraticTrend().fitted(
          to: TimeSeries(start: 2001, values: table.scaled(table.y, $0).map(\.doubleValue)))
      }
      let factor = Double("1e\(-power)") ?? .nan
      for (one, other) in zip(fits[1].standardErrors, fits[0].standardErrors) {
        // The series are rounded to doubles, each in its unit.
        XCTAssertEqual(one * factor, other, accuracy: 1e-13 * other, message)
      }
    }
  }
}
