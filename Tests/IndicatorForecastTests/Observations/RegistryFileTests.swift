import IndicatorForecast
import XCTest

final class RegistryFileTests: XCTestCase {
  private func registry(_ text: String) throws -> IndicatorRegistry {
    try IndicatorRegistry(parsing: Array(text.utf8), name: "names.csv")
  }

  private func errors(_ text: String) -> [DataFileError] {
    do throws(DataFileErrors) {
      _ = try IndicatorRegistry(parsing: Array(text.utf8), name: "names.csv")
      return []
    } catch {
      return error.errors
    }
  }

  func testNamesAndAliasesAreRead() throws {
    let read = try registry("code,zh,en,aliases\nfruit_output,水果产量,Fruit output,水果；果品 | Fruit\n")
    for name in ["fruit_output", "水果产量", "fruit OUTPUT", "水果", "果品", "Fruit"] {
      XCTAssertEqual(read.code(for: name), "fruit_output", name)
    }
    XCTAssertEqual(read.name(of: "fruit_output").chinese, "水果产量")
  }

  func testHeadersMayBeChineseAndNamesMayBeLeftOut() throws {
    let read = try registry("别名;代码\n水果;fruit_output\n;honey\n")
    XCTAssertEqual(read.code(for: "水果"), "fruit_output")
    XCTAssertEqual(read.name(of: "honey").english, "honey")
  }

  func testAnExtensionCountsFirstAndKeepsOldNames() throws {
    let further = try registry("code,zh,aliases\ngdp,地区总产出,GRP\nx,税收,\n")
    let extended = IndicatorRegistry.standard.extended(by: further)
    XCTAssertEqual(extended.code(for: "GRP"), "gdp")
    XCTAssertEqual(extended.code(for: "地区生产总值"), "gdp")
    XCTAssertEqual(extended.name(of: "gdp").chinese, "地区总产出")
    XCTAssertEqual(extended.code(for: "税收"), "x")
    XCTAssertEqual(extended.code(for: "税收收入"), "tax_revenue")
  }

  func testAllErrorsAreFoundInOnePass() {
    let found = errors("code,zh\na,名\n,无\nb,名\na,另\n")
    XCTAssertEqual(found.map(\.line), [3, 4, 5])
    XCTAssertEqual(
      found.map(\.problem), [.emptyField, .nameTaken(firstLine: 2), .nameTaken(firstLine: 2)])
  }

  func testAFileWithoutCodesOrRowsIsRefused() {
    XCTAssertEqual(
      errors("zh,en\n名,name\n").map(\.problem),
      [.missingColumn(found: ["zh", "en"], similar: nil)])
    XCTAssertEqual(errors("code,zh\n").map(\.problem), [.noRows])
    XCTAssertEqual(errors("").map(\.problem), [.emptyFile])
    XCTAssertEqual(errors("code,code\na,b\n").map(\.problem), [.duplicateColumn(first: 1)])
  }
}
