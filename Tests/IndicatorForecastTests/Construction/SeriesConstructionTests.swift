import IndicatorForecast
import TestSupport
import XCTest

final class SeriesConstructionTests: XCTestCase {
  private func series(_ observations: [Observation], asOf: Int? = nil) throws -> IndicatorSeries {
    let all = SeriesConstruction(asOf: asOf).series(from: observations)
    XCTAssertEqual(all.count, 1)
    return try XCTUnwrap(all.first)
  }

  // MARK: Levels

  func testPrintedLevelsAreThePoints() throws {
    let series = try series([
      Fixture.actual(.level, 2021, "158.21"), Fixture.actual(.level, 2020, "127.99"),
    ])
    XCTAssertEqual(series.kind, .level)
    XCTAssertEqual(series.points.map(\.year), [2020, 2021])
    XCTAssertEqual(series.points.map(\.value), [127.99, 158.21])
    XCTAssertEqual(series.points.map(\.provenance), [.reported, .reported])
    XCTAssertEqual(series.points.map { $0.printed?.description }, ["127.99", "158.21"])
    XCTAssertEqual(series.unit, .yuan(powerOfTen: 8))
    XCTAssertEqual(series.missingYears, [])
    XCTAssertEqual(series.vintage, 2022)
  }

  func testLatestVintageReplacesEarlierOnes() throws {
    let first = try Fixture.actual(.level, 2020, "127.99", vintage: 2021)
    let revised = try Fixture.actual(.level, 2020, "129.79", vintage: 2023)
    for observations in [[first, revised], [revised, first]] {
      XCTAssertEqual(try series(observations).points.map(\.value), [129.79])
    }
  }

  func testYearBeforeAPrintedLevelIsImpliedByItsGrowth() throws {
    let level = try Fixture.actual(.level, 2020, "110")
    let growth = try Fixture.actual(.growth, 2020, "10")
    let point = try XCTUnwrap(try series([growth, level]).point(in: 2019))
    // 110 / 1.1 through logarithms.
    XCTAssertEqual(point.value, 100, accuracy: 100 * Fixture.logarithmicError)
    XCTAssertEqual(point.provenance, .impliedByGrowth)
    XCTAssertNil(point.printed)
    XCTAssertEqual(point.inputs, [level, growth])
    XCTAssertEqual(point.vintage, 2021)
  }

  func testPrintedLevelIsNeverReplacedByAnImpliedOne() throws {
    let series = try series([
      Fixture.actual(.level, 2019, "100"), Fixture.actual(.level, 2020, "120"),
      Fixture.actual(.growth, 2020, "10"),
    ])
    XCTAssertEqual(series.points.map(\.value), [100, 120])
    XCTAssertEqual(series.points.map { $0.growth?.description }, [nil, "10"])
  }

  func testAChainOfGrowthRatesImpliesYearAfterYear() throws {
    let level = try Fixture.actual(.level, 2020, "121")
    let rates = try [2019, 2020].map { try Fixture.actual(.growth, $0, "10") }
    let series = try series([level] + rates)
    XCTAssertEqual(series.points.map(\.year), [2018, 2019, 2020])
    // 121 / 1.1 / 1.1 and 121 / 1.1 through logarithms.
    for (point, value) in zip(series.points, [100.0, 110]) {
      XCTAssertEqual(point.value, value, accuracy: value * Fixture.logarithmicError)
      XCTAssertEqual(point.provenance, .impliedByGrowth)
    }
    XCTAssertEqual(Set(series.points[0].inputs), Set([level] + rates))
    XCTAssertEqual(series.point(in: 2019)?.growth?.description, "10")
  }

  func testARevisedGrowthRateReplacesTheFirstAndIsInTheLedger() throws {
    let series = try series([
      Fixture.actual(.level, 2020, "110"), Fixture.actual(.growth, 2020, "10", vintage: 2021),
      Fixture.actual(.growth, 2020, "37.5", vintage: 2022),
    ])
    // 110 / 1.375.
    let base = try XCTUnwrap(series.point(in: 2019))
    XCTAssertEqual(base.value, 80, accuracy: 80 * Fixture.logarithmicError)
    XCTAssertEqual(series.point(in: 2020)?.growth?.description, "37.5")
    XCTAssertEqual(series.ledger.map(\.kind), [.restatedGrowth])
    XCTAssertEqual(series.ledger.first?.year, 2020)
  }

  func testGrowthOfAnotherReportServesWhereTheSameHasNone() throws {
    let series = try series([
      Fixture.actual(.level, 2020, "110"), Fixture.actual(.growth, 2020, "37.5", vintage: 2022),
    ])
    let base = try XCTUnwrap(series.point(in: 2019))
    XCTAssertEqual(base.value, 80, accuracy: 80 * Fixture.logarithmicError)
  }

  func testRateOfMinusHundredPercentImpliesNothing() throws {
    for rate in ["-100", "-150.5"] {
      let series = try series([
        Fixture.actual(.level, 2020, "110"), Fixture.actual(.growth, 2020, rate),
      ])
      XCTAssertEqual(series.points.map(\.year), [2020])
    }
  }

  // MARK: Prices

  func testComparablePriceRateImpliesNoLevelAtCurrentPrices() throws {
    let level = try Fixture.actual(.level, 2020, "110", prices: .current)
    let rate = try Fixture.actual(.growth, 2020, "10", prices: .comparable)
    let series = try series([level, rate])
    XCTAssertEqual(series.points.map(\.year), [2020])
    XCTAssertEqual(series.point(in: 2020)?.growth?.description, "10")
    XCTAssertEqual(series.growthRates.first?.priceBasis, .comparable)
    XCTAssertEqual(series.priceBasis, .current)
  }

  func testPriceBasesThatGoTogether() throws {
    let bases: [(level: PriceBasis?, rate: PriceBasis?, implies: Bool)] = [
      (nil, nil, true), (.current, .current, true), (.comparable, .comparable, true),
      (.current, nil, true), (.comparable, nil, true), (nil, .current, true),
      (nil, .comparable, false), (.current, .comparable, false), (.comparable, .current, false),
    ]
    for (level, rate, implies) in bases {
      let series = try series([
        Fixture.actual(.level, 2020, "110", prices: level),
        Fixture.actual(.growth, 2020, "10", prices: rate),
      ])
      let name = "\(String(describing: level)) \(String(describing: rate))"
      XCTAssertEqual(series.point(in: 2019) != nil, implies, name)
    }
  }

  // MARK: Units

  func testLevelsAreInTheUnitPrintedLast() throws {
    let series = try series([
      Fixture.actual(.level, 2020, "5.9"),
      Fixture.actual(.level, 2021, "74982", unit: .yuan(powerOfTen: 4)),
    ])
    XCTAssertEqual(series.unit, .yuan(powerOfTen: 4))
    XCTAssertEqual(series.points.map(\.value), [59000, 74982])
    XCTAssertEqual(series.points.map { $0.printed?.halfUnit }, [500, 0.5])
  }

  func testUnitOfTheLatestVintageCountsNotThatOfTheLatestYear() throws {
    let series = try series([
      Fixture.actual(.level, 2019, "51234", vintage: 2023, unit: .yuan(powerOfTen: 4)),
      Fixture.actual(.level, 2020, "5.9", vintage: 2021),
    ])
    XCTAssertEqual(series.unit, .yuan(powerOfTen: 4))
    XCTAssertEqual(series.points.map(\.value), [51234, 59000])
  }

  func testLevelInAnotherCurrencyIsPutAside() throws {
    let dollars = try Fixture.actual(.level, 2019, "9.5", unit: MeasurementUnit(code: "USD"))
    let series = try series([dollars, Fixture.actual(.level, 2020, "5.9")])
    XCTAssertEqual(series.points.map(\.year), [2020])
    XCTAssertEqual(series.setAside, [.init(dollars, .unit)])
    XCTAssertEqual(series.missingYears, [2019])
  }

  // MARK: Gaps and breaks

  func testYearsWithoutAValueAreListedAndNotFilled() throws {
    let series = try series([
      Fixture.actual(.level, 2015, "100"), Fixture.actual(.level, 2019, "140"),
      Fixture.actual(.growth, 2021, "5"),
    ])
    XCTAssertEqual(series.points.map(\.year), [2015, 2019])
    XCTAssertEqual(series.missingYears, [2016, 2017, 2018, 2020, 2021])
    XCTAssertEqual(series.growthRates.map(\.year), [2021])
  }

  func testMissingObservationIsNoPoint() throws {
    let missing = Observation(
      area: "taiping", indicator: "gross_output", year: 2020, stage: .actual, measure: .level,
      value: nil, unit: .yuan(powerOfTen: 8), vintage: 2023,
      source: ObservationSource(document: ""))
    let series = try series([missing, Fixture.actual(.level, 2019, "100")])
    XCTAssertEqual(series.points.map(\.year), [2019])
    XCTAssertNil(series.point(in: 2020))
  }

  func testRangeIsNoLevel() throws {
    let series = try series([
      Fixture.actual(.level, 2019, "100"),
      Fixture.actual(.level, 2020, "110", qualifier: .lowerEnd),
      Fixture.actual(.level, 2020, "120", qualifier: .upperEnd),
    ])
    XCTAssertEqual(series.points.map(\.year), [2019])
  }

  func testBreakIsMarkedOnItsYear() throws {
    let series = try series([
      Fixture.actual(.level, 2018, "430"),
      Fixture.actual(.level, 2019, "605", status: .seriesBreak),
    ])
    XCTAssertEqual(series.points.map(\.isBreak), [false, true])
  }

  // MARK: Growth only

  func testRatesWithoutALevelAreAnIndex() throws {
    let series = try series([
      Fixture.actual(.growth, 2021, "171.92"), Fixture.actual(.growth, 2020, "50.8"),
      Fixture.target(.level, 2021, "30.79"), Fixture.target(.growth, 2022, "56.83"),
    ])
    // The target of 2021 has no growth rate, so its base is unknown.
    XCTAssertEqual(series.kind, .index)
    XCTAssertEqual(series.unit, .index)
    XCTAssertEqual(series.points.map(\.year), [2019, 2020, 2021])
    // 100, 100 × 1.508, and that × 2.7192.
    for (point, value) in zip(series.points, [100, 150.8, 410.055_36]) {
      XCTAssertEqual(point.value, value, accuracy: value * Fixture.logarithmicError)
    }
    XCTAssertEqual(
      series.points.map(\.provenance), [.indexBase, .impliedByGrowth, .impliedByGrowth])
    XCTAssertEqual(series.points.map { $0.growth?.description }, [nil, "50.8", "171.92"])
    XCTAssertEqual(series.target(for: 2021)?.level?.unit, .yuan(powerOfTen: 8))
    XCTAssertEqual(series.target(for: 2022)?.growth?.value?.description, "56.83")
  }

  func testRatesWithAGapAreASeriesOfRates() throws {
    let series = try series([
      Fixture.actual(.growth, 2021, "171.92"), Fixture.actual(.growth, 2019, "50.8"),
    ])
    XCTAssertEqual(series.kind, .growth)
    XCTAssertEqual(series.unit, .percent)
    XCTAssertEqual(series.points.map(\.value), [50.8, 171.92])
    XCTAssertEqual(series.points.map(\.provenance), [.reported, .reported])
    XCTAssertEqual(series.points.map { $0.growth?.description }, ["50.8", "171.92"])
    XCTAssertEqual(series.missingYears, [2020])
  }

  func testPlanWithoutAnyResultHasNoPoints() throws {
    let levels = try series([Fixture.target(.level, 2022, "5.9")])
    XCTAssertEqual(levels.kind, .level)
    XCTAssertEqual(levels.unit, .yuan(powerOfTen: 8))
    XCTAssertTrue(levels.points.isEmpty && levels.missingYears.isEmpty)
    XCTAssertEqual(try series([Fixture.target(.growth, 2022, "8")]).kind, .growth)
  }

  // MARK: Several series

  func testSeriesAreSortedAndIndependentOfTheOrderOfObservations() throws {
    let seed: UInt64 = 11
    var generator = SplitMix64(seed: seed)
    var observations: [Observation] = []
    for area in ["b", "A", "太平"] {
      for indicator in ["y", "x"] {
        for year in 2015...2020 {
          for vintage in [year + 1, year + 2] {
            observations.append(
              Observation(
                area: area, indicator: indicator, year: year, stage: .actual,
                measure: year.isMultiple(of: 3) ? .growth : .level,
                value: PrintedNumber(
                  significand: .random(in: 1...999, using: &generator), decimals: 1),
                unit: year.isMultiple(of: 3) ? .percent : .yuan(powerOfTen: vintage % 2 * 4),
                vintage: vintage, source: ObservationSource(document: "r")))
          }
        }
      }
    }
    let expected = SeriesConstruction().series(from: observations)
    XCTAssertEqual(expected.map(\.area), ["A", "A", "b", "b", "太平", "太平"])
    XCTAssertEqual(expected.map(\.indicator), ["x", "y", "x", "y", "x", "y"])
    for _ in 0..<20 {
      observations.shuffle(using: &generator)
      XCTAssertEqual(SeriesConstruction().series(from: observations), expected, "seed \(seed)")
    }
    let one = SeriesConstruction().series(area: "b", indicator: "x", from: observations)
    XCTAssertEqual(one, expected[2])
  }

  func testTwoDocumentsOfOneVintageAreOrderedByName() throws {
    let first = try Fixture.actual(.level, 2020, "1", document: "a")
    let second = try Fixture.actual(.level, 2020, "2", document: "b")
    XCTAssertEqual(try series([first, second]).points.map(\.value), [2])
    XCTAssertEqual(try series([second, first]).points.map(\.value), [2])
  }

  func testUnknownSeriesIsNil() throws {
    let observations = [try Fixture.actual(.level, 2020, "1")]
    let construction = SeriesConstruction()
    XCTAssertNil(construction.series(area: "x", indicator: "gross_output", from: observations))
    XCTAssertEqual(construction.series(from: []), [])
  }

  // MARK: As of

  func testLaterVintagesDoNotExist() throws {
    let observations = [
      try Fixture.actual(.level, 2020, "5.9", vintage: 2021),
      try Fixture.actual(.growth, 2020, "10", vintage: 2021),
      try Fixture.actual(.level, 2020, "61234", vintage: 2022, unit: .yuan(powerOfTen: 4)),
      try Fixture.actual(.level, 2021, "74982", vintage: 2022, unit: .yuan(powerOfTen: 4)),
      try Fixture.target(.level, 2021, "6.5", vintage: 2021),
      try Fixture.target(.level, 2021, "7.5", vintage: 2022),
      try Fixture.target(.growth, 2022, "8", vintage: 2022),
    ]
    let known = observations.filter { $0.vintage <= 2021 }
    let series = try series(observations, asOf: 2021)
    XCTAssertEqual(series, try self.series(known))
    XCTAssertEqual(series.unit, .yuan(powerOfTen: 8))
    XCTAssertEqual(series.points.map(\.year), [2019, 2020])
    XCTAssertEqual(series.targets.map(\.year), [2021])
    XCTAssertEqual(series.vintage, 2021)
    XCTAssertEqual(SeriesConstruction(asOf: 2020).series(from: observations), [])
    XCTAssertNil(
      SeriesConstruction(asOf: 2020).series(
        area: "taiping", indicator: "gross_output", from: observations))
  }
}
