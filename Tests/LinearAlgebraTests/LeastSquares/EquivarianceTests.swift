import ExtendedPrecision
import LinearAlgebra
import TestSupport
import XCTest

/// Units, origins and orders that must not matter.
///
/// Shifts and factors are applied in double-double, so that the problem is the same one. Refined
/// coefficients are compared with all their digits: refinement stops where a step is below 2⁻⁵⁸.
final class EquivarianceTests: XCTestCase {
  private let refined = 0x1p-57

  private func assertEqual(
    _ values: [DoubleDouble], _ expected: [DoubleDouble], _ message: String, line: UInt = #line
  ) {
    XCTAssertEqual(values.count, expected.count, message, line: line)
    for (value, other) in zip(values, expected) {
      XCTAssertLessThanOrEqual(
        (value - other).magnitude.high, refined * other.magnitude.high, message, line: line)
    }
  }

  private func scaled(_ values: [Double], _ exponent: Int) -> [Double] {
    values.map { Double(sign: .plus, exponent: exponent, significand: $0) }
  }

  func testPowerOfTwoInTheResponseScalesEverythingExactly() throws {
    for problem in RandomProblem.several {
      let plain = try problem.solution()
      for exponent in [-600, -1, 13, 900] {
        let solution = try LeastSquares(problem.design())
          .solution(for: scaled(problem.response, exponent))
        XCTAssertEqual(solution.coefficients, scaled(plain.coefficients, exponent))
        XCTAssertEqual(solution.residuals, scaled(plain.residuals, exponent))
        XCTAssertEqual(solution.rSquared, plain.rSquared, "seed \(problem.seed)")
      }
    }
  }

  func testPowerOfTwoInAColumnScalesItsSlopeExactly() throws {
    for problem in RandomProblem.several {
      let plain = try problem.solution()
      for exponent in [-900, 5, 700] {
        var changed = problem
        changed.columns[0] = scaled(problem.columns[0], exponent)
        let solution = try changed.solution()
        var expected = plain.coefficients
        expected[1] = Double(sign: .plus, exponent: -exponent, significand: expected[1])
        XCTAssertEqual(solution.coefficients, expected, "seed \(problem.seed)")
        XCTAssertEqual(solution.residuals, plain.residuals, "seed \(problem.seed)")
      }
    }
  }

  func testAnyFactorInTheResponseScalesTheCoefficients() throws {
    for problem in RandomProblem.several {
      let plain = try problem.solution()
      for factor in [3, -0.7, 1e9, 1e-200] {
        let solution = try LeastSquares(problem.design())
          .solution(for: problem.response.map { DoubleDouble.product($0, factor) })
        assertEqual(
          solution.extendedCoefficients, plain.extendedCoefficients.map { $0 * factor },
          "factor \(factor), seed \(problem.seed)")
      }
    }
  }

  func testAnyFactorInAColumnDividesItsSlope() throws {
    for problem in RandomProblem.several {
      let plain = try problem.solution().extendedCoefficients
      for factor in [3, -0.7, 1e9, 1e-200] {
        var columns = problem.columns.map { $0.map { DoubleDouble($0) } }
        columns[0] = columns[0].map { $0 * factor }
        let solution = try LeastSquares(Design(columns: columns)).solution(for: problem.response)
        var expected = plain
        expected[1] = expected[1] / factor
        assertEqual(
          solution.extendedCoefficients, expected, "factor \(factor), seed \(problem.seed)")
      }
    }
  }

  func testShiftOfTheResponseMovesOnlyTheIntercept() throws {
    for problem in RandomProblem.several {
      let plain = try problem.solution().extendedCoefficients
      for shift in [1, -2_021, 1e6] {
        let solution = try LeastSquares(problem.design())
          .solution(for: problem.response.map { DoubleDouble($0) + shift })
        assertEqual(
          solution.extendedCoefficients, [plain[0] + shift] + plain.dropFirst(),
          "shift \(shift), seed \(problem.seed)")
      }
    }
  }

  func testShiftOfAColumnMovesOnlyTheIntercept() throws {
    for problem in RandomProblem.several {
      let plain = try problem.solution().extendedCoefficients
      for shift in [1, -2_021, 1e6] {
        var columns = problem.columns.map { $0.map { DoubleDouble($0) } }
        columns[0] = columns[0].map { $0 + shift }
        let solution = try LeastSquares(Design(columns: columns)).solution(for: problem.response)
        assertEqual(
          solution.extendedCoefficients, [plain[0] - plain[1] * shift] + plain.dropFirst(),
          "shift \(shift), seed \(problem.seed)")
      }
    }
  }

  // Two orders of summation differ by 2⁻¹⁰⁰ or so: the rounded coefficients are the same doubles.
  func testOrderOfRowsDoesNotMatter() throws {
    for problem in RandomProblem.several {
      let plain = try problem.solution()
      var generator = SplitMix64(seed: problem.seed)
      let order = problem.response.indices.shuffled(using: &generator)
      var shuffled = problem
      shuffled.columns = problem.columns.map { column in order.map { column[$0] } }
      shuffled.response = order.map { problem.response[$0] }
      let solution = try shuffled.solution()
      XCTAssertEqual(solution.coefficients, plain.coefficients, "seed \(problem.seed)")
      XCTAssertEqual(solution.residuals, order.map { plain.residuals[$0] })
      XCTAssertEqual(solution.residualNorm, plain.residualNorm)
    }
  }

  func testOrderOfColumnsDoesNotMatter() throws {
    for problem in RandomProblem.several {
      let plain = try problem.solution().coefficients
      var reversed = problem
      reversed.columns.reverse()
      XCTAssertEqual(
        try reversed.solution().coefficients, plain.prefix(1) + plain.dropFirst().reversed(),
        "seed \(problem.seed)")
    }
  }
}
