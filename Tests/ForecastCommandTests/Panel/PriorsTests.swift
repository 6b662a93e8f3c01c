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

  func testAPanelThatIsTooSmallIsRefused() throws {
    try fails(
      65, ["priors"], input: Data(PanelFixture.table(upTo: 3).utf8), saying: ["too small"])
  }
}
