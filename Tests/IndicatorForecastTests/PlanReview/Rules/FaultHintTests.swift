import XCTest

@testable import IndicatorForecast

/// What follows from a figure that another rule has found wrong says so, and gives no advice of its own.
final class FaultHintTests: XCTestCase {
  private typealias Figures = FigureFixture.Figures

  private let sum = FigureFixture.sum("x", "a", "b")

  /// Growth of 10 % everywhere, with some targets printed otherwise.
  private func plan(_ targets: [String: String?]) throws -> AreaPlan {
    var figures = [
      "x": Figures(A: "100.0", T: "110.0", q: "10.0"),
      "a": Figures(A: "40.0", T: "44.0", q: "10.0"),
      "b": Figures(A: "60.0", T: "66.0", q: "10.0"),
    ]
    for (code, target) in targets {
      figures[code]?.T = target
      if target == nil { figures[code]?.q = nil }
    }
    return try FigureFixture.plan(figures, [sum])
  }

  private func assert(
    _ rules: [any PlanRule], in plan: AreaPlan, sayOf indicator: String,
    _ cause: (english: String, chinese: String), fix: String,
    file: StaticString = #filePath, line: UInt = #line
  ) {
    for rule in rules {
      let found = rule.findings(for: plan).first {
        $0.indicator == indicator && $0.status == .fail
      }
      let message = found?.message
      XCTAssertEqual(
        message?.english.hasSuffix("Likely cause: \(cause.english)"), true,
        "\(rule.code) \(message?.english ?? "passes")", file: file, line: line)
      XCTAssertEqual(
        message?.chinese.hasSuffix("可能原因：\(cause.chinese)"), true,
        message?.chinese ?? "passes", file: file, line: line)
      XCTAssertEqual(found?.fix?.english, fix, file: file, line: line)
    }
  }

  func testWhatFollowsFromADigitNamesIt() throws {
    let plan = try plan(["x": "101.0"])
    let fix = "write 110.0 for 101.0, if the source says so"
    assert(
      [TargetGrowthRule(), SumOfPartsRule()], in: plan, sayOf: "x",
      (
        "a slip in the 2021 target level, 101.0 for 110.0 (P19)",
        "2021 年目标值 101.0 有笔误，应为 110.0（见 P19）"
      ),
      fix: fix)
    assert(
      [IncrementShareRule()], in: plan, sayOf: "a",
      (
        "a slip in the 2021 target level of x, 101.0 for 110.0 (P19)",
        "x 2021 年目标值 101.0 有笔误，应为 110.0（见 P19）"
      ), fix: fix)
  }

  func testWhatFollowsFromAnExchangeOfPartAndWholeNamesIt() throws {
    assert(
      [TargetGrowthRule(), SumOfPartsRule()], in: try plan(["x": "66.0", "b": "110.0"]), sayOf: "x",
      (
        "the 2021 target levels of b and x are exchanged (P10)", "b与x的 2021 年目标值互换（见 P10）"
      ), fix: "exchange the two figures")
  }

  func testTwoPartsThatAreExchangedAreNamed() throws {
    let plan = try plan(["a": "66.0", "b": "44.0"])
    let review = PlanReview(of: 2021, plans: [plan])
    let first = try XCTUnwrap(review.findings.first)
    XCTAssertEqual(first.rule, .digitSlip)
    XCTAssertTrue(
      first.message.english.hasPrefix(
        "the 2021 target levels of a (66.0) and b (44.0) are likely exchanged"),
      first.message.english)
    XCTAssertTrue(first.message.chinese.hasPrefix("a（66.0）与b（44.0）的 2021 年目标值很可能互换"))
    XCTAssertEqual(first.fix?.english, "exchange the two figures")
    // Once, and no digit beside it.
    let slips = review.findings.filter { $0.rule == .digitSlip && $0.status == .fail }
    XCTAssertEqual(slips.count, 1)
    assert(
      [TargetGrowthRule()], in: plan, sayOf: "b",
      ("the 2021 target levels of a and b are exchanged (P19)", "a与b的 2021 年目标值互换（见 P19）"),
      fix: "exchange the two figures")
  }

  func testOneEquationAloneTellsOfNoExchange() throws {
    // Services are higher than their growth says, and nothing is wrong with industry.
    let review = PlanReview(of: 2021, plans: [try plan(["b": "71.0"])])
    XCTAssertFalse(review.findings.contains { $0.message.english.contains("exchanged") })
  }

  func testWhatFollowsFromAWrongUnitNamesIt() throws {
    let fix = "read 1100000 in 10 thousand CNY, not in 100 million CNY"
    let role = "a wrong unit or decimal point in the 2021 target level"
    assert(
      [SumOfPartsRule()], in: try plan(["x": "1100000"]), sayOf: "x",
      ("\(role) (P17)", "2021 年目标值的单位或小数点有误（见 P17）"), fix: fix)
    assert(
      [ResidualSectorRule()], in: try plan(["x": "1100000", "b": nil]), sayOf: "x",
      ("\(role) (P17)", "2021 年目标值的单位或小数点有误（见 P17）"), fix: fix)
    assert(
      [IncrementShareRule()], in: try plan(["a": "440000"]), sayOf: "a",
      ("\(role) (P17)", "2021 年目标值的单位或小数点有误（见 P17）"),
      fix: "read 440000 in 10 thousand CNY, not in 100 million CNY")
  }
}
