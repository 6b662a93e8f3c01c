import Foundation
import XCTest

/// What `forecast batch` reads, and what it refuses to guess at.
final class BatchInputTests: CommandTestCase {
  private func batch(_ text: String, _ options: [String] = []) throws -> String {
    try succeeds(["batch", "--horizon", "2"] + options, input: Data(text.utf8)).output
  }

  private func refuses(
    _ text: String, _ options: [String] = [], saying words: [String],
    file: StaticString = #filePath, line: UInt = #line
  ) throws {
    try fails(
      65, ["batch", "--horizon", "1"] + options, input: Data(text.utf8), saying: words, file: file,
      line: line)
  }

  private let table = "id,period,value\na,2000,1.5\na,2002,2\nb,2001,-3e1\n"

  // MARK: Separators and encodings

  func testSemicolonsAndTabsSeparateAsCommasDo() throws {
    for separator in [";", "\t"] {
      XCTAssertEqual(
        try batch(table.replacingOccurrences(of: ",", with: separator)), try batch(table))
    }
  }

  func testOtherEncodingsAreNamed() throws {
    let text = "id,period,value\n中,2000,1\n"
    let expected = try batch(text)
    let encoded: [(String, Data)] = [
      ("utf-16", try XCTUnwrap(text.data(using: .utf16))),
      ("gb18030", Data("id,period,value\n".utf8) + [0xD6, 0xD0] + Data(",2000,1\n".utf8)),
    ]
    for (name, bytes) in encoded {
      let arguments = ["batch", "--horizon", "2", "--encoding", name]
      XCTAssertEqual(try succeeds(arguments, input: bytes).output, expected, name)
    }
    try fails(
      65, ["batch", "--horizon", "1"], input: encoded[1].1, saying: ["name the encoding"])
  }

  // MARK: One column, one series, one year

  func testAColumnThatStandsTwiceIsNotGuessedAt() throws {
    try refuses(
      "id,period,value,value\na,2000,1,2\n",
      saying: ["line 1, column 4 (value): the column already stands at place 3"])
    try refuses(
      "id,period,value,split,split\na,2000,1,train,test\n", saying: ["column 5 (split)"])
    XCTAssertFalse(try batch("id,period,value,x,x\na,2000,1,2,3\n").isEmpty, "ignored columns")
  }

  func testANameOfBlanksIsNone() throws {
    try refuses("id,period,value\n\"  \",2000,1\n", saying: ["line 2, column 1 (id)", "empty"])
  }

  func testPartsOfAYearAreSaidToBe() throws {
    let months = [
      "2020-01", "2020-1", "2020/01", "202001", "2020Q1", "2020-Q1", "2020M01", "2020年1月",
    ]
    for month in months {
      try refuses(
        "id,period,value\na,\(month),1\n",
        saying: ["line 2, column 2 (period): “\(month)” is a part of a year", "must be annual"])
    }
    for other in ["20001", "2000.5", "x"] {
      try refuses("id,period,value\na,\(other),1\n", saying: ["“\(other)” is not an integer"])
    }
  }

  func testDatesInsideAYearAreSaidToBe() throws {
    let dates = "unique_id,ds,y\na,2020-01-31,1\na,2020-02-29,2\na,2021-01-31,3\n"
    for options in [[], ["--unsorted"]] {
      try refuses(
        dates, options,
        saying: ["line 3, column 2 (ds): “2020-02-29” is in the year of line 2", "must be annual"])
    }
  }

  func testAFileIsNamedOnce() throws {
    let file = try folder.write(table, to: "panel.csv")
    for command in ["batch", "evaluate", "priors"] {
      let horizon = command == "priors" ? [] : ["--horizon", "1"]
      try fails(64, [command, "-i", file, "-i", file] + horizon, saying: ["-i names", "twice"])
    }
  }

  func testANameStandsForOneSeriesAcrossFiles() throws {
    let first = try folder.write(table, to: "first.csv")
    let second = try folder.write("id,period,value\nc,2000,1\nb,2002,1\n", to: "second.csv")
    let words = "second.csv, line 3: “b” is in \(first) too"
    try fails(65, ["evaluate", "-i", first, "-i", second, "--horizon", "1"], saying: [words])
    // The first file had been forecast when the second was read.
    let run = try CommandRun(["batch", "-i", first, "-i", second, "--horizon", "1"])
    XCTAssertEqual(run.exitCode, 65)
    XCTAssertTrue(run.messages.contains(words), run.messages)
    XCTAssertFalse(run.output.contains("c,1,"), run.output)
    let third = try folder.write("id,period,value\nc,2000,1\n", to: "third.csv")
    let output = try succeeds(["batch", "-i", first, "-i", third, "--horizon", "1"]).output
    let ids = output.split(separator: "\n").dropFirst().map { String($0.prefix(2)) }
    XCTAssertEqual(ids, ["a,", "b,", "c,"])
  }

  func testTheErrorsOfAllFilesComeTogether() throws {
    let first = try folder.write("id,period,value\na,x,1\n", to: "first.csv")
    let second = try folder.write("id,period,value\nb,2000,y\n", to: "second.csv")
    try fails(
      65, ["batch", "-i", first, "-i", second, "--horizon", "1"], saying: ["“x”", "“y”"])
  }

  // MARK: Lines of JSON

  func testLinesOfJSONAreReadAsTheTableIs() throws {
    let lines = """
      {"id": "a", "start": 2000, "values": [1.5, null, 2]}

      {"further": {"x": [1, {}]}, "values": [-3e1], "periods": [2001], "id": "b"}
      """
    let expected = try batch(table)
    XCTAssertEqual(try batch(lines), expected)
    let windows = "\u{FEFF}" + lines.replacingOccurrences(of: "\n", with: "\r\n")
    XCTAssertEqual(try batch(windows), expected)
    let dates = lines.replacingOccurrences(of: "[2001]", with: "[\"2001-12-31\"]")
    XCTAssertEqual(try batch(dates), expected)
  }

  func testAllErrorsOfLinesOfJSONAreListedInOnePass() throws {
    let lines = """
      {"id": "a", "start": 2000, "values": [1, "x"]}
      {"id": "a", "start": 2002, "values": [1]}
      {"id": "b", "values": [1]}
      {"id": "c", "periods": [2000, 2001], "values": [1]}
      {"id": "d", "start": 2000, "values": [1,]}
      {"id": "e", "periods": [2001, 2000], "values": [1, 2]}
      {"id": "f", "start": 2000, "values": [null]}
      {"id": "g", "start": 2000, "values": [1]} x
      [1]
      {"id": "h", "id": "i", "start": 2000, "values": [1]}
      {"id": "j", "start": 2000, "periods": [2000], "values": [1]}
      {"id": "k", "start": 2000, "values": 1}
      """
    try refuses(
      lines,
      saying: [
        "line 1, column 2 (values): “x” is not a number", "line 2: a repeats line 1",
        "line 3: “{\"id\": \"b\", \"values\": [1]}” is no series; write {\"id\":",
        "line 4:", "has 2 periods and 1 values", "line 5: “]}” is not allowed here in JSON",
        "line 6, column 2 (periods): “2000” comes after 2001", "line 7:",
        "line 8: “x” is not allowed", "line 9: “[1]” is no series", "line 10:", "stands twice",
        "line 11:", "line 12:",
      ])
    try refuses("{\"id\": \"a\"", saying: ["line 1: the JSON ends too early"])
  }

  func testObjectsOfOneNameAreNotPutTogetherInAnyOrder() throws {
    let lines = """
      {"id": "a", "start": 2000, "values": [1]}
      {"id": "a", "start": 2001, "values": [2]}
      """
    try refuses(lines, ["--unsorted"], saying: ["line 2: a repeats line 1"])
  }
}
