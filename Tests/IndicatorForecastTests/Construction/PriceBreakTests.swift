import IndicatorForecast
import XCTest

/// Levels at current prices with growth at comparable prices: what the implied change of prices tells.
final class PriceBreakTests: SeriesTestCase {
  /// Seven years that grow by 8 % at current and 6 % at comparable prices.
  private func reports() throws -> [Observation] {
    try levels(
      from: 2012, ["100.0", "108.0", "116.6", "126.0", "136.0", "146.9", "158.7"], prices: .current)
      + rates(2013...2020, "6.0", prices: .comparable)
  }

  func testYearsThatAreRepublishedHigherStartANewBasis() throws {
    let restated = try [(2016, "176.9"), (2017, "191.0"), (2018, "206.3"), (2019, "222.8")].map {
      try Fixture.actual(.level, $0, $1, vintage: 2020, prices: .current)
    }
    let series = try series(try reports() + restated)
    XCTAssertEqual(series.breaks.map(\.year), [2016])
    XCTAssertEqual(series.breaks.map(\.link), [.estimatedDeflator])
    // 176.9 / 126.0 / 1.06, less the median of the price changes of 2013 to 2015 and 2017 to 2019: the mean of
    // the middle two, 1.88679 % (108.0 / 100.0 / 1.06, 2013) and 1.88498 % (222.8 / 206.3 / 1.06, 2019), in
    // logarithms.
    let prices = (108.0 / 100 * 222.8 / 206.3).squareRoot() / 1.06
    let factor = 176.9 / 126.0 / 1.06 / prices
    XCTAssertEqual(series.breaks[0].factor, factor, accuracy: factor * Fixture.logarithmicError)
    assertValues(
      series,
      [
        2012: 100 * factor, 2013: 108 * factor, 2014: 116.6 * factor, 2015: 126 * factor,
        2016: 176.9, 2017: 191, 2018: 206.3, 2019: 222.8,
      ])
    XCTAssertEqual(
      series.points.map(\.provenance),
      Array(repeating: .linked, count: 4) + Array(repeating: .reported, count: 4))
    // The changes of prices are those of the levels shown: 2017 is 191.0 / 176.9 / 1.06.
    XCTAssertEqual(series.deflators.map(\.year), [2013, 2014, 2015, 2017, 2018, 2019])
    XCTAssertEqual(
      series.deflators[3].rate, (191.0 / 176.9 / 1.06 - 1) * 100,
      accuracy: 100 * Fixture.logarithmicError)
    XCTAssertEqual(series.ledger.map(\.kind), [.restatedLevel, .restatedLevel, .restatedLevel])
  }

  func testARestatementAboveTheThresholdStartsABasisAlsoWhereItsPricesAreUsual() throws {
    // 140.3 for 136.0 is 3.2 %, 139.8 is 2.8 %: prices of 4 and 5 % are nothing unusual.
    for (figure, years) in [("140.3", [2016]), ("139.8", [])] {
      let restated = try Fixture.actual(.level, 2016, figure, vintage: 2020, prices: .current)
      let first = try reports().filter { $0.year <= 2016 }
      XCTAssertEqual(try series(first + [restated]).breaks.map(\.year), years, figure)
      // Without any growth rate nothing links.
      let breaks = try series(first.filter { $0.measure == .level } + [restated]).breaks
      XCTAssertEqual(breaks.map(\.year), years, figure)
      XCTAssertTrue(breaks.allSatisfy { $0.link == .none })
    }
  }

  func testALevelThatDoublesForGoodIsABreakAndInTheLedger() throws {
    let series = try series(
      levels(from: 2017, ["100.0", "105.0", "200.0", "210.0"], prices: .current)
        + rates(2018...2020, "3.0", prices: .comparable))
    XCTAssertEqual(series.breaks.map(\.year), [2019])
    // 105 / 100 and 210 / 200: prices rose by 1.05 / 1.03 in 2018 and 2020, so by 5 % times that in
    // 2019: 200 / 1.05 = 190.476… in 2018.
    assertValues(series, [2017: 200 / 1.05 / 1.05, 2018: 200 / 1.05, 2019: 200, 2020: 210])
    XCTAssertEqual(series.ledger.map(\.kind), [.impliedPrices])
    let conflict = series.ledger[0]
    XCTAssertEqual(conflict.year, 2018)
    XCTAssertEqual(conflict.printed, 105, accuracy: 105 * Fixture.logarithmicError)
    // Two neighbours are too few to tell what is usual: 200 / 1.03 at unchanged prices, within 25 %.
    XCTAssertEqual(
      conflict.implied, 200 / 1.03, accuracy: 200 * Fixture.logarithmicError)
    XCTAssertGreaterThan(conflict.tolerance, 0.25)
    XCTAssertLessThan(conflict.tolerance, 0.252)
    XCTAssertEqual(conflict.causes.prefix(2), [.sampleChange, .revisedBase])
  }

  func testAMisplacedPointIsASlipAndNoBreak() throws {
    let observations =
      try levels(from: 2017, ["100.0", "1050.0", "110.0"], prices: .current)
      + rates(2018...2019, "3.0", prices: .comparable)
    let series = try series(observations)
    XCTAssertEqual(series.breaks, [])
    XCTAssertEqual(series.ledger.map(\.kind), [.impliedPrices, .impliedPrices])
    for conflict in series.ledger {
      guard case .digitSlip(let suspect, let correction) = conflict.causes[0] else {
        XCTFail("\(conflict.causes)")
        continue
      }
      XCTAssertEqual(suspect, observations[1])
      // 100.0 and 105.0 are a zero less; prices of +1.9 and +1.7 % are more usual than −2.9 and +6.8 %.
      XCTAssertEqual(correction.description, "105.0")
    }
    XCTAssertEqual(series.points.map(\.value), [100, 1050, 110])
  }

  func testAFewWildPricesAmongWildOnesAreNoContradiction() throws {
    // Prices rise by 7, 8, 15, 20, 14, 6 and 2 %, as in China from 1991 to 1997.
    var level = 1000.0
    var figures = ["1000.0"]
    for price in [1.07, 1.08, 1.15, 1.2, 1.14, 1.06, 1.02] {
      level *= 1.1 * price
      figures.append("\((level * 10).rounded() / 10)")
    }
    let series = try series(
      levels(from: 1990, figures, prices: .current)
        + rates(1991...1997, "10.0", prices: .comparable))
    XCTAssertTrue(series.ledger.isEmpty && series.breaks.isEmpty)
    XCTAssertEqual(series.deflators.count, 7)
  }
}
