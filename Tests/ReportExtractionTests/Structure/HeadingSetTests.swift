import Foundation
import TestSupport
import XCTest

/// Titles and headings in all their combinations: whichever stand together, the years and stages are the same.
final class HeadingSetTests: XCTestCase {
  /// The headings of a language, by what they are.
  private struct Headings {
    var titles: [String] = []
    var titlesOfDecember: [String] = []
    /// None at all, too: the results may follow the title.
    var results = [""]
    var plans: [String] = []

    init(_ language: String) throws {
      let file = ProjectFolder.root
        .appendingPathComponent("Tests/ReportExtractionTests/Sentences/\(language)-headings.txt")
      for block in try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n\n") {
        let lines = block.split(separator: "\n").map {
          $0.replacingOccurrences(of: " / ", with: "\n")
        }
        switch lines.first {
        case "# titles": titles = Array(lines.dropFirst())
        case "# titles of December": titlesOfDecember = Array(lines.dropFirst())
        case "# results": results += lines.dropFirst()
        case "# plans": plans = Array(lines.dropFirst())
        default: break
        }
      }
    }
  }

  private static let expected = [
    "fixed_asset_investment 2023 A +8.2", "fixed_asset_investment 2024 T +7", "gdp 2023 A +6.1",
    "gdp 2024 T +5.5",
  ]

  func testChineseHeadings() throws {
    let headings = try Headings("chinese")
    try assertAll(
      headings, results: "全县生产总值增长6.1%。固定资产投资增长8.2%。",
      targets: "主要预期目标为：地区生产总值增长5.5%左右，固定资产投资增长7%。")
    let plans = headings.plans.map { $0.replacingOccurrences(of: "今年", with: "明年") }
    for title in headings.titlesOfDecember {
      for plan in plans where !plan.contains("新一年") {
        for results in headings.results + ["今年以来的主要工作是："] {
          try assertReads(
            [title, results, "生产总值增长6.1%。固定资产投资增长8.2%。", plan, "主要预期目标为：生产总值增长5.5%，固定资产投资增长7%。"])
        }
      }
    }
  }

  func testEnglishHeadings() throws {
    let headings = try Headings("english")
    let results = "GDP grew by 6.1 percent. Fixed-asset investment rose by 8.2 percent."
    let targets = """
      We propose the following targets for economic and social development: GDP growth of around 5.5 percent; \
      growth of 7 percent in fixed-asset investment.
      """
    try assertAll(headings, results: results, targets: targets)
    for title in headings.titlesOfDecember {
      for plan in headings.plans {
        let ofNextYear = plan.replacingOccurrences(of: "This Year", with: "Next Year")
        try assertReads([title, headings.results[1], results, ofNextYear, targets])
      }
    }
  }

  private func assertAll(_ headings: Headings, results: String, targets: String) throws {
    XCTAssertGreaterThan(
      headings.titles.count * headings.results.count * headings.plans.count, 1000)
    for title in headings.titles {
      for heading in headings.results {
        for plan in headings.plans {
          try assertReads([title, heading, results, plan, targets])
        }
      }
    }
  }

  private func assertReads(_ paragraphs: [String]) throws {
    let text = paragraphs.joined(separator: "\n\n")
    let rows = try ReportLines.short(text, area: nil, year: nil)
      .map { $0.split(separator: " ").prefix(4).joined(separator: " ") }.sorted()
    XCTAssertEqual(rows, Self.expected, text)
  }
}
