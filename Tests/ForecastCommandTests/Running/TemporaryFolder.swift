import Foundation

/// A folder of its own for the files of one test.
struct TemporaryFolder {
  private let url: URL

  /// Creates the folder.
  init() throws {
    url = FileManager.default.temporaryDirectory
      .appendingPathComponent("forecast-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  /// The path of the folder.
  var path: String { url.path }

  /// Returns the path of a file in the folder, whether it exists or not.
  func path(_ name: String) -> String { url.appendingPathComponent(name).path }

  /// Writes a file and returns where it is; folders in the name are created.
  @discardableResult
  func write(_ data: Data, to name: String) throws -> URL {
    let file = url.appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: file)
    return file
  }

  /// Writes a text and returns its path.
  @discardableResult
  func write(_ text: String, to name: String) throws -> String {
    try write(Data(text.utf8), to: name).path
  }

  /// Removes the folder and what is in it.
  func remove() {
    try? FileManager.default.removeItem(at: url)
  }
}
