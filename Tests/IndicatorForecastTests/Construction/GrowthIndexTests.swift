import IndicatorForecast
import XCTest

/// Series of growth rates without any level.
final class GrowthIndexTests: XCTestCase {
  private func series(_ observations: [Observation]) throws -> IndicatorSeries {
    try XCTUnwrap(SeriesConstruction().series(from: observations).first)
  }

  private func rates(_ figures: [String]) throws -> [Observation] {
    try figures.enumerated().map { try Fixture.actual(.growth, 2020 + $0, $1) }
  }

  func testTheIndexIsExactlyAHundredInTheYearBeforeTheFirstRate() throws {
    let series = try series(rates(["50.8", "171.92"]))
    XCTAssertEqual(series.kind, .index)
    XCTAssertEqual(series.unit, .index)
    XCTAssertEqual(series.unit.name, BilingualText(english: "index", chinese: "指数"))
    XCTAssertEqual(series.points[0].value, 100)
    XCTAssertEqual(series.points[0].roundingInterval, 100...100)
    XCTAssertEqual(series.points[0].inputs, [])
    XCTAssertEqual(
      series.points.map(\.provenance), [.indexBase, .impliedByGrowth, .impliedByGrowth])
    XCTAssertEqual(series.points.map(\.provenance.isEstimated), [false, true, true])
    // 100 × 1.508 × 2.7192.
    XCTAssertEqual(
      series.points[2].value, 410.055_36, accuracy: 410 * Fixture.logarithmicError)
  }

  func testTheRoundingsOfTheRatesAddUp() throws {
    let bounds = try series(rates(["50.8", "171.92"])).points[2].roundingInterval
    // 100 × 1.5075 × 2.71915 and 100 × 1.5085 × 2.71925.
    XCTAssertEqual(bounds.lowerBound, 409.911_862_5, accuracy: 410 * Fixture.logarithmicError)
    XCTAssertEqual(bounds.upperBound, 410.198_862_5, accuracy: 410 * Fixture.logarithmicError)
  }

  func testAGapLeavesASeriesOfRates() throws {
    let observations = try rates(["5", "6"]) + [try Fixture.actual(.growth, 2023, "7")]
    let series = try series(observations)
    XCTAssertEqual(series.kind, .growth)
    XCTAssertEqual(series.points.map(\.value), [5, 6, 7])
    XCTAssertEqual(series.points.map(\.roundingInterval), [4.5...5.5, 5.5...6.5, 6.5...7.5])
    XCTAssertEqual(series.missingYears, [2022])
  }

  func testARateOfMinusHundredPercentLeavesASeriesOfRates() throws {
    let series = try series(rates(["5", "-100", "7"]))
    XCTAssertEqual(series.kind, .growth)
    XCTAssertEqual(series.points.map(\.value), [5, -100, 7])
  }

  func testRatesAtDifferentPricesAreNoIndex() throws {
    let series = try series([
      Fixture.actual(.growth, 2020, "5", prices: .comparable),
      Fixture.actual(.growth, 2021, "8", prices: .current),
    ])
    XCTAssertEqual(series.kind, .growth)
  }

  // MARK: Anchors

  func testTheLatestTargetWithLevelAndGrowthIsTheAnchor() throws {
    let targets = try [
      Fixture.target(.level, 2021, "30.79"), Fixture.target(.growth, 2021, "13.04"),
      Fixture.target(.level, 2022, "90"), Fixture.target(.growth, 2022, "20"),
    ]
    let series = try series(rates(["50.8", "171.92"]) + targets)
    XCTAssertEqual(series.kind, .level)
    XCTAssertEqual(series.unit, .yuan(powerOfTen: 8))
    // 90 / 1.2 in 2021, and back by 171.92 % and 50.8 %.
    for (point, value) in zip(series.points, [75 / 1.508 / 2.7192, 75 / 2.7192, 75]) {
      XCTAssertEqual(point.value, value, accuracy: value * Fixture.logarithmicError)
    }
    XCTAssertEqual(
      series.points.map(\.provenance), [.impliedByGrowth, .impliedByGrowth, .impliedByTarget])
    XCTAssertEqual(series.points[2].inputs, Array(targets[2...]))
  }

  func testATargetForAYearOutsideAnchorsNothing() throws {
    for year in [2015, 2024] {
      let series = try series(
        rates(["50.8", "171.92"]) + [
          Fixture.target(.level, year, "30.79"), Fixture.target(.growth, year, "13.04"),
        ])
      XCTAssertEqual(series.kind, .index, "\(year)")
    }
  }

  func testATargetAtOtherPricesAnchorsNothing() throws {
    let target = { (measure: Measure, figure: String, prices: PriceBasis) in
      try OutlookFixture.target(measure, 2022, figure, prices: prices)
    }
    for (level, growth) in [
      (PriceBasis.current, PriceBasis.comparable), (.comparable, .current), (.current, .current),
    ] {
      let rates = try [2020, 2021].map {
        try Fixture.actual(.growth, $0, "5", prices: .comparable)
      }
      let series = try series(rates + [target(.level, "90", level), target(.growth, "20", growth)])
      XCTAssertEqual(series.kind, .index)
    }
  }

  func testRestatedRatesAreInTheLedgerOfAnIndexToo() throws {
    let series = try series(
      rates(["5.0", "6.0"]) + [Fixture.actual(.growth, 2020, "5.5", vintage: 2023)])
    XCTAssertEqual(series.kind, .index)
    XCTAssertEqual(series.ledger.map(\.kind), [.restatedGrowth])
    XCTAssertEqual(
      series.points[1].value, 105.5, accuracy: 105 * Fixture.logarithmicError)
  }
}
