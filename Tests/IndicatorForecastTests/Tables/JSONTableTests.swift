import IndicatorForecast
import TestSupport
import XCTest

final class JSONTableTests: XCTestCase {
  private func grid(_ text: String) -> CellGrid { CellGrid(parsing: Array(text.utf8), name: "t") }

  private func texts(_ text: String) -> [[String]] { grid(text).rows.map { $0.fields.map(\.text) } }

  private func problem(_ text: String) -> JSONProblem? {
    guard case .json(let problem)? = grid(text).errors.first?.problem else { return nil }
    return problem
  }

  func testObjectsBecomeRowsUnderTheNamesInTheirFirstOrder() {
    XCTAssertEqual(
      texts(#"[{"a": 1, "b": "x"}, {"b": null, "c": true}]"#),
      [["a", "b", "c"], ["1", "x", ""], ["", "", "true"]])
  }

  func testTheListMayStandInAnObject() {
    let text = #"{"version": {"a": [1, {}], "b": []}, "observations": [{"a": 1}], "x": [[]]}"#
    XCTAssertEqual(texts(text), [["a"], ["1"]])
  }

  func testNumbersKeepTheirDigits() {
    XCTAssertEqual(
      texts(#"[{"a": 21.90, "b": -0.50, "c": 1E+5, "d": 0, "e": 12345678901234567890}]"#)[1],
      ["21.90", "-0.50", "1E+5", "0", "12345678901234567890"])
  }

  func testEscapesAreResolved() {
    let text = #"[{"a": "\"\\\/\b\f\n\r\t\u592a\ud840\udc00 太"}]"#
    XCTAssertEqual(texts(text)[1], ["\"\\/\u{8}\u{C}\n\r\t太𠀀 太"])
  }

  func testCellsKnowTheirLines() {
    let rows = grid("[\n{\"a\":\n1},\r\n{\"a\": 2}]").rows
    XCTAssertEqual(rows.map { $0.fields[0].line }, [2, 3, 4])
  }

  func testWhatIsNotJSONIsAnError() {
    let texts = [
      "[{\"a\": 1,}]", "[{\"a\": 1} {\"a\": 2}]", "[{\"a\": 01}]", "[{\"a\": .5}]", "[{\"a\": 1.}]",
      "[{\"a\": +1}]", "[{\"a\": NaN}]", "[{\"a\": 'x'}]", "[{a: 1}]", "[{\"a\": \"\\x\"}]",
      "[{\"a\": \"\\ud840x\"}]", "[{\"a\": \"\\udc00\"}]", "[{\"a\": \"\n\"}]", "[{\"a\": 1}] x",
      "[{\"a\": 1e}]", "[{\"a\" 1}]", "[{\"a\": \"\\u12\"}]", "[{\"a\": tru}]",
    ]
    for text in texts { XCTAssertEqual(problem(text), .unexpectedCharacter, text) }
    for text in ["[", "[{", "[{\"a\": 1}", "[{\"a\": \"x", "{\"observations\": [", "[{\"a\":"] {
      XCTAssertTrue([.unexpectedEnd, .notATable].contains(problem(text)), text)
    }
  }

  func testTablesOfOtherShapesAreErrors() {
    for text in ["{\"a\": 1}", "{\"observations\": 5}", "[1, 2]", "[[1]]"] {
      XCTAssertEqual(problem(text), .notATable, text)
    }
    XCTAssertEqual(problem("[{\"a\": [1]}]"), .nestedValue)
    XCTAssertEqual(problem("[{\"a\": 1, \"a\": 2}]"), .repeatedName)
    XCTAssertEqual(grid("[]").errors.map(\.problem), [.emptyFile])
    XCTAssertEqual(grid("[{}]").errors.map(\.problem), [.emptyFile])
  }

  func testDepthIsLimitedWithoutRecursion() {
    let deep = String(repeating: "[", count: 100_000)
    XCTAssertEqual(problem("{\"x\": \(deep)"), .tooDeep)
  }

  func testErrorsNameTheLine() {
    XCTAssertEqual(grid("[\n{\"a\": 1},\n{\"a\": x}\n]").errors.map(\.line), [3])
    XCTAssertEqual(grid("[\n{\"a\": 1},\n{\"a\": x}\n]").errors.first?.value, "x}")
  }

  func testAnyBytesGiveRowsOrErrorsAndNeverATrap() {
    let seed: UInt64 = 11
    var generator = SplitMix64(seed: seed)
    let alphabet = Array("[{}]\",:\\u0dn1e-.tfl \n".utf8) + [0xE4, 0xFF, 0x00]
    for _ in 0..<5000 {
      let bytes =
        [0x5B, 0x7B]
        + (0..<Int.random(in: 0...24, using: &generator)).map { _ in
          alphabet.randomElement(using: &generator) ?? 0
        }
      let grid = CellGrid(parsing: bytes, name: "t")
      XCTAssertTrue(!grid.rows.isEmpty || !grid.errors.isEmpty, "seed \(seed): \(bytes)")
    }
  }
}
