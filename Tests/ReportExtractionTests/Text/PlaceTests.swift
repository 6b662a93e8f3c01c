import TestSupport
import XCTest

@testable import ReportExtraction

/// The way back to the original.
final class PlaceTests: XCTestCase {
  func testLinesEndWithCRLFAndCRAndLF() throws {
    let text = try ReportText(decoding: Array("甲。\r\n乙。\r丙。\n\n丁。\u{C}戊。".utf8))
    XCTAssertEqual(text.string, "甲。\n乙。\n丙。\n丁。\n戊。\n")
    let places = ["甲", "乙", "丙", "丁", "戊"].compactMap { text.firstPlace(of: $0) }
    XCTAssertEqual(places.map(\.line), [1, 2, 3, 5, 5])
    XCTAssertEqual(places.map(\.column), [1, 1, 1, 1, 4])
  }

  func testColumnsCountTheBlanksThatWereTakenOut() throws {
    let text = try ReportText(decoding: Array("\u{FEFF}　 完成 １２.5 亿元".utf8))
    XCTAssertEqual(text.string, "完成12.5亿元\n")
    XCTAssertEqual(text.firstPlace(of: "完"), TextPlace(line: 1, column: 3))
    XCTAssertEqual(text.firstPlace(of: "1"), TextPlace(line: 1, column: 6))
    XCTAssertEqual(text.firstPlace(of: "亿"), TextPlace(line: 1, column: 11))
  }

  /// Whatever the document, a character's place leads to a character that becomes it.
  func testEveryPlaceLeadsBackToItsCharacter() throws {
    var generator = SplitMix64(seed: 2_021)
    let pieces = [
      "完成", "１２", "3", ".", ",", "，", "。", " ", "　", "\t", "\n", "\r\n", "\r", "\u{C}", "億", "元",
      "GDP",
      "- 4 -", "Administrator", "\u{200B}", "𠀀", "(", "）", "%", "|", "——", "一、", "\u{1}",
    ]
    for _ in 0..<500 {
      let count = Int.random(in: 1...120, using: &generator)
      let document = (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      guard let text = try? ReportText(decoding: Array(document.utf8)) else { continue }
      assertPlacesLeadBack(text, document)
    }
  }

  private func assertPlacesLeadBack(_ text: ReportText, _ document: String) {
    let lines = Self.lines(of: document)
    var last = TextPlace(line: 1, column: 0)
    for index in text.scalars.indices {
      let place = text.place(at: index)
      XCTAssertLessThan(last, place, document)
      last = place
      guard ![" ", "\n", "\t"].contains(text.scalars[index]) else { continue }
      let original = lines[place.line - 1][place.column - 1]
      let normal = ScalarTable.withEntries { NormalScalar(original.value, $0).value }
      XCTAssertEqual(normal, text.scalars[index].value, document)
    }
  }

  private static func lines(of document: String) -> [[Unicode.Scalar]] {
    var lines: [[Unicode.Scalar]] = [[]]
    let scalars = Array(document.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      let isPair = scalar == "\n" && index > 0 && scalars[index - 1] == "\r"
      if scalar == "\r" || (scalar == "\n" && !isPair) {
        lines.append([])
      } else if !isPair {
        lines[lines.count - 1].append(scalar)
      }
    }
    return lines
  }
}

extension ReportText {
  /// The place of the first character that is one.
  func firstPlace(of scalar: Unicode.Scalar) -> TextPlace? {
    scalars.firstIndex(of: scalar).map(place(at:))
  }
}
