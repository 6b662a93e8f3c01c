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

  private let identityDigests = [
    "taiping": "bc466c4545d86c6943d94df77dc5b917a3d315cdc3ec56ee9878400912fd8650",
    "china": "80c0e7409da267b125e19d78c2a7f1e2c02f24b050e9f266d7686b282e598b55",
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

  func testIdentitiesAreThoseOfTheFileAndHaveTheStatedDigest() throws {
    let readme = String(decoding: try file("README.md"), as: UTF8.self)
    for dataset in IndicatorDataset.all {
      let path = "\(dataset.name)/identities.txt"
      XCTAssertEqual(dataset.identityBytes, try file(path), path)
      XCTAssertEqual(digest(of: dataset.identityBytes), identityDigests[dataset.name], path)
      let count = try dataset.identities().count
      let line = "| `\(path)` | \(count) | `\(digest(of: dataset.identityBytes))` |"
      XCTAssertTrue(readme.contains(line), line)
    }
  }

  func testIdentitiesNameIndicatorsAndAreasOfTheirDataSet() throws {
    for dataset in IndicatorDataset.all {
      let observations = try dataset.observations()
      for identity in try dataset.identities() {
        for code in identity.indicators {
          XCTAssertEqual(IndicatorRegistry.standard.indicator(named: code)?.code, code)
          XCTAssertTrue(observations.contains { $0.indicator == code }, code)
        }
        guard let area = identity.area else { continue }
        XCTAssertTrue(observations.contains { $0.area == area }, area)
      }
    }
    XCTAssertEqual(
      try IndicatorDataset.taiping.identities().map(\.description),
      [
        "taiping: gross_output = industrial_output + agricultural_output + tertiary_output",
        "taiping: industrial_output_above_scale <= industrial_output",
        "taiping: tax_revenue_own_level <= tax_revenue",
      ])
    XCTAssertEqual(
      try IndicatorDataset.china.identities().map(\.description),
      ["gdp = primary_value_added + secondary_value_added + tertiary_value_added"])
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
