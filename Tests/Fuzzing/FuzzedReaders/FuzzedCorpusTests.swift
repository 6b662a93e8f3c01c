import Foundation
import TestSupport
import XCTest

/// What was kept of the fuzzers' inputs, read again with all that they ask of a reading.
///
/// What does not hold traps, and names itself.
final class FuzzedCorpusTests: XCTestCase {
  private static let folder = ProjectFolder.root.appendingPathComponent("Tests/Fuzzing/Corpus")

  func testWhatIsKeptOfEveryReaderIsRead() throws {
    for reader in FuzzedReader.allCases {
      let files = try FileManager.default.contentsOfDirectory(
        at: Self.folder.appendingPathComponent(reader.rawValue), includingPropertiesForKeys: nil)
      XCTAssertGreaterThanOrEqual(files.count, 5, reader.rawValue)
      for file in files { reader.check(Array(try Data(contentsOf: file))) }
    }
  }

  func testEveryFolderIsThatOfAReader() throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    XCTAssertEqual(folders.sorted(), FuzzedReader.allCases.map(\.rawValue).sorted())
  }

  func testWhatIsCutOffHoldsToo() throws {
    for reader in FuzzedReader.allCases where reader != .reportText {
      let folder = Self.folder.appendingPathComponent(reader.rawValue)
      for file in try FileManager.default.contentsOfDirectory(
        at: folder, includingPropertiesForKeys: nil)
      {
        let bytes = Array(try Data(contentsOf: file))
        for part in 1..<4 { reader.check(Array(bytes.prefix(bytes.count * part / 4))) }
      }
    }
  }

  func testRowsThatLackCellsHoldToo() {
    for row in ["\t\t税收\t1\t", "税收  5   6.1", "| | 税收 | 5 || 6", "税收\t \t5%\t", "\t\t\t1\t2"] {
      for head in [
        "指标\t2021年\t\t增长\t\n", "指标  2021年完成   增长%\n", "|| 2021 | 2022 |||\n", "\t2020\t2021\n",
      ] {
        FuzzedReader.reportText.check(
          Array("2022年政府工作报告\r\n \t\(head)\(row)\n\t\(row)\n\n\(head)  \(row)".utf8))
      }
    }
  }
}
