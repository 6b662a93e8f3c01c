import IndicatorForecast
import XCTest

final class PlanTargetTests: XCTestCase {
  private func targets(_ observations: [Observation]) throws -> [PlanTarget] {
    try XCTUnwrap(SeriesConstruction().series(from: observations).first).targets
  }

  func testLevelAndGrowthAreBothKept() throws {
    let level = try Fixture.target(.level, 2021, "134.63")
    let growth = try Fixture.target(.growth, 2021, "11.97", qualifier: .approximate)
    let target = try XCTUnwrap(try targets([growth, level]).first)
    XCTAssertEqual(target.year, 2021)
    XCTAssertEqual(target.level?.value?.description, "134.63")
    XCTAssertEqual(target.level?.qualifier, .exact)
    XCTAssertEqual(target.level?.vintage, 2021)
    XCTAssertEqual(target.level?.inputs, [level])
    XCTAssertEqual(target.growth?.value?.description, "11.97")
    XCTAssertEqual(target.growth?.qualifier, .approximate)
    XCTAssertEqual(target.growth?.unit, .percent)
    XCTAssertFalse(target.growth?.isRange ?? true)
  }

  func testRangeHasTwoEnds() throws {
    let figure = try XCTUnwrap(
      try targets([
        Fixture.target(.growth, 2016, "7.0", qualifier: .upperEnd),
        Fixture.target(.growth, 2016, "6.5", qualifier: .lowerEnd),
      ]).first?.growth)
    XCTAssertTrue(figure.isRange)
    XCTAssertEqual(figure.value?.description, "6.5")
    XCTAssertEqual(figure.upperEnd?.description, "7.0")
    XCTAssertEqual(figure.qualifier, .lowerEnd)
    XCTAssertEqual(figure.inputs.map(\.qualifier), [.lowerEnd, .upperEnd])
  }

  func testHalfARangeIsOneEnd() throws {
    let upper = try targets([Fixture.target(.growth, 2016, "7", qualifier: .upperEnd)])
    XCTAssertNil(upper.first?.growth?.value)
    XCTAssertEqual(upper.first?.growth?.upperEnd?.description, "7")
    XCTAssertEqual(upper.first?.growth?.isRange, false)
    let lower = try targets([Fixture.target(.growth, 2016, "6", qualifier: .lowerEnd)])
    XCTAssertEqual(lower.first?.growth?.value?.description, "6")
    XCTAssertNil(lower.first?.growth?.upperEnd)
  }

  func testTargetWithoutANumberIsKept() throws {
    let target = try targets([Fixture.target(.growth, 2022, nil)]).first
    XCTAssertNotNil(target?.growth)
    XCTAssertNil(target?.growth?.value)
    XCTAssertNil(target?.level)
  }

  func testLatestVintageOfAPlanCounts() throws {
    let target = try targets([
      Fixture.target(.growth, 2022, "9", vintage: 2022),
      Fixture.target(.growth, 2022, "8", vintage: 2021),
      Fixture.target(.level, 2022, "150", vintage: 2021),
    ]).first
    XCTAssertEqual(target?.growth?.value?.description, "9")
    XCTAssertEqual(target?.level?.vintage, 2021)
  }

  func testRangeOfALaterVintageReplacesANumber() throws {
    let figure = try targets([
      Fixture.target(.growth, 2022, "9", vintage: 2021),
      Fixture.target(.growth, 2022, "6", vintage: 2022, qualifier: .lowerEnd),
      Fixture.target(.growth, 2022, "7", vintage: 2022, qualifier: .upperEnd),
    ]).first?.growth
    XCTAssertEqual(figure?.value?.description, "6")
    XCTAssertEqual(figure?.upperEnd?.description, "7")
  }

  func testLevelIsInTheUnitOfTheSeries() throws {
    let target = try targets([
      Fixture.actual(.level, 2021, "74982", unit: .yuan(powerOfTen: 4)),
      Fixture.target(.level, 2022, "8.2"),
    ]).first
    XCTAssertEqual(target?.level?.unit, .yuan(powerOfTen: 4))
    XCTAssertEqual(target?.level?.value?.doubleValue, 82000)
    XCTAssertEqual(target?.level?.value?.halfUnit, 500)
  }

  func testLevelInAUnitThatCannotBeConvertedStaysAsPrinted() throws {
    let dollars = MeasurementUnit(code: "USD", powerOfTen: 8)
    let target = try targets([
      Fixture.actual(.level, 2021, "74982"), Fixture.target(.level, 2022, "8.2", unit: dollars),
    ]).first
    XCTAssertEqual(target?.level?.unit, dollars)
    XCTAssertEqual(target?.level?.value?.description, "8.2")
  }

  func testTargetsAreInTheOrderOfYears() throws {
    let years = try targets(
      [2023, 2019, 2021].map { try Fixture.target(.growth, $0, "8") }
    ).map(\.year)
    XCTAssertEqual(years, [2019, 2021, 2023])
  }
}
