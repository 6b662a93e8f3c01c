import ExtendedPrecision
import LinearAlgebra
import XCTest

/// Standard errors without squares in the units of the data, leverages and condition numbers.
final class StandardErrorsTests: XCTestCase {
  func testStandardErrorsAreTheRootsOfTheCovariance() throws {
    // XᵀX = [[4, 6], [6, 14]] with determinant 20: variances 0.7 and 0.2.
    let line = try LeastSquares(Design(columns: [[0, 1, 2, 3]]))
    XCTAssertEqual(
      line.standardErrors(errorDeviation: 3), [3 * 0.7.squareRoot(), 3 * 0.2.squareRoot()])
    XCTAssertEqual(line.standardErrors(errorDeviation: 0), [0, 0])
    for problem in RandomProblem.several {
      let system = try LeastSquares(problem.design())
      let errors = system.standardErrors(errorDeviation: 0.3)
      for (error, variance) in zip(errors, system.covariance(errorDeviation: 0.3).diagonal) {
        // Two roots, a double's and a double-double's.
        XCTAssertEqual(error, variance.squareRoot(), accuracy: error.ulp, "seed \(problem.seed)")
      }
    }
  }

  func testPowersOfTwoPassThroughStandardErrorsExactly() throws {
    for problem in RandomProblem.several {
      let plain = try LeastSquares(problem.design()).standardErrors(errorDeviation: 0.3)
      for exponent in [-960, -530, 530, 960] {
        var changed = problem
        changed.columns[0] = problem.columns[0].map {
          Double(sign: .plus, exponent: exponent, significand: $0)
        }
        let errors = try LeastSquares(changed.design()).standardErrors(errorDeviation: 0.3)
        var expected = plain
        expected[1] = Double(sign: .plus, exponent: -exponent, significand: plain[1])
        XCTAssertEqual(errors, expected, "seed \(problem.seed), 2^\(exponent)")
      }
    }
  }

  func testCovarianceOfExactErrorsIsZeroInAnyUnit() throws {
    let tiny = [0, 1, 2, 3].map { $0 * 1e-200 }
    let covariance = try LeastSquares(Design(columns: [tiny])).covariance(errorDeviation: 0)
    XCTAssertEqual(covariance.storage, [0, 0, 0, 0])
  }

  func testComplementsOfLeveragesKeepTheDigitsThatADifferenceLoses() throws {
    let far = 1e7
    let system = try LeastSquares(Design(columns: [[0, 1, 2, far]]))
    // 1 − h = 1 − 1/n − (x − x̄)² / Sxx, in twice the precision.
    let mean = DoubleDouble(3 + far) / 4
    let squares = [0, 1, 2, far].map { (DoubleDouble($0) - mean) * (DoubleDouble($0) - mean) }
    let expected = DoubleDouble(1) - DoubleDouble(0.25) - squares[3] / squares.compensatedSum()
    XCTAssertLessThan(expected.doubleValue, 1e-13)
    // Fourteen digits cancel of thirty-two.
    XCTAssertEqual(
      system.leverageComplements[3], expected.doubleValue, accuracy: 1e-15 * expected.doubleValue)
    for (leverage, complement) in zip(system.leverages, system.leverageComplements) {
      XCTAssertEqual(leverage + complement, 1, accuracy: Double.ulpOfOne)
    }
  }

  func testConditionNumberDoesNotKnowTheUnits() throws {
    for problem in RandomProblem.several {
      let plain = try LeastSquares(problem.design()).conditionNumber
      for factor in [1e-290, 1e-100, 0.3, 1e5, 1e290] {
        var changed = problem
        changed.columns[0] = problem.columns[0].map { $0 * factor }
        let found = try LeastSquares(changed.design()).conditionNumber
        // Products with powers of ten are rounded, and singular values are good to some n ε.
        XCTAssertEqual(found, plain, accuracy: 1e-12 * plain * plain, "seed \(problem.seed)")
      }
    }
  }

  func testACoefficientThatADoubleCannotHoldIsNamed() throws {
    let x: [Double] = [1, 2, 4, 7]
    let y: [Double] = [3, 1, 4, 1]
    for (ofX, ofY) in [(1e-300, 1e300), (1e300, 1e-20), (1e290, 1e-19)] {
      let solution = try LeastSquares(Design(columns: [x.map { $0 * ofX }]))
        .solution(for: y.map { $0 * ofY })
      XCTAssertEqual(solution.coefficientBeyondRange, 1, "\(ofX), \(ofY)")
    }
    let ordinary = try LeastSquares(Design(columns: [x])).solution(for: y)
    XCTAssertNil(ordinary.coefficientBeyondRange)
    XCTAssertFalse(ordinary.isExact)
    let constant = try LeastSquares(Design(columns: [x])).solution(for: [5, 5, 5, 5])
    XCTAssertNil(constant.coefficientBeyondRange, "a slope of zero is in range")
    XCTAssertTrue(constant.isExact)
  }
}
