import Foundation
import TestSupport
import XCTest

/// Numbers of any magnitude that a file can hold: a regression or a refusal, never a crash.
final class RegressFuzzTests: CommandTestCase {
  private static let seed: UInt64 = 240
  private let errors = ["classical", "hc0", "hc1", "hc2", "hc3", "newey-west", "ar1"]

  func testTheTablesThatCrashedAreRefused() throws {
    let tables = [
      "z,y\n1e-310,1\n2e-310,2\n3e-310,4\n4e-310,1\n",
      "z,y\n1e300,1\n2e300,2\n3e300,4\n4e300,1\n5e300,3\n",
    ]
    for table in tables {
      for errors in errors {
        try fails(
          65, ["regress", "-", "--response", "y", "--errors", errors], input: Data(table.utf8),
          saying: ["column 1 (z)"])
      }
    }
  }

  func testRandomExponentsGiveARegressionOrARefusal() throws {
    var generator = SplitMix64(seed: Self.seed)
    var successes = 0
    for index in 0..<24 {
      let table = randomTable(&generator)
      for errors in errors {
        let format = index.isMultiple(of: 2) ? "text" : "json"
        let run = try CommandRun(
          ["regress", "-", "--response", "y", "--errors", errors, "--format", format],
          input: Data(table.utf8))
        let message = "seed \(Self.seed), table \(index), \(errors):\n\(table)\n\(run.messages)"
        XCTAssertFalse(run.wasKilled, message)
        XCTAssertTrue([0, 65].contains(run.exitCode), message)
        XCTAssertFalse(run.output.lowercased().contains(/\b-?(nan|inf)/), message)
        XCTAssertEqual(run.exitCode == 65, run.output.isEmpty, message)
        successes += run.exitCode == 0 ? 1 : 0
        if run.exitCode == 0, format == "json" {
          _ = try JSONDecoder().decode(RegressJSON.self, from: run.outputBytes)
        }
      }
    }
    XCTAssertGreaterThan(successes, 48, "seed \(Self.seed): too many refusals test nothing")
  }

  /// A table whose columns have exponents of their own, of one magnitude or of several.
  private func randomTable(_ generator: inout SplitMix64) -> String {
    let rows = Int.random(in: 3...9, using: &generator)
    let limits = [-322...304, -280...280, -3...3].randomElement(using: &generator) ?? 0...0
    let columns = (0..<3).map { column in
      let base = Int.random(in: limits, using: &generator) / (column == 2 ? 3 : 1)
      let spread = [0, 2, 20].randomElement(using: &generator) ?? 0
      return (0..<rows).map { _ in
        let exponent = base + Int.random(in: 0...spread, using: &generator)
        return "\(Int.random(in: -99...99, using: &generator))e\(exponent)"
      }
    }
    return "x,z,y\n"
      + (0..<rows).map { row in columns.map { $0[row] }.joined(separator: ",") + "\n" }.joined()
  }
}
