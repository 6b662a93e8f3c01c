import IndicatorForecast
import TestSupport
import XCTest

@testable import ReportExtraction

/// What encodings are read, and what is refused where.
final class DecodingTests: XCTestCase {
  private let sentence = "社会总产值158.21亿元，同比增长21.90%。"

  func testUTF8IsReadWithAndWithoutAMark() throws {
    XCTAssertEqual(try text(Array(sentence.utf8)), sentence + "\n")
    XCTAssertEqual(try text([0xEF, 0xBB, 0xBF] + Array(sentence.utf8)), sentence + "\n")
  }

  func testUTF16IsReadInBothByteOrders() throws {
    let units = [0xFEFF] + Array(sentence.utf16)
    XCTAssertEqual(try text(units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }), sentence + "\n")
    XCTAssertEqual(try text(units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }), sentence + "\n")
  }

  /// The bytes of `sentence` in GB18030, by Python's codec.
  private let gb18030: [UInt8] = [
    0xC9, 0xE7, 0xBB, 0xE1, 0xD7, 0xDC, 0xB2, 0xFA, 0xD6, 0xB5, 0x31, 0x35, 0x38, 0x2E, 0x32, 0x31,
    0xD2,
    0xDA, 0xD4, 0xAA, 0xA3, 0xAC, 0xCD, 0xAC, 0xB1, 0xC8, 0xD4, 0xF6, 0xB3, 0xA4, 0x32, 0x31, 0x2E,
    0x39,
    0x30, 0x25, 0xA1, 0xA3,
  ]

  func testGB18030IsRecognised() throws {
    XCTAssertEqual(try text(gb18030), sentence + "\n")
    XCTAssertEqual(
      try ReportText(decoding: gb18030, encoding: .gb18030).string, sentence + "\n")
  }

  func testAnEncodingThatIsNamedIsHeld() {
    assertFails(
      gb18030, .utf8, .notInEncoding(.utf8, TextPlace(line: 1, column: 1), byteOffset: 0))
    assertFails(
      Array("\na\u{E9}".utf8.dropLast()), .gb18030,
      .notInEncoding(.gb18030, TextPlace(line: 2, column: 1), byteOffset: 2))
  }

  func testLatinTextIsNotTakenForChinese() {
    // “Das Ergebnis für Köln, Düren und Jülich” in ISO 8859-1.
    let latin = Array(
      "Das Ergebnis für Köln, Düren und Jülich".unicodeScalars.map { UInt8($0.value) })
    assertFails(latin, nil, .unknownEncoding(TextPlace(line: 1, column: 15), byteOffset: 14))
  }

  func testNothingButBlanksIsEmpty() {
    for document in ["", " ", "\n\n\r\n\u{C}", "\u{FEFF}", "　\t\u{200B}\n"] {
      assertFails(Array(document.utf8), nil, .empty)
    }
  }

  func testAZeroByteIsAnErrorWithItsPlace() {
    assertFails(
      Array("增长\r\n下降 \u{0}5%".utf8), nil,
      .zeroByte(TextPlace(line: 2, column: 4), byteOffset: 15))
  }

  func testDocumentsOfOtherKindsAreNamed() {
    let documents: [([UInt8], DocumentKind)] = [
      (Array("%PDF-1.4 ".utf8), .pdf), ([0x50, 0x4B, 3, 4, 0], .archive),
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .legacyOffice),
      (Array("{\\rtf1".utf8), .richText), ([0x1F, 0x8B, 8], .compressed),
      ([0x7F, 0x45, 0x4C, 0x46], .program), ([0xFF, 0xD8, 0xFF, 0xE0], .image),
    ]
    for (bytes, kind) in documents { assertFails(bytes, nil, .notText(kind)) }
  }

  func testManyControlCharactersAreNoText() {
    let document = "ab\n" + String(repeating: "\u{2}", count: 100)
    assertFails(
      Array(document.utf8), nil, .controlCharacters(TextPlace(line: 2, column: 1), count: 100))
  }

  func testBrokenUTF8IsAnErrorWithItsPlace() {
    assertFails(
      Array("增长\n5%".utf8) + [0xFF], nil,
      .unknownEncoding(TextPlace(line: 2, column: 3), byteOffset: 9))
  }

  func testRandomBytesAreAnErrorOrAText() {
    var generator = SplitMix64(seed: 6)
    for count in 0..<400 {
      let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
      XCTAssertNoThrow(try? ReportText(decoding: bytes))
    }
  }

  private func text(_ bytes: [UInt8]) throws -> String { try ReportText(decoding: bytes).string }

  private func assertFails(
    _ bytes: [UInt8], _ encoding: TextEncoding?, _ expected: ReportTextError,
    line: UInt = #line
  ) {
    XCTAssertThrowsError(try ReportText(decoding: bytes, encoding: encoding), line: line) {
      XCTAssertEqual($0 as? ReportTextError, expected, line: line)
    }
  }
}
