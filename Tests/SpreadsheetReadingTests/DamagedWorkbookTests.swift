import IndicatorForecast
import SpreadsheetReading
import TestSupport
import XCTest

/// Archives that are cut off, lie about themselves or want too much memory: an error each, and no trap.
final class DamagedWorkbookTests: XCTestCase {
  private func problem(_ bytes: [UInt8]) -> WorkbookProblem? {
    do throws(DataFileErrors) {
      _ = try Workbook(parsing: bytes, name: "t.xlsx").grid()
      return nil
    } catch {
      guard case .workbook(let problem)? = error.errors.first?.problem else { return nil }
      XCTAssertEqual(error.errors.count, 1)
      return problem
    }
  }

  private func problem(_ archive: TestArchive) -> WorkbookProblem? { problem(archive.bytes) }

  func testOnlyArchivesAndOldWorkbooksAreTakenForWorkbooks() {
    XCTAssertTrue(Workbook.isWorkbook(TestArchive.workbook().bytes))
    XCTAssertTrue(Workbook.isWorkbook([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
    XCTAssertFalse(Workbook.isWorkbook(Array("PK,year\n".utf8)))
    XCTAssertFalse(Workbook.isWorkbook([]))
  }

  func testOldAndProtectedWorkbooksAreNamed() {
    XCTAssertEqual(
      problem([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + Array(repeating: 0, count: 600)),
      .oldOrEncrypted)
  }

  func testOtherArchivesAreNamed() {
    var archive = TestArchive()
    archive.add("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
    XCTAssertEqual(problem(archive), .notAWorkbook)
    XCTAssertEqual(problem(TestArchive.workbook(main: "<document/>")), .notAWorkbook)
    XCTAssertEqual(
      problem(
        TestArchive.workbook(
          package: TestArchive.relationships(("a", "officeDocument", "xl/workbook.bin")))),
      .notAWorkbook)
  }

  func testATruncatedArchiveIsAnErrorAtEveryLength() throws {
    let bytes = [UInt8](try ReferenceFile.data("workbooks/inline.xlsx"))
    for length in stride(from: 4, to: bytes.count, by: 7) {
      XCTAssertNotNil(problem(Array(bytes.prefix(length))), "\(length) bytes")
    }
  }

  func testChangedBytesGiveCellsOrAnErrorAndNeverATrap() throws {
    let bytes = [UInt8](try ReferenceFile.data("workbooks/yearbook.xlsx"))
    let seed: UInt64 = 77
    var generator = SplitMix64(seed: seed)
    for _ in 0..<1500 {
      var changed = bytes
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        changed[Int.random(in: 4..<bytes.count, using: &generator)] = UInt8.random(
          in: 0...255, using: &generator)
      }
      _ = problem(changed)
    }
  }

  func testADirectoryThatLiesIsAnError() {
    var archive = TestArchive.workbook()
    archive.claimedCount = 500
    XCTAssertEqual(problem(archive), .damaged(part: "the archive's directory"))
    archive.claimedCount = 65_535
    XCTAssertEqual(problem(archive), .unsupported(part: "the archive"))
    var twice = TestArchive.workbook()
    twice.add("xl/workbook.xml", "<workbook/>")
    XCTAssertEqual(problem(twice), .damaged(part: "the archive's directory"))
  }

  func testEntriesThatLieAreErrors() {
    let name = "xl/worksheets/sheet1.xml"
    let sheet = Array("<worksheet><sheetData/></worksheet>".utf8)
    let damages: [(inout TestArchive) -> Void] = [
      { $0.add(name, sheet, checksum: 5) },
      { $0.add(name, sheet, claimedSize: 5) },
      { $0.add(name, sheet, isDeflated: true, claimedSize: 5) },
      { $0.add(name, sheet, method: 8) },
    ]
    for (place, damage) in damages.enumerated() {
      var archive = TestArchive.workbook(sheet: nil)
      damage(&archive)
      XCTAssertEqual(problem(archive), .damaged(part: name), "damage \(place)")
    }
    var encrypted = TestArchive.workbook(sheet: nil)
    encrypted.add(name, sheet, flags: 1)
    XCTAssertEqual(problem(encrypted), .unsupported(part: name))
    var packed = TestArchive.workbook(sheet: nil)
    packed.add(name, sheet, method: 14)
    XCTAssertEqual(problem(packed), .unsupported(part: name))
  }

  func testABombIsStoppedByWhatItClaimsAndByWhatItHolds() {
    let name = "xl/worksheets/sheet1.xml"
    let limit = 128 << 20
    var honest = TestArchive.workbook(sheet: nil)
    honest.add(name, Array("x".utf8), claimedSize: limit + 1)
    XCTAssertEqual(problem(honest), .tooLarge(part: name, limit: limit))
    // 129 MB of blanks behind the root element, packed to 0.13 MB, that claim to be a kilobyte.
    let blanks = [UInt8](repeating: 0x20, count: limit + (1 << 20))
    var liar = TestArchive.workbook(sheet: nil)
    liar.add(name, Array("<worksheet>".utf8) + blanks, isDeflated: true, claimedSize: 1024)
    XCTAssertLessThan(liar.bytes.count, 1 << 18)
    XCTAssertEqual(problem(liar), .tooLarge(part: name, limit: limit))
  }

  func testASheetThatWouldNeedTooManyCellsIsAnError() {
    let rows = (1...100).map { "<row r=\"\($0)\"><c r=\"XFD\($0)\"><v>1</v></c></row>" }.joined()
    XCTAssertEqual(
      problem(TestArchive.workbook(sheet: "<worksheet><sheetData>\(rows)</sheetData></worksheet>")),
      .tooManyCells(limit: 1_000_000))
    let far =
      "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"1048576\"><c r=\"B1048576\"><v>1</v></c></row>"
    XCTAssertNil(
      problem(TestArchive.workbook(sheet: "<worksheet><sheetData>\(far)</sheetData></worksheet>")),
      "empty rows cost nothing")
  }

  func testRelationshipsThatLeadNowhereAreErrors() {
    XCTAssertEqual(
      problem(TestArchive.workbook(sheet: nil)), .missingPart("xl/worksheets/sheet1.xml"))
    XCTAssertEqual(problem(TestArchive.workbook(links: nil)), .missingPart("One"))
    XCTAssertEqual(problem(TestArchive.workbook(main: nil)), .missingPart("xl/workbook.xml"))
    XCTAssertEqual(
      problem(
        TestArchive.workbook(
          links: TestArchive.relationships(
            ("rId1", "worksheet", "http://x/y.xml"), mode: "TargetMode=\"External\""))),
      .missingPart("One"))
    XCTAssertEqual(
      problem(
        TestArchive.workbook(
          links: TestArchive.relationships(("rId1", "worksheet", "../../../etc/passwd")))),
      .missingPart("etc/passwd"))
    XCTAssertEqual(
      problem(TestArchive.workbook(main: "<workbook><sheets/></workbook>")), .noSheet(found: []))
  }

  func testMalformedPartsAreNamedWithTheirLine() {
    let name = "xl/worksheets/sheet1.xml"
    for sheet in ["<worksheet>\n<sheetData>", "<worksheet>\n</sheetData>", "<worksheet>\n&x;"] {
      XCTAssertEqual(
        problem(TestArchive.workbook(sheet: sheet)), .malformed(part: name, line: 2), sheet)
    }
    XCTAssertEqual(problem(TestArchive.workbook(sheet: "")), .malformed(part: name, line: 1))
  }

  func testDocumentTypesAndTheirEntitiesAreRefused() {
    let bomb = """
      <!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>
      <worksheet>&b;</worksheet>
      """
    guard case .malformed? = problem(TestArchive.workbook(sheet: bomb)) else {
      return XCTFail("entities were expanded")
    }
  }

  func testCellsOutOfPlaceAreErrors() {
    let sheets = [
      "<row r=\"1\"><c r=\"B1\"/><c r=\"A1\"/></row>", "<row r=\"2\"/><row r=\"1\"/>",
      "<row r=\"1\"><c r=\"A2\"/></row>", "<row r=\"0\"/>", "<row r=\"9999999\"/>",
      "<row r=\"1\"><c r=\"XFE1\"/></row>", "<row r=\"1\"><c r=\"1\"/></row>",
      "<row r=\"1\"><c t=\"s\"><v>0</v></c></row>", "<row r=\"1\"><c t=\"s\"><v>-1</v></c></row>",
    ]
    for sheet in sheets {
      XCTAssertEqual(
        problem(
          TestArchive.workbook(sheet: "<worksheet><sheetData>\(sheet)</sheetData></worksheet>")),
        .damaged(part: "xl/worksheets/sheet1.xml"), sheet)
    }
  }

  func testEveryProblemHasASentenceOfItsOwnInBothLanguages() {
    let problems: [WorkbookProblem] = [
      .oldOrEncrypted, .notAWorkbook, .damaged(part: "a"), .unsupported(part: "a"),
      .missingPart("a"), .malformed(part: "a", line: 1), .tooLarge(part: "a", limit: 1 << 20),
      .tooManyCells(limit: 5), .noSheet(found: ["a"]),
    ]
    let messages = problems.map { DataFileError(file: "t", problem: .workbook($0)).message }
    XCTAssertEqual(Set(messages.map(\.english)).count, problems.count)
    XCTAssertEqual(Set(messages.map(\.chinese)).count, problems.count)
  }
}
