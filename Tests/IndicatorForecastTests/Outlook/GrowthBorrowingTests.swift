import IndicatorDatasets
import IndicatorForecast
import XCTest

final class GrowthBorrowingTests: XCTestCase {
  func testATownshipBorrowsFromItsOtherSectorsAndFromTheCountry() throws {
    let all = try shipped([.taiping, .china])
    let industry = try XCTUnwrap(
      all.first { $0.area == "taiping" && $0.indicator == "industrial_output" })
    let borrowing = try XCTUnwrap(Outlook(from: industry, among: all).borrowing)
    let lenders = all.filter { $0.kind != .growth && $0.unit != .percent && $0 != industry }
    XCTAssertGreaterThan(borrowing.seriesCount, 10)
    XCTAssertLessThanOrEqual(borrowing.seriesCount, lenders.count)
    XCTAssert((0.01...0.4).contains(borrowing.share), "\(borrowing.share)")
  }

  func testTheMedianMovesByTheShareOfTheDistance() throws {
    let all = try shipped([.taiping, .china])
    let short = try XCTUnwrap(
      all.first { $0.area == "taiping" && $0.indicator == "gross_output" })
    let alone = Outlook(from: short)
    XCTAssertNil(alone.borrowing)
    let pooled = Outlook(from: short, among: all)
    let borrowing = try XCTUnwrap(pooled.borrowing)
    let last = try XCTUnwrap(short.points.last).value
    let growth = try [alone, pooled].map { outlook in
      try XCTUnwrap(outlook.forecast).medians[0] / last
    }
    let expected =
      growth[0].logarithm * (1 - borrowing.share)
      + (1 + borrowing.meanGrowth / 100).logarithm * borrowing.share
    // Percent and back: a few units in the last place of numbers near one.
    XCTAssertEqual(growth[1].logarithm, expected, accuracy: 1e-14)
  }

  func testTheSeriesItselfAndLaterYearsOfTheOthersLendNothing() throws {
    let all = try shipped([.taiping, .china])
    let short = try XCTUnwrap(
      all.first { $0.area == "taiping" && $0.indicator == "gross_output" })
    let without = all.filter { $0 != short }
    XCTAssertEqual(
      Outlook(from: short, among: all).borrowing, Outlook(from: short, among: without).borrowing)
    let known = SeriesConstruction(asOf: 2022).series(from: try observations([.taiping, .china]))
    let then = try XCTUnwrap(
      known.first { $0.area == "taiping" && $0.indicator == "gross_output" })
    // The reports up to 2022 say nothing of 2022 and later but targets, so that the mean growth through
    // 2021 differs by later revisions alone.
    let now = try XCTUnwrap(Outlook(from: short, among: all).borrowing)
    let before = try XCTUnwrap(Outlook(from: then, among: known).borrowing)
    XCTAssertEqual(now.meanGrowth, before.meanGrowth, accuracy: 1)
  }

  func testTheOrderOfTheOthersDoesNotMatter() throws {
    let all = try shipped([.taiping, .china])
    let short = try XCTUnwrap(
      all.first { $0.area == "taiping" && $0.indicator == "tax_revenue" })
    let one = try XCTUnwrap(Outlook(from: short, among: all).borrowing)
    let other = try XCTUnwrap(Outlook(from: short, among: all.reversed()).borrowing)
    XCTAssertEqual(one, other)
  }

  func testGrowthRatesLongSeriesAndChosenModelsBorrowNothing() throws {
    let all = try shipped([.taiping, .china])
    for series in all {
      let outlook = Outlook(from: series, among: all)
      if outlook.observationCount >= 6 || series.kind == .growth || series.unit == .percent {
        XCTAssertNil(outlook.borrowing, "\(series.area) \(series.indicator)")
      }
      let drift = Outlook(from: series, among: all, options: OutlookOptions(model: .drift))
      XCTAssertNil(drift.borrowing)
      let refused = Outlook(from: series, among: all, options: OutlookOptions(borrowsGrowth: false))
      XCTAssertNil(refused.borrowing)
    }
  }

  func testAFewSeriesAreNoGroup() throws {
    let all = try shipped([.taiping]).filter { $0.indicator.hasPrefix("t") }
    for series in all { XCTAssertNil(Outlook(from: series, among: all).borrowing) }
  }

  private func shipped(_ datasets: [IndicatorDataset]) throws -> [IndicatorSeries] {
    SeriesConstruction().series(from: try observations(datasets))
  }

  private func observations(_ datasets: [IndicatorDataset]) throws -> [Observation] {
    try datasets.flatMap { try $0.observations() }
  }
}
