import RealModule
import XCTest

@testable import Statistics

final class QuantileSearchTests: XCTestCase {
  func testNewtonFindsASmoothRootInFewEvaluations() {
    var evaluations = 0
    var search = QuantileSearch(axis: .linear, in: -10...10)
    let root = search.root(from: 3) { x in
      evaluations += 1
      return .init(logRatio: .sinh(x - 1), slope: .cosh(x - 1))
    }
    XCTAssertEqual(root, 1, accuracy: 1e-15)
    XCTAssertLessThan(evaluations, 12)
  }

  func testPowerLawIsOneStepOnTheLogarithmicAxis() {
    var evaluations = 0
    var search = QuantileSearch(axis: .logarithmic, in: 0 ... .infinity)
    let root = search.root(from: 1) { x in
      evaluations += 1
      return .init(logRatio: 3 * .log(x / 1e90), slope: 3 / x)
    }
    // The first step crosses 90 orders of magnitude, the second mends its rounding.
    XCTAssertLessThan(relativeError(root, 1e90), 3e-16)
    XCTAssertLessThanOrEqual(evaluations, 3)
  }

  func testJumpIsBisectedToItsUpperSide() {
    var search = QuantileSearch(axis: .linear, in: -1...5)
    let root = search.root(from: 0) { .init(logRatio: $0 < 2 ? -.infinity : .infinity, slope: 0) }
    XCTAssertEqual(root, 2)
  }

  func testRootOutOfReachIsTheEndOfTheBracket() {
    var search = QuantileSearch(axis: .logarithmic, in: 0 ... .infinity)
    XCTAssertEqual(search.root(from: 1) { _ in .init(logRatio: -1, slope: 0) }, .infinity)
  }

  func testInfiniteBracketAndUselessSlopesStillEnd() {
    var search = QuantileSearch(axis: .linear, in: -.infinity ... .infinity)
    let root = search.root(from: .nan) { .init(logRatio: $0 - 123.456, slope: 1e9) }
    XCTAssertEqual(root, 123.456, accuracy: 3e-14)
  }
}
