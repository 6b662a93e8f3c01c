import IndicatorForecast
import XCTest

/// Figures that are suspected of a slip stay as printed, and imply nothing.
final class SuspectTests: SeriesTestCase {
  func testAMisprintedLevelImpliesNoOtherYear() throws {
    let series = try series(
      levels(from: 2019, ["1080.0", "116.6", "125.9"]) + rates(2019...2021, "8.0"))
    XCTAssertEqual(series.ledger.map { $0.causes.first?.suspect?.value?.description }, ["1080.0"])
    // 116.6 / 1.08² in 2018, and not 1080 / 1.08.
    assertValues(series, [2018: 116.6 / 1.08 / 1.08, 2019: 1080, 2020: 116.6, 2021: 125.9])
    XCTAssertEqual(series.points[1].provenance, .reported)
    XCTAssertEqual(
      series.points[0].inputs.map { $0.value?.description }, ["116.6", "8.0", "8.0"])
  }

  func testAYearThatOnlyAMisprintLeadsToIsMissing() throws {
    let observations =
      try levels(from: 2019, ["100.0", "110.0", "121.0"]) + [
        Fixture.actual(.growth, 2020, "10.0"), Fixture.actual(.growth, 2021, "10.0"),
        Fixture.actual(.level, 2022, "1331.0"), Fixture.actual(.growth, 2022, "10.0"),
        Fixture.actual(.growth, 2023, "10.0"),
      ]
    let series = try series(observations)
    XCTAssertEqual(series.ledger.map { $0.causes.first?.suspect }, [observations[5]])
    // 2023 follows from 2021 by 10 % twice, and not from 1331.0.
    XCTAssertEqual(try XCTUnwrap(series.point(in: 2023)).value, 146.41, accuracy: 1e-11)
    let without = try self.series(observations.filter { $0.year != 2022 || $0.measure == .level })
    XCTAssertEqual(without.ledger, [])
  }

  func testARateThatWouldBeWildIsNoCorrection() throws {
    // 6 for 62 or 63 would explain 200, but rates of 7, 7 and 7 % tell that nothing grows so fast.
    let series = try series([
      Fixture.actual(.level, 2010, "100.0"), Fixture.actual(.growth, 2011, "7"),
      Fixture.actual(.growth, 2012, "7"), Fixture.actual(.growth, 2013, "6"),
      Fixture.actual(.growth, 2014, "7"), Fixture.actual(.level, 2014, "200.0"),
    ])
    XCTAssertEqual(series.ledger.map { $0.causes.first }, [.sampleChange])
    XCTAssertEqual(series.breaks.map(\.year), [2014])
    // 200 / 1.07³ / 1.06 / 100.
    let factor = 2 / 1.07 / 1.07 / 1.07 / 1.06
    XCTAssertEqual(series.breaks[0].factor, factor, accuracy: factor * Fixture.logarithmicError)
  }

  func testAFallPrintedAsGrowthIsASlipOfTheSign() throws {
    let rate = try Fixture.actual(.growth, 2019, "10.00")
    let series = try series(levels(from: 2018, ["100.00", "90.00"]) + [rate])
    guard case .signSlip(let suspect, let correction)? = series.ledger.first?.causes.first else {
      return XCTFail("\(series.ledger)")
    }
    XCTAssertEqual(suspect, rate)
    XCTAssertEqual(correction.description, "-10.00")
  }
}
