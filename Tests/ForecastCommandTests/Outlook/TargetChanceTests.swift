import Foundation
import XCTest

/// Chances of targets as the command shows them.
final class TargetChanceTests: CommandTestCase {
  private func target(_ arguments: [String]) throws -> OutlookJSON.Target {
    let run = try succeeds(arguments + ["--format", "json"])
    let outlooks = try JSONDecoder().decode([OutlookJSON].self, from: run.outputBytes)
    return try XCTUnwrap(outlooks.first?.target)
  }

  func testThePlanOf2021IsNamedContradictory() throws {
    let arguments = ["--series", "gross_output", "--area", "taiping", "--as-of", "2021"]
    let target = try target(arguments)
    let found = try XCTUnwrap(target.contradiction)
    XCTAssertEqual(found.implied_growth, 5.19, accuracy: 0.005)
    XCTAssertEqual(found.stated_growth, 11.97)
    XCTAssertEqual(found.implied_base, 120.24, accuracy: 0.005)
    XCTAssertGreaterThan(
      try XCTUnwrap(target.attainment_probability),
      try XCTUnwrap(target.growth_attainment_probability))
    XCTAssertNil(target.past)
    let text = try succeeds(arguments + ["--lang", "en"]).output
    XCTAssertTrue(text.contains("Level and growth contradict each other"), text)
    let chinese = try succeeds(arguments + ["--lang", "zh"]).output
    XCTAssertTrue(chinese.contains("水平与增速相互矛盾"), chinese)
    XCTAssertTrue(chinese.contains("+5.19 %") && chinese.contains("120.24"), chinese)
  }

  func testPastTargetsStandBesideTheChance() throws {
    let arguments = ["--series", "gdp", "--area", "China", "--as-of", "2019"]
    let past = try XCTUnwrap(try target(arguments).past)
    XCTAssertEqual(past.targets, 13)
    XCTAssertEqual(past.reached, 13)
    XCTAssertEqual(past.hit_rate, 14.0 / 15, accuracy: 1e-9)
    XCTAssertEqual(past.reference_class, "same_area")
    let text = try succeeds(arguments + ["--lang", "en"]).output
    XCTAssertTrue(text.contains("Past targets: 13 of 13 reached"), text)
    XCTAssertTrue(text.contains("Inside the range:"), text)
  }

  func testWithoutComparableTargetsThatIsSaid() throws {
    let text = try succeeds(["--series", "gross_output", "--area", "taiping", "--lang", "en"])
      .output
    XCTAssertTrue(text.contains("Past targets: 1 of 1 reached; too few like them"), text)
  }

  func testTheCheckShowsChancesAndWhatThePlanImplies() throws {
    let arguments = ["check", "--year", "2022", "--area", "taiping", "--fail-on", "never"]
    let english = try succeeds(arguments + ["--lang", "en"])
    for words in ["All together:", "25.72 → 33.45, +30.05 %", "What the plan implies"] {
      XCTAssertTrue(english.output.contains(words), "“\(words)” is not in:\n\(english.output)")
    }
    let chinese = try succeeds(arguments + ["--lang", "zh"])
    for words in ["全部实现：", "25.72 → 33.45", "计划隐含的内容"] {
      XCTAssertTrue(chinese.output.contains(words), "“\(words)” is not in:\n\(chinese.output)")
    }
    for line in english.lines + chinese.lines {
      XCTAssertLessThanOrEqual(line.terminalColumns, 80, line)
    }
  }
}
