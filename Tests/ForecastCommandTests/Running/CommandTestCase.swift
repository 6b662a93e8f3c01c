import Foundation
import XCTest

/// A test of the command with a folder that is removed afterwards.
class CommandTestCase: XCTestCase {
  private(set) var folder: TemporaryFolder!

  override func setUpWithError() throws {
    folder = try TemporaryFolder()
  }

  override func tearDown() {
    folder.remove()
    folder = nil
  }

  /// Runs the command, asserts its exit code, and that it says nothing beside its data.
  func succeeds(
    _ arguments: [String], environment: [String: String] = [:], input: Data = Data(),
    file: StaticString = #filePath, line: UInt = #line
  ) throws -> CommandRun {
    let run = try CommandRun(arguments, environment: environment, input: input)
    XCTAssertEqual(run.exitCode, 0, run.messages, file: file, line: line)
    XCTAssertEqual(run.messages, "", file: file, line: line)
    return run
  }

  /// Runs the command, asserts its exit code and what it says, and returns its messages; without
  /// `printsData` there must be nothing on standard output.
  @discardableResult
  func fails(
    _ code: Int32, _ arguments: [String], input: Data = Data(),
    saying words: [String] = [], printsData: Bool = false,
    file: StaticString = #filePath, line: UInt = #line
  ) throws -> String {
    let run = try CommandRun(arguments, input: input)
    XCTAssertFalse(run.wasKilled, "\(arguments): a crash", file: file, line: line)
    XCTAssertEqual(run.exitCode, code, "\(arguments): \(run.messages)", file: file, line: line)
    XCTAssertEqual(!run.output.isEmpty, printsData, "\(arguments)", file: file, line: line)
    XCTAssertFalse(run.messages.isEmpty, "\(arguments): a silent failure", file: file, line: line)
    for words in words {
      XCTAssertTrue(
        run.messages.contains(words), "“\(words)” is not in: \(run.messages)", file: file,
        line: line)
    }
    return run.messages
  }
}
