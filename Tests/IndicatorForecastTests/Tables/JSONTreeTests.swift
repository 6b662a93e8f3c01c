import XCTest

@testable import IndicatorForecast

final class JSONTreeTests: XCTestCase {
  private func error(_ text: String) -> DataFileError? {
    do throws(DataFileError) {
      _ = try JSONTree(parsing: Array(text.utf8), file: "t")
      return nil
    } catch {
      return error
    }
  }

  private func shapeErrors(_ text: String, _ shape: JSONShape) throws -> [DataFileError] {
    shape.errors(in: try JSONTree(parsing: Array(text.utf8), file: "t"), file: "t")
  }

  func testWhatIsNoJSONIsAnErrorAtItsPlace() {
    for (text, line, problem) in [
      ("{\"a\": 1,\n}", 2, JSONProblem.unexpectedCharacter), ("[1,\n2", 2, .unexpectedEnd),
      ("[1, NaN]", 1, .unexpectedCharacter), ("[1] x", 1, .unexpectedCharacter),
      ("", 1, .unexpectedEnd),
      (String(repeating: "[", count: 100_000), 1, .tooDeep),
    ] {
      XCTAssertEqual(error(text)?.line, line, text.prefix(20).description)
      XCTAssertEqual(error(text)?.problem, .json(problem), text.prefix(20).description)
    }
  }

  func testARepeatedNameIsQuotedAlone() {
    XCTAssertEqual(error("{\"a\": 1,\n\"a\" : {\"b\": 2}}")?.value, "a")
    XCTAssertEqual(error("{\"a\": 1,\n\"a\" : {\"b\": 2}}")?.problem, .json(.repeatedName))
  }

  func testEveryPlaceOfAnotherShapeIsNamed() throws {
    let shape = JSONShape.object(
      ["a": .number, "b": .list(.object(["c": .wholeNumber]))], optional: ["d": .number])
    XCTAssertEqual(try shapeErrors("{\"a\": 1, \"b\": [{\"c\": 2}], \"d\": 3}", shape), [])
    let errors = try shapeErrors(
      "{\"b\": [{\"c\": 2},\n{\"c\": 2.5, \"e\": 1}, 4],\n\"d\": 1e999}", shape)
    XCTAssertEqual(errors.map(\.columnName), ["b[1].c", "b[1].e", "b[2]", "d", "a"])
    XCTAssertEqual(errors.map(\.line), [2, 2, 2, 3, 1])
    XCTAssertEqual(
      errors.map(\.problem),
      [
        .json(.otherKind(.wholeNumber)), .json(.unknownName(allowed: ["c"])),
        .json(.otherKind(.object)), .json(.otherKind(.number)), .json(.missingName),
      ])
  }
}
