import IndicatorForecast
import XCTest

final class IdentityResidualTests: XCTestCase {
  private let total = AccountingIdentity(left: "total", relation: .equal, right: ["a", "b"])

  private func level(
    _ indicator: String, _ year: Int, _ figure: String, area: String = "town", power: Int = 8,
    code: String = "CNY", measure: Measure = .level
  ) throws -> Observation {
    Observation(
      area: area, indicator: indicator, year: year, stage: .actual, measure: measure,
      value: try PrintedNumber(parsing: figure),
      unit: measure == .growth ? .percent : MeasurementUnit(code: code, powerOfTen: power),
      vintage: year + 1, source: ObservationSource(document: "report"))
  }

  private func residuals(
    _ observations: [Observation], _ identity: AccountingIdentity? = nil
  ) -> [IdentityResidual] {
    (identity ?? total).residuals(in: SeriesConstruction().series(from: observations))
  }

  func testTheResidualIsTheTotalLessItsParts() throws {
    let found = try residuals([
      level("total", 2020, "10.0"), level("a", 2020, "6.25"), level("b", 2020, "3.5"),
    ])
    XCTAssertEqual(found.map(\.year), [2020])
    XCTAssertEqual(found[0].residual, 0.25)
    // 0.05 + 0.005 + 0.05 of rounding; and 1e-12 of 19.75 for the sum itself.
    XCTAssertEqual(found[0].tolerance, 0.105, accuracy: 3e-11)
    XCTAssertFalse(found[0].isSatisfied)
    XCTAssertTrue(found[0].isOfPrintedValues)
  }

  func testAResidualInsideTheRoundingSatisfies() throws {
    for (part, isSatisfied) in [("3.8", true), ("3.7", true), ("3.6", false), ("3.9", false)] {
      // 10.0 − 6.25 − part, against 0.105.
      let found = try residuals([
        level("total", 2020, "10.0"), level("a", 2020, "6.25"), level("b", 2020, part),
      ])
      XCTAssertEqual(found[0].isSatisfied, isSatisfied, part)
    }
  }

  func testAPartDoesNotExceedItsWhole() throws {
    let part = AccountingIdentity(left: "a", relation: .atMost, right: ["b"])
    for (figure, isSatisfied) in [("3", true), ("5.0", true), ("5.1", true), ("5.2", false)] {
      // 5.0 and 5.1 may both be 5.05.
      let found = try residuals([level("a", 2020, figure), level("b", 2020, "5.0")], part)
      XCTAssertEqual(found[0].isSatisfied, isSatisfied, figure)
    }
  }

  func testUnitsAreConvertedToThatOfTheLeftSide() throws {
    let found = try residuals([
      level("total", 2020, "7.4982"), level("a", 2020, "50000", power: 4),
      level("b", 2020, "24982", power: 4),
    ])
    // 7.4982 − 5.0000 − 2.4982, each to half of 0.0001; sums of numbers below 8.
    XCTAssertEqual(found[0].residual, 0, accuracy: 2e-15)
    XCTAssertEqual(found[0].tolerance, 0.000_15, accuracy: 2e-11)
    XCTAssertTrue(found[0].isOfPrintedValues)
  }

  func testImpliedValuesAreSaidToBeSo() throws {
    let found = try residuals([
      level("total", 2021, "11"), level("total", 2021, "10", measure: .growth),
      level("a", 2020, "6"), level("b", 2020, "4"),
    ])
    // 11 / 1.1 = 10 in 2020.
    XCTAssertEqual(found.map(\.year), [2020])
    XCTAssertEqual(found[0].residual, 0, accuracy: 10 * Fixture.logarithmicError)
    XCTAssertFalse(found[0].isOfPrintedValues)
    // 10.5 / 1.105 to 11.5 / 1.095 is 9.502 to 10.502: half of it and two halves.
    let half = (11.5 / 1.095 - 10.5 / 1.105) / 2
    XCTAssertEqual(found[0].tolerance, half + 1, accuracy: 3e-11)
  }

  func testAYearThatLacksAFigureHasNoResidual() throws {
    let found = try residuals([
      level("total", 2019, "9"), level("total", 2020, "10"), level("a", 2020, "6"),
      level("b", 2020, "4"), level("a", 2021, "6"), level("b", 2021, "4"),
    ])
    XCTAssertEqual(found.map(\.year), [2020])
  }

  func testWhatCannotBeComparedHasNoResidual() throws {
    XCTAssertEqual(try residuals([level("total", 2020, "9"), level("a", 2020, "6")]), [])
    XCTAssertEqual(
      try residuals([
        level("total", 2020, "10"), level("a", 2020, "6", code: "USD"), level("b", 2020, "4"),
      ]), [])
    // An index has no amounts.
    XCTAssertEqual(
      try residuals([
        level("total", 2020, "10"), level("a", 2020, "6", measure: .growth),
        level("b", 2020, "4"),
      ]), [])
  }

  func testEachAreaIsForItself() throws {
    let observations = try ["town", "city"].flatMap { area in
      try [
        level("total", 2020, "10", area: area), level("a", 2020, "6", area: area),
        level("b", 2020, "4", area: area),
      ]
    }
    XCTAssertEqual(residuals(observations).map(\.area), ["city", "town"])
    let one = AccountingIdentity(area: "town", left: "total", relation: .equal, right: ["a", "b"])
    XCTAssertEqual(residuals(observations, one).map(\.area), ["town"])
  }

  func testASlipThatAnIdentityWouldNotNoticeIsStillASlip() throws {
    // The total is misprinted, 132.1 for 123.1, so the identity fails as printed: no witness for it.
    let observations = try [
      level("total", 2019, "110.0"), level("total", 2020, "132.1"),
      level("total", 2020, "11.9", measure: .growth), level("total", 2021, "130.0"),
      level("total", 2021, "5.6", measure: .growth), level("a", 2020, "100.0"),
      level("b", 2020, "23.1"),
    ]
    let construction = SeriesConstruction(identities: [total])
    let series = try XCTUnwrap(
      construction.series(area: "town", indicator: "total", from: observations))
    XCTAssertEqual(series.ledger.count, 2)
    for conflict in series.ledger {
      guard case .digitSlip(let suspect, let correction) = conflict.causes[0] else {
        XCTFail("\(conflict.causes)")
        continue
      }
      XCTAssertEqual(suspect, observations[1])
      XCTAssertEqual(correction.description, "123.1")
    }
  }
}
