import IndicatorForecast
import XCTest

/// Breaks that the source declares.
final class DeclaredBreakTests: SeriesTestCase {
  func testWhatFitsWithinRoundingIsNotMoved() throws {
    let series = try series(
      levels(from: 2017, ["90.0", "100.0"]) + [
        Fixture.actual(.level, 2019, "108.4", status: .seriesBreak),
        Fixture.actual(.growth, 2019, "8"),
      ])
    // 108.4 / 1.08 = 100.37; with 8 % between 7.5 and 8.5 it may be 99.9.
    XCTAssertEqual(series.breaks.map(\.factor), [1])
    XCTAssertEqual(series.points.map(\.value), [90, 100, 108.4])
    XCTAssertEqual(series.points.map(\.provenance), [.reported, .reported, .reported])
    XCTAssertEqual(series.points.map(\.isBreak), [false, false, true])
  }

  func testABasisBeginsAtTheFirstYearThatWasRestatedOnIt() throws {
    for (prices, rate) in [(PriceBasis.current, "6.0"), (nil, "8.0")] as [(PriceBasis?, String)] {
      let basis: PriceBasis? = prices == nil ? nil : .comparable
      let series = try series(
        levels(
          from: 2012, ["100.0", "108.0", "116.6", "126.0", "136.0", "146.9", "158.7"],
          prices: prices) + rates(2013...2020, rate, prices: basis) + [
            Fixture.actual(.level, 2018, "200.0", vintage: 2020, prices: prices),
            Fixture.actual(.level, 2019, "216.0", prices: prices, status: .seriesBreak),
            Fixture.actual(.level, 2020, "233.0", prices: prices),
          ])
      XCTAssertEqual(series.breaks.map(\.year), [2018])
      XCTAssertEqual(series.points.filter(\.isBreak).map(\.year), [2018])
      // 2018 is printed on the basis of 2019 and stays.
      XCTAssertEqual(series.points.suffix(3).map(\.value), [200, 216, 233])
      XCTAssertTrue(series.points.suffix(3).allSatisfy { $0.provenance == .reported })
      // 200 / 146.9, less growth of 8 % (or 6 % and the usual prices, which are within 0.1 points of that).
      XCTAssertEqual(
        series.breaks[0].factor, 200 / 146.9 / 1.08, accuracy: prices == nil ? 1e-13 : 1e-3)
    }
  }

  func testASmallRevisionOfTheYearBeforeIsOnItsOldBasis() throws {
    let series = try series([
      Fixture.actual(.level, 2017, "92.0"), Fixture.actual(.level, 2018, "100.0"),
      Fixture.actual(.level, 2018, "100.9", vintage: 2020),
      Fixture.actual(.level, 2019, "150.0", status: .seriesBreak),
    ])
    XCTAssertEqual(series.breaks.map(\.year), [2019])
  }

  func testABreakStaysDeclaredWhenItsYearIsRestated() throws {
    let observations =
      try levels(from: 2017, ["100.0", "105.0"]) + [
        Fixture.actual(.level, 2019, "200.0", status: .seriesBreak),
        Fixture.actual(.level, 2019, "201.0", vintage: 2021), Fixture.actual(.level, 2020, "220.0"),
      ]
    let series = try series(observations)
    XCTAssertEqual(series.breaks.map(\.year), [2019])
    XCTAssertEqual(series.points.map(\.isBreak), [false, false, true, false])
    XCTAssertEqual(series.comparablePoints.map(\.value), [201, 220])
  }

  func testABreakDeclaredLaterIsUnknownBefore() throws {
    let observations =
      try levels(from: 2017, ["100.0", "105.0"]) + [
        Fixture.actual(.level, 2018, "106.0", vintage: 2022, status: .seriesBreak)
      ]
    let before = SeriesConstruction(asOf: 2021).series(from: observations)
    XCTAssertEqual(before[0].breaks, [])
    XCTAssertEqual(try series(observations).breaks.map(\.year), [2018])
  }

  func testAGrowthRateDeclaresABreakToo() throws {
    let rate = try Fixture.actual(.growth, 2019, "8.0", status: .seriesBreak)
    let series = try series(levels(from: 2018, ["100.0", "208.0"]) + [rate])
    XCTAssertEqual(series.breaks.map(\.year), [2019])
    assertValues(series, [2018: 208 / 1.08, 2019: 208])
    // 208.0 for 108.0 would be a slip of one digit, but the source says that it is none.
    XCTAssertEqual(series.ledger.map { $0.causes.first }, [.sampleChange])
  }

  func testADeclaredBreakWithoutALevelIsLinkedOverItsGap() throws {
    let series = try series([
      Fixture.actual(.level, 2017, "100"),
      Fixture.actual(.growth, 2018, "10", status: .seriesBreak),
      Fixture.actual(.growth, 2019, "10"), Fixture.actual(.level, 2019, "181.5"),
    ])
    XCTAssertEqual(series.breaks.map(\.year), [2018])
    // 181.5 / 1.21 = 150.
    assertValues(series, [2017: 150, 2018: 165, 2019: 181.5])
    XCTAssertEqual(series.points.map(\.isBreak), [false, true, false])
  }

  func testAnIndexLinksByTheRateOfTheBreak() throws {
    let series = try series(
      rates(2018...2018, "5.0") + [
        Fixture.actual(.growth, 2019, "10.0", status: .seriesBreak)
      ])
    XCTAssertEqual(series.kind, .index)
    XCTAssertEqual(series.breaks.map(\.year), [2019])
    XCTAssertEqual(series.breaks.map(\.link), [.growthRate])
    XCTAssertEqual(series.breaks.map(\.factor), [1])
    XCTAssertEqual(series.points.map(\.isBreak), [false, false, true])
    assertValues(series, [2017: 100, 2018: 105, 2019: 115.5])
  }
}
