import XCTest

/// `outlook --chart`: what a terminal gets without being asked.
final class OutlookChartOptionTests: CommandTestCase {
  private func output(_ options: [String], columns: String? = nil) throws -> String {
    let run = try CommandRun(
      ["--series", "industrial_output"] + options,
      environment: columns.map { ["COLUMNS": $0] } ?? [:])
    XCTAssertEqual(run.exitCode, 0, run.messages)
    return run.output
  }

  func testAPipeGetsPlainFiguresUnlessAChartIsAskedFor() throws {
    let plain = try output([])
    XCTAssertFalse(plain.contains("●"))
    XCTAssertEqual(try output(["--no-chart"]), plain)
    let drawn = try output(["--chart"])
    XCTAssertTrue(drawn.contains("●"))
    XCTAssertFalse(drawn.contains("\u{1B}"))
    // The chart stands above the figures, which stay as they are.
    let figures = plain.split(separator: "\n", omittingEmptySubsequences: false).dropFirst(2)
    XCTAssertTrue(drawn.hasSuffix(figures.joined(separator: "\n")))
  }

  func testTheChartTakesTheColumnsOfTheTerminal() throws {
    for columns in ["40", "80", "120"] {
      for line in try output(["--chart", "--horizon", "40"], columns: columns)
        .split(separator: "\n") where line.contains("┤") || line.contains("┬")
      {
        XCTAssertLessThanOrEqual(line.count, Int(columns) ?? 0)
      }
    }
    XCTAssertEqual(try output(["--chart"], columns: "none"), try output(["--chart"]))
  }

  func testOtherFormatsAreNeverDrawn() throws {
    for format in ["csv", "json"] {
      let options = ["--format", format]
      XCTAssertEqual(try output(options + ["--chart"]), try output(options))
    }
  }
}
