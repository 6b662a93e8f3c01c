import IndicatorDatasets
import IndicatorForecast
import XCTest

final class ChinaSeriesTests: XCTestCase {
  private func series(
    _ area: String, _ indicator: String, asOf: Int? = nil
  ) throws -> IndicatorSeries {
    let observations = try IndicatorDataset.china.observations()
    let construction = SeriesConstruction(asOf: asOf)
    return try XCTUnwrap(construction.series(area: area, indicator: indicator, from: observations))
  }

  func testGDPIsPrintedForEveryYearAndNothingIsImplied() throws {
    let series = try series("China", "gdp")
    XCTAssertEqual(series.points.map(\.year), Array(1952...2023))
    XCTAssertTrue(series.points.allSatisfy { $0.provenance == .reported && !$0.isBreak })
    XCTAssertEqual(series.priceBasis, .current)
    // 2025 has a growth rate in a report and no level here.
    XCTAssertEqual(series.missingYears, [2024, 2025])
  }

  func testGrowthOfGDPIsAtComparablePrices() throws {
    let rates = try series("China", "gdp").growthRates
    XCTAssertEqual(rates.map(\.year), Array(1978...2023) + [2025])
    XCTAssertTrue(rates.allSatisfy { $0.priceBasis == .comparable })
  }

  func testBothVintagesOfAGrowthRateAreKept() throws {
    // 8.1 % was printed in the report of 2022; the bureau's series has 8.4 %.
    let then = try series("China", "gdp", asOf: 2022).growthRates.last
    XCTAssertEqual(then?.year, 2021)
    XCTAssertEqual(then?.rate.description, "8.1")
    let now = try series("China", "gdp").growthRates.first { $0.year == 2021 }
    XCTAssertEqual(now?.rate.description, "8.4")
  }

  func testTargetsHaveTheirQualifiers() throws {
    let series = try series("China", "gdp")
    XCTAssertEqual(series.target(for: 2023)?.growth?.qualifier, .approximate)
    XCTAssertEqual(series.target(for: 2021)?.growth?.qualifier, .atLeast)
    XCTAssertEqual(series.target(for: 2012)?.growth?.qualifier, .exact)
    let range = try XCTUnwrap(series.target(for: 2016)?.growth)
    XCTAssertEqual([range.value, range.upperEnd].map { $0?.doubleValue }, [6.5, 7])
    XCTAssertEqual(range.priceBasis, .comparable)
    XCTAssertEqual(series.targets.count, 17)
  }

  func testNothingOfAPlanYearIsKnownBeforeItsReport() throws {
    let series = try series("China", "gdp", asOf: 2012)
    XCTAssertEqual(series.targets.last?.year, 2012)
    XCTAssertEqual(series.growthRates.last?.year, 2011)
    XCTAssertEqual(series.kind, .growth)
  }

  func testCensusBreaksAreMarkedWhereTheSourceNamesThem() throws {
    let expected = [("Beijing", [2019, 2024]), ("Guangdong", [2018]), ("Shaodong", [2019])]
    for (area, years) in expected {
      let points = try series(area, "gdp").points
      XCTAssertEqual(points.filter(\.isBreak).map(\.year), years, area)
    }
  }

  func testYearsThatTheSourceLacksAreListed() throws {
    XCTAssertEqual(try series("Shaodong", "gdp").missingYears, [2008, 2010, 2012])
    let parts = try series("China", "primary_value_added")
    XCTAssertEqual(parts.points.count, 13)
    XCTAssertEqual(parts.missingYears.count, 28)
    XCTAssertEqual(try series("Shaodong", "fixed_asset_investment").kind, .growth)
  }

  func testJobsAreCountedInTenThousands() throws {
    let series = try series("China", "urban_new_jobs")
    XCTAssertEqual(series.unit.name.chinese, "万人")
    XCTAssertEqual(series.point(in: 2012)?.value, 1266)
    XCTAssertEqual(series.target(for: 2012)?.level?.value?.description, "900")
    XCTAssertEqual(series.target(for: 2012)?.level?.qualifier, .atLeast)
  }
}
