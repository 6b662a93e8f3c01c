import Foundation
import XCTest

/// The exit codes of the contract, each with a message that names what is wrong.
final class ExitCodeTests: CommandTestCase {
  private let series = ["--series", "industrial_output"]

  // MARK: 64, usage

  func testATypoOfANameIsRefusedWithTheNearestName() throws {
    try fails(
      64, ["--series", "industial_output"],
      saying: [
        "no indicator “industial_output”", "Did you mean industrial_output?", "forecast list",
      ])
    try fails(64, ["--series", "工业总产直"], saying: ["“工业总产直”", "Did you mean 工业总产值"])
    try fails(
      64, series + ["--area", "Taipin"], saying: ["no area “Taipin”", "Did you mean taiping"])
    try fails(64, ["--series", "xyzzy"], saying: ["no indicator “xyzzy”", "forecast list"])
    try fails(64, ["--series", " , "], saying: ["--series takes a name such as"])
  }

  func testOneTypoAmongSeveralNamesIsRefused() throws {
    try fails(64, ["--series", "gdp,industial_output"], saying: ["“industial_output”"])
  }

  func testATypoOfASubcommandIsRefusedByItsName() throws {
    try fails(64, ["lst"], saying: ["no subcommand “lst”", "outlook, series, list, check"])
    try fails(64, ["industrial_output"], saying: ["“industrial_output”", "--series"])
  }

  func testAFileWithoutItsOptionIsToldWhereItBelongs() throws {
    try fails(64, ["batch", "a.csv", "--horizon", "2"], saying: ["'a.csv'", "by --input."])
    try fails(64, ["check", "a.csv", "b.csv"], saying: ["'a.csv'", "by --data."])
    try fails(64, series + ["a.csv"], saying: ["'a.csv'", "by --data."])
    try fails(64, ["evaluate", "a.csv"], saying: ["by --input or --data."])
  }

  func testATypoOfAnOptionOrItsValueIsRefused() throws {
    try fails(64, series + ["--horizn", "2"], saying: ["--horizn", "--horizon"])
    try fails(64, ["--seris", "gdp"], saying: ["--series"])
    try fails(64, series + ["--model", "log-drit"], saying: ["log-drit", "log-drift"])
    try fails(64, series + ["--format", "yaml"], saying: ["yaml", "'text', 'csv' or 'json'"])
    try fails(64, series + ["--lang", "fr"], saying: ["fr", "en"])
    try fails(64, [], saying: ["--series"])
  }

  func testACoverageIsAPercentage() throws {
    try fails(64, series + ["--level", "0.95"], saying: ["0.95", "Did you mean 95?"])
    for level in ["0", "100", "150", "-5", "x", "", "99.999999", "1e1", "NaN"] {
      try fails(64, series + ["--level", level], saying: ["'\(level)'", "from 1 to 99.99"])
    }
  }

  func testTheHorizonIsOneToAHundredYears() throws {
    for horizon in ["0", "-1", "101", "9223372036854775807"] {
      try fails(64, series + ["--horizon", horizon], saying: ["1 to 100", horizon])
    }
    for horizon in ["99999999999999999999", "1.5", "x"] {
      try fails(64, series + ["--horizon", horizon], saying: ["'\(horizon)'", "1 to 100"])
    }
  }

  func testAVintageIsAYear() throws {
    for year in ["0", "-2021", "20211"] {
      try fails(64, series + ["--as-of", year], saying: ["--as-of takes the year", year])
    }
  }

  // MARK: 65, data

  func testASeriesThatSupportsNoForecastStillShowsWhatIsKnown() throws {
    let message = try fails(
      65, ["--series", "tax_revenue_own_level", "--model", "naive"],
      saying: ["tax_revenue_own_level in taiping", "needs 2 observations", "the series has 1"],
      printsData: true)
    XCTAssertTrue(message.hasPrefix("forecast: "))
    try fails(
      65, ["--series", "tax_revenue_own_level", "--model", "naive", "--lang", "zh"],
      saying: ["无法预测 taiping 的 tax_revenue_own_level：", "1 个"], printsData: true)
  }

  func testOneForecastAmongSeveralIsASuccessThatNamesTheOthers() throws {
    let run = try CommandRun(
      ["--series", "tax_revenue_own_level,tax_revenue", "--model", "naive"])
    XCTAssertEqual(run.exitCode, 0)
    XCTAssertTrue(run.messages.hasPrefix("forecast: no forecast of tax_revenue_own_level"))
    XCTAssertEqual(run.messages.split(separator: "\n").count, 1)
  }

  // MARK: 66, input

  func testAMissingFileIsNamed() throws {
    try fails(
      66, ["list", "--data", folder.path("none.csv")], saying: ["none.csv", "No such file"])
    try fails(
      66, ["list", "--data", folder.path], saying: ["observations.csv", "No such file"])
    try fails(
      66, ["regress", folder.path("none.csv"), "--response", "y"],
      saying: ["none.csv", "No such file"])
    try fails(66, ["regress", folder.path, "--response", "y"], saying: ["directory"])
  }

  func testAnUnreadableFileIsNamed() throws {
    let path = try folder.write(ObservationText.levels(["1", "2"]), to: "secret.csv")
    XCTAssertEqual(chmod(path, 0), 0)
    try XCTSkipIf(access(path, R_OK) == 0, "this user may read every file")
    try fails(66, ["list", "--data", path], saying: ["secret.csv", "denied"])
  }

  // MARK: 74, output

  func testAFullDiskIsNoSuccess() throws {
    #if os(Linux)
      let commands = ["list", "--series gdp", "--series gdp --format json", "--help", "--version"]
      for command in commands {
        let run = try CommandRun(shell: "\"$0\" \(command) >/dev/full")
        XCTAssertEqual(run.exitCode, 74, command)
        XCTAssertTrue(run.messages.contains("cannot write the output: No space left"), command)
      }
    #else
      throw XCTSkip("there is no /dev/full to write to")
    #endif
  }

  func testAReaderThatLeavesIsNoFailureToBeToldOf() throws {
    // By the time of writing nobody reads any more; 141 is 128 + SIGPIPE.
    for prelude in ["", "trap '' PIPE; "] {
      let run = try CommandRun(
        shell: "{ \(prelude)sleep 0.3; \"$0\" list; echo \"code $?\" >&2; } | true")
      XCTAssertEqual(run.messages, "code 141\n")
    }
    let head = try CommandRun(shell: "\"$0\" --series gdp --all-years | head -1")
    XCTAssertEqual(head.lines.count, 2)
    XCTAssertEqual(head.messages, "")
  }
}
