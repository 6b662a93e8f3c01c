import IndicatorForecast
import XCTest

/// Levels and growth rates at different prices.
final class PriceBasisTests: SeriesTestCase {
  func testLevelsAtOtherPricesThanTheOnePrintedLastAreSetAside() throws {
    let current = try levels(from: 2019, ["100.0", "120.0"], prices: .current)
    let series = try series(
      current + [Fixture.actual(.level, 2020, "90.0", vintage: 2022, prices: .comparable)])
    XCTAssertEqual(series.points.map(\.year), [2020])
    XCTAssertEqual(series.points.map(\.value), [90])
    XCTAssertEqual(series.priceBasis, .comparable)
    XCTAssertEqual(series.setAside, current.map { .init($0, .priceBasis) })
    XCTAssertEqual(series.missingYears, [2019])
    XCTAssertEqual(series.ledger, [])
  }

  func testLevelsAtDifferentPricesAreNotComparedByAGrowthRate() throws {
    let other = try Fixture.actual(.level, 2018, "100", prices: .current)
    let series = try series([
      other, Fixture.actual(.level, 2019, "150", prices: .comparable),
      Fixture.actual(.growth, 2019, "5", prices: .comparable),
    ])
    XCTAssertTrue(series.ledger.isEmpty && series.breaks.isEmpty && series.deflators.isEmpty)
    XCTAssertEqual(series.setAside, [.init(other, .priceBasis)])
    // The rate is at the prices of the level that is used.
    assertValues(series, [2018: 150 / 1.05, 2019: 150])
  }

  func testALaterRateAtOtherPricesHidesNoneThatCanBeUsed() throws {
    let series = try series([
      Fixture.actual(.level, 2020, "120.0", prices: .current),
      Fixture.actual(.growth, 2020, "12.0", prices: .current),
      Fixture.actual(.growth, 2020, "8.0", vintage: 2022, prices: .comparable),
    ])
    assertValues(series, [2019: 120 / 1.12, 2020: 120])
    XCTAssertEqual(series.growthRates.map(\.priceBasis), [.current])
    XCTAssertEqual(series.ledger, [])
  }

  func testRatesAtBothPricesGiveTheChangeOfPricesAsWell() throws {
    let series = try series(
      levels(from: 2019, ["100.0", "112.0"], prices: .current) + [
        Fixture.actual(.growth, 2020, "12.0", prices: .current),
        Fixture.actual(.growth, 2020, "8.0", vintage: 2022, prices: .comparable),
      ])
    XCTAssertTrue(series.ledger.isEmpty && series.breaks.isEmpty)
    // 112 / 100 / 1.08.
    XCTAssertEqual(series.deflators.map(\.year), [2020])
    XCTAssertEqual(
      series.deflators[0].rate, (1.12 / 1.08 - 1) * 100, accuracy: 100 * Fixture.logarithmicError)
  }

  func testARateAtOtherPricesBetweenTwoVintagesHidesNoRestatement() throws {
    let series = try series([
      Fixture.actual(.growth, 2020, "10.0"),
      Fixture.actual(.growth, 2020, "8.0", vintage: 2022, prices: .comparable),
      Fixture.actual(.growth, 2020, "12.5", vintage: 2023),
    ])
    XCTAssertEqual(series.ledger.map(\.kind), [.restatedGrowth])
    XCTAssertEqual(series.ledger[0].observations.map { $0.value?.description }, ["12.5", "10.0"])
  }
}
