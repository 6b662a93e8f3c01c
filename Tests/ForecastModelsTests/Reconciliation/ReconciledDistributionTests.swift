import ForecastModels
import LinearAlgebra
import Statistics
import XCTest

/// Intervals of reconciled forecasts.
final class ReconciledDistributionTests: XCTestCase {
  private let sum = LinearConstraint(total: 0, equalsSumOf: [1, 2])

  private func normal(_ mean: Double, _ deviation: Double) -> PredictiveDistribution {
    PredictiveDistribution(
      StudentTDistribution(degreesOfFreedom: .infinity, location: mean, scale: deviation))
  }

  func testNormalForecastsBecomeTheNormalConditionalOnTheSum() throws {
    let base = [normal(10, 2), normal(4, 1), normal(3, 1)]
    let result = try Reconciliation(constraints: [sum], weights: .spread(of: base))
      .reconciled(base)
    // A gap of 3 shared 4 : 1 : 1; variances v − v²/6.
    assertEqual(result.distributions.map(\.median), [8, 4.5, 3.5], 1e-13)
    let variances = [4 - 16.0 / 6, 1 - 1.0 / 6, 1 - 1.0 / 6]
    let scales = result.distributions.map { $0.mixture.components[0].distribution.scale }
    assertEqual(scales, variances.map { $0.squareRoot() }, 1e-13)
  }

  func testMediansAreTheReconciledValues() throws {
    let base = [mixture(scale: .identity), mixture(scale: .logarithm), normal(3, 1)]
    let result = try Reconciliation(constraints: [sum], weights: .spread(of: base))
      .reconciled(base)
    for (distribution, value) in zip(result.distributions, result.reconciled.values) {
      // A median of several components is found to 1e-14 of their spread, a logarithm to an ulp.
      XCTAssertEqual(distribution.median, value, accuracy: 1e-14 * 10)
    }
    XCTAssertEqual(result.distributions[2].median, result.reconciled.values[2])
  }

  private func mixture(scale: MeasurementScale) -> PredictiveDistribution {
    let centre = scale == .identity ? 9.0 : 1.2
    return PredictiveDistribution(
      StudentTMixture(
        components: [
          .init(
            weight: 2,
            distribution: StudentTDistribution(degreesOfFreedom: 3, location: centre, scale: 0.2)),
          .init(
            weight: 1,
            distribution: StudentTDistribution(
              degreesOfFreedom: 7, location: centre + 0.5, scale: 0.4)),
        ], scale: scale))
  }

  func testShapeIsKeptAndOnlyNarrowed() throws {
    let base = [mixture(scale: .identity), normal(4, 1), normal(3, 1)]
    let result = try Reconciliation(constraints: [sum], weights: .spread(of: base))
      .reconciled(base)
    let weights = try ReconciliationWeights.spread(of: base).covariance(seriesCount: 3)
    let ratio =
      (result.reconciled.errorCovariance[0, 0] / weights[0, 0]).squareRoot()
    XCTAssertLessThan(ratio, 1)
    for probability in [0.025, 0.1, 0.5, 0.8, 0.99] {
      // Quantiles are found to about 1e-14 of the scale.
      XCTAssertEqual(
        result.distributions[0].quantile(probability) - result.reconciled.values[0],
        ratio * (base[0].quantile(probability) - base[0].median), accuracy: 1e-12)
    }
  }

  func testForecastsOnTheLogarithmicScaleStayPositive() throws {
    let part = PredictiveDistribution(
      StudentTDistribution(degreesOfFreedom: 2, location: 0, scale: 1), scale: .logarithm)
    let base = [normal(10, 1), normal(9.5, 1), part]
    let result = try Reconciliation(constraints: [sum], weights: .spread(of: base))
      .reconciled(base)
    XCTAssertGreaterThan(result.distributions[2].quantile(1e-6), 0)
    XCTAssertEqual(result.distributions[2].cumulativeProbability(0), 0)
  }

  func testLogarithmOfANegativeValueIsRefused() {
    let part = PredictiveDistribution(
      StudentTDistribution(degreesOfFreedom: 9, location: 0, scale: 1), scale: .logarithm)
    let base = [normal(1, 0.001), normal(9, 0.001), part]
    XCTAssertThrowsError(
      try Reconciliation(constraints: [sum], weights: .spread(of: base)).reconciled(base)
    ) { XCTAssertEqual($0 as? ReconciliationError, .notPositive(series: 2)) }
  }

  func testFixedSeriesIsCertain() throws {
    let base = [normal(10, 2), normal(4, 1), normal(3, 1)]
    let result = try Reconciliation(
      constraints: [sum], weights: .spread(of: base), fixedValues: [0: 9.3]
    ).reconciled(base)
    XCTAssertEqual(result.distributions[0].quantile(0.01), 9.3)
    XCTAssertEqual(result.distributions[0].quantile(0.99), 9.3)
    // With a known total the parts' errors cancel: v₁ v₂ / (v₁ + v₂) = ½.
    XCTAssertEqual(
      result.distributions[1].mixture.components[0].distribution.scale, 0.5.squareRoot(),
      accuracy: 1e-13)
  }

  func testKnownSeriesNeedsNoSpreadWhereItIsFixed() throws {
    let base = [normal(10, 0), normal(4, 1), normal(3, 1)]
    let weights = ReconciliationWeights.spread(of: base)
    let result = try Reconciliation(constraints: [sum], weights: weights, fixedValues: [0: 10])
      .reconciled(base)
    assertEqual(result.reconciled.values, [10, 5.5, 4.5], 1e-14 * 10)
    XCTAssertThrowsError(
      try Reconciliation(constraints: [sum], weights: weights).reconciled(base)
    ) { XCTAssertEqual($0 as? ReconciliationError, .noVariance(series: 0)) }
  }

  func testErrorsMayHaveAnotherCovarianceThanTheWeights() throws {
    // Equal weights, M = I − u uᵀ / 3 with u = (1, −1, −1), and errors in the total alone:
    // M Σ M = Σ₀₀ m mᵀ, m = (2/3, 1/3, 1/3).
    let base = [normal(10, 3), normal(4, 3), normal(3, 3)]
    let errors = Matrix(rows: [[9, 0, 0], [0, 0.09, 0], [0, 0, 0.09]])
    let result = try Reconciliation(constraints: [sum]).reconciled(base, errorCovariance: errors)
    let expected = 9 * 4.0 / 9 + 2 * 0.09 / 9
    XCTAssertEqual(result.reconciled.errorCovariance[0, 0], expected, accuracy: 1e-14)
    XCTAssertEqual(
      result.distributions[0].mixture.components[0].distribution.scale,
      3 * (expected / 9).squareRoot(), accuracy: 1e-14)
    // A part takes over a share of the total's error and becomes less certain than it was.
    XCTAssertGreaterThan(result.reconciled.errorCovariance[1, 1], 0.09)
  }

  func testCorrelationEntersTheWeights() throws {
    let base = [normal(1, 2), normal(1, 3)]
    let weights = ReconciliationWeights.spread(
      of: base, correlation: Matrix(rows: [[1, 0.5], [0.5, 1]]))
    assertEqual(try weights.covariance(seriesCount: 2).storage, [4, 3, 3, 9], 1e-13)
  }
}
