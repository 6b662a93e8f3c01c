import ForecastReport
import XCTest

@testable import IndicatorForecast

/// Why a plan can't be repaired, and what the sentence tells the reader to do.
final class RepairErrorTextTests: XCTestCase {
  private func sentence(_ error: PlanRepairError) -> BilingualText {
    RepairErrorText(error).sentence
  }

  private func move(_ indicator: String, _ measure: Measure, _ figure: String) throws -> TargetMove
  {
    let printed = try PrintedNumber(parsing: figure)
    return TargetMove(
      indicator: indicator, measure: measure, unit: .percent, qualifier: .exact, printed: printed,
      repaired: printed, isKept: true)
  }

  func testAConflictListsTheRulesAndTheTargetsKept() throws {
    let identity = AccountingIdentity(left: "total", relation: .equal, right: ["farms", "works"])
    let text = sentence(
      .infeasible(
        [
          .growth(indicator: "total", result: try PrintedNumber(parsing: "100.0")),
          .identity(identity), .unlistedParts(identity, indicators: ["farms", "works"]),
        ],
        kept: [try move("total", .level, "110.0"), try move("total", .growth, "12.0")]))
    XCTAssertEqual(
      text.english,
      "these can't hold together: the level of total is last year's 100.0 with its growth; "
        + "\(identity.equation); \(identity.equation) leaves something for farms and works; "
        + "total:level = 110.0; total:growth = 12.0. "
        + "Keep one target less: --keep without total:level or total:growth.")
    XCTAssertEqual(
      text.chinese,
      "以下条件不能同时成立：total 的总量 = 上年 100.0 × (1 + 增速)；\(identity.equation)；"
        + "\(identity.equation) 给 farms、works 留有余量；total:level = 110.0；total:growth = 12.0。"
        + "请少保持一个目标：从 --keep 中去掉 total:level 或 total:growth。")
  }

  func testAConflictWithoutTargetsKeptAdvisesNothingAboutThem() throws {
    let text = sentence(
      .infeasible([.growth(indicator: "tax", result: try PrintedNumber(parsing: "0"))], kept: []))
    XCTAssertEqual(
      text.english, "these can't hold together: the level of tax is last year's 0 with its growth.")
    XCTAssertFalse(text.chinese.contains("--keep"))
  }

  func testATargetThatIsNotInThePlanIsNamedAsItWasWritten() {
    XCTAssertEqual(
      sentence(.noSuchTarget(TargetChoice(indicator: "tax", measure: .growth))).english,
      "the plan has no target tax:growth to keep; leave it out of --keep.")
    XCTAssertEqual(
      sentence(.noSuchTarget(TargetChoice(indicator: nil, measure: .level))).chinese,
      "计划中没有可保持的目标 all:level；请从 --keep 中去掉。")
    XCTAssertEqual(
      sentence(.noSuchTarget(TargetChoice(indicator: "a\u{1B}[31m"))).english.contains("\u{1B}"),
      false, "a name can't steer the terminal")
  }

  func testEachKindOfTargetLeftOutHasItsReason() {
    let reasons: [(SkippedTarget.Reason, english: String, chinese: String)] = [
      (.range, "is a range", "是区间"), (.withoutNumber, "has no number", "没有数值"),
      (.unit, "seems to be in a wrong unit", "单位可疑"),
    ]
    XCTAssertEqual(Set(reasons.map(\.0)), Set(SkippedTarget.Reason.allCases))
    for (reason, english, chinese) in reasons {
      let text = sentence(
        .notLookedAt(SkippedTarget(indicator: "tax", measure: .level, reason: reason)))
      XCTAssertTrue(text.english.hasPrefix("the target tax:level \(english): "), text.english)
      XCTAssertTrue(text.chinese.hasPrefix("目标 tax:level \(chinese)："), text.chinese)
    }
  }

  func testASearchWithoutAnEndSaysHowToShortenIt() {
    XCTAssertTrue(sentence(.tooManyBranches).english.hasSuffix("keep more targets with --keep."))
    XCTAssertTrue(sentence(.tooManyBranches).chinese.hasSuffix("请用 --keep 保持更多目标。"))
    XCTAssertTrue(sentence(.tooManyDigits).english.hasSuffix("print them in a larger unit."))
    XCTAssertTrue(sentence(.tooManyDigits).chinese.hasSuffix("请改用更大的单位。"))
  }
}
