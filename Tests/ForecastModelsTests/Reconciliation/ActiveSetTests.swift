import ForecastModels
import LinearAlgebra
import TestSupport
import XCTest

/// The active set against an enumeration of all sets of active inequalities.
final class ActiveSetTests: XCTestCase {
  private struct Problem {
    let seed: UInt64
    let base: [Double]
    let weights: ReconciliationWeights
    let covariance: Matrix
    let equation: LinearConstraint
    var inequalities: [LinearConstraint]

    /// Three to six series, one equation, and inequalities that the origin satisfies; some of them
    /// stand twice or are multiples of others.
    init(seed: UInt64) {
      var generator = SplitMix64(seed: seed)
      let count = Int.random(in: 3...6, using: &generator)
      let root = Matrix(rows: count, columns: count, storage: generator.normals(count * count))
      var covariance = root.transposed() * root
      for index in 0..<count { covariance[index, index] += 0.1 }
      func random() -> [Int: Double] {
        let numbers = generator.normals(count).map { ($0 * 2).rounded() }
        return Dictionary(uniqueKeysWithValues: numbers.enumerated().map { ($0, $1) })
      }
      equation = LinearConstraint(coefficients: random(), .equal)
      inequalities = (0..<4).map { index in
        LinearConstraint(coefficients: random(), .atMost, Double(index % 2))
      }
      let first = inequalities[0]
      let triple = Dictionary(
        uniqueKeysWithValues: first.terms.map { ($0.series, 3 * $0.coefficient) })
      inequalities.append(LinearConstraint(coefficients: triple, .atMost, 3 * first.bound))
      base = generator.normals(count).map { 5 * $0 }
      self.seed = seed
      self.covariance = covariance
      weights = .covariance(covariance)
    }

    func distance(_ values: [Double]) throws -> Double {
      let difference = zip(values, base).map { $0 - $1 }
      let solved = try CholeskyFactorization(covariance).solution(for: difference)
      return zip(difference, solved).reduce(0) { $0 + $1.0 * $1.1 }
    }

    /// The nearest of the feasible points where some inequalities hold with equality.
    func enumerated() throws -> [Double] {
      var best: (values: [Double], distance: Double)?
      for chosen in 0..<(1 << inequalities.count) {
        let active = inequalities.enumerated().filter { chosen >> $0.offset & 1 == 1 }.map {
          LinearConstraint(
            coefficients: Dictionary(
              uniqueKeysWithValues: $0.element.terms.map { ($0.series, $0.coefficient) }),
            .equal, $0.element.bound)
        }
        let model = Reconciliation(constraints: [equation] + active, weights: weights)
        guard let values = try? model.reconciled(base).values,
          inequalities.allSatisfy({ $0.excess(values) <= 1e-9 })
        else { continue }
        let distance = try distance(values)
        if distance < best?.distance ?? .infinity { best = (values, distance) }
      }
      return best?.values ?? []
    }
  }

  func testActiveSetFindsWhatEnumerationFinds() throws {
    for seed in 1...60 as ClosedRange<UInt64> {
      let problem = Problem(seed: seed)
      let model = Reconciliation(
        constraints: [problem.equation] + problem.inequalities, weights: problem.weights)
      let values = try model.reconciled(problem.base).values
      // Two ways to the same point; covariances have condition numbers up to some hundreds.
      assertEqual(values, try problem.enumerated(), 1e-11, "seed \(seed)")
    }
  }

  func testManyBoundsThatMeetInOnePointEndTheSearch() throws {
    // Every pair of series has its sum bounded by zero, each three times over: all meet at zero.
    var constraints: [LinearConstraint] = []
    for first in 0..<8 {
      for second in 0..<first {
        for factor in [1.0, 2, 1.0 / 3] {
          constraints.append(
            LinearConstraint(coefficients: [first: factor, second: factor], .atMost))
        }
      }
    }
    let values = try Reconciliation(constraints: constraints)
      .reconciled([1, 2, 3, 4, 5, 6, 7, 8]).values
    for constraint in constraints { XCTAssertLessThanOrEqual(constraint.excess(values), 1e-13) }
  }

  func testOverflowIsAnErrorAndNoValue() {
    let constraint = LinearConstraint(coefficients: [0: 1e200, 1: 1], .equal)
    XCTAssertThrowsError(
      try Reconciliation(constraints: [constraint]).reconciled([1e200, 1])
    ) { XCTAssertEqual($0 as? ReconciliationError, .illConditioned) }
  }
}
