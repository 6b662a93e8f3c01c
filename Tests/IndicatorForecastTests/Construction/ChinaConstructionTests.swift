import IndicatorDatasets
import IndicatorForecast
import XCTest

/// Breaks, prices, gaps and revisions of the long series.
final class ChinaConstructionTests: XCTestCase {
  private func all(asOf: Int? = nil) throws -> [IndicatorSeries] {
    let dataset = IndicatorDataset.china
    return SeriesConstruction(asOf: asOf, identities: try dataset.identities())
      .series(from: try dataset.observations())
  }

  private func gdp(_ area: String) throws -> IndicatorSeries {
    try XCTUnwrap(try all().first { $0.area == area && $0.indicator == "gdp" })
  }

  // MARK: Breaks

  func testBreaksAreAtTheCensusYearsThatTheSourcesNameAndNowhereElse() throws {
    let expected = ["Beijing gdp": [2019, 2024], "Guangdong gdp": [2018], "Shaodong gdp": [2019]]
    for series in try all() {
      let years = expected["\(series.area) \(series.indicator)"] ?? []
      XCTAssertEqual(series.breaks.map(\.year), years, "\(series.area) \(series.indicator)")
      XCTAssertEqual(series.points.filter(\.isBreak).map(\.year), years)
    }
  }

  func testGrowthAtComparablePricesLinksWithThePricesUsualAroundTheBreak() throws {
    let shaodong = try gdp("Shaodong").breaks[0]
    XCTAssertEqual(shaodong.link, .estimatedDeflator)
    // 605.64 / 1.100 / 430.4487 = 1.279088…. The price changes of 2016 to 2022 without 2019 are 0.2484,
    // 3.0255, 1.6357, −2.3658, 1.5560 and 0.1867 %; the median is the geometric mean of 1.002484 and
    // 1.015560, 1.009001.
    XCTAssertEqual(
      shaodong.factor, 1.267_677_686_859_06, accuracy: 2 * Fixture.logarithmicError)
    let beijing = try gdp("Beijing").breaks
    XCTAssertEqual(beijing.map(\.link), [.estimatedDeflator, .estimatedDeflator])
    // 35371.3 / 1.061 / 30320.0 = 1.099528…, less the median of six price changes, 2.1044 %.
    XCTAssertEqual(
      beijing[0].factor, 1.076_867_282_704_90, accuracy: 2 * Fixture.logarithmicError)
    // 49843.1 / 1.052 / 43760.7 = 1.082692…, less the middle one of 2021 to 2023, 2.6125 %.
    XCTAssertEqual(
      beijing[1].factor, 1.055_126_965_737_73, accuracy: 2 * Fixture.logarithmicError)
  }

  func testALinkMultipliesEveryYearBeforeItByTheSameFactor() throws {
    let series = try gdp("Beijing")
    let (first, second) = (series.breaks[0].factor, series.breaks[1].factor)
    for point in series.points {
      let factor = point.year < 2019 ? first * second : point.year < 2024 ? second : 1
      let printed = try XCTUnwrap(point.printed?.doubleValue)
      XCTAssertEqual(point.value, printed * factor, accuracy: 4 * point.value.ulp)
      XCTAssertEqual(point.provenance, point.year < 2024 ? .linked : .reported)
    }
  }

  func testABreakWithoutGrowthRatesLinksNothing() throws {
    let series = try gdp("Guangdong")
    XCTAssertEqual(series.breaks.map(\.year), [2018])
    XCTAssertEqual(series.breaks.map(\.link), [.none])
    XCTAssertEqual(series.breaks.map(\.factor), [1])
    XCTAssertTrue(series.points.allSatisfy { $0.provenance == .reported })
    XCTAssertEqual(series.comparablePoints.map(\.year), [2018, 2019, 2020, 2021])
  }

  // MARK: Gaps

  func testEveryValueIsPrintedAndNothingIsInterpolated() throws {
    for series in try all() {
      for point in series.points {
        XCTAssertNotNil(point.printed, "\(series.area) \(series.indicator) \(point.year)")
        XCTAssertTrue([.reported, .linked].contains(point.provenance))
      }
      let years = series.points.map(\.year)
      XCTAssertEqual(Set(years).count, years.count)
      XCTAssertTrue(Set(years).isDisjoint(with: series.missingYears))
    }
    XCTAssertEqual(try gdp("Shaodong").missingYears, [2008, 2010, 2012])
  }

  // MARK: Prices

  func testGrowthAtComparablePricesIsADeflatorAndNoContradiction() throws {
    for area in ["China", "Beijing", "Shaodong"] {
      let series = try gdp(area)
      XCTAssertFalse(series.ledger.contains { $0.kind == .impliedBase }, area)
      XCTAssertFalse(series.deflators.isEmpty, area)
      // The year of a break has the change of basis in it.
      XCTAssertTrue(
        Set(series.deflators.map(\.year)).isDisjoint(with: series.breaks.map(\.year)), area)
    }
    let china = try gdp("China").deflators
    XCTAssertEqual(china.map(\.year), Array(1978...2023))
    // Percents of a number near one, of which twelve decimals are written.
    // 1260582.1 / 1204724.0 / 1.052 = 0.99464…: prices fell by 0.54 % in 2023.
    XCTAssertEqual(china[45].rate, -0.535_561_823_712, accuracy: 1e-12 * 100)
    // 15180.4 / 12174.6 / 1.112 = 1.12129…: they rose by 12.13 % in 1988.
    XCTAssertEqual(china[10].rate, 12.130_491_752_673, accuracy: 1e-12 * 100)
  }

  // MARK: Revisions

  func testGrowthRatesOfTheWorkReportsThatWereRevisedAreInTheLedger() throws {
    let ledger = try gdp("China").ledger
    XCTAssertTrue(ledger.allSatisfy { $0.kind == .restatedGrowth })
    // The others agree (2015, 2018, 2019, 2023 …) or lie 0.1 apart, as figures rounded either way may:
    // 7.8 and 7.9 % (2012), 7.7 and 7.8 % (2013), 7.4 and 7.3 % (2014).
    let expected: [(Int, Double, Double)] = [
      (2003, 9.1, 10), (2005, 9.9, 11.4), (2006, 10.7, 12.7), (2008, 9, 9.7), (2010, 10.3, 10.6),
      (2011, 9.2, 9.5), (2021, 8.1, 8.4),
    ]
    XCTAssertEqual(ledger.map(\.year), expected.map(\.0))
    for (conflict, (_, printed, implied)) in zip(ledger, expected) {
      // A rate in percent is 100 times a number near one, carried as a logarithm.
      XCTAssertEqual(conflict.printed, printed, accuracy: 100 * Fixture.logarithmicError)
      XCTAssertEqual(conflict.implied, implied, accuracy: 100 * Fixture.logarithmicError)
      XCTAssertEqual(
        conflict.relativeDifference, (implied - printed) / 100,
        accuracy: Fixture.logarithmicError)
      XCTAssertEqual(conflict.causes.first, .revisedBase)
    }
  }

  func testTheRevisionsAreUnknownBeforeTheyWerePublished() throws {
    let known = try XCTUnwrap(
      try all(asOf: 2023).first { $0.area == "China" && $0.indicator == "gdp" })
    XCTAssertEqual(known.ledger, [])
    XCTAssertEqual(known.growthRates.first { $0.year == 2021 }?.rate.description, "8.1")
  }

  // MARK: Identities

  func testTheGDPOfChinaIsTheSumOfItsParts() throws {
    let identity = try XCTUnwrap(try IndicatorDataset.china.identities().first)
    let residuals = identity.residuals(in: try all())
    XCTAssertEqual(residuals.map(\.year), [1980, 1990, 2000, 2010] + Array(2012...2020))
    XCTAssertTrue(residuals.allSatisfy { $0.isSatisfied && $0.isOfPrintedValues })
    XCTAssertEqual(Set(residuals.map(\.area)), ["China"])
    // 538580.0 − 49084.6 − 244639.1 − 244856.2 = 0.1, and half a tenth for each of four figures.
    let year2012 = try XCTUnwrap(residuals.first { $0.year == 2012 })
    XCTAssertEqual(year2012.residual, 0.1, accuracy: 1e-9)
    XCTAssertEqual(year2012.tolerance, 0.2, accuracy: 2e-6)
  }
}
