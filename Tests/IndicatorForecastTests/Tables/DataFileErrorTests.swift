import Foundation
import IndicatorForecast
import XCTest

final class DataFileErrorTests: XCTestCase {
  private let error = DataFileError(
    file: "town.csv", line: 8, column: 7, columnName: "OBS_VALUE", value: "1,234",
    problem: .notANumber(.separator))

  func testMessageSaysWhereWhatAndHowToMendIt() {
    XCTAssertEqual(
      error.message.english,
      "town.csv, line 8, column 7 (OBS_VALUE): “1,234” has a thousands separator or a decimal comma; "
        + "write digits and one point only")
    XCTAssertEqual(
      error.message.chinese,
      "town.csv 第 8 行第 7 列（OBS_VALUE）：“1,234”含千位分隔符或以逗号作小数点；只能写数字和一个小数点")
    XCTAssertEqual(error.description, error.message.english)
  }

  func testMessageOfAWholeFileNamesTheFileOnly() {
    let message = DataFileError(file: "town.csv", problem: .emptyFile).message
    XCTAssertTrue(message.english.hasPrefix("town.csv: the file is empty"))
    XCTAssertTrue(message.chinese.hasPrefix("town.csv：文件为空"))
  }

  func testMissingColumnIsNamedWithoutAPlace() {
    let error = DataFileError(
      file: "t.csv", line: 1, columnName: "OBS_VALUE",
      problem: .missingColumn(found: ["obs_value", "x"], similar: "obs_value"))
    XCTAssertEqual(
      error.message.english,
      "t.csv, line 1, column OBS_VALUE: the column is missing; the header has obs_value, x; "
        + "rename obs_value")
    XCTAssertTrue(error.message.chinese.hasPrefix("t.csv 第 1 行 OBS_VALUE 列：缺少该列"))
  }

  func testValueIsEscapedAndCut() {
    let error = DataFileError(
      file: "t.csv", value: "\u{1B}[2J" + String(repeating: "9", count: 500), problem: .notAYear)
    XCTAssertTrue(error.value?.hasPrefix("\\u{001B}[2J999") ?? false)
    XCTAssertEqual(error.value?.count, 80)
  }

  func testFileNameIsEscaped() {
    let error = DataFileError(file: "a\u{1B}b\n.csv", problem: .noRows)
    XCTAssertTrue(error.message.english.hasPrefix("a\\u{001B}b\\n.csv: "))
  }

  func testHeaderOfTenThousandColumnsStaysShort() {
    let names = (0..<10_000).map { "column\($0)" }
    let error = DataFileError(
      file: "t.csv", line: 1, columnName: "VINTAGE",
      problem: .missingColumn(found: names, similar: nil))
    XCTAssertLessThan(error.message.english.count, 400)
  }

  func testEveryProblemHasASentenceOfItsOwnInBothLanguages() {
    let problems: [DataFileProblem] = [
      .emptyFile, .noRows, .noTrainingRow, .utf16, .nulByte, .notUTF8(byteOffset: 3), .strayQuote,
      .textBehindQuote, .unclosedQuote, .fieldCount(expected: 3, actual: 2),
      .missingColumn(found: ["a"], similar: nil), .missingColumn(found: ["a"], similar: "a"),
      .duplicateColumn(first: 1), .otherSeparator(";"), .emptyField, .notAYear,
      .notAnInteger(0...15), .notNumeric, .notNumericUpTo(1e150),
      .tooLarge(limit: 1e292, power: 1), .tooLarge(limit: 1e146, power: 2),
      .tooSmall(limit: 1e-292, power: 1), .tooSmall(limit: 1e-146, power: 2),
      .unknownCode(allowed: ["A", "B"]),
      .decimalsContradictValue(printed: 2), .valueOfMissing, .missingNotDeclared,
      .notInEncoding(.gb18030, byteOffset: 3), .json(.tooDeep), .json(.notATable),
      .json(.nestedValue), .json(.repeatedName), .json(.unexpectedEnd),
      .json(.unexpectedCharacter), .workbook(.notAWorkbook), .unknownLayout(found: ["a"]),
      .runningText,
      .neitherYearNorName, .unitsDisagree(inName: "元"), .powersDisagree(inUnit: 4), .errorCell,
      .resultAfterVintage(vintage: 2021), .partialDeletion, .nothingToDelete,
      .nameTaken(firstLine: 2), .invisibleCharacter, .doubtfulEncoding, .assumedVintage(2021),
      .omitted(count: 2, layout: "wide"),
      .conflictingNames(firstLine: 2, firstName: "a", firstValue: "5", name: "b"),
      .sameUnderTwoNames(firstLine: 2, firstName: "a", name: "b"),
      .repeatedAcrossFiles(first: "a"),
      .growthNotInPercent(unit: "CNY", powerOfTen: 8),
      .duplicateRow(firstLine: 2, observation: "a"),
      .conflictingRow(firstLine: 2, firstValue: "EQ 1 CNY", observation: "a"),
    ]
    let numbers: [PrintedNumberError] = [
      .empty, .leadingPlus, .exponent, .hexadecimal, .notFinite, .separator, .percentSign,
      .notASCII, .tooManyDigits, .outOfRange, .notDecimal,
    ]
    let all = problems + numbers.map { .notANumber($0) }
    let messages = all.map { DataFileError(file: "t", problem: $0).message }
    XCTAssertEqual(Set(messages.map(\.english)).count, all.count)
    XCTAssertEqual(Set(messages.map(\.chinese)).count, all.count)
    XCTAssertFalse(messages.contains { $0.english.hasSuffix("is not valid") })
  }

  private func message(_ value: String?, _ problem: DataFileProblem) -> BilingualText {
    DataFileError(file: "t", line: 2, value: value, problem: problem).message
  }

  func testASentenceWithASubjectStandsBehindTheValueNotInIt() {
    let duplicate = message("x", .duplicateColumn(first: 1))
    XCTAssertEqual(
      duplicate.english,
      "t, line 2: “x”: the column already stands at place 1; remove or rename one of the two")
    XCTAssertEqual(duplicate.chinese, "t 第 2 行：“x”：该列与第 1 列重复；请删除或改名")
    for problem in [
      DataFileProblem.duplicateRow(firstLine: 1, observation: "a"),
      .conflictingRow(firstLine: 1, firstValue: "EQ 1 CNY", observation: "a"),
      .growthNotInPercent(unit: "CNY", powerOfTen: 8),
    ] {
      let text = message("1.5", problem)
      let bare = message(nil, problem)
      XCTAssertEqual(
        text.english,
        bare.english.replacingOccurrences(of: "t, line 2: ", with: "t, line 2: “1.5”: "))
      XCTAssertEqual(
        text.chinese, bare.chinese.replacingOccurrences(of: "t 第 2 行：", with: "t 第 2 行：“1.5”："))
    }
    XCTAssertTrue(message("", .emptyField).english.hasPrefix("t, line 2: the field is empty"))
    XCTAssertTrue(message("", .notNumeric).english.hasPrefix("t, line 2: “” is not a number"))
  }

  func testOneFieldIsCountedInTheSingular() {
    XCTAssertTrue(
      message(nil, .fieldCount(expected: 2, actual: 1)).english
        .hasPrefix("t, line 2: the row has 1 field, the header 2;"))
    XCTAssertTrue(
      message(nil, .fieldCount(expected: 2, actual: 3)).english.contains("has 3 fields, the header")
    )
  }

  func testErrorsAreInTheOrderOfTheFile() {
    let places: [(Int?, Int?)] = [(9, 1), (2, 7), (2, 3), (nil, nil), (2, nil)]
    let errors = DataFileErrors(
      places.map { DataFileError(file: "t", line: $0, column: $1, problem: .notAYear) })
    XCTAssertEqual(errors.errors.map(\.line), [nil, 2, 2, 2, 9])
    XCTAssertEqual(errors.errors.map(\.column), [nil, nil, 3, 7, 1])
  }

  func testSummaryListsTwentyAndCountsTheRest() {
    let errors = DataFileErrors(
      (1...25).map { DataFileError(file: "t", line: $0, problem: .notAYear) })
    let lines = errors.summary().english.split(separator: "\n")
    XCTAssertEqual(lines.count, 21)
    XCTAssertEqual(lines.last, "… and 5 more errors")
    XCTAssertTrue(errors.summary().chinese.hasSuffix("……另有 5 处错误"))
    XCTAssertEqual(errors.summary(limit: 30).english.split(separator: "\n").count, 25)
    XCTAssertEqual(errors.description, errors.summary().english)
  }

  func testErrorsOfSeveralFilesStayTogether() {
    let first = DataFileErrors([DataFileError(file: "b", line: 9, problem: .notAYear)])
    let second = DataFileErrors([DataFileError(file: "a", line: 1, problem: .notAYear)])
    XCTAssertEqual(DataFileErrors([first, second]).errors.map(\.file), ["b", "a"])
  }
}
