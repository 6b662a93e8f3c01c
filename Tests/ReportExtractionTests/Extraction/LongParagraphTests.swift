import ReportExtraction
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

  // MARK: Windows of other lengths

  private func report(
    _ text: String, windowLength: Int, year: Int? = 2022, frameLength: Int = 1000
  ) throws -> ExtractedReport {
    let limits = ReadingLimits(windowLength: windowLength, frameLength: frameLength)
    return try ReportLines.extractor.reading(within: limits).extracted(
      from: ReportText(decoding: Array(text.utf8)), document: "report", area: "南城市", year: year)
  }

  func testTheLengthOfTheWindowsDoesNotChangeWhatSentencesSay() throws {
    let (text, _) = report("。")
    let expected = try ReportLines.report(text).observations
    // No sentence is longer than half of the shortest.
    for length in [48, 64, 100, 1000] {
      XCTAssertEqual(try report(text, windowLength: length).observations, expected, "\(length)")
    }
  }

  func testNoWindowCutsANumber() throws {
    let text = "2021年，" + (1...40).map { "税收收入达到\($0 * 1237).25亿元" }.joined(separator: "，")
    for length in 2...80 {
      let report = try report(text, windowLength: length)
      for figure in report.figures {
        let before = report.observations.isEmpty ? 0 : figure.number.lowerBound - 1
        XCTAssertFalse(isDigit(text, before) || isDigit(text, figure.number.upperBound))
      }
    }
  }

  private func isDigit(_ text: String, _ index: Int) -> Bool {
    ("0"..."9").contains(Array(text.unicodeScalars)[index])
  }

  func testWhatIsTwiceAWindowIsPassedOverAndTheRestIsRead() throws {
    let undividedText = String(repeating: "各项社会事业", count: 7) + "。"
    let text = undividedText + "2021年地区生产总值100亿元。地区生产总值增长6%。"
    let undivided = ExtractionProblem.undividedText(count: undividedText.count)
    XCTAssertEqual(try report(text, windowLength: 20).warnings.map(\.problem), [undivided])
    XCTAssertEqual(try report(text, windowLength: 20).observations.count, 2)
    XCTAssertEqual(try report(text, windowLength: 22).warnings, [])
    XCTAssertEqual(try report(text, windowLength: 22).observations.count, 2)
  }

  func testYearsAreLookedForAtTheBeginningOnly() throws {
    let words = String(repeating: filler + "。", count: 10)
    let text = words + "2022年主要预期目标是地区生产总值增长6%。" + words
    XCTAssertEqual(try report(text, windowLength: 100, year: nil).planYear, 2022)
    XCTAssertThrowsError(
      try report(text, windowLength: 100, year: nil, frameLength: 100)
    ) { error in
      XCTAssertEqual(error as? ReportExtractionError, .noYear)
    }
  }
}
