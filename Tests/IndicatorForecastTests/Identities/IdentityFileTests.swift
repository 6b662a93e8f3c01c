import IndicatorForecast
import XCTest

final class IdentityFileTests: XCTestCase {
  private func identities(_ text: String) throws -> [AccountingIdentity] {
    try IdentityFile(parsing: Array(text.utf8), name: "identities.txt").identities
  }

  private func errors(_ text: String) -> [DataFileError] {
    do throws(DataFileErrors) {
      _ = try IdentityFile(parsing: Array(text.utf8), name: "identities.txt")
      return []
    } catch {
      return error.errors
    }
  }

  func testTheMarkOfAJoinedFileIsNoPartOfAName() throws {
    let joined = try identities("\u{FEFF}a = b + c\n\u{FEFF}d <= e\n")
    XCTAssertEqual(joined.map(\.description), ["a = b + c", "d <= e"])
  }

  func testALineIsATotalAndItsParts() throws {
    XCTAssertEqual(
      try identities("a = b + c\n"), [.init(left: "a", relation: .equal, right: ["b", "c"])])
    XCTAssertEqual(
      try identities("a=b+c+d"), [.init(left: "a", relation: .equal, right: ["b", "c", "d"])])
    XCTAssertEqual(
      try identities("part <= whole"), [.init(left: "part", relation: .atMost, right: ["whole"])])
  }

  func testAnAreaStandsInFront() throws {
    let identity = try XCTUnwrap(try identities("太平镇: a = b + c").first)
    XCTAssertEqual(identity.area, "taiping")
    XCTAssertTrue(identity.holds(for: "taiping"))
    XCTAssertFalse(identity.holds(for: "China"))
    XCTAssertTrue(try XCTUnwrap(try identities("a = b").first).holds(for: "China"))
  }

  func testNamesOfAnyLanguageAreCodes() throws {
    let expected = AccountingIdentity(
      left: "gross_output", relation: .equal,
      right: ["industrial_output", "agricultural_output", "tertiary_output"])
    XCTAssertEqual(try identities("社会总产值 = 工业总产值 + 农业总产值 + 第三产业总产值"), [expected])
    XCTAssertEqual(
      try identities("Gross output = industrial_output + 农业总产值 + tertiary_output"), [expected])
    // An unknown name is its own code.
    XCTAssertEqual(try identities("我的指标 = b")[0].left, "我的指标")
  }

  func testFullWidthSignsAreSigns() throws {
    XCTAssertEqual(
      try identities("太平镇：社会总产值 ＝ 工业总产值 ＋ 农业总产值 ＃ 合计\n规上工业总产值 ≤ 工业总产值"),
      [
        .init(
          area: "taiping", left: "gross_output", relation: .equal,
          right: ["industrial_output", "agricultural_output"]),
        .init(
          left: "industrial_output_above_scale", relation: .atMost,
          right: ["industrial_output"]),
      ])
  }

  func testCommentsAndBlankLinesAreNothing() throws {
    XCTAssertEqual(try identities(""), [])
    XCTAssertEqual(try identities("# a = b\n\n   \r\n\t# c\r\n"), [])
    XCTAssertEqual(try identities("\u{FEFF}a = b # why\r\nc <= d").count, 2)
  }

  func testTheDescriptionReadsBackAsTheIdentity() throws {
    for text in ["taiping: a = b + c", "a <= b", "x = y"] {
      let identity = try XCTUnwrap(try identities(text).first)
      XCTAssertEqual(identity.description, text)
      XCTAssertEqual(try identities(identity.description), [identity])
    }
  }

  func testAllErrorsComeInOnePassWithLineAndValue() {
    let lines = [
      "a = b", "a b c", "a = ", "= b", "a = b + ", "a = b = c", "a == b", "a >= b", "a < b",
      ": a = b", "a = b - c", "a = b * c", "a = a + b", "a <= b <= c", "a = b ≥ c", "a + b = c",
      "ok <= fine",
    ]
    let found = errors(lines.joined(separator: "\n"))
    XCTAssertEqual(found.map(\.line), Array(2...16))
    // Where each ceases to be an identity; behind the end where something is missing.
    XCTAssertEqual(found.map(\.column), [6, 5, 1, 9, 7, 4, 3, 3, 1, 7, 7, 5, 8, 7, 3])
    XCTAssertEqual(found.map(\.value), lines[1...15].map(Optional.some))
    XCTAssertTrue(found.allSatisfy { $0.file == "identities.txt" })
    let repeated = found.filter { $0.problem == .repeatedIndicator("a") }
    XCTAssertEqual(repeated.map(\.line), [13])
    XCTAssertTrue(
      found.allSatisfy { $0.problem == .notAnIdentity || $0.problem == .repeatedIndicator("a") })
  }

  func testAnIndicatorStandsOnceUnderAnyOfItsNames() {
    XCTAssertEqual(
      errors("gross_output = 工业总产值 + industrial_output").map(\.problem),
      [.repeatedIndicator("industrial_output")])
  }

  func testAFileInAnotherEncodingIsRefused() {
    XCTAssertEqual(errors("a = b\u{0}").count, 1)
    do throws(DataFileErrors) {
      _ = try IdentityFile(parsing: [0x61, 0x20, 0x3D, 0xFF, 0xFE], name: "x.txt")
      XCTFail("bytes that are no UTF-8 were read")
    } catch {
      XCTAssertEqual(error.errors.first?.file, "x.txt")
    }
  }
}
