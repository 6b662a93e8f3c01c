import Foundation
import XCTest

/// Files of the folders that lie beside the checkout and are not part of the project.
public enum SharedReference {
  /// Returns the bytes of a file under `../shared/reference`.
  ///
  /// - Parameter path: The path below the reference folder, such as `golden/lm_trend.json`.
  /// - Returns: The file's bytes.
  /// - Throws: `XCTSkip` with a sentence when the folder is absent; the reading error otherwise.
  public static func data(_ path: String) throws -> Data { try file(path, in: "reference") }

  /// Returns the text of a file under `../shared/data`.
  ///
  /// - Parameter path: The path below the data folder, such as `M1_yearly.csv`.
  /// - Returns: The file's text.
  /// - Throws: `XCTSkip` with a sentence when the folder is absent; the reading error otherwise.
  public static func panel(_ path: String) throws -> String {
    String(decoding: try file(path, in: "data"), as: UTF8.self)
  }

  /// Returns the bytes of a file under `../shared/reports`.
  ///
  /// - Parameter path: The path below the folder of reports, such as `report-2021.txt`.
  /// - Returns: The file's bytes.
  /// - Throws: `XCTSkip` with a sentence when the folder is absent; the reading error otherwise.
  public static func report(_ path: String) throws -> Data { try file(path, in: "reports") }

  private static func file(_ path: String, in name: String) throws -> Data {
    let folder = ProjectFolder.root.deletingLastPathComponent()
      .appendingPathComponent("shared").appendingPathComponent(name)
    guard FileManager.default.fileExists(atPath: folder.path) else {
      throw XCTSkip("the \(name) folder is not beside this checkout, so \(path) is not compared")
    }
    return try Data(contentsOf: folder.appendingPathComponent(path))
  }
}
