import IndicatorForecast
import TestSupport
import XCTest

/// Input that nobody expects: nothing of it crashes, and what is printed stays.
final class ConstructionEdgeTests: XCTestCase {
  private func series(_ observations: [Observation]) throws -> IndicatorSeries {
    try XCTUnwrap(SeriesConstruction().series(from: observations).first)
  }

  func testALevelThatIsNotPositiveStaysAndImpliesNothing() throws {
    for figure in ["0", "0.00", "-12.5"] {
      let series = try series([
        Fixture.actual(.level, 2018, "100"), Fixture.actual(.growth, 2019, "-100"),
        Fixture.actual(.level, 2019, figure), Fixture.actual(.growth, 2020, "10"),
        Fixture.actual(.level, 2020, "110"), Fixture.actual(.growth, 2021, "10"),
      ])
      XCTAssertEqual(series.points.map(\.year), [2018, 2019, 2020, 2021], figure)
      XCTAssertEqual(series.points[1].printed?.description, figure)
      XCTAssertEqual(series.points[1].provenance, .reported)
      XCTAssertEqual(series.ledger, [])
      XCTAssertEqual(
        Outlook(from: series, options: OutlookOptions(horizon: 2)).forecast?.periods, [2022, 2023])
    }
  }

  func testFiguresOfAnySizeAreKeptAndCompared() throws {
    for magnitude in ["0.000000001", "0.0001", "1", "1000000000000000", "100000000000000000"] {
      let base = try PrintedNumber(parsing: magnitude)
      let next = PrintedNumber(significand: base.significand * 2, decimals: base.decimals)
      let series = try series([
        Fixture.actual(.level, 2019, base.description),
        Fixture.actual(.level, 2020, next.description),
        Fixture.actual(.growth, 2020, "100"), Fixture.actual(.growth, 2021, "50.00"),
      ])
      XCTAssertEqual(series.points.map(\.year), [2019, 2020, 2021], magnitude)
      XCTAssertEqual(series.points[0].value, base.doubleValue)
      XCTAssertEqual(series.points[1].value, next.doubleValue)
      XCTAssertEqual(
        series.points[2].value, next.doubleValue * 1.5,
        // Logarithms up to 40 in size, with half an ulp of 3.6e-15 each.
        accuracy: next.doubleValue * 2e-14)
      XCTAssertEqual(series.ledger, [], magnitude)
    }
  }

  func testAJumpOverTwentyFourPowersOfTenIsABreakAndStaysFinite() throws {
    let series = try series([
      Fixture.actual(.level, 2019, "0.000000001"),
      Fixture.actual(.level, 2020, "1000000000000000"), Fixture.actual(.growth, 2020, "10.0"),
    ])
    XCTAssertEqual(series.breaks.map(\.year), [2020])
    XCTAssertTrue(series.points.allSatisfy { $0.value.isFinite && $0.value > 0 })
  }

  func testTwoDocumentsOfOneVintageAreOneRestatement() throws {
    let observations = try [
      Fixture.actual(.level, 2019, "100.00", document: "a"),
      Fixture.actual(.level, 2019, "107.35", vintage: 2020, document: "b"),
      Fixture.actual(.level, 2020, "110.00"), Fixture.actual(.growth, 2020, "2.47"),
    ]
    let expected = try series(observations)
    XCTAssertEqual(expected.points[0].printed?.description, "107.35")
    XCTAssertEqual(expected.ledger.map(\.kind), [.restatedLevel])
    let seed: UInt64 = 5
    var generator = SplitMix64(seed: seed)
    for _ in 0..<20 {
      XCTAssertEqual(
        try series(observations.shuffled(using: &generator)), expected, "seed \(seed)")
    }
  }

  func testTheSameFigureTwiceIsNoConflict() throws {
    let figure = try Fixture.actual(.level, 2020, "127.99")
    let again = try Fixture.actual(.level, 2020, "127.99", vintage: 2024)
    XCTAssertEqual(try series([figure, figure, again]).ledger, [])
  }

  func testALevelInAnotherCurrencyIsSetAsideAndAnOlderOneServes() throws {
    let dollars = try Fixture.actual(
      .level, 2020, "9.5", vintage: 2022, unit: MeasurementUnit(code: "USD", powerOfTen: 8))
    let series = try series([
      Fixture.actual(.level, 2020, "61"), dollars,
      Fixture.actual(.level, 2021, "66", vintage: 2022),
    ])
    XCTAssertEqual(series.setAside, [.init(dollars, .unit)])
    XCTAssertEqual(series.points.map(\.value), [61, 66])
    XCTAssertEqual(series.missingYears, [])
    XCTAssertEqual(series.ledger, [])
  }

  func testAYearInAnotherCurrencyCanBeImplied() throws {
    let dollars = MeasurementUnit(code: "USD", powerOfTen: 8)
    let series = try series([
      Fixture.actual(.level, 2018, "9.5", unit: dollars), Fixture.actual(.growth, 2019, "10"),
      Fixture.actual(.growth, 2018, "25"), Fixture.actual(.level, 2019, "110"),
    ])
    XCTAssertEqual(series.points.map(\.year), [2017, 2018, 2019])
    XCTAssertEqual(series.points[1].provenance, .impliedByGrowth)
    // The chain of inputs leads over the year set aside.
    XCTAssertEqual(
      series.points[0].inputs.map { $0.value?.description }, ["110", "25", "10"])
  }

  func testFiguresThatAreQualifiedContradictNothing() throws {
    for qualifier in [Qualifier.approximate, .greaterThan, .atLeast, .atMost] {
      let series = try series([
        Fixture.actual(.level, 2019, "100.00"),
        Fixture.actual(.level, 2020, "120.00", qualifier: qualifier),
        Fixture.actual(.growth, 2020, "10.00"),
      ])
      XCTAssertEqual(series.ledger, [], "\(qualifier)")
      XCTAssertEqual(series.breaks, [], "\(qualifier)")
      XCTAssertEqual(series.points.map(\.value), [100, 120])
    }
  }

  func testSeveralConflictsStandInOneLedgerByYear() throws {
    let series = try series([
      Fixture.actual(.level, 2015, "100.00"), Fixture.actual(.level, 2016, "110.00"),
      Fixture.actual(.growth, 2016, "11.50"), Fixture.actual(.level, 2017, "121.00"),
      Fixture.actual(.growth, 2017, "10.00"), Fixture.actual(.level, 2018, "133.10"),
      Fixture.actual(.growth, 2018, "8.70"), Fixture.actual(.growth, 2015, "5.0"),
      Fixture.actual(.growth, 2015, "6.4", vintage: 2018),
    ])
    XCTAssertEqual(series.ledger.map(\.year), [2015, 2015, 2017])
    XCTAssertEqual(
      series.ledger.map(\.kind), [.impliedBase, .restatedGrowth, .impliedBase])
    XCTAssertTrue(series.ledger.allSatisfy { !$0.causes.isEmpty })
  }

  func testTwoHundredIndicatorsOfFiftyYearsAreToldApart() {
    var generator = SplitMix64(seed: 17)
    var observations: [Observation] = []
    for indicator in 0..<200 {
      var level = Double.random(in: 100...1000, using: &generator)
      for year in 1970..<2020 {
        let growth = Double.random(in: -0.05...0.2, using: &generator)
        level *= 1 + growth
        // One rate in ten contradicts its levels.
        let slip = Int.random(in: 0..<10, using: &generator) == 0 ? 1.7 : 0
        let rows: [(Measure, Double, MeasurementUnit)] = [
          (.level, level, .yuan(powerOfTen: 8)), (.growth, growth * 100 + slip, .percent),
        ]
        observations += rows.map { measure, value, unit in
          Observation(
            area: "area", indicator: "i\(indicator)", year: year, stage: .actual,
            measure: measure,
            value: PrintedNumber(significand: Int64((value * 100).rounded()), decimals: 2),
            unit: unit, vintage: year + 1, source: ObservationSource(document: "r\(year)"))
        }
      }
    }
    let all = SeriesConstruction().series(from: observations)
    XCTAssertEqual(all.count, 200)
    XCTAssertTrue(all.allSatisfy { $0.points.count >= 50 })
    XCTAssertGreaterThan(all.reduce(0) { $0 + $1.ledger.count }, 800)
  }
}
