import Crypto
import IndicatorDatasets
import IndicatorForecast
import TestSupport
import XCTest

final class DatasetFileTests: XCTestCase {
  private let digests = [
    "taiping": "e49bf031ec21df86c2f97ddad9925335a88649c1c6085b9231daa8f87611569f",
    "china": "c22834a8ffd5c598697454970933edf1cbb2a0012fc554da3c76957cb85cda13",
  ]

  private func file(_ path: String) throws -> [UInt8] {
    let folder = ProjectFolder.root.appendingPathComponent("Datasets")
    return [UInt8](try Data(contentsOf: folder.appendingPathComponent(path)))
  }

  private func digest(of bytes: [UInt8]) -> String {
    SHA256.hash(data: bytes).map { byte in
      (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }.joined()
  }

  func testEmbeddedBytesHaveTheStatedDigest() {
    for dataset in IndicatorDataset.all {
      XCTAssertEqual(digest(of: dataset.bytes), digests[dataset.name], dataset.name)
    }
  }

  func testEmbeddedBytesAreThoseOfTheFile() throws {
    for dataset in IndicatorDataset.all {
      XCTAssertEqual(dataset.bytes, try file("\(dataset.name)/observations.csv"), dataset.name)
    }
  }

  func testREADMEStatesDigestAndRowsOfEachFile() throws {
    let readme = String(decoding: try file("README.md"), as: UTF8.self)
    for dataset in IndicatorDataset.all {
      let rows = try dataset.observations().count
      let line = "| `\(dataset.name)/observations.csv` | \(rows) | `\(digest(of: dataset.bytes))` |"
      XCTAssertTrue(readme.contains(line), line)
    }
  }

  func testFilesAreInCanonicalForm() throws {
    for dataset in IndicatorDataset.all {
      let observations = try dataset.observations()
      XCTAssertEqual(ObservationFile(observations).bytes, dataset.bytes, dataset.name)
    }
  }

  func testRowCounts() throws {
    XCTAssertEqual(try IndicatorDataset.taiping.observations().count, 46)
    // 280 figures of the series; 40 targets of which 2 are ranges, with 40 results, one of them known already.
    XCTAssertEqual(try IndicatorDataset.china.observations().count, 280 + 42 + 40 - 1)
  }

  func testDataSetsAreNamed() {
    XCTAssertEqual(IndicatorDataset.all.map(\.name), ["taiping", "china"])
    XCTAssertTrue(IndicatorDataset.taiping.title.chinese.contains("太平镇"))
    XCTAssertTrue(IndicatorDataset.china.title.english.contains("China"))
  }

  func testEveryCodeIsInTheRegistries() throws {
    for observation in try IndicatorDataset.all.flatMap({ try $0.observations() }) {
      let indicator = IndicatorRegistry.standard.indicator(named: observation.indicator)
      XCTAssertEqual(indicator?.code, observation.indicator)
      XCTAssertEqual(AreaRegistry.standard.area(named: observation.area)?.code, observation.area)
    }
  }

  func testNoResultWasKnownBeforeItsYear() throws {
    for observation in try IndicatorDataset.all.flatMap({ try $0.observations() }) {
      switch observation.stage {
      case .actual: XCTAssertGreaterThan(observation.vintage, observation.year)
      case .target: XCTAssertEqual(observation.vintage, observation.year)
      }
    }
  }

  func testFilesHoldFiguresAndNoSentences() throws {
    for dataset in IndicatorDataset.all {
      XCTAssertTrue(dataset.bytes.allSatisfy { $0 < 0x80 && $0 != 0x22 }, dataset.name)
    }
  }
}
