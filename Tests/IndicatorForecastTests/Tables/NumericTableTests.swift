import ExtendedPrecision
import IndicatorForecast
import XCTest

final class NumericTableTests: XCTestCase {
  private func table(_ text: String) throws -> NumericTable {
    try NumericTable(parsing: Array(text.utf8), name: "t.csv")
  }

  /// The errors of reading a table and then some of its columns.
  private func errors(_ text: String, _ columns: [String] = []) -> [DataFileError] {
    do throws(DataFileErrors) {
      _ = try NumericTable(parsing: Array(text.utf8), name: "t.csv").columns(columns)
      return []
    } catch {
      return error.errors
    }
  }

  func testColumnsComeInTheOrderAskedFor() throws {
    let table = try table("y,x,z\n1,-2.5,3\n4,1.5e3,.5\n")
    XCTAssertEqual(table.names, ["y", "x", "z"])
    XCTAssertEqual(table.rowCount, 2)
    let columns = try table.columns(["z", "y"]).map { $0.map(\.doubleValue) }
    XCTAssertEqual(columns, [[3, 0.5], [1, 4]])
    XCTAssertEqual(try table.columns(["x"])[0].map(\.doubleValue), [-2.5, 1500])
    XCTAssertEqual(try table.columns([String]()).count, 0)
  }

  func testDigitsThatADoubleWouldDropAreKept() throws {
    let table = try table("y\n10000000.2000000000000000001\n")
    let figure = try table.columns(["y"])[0][0]
    XCTAssertNotEqual(figure, DoubleDouble(figure.doubleValue))
    XCTAssertEqual(figure, try XCTUnwrap(DoubleDouble(decimal: "10000000.2000000000000000001")))
  }

  func testNamesAndNumbersMayStandBetweenBlanksAndQuotes() throws {
    let table = try table("\u{FEFF} y ,\"a, b\"\r\n 1 ,\"2\"\r\n")
    XCTAssertEqual(table.names, ["y", "a, b"])
    XCTAssertEqual(try table.columns(["a, b", "y"]).map { $0[0].doubleValue }, [2, 1])
  }

  func testEveryFieldThatIsNoNumberIsNamedWithItsPlace() {
    let found = errors("y,x\nNA,1\n2,\n3,\"1,000\"\n4,1e999\n５,5\n", ["y", "x"])
    XCTAssertEqual(found.map(\.line), [2, 3, 4, 5, 6])
    XCTAssertEqual(found.map(\.column), [1, 2, 2, 2, 1])
    XCTAssertEqual(found.map(\.columnName), ["y", "x", "x", "x", "y"])
    XCTAssertEqual(found.map(\.value), ["NA", "", "1,000", "1e999", "５"])
    XCTAssertEqual(Set(found.map(\.problem)), [.notNumeric])
  }

  func testFieldsOfOtherColumnsAreNotRead() {
    XCTAssertEqual(errors("y,name\n1,first\n2,\n", ["y"]), [])
  }

  func testEveryUnknownColumnIsNamedWithItsLikeness() {
    let found = errors("income,year\n1,2\n", ["Income", "yeer", "quite different"])
    XCTAssertEqual(found.map(\.columnName), ["Income", "yeer", "quite different"])
    XCTAssertEqual(
      found.map(\.problem),
      ["income", "year", nil].map {
        .unknownColumn(found: ["income", "year"], similar: $0)
      })
    XCTAssertEqual(
      found[1].description,
      "t.csv, line 1, column yeer: there is no such column; the header has income, year; "
        + "did you mean year?")
    XCTAssertEqual(found[1].message.chinese, "t.csv 第 1 行 yeer 列：没有该列；标题行为 income, year；是否指 year？")
  }

  func testHeaderErrorsComeTogether() {
    let found = errors("y,,y, y \n1,2,3,4\n")
    XCTAssertEqual(found.map(\.column), [2, 3, 4])
    XCTAssertEqual(
      found.map(\.problem),
      [.emptyField, .duplicateColumn(first: 1), .duplicateColumn(first: 1)])
  }

  func testRaggedRowsAndQuotesOutOfOrderAreErrors() {
    let found = errors("y,x\n1\n2,3,4\n5,\"6\n")
    XCTAssertEqual(
      found.map(\.problem),
      [
        .fieldCount(expected: 2, actual: 1), .fieldCount(expected: 2, actual: 3), .unclosedQuote,
      ])
  }

  func testErrorsOfLayoutColumnsAndNumbersComeTogether() {
    let found = errors("y,x,x\n1,NA,2\n2\n3,4,5\n", ["y", "x", "z"])
    XCTAssertEqual(found.map(\.line), [1, 1, 2, 3])
    XCTAssertEqual(
      found.map(\.problem),
      [
        .unknownColumn(found: ["y", "x", "x"], similar: nil), .duplicateColumn(first: 2),
        .notNumeric, .fieldCount(expected: 3, actual: 1),
      ])
  }

  func testAnotherSeparatorIsTheOnlyError() {
    let found = errors("y|x\n1.5|2\n", ["y"])
    XCTAssertEqual(found.map(\.problem), [.otherSeparator("|")])
    XCTAssertEqual(errors("\"a;b\"\n1\n", ["a;b"]), [], "a quoted name may hold anything")
  }

  func testCommasSemicolonsAndTabsAreTold() throws {
    for separator in [",", ";", "\t"] {
      let table = try table("y\(separator)x\n1.5\(separator)2\n")
      XCTAssertEqual(try table.columns(["x", "y"]).map { $0.map(\.doubleValue) }, [[2], [1.5]])
    }
    XCTAssertEqual(errors("y;x\n1,5;2\n", ["y"]).map(\.problem), [.notNumeric])
  }

  func testNumbersHaveTheMagnitudesAskedFor() throws {
    let table = try table("y,x\n1e10,0\n-2e10,1e-9\n3,1e-400\n")
    func problems(_ column: NumericTable.Column) -> [DataFileProblem] {
      do throws(DataFileErrors) {
        _ = try table.columns([column])
        return []
      } catch {
        return error.errors.map(\.problem)
      }
    }
    XCTAssertEqual(problems(.init("y", magnitudes: 1...2e10)), [])
    XCTAssertEqual(
      problems(.init("y", magnitudes: 1...1e9, power: 3)),
      [.tooLarge(limit: 1e9, power: 3), .tooLarge(limit: 1e9, power: 3)])
    XCTAssertEqual(problems(.init("x", magnitudes: 1e-9...1)), [])
    XCTAssertEqual(
      problems(.init("x", magnitudes: 1e-8...1)), [.tooSmall(limit: 1e-8, power: 1)])
    // A numeral that no double holds is not zero.
    XCTAssertEqual(
      errors("y\n0.000\n0e5\n1e-400\n", ["y"]).map(\.value), ["1e-400"])
    XCTAssertEqual(errors("y\n0.000\n0e5\n", ["y"]), [])
  }

  func testATableNeedsAHeaderAndARow() {
    XCTAssertEqual(errors("").map(\.problem), [.emptyFile])
    XCTAssertEqual(errors("\n \n").map(\.problem), [.emptyFile])
    XCTAssertEqual(errors("y,x\n").map(\.problem), [.noRows])
  }

  func testALineOfBlanksIsNoRow() throws {
    XCTAssertEqual(try table("y\n1\n\n2\n").rowCount, 2)
  }
}
