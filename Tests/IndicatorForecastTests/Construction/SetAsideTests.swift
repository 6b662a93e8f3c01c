import IndicatorForecast
import XCTest

/// Results that are not values of the series: nothing of them is lost.
final class SetAsideTests: SeriesTestCase {
  private func missing(_ year: Int) -> Observation {
    Observation(
      area: "taiping", indicator: "gross_output", year: year, stage: .actual, measure: .level,
      value: nil, unit: .yuan(powerOfTen: 8), vintage: year + 1,
      source: ObservationSource(document: "report"))
  }

  private func range(_ year: Int) throws -> [Observation] {
    try [
      Fixture.actual(.level, year, "10.5", qualifier: .lowerEnd),
      Fixture.actual(.level, year, "11.5", qualifier: .upperEnd),
    ]
  }

  func testARangeIsSetAsideAndItsYearIsMissing() throws {
    let series = try series(levels(from: 2018, ["10.0"]) + range(2019))
    XCTAssertEqual(series.points.map(\.year), [2018])
    XCTAssertEqual(series.missingYears, [2019])
    XCTAssertEqual(series.setAside, try range(2019).map { .init($0, .range) })
  }

  func testARangeAloneIsASeriesOfLevelsWithoutAValue() throws {
    let series = try series(range(2019))
    XCTAssertEqual(series.kind, .level)
    XCTAssertEqual(series.unit, .yuan(powerOfTen: 8))
    XCTAssertEqual(series.points, [])
    XCTAssertEqual(series.missingYears, [2019])
  }

  func testYearsThatAReportCallsMissingAreMissingAtTheEndsToo() throws {
    let series = try series(
      [missing(2017), missing(2019), missing(2021)] + levels(from: 2018, ["10.0"])
        + levels(from: 2020, ["12.0"]))
    XCTAssertEqual(series.points.map(\.year), [2018, 2020])
    XCTAssertEqual(series.missingYears, [2017, 2019, 2021])
  }

  func testPointsCarryTheirQualifier() throws {
    let series = try series([
      Fixture.actual(.level, 2018, "100.0"),
      Fixture.actual(.level, 2020, "200.0", qualifier: .atLeast),
      Fixture.actual(.growth, 2020, "8.0"), Fixture.actual(.level, 2021, "210.0"),
    ])
    XCTAssertEqual(series.points.map(\.year), [2018, 2019, 2020, 2021])
    // 2019 is implied by at least 200.
    XCTAssertEqual(series.points.map(\.qualifier), [.exact, .approximate, .atLeast, .exact])
  }
}
