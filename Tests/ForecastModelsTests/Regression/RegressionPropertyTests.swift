import ExtendedPrecision
import ForecastModels
import TestSupport
import XCTest

/// Properties of linear regression on seeded random data.
final class RegressionPropertyTests: XCTestCase {
  private static let seed: UInt64 = 31

  private struct Data {
    let x: [Double]
    let z: [Double]
    let y: [Double]

    init(_ generator: inout SplitMix64, rows: Int) {
      x = generator.normals(rows)
      z = generator.normals(rows)
      let errors = generator.normals(rows)
      y = zip(zip(x, z), errors).map { 3 + $0.0 - 2 * $0.1 + $1 }
    }

    func fitted(
      x mapX: (Double) -> Double = { $0 }, y mapY: (Double) -> Double = { $0 },
      order: [Int]? = nil
    ) throws -> LinearRegression.Fitted {
      let order = order ?? Array(y.indices)
      return try LinearRegression([
        Regressor(name: "x", values: order.map { mapX(x[$0]) }),
        Regressor(name: "z", values: order.map { z[$0] }),
      ]).fitted(to: order.map { DoubleDouble(mapY(y[$0])) })
    }
  }

  private func forEachData(_ body: (Data, inout SplitMix64) throws -> Void) rethrows {
    var generator = SplitMix64(seed: Self.seed)
    for rows in [5, 9, 17, 40] {
      let data = Data(&generator, rows: rows)
      try body(data, &generator)
    }
  }

  private func assertEqual(
    _ left: [Double?], _ right: [Double?], accuracy: Double, line: UInt = #line
  ) {
    for (one, other) in zip(left, right) {
      XCTAssertEqual(
        one ?? .nan, other ?? .nan, accuracy: accuracy, "seed \(Self.seed)", line: line)
    }
  }

  func testOrderOfRowsDoesNotMatter() throws {
    try forEachData { data, generator in
      let plain = try data.fitted()
      let shuffled = try data.fitted(order: data.y.indices.shuffled(using: &generator))
      // Refinement leaves only the rounding of the results themselves.
      assertEqual(
        plain.coefficients.map(\.estimate), shuffled.coefficients.map(\.estimate),
        accuracy: 4 * 4.0.ulp)
      assertEqual(
        plain.coefficients(.hc3).map(\.standardError),
        shuffled.coefficients(.hc3).map(\.standardError), accuracy: 1e-14)
      assertEqual([plain.logLikelihood], [shuffled.logLikelihood], accuracy: 1e-13)
    }
  }

  func testCoefficientsFollowTheScaleOfResponseAndRegressor() throws {
    try forEachData { data, _ in
      let plain = try data.fitted()
      // Powers of two, so that scaling itself rounds nothing.
      let scaled = try data.fitted(x: { 1024 * $0 }, y: { 8 * $0 })
      let factors = [8.0, 8.0 / 1024, 8]
      for (index, factor) in factors.enumerated() {
        let (one, other) = (plain.coefficients[index], scaled.coefficients[index])
        assertEqual([factor * one.estimate], [other.estimate], accuracy: 2 * other.estimate.ulp)
        assertEqual(
          [one.tStatistic], [other.tStatistic], accuracy: 1e-13 * abs(one.tStatistic ?? 0))
      }
      assertEqual([plain.rSquared], [scaled.rSquared], accuracy: 4 * 1.0.ulp)
    }
  }

  func testShiftOfARegressorOnlyMovesTheIntercept() throws {
    try forEachData { data, _ in
      let plain = try data.fitted(x: { ($0 * 0x1p20).rounded() * 0x1p-20 })
      // Exact, since the values have been rounded to multiples of 2⁻²⁰.
      let shifted = try data.fitted(x: { ($0 * 0x1p20).rounded() * 0x1p-20 + 2000 })
      let slope = plain.coefficients[1].estimate
      XCTAssertEqual(slope, shifted.coefficients[1].estimate, accuracy: 2 * slope.ulp)
      XCTAssertEqual(
        plain.coefficients[0].estimate - 2000 * slope, shifted.coefficients[0].estimate,
        accuracy: 4 * (2000 * slope).ulp)
    }
  }

  func testResidualsAreOrthogonalToTheDesign() throws {
    try forEachData { data, _ in
      let fitted = try data.fitted()
      let residuals = fitted.residuals.compactMap { $0 }
      for column in [data.x.map { _ in 1 }, data.x, data.z] {
        let products = zip(residuals, column).map { $0 * $1 }
        // Each residual is right to half an ulp.
        let size = products.map(abs).reduce(0, +)
        XCTAssertEqual(products.reduce(0, +), 0, accuracy: 4 * size.ulp, "seed \(Self.seed)")
      }
    }
  }

  func testNarrowerCoverageLiesInside() throws {
    try forEachData { data, generator in
      let fitted = try data.fitted()
      let row = generator.normals(2).map { DoubleDouble($0) }
      let distribution = PredictiveDistribution(try XCTUnwrap(fitted.prediction(at: row)))
      let inner = distribution.interval(.percent80)
      let outer = distribution.interval(.percent95)
      XCTAssertLessThan(outer.lower, inner.lower)
      XCTAssertLessThan(inner.upper, outer.upper)
    }
  }

  func testLeverageOfEachRowIsItsOwnInfluence() throws {
    try forEachData { data, _ in
      let fitted = try data.fitted()
      let plain = fitted.fittedValues
      for row in data.y.indices {
        var moved = data.y
        moved[row] += 1
        let model = fitted.model
        let other = try model.fitted(to: moved.map { DoubleDouble($0) })
        let change = (other.fittedValues[row] ?? .nan) - (plain[row] ?? .nan)
        // The difference of two fitted values of size ten.
        XCTAssertEqual(change, fitted.leverages[row], accuracy: 1e-14, "seed \(Self.seed)")
      }
    }
  }
}
