import Foundation
import IndicatorForecast
import TestSupport
import XCTest

@testable import ForecastReport

/// Whatever stands in the data stays text on the page.
final class PageEscapingTests: XCTestCase {
  private static let hostile = [
    "<script>alert(1)</script>", "</style><script>alert(1)</script>", "]]><b>x", "<!-- ",
    "\" onmouseover=\"alert(1)", "' onclick='x", "&lt;b&gt;", "a&b;", "{{{style}}}", "{{title}}",
    "abc\u{202E}fdp.exe", "\u{2066}x\u{2069}", "\u{1B}[31mred\u{7}", "\u{FEFF}bom", "שלום",
    "<svg onload=alert(1)>", "javascript:alert(1)", "a\u{0}b", "x\u{FFFE}y",
  ]

  private func check(
    _ name: String, file: StaticString = #filePath, line: UInt = #line
  ) throws {
    let plain = PageElements(PageFixture.html(try PageFixture.plan(of: "plain")))
    let html = PageFixture.html(
      try PageFixture.plan(of: name, area: name, document: name), sourceName: name)
    let page = PageElements(html, file: file, line: line)
    let count = { (page: PageElements) in
      Dictionary(grouping: page.elements, by: \.name).mapValues(\.count)
        .filter { $0.key != "bdi" && $0.key != "span" }
    }
    XCTAssertEqual(count(page), count(plain), name, file: file, line: line)
    let shown = EscapedText(name).description
    XCTAssertTrue(page.text.contains(shown), shown, file: file, line: line)
    for scalar in html.unicodeScalars where scalar != "\n" {
      let category = scalar.properties.generalCategory
      XCTAssertFalse(
        category == .control || category == .format, "U+\(String(scalar.value, radix: 16))",
        file: file, line: line)
    }
  }

  func testHostileNamesStayText() throws {
    for name in Self.hostile { try check(name) }
  }

  func testHostileNamesOfTheReferenceStayText() throws {
    let files = [
      "name_script.csv", "name_script-end.csv", "name_script-attr.csv", "name_svg.csv",
      "name_html.csv", "name_markdown.csv", "name_rtl.csv", "name_emoji.csv",
      "bidi_override.csv", "ansi_escape_name.csv",
    ]
    for file in files {
      let data = try SharedReference.data("hostile/files/" + file)
      let row = String(decoding: data, as: UTF8.self).split(separator: "\n")[1]
      // The name is all but the year and the value.
      let cell = row.split(separator: ",", omittingEmptySubsequences: false).dropLast(2)
      try check(String(cell.joined(separator: ",")))
    }
  }

  func testNamesWhoseDirectionIsUnknownAreIsolated() throws {
    let html = PageFixture.html(try PageFixture.plan(of: "שלום"))
    XCTAssertTrue(html.contains("<bdi>שלום</bdi>"))
    XCTAssertTrue(PageStyle.text.contains("unicode-bidi: isolate"))
  }

  func testOnlyTheStyleIsNotEscaped() {
    for (name, text) in PageTemplates.sources {
      let raw = text.split(separator: "{{{").dropFirst().map { $0.prefix { $0 != "}" } }
      XCTAssertEqual(raw, name == "page" ? ["style"] : [], name)
      XCTAssertFalse(text.contains("{{&"), name)
    }
    XCTAssertFalse(PageStyle.text.contains("<"))
    XCTAssertFalse(PageStyle.text.contains("&"))
  }
}
