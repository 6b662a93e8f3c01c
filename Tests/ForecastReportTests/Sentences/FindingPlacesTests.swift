import IndicatorForecast
import XCTest

@testable import ForecastReport

/// Where readers are sent to look for a figure.
final class FindingPlacesTests: XCTestCase {
  private func row(
    _ stage: Stage, _ document: String, _ line: Int?, year: Int = 2016
  ) throws -> Observation {
    Observation(
      area: "China", indicator: "gdp", year: year, stage: stage, measure: .level,
      value: try PrintedNumber(parsing: "1.0"), unit: .yuan(powerOfTen: 8), vintage: 2016,
      source: ObservationSource(document: document, line: line))
  }

  private func finding(_ inputs: [Observation]) -> Finding {
    Finding(
      .residualSector, .warning, .fail, area: "China", indicator: "gdp", year: 2016,
      message: BilingualText(english: "m", chinese: "m"), inputs: inputs)
  }

  func testTheTargetStandsFirstAndOtherLinesInShort() throws {
    let rows = [
      try row(.actual, "report", 6, year: 2015), try row(.target, "report", 20),
      try row(.actual, "other", 3, year: 2014),
    ]
    let places = FindingPlaces(finding(rows))
    XCTAssertEqual(places.short(in: .english), "report:20, also :6, other:3")
    XCTAssertEqual(places.short(in: .chinese), "report:20，另见 :6, other:3")
    XCTAssertNil(FindingPlaces([]).short(in: .english))
  }

  func testADocumentWithoutLinesIsNamedOnce() throws {
    let rows = [try row(.actual, "bureau", nil, year: 2015), try row(.actual, "bureau", nil)]
    XCTAssertEqual(FindingPlaces(rows).text(), "bureau")
    XCTAssertEqual(
      FindingPlaces([try row(.actual, "", nil)]).text(), "China/gdp/2016/ACTUAL/LEVEL/2016")
  }

  func testALongRowEndsBehindAWholePlace() throws {
    let rows = try (0..<50).map { try row(.actual, "statistical-bulletin-\($0)", nil) }
    let text = FindingPlaces(rows).text(limit: 100)
    XCTAssertTrue(text.hasSuffix("statistical-bulletin-3, …"), text)
  }

  func testTheGravityHasAColourWhereColoursAreWanted() throws {
    let rows = [
      try row(.actual, "report", 6, year: 2015), try row(.target, "report", 20),
    ]
    let review = PlanReview(of: 2016, plans: AreaPlan.plans(for: 2016, from: rows))
    let plain = ReviewText(review, language: .english).lines
    let colored = ReviewText(review, language: .english, isColored: true).lines
    XCTAssertFalse(plain.joined().contains("\u{1B}"))
    XCTAssertTrue(colored.contains { $0.hasPrefix("\u{1B}[36minfo\u{1B}[0m") }, "\(colored)")
    XCTAssertEqual(colored.map { $0.replacing(/\u{1B}\[[0-9;]*m/, with: "") }, plain)
  }
}
