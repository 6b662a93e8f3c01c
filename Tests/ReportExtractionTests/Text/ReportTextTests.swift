import IndicatorForecast
import TestSupport
import XCTest

@testable import ReportExtraction

/// What a text is after normalisation and re-flow.
final class ReportTextTests: XCTestCase {
  func testParagraphsEndWithLineFeeds() throws {
    XCTAssertEqual(try reflowed("一句话。\n\n另一句话。"), "一句话。\n另一句话。\n")
  }

  func testFullWidthDigitsLettersAndSignsBecomeASCII() throws {
    XCTAssertEqual(
      try reflowed("ＧＤＰ增长６．５％－７％（＋０．５）；共＄３：完"), "GDP增长6.5%-7%(+0.5);共$3:完\n")
  }

  func testCommasKeepTheirWidth() throws {
    XCTAssertEqual(try reflowed("税收74,982万元，增长、下降。"), "税收74,982万元，增长、下降。\n")
  }

  func testDashesOfRangesAreOneDashAndHyphensStay() throws {
    XCTAssertEqual(
      try reflowed("5%—6%、5%–6%、5%～6%、5%─6%、5%―6%、5%〜6%、5-6、5~6、——完"),
      "5%—6%、5%—6%、5%—6%、5%—6%、5%—6%、5%—6%、5-6、5~6、——完\n")
  }

  func testTraditionalCharactersAreSimplified() throws {
    XCTAssertEqual(
      try reflowed("地區生產總值達到128億元，實際增長6%，稅收收入3萬元，規模以上工業總產值下降。"),
      "地区生产总值达到128亿元，实际增长6%，税收收入3万元，规模以上工业总产值下降。\n")
  }

  func testRadicalsOfPDFFontsAreTheirCharacters() throws {
    XCTAssertEqual(try reflowed("⼯业⽣产⻓⾼"), "工业生产长高\n")
  }

  func testBlanksBetweenChineseAndDigitsVanish() throws {
    XCTAssertEqual(
      try reflowed("完成 127.99 亿元，同比增长　7 %\u{A0}，\u{2009}其\u{200B}中 GDP 增长"),
      "完成127.99亿元，同比增长7%，其中GDP增长\n")
  }

  func testOneBlankStaysBetweenLatinWords() throws {
    XCTAssertEqual(
      try reflowed("GDP  grew by 6.5 %, exports (in US$ 2.56   trillion) fell: 3 \"pc\"."),
      "GDP grew by 6.5%, exports (in US$2.56 trillion) fell: 3 \"pc\".\n")
  }

  func testCurlyQuotesStay() throws {
    XCTAssertEqual(try reflowed("“十四五”规划"), "“十四五”规划\n")
  }

  func testCellsOfATableAreSeparatedByTabs() throws {
    XCTAssertEqual(
      try reflowed("指标  单位  2021年\n社会总产值\t亿元\t158.21\n| 税收 | 5.9 | -3% |\n农业 12.98 4.52%"),
      "指标\t单位\t2021年\n社会总产值\t亿元\t158.21\n税收\t5.9\t-3%\n农业\t12.98\t4.52%\n")
  }

  func testSentencesAreNoTables() throws {
    let sentence = "截至 2020 年 12 月 新增 3 个"
    XCTAssertEqual(try reflowed(sentence), "截至2020年12月新增3个\n")
  }

  func testControlCharactersArePassedOver() throws {
    XCTAssertEqual(try reflowed("增长\u{1}5\u{7F}%"), "增长5%\n")
  }

  func testLinesDrawnWithCharactersAreNoText() throws {
    XCTAssertEqual(try reflowed("上。\n------\n┌──┬──┐\n下。"), "上。\n下。\n")
  }

  func testEqualDocumentsGiveEqualTexts() throws {
    let text = try ReportText(decoding: Array("增长 5%。".utf8))
    XCTAssertEqual(text, try ReportText(decoding: Array("增长 5%。".utf8)))
    XCTAssertNotEqual(text, try ReportText(decoding: Array("增长5%。".utf8)))
  }
}

/// Returns the re-flowed text of a document.
func reflowed(_ document: String) throws -> String {
  try ReportText(decoding: Array(document.utf8)).string
}

extension ReportText {
  /// The characters as a string.
  var string: String {
    var string = String.UnicodeScalarView()
    string.append(contentsOf: scalars)
    return String(string)
  }

  /// The paragraphs.
  var paragraphs: [String] { string.split(separator: "\n").map(String.init) }
}
