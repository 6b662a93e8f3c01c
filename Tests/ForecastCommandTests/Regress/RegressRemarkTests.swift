import Foundation
import XCTest

/// What `regress` says where a fit means less than it seems to.
final class RegressRemarkTests: CommandTestCase {
  private func run(_ table: String) throws -> CommandRun {
    let run = try CommandRun(["regress", "-", "--response", "y"], input: Data(table.utf8))
    XCTAssertEqual(run.exitCode, 0, run.messages)
    return run
  }

  func testAsManyCoefficientsAsRowsAreNoRegression() throws {
    try fails(
      65, ["regress", "-", "--response", "y"], input: Data("y,x\n1,1\n3,2\n".utf8),
      saying: ["2 coefficients and 2 rows", "no degrees of freedom"])
  }

  func testATermThatIsTheResponseIsRemarked() throws {
    let table = "y,a,b\n" + (0..<12).map { "\($0 * $0),\($0 * $0),\($0 % 5)\n" }.joined()
    XCTAssertTrue(try run(table).messages.contains("note: a equals the response y in every row"))
  }

  func testNearlyDependentTermsAreRemarkedWithTheConditionNumber() throws {
    let rows = (0..<20).map { "\(3 * $0 + $0 % 4),\($0),\($0).00000000\($0 % 3)\n" }
    let messages = try run("y,a,b\n" + rows.joined()).messages
    XCTAssertTrue(messages.contains("the condition number is 1."), messages)
    XCTAssertTrue(messages.contains("e+10") || messages.contains("e10"), messages)
  }

  func testOrdinaryTermsAreNotRemarked() throws {
    let table = "y,a\n" + (0..<12).map { "\($0 * $0),\(2000 + $0)\n" }.joined()
    XCTAssertEqual(try run(table).messages, "")
  }
}
