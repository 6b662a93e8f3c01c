import IndicatorForecast
import XCTest

/// Where a new basis starts, and how the years before it are linked.
final class BreakTests: XCTestCase {
  private func series(_ observations: [Observation]) throws -> IndicatorSeries {
    try XCTUnwrap(SeriesConstruction().series(from: observations).first)
  }

  private func assertValues(
    _ series: IndicatorSeries, _ expected: [Int: Double], file: StaticString = #filePath,
    line: UInt = #line
  ) {
    XCTAssertEqual(series.points.map(\.year), expected.keys.sorted(), file: file, line: line)
    for point in series.points {
      let value = expected[point.year, default: .nan]
      XCTAssertEqual(
        point.value, value, accuracy: value * Fixture.logarithmicError, "\(point.year)",
        file: file, line: line)
    }
  }

  func testADeclaredBreakIsLinkedByItsGrowthRate() throws {
    let series = try series([
      Fixture.actual(.level, 2018, "430"),
      Fixture.actual(.level, 2019, "605", status: .seriesBreak),
      Fixture.actual(.growth, 2019, "10"),
    ])
    assertValues(series, [2018: 605 / 1.1, 2019: 605])
    XCTAssertEqual(series.breaks.map(\.link), [.growthRate])
    XCTAssertEqual(series.points.map(\.isBreak), [false, true])
    // What the source declares is in the ledger as well: the figures do differ.
    XCTAssertEqual(series.ledger.map(\.year), [2018])
  }

  func testADeclaredBreakWithoutAGrowthRateLinksNothing() throws {
    let series = try series([
      Fixture.actual(.level, 2018, "430"),
      Fixture.actual(.level, 2019, "605", status: .seriesBreak),
    ])
    assertValues(series, [2018: 430, 2019: 605])
    XCTAssertEqual(series.breaks.map(\.year), [2019])
    XCTAssertEqual(series.breaks.map(\.link), [.none])
    XCTAssertEqual(series.breaks.map(\.factor), [1])
  }

  func testABreakInTheFirstYearHasNothingToLink() throws {
    let series = try series([
      Fixture.actual(.level, 2019, "605", status: .seriesBreak),
      Fixture.actual(.growth, 2019, "10"), Fixture.actual(.level, 2020, "650"),
    ])
    // The growth rate of 2019 is on the new basis, and so is what it implies.
    assertValues(series, [2018: 605 / 1.1, 2019: 605, 2020: 650])
    XCTAssertEqual(series.breaks, [])
    XCTAssertEqual(series.comparablePoints.map(\.year), [2018, 2019, 2020])
    XCTAssertEqual(series.points.map(\.isBreak), [false, true, false])
  }

  func testAChainOfBreaksMultipliesItsFactors() throws {
    let series = try series([
      Fixture.actual(.level, 2018, "100"),
      Fixture.actual(.level, 2019, "132", status: .seriesBreak),
      Fixture.actual(.growth, 2019, "10"),
      Fixture.actual(.level, 2020, "290.4", status: .seriesBreak),
      Fixture.actual(.growth, 2020, "10"),
    ])
    // 290.4 / 1.1 = 264 in 2019, twice 132; 132 / 1.1 = 120 in 2018, 1.2 times 100; together 2.4.
    assertValues(series, [2018: 240, 2019: 264, 2020: 290.4])
    for (entry, factor) in zip(series.breaks, [1.2, 2]) {
      XCTAssertEqual(entry.factor, factor, accuracy: factor * Fixture.logarithmicError)
    }
  }

  func testAnImpliedYearBeforeABreakIsOnTheNewBasis() throws {
    let series = try series([
      Fixture.actual(.level, 2018, "100"), Fixture.actual(.growth, 2018, "25"),
      Fixture.actual(.level, 2019, "132", status: .seriesBreak),
      Fixture.actual(.growth, 2019, "10"),
    ])
    assertValues(series, [2017: 96, 2018: 120, 2019: 132])
  }

  func testGrowthOverYearsWithoutALevelLinksToo() throws {
    let observations = try [
      Fixture.actual(.level, 2017, "100"), Fixture.actual(.growth, 2018, "10"),
      Fixture.actual(.level, 2019, "181.5", status: .seriesBreak),
      Fixture.actual(.growth, 2019, "10"),
    ]
    let series = try series(observations)
    // 181.5 / 1.21 = 150 in 2017 and 165 between: not the mean of 110 and 165.
    assertValues(series, [2017: 150, 2018: 165, 2019: 181.5])
    XCTAssertEqual(series.breaks.map(\.link), [.growthRate])
    XCTAssertEqual(series.ledger.map(\.year), [2017])
    XCTAssertEqual(
      series.ledger[0].observations.map { $0.value?.description }, ["181.5", "10", "10", "100"])
  }

  func testAContradictionOverYearsWithoutALevelIsFoundAndLinked() throws {
    let series = try series([
      Fixture.actual(.level, 2017, "103.70"), Fixture.actual(.growth, 2018, "10.00"),
      Fixture.actual(.level, 2019, "181.50"), Fixture.actual(.growth, 2019, "10.00"),
    ])
    XCTAssertEqual(series.ledger.map(\.kind), [.impliedBase])
    XCTAssertEqual(series.ledger.map(\.year), [2017])
    XCTAssertEqual(series.ledger[0].implied, 150, accuracy: 150 * Fixture.logarithmicError)
    XCTAssertEqual(series.breaks.map(\.year), [2019])
    assertValues(series, [2017: 150, 2018: 165, 2019: 181.5])
  }

  func testAConflictBelowTheThresholdIsNoBreak() throws {
    for (base, isBreak) in [("97.20", false), ("96.80", true)] {
      // 110 / 1.1 = 100 against 97.20 and 96.80: 2.88 % and 3.31 %.
      let series = try series([
        Fixture.actual(.level, 2019, base), Fixture.actual(.level, 2020, "110.00"),
        Fixture.actual(.growth, 2020, "10.00"),
      ])
      XCTAssertEqual(series.ledger.count, 1)
      XCTAssertEqual(series.breaks.count, isBreak ? 1 : 0)
    }
  }

  func testABaseThatIsRestatedLaterIsNoBreak() throws {
    let series = try series([
      Fixture.actual(.level, 2019, "93.00"), Fixture.actual(.level, 2020, "110.00"),
      Fixture.actual(.growth, 2020, "10.00"),
      Fixture.actual(.level, 2019, "100.00", vintage: 2022),
    ])
    XCTAssertEqual(series.breaks, [])
    XCTAssertEqual(series.points.map(\.value), [100, 110])
    // That the first figure was wrong stays on record.
    XCTAssertEqual(Set(series.ledger.map(\.kind)), [.impliedBase, .restatedLevel])
  }

  func testARestatementOfOneYearOnlyStartsANewBasisThere() throws {
    let series = try series([
      Fixture.actual(.level, 2019, "100.00"), Fixture.actual(.level, 2020, "110.00"),
      Fixture.actual(.growth, 2020, "10.00"),
      Fixture.actual(.level, 2020, "121.00", vintage: 2022),
    ])
    // Growth was 10 % on either basis, so 2019 is 110 on the new one: not 21 % growth.
    assertValues(series, [2019: 110, 2020: 121])
    XCTAssertEqual(series.breaks.map(\.year), [2020])
  }

  func testAComparablePriceRateNeedsNeighboursToLinkWith() throws {
    let observations = try [
      Fixture.actual(.level, 2018, "100", prices: .current),
      Fixture.actual(.level, 2019, "150", prices: .current, status: .seriesBreak),
      Fixture.actual(.growth, 2019, "5", prices: .comparable),
    ]
    XCTAssertEqual(try series(observations).breaks.map(\.link), [.none])
    let more = try [
      Fixture.actual(.level, 2020, "160.65", prices: .current),
      Fixture.actual(.growth, 2020, "5", prices: .comparable),
    ]
    // 160.65 / 1.05 / 150: prices rose by 2 %. 150 / 1.05 / 1.02 in 2018.
    let linked = try series(observations + more)
    XCTAssertEqual(linked.breaks.map(\.link), [.estimatedDeflator])
    assertValues(linked, [2018: 150 / 1.071, 2019: 150, 2020: 160.65])
    XCTAssertEqual(linked.deflators.map(\.year), [2020])
    XCTAssertEqual(linked.deflators[0].rate, 2, accuracy: 100 * Fixture.logarithmicError)
  }

  func testLevelsAtDifferentPricesAreNotComparedByAGrowthRate() throws {
    let series = try series([
      Fixture.actual(.level, 2018, "100", prices: .current),
      Fixture.actual(.level, 2019, "150", prices: .comparable),
      Fixture.actual(.growth, 2019, "5", prices: .comparable),
    ])
    XCTAssertTrue(series.ledger.isEmpty && series.breaks.isEmpty && series.deflators.isEmpty)
    XCTAssertEqual(series.points.map(\.value), [100, 150])
  }
}
