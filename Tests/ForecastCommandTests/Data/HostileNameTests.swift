import Foundation
import XCTest

/// Names in a data file that would speak to the terminal are shown, not obeyed.
final class HostileNameTests: CommandTestCase {
  private let hostile = "red\u{1B}[31m\u{202E}two\nlines\u{7}<b>&"

  private let shown = "red\\u{001B}[31m\\u{202E}two\\nlines\\u{0007}<b>&"

  /// A file whose area, indicator and unit have the name.
  private func path(_ values: [String]) throws -> String {
    let quoted = "\"\(hostile)\""
    return try folder.write(
      ObservationText.levels(values, area: quoted, indicator: quoted, unit: quoted), to: "a.csv")
  }

  private func assertHarmless(
    _ text: String, file: StaticString = #filePath, line: UInt = #line
  ) {
    let bad = text.unicodeScalars.filter {
      $0 != "\n" && [.control, .format].contains($0.properties.generalCategory)
    }
    XCTAssertTrue(bad.isEmpty, "\(bad.map(\.value)) in \(text)", file: file, line: line)
    XCTAssertTrue(text.contains(shown), text, file: file, line: line)
  }

  func testTheOutlookShowsThemEscaped() throws {
    for language in ["en", "zh"] {
      let run = try succeeds(
        ["--series", hostile, "--data", try path(["10", "11", "12"]), "--lang", language])
      assertHarmless(run.output)
    }
  }

  func testTheListShowsThemEscaped() throws {
    for language in ["en", "zh"] {
      let run = try succeeds(
        ["list", "--data", try path(["10", "11", "12"]), "--lang", language])
      assertHarmless(run.output)
    }
  }

  func testMessagesShowThemEscaped() throws {
    let noForecast = try CommandRun(
      ["--series", hostile, "--data", try path(["10"]), "--model", "naive"])
    XCTAssertEqual(noForecast.exitCode, 65)
    assertHarmless(noForecast.messages)
    let suggestion = try fails(64, ["--series", hostile + "x", "--data", try path(["10"])])
    assertHarmless(suggestion)
    assertHarmless(try fails(64, ["--series", "gdp", "--area", hostile]))
    assertHarmless(try fails(64, [hostile]))
    let noFile = folder.path + "/" + hostile
    assertHarmless(try fails(66, ["list", "--data", noFile]))
    let early = try fails(
      65, ["--series", hostile, "--data", try path(["10"]), "--as-of", "1999"])
    assertHarmless(early)
  }

  func testProgramsGetThemAsTheyAre() throws {
    let path = try path(["10", "11", "12"])
    let json = try succeeds(["--series", hostile, "--data", path, "--format", "json"])
    let outlooks = try JSONDecoder().decode([OutlookJSON].self, from: json.outputBytes)
    XCTAssertEqual(outlooks[0].area, hostile)
    XCTAssertEqual(outlooks[0].indicator, hostile)
    XCTAssertEqual(outlooks[0].unit, hostile)
    let csv = try succeeds(["--series", hostile, "--data", path, "--format", "csv"])
    let names = Array(repeating: "\"\(hostile)\"", count: 3).joined(separator: ",")
    XCTAssertTrue(csv.output.contains("\n\(names),8,"), csv.output)
  }

  func testColumnsOfARegressionAreShownEscaped() throws {
    let table = "y,\"\(hostile)\"\n1,1\n2,3\n4,4\n3,6\n"
    let run = try succeeds(["regress", "-", "--response", "y"], input: Data(table.utf8))
    XCTAssertFalse(run.output.unicodeScalars.contains("\u{1B}"))
    XCTAssertFalse(run.output.contains("two\n"))
    let singular = "y,x,\"\(hostile)\"\n1,1,2\n2,2,4\n4,3,6\n3,4,8\n"
    assertHarmless(
      try fails(65, ["regress", "-", "--response", "y"], input: Data(singular.utf8)))
    assertHarmless(
      try fails(65, ["regress", "-", "--response", hostile], input: Data("y,x\n1,2\n".utf8)))
  }
}
