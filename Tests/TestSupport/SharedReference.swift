import Foundation
import XCTest

/// Files of the reference folder that lies beside the checkout and is not part of the project.
public enum SharedReference {
  /// Returns the bytes of a file under `../shared/reference`.
  ///
  /// - Parameter path: The path below the reference folder, such as `golden/lm_trend.json`.
  /// - Returns: The file's bytes.
  /// - Throws: `XCTSkip` with a sentence when the folder is absent; the reading error otherwise.
  public static func data(_ path: String) throws -> Data {
    let folder = ProjectFolder.root.deletingLastPathComponent()
      .appendingPathComponent("shared/reference")
    guard FileManager.default.fileExists(atPath: folder.path) else {
      throw XCTSkip("the reference folder is not beside this checkout, so \(path) is not compared")
    }
    return try Data(contentsOf: folder.appendingPathComponent(path))
  }
}
