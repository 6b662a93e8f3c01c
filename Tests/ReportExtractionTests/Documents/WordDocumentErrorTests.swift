import IndicatorForecast
import XCTest

@testable import ReportExtraction

/// What is told of a document that can't be read.
final class WordDocumentErrorTests: XCTestCase {
  func testEachSentenceNamesThePartAndAWayOut() {
    let cases: [(WordDocumentError, english: String, chinese: String)] = [
      (.damaged(part: "word/document.xml"), "damaged at word/document.xml; save it again", "请重新保存"),
      (
        .unsupported(part: "word/document.xml"),
        "word/document.xml is packed in a way that is not read, or has a password; "
          + "save the document again without one", "请不带密码重新保存"
      ),
      (
        .malformed(part: "word/document.xml", line: 7), "not well-formed in its line 7; save",
        "word/document.xml 第 7 行格式有误"
      ),
      (
        .tooLarge(part: "word/document.xml", limit: 64 << 20),
        "word/document.xml unpacks to more than 64 MB; save the text alone", "解压后超过 64 MB"
      ),
      (
        .notADocument, "an archive, but not a document; save the report as .docx or as text",
        ".docx"
      ),
    ]
    for (error, english, chinese) in cases {
      XCTAssertTrue(error.sentence.english.contains(english), error.sentence.english)
      XCTAssertTrue(error.sentence.chinese.contains(chinese), error.sentence.chinese)
    }
  }

  func testAPartsNameCantSteerTheTerminal() {
    let sentence = WordDocumentError.damaged(part: "word\u{1B}[2J.xml").sentence
    XCTAssertFalse(sentence.english.contains("\u{1B}"))
    XCTAssertFalse(sentence.chinese.contains("\u{1B}"))
  }

  func testProblemsOfTheArchiveAreThoseOfTheDocument() {
    XCTAssertEqual(
      WordDocumentError(.missingPart("word/document.xml")), .damaged(part: "word/document.xml"))
    XCTAssertEqual(
      WordDocumentError(.malformed(part: "a.xml", line: 3)), .malformed(part: "a.xml", line: 3))
    XCTAssertEqual(
      WordDocumentError(.tooLarge(part: "a.xml", limit: 9)), .tooLarge(part: "a.xml", limit: 9))
    XCTAssertEqual(WordDocumentError(.notAWorkbook), .notADocument)
  }
}
