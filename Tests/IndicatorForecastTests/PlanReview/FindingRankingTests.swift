import IndicatorForecast
import XCTest

/// What is looked at first.
final class FindingRankingTests: XCTestCase {
  private typealias Figures = FigureFixture.Figures

  private func failures(
    _ figures: [String: Figures], _ identities: [AccountingIdentity] = []
  ) throws -> [Finding] {
    let plan = try FigureFixture.plan(figures, identities)
    return PlanReview(of: 2021, plans: [plan]).findings.filter { $0.status == .fail }
  }

  func testAUnitSlipComesBeforeWhatItBreaks() throws {
    let found = try failures(
      [
        "x": Figures(A: "100.0", T: "110.0", q: "10.0"),
        "a": Figures(A: "40.0", T: "440000", q: "10.0"),
        "b": Figures(A: "60.0", T: "66.0", q: "10.0"),
      ], [FigureFixture.sum("x", "a", "b")])
    XCTAssertEqual(found.first?.rule, .unitSlip)
    XCTAssertTrue(found.contains { $0.rule == .sumOfParts && $0.severity == .error })
    XCTAssertTrue(found.contains { $0.rule == .targetGrowth && $0.severity == .error })
  }

  func testADigitSlipIsInformationAndYetComesBeforeTheErrorsThatItExplains() throws {
    let found = try failures(
      [
        "x": Figures(A: "100.00", T: "110.00", q: "10.00"),
        "a": Figures(A: "40.00", T: "47.00", q: "10.00"),
        "b": Figures(A: "60.00", T: "66.00", q: "10.00"),
      ], [FigureFixture.sum("x", "a", "b")])
    XCTAssertEqual(found.first?.rule, .digitSlip)
    XCTAssertEqual(found.first?.severity, .info)
    XCTAssertEqual(found.first?.expected, 44)
  }

  func testABrokenSumComesBeforeTheGrowthOfItsParts() throws {
    let found = try failures(
      [
        "x": Figures(A: "100.0", T: "115.0", q: "15.0"),
        "a": Figures(A: "40.0", T: "44.0", q: "10.0"),
        "b": Figures(A: "60.0", T: "66.0", q: "10.0"),
      ], [FigureFixture.sum("x", "a", "b")])
    XCTAssertEqual(found.first?.rule, .sumOfParts)
    XCTAssertTrue(found.contains { $0.rule == .growthRange && $0.severity == .error })
  }

  func testOfTwoAlikeTheOneThatWeighsMoreComesFirst() throws {
    let found = try failures(
      [
        "x": Figures(A: "100.0"), "a": Figures(A: "20.0", T: "22.0", q: "2.0"),
        "b": Figures(A: "80.0", T: "88.0", q: "2.0"),
      ], [FigureFixture.sum("x", "a", "b")])
    XCTAssertEqual(found.filter { $0.rule == .targetGrowth }.map(\.indicator), ["b", "a"])
  }

  func testFailuresComeFirstAndPassesLast() throws {
    let plan = try FigureFixture.plan(["x": Figures(A: "100.0", T: "110.0", q: "2.0")])
    let order = PlanReview(of: 2021, plans: [plan]).findings.map { finding in
      switch finding.status {
      case .fail: 0
      case .notEvaluable: 1
      case .pass: 2
      }
    }
    XCTAssertEqual(order, order.sorted())
    XCTAssertEqual(Set(order), [0, 1, 2])
  }

  func testTheOrderDoesNotDependOnThatOfTheData() throws {
    var generator = SeededGenerator(seed: 5)
    let rows = try FigureFixture.plan([
      "x": Figures(B: "90.0", A: "100.0", g: "9.0", T: "110.0", q: "2.0"),
      "y": Figures(B: "90.0", A: "100.0", g: "9.0", T: "110.0", q: "2.0"),
    ]).observations
    let first = findings(rows)
    for _ in 0..<5 { XCTAssertEqual(findings(rows.shuffled(using: &generator)), first) }
  }

  private func findings(_ rows: [Observation]) -> [String] {
    let plans = AreaPlan.plans(for: 2021, from: rows, priors: nil)
    return PlanReview(of: 2021, plans: plans).findings.map {
      "\($0.rule.rawValue) \($0.indicator) \($0.status.rawValue) \($0.message.english)"
    }
  }
}
