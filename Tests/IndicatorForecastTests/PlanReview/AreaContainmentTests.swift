import XCTest

@testable import IndicatorForecast

/// Areas inside other areas.
final class AreaContainmentTests: XCTestCase {
  private let areas = AreaContainment()

  func testCodesThatBeginWithAnotherLieInsideIt() {
    XCTAssertTrue(areas.isInside("Q-city", "Q"))
    XCTAssertTrue(areas.isInside("CN-43-05", "CN-43"))
    XCTAssertTrue(areas.isInside("hunan/shaodong", "hunan"))
    XCTAssertFalse(areas.isInside("Qinghai", "Q"))
    XCTAssertFalse(areas.isInside("Q", "Q-city"))
    XCTAssertFalse(areas.isInside("Q", "Q"))
  }

  func testDivisionCodesLieInsideThoseWithZeros() {
    XCTAssertTrue(areas.isInside("430521", "430500"))
    XCTAssertTrue(areas.isInside("430521", "430000"))
    XCTAssertTrue(areas.isInside("430500", "430000"))
    XCTAssertFalse(areas.isInside("430521", "430522"))
    XCTAssertFalse(areas.isInside("440521", "430500"))
    XCTAssertFalse(areas.isInside("430000", "430500"))
    XCTAssertFalse(areas.isInside("430521", "000000"))
  }

  func testTheRegistryKnowsTheCountry() {
    XCTAssertTrue(areas.isInside("Beijing", "China"))
    XCTAssertTrue(areas.isInside("太平镇", "中国"))
    XCTAssertFalse(areas.isInside("China", "Beijing"))
    XCTAssertFalse(areas.isInside("town", "China"))
  }

  func testOnlyTheOutermostAreasAreLeft() {
    XCTAssertEqual(areas.outermost(of: ["Q", "Q-city", "R-city", "Q-city/east"]), ["Q", "R-city"])
  }

  func testARegistryThatGoesRoundInCirclesEnds() {
    let registry = AreaRegistry([
      Area(code: "a", chinese: "甲", english: "A", parent: "b"),
      Area(code: "b", chinese: "乙", english: "B", parent: "a"),
    ])
    XCTAssertEqual(registry.ancestors(of: "a"), ["b", "a"])
  }
}
