import TestSupport
import XCTest

@testable import ReportExtraction

/// Documents of a word processor as text.
final class WordDocumentTests: XCTestCase {
  func testAParagraphIsALine() throws {
    XCTAssertEqual(
      try text(
        "<w:p><w:r><w:t>全年完成总产值</w:t></w:r><w:r><w:t>128.6亿元。</w:t></w:r></w:p><w:p/><w:p><w:r><w:t>完</w:t></w:r></w:p>"
      ),
      "全年完成总产值128.6亿元。\n\n完\n")
  }

  func testARowOfATableIsALineWithTabs() throws {
    let row = { (cells: [String]) in
      "<w:tr>" + cells.map { "<w:tc><w:p><w:r><w:t>\($0)</w:t></w:r></w:p></w:tc>" }.joined()
        + "</w:tr>"
    }
    let table = "<w:tbl>" + row(["指标", "2021年", ""]) + row(["税收", "5.9", "4.35%"]) + "</w:tbl>"
    XCTAssertEqual(try text(table), "指标\t2021年\t\n税收\t5.9\t4.35%\n")
  }

  func testACellOverSeveralColumnsHasEmptyOnesBehindIt() throws {
    let cell = { (text: String, properties: String) in
      "<w:tc><w:tcPr>\(properties)</w:tcPr><w:p><w:r><w:t>\(text)</w:t></w:r></w:p></w:tc>"
    }
    let span = "<w:gridSpan w:val=\"2\"/>"
    let rows = [
      cell("指标", "") + cell("2020年", span) + cell("2021年", span),
      "<w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>" + cell("甲", "") + cell("乙", "")
        + cell("", "") + cell("丁", ""),
    ]
    let table = "<w:tbl>" + rows.map { "<w:tr>\($0)</w:tr>" }.joined() + "</w:tbl>"
    XCTAssertEqual(try text(table), "指标\t2020年\t\t2021年\t\n\t甲\t乙\t\t丁\n")
  }

  func testAFlatTableReachesTheReportText() throws {
    let cell = { (text: String) in
      ["\(text)", "总计"].map { "<w:p><w:r><w:t>\($0)</w:t></w:r></w:p>" }.joined()
    }
    let table = "<w:tbl><w:tr><w:tc>\(cell("税收"))</w:tc><w:tc>\(cell("5.9"))</w:tc></w:tr></w:tbl>"
    let report = try ReportText(decoding: Array(text(table).utf8))
    XCTAssertEqual(report.string, "税收总计\t5.9总计\n")
  }

  func testBreaksEndLinesOfTextButNotOfTheDocument() throws {
    let document = try text(
      "<w:p><w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:br w:type=\"page\"/><w:t>丙</w:t></w:r></w:p>")
    XCTAssertEqual(document, "甲\u{B}乙 丙\n")
    let report = try ReportText(decoding: Array(document.utf8))
    XCTAssertEqual(report.firstPlace(of: "乙"), TextPlace(line: 1, column: 3))
  }

  func testDeletedAndMovedTextIsLeftOutAndInsertedTextIsNot() throws {
    XCTAssertEqual(
      try text(
        """
        <w:p><w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:ins><w:r><w:t>新</w:t></w:r></w:ins>\
        <w:moveFrom><w:r><w:t>移</w:t></w:r></w:moveFrom><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>
        """), "新\n")
  }

  func testTextInAFrameFollowsItsParagraphOnce() throws {
    let frame = "<w:txbxContent><w:p><w:r><w:t>框</w:t></w:r></w:p></w:txbxContent>"
    XCTAssertEqual(
      try text(
        "<w:p><w:r><w:t>前</w:t></w:r><mc:AlternateContent><mc:Choice>\(frame)</mc:Choice><mc:Fallback><w:pict>"
          + "\(frame)</w:pict></mc:Fallback></mc:AlternateContent><w:r><w:t>后</w:t></w:r></w:p>"
      ).split(separator: "\n"), ["前后", "框"])
  }

  func testLineFeedsOfTheFileAreBlanks() throws {
    XCTAssertEqual(try text("<w:p><w:r><w:t>GDP\ngrew</w:t></w:r></w:p>"), "GDP grew\n")
  }

  func testAWorkbookIsNoDocument() {
    assertFails(TestArchive.workbook().bytes, .notADocument)
    var archive = TestArchive()
    archive.add("readme.txt", "no document")
    assertFails(archive.bytes, .notADocument)
  }

  func testAnArchiveThatUnpacksWithoutEndIsRefused() {
    // 129 MB of blanks in 130 kB.
    let blanks = [UInt8](repeating: 0x20, count: 129 << 20)
    for claimedSize in [nil, 100] {
      var archive = Self.archive(nil)
      archive.add("word/document.xml", blanks, isDeflated: true, claimedSize: claimedSize)
      XCTAssertLessThan(archive.bytes.count, 200_000)
      XCTAssertThrowsError(try WordDocument(parsing: archive.bytes))
    }
  }

  func testEntitiesThatExpandWithoutEndAreRefused() {
    let bomb = """
      <!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>
      <w:document><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:document>
      """
    assertFails(Self.archive(bomb).bytes, .malformed(part: "word/document.xml", line: 1))
  }

  func testParagraphsNestedWithoutEndAreRead() throws {
    let depth = 100_000
    let nested =
      String(repeating: "<w:p>", count: depth) + String(repeating: "</w:p>", count: depth)
    XCTAssertEqual(try text(nested), String(repeating: "\n", count: depth))
  }

  func testDamagedArchivesAreErrors() {
    let bytes = Self.archive("<w:document><w:p/></w:document>").bytes
    for count in 0..<bytes.count {
      XCTAssertThrowsError(try WordDocument(parsing: Array(bytes.prefix(count))))
    }
    var generator = SplitMix64(seed: 7)
    for _ in 0..<2_000 {
      var damaged = bytes
      damaged[Int.random(in: bytes.indices, using: &generator)] = UInt8.random(
        in: 0...255, using: &generator)
      _ = try? WordDocument(parsing: damaged)
    }
  }

  private func text(_ body: String) throws -> String {
    let document =
      "<w:document xmlns:w=\"w\" xmlns:mc=\"mc\"><w:body>\(body)</w:body></w:document>"
    return String(
      decoding: try WordDocument(parsing: Self.archive(document).bytes).text, as: UTF8.self)
  }

  private func assertFails(_ bytes: [UInt8], _ expected: WordDocumentError, line: UInt = #line) {
    XCTAssertThrowsError(try WordDocument(parsing: bytes), line: line) {
      XCTAssertEqual($0 as? WordDocumentError, expected, line: line)
    }
  }

  /// An archive with the parts of a document, the main one replaceable; nil leaves it out.
  private static func archive(_ document: String?) -> TestArchive {
    var archive = TestArchive()
    archive.add(
      "_rels/.rels", TestArchive.relationships(("rId1", "officeDocument", "word/document.xml")))
    if let document { archive.add("word/document.xml", document) }
    return archive
  }
}
