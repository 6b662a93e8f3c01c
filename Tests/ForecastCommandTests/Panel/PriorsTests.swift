import Foundation
import XCTest

/// `forecast priors`, and what `batch` makes of its file.
final class PriorsTests: CommandTestCase {
  func testTheBuiltInPriorsRoundTrip() throws {
    let priors = try folder.write(
      try succeeds(["priors", "--built-in"]).output, to: "priors.json")
    let table = try folder.write(PanelFixture.table(upTo: 14), to: "panel.csv")
    let arguments = ["batch", "-i", table, "--horizon", "6"]
    XCTAssertEqual(
      try succeeds(arguments + ["--priors", priors]).outputBytes,
      try succeeds(arguments).outputBytes)
  }

  func testAFileThatHoldsNoPriorsIsRefused() throws {
    let table = try folder.write(PanelFixture.table(upTo: 2), to: "panel.csv")
    let text = try succeeds(["priors", "--built-in"]).output
    let damaged = [
      "{}", "no priors", text.replacingOccurrences(of: "\"length\" : 2,", with: "\"length\" : 1,"),
      text.replacingOccurrences(of: "\"slopes\" : [", with: "\"slopes\" : [ 1,"),
      text.replacingOccurrences(of: "\"variance\" : 0.5", with: "\"variance\" : -1"),
    ]
    for (index, text) in damaged.enumerated() {
      let priors = try folder.write(text, to: "damaged-\(index).json")
      try fails(
        65, ["batch", "-i", table, "--horizon", "1", "--priors", priors], saying: ["priors"])
    }
  }

  func testTheKeyThatIsOutOfRangeIsNamed() throws {
    let table = try folder.write(PanelFixture.table(upTo: 2), to: "panel.csv")
    let text = try succeeds(["priors", "--built-in"]).output
    let damages = [
      (
        "\"deviation\" : 0.4,", "\"deviation\" : 0.009,",
        "local_global_trend.global_trend.deviation"
      ),
      (
        "\"change\" : 0,\n        \"growth\" : 0.0", "\"change\" : 0,\n        \"growth\" : 1.1",
        "rungs[0].growth.growth"
      ),
      (
        "\"change\" : 0,\n        \"growth\" : 0.0",
        "\"change\" : -101,\n        \"growth\" : 0.0", "rungs[0].growth.change"
      ),
      ("\"variance\" : 0.5", "\"variance\" : -1", "local_global_trend.variance"),
      ("\"intercepts\" : [\n", "\"intercepts\" : [\n 10.1,", "rungs[0].scale.intercepts"),
    ]
    for (index, (sound, wrong, key)) in damages.enumerated() {
      let damaged = text.replacingOccurrences(of: sound, with: wrong)
      XCTAssertNotEqual(damaged, text, key)
      let priors = try folder.write(damaged, to: "wrong-\(index).json")
      try fails(
        65, ["batch", "-i", table, "--horizon", "1", "--priors", priors],
        saying: ["does not hold priors: \(key) is out of range"])
    }
  }

  func testWhatIsWrongInAFileIsNamedWithItsLine() throws {
    let table = try folder.write(PanelFixture.table(upTo: 2), to: "panel.csv")
    let text = try succeeds(["priors", "--built-in"]).output
    let variance = "\"variance\" : 0.5"
    let damages: [(String, [String])] = [
      (String(text.prefix(text.count / 2)), ["line", "ends too early"]),
      (String(text.dropLast(3)) + ",}", ["line", "not allowed here"]),
      (
        text.replacingOccurrences(of: variance, with: variance + ", \"variance\" : 5"),
        ["line", "“variance” stands twice"]
      ),
      (
        text.replacingOccurrences(of: variance, with: variance + ", \"varianz\" : 5"),
        ["column local_global_trend.varianz: is not known", "variance_weight"]
      ),
      (
        text.replacingOccurrences(of: variance + ",", with: ""),
        ["line", "column local_global_trend.variance: is missing"]
      ),
      (
        text.replacingOccurrences(of: variance, with: "\"variance\" : \"x\""),
        ["column local_global_trend.variance: “x” is not a number"]
      ),
      (
        text.replacingOccurrences(of: variance, with: "\"variance\" : 1e999"),
        ["variance: “1e999” is not a number"]
      ),
      (
        text.replacingOccurrences(of: variance, with: "\"variance\" : NaN"),
        ["line", "“NaN", "not allowed here"]
      ),
      (
        text.replacingOccurrences(of: "\"length\" : 2,", with: "\"length\" : 2.5,"),
        ["column rungs[1].length: “2.5” is not a whole number"]
      ),
    ]
    for (index, (text, words)) in damages.enumerated() {
      let priors = try folder.write(text, to: "strict-\(index).json")
      try fails(
        65, ["batch", "-i", table, "--horizon", "1", "--priors", priors],
        saying: words + ["strict-\(index).json does not hold priors"])
    }
  }

  func testARefusalIsInTheLanguageAskedFor() throws {
    let priors = try folder.write("{}", to: "empty.json")
    let table = try folder.write(PanelFixture.table(upTo: 2), to: "panel.csv")
    for command in ["batch", "evaluate"] {
      try fails(
        65, [command, "-i", table, "--horizon", "1", "--priors", priors, "--lang", "zh"],
        saying: ["empty.json 不是先验文件；请用 'forecast priors' 生成。"])
    }
  }

  func testAFullDiskLeavesTheOldPriors() throws {
    let path = try folder.write("old", to: "priors.json")
    // No folder for temporary files: the thread sanitizer's own would be cut off by the limit.
    let run = try CommandRun(
      shell: "trap '' XFSZ; ulimit -f 1; TMPDIR=/none \"$0\" priors --built-in -o '\(path)'")
    XCTAssertEqual(run.exitCode, 74, run.messages)
    XCTAssertEqual(try String(contentsOfFile: path, encoding: .utf8), "old")
  }

  func testAPanelThatIsTooSmallIsRefused() throws {
    try fails(
      65, ["priors"], input: Data(PanelFixture.table(upTo: 3).utf8), saying: ["too small"])
  }
}
