import ForecastModels
import XCTest

final class SummingStructureTests: XCTestCase {
  func testBottomPartsAreCountedThroughAllLayers() throws {
    let structure = try SummingStructure(
      seriesCount: 7, parts: [0: [1, 2], 1: [3, 4, 5], 2: [6]])
    XCTAssertEqual(structure.bottomCounts, [4, 3, 1, 1, 1, 1, 1])
    XCTAssertEqual(
      structure.constraints,
      [
        LinearConstraint(total: 0, equalsSumOf: [1, 2]),
        LinearConstraint(total: 1, equalsSumOf: [3, 4, 5]),
        LinearConstraint(total: 2, equalsSumOf: [6]),
      ])
  }

  func testPartThatStandsInTwoSumsCountsInBoth() throws {
    let structure = try SummingStructure(seriesCount: 4, parts: [0: [2, 3], 1: [0, 3]])
    XCTAssertEqual(structure.bottomCounts, [2, 3, 1, 1])
  }

  func testSeriesInsideItselfIsRefused() {
    XCTAssertThrowsError(try SummingStructure(seriesCount: 3, parts: [0: [1], 1: [2], 2: [0]])) {
      XCTAssertEqual($0 as? ReconciliationError, .cyclicStructure(series: 0))
    }
  }

  func testTermsAreSortedAndZerosLeftOut() {
    let constraint = LinearConstraint(coefficients: [3: 1, 1: 0, 0: -2], .atMost, 5)
    XCTAssertEqual(constraint.terms.map(\.series), [0, 3])
    XCTAssertEqual(constraint.terms.map(\.coefficient), [-2, 1])
  }
}
