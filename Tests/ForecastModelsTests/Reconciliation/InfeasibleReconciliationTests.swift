import ForecastModels
import LinearAlgebra
import TestSupport
import XCTest

/// Errors name what contradicts what, and nothing more.
final class InfeasibleReconciliationTests: XCTestCase {
  private let sum = LinearConstraint(total: 0, equalsSumOf: [1, 2])

  func testFixedValuesThatDoNotAddUpAreNamedWithTheirSum() {
    let model = Reconciliation(
      constraints: [LinearConstraint(part: 3, notAbove: 4), sum],
      fixedValues: [0: 10, 1: 4, 2: 3, 4: 1])
    XCTAssertEqual(contradiction(model, 5), [[1], [0, 1, 2]])
  }

  func testFixedValuesThatAddUpAsDecimalsAreAccepted() throws {
    // 0.1 + 0.2 is not 0.3 in binary.
    let model = Reconciliation(constraints: [sum], fixedValues: [0: 0.3, 1: 0.1, 2: 0.2])
    XCTAssertEqual(try model.reconciled([1, 1, 1]).values, [0.3, 0.1, 0.2])
  }

  func testContradictoryEquationsAreNamed() {
    let other = LinearConstraint(coefficients: [0: 1, 1: -1, 2: -1], .equal, 1)
    let harmless = LinearConstraint(total: 3, equalsSumOf: [1, 2])
    XCTAssertEqual(
      contradiction(Reconciliation(constraints: [harmless, sum, other]), 4), [[1, 2], []])
  }

  func testPartAboveItsWholeIsNamedWithBothValues() {
    let model = Reconciliation(
      constraints: [LinearConstraint(part: 2, notAbove: 1), sum],
      fixedValues: [1: 4, 2: 5, 0: 9])
    XCTAssertEqual(contradiction(model, 3), [[0], [1, 2]])
  }

  func testCircleOfInequalitiesIsNamedWithoutTheOthers() {
    let constraints = [
      LinearConstraint(series: 3, atLeast: 0),
      LinearConstraint(coefficients: [0: 1, 1: -1], .atMost, -1),
      LinearConstraint(coefficients: [1: 1, 2: -1], .atMost, -1),
      LinearConstraint(coefficients: [2: 1, 0: -1], .atMost, 0),
      sum,
    ]
    XCTAssertEqual(contradiction(Reconciliation(constraints: constraints), 4), [[1, 2, 3], []])
  }

  func testNegativeFixedTotalOfPartsThatAreNotNegative() {
    let constraints = [
      LinearConstraint(series: 1, atLeast: 0), sum, LinearConstraint(series: 2, atLeast: 0),
    ]
    let model = Reconciliation(constraints: constraints, fixedValues: [0: -1])
    XCTAssertEqual(contradiction(model, 3), [[0, 1, 2], [0]])
  }

  func testConstraintWithoutSeriesThatCannotHold() {
    let impossible = LinearConstraint(coefficients: [:], .atMost, -1)
    XCTAssertEqual(contradiction(Reconciliation(constraints: [sum, impossible]), 3), [[1], []])
    let trivial = LinearConstraint(coefficients: [:], .equal)
    XCTAssertNoThrow(try Reconciliation(constraints: [sum, trivial]).reconciled([1, 1, 1]))
  }

  /// Contradictions hidden among random bounds: named sets are infeasible, and each without one
  /// member is not.
  func testNamedSetsAreIrreducible() throws {
    for seed in 1...40 as ClosedRange<UInt64> {
      var hierarchy = try RandomHierarchy(seed: seed)
      var constraints = hierarchy.structure.constraints
      for series in hierarchy.base.indices {
        let value = hierarchy.base[series]
        let low = value * Double.random(in: 0.9...1.6, using: &hierarchy.generator)
        constraints.append(LinearConstraint(series: series, atLeast: low))
        constraints.append(LinearConstraint(coefficients: [series: 1], .atMost, low * 1.1))
      }
      let fixed = [0: hierarchy.base[0] * 0.5]
      let model = Reconciliation(constraints: constraints, fixedValues: fixed)
      guard let named = contradiction(model, hierarchy.base.count) else {
        XCTFail("seed \(seed) is feasible")
        continue
      }
      let kept = named[0].map { constraints[$0] }
      let keptFixed = fixed.filter { named[1].contains($0.key) }
      XCTAssertTrue(isInfeasible(kept, keptFixed, hierarchy.base.count), "seed \(seed)")
      for index in kept.indices {
        var fewer = kept
        fewer.remove(at: index)
        XCTAssertFalse(isInfeasible(fewer, keptFixed, hierarchy.base.count), "seed \(seed)")
      }
      if !keptFixed.isEmpty {
        XCTAssertFalse(isInfeasible(kept, [:], hierarchy.base.count), "seed \(seed)")
      }
    }
  }

  func testBaseForecastsAndFixedValuesMustBeFinite() {
    let model = Reconciliation(constraints: [sum])
    XCTAssertEqual(error(model, [1, .nan, 1]), .notFinite(series: 1))
    let fixed = Reconciliation(constraints: [sum], fixedValues: [2: .infinity])
    XCTAssertEqual(error(fixed, [1, 1, 1]), .notFinite(series: 2))
  }

  func testWeightsMustSayHowFarASeriesMayMove() {
    let still = Matrix(rows: [[1, 0, 2], [2, 0, 1]])
    for weights in [
      .variance(residuals: still), .shrunkCovariance(residuals: still),
      .sampleCovariance(residuals: still), .covariance(Matrix(rows: 3, columns: 3)),
    ] as [ReconciliationWeights] {
      let series = weights == .covariance(Matrix(rows: 3, columns: 3)) ? 0 : 1
      XCTAssertEqual(
        error(Reconciliation(constraints: [sum], weights: weights), [1, 1, 1]),
        .noVariance(series: series))
    }
    let one = Matrix(rows: [[1, 2, 3]])
    XCTAssertEqual(
      error(
        Reconciliation(constraints: [sum], weights: .shrunkCovariance(residuals: one)), [1, 1, 1]),
      .tooFewResiduals(required: 2, actual: 1))
  }

  func testSingularCovarianceIsRefusedWithItsRank() {
    let full = Matrix(rows: 3, columns: 3, repeating: 1)
    XCTAssertEqual(
      error(Reconciliation(constraints: [sum], weights: .covariance(full)), [1, 1, 1]),
      .singularCovariance(rank: 1, seriesCount: 3))
    // Residuals that add up themselves, as those of reconciled forecasts do.
    let coherent = Matrix(rows: [[3, 1, 2], [1, 2, -1], [0, -1, 1], [5, 2, 3], [-1, 1, -2]])
    XCTAssertEqual(
      error(
        Reconciliation(constraints: [sum], weights: .sampleCovariance(residuals: coherent)),
        [1, 1, 1]), .singularCovariance(rank: 2, seriesCount: 3))
  }

  private func isInfeasible(
    _ constraints: [LinearConstraint], _ fixed: [Int: Double], _ count: Int
  ) -> Bool {
    contradiction(Reconciliation(constraints: constraints, fixedValues: fixed), count) != nil
  }

  /// The constraints and the fixed series that are named.
  private func contradiction(_ model: Reconciliation, _ count: Int) -> [[Int]]? {
    guard
      case .infeasible(let subset) = error(model, Array(repeating: 1, count: count))
    else { return nil }
    return [subset.constraints, subset.fixedSeries]
  }

  private func error(_ model: Reconciliation, _ base: [Double]) -> ReconciliationError? {
    do throws(ReconciliationError) {
      _ = try model.reconciled(base)
      return nil
    } catch {
      return error
    }
  }
}
