import Foundation
import IndicatorDatasets
import TestSupport
import XCTest

/// The same bytes from the same figures, whatever the machine's language, clock or file order.
final class DeterminismTests: CommandTestCase {
  private let commands = [
    ["--series", "gdp,industrial_output,fixed_asset_investment", "--horizon", "3"],
    ["--series", "gdp,industrial_output", "--format", "json"],
    ["--series", "gdp,industrial_output", "--format", "csv"],
    ["list"], ["list", "--format", "json"],
  ]

  func testLocaleAndTimeZoneChangeNoByte() throws {
    let environments = [
      ["LANG": "de_DE.UTF-8"], ["LANG": "C"], ["LANG": "zh_CN.UTF-8"],
      ["LC_ALL": "de_DE.UTF-8", "LC_NUMERIC": "de_DE.UTF-8"], ["TZ": "Asia/Shanghai"],
      ["TZ": "America/New_York", "LANG": "fr_FR.UTF-8"], ["OPENBLAS_NUM_THREADS": "2"],
    ]
    for command in commands {
      let arguments = command + ["--lang", "zh"]
      let expected = try succeeds(arguments).outputBytes
      for environment in environments {
        XCTAssertEqual(
          try succeeds(arguments, environment: environment).outputBytes, expected,
          "\(command) \(environment)")
      }
    }
  }

  func testTheOrderOfTheRowsChangesNoByte() throws {
    let seed: UInt64 = 20_220_329
    var generator = SplitMix64(seed: seed)
    for dataset in IndicatorDataset.all {
      let lines = String(decoding: dataset.bytes, as: UTF8.self).split(separator: "\n")
      let rows = lines.dropFirst().shuffled(using: &generator)
      let original = try folder.write(dataset.bytes.text, to: "\(dataset.name).csv")
      let shuffled = try folder.write(
        ([lines[0]] + rows).joined(separator: "\n") + "\n", to: "\(dataset.name)-shuffled.csv")
      for format in ["text", "json", "csv"] {
        let names = Set(try dataset.observations().map(\.indicator)).sorted()
        for command in [["--series", names.joined(separator: ","), "--all-years"], ["list"]] {
          let arguments = command + ["--format", format, "--data"]
          let expected = try CommandRun(arguments + [original])
          let found = try CommandRun(arguments + [shuffled])
          XCTAssertEqual(found.exitCode, 0, "seed \(seed)")
          XCTAssertEqual(found.outputBytes, expected.outputBytes, "seed \(seed) \(arguments)")
        }
      }
    }
  }

  func testTwoRunsAreTheSame() throws {
    for command in commands {
      XCTAssertEqual(try succeeds(command).outputBytes, try succeeds(command).outputBytes)
    }
  }
}

extension [UInt8] {
  fileprivate var text: String { String(decoding: self, as: UTF8.self) }
}
