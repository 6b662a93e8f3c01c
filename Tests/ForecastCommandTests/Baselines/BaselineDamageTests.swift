import Foundation
import XCTest

/// Baselines that are damaged, edited or in the way.
final class BaselineDamageTests: BaselineTestCase {
  func testAnEditedFigureIsShownWithItsFile() throws {
    let path = try write(2021, to: "plan")
    let file = path + "/baseline.csv"
    let text = try String(contentsOfFile: file, encoding: .utf8)
    let edited = text.replacingOccurrences(of: ",134.63,", with: ",134.36,")
    try folder.write(edited, to: "plan/baseline.csv")
    let run = try CommandRun(["baseline", "check", path, "--format", "csv"])
    XCTAssertEqual(run.exitCode, 1)
    XCTAssertEqual(
      run.lines,
      ["key,column,stored,recomputed", "taiping/gross_output,target_level,134.36,134.63", ""])
    XCTAssertTrue(run.messages.contains("plan/baseline.csv is not as it was written"), run.messages)
  }

  func testAnEditThatChangesNoFigureIsFoundByItsHash() throws {
    let path = try write(2021, to: "plan")
    let text = try String(contentsOfFile: path + "/findings.csv", encoding: .utf8)
    try folder.write(text + "\n", to: "plan/findings.csv")
    try fails(
      1, ["baseline", "check", path], saying: ["findings.csv is not as it was written"],
      printsData: true)
  }

  func testAnEditedManifestIsShownFieldByField() throws {
    let path = try write(2021, to: "plan")
    let text = try String(contentsOfFile: path + "/manifest.json", encoding: .utf8)
    let edited = text.replacingOccurrences(
      of: "\"version\" : \"", with: "\"version\" : \"9")
    try folder.write(edited, to: "plan/manifest.json")
    let run = try CommandRun(["baseline", "check", path, "--format", "csv"])
    XCTAssertEqual(run.exitCode, 1)
    XCTAssertTrue(run.lines[1].hasPrefix("manifest.json,version,9"), run.output)
  }

  func testANewerFormatIsNotCalledDamage() throws {
    let path = try write(2021, to: "plan")
    let text = try String(contentsOfFile: path + "/manifest.json", encoding: .utf8)
    let newer = text.replacingOccurrences(of: "forecast-baseline-1", with: "forecast-baseline-2")
    try folder.write(newer, to: "plan/manifest.json")
    try fails(
      65, ["baseline", "check", path],
      saying: ["has the format forecast-baseline-2", "use the version that wrote it"])
  }

  func testMissingAndDamagedFilesAreNamed() throws {
    let path = try write(2021, to: "plan")
    try folder.write("{", to: "plan/manifest.json")
    try fails(65, ["baseline", "check", path], saying: ["plan/manifest.json is damaged"])
    try FileManager.default.removeItem(atPath: path + "/findings.csv")
    try fails(66, ["baseline", "check", path], saying: ["plan/findings.csv", "No such file"])
    try fails(66, ["baseline", "check", folder.path("none")], saying: ["none", "No such file"])
    try fails(66, ["baseline", "diff", path, folder.path("none")], saying: ["No such file"])
  }

  func testATableThatIsNoneIsRefusedWithItsPlace() throws {
    let path = try write(2021, to: "plan")
    try folder.write("area,indicator\n\"x\n", to: "plan/baseline.csv")
    try fails(65, ["baseline", "check", path], saying: ["plan/baseline.csv", "line 2"])
  }

  func testAFolderThatIsNoBaselineIsLeftAlone() throws {
    try folder.write("mine", to: "work/notes.txt")
    try fails(
      73, ["baseline", "write", "-o", folder.path("work")] + taiping,
      saying: ["is not a baseline", "notes.txt", "left alone"])
    let notes = try String(contentsOfFile: folder.path("work/notes.txt"), encoding: .utf8)
    XCTAssertEqual(notes, "mine")
    let path = try write(2021, to: "plan")
    try folder.write("mine", to: "plan/notes.txt")
    try fails(
      73, ["baseline", "write", "-o", path] + taiping, saying: ["is not a baseline", "notes.txt"])
    XCTAssertEqual(try leftovers(), [])
  }

  func testAFileInTheWayIsNamed() throws {
    let file = try folder.write("mine", to: "plan")
    try fails(73, ["baseline", "write", "-o", file] + taiping, saying: ["no folder"])
    try fails(73, ["baseline", "write", "-o", file + "/x"] + taiping, saying: ["Not a directory"])
    try fails(
      73, ["baseline", "write", "-o", folder.path("none/x")] + taiping, saying: ["No such file"])
  }

  func testAnEmptyFolderAndALinkAreWrittenTo() throws {
    try FileManager.default.createDirectory(
      atPath: folder.path("empty"), withIntermediateDirectories: false)
    XCTAssertEqual(try wholeYear(try write(2021, to: "empty")), 2021)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("link"), withDestinationPath: folder.path("empty"))
    XCTAssertEqual(try wholeYear(try write(2022, to: "link")), 2022)
    XCTAssertEqual(try wholeYear(folder.path("empty")), 2022)
  }
}
