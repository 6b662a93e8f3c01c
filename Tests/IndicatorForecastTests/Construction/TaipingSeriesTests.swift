import IndicatorDatasets
import IndicatorForecast
import XCTest

/// The series of the township, worked by hand from the two reports.
final class TaipingSeriesTests: XCTestCase {
  private func series(_ indicator: String, asOf: Int? = nil) throws -> IndicatorSeries {
    let observations = try IndicatorDataset.taiping.observations()
    let construction = SeriesConstruction(asOf: asOf)
    return try XCTUnwrap(
      construction.series(area: "taiping", indicator: indicator, from: observations))
  }

  func testIndustrialOutputHasThreeYears() throws {
    let series = try series("industrial_output")
    XCTAssertEqual(series.points.map(\.year), [2019, 2020, 2021])
    XCTAssertEqual(series.points.map(\.provenance), [.impliedByGrowth, .reported, .reported])
    // 103.63 / 1.098 = 94.38069216757741…; 1 + 9.8/100 and the quotient are rounded once each.
    XCTAssertEqual(series.points[0].value, 94.380_692_167_577_41, accuracy: 2 * 94.0.ulp)
    XCTAssertEqual(series.points[1].value, 103.63)
    XCTAssertEqual(series.points[2].value, 132.49)
    XCTAssertEqual(series.points.map { $0.growth?.description }, [nil, "9.8", "27.85"])
    XCTAssertEqual(series.unit, .yuan(powerOfTen: 8))
    XCTAssertEqual(series.missingYears, [])
  }

  func testIndustrialTargetsKeepLevelAndGrowth() throws {
    let series = try series("industrial_output")
    XCTAssertEqual(series.targets.map(\.year), [2021, 2022])
    XCTAssertEqual(series.targets.map { $0.level?.value?.description }, ["112.27", "148.85"])
    XCTAssertEqual(series.targets.map { $0.growth?.value?.description }, ["11.38", "12.35"])
    XCTAssertEqual(series.targets.map { $0.level?.vintage }, [2021, 2022])
    XCTAssertEqual(series.targets.map { $0.level?.qualifier }, [.exact, .exact])
  }

  func testEveryLevelOf2019IsImpliedByTheFirstReport() throws {
    let expected: [(String, Double)] = [
      ("gross_output", 127.99 / 1.07), ("industrial_output_above_scale", 92.63 / 1.093),
      ("agricultural_output", 12.98 / 1.0452), ("tertiary_output", 11.38 / 1.0487),
    ]
    for (indicator, value) in expected {
      let point = try XCTUnwrap(try series(indicator).point(in: 2019), indicator)
      // The sum 1 + g/100 may differ from the literal by an ulp of 1, the quotient by one more.
      XCTAssertEqual(point.value, value, accuracy: 3 * value.ulp, indicator)
      XCTAssertEqual(point.inputs.map(\.vintage), [2021, 2021], indicator)
    }
  }

  func testPrintedLevelOf2020StaysWhateverTheLaterGrowthImplies() throws {
    // 158.21 / 1.219 = 129.79, against 127.99 printed.
    XCTAssertEqual(try series("gross_output").point(in: 2020)?.value, 127.99)
    XCTAssertEqual(try series("industrial_output_above_scale").point(in: 2020)?.value, 92.63)
  }

  func testTotalsOfBothYearsAddUp() throws {
    for year in [2020, 2021] {
      let parts = try ["industrial_output", "agricultural_output", "tertiary_output"].map {
        try XCTUnwrap(try series($0).point(in: year)?.printed).significand
      }
      let total = try XCTUnwrap(try series("gross_output").point(in: year)?.printed)
      XCTAssertEqual(total.decimals, 2)
      XCTAssertEqual(parts.reduce(0, +), total.significand, "\(year)")
    }
  }

  func testTaxIsInTheUnitOfTheLatestReport() throws {
    let series = try series("tax_revenue")
    XCTAssertEqual(series.unit, .yuan(powerOfTen: 4))
    XCTAssertEqual(series.points.map(\.year), [2019, 2020, 2021])
    XCTAssertEqual(series.points[1].value, 59000)
    XCTAssertEqual(series.points[2].value, 74982)
    XCTAssertEqual(series.points[0].value, 59000 / 1.0435, accuracy: 3 * 59000.0.ulp)
    XCTAssertEqual(series.points[1].printed?.halfUnit, 500)
    XCTAssertEqual(try self.series("tax_revenue", asOf: 2021).unit, .yuan(powerOfTen: 8))
    XCTAssertEqual(try self.series("tax_revenue_own_level").points.map(\.value), [1.86])
  }

  func testInvestmentIsASeriesOfGrowthRates() throws {
    let series = try series("fixed_asset_investment")
    XCTAssertEqual(series.kind, .growth)
    XCTAssertEqual(series.unit, .percent)
    XCTAssertEqual(series.points.map(\.value), [50.8, 171.92])
    XCTAssertEqual(series.target(for: 2021)?.level?.value?.description, "30.79")
    XCTAssertEqual(series.target(for: 2021)?.growth?.value?.description, "13.04")
    XCTAssertNil(series.target(for: 2022)?.level)
    XCTAssertEqual(series.target(for: 2022)?.growth?.value?.description, "56.83")
  }

  func testFirmsAreCountedOnce() throws {
    let series = try series("above_scale_firms")
    XCTAssertEqual(series.points.map(\.value), [45])
    XCTAssertEqual(series.unit.name.chinese, "家")
  }

  func testOf2021OnlyTheFirstReportIsKnown() throws {
    let series = try series("industrial_output", asOf: 2021)
    XCTAssertEqual(series.points.map(\.year), [2019, 2020])
    XCTAssertEqual(series.targets.map(\.year), [2021])
    XCTAssertEqual(series.vintage, 2021)
    let observations = try IndicatorDataset.taiping.observations()
    let all = SeriesConstruction(asOf: 2021).series(from: observations)
    XCTAssertEqual(all.count, 10)
    for series in all {
      let inputs = series.points.flatMap(\.inputs)
      XCTAssertTrue(
        inputs.allSatisfy { $0.vintage <= 2021 && $0.source.document.hasSuffix("2021") })
    }
    XCTAssertEqual(SeriesConstruction(asOf: 2020).series(from: observations), [])
  }
}
