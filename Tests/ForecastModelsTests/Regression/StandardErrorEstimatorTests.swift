import ForecastModels
import LinearAlgebra
import TestSupport
import XCTest

/// How the estimators of the coefficients' covariance are related, on seeded random data.
final class StandardErrorEstimatorTests: XCTestCase {
  private static let seed: UInt64 = 99

  /// A regression of twelve observations on two regressors, errors growing with the first.
  private func fitted(rows: Int = 12) throws -> LinearRegression.Fitted {
    var generator = SplitMix64(seed: Self.seed)
    let x = generator.normals(rows)
    let z = generator.normals(rows)
    let errors = generator.normals(rows)
    let y = (0..<rows).map { row -> Double in
      let spread = 1 + abs(x[row])
      return 5 + 2 * x[row] - z[row] + errors[row] * spread
    }
    let model = LinearRegression([
      try Regressor(name: "x", values: x), try Regressor(name: "z", values: z),
    ])
    return try model.fitted(to: TimeSeries(values: y))
  }

  private func assertEqual(
    _ left: Matrix?, _ right: Matrix?, factor: Double = 1, line: UInt = #line
  ) {
    guard let left, let right else { return XCTFail("no covariance", line: line) }
    let scale = right.storage.map(abs).max() ?? 0
    for (one, other) in zip(left.storage, right.storage) {
      // Two orders of the same sums.
      XCTAssertEqual(one, factor * other, accuracy: 1e-14 * scale, "\(Self.seed)", line: line)
    }
  }

  func testCovariancesAreSymmetricAndPositiveSemidefinite() throws {
    let fitted = try fitted()
    let estimators: [StandardErrorEstimator] = [
      .classical, .hc0, .hc1, .hc2, .hc3, .neweyWest(), .neweyWest(lag: 7, adjusted: true),
      .neweyWest(lag: 40), .clustered(groups: [1, 1, 2, 2, 3, 3, 1, 1, 2, 2, 3, 3]),
    ]
    for estimator in estimators {
      let covariance = try XCTUnwrap(fitted.covariance(estimator))
      XCTAssertEqual(covariance, covariance.transposed(), "\(estimator)")
      let values = try SymmetricEigendecomposition(covariance).values
      // Zero up to rounding beside the largest: three groups can't fill three dimensions.
      let largest = try XCTUnwrap(values.max())
      XCTAssertGreaterThanOrEqual(try XCTUnwrap(values.min()), -1e-15 * largest, "\(estimator)")
    }
  }

  func testHC1IsHC0TimesTheDegreesOfFreedomCorrection() throws {
    let fitted = try fitted()
    assertEqual(fitted.covariance(.hc1), fitted.covariance(.hc0), factor: 12.0 / 9)
  }

  func testLeverageCorrectionsOnlyAdd() throws {
    let fitted = try fitted()
    let variances = try [StandardErrorEstimator.hc0, .hc2, .hc3].map {
      try XCTUnwrap(fitted.covariance($0)).diagonal
    }
    for index in 0..<3 {
      XCTAssertLessThan(variances[0][index], variances[1][index])
      XCTAssertLessThan(variances[1][index], variances[2][index])
    }
  }

  func testNeweyWestWithoutLagsAndClustersOfOneAreHC0() throws {
    let fitted = try fitted()
    assertEqual(fitted.covariance(.neweyWest(lag: 0)), fitted.covariance(.hc0))
    let groups = Array(20..<32)
    assertEqual(
      fitted.covariance(.clustered(groups: groups, adjusted: false)), fitted.covariance(.hc0))
    // 12/11 · 11/9 = 12/9.
    assertEqual(fitted.covariance(.clustered(groups: groups)), fitted.covariance(.hc1))
  }

  func testNeweyWestIsTheWeightedSumOfAutocovariances() throws {
    let fitted = try fitted()
    let bread = try LeastSquares(
      Design(columns: fitted.model.regressors.map { $0.values })
    ).unscaledCovariance()
    let scores = (0..<12).map { row in
      ([1.0] + fitted.model.regressors.map { $0.values[row].doubleValue }).map {
        $0 * (fitted.residuals[row] ?? .nan)
      }
    }
    var meat = Matrix(rows: 3, columns: 3)
    for (first, second) in (0..<12).flatMap({ row in (0..<12).map { (row, $0) } }) {
      let weight = max(0, 1 - Double(abs(first - second)) / 4)
      for (row, column) in (0..<3).flatMap({ row in (0..<3).map { (row, $0) } }) {
        meat[row, column] += weight * scores[first][row] * scores[second][column]
      }
    }
    assertEqual(fitted.covariance(.neweyWest(lag: 3)), bread * meat * bread)
  }

  func testLagRuleGrowsSlowly() throws {
    // ⌊4 (n/100)^(2/9)⌋ is 2 for 12 observations and 4 for 100.
    let short = try fitted()
    assertEqual(short.covariance(.neweyWest()), short.covariance(.neweyWest(lag: 2)))
    let long = try fitted(rows: 100)
    assertEqual(long.covariance(.neweyWest()), long.covariance(.neweyWest(lag: 4)))
    assertEqual(
      short.covariance(.neweyWest(adjusted: true)), short.covariance(.neweyWest()),
      factor: 12.0 / 9)
  }

  func testWaldStatisticIsTheFormOfTheCovariancesInverse() throws {
    let fitted = try fitted()
    let slopes = fitted.coefficients.dropFirst().map(\.estimate)
    for estimator in [StandardErrorEstimator.hc0, .hc1, .hc3, .neweyWest(lag: 2)] {
      let covariance = try XCTUnwrap(fitted.covariance(estimator))
      let (a, b, c) = (covariance[1, 1], covariance[1, 2], covariance[2, 2])
      let squares = c * slopes[0] * slopes[0] + a * slopes[1] * slopes[1]
      let found = try XCTUnwrap(fitted.fStatistic(estimator))
      let expected = (squares - 2 * b * slopes[0] * slopes[1]) / (a * c - b * b) / 2
      // The determinant loses a digit or two.
      XCTAssertEqual(found.value, expected, accuracy: 1e-13 * expected, "\(estimator)")
      XCTAssertEqual(found.numeratorDegreesOfFreedom, 2)
      XCTAssertEqual(found.denominatorDegreesOfFreedom, 9)
    }
    XCTAssertEqual(fitted.fStatistic(.classical), fitted.fStatistic)
  }

  func testWaldStatisticOfOneRegressorIsTheSquareOfItsT() throws {
    let model = LinearRegression(Array(try fitted().model.regressors.prefix(1)))
    let fitted = try model.fitted(to: fitted().series)
    for estimator in [StandardErrorEstimator.hc2, .neweyWest()] {
      let t = try XCTUnwrap(fitted.coefficients(estimator)[1].tStatistic)
      let found = try XCTUnwrap(fitted.fStatistic(estimator)?.value)
      XCTAssertEqual(found, t * t, accuracy: 8 * found.ulp)
    }
  }

  func testASingularCovarianceHasNoWaldStatistic() throws {
    let groups = [1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2]
    XCTAssertNil(try fitted().fStatistic(.clustered(groups: groups)))
  }

  func testWhatCannotBeEstimatedIsNil() throws {
    let fitted = try fitted()
    XCTAssertNil(fitted.covariance(.clustered(groups: Array(repeating: 1, count: 12))))
    let dummy = try Regressor(name: "only one", values: [0, 0, 1, 0, 0])
    let other = try LinearRegression([dummy]).fitted(to: .sample)
    XCTAssertNil(other.covariance(.hc2), "an observation of leverage one has no residual")
    XCTAssertNil(other.covariance(.hc3))
    XCTAssertNotNil(other.covariance(.hc0))
    XCTAssertNil(other.coefficients(.hc3)[0].standardError)
  }

  func testClustersAreTestedOnOneLessDegreeOfFreedomThanGroups() throws {
    let groups = [1, 1, 2, 2, 3, 3, 1, 1, 2, 2, 3, 3]
    let coefficients = try fitted().coefficients(.clustered(groups: groups))
    XCTAssertEqual(coefficients.map(\.degreesOfFreedom), [2, 2, 2])
    let permuted = groups.map { [1: 7, 2: -4, 3: 0][$0] ?? 0 }
    let renamed = try fitted().coefficients(.clustered(groups: permuted))
    for (one, other) in zip(coefficients, renamed) {
      XCTAssertEqual(
        try XCTUnwrap(one.standardError), try XCTUnwrap(other.standardError), accuracy: 1e-14)
    }
  }
}
