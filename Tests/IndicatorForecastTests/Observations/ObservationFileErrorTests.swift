import IndicatorForecast
import TestSupport
import XCTest

final class ObservationFileErrorTests: XCTestCase {
  /// Asserts that a file of one row has exactly one error, in this column.
  private func assertError(
    _ row: String, _ problem: DataFileProblem, column: Int, name: String,
    line: UInt = #line
  ) {
    let errors = Fixture.errors(row)
    XCTAssertEqual(errors.map(\.problem), [problem], row, line: line)
    XCTAssertEqual(errors.first?.line, 2, row, line: line)
    XCTAssertEqual(errors.first?.column, column, row, line: line)
    XCTAssertEqual(errors.first?.columnName, name, row, line: line)
    XCTAssertEqual(errors.first?.file, "test.csv", row, line: line)
  }

  // MARK: Header

  func testFileWithoutRowsIsAnError() {
    XCTAssertEqual(Fixture.errors().map(\.problem), [.noRows])
    XCTAssertEqual(Fixture.errors(in: []).map(\.problem), [.emptyFile])
  }

  func testEveryMissingColumnIsNamed() {
    let errors = Fixture.errors(in: Array("REF_AREA,INDICATOR,STAGE,MEASURE\na,b,c,d\n".utf8))
    XCTAssertEqual(
      errors.map(\.columnName),
      ["TIME_PERIOD", "OBS_VALUE", "UNIT_MEASURE", "UNIT_MULT", "VINTAGE"])
    XCTAssertEqual(errors.map(\.line), [1, 1, 1, 1, 1])
    XCTAssertEqual(
      errors.first?.problem,
      .missingColumn(found: ["REF_AREA", "INDICATOR", "STAGE", "MEASURE"], similar: nil))
  }

  func testColumnInOtherLettersIsMissingAndThePlaceShown() {
    let header = Fixture.header.replacing("OBS_VALUE", with: "obs value")
    let errors = Fixture.errors(in: Array((header + "\n" + Fixture.row()).utf8))
    guard case .missingColumn(_, let similar)? = errors.first?.problem else {
      return XCTFail("\(errors)")
    }
    XCTAssertEqual(similar, "obs value")
    XCTAssertEqual(errors.count, 1)
  }

  func testColumnThatStandsTwiceIsAnError() {
    let header = Fixture.header + ",OBS_VALUE"
    let errors = Fixture.errors(in: Array((header + "\n" + Fixture.row() + ",5").utf8))
    XCTAssertEqual(errors.map(\.problem), [.duplicateColumn(first: 7)])
    XCTAssertEqual(errors.first?.column, 17)
  }

  func testSemicolonsAndTabsAreReadAndBarsNamed() {
    let text = [Fixture.header, Fixture.row()].joined(separator: "\n")
    for separator in [";", "\t"] {
      XCTAssertEqual(
        Fixture.errors(in: Array(text.replacing(",", with: separator).utf8)), [], separator)
    }
    let errors = Fixture.errors(in: Array(text.replacing(",", with: "|").utf8))
    XCTAssertEqual(errors.map(\.problem), [.otherSeparator("|")])
  }

  // MARK: Fields

  func testNamesAreRequired() {
    assertError(Fixture.row(area: ""), .emptyField, column: 1, name: "REF_AREA")
    assertError(Fixture.row(area: "\" \""), .emptyField, column: 1, name: "REF_AREA")
    assertError(Fixture.row(indicator: "　"), .emptyField, column: 2, name: "INDICATOR")
    assertError(Fixture.row(unit: ""), .emptyField, column: 8, name: "UNIT_MEASURE")
  }

  func testOnlyAnnualObservationsAreRead() {
    assertError(
      Fixture.row(frequency: "Q"), .unknownCode(allowed: ["A"]), column: 3, name: "FREQ")
  }

  func testYearIsFourASCIIDigitsFrom1000To2999() {
    let years = [
      "0", "-5", "2006.5", "2006.0", "99999999999999999999", "9223372036854775807", "06", "2006Q1",
      "２００６", "2006年", "0999", "3000", "+2006", "1e3 ", "二〇〇六", "20 06", "0x7D6",
    ]
    for year in years {
      assertError(Fixture.row(period: year), .notAYear, column: 4, name: "TIME_PERIOD")
      assertError(Fixture.row(vintage: year), .notAYear, column: 14, name: "VINTAGE")
    }
    assertError(Fixture.row(period: ""), .emptyField, column: 4, name: "TIME_PERIOD")
    XCTAssertEqual(Fixture.errors(Fixture.row(period: "1000"), Fixture.row(period: "2999")), [])
  }

  func testCodesAreThoseOfTheLists() {
    let stages = ["ACTUAL", "TARGET"]
    assertError(
      Fixture.row(stage: "actual"), .unknownCode(allowed: stages), column: 5, name: "STAGE")
    assertError(Fixture.row(stage: ""), .emptyField, column: 5, name: "STAGE")
    assertError(Fixture.row(measure: ""), .emptyField, column: 6, name: "MEASURE")
    assertError(
      Fixture.row(measure: "RATE"), .unknownCode(allowed: ["LEVEL", "GROWTH"]), column: 6,
      name: "MEASURE")
    assertError(
      Fixture.row(prices: "CONSTANT"), .unknownCode(allowed: ["CURRENT", "COMPARABLE"]),
      column: 11, name: "PRICES")
    assertError(
      Fixture.row(status: "X"), .unknownCode(allowed: ObservationStatus.allCases.map(\.rawValue)),
      column: 12, name: "OBS_STATUS")
    assertError(
      Fixture.row(qualifier: "about"), .unknownCode(allowed: Qualifier.allCases.map(\.rawValue)),
      column: 13, name: "QUALIFIER")
  }

  func testIntegersAreStrict() {
    for power in ["16", "-1", "4.0", "+4", "0x4", "万"] {
      assertError(
        Fixture.row(power: power), .notAnInteger(0...15), column: 9, name: "UNIT_MULT")
    }
    assertError(Fixture.row(power: ""), .emptyField, column: 9, name: "UNIT_MULT")
    assertError(
      Fixture.row(decimals: "344"), .notAnInteger(-290...343), column: 10, name: "DECIMALS")
    assertError(
      Fixture.row(line: "0"), .notAnInteger(1...999_999_999), column: 16, name: "SOURCE_LINE")
    assertError(
      Fixture.row(line: "99999999999999999999"), .notAnInteger(1...999_999_999), column: 16,
      name: "SOURCE_LINE")
  }

  func testNumberThatCannotBeReadNamesTheReason() {
    assertError(
      Fixture.row(value: "\"1,234\"", decimals: ""), .notANumber(.separator), column: 7,
      name: "OBS_VALUE")
    assertError(
      Fixture.row(value: "0x7B", decimals: "0"), .notANumber(.hexadecimal), column: 7,
      name: "OBS_VALUE")
    assertError(
      Fixture.row(value: String(repeating: "9", count: 400), decimals: ""),
      .notANumber(.tooManyDigits), column: 7, name: "OBS_VALUE")
  }

  func testFewerDecimalsThanWrittenAreAContradiction() {
    assertError(
      Fixture.row(value: "21.90", decimals: "1"), .decimalsContradictValue(printed: 2), column: 10,
      name: "DECIMALS")
    assertError(
      Fixture.row(value: "59001", decimals: "-3"), .decimalsContradictValue(printed: 0),
      column: 10, name: "DECIMALS")
    assertError(
      Fixture.row(value: "1.5000", decimals: "-3"), .decimalsContradictValue(printed: 4),
      column: 10, name: "DECIMALS")
    assertError(
      Fixture.row(value: "999999999999999999", decimals: "1"), .decimalsContradictValue(printed: 0),
      column: 10, name: "DECIMALS")
  }

  // MARK: Fields together

  func testEmptyValueNeedsTheStatusMissing() {
    assertError(
      Fixture.row(value: "", decimals: ""), .missingNotDeclared, column: 7, name: "OBS_VALUE")
    assertError(Fixture.row(status: "M"), .valueOfMissing, column: 7, name: "OBS_VALUE")
  }

  func testGrowthIsInPercent() {
    assertError(
      Fixture.row(measure: "GROWTH"), .growthNotInPercent(unit: "CNY", powerOfTen: 8), column: 8,
      name: "UNIT_MEASURE")
    assertError(
      Fixture.row(measure: "GROWTH", unit: "PC", power: "4"),
      .growthNotInPercent(unit: "PC", powerOfTen: 4), column: 8, name: "UNIT_MEASURE")
  }

  func testIdenticalRowsAreAnErrorThatNamesTheFirst() {
    let errors = Fixture.errors(
      Fixture.row(), Fixture.row(period: "2019"), Fixture.row(), Fixture.row(line: "1"))
    XCTAssertEqual(
      errors.map(\.problem),
      Array(repeating: .duplicateRow(firstLine: 2, observation: Self.label), count: 2))
    XCTAssertEqual(errors.map(\.line), [4, 5])
  }

  func testSameValueInAnotherUnitIsTheSameRow() {
    let errors = Fixture.errors(
      Fixture.row(value: "74982", power: "4", decimals: "0"),
      Fixture.row(value: "7.4982", power: "8", decimals: "4"))
    XCTAssertEqual(
      errors.map(\.problem), [.duplicateRow(firstLine: 2, observation: Self.label)])
  }

  private static let label = "taiping gross_output 2020 ACTUAL LEVEL of vintage 2021"

  func testContradictingRowsAreAnErrorThatShowsTheFirst() {
    // Without the line of the document, a slip of who wrote the file is likelier than one of the report.
    let errors = Fixture.errors(Fixture.row(line: ""), Fixture.row(value: "128.99", line: ""))
    XCTAssertEqual(
      errors.map(\.problem),
      [
        .conflictingRow(
          firstLine: 2, firstValue: "EQ 127.99 CNY × 10^8", observation: Self.label)
      ])
    XCTAssertEqual(errors.first?.value, "128.99")
    XCTAssertEqual(
      Fixture.errors(Fixture.row(line: ""), Fixture.row(qualifier: "GE", line: "")).map(\.line),
      [3])
    XCTAssertEqual(
      Fixture.errors(Fixture.row(), Fixture.row(value: "128.99", source: "other")).map(\.line), [3])
  }

  func testADocumentMayContradictItself() {
    for line in ["42", "9"] {
      let errors = Fixture.errors(Fixture.row(), Fixture.row(value: "128.99", line: line))
      XCTAssertEqual(errors, [], line)
    }
  }

  func testWhatTellsRowsApartIsNoRepetition() {
    let errors = Fixture.errors(
      Fixture.row(), Fixture.row(area: "x"), Fixture.row(indicator: "x"),
      Fixture.row(period: "2019"), Fixture.row(stage: "TARGET"),
      Fixture.row(measure: "GROWTH", unit: "PC", power: "0"), Fixture.row(vintage: "2022"),
      Fixture.row(qualifier: "LO"), Fixture.row(qualifier: "HI"))
    XCTAssertEqual(errors, [])
  }

  func testComposedAndDecomposedNamesAreTheSame() {
    let errors = Fixture.errors(
      Fixture.row(area: "Caf\u{E9}"), Fixture.row(area: "Cafe\u{301}"))
    guard case .duplicateRow(firstLine: 2, _)? = errors.first?.problem else {
      return XCTFail("\(errors)")
    }
    XCTAssertEqual(errors.count, 1)
  }

  // MARK: One pass

  func testAllErrorsOfAFileAreFoundInOnePass() {
    let errors = Fixture.errors(
      Fixture.row(period: "06", value: "1e5", vintage: "x"), "short,row", Fixture.row(),
      Fixture.row(area: "x\"y"), Fixture.row(stage: "?"), Fixture.row())
    XCTAssertEqual(errors.map(\.line), [2, 2, 2, 3, 5, 6, 7])
    XCTAssertEqual(errors.map(\.column), [4, 7, 14, nil, 1, 5, 7])
  }

  func testLinesStayPhysicalBehindQuotedLineBreaksAndBlankLines() {
    let errors = Fixture.errors(
      Fixture.row(source: "\"two\r\nlines\""), "", Fixture.row(period: "x"))
    XCTAssertEqual(errors.map(\.line), [5])
  }

  // MARK: Hostile numbers

  /// Puts the values of a hostile file into observations on the same lines.
  private func observationsFile(from file: String) throws -> [UInt8] {
    let bytes = [UInt8](try SharedReference.data("hostile/files/\(file).csv"))
    let table = DelimitedText(bytes, file: file)
    XCTAssertTrue(table.errors.isEmpty, file)
    let rows = table.rows.map { record in
      let texts = record.fields.map { "\"" + $0.trimmedText.replacing("\"", with: "\"\"") + "\"" }
      return Fixture.row(
        indicator: texts[0], period: texts[1], value: texts[2], decimals: "", vintage: "2030",
        line: "")
    }
    return Array(([Fixture.header] + rows).joined(separator: "\n").utf8)
  }

  func testHostileNumbersAreRefusedOnTheirLine() throws {
    let files = [
      "nan", "inf", "1e308", "1e309", "denormal", "thousands", "decimal-comma", "full-width",
      "arabic-indic", "percent", "currency", "hex", "hex-float", "nan-payload", "infinity-word",
      "plus", "dot-first", "dot-last", "two-dots", "underscore", "minus-unicode", "double-minus",
      "parenthesis", "footnote", "dash", "two-dots-missing", "long-digits", "many-decimals",
      "exp-huge", "boolean", "date", "thousands-apostrophe", "thousands-nbsp", "thousands-space",
      "neg-inf", "unit",
    ]
    for file in files {
      let errors = Fixture.errors(in: try observationsFile(from: "num_\(file)"))
      XCTAssertEqual(errors.map(\.line), [8], file)
      XCTAssertEqual(errors.first?.columnName, "OBS_VALUE", file)
      XCTAssertLessThanOrEqual(errors.first?.value?.count ?? 0, 80, file)
    }
  }

  func testHarmlessNumbersAreRead() throws {
    for (file, text) in [("neg-zero", "0"), ("leading-zeros", "123")] {
      let bytes = try observationsFile(from: "num_\(file)")
      let read = try ObservationFile(parsing: bytes, name: file)
      XCTAssertEqual(read.observations[6].value?.description, text, file)
    }
  }

  func testHostileRowsAreFound() throws {
    let expected: [(String, [Int?])] = [
      ("duplicate_rows", [14]), ("conflicting_duplicates", [14]), ("unsorted_years", []),
      ("interleaved_series", []), ("gap", []), ("na_values", [7, 8]), ("year_zero", [8]),
      ("year_fraction", [8]), ("year_huge", [8]), ("year_intmax", [8]), ("year_chinese", [8]),
      ("year_empty", [8]), ("year_quarter", [8]), ("year_two-digit", [8]), ("year_fullwidth", [8]),
      ("year_negative", [8]), ("name_empty", [2]), ("name_blank", [2]),
    ]
    for (file, lines) in expected {
      let found = Fixture.errors(in: try observationsFile(from: file)).map(\.line)
      XCTAssertEqual(lines.isEmpty ? found : Array(found.prefix(lines.count)), lines, file)
    }
  }
}
