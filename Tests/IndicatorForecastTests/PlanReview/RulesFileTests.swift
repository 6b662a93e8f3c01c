import Foundation
import IndicatorForecast
import TestSupport
import XCTest

/// Limits of the plan review in a file.
final class RulesFileTests: XCTestCase {
  private func thresholds(_ text: String) throws -> ReviewThresholds {
    try RulesFile(parsing: Array(text.utf8), name: "rules.json").thresholds
  }

  private func errors(_ text: String) -> [String] {
    do throws(DataFileErrors) {
      _ = try RulesFile(parsing: Array(text.utf8), name: "rules.json")
      return []
    } catch {
      return error.errors.map(\.message.english)
    }
  }

  func testWhatAFileDoesNotNameIsTheDefault() throws {
    XCTAssertEqual(try thresholds("{}"), ReviewThresholds())
    XCTAssertEqual(try thresholds(#"{"P01": {}}"#), ReviewThresholds())
    var expected = ReviewThresholds()
    expected.targetGrowth.warningPoints = 2
    expected.shareDrift.leastChanges = 7
    expected.parentArea = "Guangdong"
    let text =
      #"{"parent_area": "广东省", "P11": {"least_changes": 7}, "P01": {"warning_points": 2e0}}"#
    XCTAssertEqual(try thresholds(text), expected)
  }

  func testEveryLimitCanBeSetToBothItsBounds() throws {
    for limit in ReviewLimit.all {
      for value in [limit.range.lowerBound, limit.range.upperBound] {
        let text = #"{"\#(limit.rule.rawValue)": {"\#(limit.name)": \#(value)}}"#
        // Limits in pairs may then be in disorder, which is another error.
        guard errors(text).isEmpty else {
          XCTAssertTrue(errors(text).allSatisfy { $0.contains("is not below") }, text)
          continue
        }
        XCTAssertEqual(limit.value(in: try thresholds(text)), value, text)
      }
    }
  }

  func testTheDefaultsAreWhatTheLimitsMayBe() {
    for limit in ReviewLimit.all {
      let value = limit.value(in: ReviewThresholds())
      XCTAssertTrue(limit.range.contains(value), "\(limit.rule.rawValue).\(limit.name)")
      XCTAssertTrue(!limit.isWhole || value == value.rounded())
    }
    let names = ReviewLimit.all.map { "\($0.rule.rawValue).\($0.name)" }
    XCTAssertEqual(Set(names).count, names.count)
  }

  func testAllErrorsComeInOnePass() {
    let text = """
      {
        "P99": {"x": 1},
        "P01": {"warning_point": 3, "warning_points": "3"},
        "P08": 5,
        "P11": {"least_changes": 2.5},
        "P06": {"warning_percent": -1}
      }
      """
    let found = errors(text)
    XCTAssertEqual(found.count, 6)
    let expected = [
      "line 2", "line 3, column P01.warning_point: is not known; there are warning_points",
      "column P01.warning_points: “\"3\"”", "line 4, column P08", "whole number from 2 to 1000",
      "line 6, column P06.warning_percent: “-1” is not a number from 0.001 to 100",
    ]
    for (message, words) in zip(found, expected) {
      XCTAssertTrue(message.contains(words), "“\(words)” is not in: \(message)")
    }
  }

  func testLimitsInDisorderAreAnError() {
    let found = errors(#"{"P03": {"info_percent": 12}}"#)
    XCTAssertEqual(found.count, 1)
    XCTAssertTrue(found[0].contains("P03.info_percent"), found[0])
    XCTAssertTrue(found[0].contains("is not below warning_percent, which is 10"), found[0])
  }

  func testWhatIsNoJSONIsToldWhere() {
    for text in [
      "", "[", "[]", "{", #"{"P01""#, #"{"P01": {"warning_points": }}"#, #"{"P01": {}} x"#,
      #"{"P01": {}, "P01": {}}"#, "\u{0}", #"{"P01": {"warning_points": 1, "warning_points": 2}}"#,
    ] {
      XCTAssertEqual(errors(text).count, 1, text)
    }
    XCTAssertTrue(errors("[]")[0].contains("not an object of rules"))
  }

  func testValuesThatAreNoNumbersAreRefused() {
    for value in ["null", "true", "[3]", "{\"x\": 3}", "\"\"", "1e999", "0"] {
      let found = errors(#"{"P01": {"warning_points": \#(value)}}"#)
      XCTAssertEqual(found.count, 1, value)
      XCTAssertTrue(found[0].contains("is not a number from 0.001 to 100"), found[0])
    }
    XCTAssertEqual(errors(#"{"parent_area": 3}"#).count, 1)
  }

  func testTheDocumentationListsEveryLimitWithItsDefault() throws {
    let page = ProjectFolder.root.appendingPathComponent("Documentation/PlanReview.md")
    let text = try String(contentsOf: page, encoding: .utf8)
    for limit in ReviewLimit.all {
      let value = NumberText(limit.value(in: ReviewThresholds())).significant()
      let row = "| \(limit.rule.rawValue) | `\(limit.name)` | \(value) |"
      XCTAssertTrue(text.contains(row), row)
    }
    for code in PlanRuleCode.allCases {
      XCTAssertTrue(text.contains("\n| \(code.rawValue) "), "\(code.rawValue) has a row")
    }
  }

  // MARK: The canonical text

  func testTheCanonicalTextReadsBackAsTheLimits() throws {
    var thresholds = ReviewThresholds()
    thresholds.parentArea = "省\"\\\n"
    thresholds.impliedBase.infoPercent = 0.1 + 0.2
    thresholds.evidence.fewestObservations = 7
    for limits in [ReviewThresholds(), thresholds] {
      let text = limits.canonicalText
      let file = try RulesFile(parsing: Array(text.utf8), name: "rules.json")
      XCTAssertEqual(file.thresholds, limits)
      XCTAssertEqual(file.thresholds.canonicalText, text)
    }
    XCTAssertNotEqual(thresholds.canonicalText, ReviewThresholds().canonicalText)
  }

  /// Every limit is in the text: none can be changed behind its hash.
  func testEveryLimitIsInTheCanonicalText() {
    let text = ReviewThresholds().canonicalText
    for limit in ReviewLimit.all {
      XCTAssertTrue(text.contains("\"\(limit.name)\": "), limit.name)
      XCTAssertTrue(text.contains("\"\(limit.rule.rawValue)\": {"), limit.rule.rawValue)
    }
    XCTAssertTrue(
      text.hasPrefix("{\n  \"P01\": {\"base_percent\": 10.0, \"warning_points\": 3.0},\n"),
      text)
    XCTAssertTrue(text.hasSuffix("  \"parent_area\": \"China\"\n}\n"), text)
  }
}
