import XCTest

@testable import IndicatorForecast

/// P17 of a whole report, and beside another fault.
final class ReportUnitTests: XCTestCase {
  private typealias Figures = FigureFixture.Figures

  /// Reports of 2020 in 亿元 and of 2021 with the numbers of 万元, named 亿元.
  private var newer: [String: Figures] {
    [
      "x": Figures(B: "150.0", A: "1600000", g: "6.7", T: "1712000", q: "7.0"),
      "a": Figures(B: "90.0", A: "963000", g: "7.0", T: "1052000", q: "9.2"),
      "b": Figures(B: "60.0", A: "637000", g: "6.2", T: "660000", q: "3.6"),
    ]
  }
  private let sum = FigureFixture.sum("x", "a", "b")

  private func failures(_ figures: [String: Figures]) throws -> [Finding] {
    let plan = try FigureFixture.plan(figures, [sum])
    return PlanReview(of: 2021, plans: [plan]).findings.filter { $0.status == .fail }
  }

  func testAReportInAnotherUnitIsNamedOnce() throws {
    let found = try failures(newer)
    let units = found.filter { $0.rule == .unitSlip }
    XCTAssertEqual(units.count, 1)
    let first = try XCTUnwrap(found.first)
    XCTAssertEqual(first.rule, .unitSlip)
    XCTAssertEqual(first.indicator, "x")
    XCTAssertTrue(
      first.message.english.hasPrefix(
        "all 3 levels of the report of 2021 are about 10^4 times those of the report of 2020"),
      first.message.english)
    XCTAssertTrue(
      first.message.english.hasSuffix("Likely cause: a wrong unit in the report of 2021"),
      first.message.english)
    XCTAssertEqual(
      first.fix?.english,
      "read the levels of the report of 2021 in 10 thousand CNY, not in 100 million CNY")
    let bases = found.filter { $0.rule == .impliedBase }
    XCTAssertEqual(bases.count, 3)
    for base in bases {
      XCTAssertTrue(
        base.message.english.hasSuffix(
          "Likely cause: a wrong unit in all levels of the report of 2021 (P17)"),
        base.message.english)
    }
  }

  func testTheOlderReportIsNamedWhereItStandsAlone() throws {
    var figures = newer
    for (code, level) in [("x", "1400000"), ("a", "840000"), ("b", "560000")] {
      figures[code]?.pastLevels = [2018: level]
    }
    let units = try failures(figures).filter { $0.rule == .unitSlip }
    XCTAssertEqual(units.count, 1)
    XCTAssertTrue(
      units[0].message.english.hasSuffix("Likely cause: a wrong unit in the report of 2020"),
      units[0].message.english)
  }

  func testARepairSetsNothingAsideForIt() throws {
    let plan = try FigureFixture.plan(newer, [sum])
    XCTAssertEqual(UnitSuspicion.all(in: plan, keeping: []), [])
  }

  /// The target of a part in a wrong unit, and the total of the same sum off as well.
  func testAWrongUnitIsSeenBesideAnotherFaultOfItsSum() throws {
    let found = try failures([
      "x": Figures(B: "150.0", A: "160.0", g: "6.7", T: "190.0", q: "18.8"),
      "a": Figures(B: "90.0", A: "96.3", g: "7.0", T: "1052000", q: "9.2"),
      "b": Figures(B: "60.0", A: "63.7", g: "6.2", T: "66.0", q: "3.6"),
    ])
    let first = try XCTUnwrap(found.first)
    XCTAssertEqual(first.rule, .unitSlip, found.map(\.message.english).joined(separator: "\n"))
    XCTAssertEqual(first.indicator, "a")
    let base = try XCTUnwrap(found.first { $0.rule == .targetGrowth })
    XCTAssertTrue(
      base.message.english.hasSuffix("the 2021 target level (P17)"), base.message.english)
    let broken = try XCTUnwrap(found.first { $0.rule == .sumOfParts })
    XCTAssertTrue(broken.message.english.hasSuffix("(P17)"), broken.message.english)
  }
}
