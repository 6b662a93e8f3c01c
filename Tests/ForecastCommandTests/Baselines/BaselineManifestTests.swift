import Crypto
import Foundation
import IndicatorForecast
import XCTest

/// Everything that a manifest says is held against what is there, and against what is asked for.
final class BaselineManifestTests: BaselineTestCase {
  override func setUpWithError() throws {
    try super.setUpWithError()
    try writeData()
  }

  private func check(_ path: String, _ arguments: [String] = []) throws -> CommandRun {
    try CommandRun(["baseline", "check", path, "--data", folder.path("data.csv")] + arguments)
  }

  private func manifest(_ path: String) throws -> String {
    try String(contentsOfFile: path + "/manifest.json", encoding: .utf8)
  }

  func testEveryFieldOfTheManifestIsCompared() throws {
    let path = try writeSmall(2021, to: "plan")
    var text = try manifest(path)
    let edits = [
      ("\"program\" : \"forecast\"", "\"program\" : \"other\"", "program"),
      ("\"embedded\" : false", "\"embedded\" : true", "inputs.data.csv.embedded"),
      ("\"rows\" : 1,", "\"rows\" : 11,", "outputs.baseline.csv.rows"),
      ("\"source\" : \"built-in\"", "\"source\" : \"mine.json\"", "priors.source"),
      ("\"kind\" : \"observations\"", "\"kind\" : \"registry\"", "inputs.data.csv.kind"),
      ("\"bytes\" : ", "\"bytes\" : 1", "inputs.data.csv.bytes"),
      ("\"name\" : \"findings.csv\"", "\"name\" : \"finding.csv\"", "outputs"),
    ]
    for (old, new, _) in edits {
      let place = try XCTUnwrap(text.range(of: old), old)
      text.replaceSubrange(place, with: new)
    }
    try folder.write(text, to: "plan/manifest.json")
    let run = try check(path, ["--format", "csv"])
    XCTAssertEqual(run.exitCode, 1)
    for (_, _, column) in edits {
      XCTAssertTrue(
        run.lines.contains { $0.hasPrefix("manifest.json,\(column),") }, "\(column): \(run.output)")
    }
  }

  func testBytesOfTheManifestThatNoFieldHasAreFound() throws {
    let path = try writeSmall(2021, to: "plan")
    let text = try manifest(path)
    let noted = text.replacingOccurrences(
      of: "{\n  \"format\"", with: "{\n  \"note\" : 1,\n  \"format\"")
    for edited in [text + "\n", noted] {
      try folder.write(edited, to: "plan/manifest.json")
      let run = try check(path)
      XCTAssertEqual(run.exitCode, 1)
      XCTAssertTrue(run.messages.contains("is not as the program writes it"), run.messages)
    }
  }

  func testATableThatWasEditedTogetherWithItsHashIsFound() throws {
    let path = try writeSmall(2021, to: "plan")
    let table = try String(contentsOfFile: path + "/baseline.csv", encoding: .utf8)
    let lines = table.split(separator: "\n").map(String.init)
    let doubled = table + lines[1] + "\n"
    let widened = "\(lines[0]),note\n\(lines[1]),x\n"
    for (edited, words) in [(doubled, "baseline.csv,rows,2,1"), (widened, "other columns")] {
      try forge(edited, in: path, instead: table)
      let run = try check(path, ["--format", "csv"])
      XCTAssertEqual(run.exitCode, 1, words)
      XCTAssertTrue((run.output + run.messages).contains(words), run.output + run.messages)
      try forge(table, in: path, instead: edited)
    }
  }

  /// Replaces the table, and its hash in the manifest.
  private func forge(_ table: String, in path: String, instead old: String) throws {
    try folder.write(table, to: "plan/baseline.csv")
    let hash = { (text: String) in
      SHA256.hash(data: Data(text.utf8)).map { String(format: "%02x", $0) }.joined()
    }
    try folder.write(
      try manifest(path).replacingOccurrences(of: hash(old), with: hash(table)),
      to: "plan/manifest.json")
  }

  func testAForeignFileIsRefusedByName() throws {
    let path = try writeSmall(2021, to: "plan")
    try folder.write("mine", to: "plan/notes.txt")
    try fails(
      65, ["baseline", "check", path], saying: ["plan holds notes.txt", "move it elsewhere"])
    let run = try CommandRun(["baseline", "diff", path, path])
    XCTAssertEqual(run.exitCode, 0)
    XCTAssertTrue(run.messages.contains("notes.txt"), run.messages)
  }

  func testOptionsThatTheManifestFixesAreRefusedWhereTheyDiffer() throws {
    let path = folder.path("plan")
    let data = ["--data", folder.path("data.csv")]
    _ = try succeeds(
      ["baseline", "write", "-o", path, "--year", "2021", "--area", "town"] + data)
    let rules = try folder.write("{\"P01\": {\"warning_points\": 2}}", to: "strict.json")
    for (arguments, words) in [
      (["--area", "China"], ["--area China", "with town", "leave out --area"]),
      (["--as-of", "2020"], ["--as-of 2020", "without it"]),
      (["--thousands-commas"], ["--thousands-commas is not the baseline's"]),
      (["--rules", rules], ["--rules names a file", "without one"]),
    ] {
      try fails(64, ["baseline", "check", path] + data + arguments, saying: words)
    }
    XCTAssertEqual(try check(path, ["--area", "town"]).exitCode, 0)
  }

  func testADifferenceSaysWhatToDo() throws {
    let path = try writeSmall(2021, to: "plan")
    let text = try manifest(path)
    try folder.write(
      text.replacingOccurrences(of: "\"version\" : \"", with: "\"version\" : \"9"),
      to: "plan/manifest.json")
    let run = try check(path)
    XCTAssertTrue(run.output.contains("write it anew"), run.output)
    XCTAssertTrue(try check(path, ["--lang", "zh"]).output.contains("重新生成"))
  }

  func testTheHashOfTheRulesFollowsFromTheirLimitsAlone() throws {
    let text = ReviewThresholds().canonicalText
    let hash = SHA256.hash(data: Data(text.utf8)).map { String(format: "%02x", $0) }.joined()
    let builtIn = try manifest(try writeSmall(2021, to: "plan"))
    XCTAssertTrue(builtIn.contains(hash), builtIn)
    // A file that sets a default is no other rule.
    let rules = try folder.write("{\"P01\": {\"warning_points\": 3}}", to: "same.json")
    let other = folder.path("same")
    _ = try succeeds(
      [
        "baseline", "write", "-o", other, "--year", "2021", "--rules", rules, "--data",
        folder.path("data.csv"),
      ])
    XCTAssertTrue(try manifest(other).contains(hash))
  }

  func testADifferenceOfRulesIsNamedAndNoCauseOfOutlooks() throws {
    let (old, new) = (try writeSmall(2021, to: "old"), folder.path("new"))
    let rules = try folder.write(
      "{\"P13\": {\"unlikely\": 0.9}, \"P25\": {\"fewest_observations\": 2}}", to: "strict.json")
    _ = try succeeds(
      [
        "baseline", "write", "-o", new, "--year", "2021", "--rules", rules, "--data",
        folder.path("data.csv"),
      ])
    let rows = try succeeds(["baseline", "diff", old, new, "--format", "csv"]).lines
    XCTAssertEqual(rows.count, 3, "one change alone: \(rows)")
    XCTAssertTrue(rows[1].hasPrefix("town,gross_output,findings,"), rows[1])
    XCTAssertTrue(
      rows[1].hasSuffix(",changed_method,other rules (built-in → strict.json)"), rows[1])
  }
}
