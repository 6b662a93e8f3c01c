import Foundation
import FuzzedReport
import TestSupport
import XCTest

/// What the fuzzer kept, read again with all that it asks of a reading.
///
/// What does not hold traps, and names itself.
final class FuzzedCorpusTests: XCTestCase {
  func testTheCorpusOfTheFuzzerIsRead() throws {
    let folder = ProjectFolder.root.appendingPathComponent("Tests/Fuzzing/Corpus/report-text")
    let files = try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    XCTAssertGreaterThanOrEqual(files.count, 10)
    for file in files { FuzzedReport.check(Array(try Data(contentsOf: file))) }
  }

  func testRowsThatLackCellsHoldToo() {
    for row in ["\t\t税收\t1\t", "税收  5   6.1", "| | 税收 | 5 || 6", "税收\t \t5%\t", "\t\t\t1\t2"] {
      for head in [
        "指标\t2021年\t\t增长\t\n", "指标  2021年完成   增长%\n", "|| 2021 | 2022 |||\n", "\t2020\t2021\n",
      ] {
        FuzzedReport.check(
          Array("2022年政府工作报告\r\n \t\(head)\(row)\n\t\(row)\n\n\(head)  \(row)".utf8))
      }
    }
  }
}
