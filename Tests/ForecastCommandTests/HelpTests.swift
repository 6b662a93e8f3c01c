import Foundation
import XCTest

final class HelpTests: CommandTestCase {
  private let commands = [
    [], ["outlook"], ["series"], ["list"], ["regress"], ["evaluate"], ["check"],
  ]

  func testEveryHelpEndsWithAnExampleThatRuns() throws {
    try folder.write("year,y\n2018,1\n2019,3\n2020,4\n2021,8\n2022,9\n", to: "years.csv")
    for command in commands {
      let help = try succeeds(command + ["--help"]).lines
      XCTAssertEqual(Array(help.suffix(3).map { $0.isEmpty }), [false, false, true])
      let example = help[help.count - 2]
      XCTAssertEqual(help[help.count - 3], "EXAMPLE:", "\(command)")
      XCTAssertTrue(example.hasPrefix("  forecast "), example)
      let words = example.split(separator: " ").dropFirst().joined(separator: " ")
      let run = try CommandRun(shell: "cd '\(folder.path)' && \"$0\" \(words)")
      XCTAssertEqual(run.exitCode, 0, "\(example): \(run.messages)")
      XCTAssertEqual(run.messages, "", example)
      XCTAssertFalse(run.output.isEmpty, example)
    }
  }

  func testTheExampleIsThatOfTheSubcommand() throws {
    for name in [
      "series", "list", "regress", "evaluate", "batch", "priors", "convert", "extract", "report",
    ] {
      let help = try succeeds([name, "--help"]).lines
      XCTAssertTrue(help[help.count - 2].hasPrefix("  forecast \(name) "))
    }
  }

  func testHelpComesByEveryName() throws {
    for command in commands where !command.isEmpty {
      let help = try succeeds(command + ["--help"]).output
      XCTAssertEqual(try succeeds(command + ["-h"]).output, help)
      XCTAssertEqual(try succeeds(["help"] + command).output, help)
    }
    XCTAssertEqual(try succeeds(["help"]).output, try succeeds(["--help"]).output)
  }

  func testHelpLinesFitATerminal() throws {
    for command in commands + [["batch"], ["priors"], ["convert"], ["extract"], ["report"]] {
      // The usage line is the parser's, and as long as the options are many.
      let lines = try succeeds(command + ["--help"]).lines.filter { !$0.hasPrefix("USAGE:") }
      for line in lines { XCTAssertLessThanOrEqual(line.terminalColumns, 80, line) }
    }
  }

  func testTheUsageOfExtractFitsATerminal() throws {
    let lines = try succeeds(["extract", "--help"]).lines
    let usage = try XCTUnwrap(lines.first { $0.hasPrefix("USAGE:") })
    XCTAssertLessThanOrEqual(usage.terminalColumns, 80, usage)
  }

  func testEveryOptionOfTheContractIsInTheHelp() throws {
    let outlook = try succeeds(["outlook", "--help"]).output
    for option in [
      "series", "area", "horizon", "level", "model", "as-of", "format", "data", "lang", "no-color",
    ] {
      XCTAssertTrue(outlook.contains("--\(option)"), option)
    }
    let regress = try succeeds(["regress", "--help"]).output
    for option in ["response", "terms", "polynomial", "of", "no-intercept", "errors", "format"] {
      XCTAssertTrue(regress.contains("--\(option)"), option)
    }
  }

  func testTheVersionIsANumber() throws {
    let version = try succeeds(["--version"]).output
    XCTAssertNotNil(version.wholeMatch(of: /[0-9]+\.[0-9]+\.[0-9]+\n/), version)
  }

  func testCompletionScriptsAreGenerated() throws {
    for (shell, words) in [
      ("bash", "complete"), ("zsh", "#compdef forecast"), ("fish", "complete -c"),
    ] {
      let script = try succeeds(["--generate-completion-script", shell]).output
      XCTAssertTrue(script.contains(words), shell)
      XCTAssertTrue(script.contains("regress"), shell)
      XCTAssertFalse(script.contains("EXAMPLE:"), shell)
    }
  }

  func testTheBashCompletionScriptParses() throws {
    let script = try succeeds(["--generate-completion-script", "bash"]).output
    let path = try folder.write(script, to: "completion.bash")
    let run = try CommandRun(shell: "command -v bash >/dev/null || exit 0; bash -n '\(path)'")
    XCTAssertEqual(run.exitCode, 0, run.messages)
  }
}
