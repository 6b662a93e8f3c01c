import ForecastModels
import LinearAlgebra
import XCTest

/// Cases that can be worked out by hand.
final class ReconciliationTests: XCTestCase {
  private let sum = LinearConstraint(total: 0, equalsSumOf: [1, 2])

  func testEqualWeightsShareTheGapEqually() throws {
    // The gap 10 − 4 − 3 = 3 is divided by three.
    let reconciled = try Reconciliation(constraints: [sum]).reconciled([10, 4, 3])
    assertEqual(reconciled.values, [9, 5, 4], 1e-15 * 10)
    XCTAssertEqual(reconciled.activeInequalities, [])
    // W⁻¹ (x − y) = (−1, 1, 1) = −λ (1, −1, −1).
    XCTAssertEqual(reconciled.multipliers[0], 1, accuracy: 1e-14)
  }

  func testStructuralWeightsShareTheGapByBottomParts() throws {
    let structure = try SummingStructure(seriesCount: 3, parts: [0: [1, 2]])
    let model = Reconciliation(
      constraints: structure.constraints, weights: .structural(structure))
    // Shares 2 : 1 : 1 of a gap of 4.
    assertEqual(try model.reconciled([11, 4, 3]).values, [9, 5, 4], 1e-14)
  }

  func testVariancesShareTheGapByVariance() throws {
    let residuals = Matrix(rows: [[2, 1, -1], [-2, -1, 1]])
    let model = Reconciliation(constraints: [sum], weights: .variance(residuals: residuals))
    // Shares 4 : 1 : 1 of a gap of 6.
    assertEqual(try model.reconciled([13, 4, 3]).values, [9, 5, 4], 1e-14)
  }

  func testCoherentForecastsAreNotTouched() throws {
    let reconciled = try Reconciliation(constraints: [sum]).reconciled([7, 4, 3])
    XCTAssertEqual(reconciled.values, [7, 4, 3])
  }

  func testWithoutConstraintsNothingHappens() throws {
    let reconciled = try Reconciliation(constraints: []).reconciled([1, 2])
    XCTAssertEqual(reconciled.values, [1, 2])
    XCTAssertEqual(reconciled.errorCovariance, .identity(2))
    XCTAssertEqual(try Reconciliation(constraints: []).reconciled([[Double]]()), [])
  }

  func testRedundantEquationsAreAccepted() throws {
    let twice = LinearConstraint(coefficients: [0: 2, 1: -2, 2: -2], .equal)
    let model = Reconciliation(constraints: [sum, twice, sum])
    assertEqual(try model.reconciled([10, 4, 3]).values, [9, 5, 4], 1e-14)
  }

  func testFixedTotalIsDividedAmongTheParts() throws {
    let model = Reconciliation(constraints: [sum], fixedValues: [0: 10])
    let reconciled = try model.reconciled([9, 4, 3])
    XCTAssertEqual(reconciled.values[0], 10)
    assertEqual(reconciled.values, [10, 5.5, 4.5], 1e-14)
    XCTAssertEqual(reconciled.errorCovariance.row(0), [0, 0, 0])
  }

  func testCorrelatedSeriesFollowAFixedOneAsConditionalMeansDo() throws {
    // E(x₁ | x₀) = y₁ + ρ s₁/s₀ (x₀ − y₀), var = s₁² (1 − ρ²), with s = (2, 3) and ρ = ½.
    let weights = ReconciliationWeights.covariance(Matrix(rows: [[4, 3], [3, 9]]))
    let model = Reconciliation(constraints: [], weights: weights, fixedValues: [0: 12])
    let reconciled = try model.reconciled([10, 20])
    assertEqual(reconciled.values, [12, 21.5], 1e-13)
    XCTAssertEqual(reconciled.errorCovariance[1, 1], 6.75, accuracy: 1e-13)
  }

  func testInequalityThatHoldsChangesNothing() throws {
    let model = Reconciliation(constraints: [LinearConstraint(part: 1, notAbove: 0)])
    let reconciled = try model.reconciled([10, 4])
    XCTAssertEqual(reconciled.values, [10, 4])
    XCTAssertEqual(reconciled.activeInequalities, [])
    XCTAssertEqual(reconciled.multipliers, [0])
  }

  func testViolatedInequalityMeetsInTheMiddle() throws {
    let model = Reconciliation(constraints: [LinearConstraint(part: 1, notAbove: 0)])
    let reconciled = try model.reconciled([4, 10])
    assertEqual(reconciled.values, [7, 7], 1e-14)
    XCTAssertEqual(reconciled.activeInequalities, [0])
    XCTAssertEqual(reconciled.multipliers[0], 3, accuracy: 1e-14)
    // The bound is touched by the centre, not by every outcome.
    XCTAssertEqual(reconciled.errorCovariance, .identity(2))
  }

  func testInequalityThatALaterOneMakesNeedlessIsReleased() throws {
    // Above 2 x₀ ≤ −2 (violated most) and x₀ + x₁ ≤ −6: the second alone decides.
    let constraints = [
      LinearConstraint(coefficients: [0: 1], .atMost, -2.5),
      LinearConstraint(coefficients: [0: 1, 1: 1], .atMost, -6),
    ]
    let reconciled = try Reconciliation(constraints: constraints).reconciled([0, 0])
    assertEqual(reconciled.values, [-3, -3], 1e-14)
    XCTAssertEqual(reconciled.activeInequalities, [1])
    assertEqual(reconciled.multipliers, [0, 3], 1e-14)
  }

  func testNonnegativePartsGiveWhatTheyHave() throws {
    // Without bounds the gap of −6 makes the second part −1; with them the first one takes the rest.
    let constraints = [sum, LinearConstraint(series: 2, atLeast: 0)]
    let reconciled = try Reconciliation(constraints: constraints, fixedValues: [0: 3])
      .reconciled([9, 7, 2])
    assertEqual(reconciled.values, [3, 3, 0], 1e-14)
    XCTAssertEqual(reconciled.activeInequalities, [1])
  }

  func testUnitsAreCarriedByCoefficients() throws {
    // A total in 亿元, parts in 万元, with errors of like size in yuan.
    let constraint = LinearConstraint(coefficients: [0: 10_000, 1: -1, 2: -1], .equal)
    let weights = ReconciliationWeights.covariance(
      Matrix(rows: [[1e-8, 0, 0], [0, 1, 0], [0, 0, 1]]))
    let model = Reconciliation(constraints: [constraint], weights: weights)
    assertEqual(
      try model.reconciled([10e-4, 4, 3]).values.enumerated().map { $0 == 0 ? $1 * 1e4 : $1 },
      [9, 5, 4], 1e-13)
  }

  func testWeightsOfVeryDifferentSizeStillAddUp() throws {
    let constraints = [
      sum, LinearConstraint(coefficients: [0: 1, 1: -1, 2: -1, 3: -1], .equal, 1),
    ]
    let deviations = [1e6, 1e-6, 1, 1e-9]
    let weights = ReconciliationWeights.covariance(
      Matrix(
        columns: (0..<4).map { column in
          (0..<4).map { $0 == column ? deviations[column] * deviations[column] : 0 }
        }))
    let values = try Reconciliation(constraints: constraints, weights: weights)
      .reconciled([5e6, 2, 3, 1]).values
    XCTAssertEqual(values[0], values[1] + values[2], accuracy: 1e-12 * 5e6)
    XCTAssertEqual(values[3], -1, accuracy: 1e-12 * 5e6)
  }

  func testFixedSeriesOfLargeVarianceDoesNotDrownTheOthers() throws {
    let variances: [Double] = [1e24, 1, 3]
    let weights = ReconciliationWeights.covariance(
      Matrix(
        columns: (0..<3).map { series in (0..<3).map { $0 == series ? variances[series] : 0 } }))
    let reconciled = try Reconciliation(
      constraints: [sum], weights: weights, fixedValues: [0: 11]
    ).reconciled([9, 4, 3])
    // A gap of 4 shared 1 : 3.
    assertEqual(reconciled.values, [11, 5, 6], 1e-14 * 11)
    XCTAssertEqual(reconciled.errorCovariance[1, 1], 0.75, accuracy: 1e-14)
  }

  func testPeriodsAreReconciledEachByItself() throws {
    let model = Reconciliation(constraints: [sum])
    let both = try model.reconciled([[10, 4, 3], [1, 1, 1]])
    XCTAssertEqual(both, [try model.reconciled([10, 4, 3]), try model.reconciled([1, 1, 1])])
  }
}
