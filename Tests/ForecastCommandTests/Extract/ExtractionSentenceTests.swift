import IndicatorForecast
import ReportExtraction
import XCTest

@testable import ForecastCommand

/// What `extract` says of what it leaves out.
final class ExtractionSentenceTests: XCTestCase {
  func testEveryReasonHasWordsOfItsOwnInBothLanguages() {
    let sentences = RefusalReason.allCases.map(\.sentence)
    XCTAssertEqual(Set(sentences.map(\.english)).count, sentences.count)
    XCTAssertEqual(Set(sentences.map(\.chinese)).count, sentences.count)
    for sentence in sentences {
      XCTAssertTrue(sentence.english.utf8.allSatisfy { $0 < 128 }, sentence.english)
      XCTAssertFalse(sentence.chinese.contains { $0.isASCII && $0.isLetter }, sentence.chinese)
    }
  }

  func testProblemsQuoteTheReportAndSayWhatWasDoneAboutThem() {
    let first = TextPlace(line: 12, column: 3)
    let cases: [(ExtractionProblem, english: String, chinese: String)] = [
      (
        .numberMayBeBroken(before: "128", after: "6"),
        "“128” and “6” on the next line may be one number or two; neither is taken", "均未采用"
      ),
      (
        .commentLeftOut("核实"), "taken for a reviewer's comment and left out: “核实”", "已略去"
      ),
      (
        .conflictingFigures(
          indicator: "gdp", text: "52亿元", firstText: "51.8亿元", first: first),
        "gdp is “52亿元” here and “51.8亿元” on line 12; both are given", "第 12 行为“51.8亿元”"
      ),
      (
        .unclearFigure(indicator: "gdp", text: "约百余"),
        "“约百余” beside gdp could not be read for certain and is left out", "无法确定含义"
      ),
      (
        .undividedText(count: 70_000),
        "70000 characters without a full stop, comma or line end are not read", "70000 个字符"
      ),
      (.otherYearInTitle(2019, plan: 2022), "name the year by --year", "--year"),
      (.areaNotFound, "name it by --area", "--area"),
    ]
    for (problem, english, chinese) in cases {
      XCTAssertTrue(problem.sentence.english.contains(english), problem.sentence.english)
      XCTAssertTrue(problem.sentence.chinese.contains(chinese), problem.sentence.chinese)
    }
  }

  func testAYearThatIsNoneSaysWhichWouldBe() {
    XCTAssertEqual(
      ReportExtractionError.invalidYear(22).sentence.english,
      "22 is no year of a plan; --year takes one such as 2022")
    XCTAssertTrue(ReportExtractionError.noYear.sentence.chinese.contains("--year"))
  }

  func testQuotedTextCantSteerTheTerminal() {
    let sentence = ExtractionProblem.commentLeftOut("a\u{1B}[2Jb").sentence
    XCTAssertFalse(sentence.english.contains("\u{1B}") || sentence.chinese.contains("\u{1B}"))
  }
}
