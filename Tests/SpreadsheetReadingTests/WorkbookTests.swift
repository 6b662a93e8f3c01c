import IndicatorForecast
import SpreadsheetReading
import TestSupport
import XCTest

final class WorkbookTests: XCTestCase {
  private func workbook(_ file: String) throws -> Workbook {
    try Workbook(
      parsing: [UInt8](try ReferenceFile.data("workbooks/\(file).xlsx")), name: "\(file).xlsx")
  }

  private func texts(_ grid: CellGrid) -> [[String]] { grid.rows.map { $0.fields.map(\.text) } }

  /// The texts of a sheet of one row.
  private func row(_ cells: String, shared: String? = nil, styles: String? = nil) throws -> [String]
  {
    let sheet = "<worksheet><sheetData><row r=\"1\">\(cells)</row></sheetData></worksheet>"
    let archive = TestArchive.workbook(sheet: sheet, shared: shared, styles: styles)
    let grid = try Workbook(parsing: archive.bytes, name: "t.xlsx").grid()
    return texts(grid).first ?? []
  }

  // MARK: Files that other programs wrote

  func testSheetsAreListedInTheirOrder() throws {
    XCTAssertEqual(try workbook("yearbook").sheetNames, ["产值", "tidy", "broken", "empty"])
    XCTAssertEqual(try workbook("openpyxl").sheetNames, ["Data & more"])
  }

  func testCellsKeepTheirPlacesAndShowWhatTheirFormatsShow() throws {
    let grid = try workbook("yearbook").grid()
    XCTAssertEqual(
      texts(grid),
      [
        ["太平镇主要经济指标", "", "", ""], ["", "", "", "单位：亿元"], ["指标", "2019", "2020", "2021"],
        ["规上工业总产值", "84.75", "92.63", "121.68"], ["税收收入（万元）", "", "59000", "74982"],
        ["工业总产值增速", "", "9.8%", "27.84%"],
      ])
    XCTAssertEqual(grid.sheet, "产值")
    XCTAssertEqual(grid.rows[3].fields[2].line, 4)
    XCTAssertEqual(grid.rows[3].fields[2].column, 3)
  }

  func testObservationsOfAWorkbookAreThoseOfTheSameTableAsText() throws {
    let text = """
      太平镇主要经济指标
      单位：亿元
      指标,2019,2020,2021
      规上工业总产值,84.75,92.63,121.68
      税收收入（万元）,,59000,74982
      工业总产值增速,,9.8%,27.84%
      """
    let expected = try ObservationFile(parsing: Array(text.utf8), name: "t.csv").observations
    XCTAssertEqual(try ObservationFile(workbook("yearbook").grid()).observations, expected)
    XCTAssertEqual(expected.count, 7)
  }

  func testDatesFormulasAndFloatingPointNoise() throws {
    let grid = try workbook("yearbook").grid(ofSheet: "tidy")
    XCTAssertEqual(
      texts(grid).dropFirst().map { Array($0[2...3]) },
      [
        ["2019-12-31", "84.50"], ["2020-12-31", "1.1"], ["2021-12-31", "0.3"],
        ["2022-01-01", "30.5"],
      ])
    let years = try ObservationFile(grid).observations.map(\.year)
    XCTAssertEqual(years, [2019, 2020, 2021, 2022])
  }

  func testTextsInCellsAndDatesFrom1904() throws {
    XCTAssertEqual(
      texts(try workbook("inline").grid())[1],
      [" a <b> & \"c\"\n太平", "2020", "5.5", "100 million CNY"])
    XCTAssertEqual(
      texts(try workbook("openpyxl").grid())[1], ["gdp", "2020-12-31", "74982", "万元"])
  }

  func testWhatCannotBeReadNamesItsCell() throws {
    let grid = try workbook("yearbook").grid(ofSheet: "broken")
    do throws(DataFileErrors) {
      _ = try ObservationFile(grid)
      XCTFail("read")
    } catch {
      XCTAssertEqual(
        error.errors.map { "\($0.line ?? 0) \($0.column ?? 0)" }, ["2 3", "3 3", "4 2"])
      XCTAssertTrue(
        error.description.hasPrefix("yearbook.xlsx, sheet broken, cell C2: “#DIV/0!” is the error"))
      XCTAssertTrue(error.description.contains("cell C3 (value): “TRUE” is not a decimal number"))
      XCTAssertTrue(error.description.contains("cell B4 (year): “2021-06-30” is not a year"))
      XCTAssertTrue(error.summary().chinese.hasPrefix("yearbook.xlsx 工作表 broken 单元格 C2："))
    }
  }

  func testSheetsThatAreNotThereOrEmptyAreErrors() throws {
    let book = try workbook("yearbook")
    XCTAssertThrowsError(try book.grid(ofSheet: "nothing")) { error in
      XCTAssertTrue("\(error)".contains("sheet nothing: there is no such sheet"), "\(error)")
      XCTAssertTrue("\(error)".contains("产值, tidy, broken, empty"), "\(error)")
    }
    XCTAssertEqual(try book.grid(ofSheet: "empty").errors.map(\.problem), [.emptyFile])
  }

  // MARK: Cells

  func testEveryKindOfCellIsRead() throws {
    let shared =
      "<sst><si><t>plain</t></si><si><r><t>ri</t></r><r><t>ch</t></r><rPh><t>x</t></rPh></si></sst>"
    let cells = """
      <c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>
      <c r="C1" t="inlineStr"><is><t xml:space="preserve"> in </t></is></c>
      <c r="D1" t="str"><f>A1&amp;"x"</f><v>plainx</v></c><c r="E1" t="b"><v>0</v></c>
      <c r="F1"><v>1.5E3</v></c><c r="H1" t="d"><v>2021-12-31T00:00:00</v></c><c r="I1"/>
      """
    XCTAssertEqual(
      try row(cells, shared: shared),
      ["plain", "rich", " in ", "plainx", "FALSE", "1500", "", "2021-12-31T00:00:00"])
  }

  func testCellsWithoutNamesFollowOneAnother() throws {
    XCTAssertEqual(
      try row("<c><v>1</v></c><c r=\"C1\"><v>3</v></c><c><v>4</v></c>"), ["1", "", "3", "4"])
  }

  func testNumberFormats() throws {
    let codes = [
      "0.00", "#,##0.000", "0%", "0.0%", "yyyy&quot;年&quot;", "[Red]0.0;[Blue]-0.0", "0.00,,",
      "0.00E+00", "General", "&quot;d&quot;0", "[h]:mm", "0_);(0)", "yyyy\\-mm",
    ]
    let formats = codes.enumerated().map {
      #"<numFmt numFmtId="\#(200 + $0)" formatCode="\#($1)"/>"#
    }
    let styles =
      "<styleSheet><numFmts>\(formats.joined())</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
      + "<cellXfs>" + codes.indices.map { "<xf numFmtId=\"\(200 + $0)\"/>" }.joined()
      + "<xf numFmtId=\"14\"/><xf numFmtId=\"10\"/></cellXfs></styleSheet>"
    let cells = (0..<codes.count + 2).map { "<c s=\"\($0)\"><v>61.25</v></c>" }.joined()
    let date = "1900-03-01T06:00:00"
    XCTAssertEqual(
      try row(cells, styles: styles),
      [
        "61.25", "61.250", "6125%", "6125.0%", date, "61.25", "61.25", "61.25", "61.25", "61.25",
        date, "61.25", date, date, "6125.00%",
      ])
  }

  func testDatesBeforeMarch1900AndNumbersThatAreNoneAreRefused() throws {
    let styles = "<styleSheet><cellXfs><xf numFmtId=\"14\"/></cellXfs></styleSheet>"
    for (style, value) in [
      (0, "60"), (0, "-1"), (0, "2958466"), (1, "x"), (1, "1e999"), (1, "0x1"),
    ] {
      let sheet =
        "<worksheet><sheetData><row><c s=\"\(style)\"><v>\(value)</v></c></row></sheetData></worksheet>"
      let archive = TestArchive.workbook(sheet: sheet, styles: styles)
      let grid = try Workbook(parsing: archive.bytes, name: "t.xlsx").grid()
      XCTAssertEqual(grid.errors.map(\.problem), [.notNumeric], value)
    }
  }

  func testPrefixesAndStrictNamespacesMakeNoDifference() throws {
    let sheet =
      "<x:worksheet xmlns:x=\"http://purl.oclc.org/ooxml/spreadsheetml/main\"><x:sheetData>"
      + "<x:row><x:c><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>"
    let grid = try Workbook(parsing: TestArchive.workbook(sheet: sheet).bytes, name: "t").grid()
    XCTAssertEqual(texts(grid), [["5"]])
  }
}
