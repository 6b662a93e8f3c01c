import ForecastModels
import Foundation
import LinearAlgebra
import TestSupport
import XCTest

/// Claims about random hierarchies; each failure names its seed.
final class ReconciliationPropertyTests: XCTestCase {
  func testReconciledForecastsAddUpAndStayWhenReconciledAgain() throws {
    var worst = 0.0
    for hierarchy in try RandomHierarchy.several(60) {
      let model = Reconciliation(
        constraints: hierarchy.structure.constraints, weights: hierarchy.weights)
      let values = try model.reconciled(hierarchy.base).values
      worst = max(worst, residual(hierarchy, values))
      // What rounding left is at most a few units in the last place.
      assertEqual(
        try model.reconciled(values).values, values, 1e-14 * hierarchy.largestMagnitude,
        "seed \(hierarchy.seed)")
    }
    print("reconciliation: adding up off by \(worst) of 1e-12")
    XCTAssertLessThanOrEqual(worst, 1e-12)
  }

  func testFixedValuesKeepEveryBit() throws {
    for var hierarchy in try RandomHierarchy.several(60) {
      let fixed = fixedValues(&hierarchy)
      let model = Reconciliation(
        constraints: hierarchy.structure.constraints, weights: hierarchy.weights,
        fixedValues: fixed)
      let reconciled = try model.reconciled(hierarchy.base)
      for (series, value) in fixed {
        XCTAssertEqual(
          reconciled.values[series].bitPattern, value.bitPattern, "seed \(hierarchy.seed)")
        XCTAssertEqual(reconciled.errorCovariance[series, series], 0)
      }
      XCTAssertLessThanOrEqual(residual(hierarchy, reconciled.values), 1e-12)
    }
  }

  /// The total and one of the bottom series: never a contradiction, as other parts are free.
  private func fixedValues(_ hierarchy: inout RandomHierarchy) -> [Int: Double] {
    let bottom = hierarchy.base.indices.filter(hierarchy.isBottom)
    let chosen = bottom.randomElement(using: &hierarchy.generator) ?? 1
    return [0: hierarchy.base[0] * 1.1, chosen: hierarchy.base[chosen] * 0.9]
  }

  func testOptimumIsNoWorseThanRandomCoherentPoints() throws {
    for var hierarchy in try RandomHierarchy.several(40) {
      let model = Reconciliation(
        constraints: hierarchy.structure.constraints, weights: hierarchy.weights)
      let values = try model.reconciled(hierarchy.base).values
      let least = try hierarchy.distance(values)
      for spread in [1e-3, 0.1, 1] {
        let other = hierarchy.coherentPoint(
          near: values, spread: spread * hierarchy.largestMagnitude)
        // The distance is a sum of squares: its rounding is a few units of its own size.
        XCTAssertLessThanOrEqual(
          least, try hierarchy.distance(other) * (1 + 1e-10), "seed \(hierarchy.seed)")
      }
    }
  }

  func testInequalitiesHoldWithMultipliersOfTheRightSign() throws {
    var activeCount = 0
    for var hierarchy in try RandomHierarchy.several(90) {
      let constraints = hierarchy.structure.constraints + inequalities(&hierarchy)
      let model = Reconciliation(constraints: constraints, weights: hierarchy.weights)
      let reconciled = try model.reconciled(hierarchy.base)
      let size = hierarchy.largestMagnitude
      for (index, constraint) in constraints.enumerated() {
        let excess = constraint.excess(reconciled.values)
        XCTAssertLessThanOrEqual(excess, 1e-12 * size, "seed \(hierarchy.seed)")
        guard constraint.relation == .atMost else { continue }
        XCTAssertGreaterThanOrEqual(reconciled.multipliers[index], 0)
        if reconciled.multipliers[index] > 0 {
          XCTAssertEqual(excess, 0, accuracy: 1e-12 * size, "seed \(hierarchy.seed)")
          XCTAssertTrue(reconciled.activeInequalities.contains(index))
          activeCount += 1
        }
      }
      try assertStationary(hierarchy, constraints, reconciled)
    }
    // The seeds would prove nothing if no inequality were ever active.
    XCTAssertGreaterThan(activeCount, 90)
  }

  /// Half of the series bounded on one side or the other, all bounds met by some coherent point.
  private func inequalities(_ hierarchy: inout RandomHierarchy) -> [LinearConstraint] {
    let point = hierarchy.coherentPoint(
      near: hierarchy.base, spread: 0.2 * hierarchy.largestMagnitude)
    var constraints: [LinearConstraint] = []
    for (series, value) in point.enumerated() {
      switch Int.random(in: 0..<4, using: &hierarchy.generator) {
      case 0: constraints.append(LinearConstraint(series: series, atLeast: value))
      case 1: constraints.append(LinearConstraint(coefficients: [series: 1], .atMost, value))
      default: break
      }
    }
    return constraints
  }

  /// x − y = −W Σ multiplier · u.
  private func assertStationary(
    _ hierarchy: RandomHierarchy, _ constraints: [LinearConstraint],
    _ reconciled: ReconciledValues
  ) throws {
    var gradient = [Double](repeating: 0, count: hierarchy.base.count)
    for (constraint, multiplier) in zip(constraints, reconciled.multipliers) {
      for term in constraint.terms {
        gradient[term.series] -= multiplier * term.coefficient
      }
    }
    let covariance = try hierarchy.weights.covariance(seriesCount: hierarchy.base.count)
    assertEqual(
      covariance * gradient, zip(reconciled.values, hierarchy.base).map { $0 - $1 },
      // The multipliers have the conditioning of the constraints among each other.
      1e-10 * hierarchy.largestMagnitude, "seed \(hierarchy.seed)")
  }

  func testVariancesOfManyMagnitudesDoNotBreakTheSums() throws {
    for var hierarchy in try RandomHierarchy.several(60) {
      let count = hierarchy.base.count
      let variances = (0..<count).map { _ in
        pow(10, Double.random(in: -12...12, using: &hierarchy.generator))
      }
      let weights = ReconciliationWeights.covariance(
        Matrix(
          columns: (0..<count).map { series in
            (0..<count).map { $0 == series ? variances[series] : 0 }
          }))
      let bounds = (0..<count).map { LinearConstraint(series: $0, atLeast: 0) }
      let constraints = hierarchy.structure.constraints + bounds
      let fixed = hierarchy.generator.next() % 2 == 0 ? fixedValues(&hierarchy) : [:]
      let model = Reconciliation(
        constraints: constraints, weights: weights, fixedValues: fixed)
      let reconciled = try model.reconciled(hierarchy.base)
      XCTAssertLessThanOrEqual(
        residual(hierarchy, reconciled.values), 1e-12, "seed \(hierarchy.seed)")
      for value in reconciled.values {
        XCTAssertGreaterThanOrEqual(
          value, -1e-12 * hierarchy.largestMagnitude, "seed \(hierarchy.seed)")
      }
    }
  }

  func testOrderOfConstraintsDoesNotMatter() throws {
    for var hierarchy in try RandomHierarchy.several(30) {
      let constraints = hierarchy.structure.constraints + inequalities(&hierarchy)
      let shuffled = constraints.shuffled(using: &hierarchy.generator)
      let one = try Reconciliation(constraints: constraints, weights: hierarchy.weights)
        .reconciled(hierarchy.base)
      let other = try Reconciliation(constraints: shuffled, weights: hierarchy.weights)
        .reconciled(hierarchy.base)
      assertEqual(
        other.values, one.values, 1e-12 * hierarchy.largestMagnitude, "seed \(hierarchy.seed)")
    }
  }

  func testReconciledErrorsAreNoLargerThanTheirWeights() throws {
    for hierarchy in try RandomHierarchy.several(30) {
      let model = Reconciliation(
        constraints: hierarchy.structure.constraints, weights: hierarchy.weights)
      let before = try hierarchy.weights.covariance(seriesCount: hierarchy.base.count)
      let after = try model.reconciled(hierarchy.base).errorCovariance
      for (variance, limit) in zip(after.diagonal, before.diagonal) {
        XCTAssertLessThanOrEqual(variance, limit * (1 + 1e-12), "seed \(hierarchy.seed)")
      }
      for constraint in hierarchy.structure.constraints {
        for column in 0..<after.columns {
          // Errors of coherent forecasts add up as the forecasts do.
          XCTAssertEqual(
            constraint.excess(after.column(column)), 0,
            accuracy: 1e-11 * (before.diagonal.max() ?? 0),
            "seed \(hierarchy.seed)")
        }
      }
    }
  }

  private func residual(_ hierarchy: RandomHierarchy, _ values: [Double]) -> Double {
    hierarchy.structure.constraints.reduce(0) {
      max($0, abs($1.excess(values)) / hierarchy.largestMagnitude)
    }
  }
}

/// Asserts that two vectors agree element by element.
func assertEqual(
  _ values: [Double], _ expected: [Double], _ tolerance: Double, _ message: String = "",
  file: StaticString = #filePath, line: UInt = #line
) {
  XCTAssertEqual(values.count, expected.count, message, file: file, line: line)
  for (value, reference) in zip(values, expected) {
    XCTAssertEqual(value, reference, accuracy: tolerance, message, file: file, line: line)
  }
}
