import Crypto
import Foundation
import XCTest

/// A test of baselines, with what proves that a folder is whole.
class BaselineTestCase: CommandTestCase {
  let taiping = ["--area", "taiping"]

  /// Writes the baseline of Taiping for a year and returns its folder.
  @discardableResult
  func write(_ year: Int, to name: String) throws -> String {
    let path = folder.path(name)
    let run = try succeeds(
      ["baseline", "write", "-o", path, "--year", String(year)] + taiping)
    XCTAssertEqual(run.output, "")
    return path
  }

  /// Two plans of one series: little to compute, so that much of a run is writing.
  func writeData() throws {
    let rows = [
      "town,gross_output,2019,ACTUAL,LEVEL,95,CNY,8,2021",
      "town,gross_output,2020,ACTUAL,LEVEL,100,CNY,8,2021",
      "town,gross_output,2021,TARGET,LEVEL,110,CNY,8,2021",
      "town,gross_output,2022,TARGET,LEVEL,120,CNY,8,2022",
    ]
    try folder.write(([ObservationText.header] + rows).joined(separator: "\n"), to: "data.csv")
  }

  func writeSmall(_ year: Int, to name: String) throws -> String {
    let path = folder.path(name)
    _ = try succeeds(
      [
        "baseline", "write", "-o", path, "--year", String(year), "--data",
        folder.path("data.csv"),
      ])
    return path
  }

  /// The year of a baseline whose files are those of its manifest, and no others; nil where they are not.
  func wholeYear(_ path: String) throws -> Int? {
    let names = try FileManager.default.contentsOfDirectory(atPath: path).sorted()
    guard names == ["baseline.csv", "findings.csv", "manifest.json"] else { return nil }
    let manifest = try JSONSerialization.jsonObject(
      with: Data(contentsOf: URL(fileURLWithPath: path + "/manifest.json")))
    guard let manifest = manifest as? [String: Any],
      let outputs = manifest["outputs"] as? [[String: Any]], outputs.count == 2
    else { return nil }
    for output in outputs {
      guard let name = output["name"] as? String, let digest = output["sha256"] as? String,
        try sha256(path + "/" + name) == digest
      else { return nil }
    }
    return manifest["year"] as? Int
  }

  func sha256(_ path: String) throws -> String {
    SHA256.hash(data: try Data(contentsOf: URL(fileURLWithPath: path)))
      .map { String(format: "%02x", $0) }.joined()
  }

  /// What a killed writer left beside a folder.
  func leftovers() throws -> [String] { try Self.leftovers(in: folder.path) }

  /// The temporary folders in a folder.
  static func leftovers(in path: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).filter { $0.contains(".writing-") }
  }
}
