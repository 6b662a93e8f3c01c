import Foundation
import XCTest

/// The rules and priors of `check` and `outlook`.
final class MethodOptionTests: CommandTestCase {
  private let outlook = ["--series", "industrial_output", "--format", "json"]

  private func findings(_ options: [String]) throws -> [String] {
    let run = try succeeds(outlook + options)
    return try JSONDecoder().decode([OutlookJSON].self, from: run.outputBytes)[0].findings
  }

  func testTheRulesBesideATargetFollowTheLimits() throws {
    let rules = try folder.write(#"{"P13": {"unlikely": 0.999, "certain": 1}}"#, to: "rules.json")
    XCTAssertEqual(try findings([]), ["P05", "P25"])
    XCTAssertEqual(try findings(["--rules", rules]), ["P05", "P13", "P25"])
    let wrong = try folder.write(#"{"P13": {"x": 1}}"#, to: "wrong.json")
    try fails(65, outlook + ["--rules", wrong], saying: ["P13.x"])
  }

  func testTheChancesFollowThePriors() throws {
    let text = try succeeds(["priors", "--built-in"]).output
    let same = try folder.write(text, to: "same.json")
    let faster = text.replacingOccurrences(
      of: #""growth" : 0\.\d+"#, with: #""growth" : 0.6"#, options: .regularExpression)
    let other = try folder.write(faster, to: "other.json")
    let check = ["check", "--area", "taiping", "--year", "2022", "--format", "json"]
    for arguments in [check, outlook] {
      let plain = try succeeds(arguments).output
      XCTAssertEqual(try succeeds(arguments + ["--priors", same]).output, plain)
      XCTAssertNotEqual(try succeeds(arguments + ["--priors", other]).output, plain)
      let none = try folder.write("{}", to: "none.json")
      try fails(65, arguments + ["--priors", none], saying: ["priors"])
    }
  }
}
