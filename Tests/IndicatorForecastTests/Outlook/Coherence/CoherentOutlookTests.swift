import IndicatorForecast
import XCTest

final class CoherentOutlookTests: XCTestCase {
  private typealias Fixture = CoherenceFixture

  private func coherent(
    _ observations: [Observation], _ identities: [AccountingIdentity] = [Fixture.total],
    horizon: Int = 1
  ) -> CoherentOutlook {
    CoherentOutlook(
      Fixture.outlooks(observations, horizon: horizon), identities: identities)
  }

  private func median(_ indicator: String, _ year: CoherentOutlook.Year) throws -> Double {
    try XCTUnwrap(year.value(of: indicator)).coherent.median
  }

  func testPartsAddUpInEveryYearAhead() throws {
    let outlook = try coherent(Fixture.town(), horizon: 3)
    XCTAssertEqual(outlook.years.map(\.year), [2017, 2018, 2019])
    for year in outlook.years {
      XCTAssertEqual(year.identities.map(\.status), [.applied])
      let total = try XCTUnwrap(year.value(of: "total"))
      let parts = try median("a", year) + median("b", year)
      let sum = try ["a", "b"].reduce(0) {
        try $0 + XCTUnwrap(year.value(of: $1)).value
      }
      // The values add up to a rounding of their sum; medians are exponentials of logarithms.
      XCTAssertEqual(total.value, sum, accuracy: 2 * sum.ulp)
      XCTAssertEqual(total.coherent.median, parts, accuracy: 1e-13 * parts)
      let apart = year.values.filter { $0.indicator != "total" }.reduce(0) { $0 + $1.base.median }
      XCTAssertGreaterThan(abs(total.base.median - apart), 0.01)
      XCTAssertTrue(year.values.contains { abs($0.adjustment) > 0.001 })
    }
  }

  func testIntervalsBecomeNarrowerAndStayPositive() throws {
    let year = try XCTUnwrap(coherent(Fixture.town()).year(2017))
    for value in year.values {
      let before = value.base.interval(.percent95)
      let after = value.coherent.interval(.percent95)
      // In relative terms: the scale is logarithmic.
      XCTAssertLessThan(after.upper / after.lower, before.upper / before.lower, value.indicator)
      XCTAssertGreaterThan(after.lower, 0)
    }
  }

  func testUnitsAreConverted() throws {
    let same = try XCTUnwrap(coherent(Fixture.town()).year(2017))
    let mixed = try XCTUnwrap(coherent(Fixture.town(powerOfA: 4)).year(2017))
    XCTAssertEqual(mixed.value(of: "a")?.unit, .yuan(powerOfTen: 4))
    // The rounding floor differs with the unit of print, and does not bind here.
    XCTAssertEqual(try median("a", mixed) / 10_000, try median("a", same), accuracy: 1e-9)
    XCTAssertEqual(try median("total", mixed), try median("total", same), accuracy: 1e-9)
  }

  func testPublishedValuesStayAndTheOthersFollow() throws {
    let observations = try Fixture.town() + [Fixture.level("total", 2017, "150.0")]
    let year = try XCTUnwrap(coherent(observations, horizon: 2).year(2017))
    let total = try XCTUnwrap(year.value(of: "total"))
    XCTAssertTrue(total.isPublished)
    XCTAssertEqual(total.coherent.quantile(0.01), 150)
    XCTAssertEqual(total.coherent.quantile(0.99), 150)
    XCTAssertEqual(try median("a", year) + median("b", year), 150, accuracy: 1e-12)
    // With only the total forecast for 2019 there is nothing to add up.
    let last = try XCTUnwrap(coherent(observations, horizon: 2).year(2019))
    XCTAssertEqual(
      last.identities.map(\.status), [.notApplied(.noValue(indicators: ["a", "b"]))])
  }

  func testALastPartIsWhatTheOthersLeave() throws {
    let observations =
      try Fixture.town() + [
        Fixture.level("total", 2017, "160.0"), Fixture.level("a", 2017, "107.0"),
      ]
    let year = try XCTUnwrap(coherent(observations).year(2017))
    let rest = try XCTUnwrap(year.value(of: "b"))
    XCTAssertEqual(rest.coherent.median, 53, accuracy: 1e-12)
    // Not a certainty: the figures were rounded.
    let interval = rest.coherent.interval(.percent95)
    XCTAssertGreaterThan(interval.upper - interval.lower, 0.05)
  }

  func testAMissingSeriesIsNamed() throws {
    let other = AccountingIdentity(left: "total", relation: .equal, right: ["a", "c"])
    let year = try XCTUnwrap(coherent(Fixture.town(), [other, Fixture.total]).year(2017))
    XCTAssertEqual(
      year.identities.map(\.status),
      [.notApplied(.missingSeries(indicators: ["c"])), .applied])
    let alone = try XCTUnwrap(coherent(Fixture.town(), [other]).year(2017))
    XCTAssertTrue(alone.values.allSatisfy { $0.base == $0.coherent })
  }

  func testASeriesWithoutForecastIsNamed() throws {
    let observations =
      try Fixture.levels("total", ["100", "108", "115"])
      + Fixture.levels("a", ["60", "66", "71"]) + [Fixture.level("b", 2010, "40")]
    let outlook = CoherentOutlook(
      Fixture.outlooks(observations, model: .drift), identities: [Fixture.total])
    let year = try XCTUnwrap(outlook.year(2013))
    XCTAssertEqual(
      year.identities.map(\.status), [.notApplied(.noValue(indicators: ["b"]))])
  }

  func testDollarsAndYuanDoNotAddUp() throws {
    let observations =
      try Fixture.town().filter { $0.indicator != "b" }
      + Fixture.levels("b", ["40", "41", "44", "43", "47", "48", "49"], code: "USD")
    let year = try XCTUnwrap(coherent(observations).year(2017))
    XCTAssertEqual(
      year.identities.map(\.status), [.notApplied(.notComparable(indicators: ["b"]))])
  }

  func testIdentitiesOfOtherAreasAreIgnored() throws {
    let other = AccountingIdentity(
      area: "city", left: "total", relation: .equal, right: ["a", "b"])
    let year = try XCTUnwrap(coherent(Fixture.town(), [other]).year(2017))
    XCTAssertEqual(year.identities, [])
  }

  func testAPartAboveItsWholeMeetsIt() throws {
    let observations =
      try Fixture.levels("total", ["100", "101", "102", "103"])
      + Fixture.levels("a", ["70", "79", "90", "102"])
    let free = try XCTUnwrap(coherent(observations, []).year(2014))
    XCTAssertGreaterThan(try median("a", free), try median("total", free))
    let year = try XCTUnwrap(coherent(observations, [Fixture.share]).year(2014))
    XCTAssertEqual(year.identities.map(\.status), [.binding])
    XCTAssertEqual(
      try median("a", year), try median("total", year), accuracy: 1e-13 * 200)
  }

  func testPublishedFiguresThatContradictAnIdentityAreNamed() throws {
    let nothingElse = AccountingIdentity(left: "total", relation: .atMost, right: ["a"])
    let least = AccountingIdentity(left: "b", relation: .equal, right: ["c"])
    let observations =
      try Fixture.town()
      + Fixture.levels("c", ["40", "41", "44", "43", "47", "48", "49"])
      + [
        Fixture.level("total", 2017, "150"), Fixture.level("a", 2017, "100"),
        Fixture.level("b", 2017, "40"),
      ]
    let year = try XCTUnwrap(
      coherent(observations, [Fixture.total, nothingElse, least]).year(2017))
    // What is published altogether is for the review to judge.
    XCTAssertEqual(
      year.identities.map(\.status),
      [.notApplied(.allPublished), .notApplied(.allPublished), .applied])
    XCTAssertEqual(try median("c", year), 40, accuracy: 1e-12)
  }

  func testContradictoryIdentitiesAreBothLeftOut() throws {
    let twice = AccountingIdentity(left: "a", relation: .equal, right: ["c"])
    let other = AccountingIdentity(left: "b", relation: .equal, right: ["c"])
    let observations =
      try Fixture.town()
      + Fixture.levels("c", ["40", "41", "44", "43", "47", "48", "49"])
      + [Fixture.level("a", 2017, "100"), Fixture.level("b", 2017, "40")]
    let year = try XCTUnwrap(coherent(observations, [Fixture.total, twice, other]).year(2017))
    XCTAssertEqual(
      year.identities.map(\.status),
      [
        .applied,
        .notApplied(.contradiction(identities: [other], published: ["a", "b"])),
        .notApplied(.contradiction(identities: [twice], published: ["a", "b"])),
      ])
    XCTAssertEqual(try median("total", year), 140, accuracy: 1e-12)
  }

  func testANegativeRestIsRefused() throws {
    let observations =
      try Fixture.town() + [
        Fixture.level("total", 2017, "100"), Fixture.level("a", 2017, "110"),
      ]
    let year = try XCTUnwrap(coherent(observations).year(2017))
    XCTAssertEqual(
      year.identities.map(\.status), [.notApplied(.notPositive(indicator: "b"))])
    let rest = try XCTUnwrap(year.value(of: "b"))
    XCTAssertEqual(rest.coherent, rest.base)
  }

  func testNoOutlooksNoYears() {
    XCTAssertEqual(CoherentOutlook([], identities: [Fixture.total]).years, [])
  }
}
