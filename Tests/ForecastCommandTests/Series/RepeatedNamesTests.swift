import XCTest

/// Series asked for more than once.
final class RepeatedNamesTests: CommandTestCase {
  func testASeriesNamedTwiceIsShownOnceWhicheverNamesAreUsed() throws {
    for command in ["outlook", "series"] {
      let once = try succeeds([command, "--series", "gross_output"])
      let twice = try succeeds([command, "--series", "gross_output,社会总产值,gross_output"])
      XCTAssertEqual(twice.output, once.output)
    }
  }
}
