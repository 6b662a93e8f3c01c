import XCTest

@testable import ForecastModels

final class SimplexMinimizerTests: XCTestCase {
  func testTheBananaValleyOfRosenbrockEndsAtOneOne() {
    // H. H. Rosenbrock, Computer Journal 3 (1960): f = 100 (y - x²)² + (1 - x)², from (-1.2, 1).
    let found = SimplexMinimizer(evaluationLimit: 400, tolerance: 1e-14).minimum(
      from: [-1.2, 1], steps: [0.1, 0.1]
    ) { point in
      let bend = point[1] - point[0] * point[0]
      return 100 * bend * bend + (1 - point[0]) * (1 - point[0])
    }
    // Values within 1e-14 of each other leave the point known to about their root.
    XCTAssertEqual(found.point[0], 1, accuracy: 1e-6)
    XCTAssertEqual(found.point[1], 1, accuracy: 1e-6)
  }

  func testFourDimensionsAndAnEdgeWithoutValues() {
    let found = SimplexMinimizer(evaluationLimit: 2000, tolerance: 1e-12).minimum(
      from: [1, 1, 1, 1], steps: [0.5, 0.5, 0.5, 0.5]
    ) { point in
      guard point[0] > 0.25 else { return .infinity }
      return zip(point, [0.3, -2, 5, 0]).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
    }
    for (value, expected) in zip(found.point, [0.3, -2, 5, 0]) {
      XCTAssertEqual(value, expected, accuracy: 1e-4)
    }
  }

  func testTheLimitOfEvaluationsHolds() {
    var count = 0
    _ = SimplexMinimizer(evaluationLimit: 50, tolerance: 0).minimum(
      from: [3, 4], steps: [1, 1]
    ) { point in
      count += 1
      return point[0] * point[0] + point[1] * point[1]
    }
    // The last round may reflect, expand and shrink: four more at most.
    XCTAssertLessThanOrEqual(count, 54)
  }
}
