import XCTest

/// Reports on a single line, which are read in windows.
final class LongParagraphTests: XCTestCase {
  private let filler = "各项社会事业全面发展，人民生活水平不断提高"

  /// A figure behind every seven to thirteen fillers, so that some stand where a window might end.
  private func report(_ end: String) -> (text: String, figures: [String]) {
    var text = "2021年，"
    var figures: [String] = []
    for number in 1...300 {
      text += String(repeating: filler + end, count: 7 + number % 7)
      text += "地区生产总值达到\(1000 + number).25亿元" + end
      figures.append("gdp 2021 A \(1000 + number).25 CNY8 EQ")
    }
    return (text, figures)
  }

  func testEveryFigureIsFoundBehindWholeSentences() throws {
    let (text, figures) = report("。")
    XCTAssertEqual(try ReportLines.short(text), figures)
  }

  func testEveryFigureIsFoundBehindSemicolons() throws {
    let (text, figures) = report("；")
    XCTAssertEqual(try ReportLines.short(text), figures)
  }

  func testNoNumberIsCutWhereNothingDividesTheText() throws {
    let digits = String(repeating: "1", count: 20_000)
    let text = "2021年，地区生产总值达到\(digits)5亿元。"
    XCTAssertEqual(try ReportLines.short(text), [])
    let report = try ReportLines.report(text)
    XCTAssertTrue(
      report.warnings.contains { warning in
        if case .undividedText(let count) = warning.problem { count > digits.count } else { false }
      }, "\(report.warnings)")
  }
}
