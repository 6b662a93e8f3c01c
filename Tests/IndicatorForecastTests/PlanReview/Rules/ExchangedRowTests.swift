import XCTest

@testable import IndicatorForecast

/// Rows of a part and its whole that were printed in each other's place, and points of growth rates.
final class ExchangedRowTests: XCTestCase {
  private typealias Figures = FigureFixture.Figures

  private let right = [
    "x": Figures(B: "150.0", A: "160.0", g: "6.7", T: "171.2", q: "7.0"),
    "a": Figures(B: "90.0", A: "96.3", g: "7.0", T: "105.2", q: "9.2"),
    "b": Figures(B: "60.0", A: "63.7", g: "6.2", T: "66.0", q: "3.6"),
    "i": Figures(B: "70.0", A: "74.2", g: "6.0", T: "79.8", q: "7.5"),
  ]
  private let identities = [
    FigureFixture.sum("x", "a", "b"), FigureFixture.part("i", of: "a"),
  ]

  private func failures(_ changes: [String: (inout Figures) -> Void]) throws -> [Finding] {
    var figures = right
    for (code, change) in changes { change(&figures[code, default: Figures()]) }
    let plan = try FigureFixture.plan(figures, identities)
    return PlanReview(of: 2021, plans: [plan]).findings.filter { $0.status == .fail }
  }

  func testTheRightPlanHasNoFault() throws {
    XCTAssertEqual(try failures([:]).map(\.message.english), [])
  }

  private func assertExchanged(
    _ found: [Finding], file: StaticString = #filePath, line: UInt = #line
  ) throws {
    let first = try XCTUnwrap(found.first, file: file, line: line)
    XCTAssertEqual(first.rule, .partOfWhole, file: file, line: line)
    XCTAssertTrue(
      first.message.english.contains("Likely cause: the two rows are exchanged"),
      first.message.english, file: file, line: line)
    XCTAssertEqual(first.fix?.english, "exchange the two rows", file: file, line: line)
    for base in found where [.targetGrowth, .impliedBase].contains(base.rule) {
      XCTAssertTrue(
        base.message.english.hasSuffix("are exchanged (P10)"), base.message.english, file: file,
        line: line)
    }
  }

  func testTargetsOfAPartAndItsWholeExchangedWithTheirGrowthAreNamed() throws {
    try assertExchanged(
      try failures([
        "i": { ($0.T, $0.q) = ("105.2", "9.2") }, "a": { ($0.T, $0.q) = ("79.8", "7.5") },
      ]
      ))
  }

  func testResultsOfAPartAndTheTotalOfItsSumExchangedWithTheirGrowthAreNamed() throws {
    try assertExchanged(
      try failures([
        "x": { ($0.A, $0.g) = ("96.3", "7.0") }, "a": { ($0.A, $0.g) = ("160.0", "6.7") },
      ]))
  }

  /// A tenth of the whole: two points misplaced would look the same, one exchange is likelier.
  func testRowsOfAPartATenthOfItsWholeAreExchangedAndNoUnitIsWrong() throws {
    let plan = try FigureFixture.plan(
      [
        "x": Figures(B: "95.0", A: "100.0", g: "5.3", T: "10.9", q: "9.0"),
        "i": Figures(B: "9.5", A: "10.0", g: "5.3", T: "108.0", q: "8.0"),
      ], [FigureFixture.part("i", of: "x")])
    try assertExchanged(
      PlanReview(of: 2021, plans: [plan]).findings.filter { $0.status == .fail })
  }

  func testAPointLostInAGrowthRateIsPutBack() throws {
    for (wrong, right) in [("36", "3.6"), ("0.36", "3.6")] {
      let found = try failures(["b": { $0.q = wrong }])
      let first = try XCTUnwrap(found.first)
      XCTAssertEqual(first.rule, .digitSlip, wrong)
      XCTAssertTrue(
        first.message.english.hasPrefix("did you mean \(right)?"), first.message.english)
      XCTAssertTrue(first.message.english.contains("(a misplaced point)"), first.message.english)
    }
  }

  /// 78 for 7.8 alone: 8 would do as well, and is the worse guess.
  func testOfAPointAndADigitThePointIsPreferred() throws {
    let plan = try FigureFixture.plan([
      "x": Figures(B: "150.0", A: "160.0", g: "6.7", T: "172.5", q: "78")
    ])
    let found = try FigureFixture.finding(DigitSlipRule(), plan)
    XCTAssertEqual(found.fix?.english, "write 7.8 for 78, if the source says so")
  }
}
