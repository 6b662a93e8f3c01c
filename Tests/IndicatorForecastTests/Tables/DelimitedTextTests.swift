import IndicatorForecast
import TestSupport
import XCTest

final class DelimitedTextTests: XCTestCase {
  private func table(_ text: String, separator: UInt8 = 0x2C) -> DelimitedText {
    DelimitedText(Array(text.utf8), file: "t.csv", separator: separator)
  }

  private func texts(_ table: DelimitedText) -> [[String]] {
    ([table.header].compactMap(\.self) + table.rows).map { $0.fields.map(\.text) }
  }

  // MARK: Layout

  func testHeaderAndRowsAreSplitAtSeparators() {
    let table = table("a,b\n1,2\n3,4\n")
    XCTAssertEqual(texts(table), [["a", "b"], ["1", "2"], ["3", "4"]])
    XCTAssertTrue(table.errors.isEmpty)
  }

  func testLastLineNeedsNoLineEnd() {
    XCTAssertEqual(texts(table("a,b\n1,2")), texts(table("a,b\n1,2\n")))
  }

  func testTrailingSeparatorMakesAnEmptyField() {
    XCTAssertEqual(texts(table("a,b\n1,")), [["a", "b"], ["1", ""]])
    XCTAssertEqual(texts(table("a,b\n,")), [["a", "b"], ["", ""]])
  }

  func testCarriageReturnsAreLineEndsToo() {
    let expected = texts(table("a,b\n1,2\n3,4\n"))
    XCTAssertEqual(texts(table("a,b\r\n1,2\r\n3,4\r\n")), expected)
    XCTAssertEqual(texts(table("a,b\r1,2\r3,4\r")), expected)
    XCTAssertEqual(texts(table("a,b\r\n1,2\n3,4\r")), expected)
  }

  func testMarkIsSkipped() {
    XCTAssertEqual(texts(table("\u{FEFF}a,b\n1,2")), texts(table("a,b\n1,2")))
  }

  func testBlankLinesAreSkippedAndCounted() {
    let table = table("\n  \na\n\n1\n \t \n2\n\n")
    XCTAssertEqual(texts(table), [["a"], ["1"], ["2"]])
    XCTAssertEqual(table.header?.line, 3)
    XCTAssertEqual(table.rows.map(\.line), [5, 7])
  }

  func testQuotedEmptyFieldIsNotABlankLine() {
    XCTAssertEqual(texts(table("a\n\"\"\n")), [["a"], [""]])
  }

  func testAnotherSeparatorCanBeChosen() {
    XCTAssertEqual(texts(table("a;b\n1,5;2\n", separator: 0x3B)), [["a", "b"], ["1,5", "2"]])
  }

  // MARK: Quotes

  func testQuotedFieldsHoldSeparatorsQuotesAndLineBreaks() {
    let table = table("a,b\n\"x,y\",\"say \"\"so\"\"\"\n\"two\nlines\",\"\"\"\"\n")
    XCTAssertEqual(texts(table).dropFirst(), [["x,y", "say \"so\""], ["two\nlines", "\""]])
  }

  func testLineBreaksInQuotesKeepTheirBytes() {
    XCTAssertEqual(texts(table("a\n\"x\r\ny\rz\"\n"))[1], ["x\r\ny\rz"])
  }

  func testLinesStayPhysicalBehindLineBreaksInQuotes() {
    let table = table("a,b\n\"x\r\ny\rz\",2\n3,4\n")
    XCTAssertEqual(table.rows.map(\.line), [2, 5])
    XCTAssertEqual(table.rows[0].fields.map(\.line), [2, 4])
    XCTAssertEqual(table.rows[0].fields.map(\.column), [1, 2])
    XCTAssertEqual(table.rows[1].fields.map(\.line), [5, 5])
  }

  func testTrimmingSparesQuotedBlanks() {
    let fields = table("a,b,c\n  x ,\" y \",\t\n").rows[0].fields
    XCTAssertEqual(fields.map(\.trimmedText), ["x", " y ", ""])
    XCTAssertEqual(fields.map(\.isQuoted), [false, true, false])
    XCTAssertEqual(fields[0].text, "  x ")
  }

  // MARK: Errors

  func testRaggedRowsAreErrorsAndLeftOut() {
    let table = table("a,b\n1\n1,2\n1,2,3\n")
    XCTAssertEqual(texts(table), [["a", "b"], ["1", "2"]])
    XCTAssertEqual(
      table.errors.map(\.problem),
      [.fieldCount(expected: 2, actual: 1), .fieldCount(expected: 2, actual: 3)])
    XCTAssertEqual(table.errors.map(\.line), [2, 4])
  }

  func testStrayQuoteIsAnErrorWithItsPlace() {
    let error = table("a,b\n1,x\"y\n3,4\n").errors.first
    XCTAssertEqual(error?.problem, .strayQuote)
    XCTAssertEqual(error?.line, 2)
    XCTAssertEqual(error?.column, 2)
    XCTAssertEqual(error?.value, "x\"y")
  }

  func testTextBehindAQuoteIsAnErrorAndReadingGoesOn() {
    let table = table("a,b\n\"x\"y,2\n3,4\n\"z\" ,6\n")
    XCTAssertEqual(table.errors.map(\.problem), [.textBehindQuote, .textBehindQuote])
    XCTAssertEqual(table.errors.map(\.line), [2, 4])
    XCTAssertEqual(texts(table), [["a", "b"], ["3", "4"]])
  }

  func testUnclosedQuoteNamesTheLineThatOpensIt() {
    let table = table("a,b\n1,2\n\"3,4\n5,6\n")
    XCTAssertEqual(table.errors.map(\.problem), [.unclosedQuote])
    XCTAssertEqual(table.errors.first?.line, 3)
    XCTAssertEqual(table.errors.first?.column, 1)
    XCTAssertEqual(texts(table), [["a", "b"], ["1", "2"]])
  }

  func testMalformedHeaderLeavesNothing() {
    let table = table("a,x\"b\n1,2\n3\n")
    XCTAssertNil(table.header)
    XCTAssertTrue(table.rows.isEmpty)
    XCTAssertEqual(table.errors.map(\.line), [1, 3])
  }

  func testFileWithoutContentIsEmpty() {
    for text in ["", "\n\n\n", "\u{FEFF}", " \r\n\t\r\n"] {
      XCTAssertEqual(table(text).errors.map(\.problem), [.emptyFile], text.debugDescription)
    }
  }

  func testMegabyteOnOneLineGivesAShortError() {
    let table = table("a,b\n\"" + String(repeating: "x", count: 1 << 20))
    XCTAssertEqual(table.errors.map(\.problem), [.unclosedQuote])
    XCTAssertLessThanOrEqual(table.errors[0].value?.count ?? 0, 80)
  }

  // MARK: Encodings

  private func problem(_ bytes: [UInt8]) -> DataFileError? {
    DelimitedText(bytes, file: "t.csv").errors.first
  }

  func testUTF16IsNamed() {
    XCTAssertEqual(problem([0xFF, 0xFE, 0x61, 0x00])?.problem, .utf16)
    XCTAssertEqual(problem([0xFE, 0xFF, 0x00, 0x61])?.problem, .utf16)
    XCTAssertEqual(problem([0x61, 0x00, 0x2C, 0x00])?.problem, .utf16)
    XCTAssertEqual(problem([0x00, 0x61, 0x00, 0x2C])?.problem, .utf16)
  }

  func testZeroByteIsAnErrorInItsLine() {
    let error = problem(Array("a,b\r\n1,2\n1\0,2".utf8))
    XCTAssertEqual(error?.problem, .nulByte)
    XCTAssertEqual(error?.line, 3)
  }

  func testBytesThatAreNotUTF8AreFoundWithOffsetAndLine() {
    // 0xD6 0xD0 is 中 in GB18030; 0xD6 begins a sequence of two in UTF-8 that 0xD0 doesn't continue.
    let error = problem(Array("名,b\r\n1,2\r".utf8) + [0xD6, 0xD0, 0xCE])
    XCTAssertEqual(error?.problem, .notUTF8(byteOffset: 11))
    XCTAssertEqual(error?.line, 3)
  }

  func testTruncatedSequenceAtTheEndIsFound() {
    XCTAssertEqual(problem(Array("a,b\n".utf8) + [0xE4, 0xB8])?.problem, .notUTF8(byteOffset: 4))
  }

  // MARK: Properties

  /// Fields of separators, quotes, line ends and letters, quoted the way the format asks for.
  func testQuotedContentIsReadBackWhateverItIs() {
    let seed: UInt64 = 20_260_101
    var generator = SplitMix64(seed: seed)
    let alphabet: [Character] = ["a", ",", "\"", "\n", "\r", " ", "太", "\t"]
    for _ in 0..<500 {
      let rows = (0..<3).map { _ in
        (0..<4).map { _ in
          String(
            (0..<Int.random(in: 0...6, using: &generator)).map { _ in
              alphabet.randomElement(using: &generator) ?? "a"
            })
        }
      }
      let text = rows.map { row in
        row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",")
      }.joined(separator: "\n")
      // Compared as bytes: to a String, CR LF is one Character and é equals its decomposition.
      let read = ([table(text).header].compactMap(\.self) + table(text).rows).map {
        $0.fields.map { Array($0.bytes) }
      }
      XCTAssertEqual(read, rows.map { $0.map { Array($0.utf8) } }, "seed \(seed)")
    }
  }

  func testAnyBytesGiveRecordsOrErrorsAndNeverATrap() {
    let seed: UInt64 = 7
    var generator = SplitMix64(seed: seed)
    let alphabet = Array("a,\"\n\r1 \t".utf8) + [0x00, 0xFF, 0xEF, 0xBB, 0xBF, 0xE4]
    for _ in 0..<3000 {
      let bytes = (0..<Int.random(in: 0...40, using: &generator)).map { _ in
        alphabet.randomElement(using: &generator) ?? 0
      }
      let table = DelimitedText(bytes, file: "t.csv")
      XCTAssertTrue(table.header != nil || !table.errors.isEmpty, "seed \(seed): \(bytes)")
    }
  }

  // MARK: Hostile files

  func testHostileLayoutsOfTheReferenceFolder() throws {
    let expected: [(file: String, line: Int?, problem: DataFileProblem)] = [
      ("empty", nil, .emptyFile), ("only_newlines", nil, .emptyFile), ("utf16", 1, .utf16),
      ("ragged_short", 7, .fieldCount(expected: 3, actual: 2)),
      ("ragged_long", 7, .fieldCount(expected: 3, actual: 4)),
      ("unclosed_quote", 6, .unclosedQuote), ("stray_quote", 6, .strayQuote),
      ("nul_bytes", 8, .nulByte),
    ]
    for (file, line, problem) in expected {
      let bytes = [UInt8](try SharedReference.data("hostile/files/\(file).csv"))
      let error = DelimitedText(bytes, file: file).errors.first
      XCTAssertEqual(error?.problem, problem, file)
      XCTAssertEqual(error?.line, line, file)
    }
  }

  func testHostileEncodingsOfTheReferenceFolder() throws {
    for (file, line) in [("gb18030", nil), ("mixed_encoding", 8), ("latin1", 2)] as [(String, Int?)]
    {
      let bytes = [UInt8](try SharedReference.data("hostile/files/\(file).csv"))
      let table = DelimitedText(bytes, file: file)
      guard case .notUTF8? = table.errors.first?.problem else { return XCTFail(file) }
      XCTAssertEqual(table.errors.count, 1, file)
      XCTAssertTrue(table.rows.isEmpty, file)
      if let line { XCTAssertEqual(table.errors.first?.line, line, file) }
    }
    for file in ["binary", "one_mb_line", "one_mb_no_newline"] {
      let bytes = [UInt8](try SharedReference.data("hostile/files/\(file).csv"))
      for error in DelimitedText(bytes, file: file).errors {
        XCTAssertLessThan(error.message.english.count, 300, file)
        XCTAssertTrue(error.message.english.allSatisfy { !$0.isNewline }, file)
      }
    }
  }

  func testHarmlessLayoutsOfTheReferenceFolderReadAsThePlainOne() throws {
    func trimmed(_ file: String) throws -> [[String]] {
      let bytes = [UInt8](try SharedReference.data("hostile/files/\(file).csv"))
      let table = DelimitedText(bytes, file: file)
      XCTAssertTrue(table.errors.isEmpty, file)
      return table.rows.map { $0.fields.map(\.trimmedText) }
    }
    let plain = try trimmed("plain")
    for file in ["bom", "crlf", "cr_only", "no_final_newline", "blank_lines", "spaces"] {
      XCTAssertEqual(try trimmed(file), plain, file)
    }
  }
}
