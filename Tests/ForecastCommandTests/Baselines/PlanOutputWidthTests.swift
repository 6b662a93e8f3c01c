import Foundation
import XCTest

/// Nothing that the repair and the baselines print for a reader is wider than a terminal of 80 columns.
final class PlanOutputWidthTests: BaselineTestCase {
  private static let languages = ["en", "zh"].map { ["--lang", $0] }

  func testRepairFits() throws {
    for language in Self.languages {
      try assertFits(["repair", "--area", "taiping", "--year", "2021"] + language)
    }
    try assertFits(
      ["repair", "--area", "taiping", "--year", "2021", "--keep", "all:level", "--lang", "zh"])
  }

  func testBaselinesFit() throws {
    let name = String(repeating: "long-", count: 13) + "name"
    let (old, new) = (try write(2021, to: name), try write(2022, to: "new"))
    try assertFits(["baseline", "check", old])
    try forgetFigures(in: name)
    for language in Self.languages {
      try assertFits(["baseline", "diff", old, new] + language)
      try assertFits(["baseline", "check", old] + language, exitCode: 1)
    }
  }

  /// Changes many figures, long ones too.
  private func forgetFigures(in name: String) throws {
    let path = folder.path(name) + "/"
    for file in ["baseline.csv", "findings.csv"] {
      let text = try String(contentsOfFile: path + file, encoding: .utf8)
      try folder.write(
        text.replacingOccurrences(of: "2020=", with: "2020=1")
          .replacingOccurrences(of: "Likely cause", with: "Another cause that is not the same")
          .replacingOccurrences(of: "可能原因", with: "另一个不同的原因"),
        to: "\(name)/\(file)")
    }
  }

  func testBaselinesOfDifferentAreasFit() throws {
    try writeData()
    let one = try writeSmall(2021, to: "one")
    let data = try String(contentsOfFile: folder.path("data.csv"), encoding: .utf8)
    try folder.write(data.replacingOccurrences(of: "town,", with: "city,"), to: "data.csv")
    let other = try writeSmall(2021, to: "other")
    for language in Self.languages { try assertFits(["baseline", "diff", one, other] + language) }
    let text = try succeeds(["baseline", "diff", one, other]).lines.joined(separator: " ")
    XCTAssertTrue(text.contains("no series is in both (areas town and city)"), text)
    XCTAssertTrue(text.contains("Vanished: town/gross_output"), text)
    XCTAssertTrue(text.contains("Appeared: city/gross_output"), text)
    XCTAssertFalse(text.contains("because of"), text)
    let run = try CommandRun(["baseline", "diff", one, other, "--format", "csv"])
    XCTAssertTrue(run.messages.contains("warning: no series is in both"), run.messages)
    XCTAssertTrue(run.lines.contains { $0.contains(",appeared,") }, run.output)
    XCTAssertFalse(run.output.contains("_data"), run.output)
  }

  func testHelpFits() throws {
    let commands =
      [["repair"], ["baseline"]]
      + ["write", "check", "diff"].map { ["baseline", $0] }
    for command in commands {
      for line in try succeeds(command + ["--help"]).lines {
        XCTAssertLessThanOrEqual(Self.width(line), 80, line)
      }
    }
  }

  private func assertFits(_ arguments: [String], exitCode: Int32 = 0) throws {
    let run = try CommandRun(arguments)
    XCTAssertEqual(run.exitCode, exitCode, run.messages)
    XCTAssertFalse(run.output.isEmpty)
    for line in run.lines {
      XCTAssertLessThanOrEqual(Self.width(line), 80, line)
      XCTAssertFalse(line.hasSuffix(" "), line)
    }
  }

  /// Chinese characters and their punctuation take two columns.
  private static func width(_ line: String) -> Int {
    line.unicodeScalars.reduce(0) { sum, scalar in
      let isWide =
        (0x1100...0x115F).contains(scalar.value) || (0x2E80...0xA4CF).contains(scalar.value)
        || (0xF900...0xFAFF).contains(scalar.value) || (0xFE30...0xFE4F).contains(scalar.value)
        || (0xFF00...0xFF60).contains(scalar.value)
      return sum + (isWide ? 2 : 1)
    }
  }
}
