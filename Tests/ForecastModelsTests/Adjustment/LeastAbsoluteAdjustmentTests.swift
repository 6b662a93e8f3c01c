import ForecastModels
import TestSupport
import XCTest

final class LeastAbsoluteAdjustmentTests: XCTestCase {
  private typealias Variable = LeastAbsoluteAdjustment.Variable

  func testConsistentNumbersStay() throws {
    let adjustment = sum([100, 60, 40], costs: [1, 1, 1])
    let solution = try adjustment.solution()
    XCTAssertEqual(solution.values, [100, 60, 40])
    XCTAssertEqual(solution.cost, 0)
    XCTAssertTrue(solution.isProvenLeast)
  }

  func testOneNumberTakesTheWholeDifference() throws {
    // 100 = 60 + 43: three too many, and the second part is the cheapest to move.
    XCTAssertEqual(
      try sum([100, 60, 43], costs: [1, 0.5, 0.25]).solution().values, [100, 60, 40])
  }

  func testHeldNumbersStay() throws {
    XCTAssertEqual(
      try sum([100, 60, 43], costs: [1, 0.5, 0.25], held: [2]).solution().values, [100, 57, 43])
    XCTAssertEqual(
      try sum([100, 60, 43], costs: [1, 0.5, 0.25], held: [1, 2]).solution().values, [103, 60, 43])
  }

  func testNumbersStayWhole() throws {
    // 2 x + 3 y = 12 from (2, 2), each step of y a little dearer: (3, 2), although (2.67, 2.22) … would
    // cost less if halves were allowed: x = 2.5 and y = 7/3 do.
    let adjustment = LeastAbsoluteAdjustment(
      variables: [Variable(start: 2, cost: 1), Variable(start: 2, cost: 1.2)],
      constraints: [IntegerConstraint(coefficients: [0: 2, 1: 3], lower: 12, upper: 12)])
    XCTAssertEqual(try adjustment.solution().values, [3, 2])
  }

  func testACoarseTotalTakesPartsOfItsOwnStep() throws {
    // A total in tens of 0.01 and parts in 0.01: the parts must add up to a multiple of ten.
    let adjustment = LeastAbsoluteAdjustment(
      variables: [
        Variable(start: 100, cost: 0.02), Variable(start: 603, cost: 0.001),
        Variable(start: 401, cost: 0.0015),
      ],
      constraints: [
        IntegerConstraint(coefficients: [0: 10, 1: -1, 2: -1], lower: 0, upper: 0)
      ])
    XCTAssertEqual(try adjustment.solution().values, [100, 599, 401])
  }

  func testContradictingHeldNumbersAreNamedAndNoOthers() throws {
    let variables = [100, 60, 43, 7].map { Variable(start: $0, cost: 1, isHeld: true) }
    let adjustment = LeastAbsoluteAdjustment(
      variables: variables,
      constraints: [
        IntegerConstraint(coefficients: [3: 1], lower: 0, upper: nil),
        IntegerConstraint(coefficients: [0: 1, 1: -1, 2: -1], lower: 0, upper: 0),
      ])
    XCTAssertThrowsError(try adjustment.solution()) {
      XCTAssertEqual(
        $0 as? LeastAbsoluteAdjustmentError, .infeasible(constraints: [1], held: [0, 1, 2]))
    }
  }

  func testWholeNumbersThatCannotAddUpAreInfeasible() {
    let adjustment = LeastAbsoluteAdjustment(
      variables: [Variable(start: 1, cost: 1, least: 0)],
      constraints: [IntegerConstraint(coefficients: [0: 2], lower: 3, upper: 3)])
    XCTAssertThrowsError(try adjustment.solution()) {
      XCTAssertEqual($0 as? LeastAbsoluteAdjustmentError, .infeasible(constraints: [0], held: []))
    }
  }

  func testAContradictionThatNoBranchingEndsIsNamedAlone() {
    // 2 x − 2 y = 1 is impossible by itself, for any x: the range of x has no part in it.
    let adjustment = LeastAbsoluteAdjustment(
      variables: [Variable(start: 1, cost: 1), Variable(start: 1, cost: 1)],
      constraints: [
        IntegerConstraint(coefficients: [0: 2, 1: -2], lower: 1, upper: 1),
        IntegerConstraint(coefficients: [0: 1], lower: 0, upper: 3),
      ])
    XCTAssertThrowsError(try adjustment.solution()) {
      XCTAssertEqual($0 as? LeastAbsoluteAdjustmentError, .infeasible(constraints: [0], held: []))
    }
  }

  func testHeldNumbersCountWhenSumsAreRoundedToWhatWholeNumbersReach() throws {
    // 3 + 2 x between 8 and 9, from x = 0: x = 3, not 2.5.
    let adjustment = LeastAbsoluteAdjustment(
      variables: [Variable(start: 3, cost: 1, isHeld: true), Variable(start: 0, cost: 1)],
      constraints: [IntegerConstraint(coefficients: [0: 1, 1: 2], lower: 8, upper: 9)])
    XCTAssertEqual(try adjustment.solution().values, [3, 3])
    let below = LeastAbsoluteAdjustment(
      variables: [Variable(start: 3, cost: 1, isHeld: true), Variable(start: 0, cost: 1)],
      constraints: [IntegerConstraint(coefficients: [0: 1, 1: 2], lower: -9, upper: -8)])
    XCTAssertEqual(try below.solution().values, [3, -6])
  }

  func testSumsBeyondThirtySevenDigitsAreRefused() {
    let adjustment = LeastAbsoluteAdjustment(
      variables: [Variable(start: .max / 2, cost: 1)],
      constraints: [IntegerConstraint(coefficients: [0: .max / 2], lower: 0, upper: 0)])
    XCTAssertThrowsError(try adjustment.solution()) {
      XCTAssertEqual($0 as? LeastAbsoluteAdjustmentError, .tooManyDigits)
    }
  }

  func testNothingNearerSatisfiesRandomConstraints() throws {
    var generator = SplitMix64(seed: 5)
    for round in 0..<80 {
      let adjustment = Self.random(&generator)
      let nearest = Self.cheapest(adjustment, within: 6)
      guard let found = try? adjustment.solution() else {
        XCTAssertNil(nearest, "round \(round)")
        continue
      }
      XCTAssertTrue(adjustment.constraints.allSatisfy { $0.isSatisfied(by: found.values) })
      XCTAssertTrue(found.isProvenLeast)
      // Sums of a few costs of the order of one.
      if let nearest { XCTAssertLessThanOrEqual(found.cost, nearest + 1e-9, "round \(round)") }
    }
  }

  private func sum(
    _ starts: [Int64], costs: [Double], held: Set<Int> = []
  ) -> LeastAbsoluteAdjustment {
    LeastAbsoluteAdjustment(
      variables: starts.indices.map {
        Variable(start: starts[$0], cost: costs[$0], isHeld: held.contains($0))
      },
      constraints: [
        IntegerConstraint(coefficients: [0: 1, 1: -1, 2: -1], lower: 0, upper: 0)
      ])
  }

  private static func random(_ generator: inout SplitMix64) -> LeastAbsoluteAdjustment {
    let variables = (0..<3).map { _ in
      Variable(
        start: .random(in: -3...3, using: &generator), cost: .random(in: 0.5...2, using: &generator)
      )
    }
    let constraints = (0..<2).map { _ in
      let coefficients = (0..<3).map { ($0, Int128(Int.random(in: -3...3, using: &generator))) }
      let lower = Int128(Int.random(in: -8...8, using: &generator))
      return IntegerConstraint(
        coefficients: Dictionary(uniqueKeysWithValues: coefficients), lower: lower,
        upper: lower + Int128(Int.random(in: 0...2, using: &generator)))
    }
    return LeastAbsoluteAdjustment(variables: variables, constraints: constraints)
  }

  /// The least cost by trying everything near.
  private static func cheapest(
    _ adjustment: LeastAbsoluteAdjustment, within reach: Int64
  ) -> Double? {
    var best: Double?
    let starts = adjustment.variables.map(\.start)
    for x in -reach...reach {
      for y in -reach...reach {
        for z in -reach...reach {
          let values = zip(starts, [x, y, z]).map { $0 + $1 }
          guard adjustment.constraints.allSatisfy({ $0.isSatisfied(by: values) }) else { continue }
          let cost = zip(adjustment.variables, [x, y, z])
            .reduce(0) { $0 + $1.0.cost * Double($1.1.magnitude) }
          best = min(best ?? .infinity, cost)
        }
      }
    }
    return best
  }
}
