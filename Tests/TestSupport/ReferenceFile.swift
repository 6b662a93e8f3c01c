import Foundation

/// Fixtures of the project, under `Tests/Reference`.
public enum ReferenceFile {
  /// Returns the bytes of a fixture.
  ///
  /// - Parameter path: The path below `Tests/Reference`, such as `nist/Longley.csv`.
  /// - Returns: The file's bytes.
  /// - Throws: The reading error when there is no such file.
  public static func data(_ path: String) throws -> Data {
    let folder = ProjectFolder.root.appendingPathComponent("Tests/Reference")
    return try Data(contentsOf: folder.appendingPathComponent(path))
  }
}
