import IndicatorDatasets
import IndicatorForecast
import TestSupport
import XCTest

/// Nothing that was published later is seen: not in values, ledger, breaks, unit or targets.
final class AsOfTests: XCTestCase {
  private func assertNoLookAhead(
    _ observations: [Observation], identities: [AccountingIdentity] = [], _ message: String,
    file: StaticString = #filePath, line: UInt = #line
  ) {
    for vintage in Set(observations.map(\.vintage)).sorted() {
      let known = observations.filter { $0.vintage <= vintage }
      // All parts of a series are compared: it is a value.
      XCTAssertEqual(
        SeriesConstruction(asOf: vintage, identities: identities).series(from: observations),
        SeriesConstruction(identities: identities).series(from: known),
        "\(message), as of \(vintage)", file: file, line: line)
    }
  }

  func testLaterVintagesOfRandomReportsDoNotExist() {
    let seed: UInt64 = 41
    var generator = SplitMix64(seed: seed)
    for _ in 0..<100 {
      let reports = RandomReports(using: &generator)
      let slipped = RandomSlip(in: reports, using: &generator)?.observations
      assertNoLookAhead(reports.revised(using: &generator), "seed \(seed)")
      assertNoLookAhead(slipped ?? reports.observations, "seed \(seed)")
    }
  }

  func testLaterVintagesOfTheShippedDataDoNotExist() throws {
    for dataset in IndicatorDataset.all {
      assertNoLookAhead(
        try dataset.observations(), identities: try dataset.identities(), dataset.name)
    }
  }

  func testTheConflictsOfTaipingAreUnknownIn2021() throws {
    let dataset = IndicatorDataset.taiping
    let known = SeriesConstruction(asOf: 2021, identities: try dataset.identities())
      .series(from: try dataset.observations())
    XCTAssertTrue(known.allSatisfy { $0.ledger.isEmpty && $0.breaks.isEmpty })
    // The anchor of investment is the target of 2021, known then; its growth of 2021 is not.
    let investment = try XCTUnwrap(known.first { $0.indicator == "fixed_asset_investment" })
    XCTAssertEqual(investment.points.map(\.year), [2019, 2020])
    XCTAssertEqual(investment.points.map(\.provenance), [.impliedByGrowth, .impliedByTarget])
  }

  func testARestatementChangesNothingBeforeItsVintage() throws {
    let observations = try [
      Fixture.actual(.level, 2019, "100.0"), Fixture.actual(.level, 2020, "110.0"),
      Fixture.actual(.growth, 2020, "10.0"), Fixture.actual(.level, 2021, "121.0"),
      Fixture.actual(.growth, 2021, "10.0"),
      Fixture.actual(.level, 2021, "150.0", vintage: 2024),
    ]
    let before = try XCTUnwrap(
      SeriesConstruction(asOf: 2023).series(from: observations).first)
    XCTAssertEqual(before.points.map(\.value), [100, 110, 121])
    XCTAssertTrue(before.ledger.isEmpty && before.breaks.isEmpty)
    // From 2024 on the level of 2021 is on another basis than its growth rate: a break, linked.
    let after = try XCTUnwrap(SeriesConstruction().series(from: observations).first)
    XCTAssertEqual(after.ledger.map(\.kind), [.restatedLevel])
    XCTAssertEqual(after.breaks.map(\.year), [2021])
    // 150 / 1.1, and 100 × 150 / 121.
    for (point, value) in zip(after.points, [150 / 1.21, 150 / 1.1, 150]) {
      XCTAssertEqual(point.value, value, accuracy: value * Fixture.logarithmicError)
    }
  }
}
