import XCTest

/// Series asked for more than once.
final class RepeatedNamesTests: XCTestCase {
  func testASeriesNamedTwiceIsShownOnceWhicheverNamesAreUsed() throws {
    for command in ["outlook", "series"] {
      let once = try Command.run([command, "--series", "gross_output"])
      let twice = try Command.run([command, "--series", "gross_output,社会总产值,gross_output"])
      XCTAssertEqual(twice.exitCode, 0)
      XCTAssertEqual(twice.output, once.output)
    }
  }
}
