import IndicatorForecast
import ReportExtraction
import XCTest

/// What is told of a file that holds no text of a report.
final class ReportTextErrorTests: XCTestCase {
  private let place = TextPlace(line: 3, column: 5)

  func testWhatConcernsAPlaceSaysWhere() {
    for error in [
      ReportTextError.zeroByte(place, byteOffset: 40), .controlCharacters(place, count: 9),
      .notInEncoding(.utf8, place, byteOffset: 40), .unknownEncoding(place, byteOffset: 40),
    ] { XCTAssertEqual(error.place, place, "\(error)") }
    for error in [
      ReportTextError.empty, .tooLarge(limit: 1 << 20), .tooManyLines(limit: 5), .notText(.image),
    ] { XCTAssertNil(error.place, "\(error)") }
  }

  func testLimitsAreTold() {
    XCTAssertEqual(
      ReportTextError.tooLarge(limit: 16 << 20).sentence.english,
      "it is longer than 16 MB; name one report a file")
    XCTAssertEqual(
      ReportTextError.tooManyLines(limit: 9).sentence.chinese, "超过 9 行；请每个文件只放一份报告")
    XCTAssertEqual(
      ReportTextError.controlCharacters(place, count: 9).sentence.english,
      "9 control characters begin here, so it is no text; save the report as text")
  }

  func testEveryOtherKindOfDocumentHasAWayOutOfItsOwn() {
    let cases: [(DocumentKind, english: String, chinese: String)] = [
      (.pdf, "a PDF file", "PDF"), (.archive, "an archive", "压缩文件"),
      (.legacyOffice, "save it as .docx without a password", "另存为不带密码的 .docx"),
      (.richText, "save it as .docx or plain text", "另存为 .docx 或纯文本"),
      (.image, "have its text recognised first", "先进行文字识别"),
      (.compressed, "unpack it first", "先解压"), (.program, "a program, not text", "不是文本"),
    ]
    for (kind, english, chinese) in cases {
      let sentence = ReportTextError.notText(kind).sentence
      XCTAssertTrue(sentence.english.contains(english), sentence.english)
      XCTAssertTrue(sentence.chinese.contains(chinese), sentence.chinese)
    }
    let sentences = cases.map { ReportTextError.notText($0.0).sentence.english }
    XCTAssertEqual(Set(sentences).count, cases.count)
  }
}
