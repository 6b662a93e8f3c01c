import LinearAlgebra
import TestSupport
import XCTest

final class LinearProgramTests: XCTestCase {
  /// Rows of the order of one: what the method calls rounding.
  private let rounding = 1e-9

  func testTheCheapestCornerIsFound() throws {
    // min 2x + 3y with x + y ≥ 4 and x ≤ 3: all that is cheap, and the rest.
    var program = LinearProgram(costs: [2, 3])
    program.add([-1, -1], atMost: -4)
    program.add([1, 0], atMost: 3)
    let point = try program.minimum()
    XCTAssertEqual(point[0], 3, accuracy: rounding)
    XCTAssertEqual(point[1], 1, accuracy: rounding)
  }

  func testWithoutRowsNothingMoves() throws {
    XCTAssertEqual(try LinearProgram(costs: [1, 0]).minimum(), [0, 0])
  }

  func testARowThatNothingSatisfiesIsInfeasible() {
    var program = LinearProgram(costs: [1])
    program.add([1], atMost: -1)
    XCTAssertThrowsError(try program.minimum()) {
      XCTAssertEqual($0 as? LinearProgramError, .infeasible)
    }
  }

  func testAProgramOnWhichLargestCoefficientsCycleIsSolved() throws {
    // Degenerate in the dual: all costs zero but one. Bland's rule can't come back to a basis.
    var program = LinearProgram(costs: [0, 0, 0, 1])
    program.add([-0.5, 5.5, 2.5, -9], atMost: 0)
    program.add([-0.5, 1.5, 0.5, -1], atMost: 0)
    program.add([-1, 0, 0, 0], atMost: -1)
    program.add([1, 0, 0, 0], atMost: 1)
    let point = try program.minimum()
    XCTAssertEqual(point[0], 1, accuracy: rounding)
    XCTAssertEqual(point[3], 0, accuracy: rounding)
  }

  func testNoCornerOfRandomProgramsIsCheaper() throws {
    var generator = SplitMix64(seed: 11)
    for round in 0..<300 {
      let program = Self.random(&generator)
      let corners = Self.corners(of: program)
      guard let point = try? program.minimum() else {
        XCTAssertTrue(corners.isEmpty, "round \(round): \(corners)")
        continue
      }
      let cost = zip(program.costs, point).reduce(0) { $0 + $1.0 * $1.1 }
      let least = corners.map { zip(program.costs, $0).reduce(0) { $0 + $1.0 * $1.1 } }.min()
      XCTAssertEqual(cost, try XCTUnwrap(least), accuracy: 1e-7, "round \(round)")
    }
  }

  private static func random(_ generator: inout SplitMix64) -> LinearProgram {
    var program = LinearProgram(
      costs: (0..<2).map { _ in Double.random(in: 0...3, using: &generator) })
    for _ in 0..<4 {
      program.add(
        (0..<2).map { _ in Double.random(in: -1...1, using: &generator) },
        atMost: Double.random(in: -1...1, using: &generator))
    }
    return program
  }

  /// The feasible ones among the crossings of any two boundaries, of two variables.
  private static func corners(of program: LinearProgram) -> [[Double]] {
    let rows = program.rows + [[-1, 0], [0, -1]]
    let bounds = program.bounds + [0, 0]
    var corners: [[Double]] = []
    for first in rows.indices {
      for second in 0..<first {
        let (a, b) = (rows[first], rows[second])
        let determinant = a[0] * b[1] - a[1] * b[0]
        guard abs(determinant) > 1e-9 else { continue }
        let point = [
          (bounds[first] * b[1] - a[1] * bounds[second]) / determinant,
          (a[0] * bounds[second] - bounds[first] * b[0]) / determinant,
        ]
        let isFeasible = rows.indices.allSatisfy { row in
          rows[row][0] * point[0] + rows[row][1] * point[1] <= bounds[row] + 1e-8
        }
        if isFeasible { corners.append(point) }
      }
    }
    return corners
  }
}
