import IndicatorDatasets
import IndicatorForecast
import XCTest

/// The series of the township, worked by hand from the two reports.
final class TaipingSeriesTests: XCTestCase {
  private func series(_ indicator: String, asOf: Int? = nil) throws -> IndicatorSeries {
    let dataset = IndicatorDataset.taiping
    let observations = try dataset.observations()
    let construction = SeriesConstruction(asOf: asOf, identities: try dataset.identities())
    return try XCTUnwrap(
      construction.series(area: "taiping", indicator: indicator, from: observations))
  }

  func testIndustrialOutputHasThreeYears() throws {
    let series = try series("industrial_output")
    XCTAssertEqual(series.points.map(\.year), [2019, 2020, 2021])
    XCTAssertEqual(series.points.map(\.provenance), [.impliedByGrowth, .reported, .reported])
    // 103.63 / 1.098.
    XCTAssertEqual(
      series.points[0].value, 94.380_692_167_577_41, accuracy: 94 * Fixture.logarithmicError)
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
    // Level / (1 + growth); the bounds are (level ∓ half a unit) / (1 + growth ± half a unit).
    let expected: [(String, value: Double, lower: Double, upper: Double)] = [
      // 127.99 / 1.07; 127.985 / 1.075; 127.995 / 1.065.
      ("gross_output", 119.616_822_429_906_54, 119.055_813_953_488_37, 120.183_098_591_549_3),
      // 103.63 / 1.098; 103.625 / 1.0985; 103.635 / 1.0975.
      ("industrial_output", 94.380_692_167_577_41, 94.333_181_611_288_12, 94.428_246_013_667_43),
      // 11.38 / 1.0487; 11.375 / 1.04875; 11.385 / 1.04865.
      ("tertiary_output", 10.851_530_466_291_6, 10.846_245_530_393_325, 10.856_815_906_165_07),
    ]
    for (indicator, value, lower, upper) in expected {
      let point = try XCTUnwrap(try series(indicator).point(in: 2019), indicator)
      let error = value * Fixture.logarithmicError
      XCTAssertEqual(point.value, value, accuracy: error, indicator)
      XCTAssertEqual(point.roundingInterval.lowerBound, lower, accuracy: error, indicator)
      XCTAssertEqual(point.roundingInterval.upperBound, upper, accuracy: error, indicator)
      XCTAssertEqual(point.provenance, .impliedByGrowth)
      XCTAssertEqual(point.inputs.map(\.vintage), [2021, 2021], indicator)
    }
  }

  func testWhatIsLinkedIn2020IsImpliedOnTheSameBasisIn2019() throws {
    let expected: [(String, linked: Double, implied: Double)] = [
      // 121.84 / 1.2562 = 96.990925…, and that / 1.093.
      ("industrial_output_above_scale", 96.990_925_011_940_78, 88.738_266_250_632),
      // 13.16 / 1.0894 = 12.080044…, and that / 1.0452.
      ("agricultural_output", 12.080_044_060_950_98, 11.557_638_787_744_91),
    ]
    for (indicator, linked, implied) in expected {
      let points = try series(indicator).points
      XCTAssertEqual(points.map(\.year), [2019, 2020, 2021])
      XCTAssertEqual(
        points.map(\.provenance), [.impliedByGrowth, .linked, .reported], indicator)
      XCTAssertEqual(points[0].value, implied, accuracy: implied * Fixture.logarithmicError)
      XCTAssertEqual(points[1].value, linked, accuracy: linked * Fixture.logarithmicError)
      XCTAssertEqual(points.map(\.isBreak), [false, false, true])
    }
  }

  func testAFigureBelowTheThresholdStaysAsPrinted() throws {
    // 158.21 / 1.219 = 129.79, against 127.99 printed: 1.4 %.
    let series = try series("gross_output")
    XCTAssertEqual(series.point(in: 2020)?.value, 127.99)
    XCTAssertEqual(series.point(in: 2020)?.provenance, .reported)
    XCTAssertEqual(series.breaks, [])
  }

  func testPrintedFiguresAreKeptWhereValuesAreLinked() throws {
    let aboveScale = try XCTUnwrap(try series("industrial_output_above_scale").point(in: 2020))
    XCTAssertEqual(aboveScale.printed?.description, "92.63")
    XCTAssertEqual(try series("agricultural_output").point(in: 2020)?.printed?.description, "12.98")
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
    XCTAssertEqual(
      series.points[0].value, 56_540.488_739_817_92,
      accuracy: 56_540 * Fixture.logarithmicError)
    XCTAssertEqual(series.points[1].printed?.halfUnit, 500)
    XCTAssertEqual(try self.series("tax_revenue", asOf: 2021).unit, .yuan(powerOfTen: 8))
    XCTAssertEqual(try self.series("tax_revenue_own_level").points.map(\.value), [1.86])
  }

  func testInvestmentIsAnchoredAtTheBaseOfItsOnePrintedLevel() throws {
    let series = try series("fixed_asset_investment")
    XCTAssertEqual(series.kind, .level)
    XCTAssertEqual(series.unit, .yuan(powerOfTen: 8))
    XCTAssertEqual(series.points.map(\.year), [2019, 2020, 2021])
    // The target of 2021, 30.79, is 13.04 % up: on a base of 30.79 / 1.1304 = 27.238… in 2020. That
    // / 1.508 (growth of 2020) is 2019, and × 2.7192 (growth of 2021) is 2021.
    let expected = [18.062_430_894_629_445, 27.238_145_789_101_2, 74.065_966_029_723_99]
    for (point, value) in zip(series.points, expected) {
      XCTAssertEqual(point.value, value, accuracy: value * Fixture.logarithmicError)
      XCTAssertNil(point.printed)
      XCTAssertTrue(point.provenance.isEstimated)
    }
    XCTAssertEqual(
      series.points.map(\.provenance), [.impliedByGrowth, .impliedByTarget, .impliedByGrowth])
    // 30.785 / 1.13045 and 30.795 / 1.13035.
    let bounds = series.points[1].roundingInterval
    XCTAssertEqual(bounds.lowerBound, 27.232_518_023_795_83, accuracy: 1e-12)
    XCTAssertEqual(bounds.upperBound, 27.243_774_052_284_69, accuracy: 1e-12)
    XCTAssertEqual(series.points.map { $0.growth?.description }, [nil, "50.8", "171.92"])
  }

  func testTargetsOfInvestmentStayAsPrinted() throws {
    let series = try series("fixed_asset_investment")
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
