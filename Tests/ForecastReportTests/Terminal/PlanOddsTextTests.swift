import IndicatorForecast
import XCTest

@testable import ForecastReport

/// The chances of a plan and what it implies, in words.
final class PlanOddsTextTests: XCTestCase {
  private func row(
    _ stage: Stage, _ measure: Measure, _ year: Int, _ figure: String, _ indicator: String
  ) throws -> Observation {
    try OutlookFixture.observation(stage, measure, year, figure, indicator: indicator)
  }

  private func plan(goal: Bool = false) throws -> AreaPlan {
    var rows: [Observation] = []
    for (indicator, levels) in [
      ("gross_output", ["100.0", "104.0", "109.0", "115.0", "120.0"]),
      ("industrial_output", ["60.0", "63.0", "66.0", "70.0", "74.0"]),
      ("tertiary_output", ["40.0", "41.0", "43.0", "45.0", "46.0"]),
    ] {
      for (index, level) in levels.enumerated() {
        rows.append(try row(.actual, .level, 2010 + index, level, indicator))
      }
    }
    rows += try [
      row(.target, .level, 2015, "128.0", "gross_output"),
      row(.target, .growth, 2015, "6.7", "gross_output"),
      row(.target, .level, 2015, "78.0", "industrial_output"),
    ]
    if goal {
      rows.append(
        Observation(
          area: "taiping", indicator: "gross_output", year: 2018, stage: .target, measure: .level,
          value: try PrintedNumber(parsing: "160.0"), unit: .yuan(powerOfTen: 8), vintage: 2015,
          source: ObservationSource(document: "plan")))
    }
    let identity = AccountingIdentity(
      left: "gross_output", relation: .equal, right: ["industrial_output", "tertiary_output"])
    return try XCTUnwrap(AreaPlan.plans(for: 2015, from: rows, identities: [identity]).first)
  }

  private func lines(_ plan: AreaPlan, _ language: Language = .english) -> [String] {
    PlanOddsText(
      PlanOdds(plan), PlanImplications(plan), language: language,
      name: { IndicatorRegistry.standard.name(of: $0) }
    ).lines
  }

  func testEveryTargetHasItsChancesAndAllTogetherTheirs() throws {
    let lines = lines(try plan())
    XCTAssertTrue(lines[0].hasPrefix("Chances of the targets"))
    XCTAssertTrue(lines.contains { $0.contains("Gross output") && $0.contains(" %") })
    XCTAssertTrue(lines.contains { $0.hasPrefix("  All together: ") })
  }

  func testTheRestIsNamedWithItsGrowthAndItsChance() throws {
    let text = lines(try plan()).joined(separator: " ")
    // 128 − 78 = 50 after 120 − 74 = 46, and that after 115 − 70 = 45.
    XCTAssertTrue(text.contains("46.00 → 50.00, +8.70 %"), text)
    XCTAssertTrue(text.contains("+2.22 %"), text)
    // (78 − 74) / 120 and (50 − 46) / 120.
    XCTAssertTrue(text.contains("+3.33"), text)
    let chinese = lines(try plan(), .chinese).joined()
    XCTAssertTrue(chinese.contains("46.00 → 50.00"), chinese)
    XCTAssertTrue(chinese.contains("全部实现"), chinese)
  }

  func testAGoalSaysWhatItStillNeeds() throws {
    let text = lines(try plan(goal: true)).joined(separator: " ")
    // (160 / 120)^(1/4) − 1, and (160 / 128)^(1/3) − 1.
    XCTAssertTrue(text.contains("needs +7.46 % a year for its goal of 2018"), text)
    XCTAssertTrue(text.contains("+7.72 %"), text)
  }

  func testLinesFitATerminal() throws {
    for language in [Language.english, .chinese] {
      for line in lines(try plan(goal: true), language) {
        XCTAssertLessThanOrEqual(line.displayWidth, 80, line)
      }
    }
  }
}
