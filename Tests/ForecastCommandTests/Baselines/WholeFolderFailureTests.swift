import Foundation
import XCTest

@testable import ForecastCommand

/// What happens to a folder when a step of its replacement fails.
final class WholeFolderFailureTests: BaselineTestCase {
  private let files = [(name: "baseline.csv", bytes: Array("new".utf8))]
  private let isOwn = { (names: [String]) in Set(names).isSubset(of: ["baseline.csv"]) }

  /// Exchanges the folders after something was put into the old one; the second exchange may fail.
  private func exchange(failingAfter limit: Int) -> (String, String) -> Int32 {
    let calls = Counter()
    return { first, second in
      calls.count += 1
      guard calls.count <= limit else { return EIO }
      if calls.count == 1 {
        _ = FileManager.default.createFile(
          atPath: second + "/notes.txt", contents: Data("mine".utf8))
      }
      let (third, manager) = (first + "-between", FileManager.default)
      do {
        try manager.moveItem(atPath: second, toPath: third)
        try manager.moveItem(atPath: first, toPath: second)
        try manager.moveItem(atPath: third, toPath: first)
        return 0
      } catch { return EIO }
    }
  }

  private final class Counter {
    var count = 0
  }

  private func message(failingAfter limit: Int) throws -> String {
    try folder.write("old", to: "plan/baseline.csv")
    let whole = WholeFolder(
      folder.path("plan"), mayReplace: isOwn, exchange: exchange(failingAfter: limit))
    let failure = try XCTUnwrap(failure(of: whole), "a foreign file was replaced")
    XCTAssertEqual(failure.code, .cannotCreate)
    return failure.message
  }

  private func failure(of folder: WholeFolder) -> CommandFailure? {
    do throws(CommandFailure) {
      try folder.write(files)
      return nil
    } catch {
      return error
    }
  }

  func testAFileThatWasPutIntoTheFolderMeanwhileComesBack() throws {
    let message = try message(failingAfter: 2)
    XCTAssertTrue(message.contains("notes.txt"), message)
    XCTAssertEqual(
      try String(contentsOfFile: folder.path("plan/notes.txt"), encoding: .utf8), "mine")
    XCTAssertEqual(
      try String(contentsOfFile: folder.path("plan/baseline.csv"), encoding: .utf8), "old")
    XCTAssertEqual(try leftovers(), [])
  }

  func testAFileThatCannotComeBackIsKeptAndNamed() throws {
    let message = try message(failingAfter: 1)
    let kept = try XCTUnwrap(try leftovers().first)
    XCTAssertTrue(message.contains(kept) && message.contains("notes.txt"), message)
    XCTAssertTrue(message.contains("Input/output error"), message)
    XCTAssertEqual(
      try String(contentsOfFile: folder.path("\(kept)/notes.txt"), encoding: .utf8), "mine")
    XCTAssertEqual(
      try String(contentsOfFile: folder.path("plan/baseline.csv"), encoding: .utf8), "new")
    // The next writer leaves it alone, too.
    try WholeFolder(folder.path("plan"), mayReplace: isOwn).write(files)
    XCTAssertEqual(try leftovers(), [kept])
  }

  func testAFileSystemWithoutTheStepIsNamedByItsOwnError() throws {
    try folder.write("old", to: "plan/baseline.csv")
    for (code, words) in [(ENOSYS, "can't exchange two folders"), (EDQUOT, "quota")] {
      let whole = WholeFolder(
        folder.path("plan"), mayReplace: isOwn,
        exchange: { _, _ in
          errno = 0
          return code
        })
      let message = failure(of: whole)?.message ?? ""
      XCTAssertTrue(message.contains(words), message)
    }
    XCTAssertEqual(try leftovers(), [])
  }

  func testModesFollowTheUmask() throws {
    try writeData()
    for (mask, modes) in [
      ("077", [0o700, 0o600]), ("022", [0o755, 0o644]), ("002", [0o775, 0o664]),
    ] {
      let script = """
        umask \(mask)
        "$0" baseline write -o '\(folder.path)/plan' --year 2021 --data '\(folder.path)/data.csv'
        """
      XCTAssertEqual(try CommandRun(shell: script).exitCode, 0)
      let found = try ["plan", "plan/manifest.json"].map { name in
        try FileManager.default.attributesOfItem(atPath: folder.path(name))[.posixPermissions]
          as? Int
      }
      XCTAssertEqual(found, modes, "umask \(mask)")
    }
  }

  func testALinkToNothingIsNamed() throws {
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("link"), withDestinationPath: folder.path("nowhere"))
    try writeData()
    let message = try fails(
      73, ["baseline", "write", "-o", folder.path("link"), "--data", folder.path("data.csv")],
      saying: ["link", "symbolic link to a folder that isn't there", "create that folder"])
    XCTAssertFalse(message.contains("Not a directory"), message)
    XCTAssertEqual(try leftovers(), [])
  }
}
