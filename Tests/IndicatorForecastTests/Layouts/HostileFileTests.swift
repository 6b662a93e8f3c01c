import IndicatorForecast
import TestSupport
import XCTest

/// The files of the reference folder's catalogue of hostile input, groups encoding, columns, rows, numbers,
/// years and names: read as they are, with `series,year,value` as a tidy table.
final class HostileFileTests: XCTestCase {
  /// What reading a file is to give.
  private enum Outcome {
    /// This many observations.
    case read(Int)
    /// Errors, the first with this problem and line, and no others but those counted.
    case refused(DataFileProblem, line: Int?, count: Int = 1)
    /// An error whose payload the file decides; its line.
    case refusedAt(line: Int?)
  }

  private func outcome(of file: String, _ options: ReadingOptions = .init()) throws -> Result<
    ObservationFile, DataFileErrors
  > {
    let bytes = [UInt8](try SharedReference.data("hostile/files/\(file).csv"))
    do throws(DataFileErrors) {
      return .success(try ObservationFile(parsing: bytes, name: file + ".csv", options: options))
    } catch {
      return .failure(error)
    }
  }

  private func check(_ cases: [(file: String, outcome: Outcome)]) throws {
    for (file, expected) in cases {
      switch (try outcome(of: file), expected) {
      case (.success(let read), .read(let count)):
        XCTAssertEqual(read.observations.count, count, file)
      case (.failure(let found), .refused(let problem, let line, let count)):
        XCTAssertEqual(found.errors.first?.problem, problem, file)
        XCTAssertEqual(found.errors.first?.line, line, file)
        XCTAssertEqual(found.errors.count, count, file)
        checkMessages(found, file)
      case (.failure(let found), .refusedAt(let line)):
        XCTAssertEqual(found.errors.first?.line, line, file)
        checkMessages(found, file)
      case (let result, _): XCTFail("\(file): \(result)")
      }
    }
  }

  /// A message names the file, stays short and shows no control character.
  private func checkMessages(_ found: DataFileErrors, _ file: String) {
    for message in found.errors.map(\.message) {
      XCTAssertTrue(message.english.hasPrefix(file + ".csv"), file)
      XCTAssertLessThan(message.english.count, 1000, file)
      XCTAssertTrue(
        message.english.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0 != "\u{7F}" }, file)
    }
  }

  // MARK: Encoding

  func testEncodings() throws {
    try check([
      ("empty", .refused(.emptyFile, line: nil)),
      ("header_only", .refused(.noRows, line: 1)),
      ("only_newlines", .refused(.emptyFile, line: nil)),
      ("bom", .read(12)), ("plain", .read(12)), ("crlf", .read(12)), ("cr_only", .read(12)),
      ("no_final_newline", .read(12)), ("blank_lines", .read(12)), ("spaces", .read(12)),
      ("gb18030", .refused(.notUTF8(byteOffset: 18), line: 2)),
      ("mixed_encoding", .refusedAt(line: 8)),
      ("utf16", .refused(.utf16, line: 1)),
      ("latin1", .refusedAt(line: 2)),
      ("nul_bytes", .refused(.nulByte, line: 8)),
      ("binary", .refusedAt(line: 1)),
      ("one_mb_line", .read(13)),
      ("one_mb_no_newline", .refusedAt(line: 1)),
      ("nfc_nfd", .read(12)), ("zero_width", .read(12)), ("bidi_override", .read(12)),
      ("ansi_escape_name", .read(12)),
    ])
  }

  func testHarmlessEncodingsReadAsThePlainFile() throws {
    let plain = try outcome(of: "plain").get().observations
    for file in [
      "bom", "crlf", "cr_only", "no_final_newline", "blank_lines", "spaces", "semicolon", "tabs",
      "header_case", "unsorted_years",
    ] {
      let read = try outcome(of: file).get().observations
      XCTAssertEqual(read.sorted { $0.year < $1.year }, plain, file)
    }
  }

  func testNamedEncodingsAreRead() throws {
    let options = ReadingOptions(encoding: .gb18030)
    let read = try outcome(of: "gb18030", options).get().observations
    XCTAssertEqual(Set(read.map(\.indicator)), ["gdp"], "地区生产总值 is gdp")
    XCTAssertEqual(
      try outcome(of: "utf16", ReadingOptions(encoding: .utf16)).get().observations,
      try outcome(of: "plain").get().observations)
  }

  /// Canonically equivalent names are one name to a Swift string.
  func testComposedAndDecomposedNamesAreOneSeries() throws {
    let names = try outcome(of: "nfc_nfd").get().observations.map(\.indicator)
    XCTAssertEqual(Set(names).count, 1)
  }

  func testInvisibleCharactersInNamesAreRemarkedOnce() throws {
    let warnings = try outcome(of: "zero_width").get().warnings
    XCTAssertEqual(warnings.filter { $0.problem == .invisibleCharacter }.count, 1)
  }

  // MARK: Columns

  func testColumns() throws {
    try check([
      (
        "missing_column",
        .refused(.missingColumn(found: ["series", "year"], similar: nil), line: 1)
      ),
      ("duplicate_header", .refused(.duplicateColumn(first: 3), line: 1)),
      ("ragged_short", .refused(.fieldCount(expected: 3, actual: 2), line: 7)),
      ("ragged_long", .refused(.fieldCount(expected: 3, actual: 4), line: 7)),
      ("semicolon", .read(12)), ("tabs", .read(12)),
      ("no_header", .refused(.unknownLayout(found: ["gdp", "2000", "100"]), line: 1)),
      ("header_case", .read(12)),
      ("unclosed_quote", .refused(.unclosedQuote, line: 6)),
      ("stray_quote", .refused(.strayQuote, line: 6)),
      ("ten_thousand_columns", .read(12)),
    ])
  }

  func testRowsThatRepeatOneAnotherAreNamedWithBothLines() throws {
    for (file, words) in [
      ("duplicate_rows", ["line 14", "gdp 2003", "line 5"]),
      ("conflicting_duplicates", ["line 14", "gdp 2003", "line 5"]),
    ] {
      guard case .failure(let found) = try outcome(of: file) else { return XCTFail(file) }
      XCTAssertEqual(found.errors.count, 1, file)
      for word in words { XCTAssertTrue(found.description.contains(word), "\(found)") }
    }
  }

  func testRows() throws {
    try check([
      ("unsorted_years", .read(12)), ("interleaved_series", .read(24)), ("gap", .read(12)),
      ("na_values", .refused(.notANumber(.notDecimal), line: 7, count: 2)),
    ])
  }

  // MARK: Numbers

  func testNumbersThatAreRefused() throws {
    let reasons: [(String, PrintedNumberError)] = [
      ("nan", .notFinite), ("inf", .notFinite), ("neg-inf", .notFinite), ("1e308", .outOfRange),
      ("1e309", .outOfRange), ("thousands", .separator), ("thousands-space", .separator),
      ("thousands-nbsp", .separator), ("thousands-apostrophe", .separator),
      ("decimal-comma", .separator), ("full-width", .notASCII), ("arabic-indic", .notASCII),
      ("percent", .percentSign), ("currency", .notDecimal), ("unit", .notDecimal),
      ("hex", .hexadecimal), ("hex-float", .hexadecimal), ("nan-payload", .notFinite),
      ("infinity-word", .notFinite), ("dot-last", .notDecimal), ("two-dots", .notDecimal),
      ("underscore", .separator), ("minus-unicode", .notASCII), ("double-minus", .notDecimal),
      ("parenthesis", .notDecimal), ("footnote", .notDecimal), ("dash", .notDecimal),
      ("two-dots-missing", .notDecimal), ("long-digits", .tooManyDigits),
      ("exp-huge", .outOfRange), ("boolean", .notDecimal), ("date", .notDecimal),
    ]
    try check(reasons.map { ("num_\($0)", .refused(.notANumber($1), line: 8)) })
  }

  func testNumbersThatAreRead() throws {
    let values: [(String, Double)] = [
      ("neg-zero", 0), ("denormal", .leastNonzeroMagnitude), ("plus", 123),
      ("leading-zeros", 123), ("dot-first", 0.5), ("many-decimals", 1.0 / 3),
    ]
    for (file, value) in values {
      let read = try outcome(of: "num_\(file)").get().observations
      XCTAssertEqual(read.count, 12, file)
      XCTAssertEqual(read[6].value?.doubleValue, value, file)
    }
  }

  // MARK: Years

  func testYears() throws {
    let refused = [
      "zero", "negative", "fraction", "float-int", "huge", "intmax", "two-digit", "quarter",
      "fullwidth",
    ]
    try check(refused.map { ("year_\($0)", .refused(.notAYear, line: 8)) })
    try check([
      ("year_empty", .refused(.emptyField, line: 8)),
      ("year_chinese", .read(12)),
      ("year_span", .refused(.notAYear, line: 2, count: 2)),
    ])
  }

  // MARK: Names

  private static let names = [
    "comma", "quote", "newline", "crlf", "traversal", "absolute", "traversal-win", "nul-name",
    "dot", "dotdot", "dash", "html", "script", "script-attr", "script-end", "svg", "markdown",
    "formula-eq", "formula-plus", "formula-at", "formula-minus", "formula-tab", "format", "long",
    "emoji", "rtl", "reserved", "json-name",
  ]

  func testNamesOfAnyKindAreKeptAndWrittenSoThatTheyCanBeReadAgain() throws {
    for file in Self.names + ["case-pair", "sanitised_collision"] {
      let observations = try outcome(of: "name_" + file).get().observations
      XCTAssertTrue([12, 24, 36].contains(observations.count), "\(file): \(observations.count)")
      for layout in ObservationLayout.allCases {
        let bytes = ObservationDocument(observations, layout: layout).bytes
        let options = ReadingOptions(layout: layout, vintage: observations[0].vintage)
        let read = try ObservationFile(parsing: bytes, name: file, options: options).observations
        XCTAssertEqual(
          Set(read.map { [$0.area, $0.indicator, "\($0.year)", "\($0.value?.doubleValue ?? 0)"] }),
          Set(
            observations.map {
              [$0.area, $0.indicator, "\($0.year)", "\($0.value?.doubleValue ?? 0)"]
            }), "\(file) as \(layout.rawValue)")
      }
    }
  }

  func testFormulasAreNotWrittenAsFormulas() throws {
    for file in Self.names.filter({ $0.hasPrefix("formula") }) {
      let observations = try outcome(of: "name_" + file).get().observations
      let text = String(
        decoding: ObservationDocument(observations, layout: .tidy).bytes, as: UTF8.self)
      for field in DelimitedText(Array(text.utf8), file: file).rows.flatMap(\.fields) {
        XCTAssertFalse("=+-@\t\r".contains(field.text.first ?? " "), "\(file): \(field.text)")
      }
    }
  }

  /// GDP and gdp are one indicator to the registry, and two to an empty one.
  func testNamesThatDifferOnlyInCaseAreOneWhereTheRegistryKnowsThem() throws {
    let pair = try outcome(of: "name_case-pair").get()
    XCTAssertEqual(Set(pair.observations.map(\.indicator)), ["gdp"])
    XCTAssertTrue(
      pair.warnings.map(\.problem).contains(
        .sameUnderTwoNames(firstLine: 2, firstName: "GDP", name: "gdp")))
    let options = ReadingOptions(indicators: IndicatorRegistry([]))
    let apart = try outcome(of: "name_case-pair", options).get().observations
    XCTAssertEqual(Set(apart.map(\.indicator)).count, 2)
    let collisions = try outcome(of: "name_sanitised_collision").get().observations
    XCTAssertEqual(Set(collisions.map(\.indicator)).count, 3)
  }

  func testNamesWithoutALetterAreRefused() throws {
    for file in ["name_empty", "name_blank"] {
      guard case .failure(let found) = try outcome(of: file) else { return XCTFail(file) }
      XCTAssertEqual(found.errors.map(\.problem), Array(repeating: .emptyField, count: 12), file)
      XCTAssertEqual(found.errors.first?.line, 2, file)
    }
  }
}
