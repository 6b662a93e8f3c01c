import Foundation
import IndicatorForecast
import ReportExtraction
import XCTest

/// The whole way from the bytes of a report to those of the table, against a plain pass over its characters.
final class ExtractionBenchmarks: XCTestCase {
  private let extractor = ReportExtractor()

  func testReports() throws {
    try report(growing: BenchmarkReport.reports, figuresInMegabyte: 100)
  }

  func testReportsOnASingleLine() throws {
    try report(growing: BenchmarkReport.singleLine, figuresInMegabyte: 100)
  }

  func testFiguresOnly() throws {
    try report(growing: BenchmarkReport.figures, figuresInMegabyte: 10_000)
  }

  /// Prints the speed by size, and claims that figures were read.
  private func report(
    growing text: (_ bytes: Int) throws -> [UInt8], figuresInMegabyte: Int
  ) throws {
    print("  megabytes    seconds   MB/s   ratio to a pass over the characters")
    for megabytes in [1, 5, 20] {
      let bytes = try text(megabytes * 1_000_000)
      var rounds: [(work: Double, yardstick: Double)] = []
      for _ in 0..<5 {
        let work = try seconds { try table(of: bytes) > bytes.count / 1_000_000 }
        rounds.append((work, seconds { characters(in: bytes) > 0 }))
      }
      let work = median(rounds.map(\.work))
      let ratio = median(rounds.map { $0.work / $0.yardstick })
      print(
        String(
          format: "%11.1f %10.3f %6.1f %7.1f", Double(bytes.count) / 1e6, work,
          Double(bytes.count) / 1e6 / work, ratio))
      XCTAssertGreaterThan(try figures(in: bytes), megabytes * figuresInMegabyte)
    }
  }

  private func extracted(_ bytes: [UInt8]) throws -> ExtractedReport {
    try extractor.extracted(
      from: ReportText(decoding: bytes), document: "report", area: "area", year: 2021)
  }

  /// The bytes of the table.
  private func table(of bytes: [UInt8]) throws -> Int {
    let observations = try extracted(bytes).observations
    return ObservationDocument(observations, layout: .observations).bytes.count
  }

  private func figures(in bytes: [UInt8]) throws -> Int { try extracted(bytes).figures.count }

  /// The yardstick: every character decoded and looked at.
  private func characters(in bytes: [UInt8]) -> Int {
    String(decoding: bytes, as: UTF8.self).unicodeScalars.count { $0 != "\n" }
  }

  private func seconds(_ piece: () throws -> Bool) rethrows -> Double {
    var holds = false
    let elapsed = try ContinuousClock().measure { holds = try piece() }
    XCTAssertTrue(holds)
    return elapsed / .seconds(1)
  }

  private func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }
}
