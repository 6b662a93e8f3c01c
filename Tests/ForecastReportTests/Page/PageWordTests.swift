import IndicatorForecast
import XCTest

@testable import ForecastReport

/// The words of the page in both languages.
final class PageWordTests: XCTestCase {
  func testEveryWordHasBothLanguages() {
    for word in PageWord.allCases {
      XCTAssertFalse(word.text.english.isEmpty, word.rawValue)
      XCTAssertFalse(word.text.chinese.isEmpty, word.rawValue)
    }
    for rule in PlanRuleCode.allCases {
      XCTAssertFalse(PlanRuleText(rule).name.english.isEmpty)
      XCTAssertNotEqual(PlanRuleText(rule).name.english, PlanRuleText(rule).name.chinese)
    }
  }

  func testTheTemplatesAskForKnownWordsAlone() {
    let known = Set(PageWord.allCases.map(\.rawValue))
    var asked: Set<String> = ["target", "median"]
    for (_, text) in PageTemplates.sources {
      for piece in text.split(separator: "{{#words.").dropFirst() {
        asked.insert(String(piece.prefix { $0 != "}" }))
      }
    }
    XCTAssertTrue(asked.isSubset(of: known), "\(asked.subtracting(known))")
    // Severities and obstacles are asked for by name in code.
    let inCode: Set = [
      "error", "warning", "info", "errors", "warnings", "information", "missing", "history",
    ]
    XCTAssertEqual(known.subtracting(asked).subtracting(inCode), [])
  }

  func testTheVerdictCountsTargets() throws {
    let page = PageElements(PageFixture.html(try PageFixture.plan(of: "gdp")))
    XCTAssertTrue(page.text.contains("The one target is more likely"), page.text)
  }
}
