import Foundation
import IndicatorForecast
import ReportExtraction
import TestSupport
import XCTest

/// The two real reports, against what was read by hand and checked line by line.
final class RealReportFiguresTests: XCTestCase {
  func testTheReportOf2021IsReadAsByHand() throws { try assertReadAsByHand(2021) }

  func testTheReportOf2022IsReadAsByHand() throws { try assertReadAsByHand(2022) }

  func testTheAreaStandsInTheTitleOf2022() throws {
    XCTAssertEqual(try report(2022, area: nil).area, "taiping")
  }

  func testTheYearsStandInTheHeadings() throws {
    for year in [2021, 2022] {
      let report = try report(year, area: nil)
      XCTAssertEqual(report.planYear, year)
      XCTAssertEqual(report.vintage, year)
    }
  }

  func testNothingInThemIsUnclear() throws {
    for year in [2021, 2022] {
      let unclear = try report(year, area: "taiping").warnings.filter { warning in
        if case .commentLeftOut = warning.problem { false } else { true }
      }
      XCTAssertEqual(unclear, [])
    }
  }

  private func report(_ year: Int, area: String?) throws -> ExtractedReport {
    let bytes = try SharedReference.report("report-\(year).txt")
    return try ReportLines.extractor.extracted(
      from: ReportText(decoding: Array(bytes)), document: "taiping-work-report-\(year)", area: area)
  }

  private func assertReadAsByHand(_ year: Int) throws {
    let path = ProjectFolder.root.appendingPathComponent("Datasets/taiping/observations.csv")
    let file = try ObservationFile(
      parsing: Array(Data(contentsOf: path)), name: "observations.csv")
    // Counts of firms are left to hand.
    let expected = file.observations.filter {
      $0.source.document == "taiping-work-report-\(year)" && !$0.indicator.hasPrefix("above_scale")
    }
    let found = try report(year, area: "taiping").observations
    XCTAssertEqual(Set(found), Set(expected))
    XCTAssertEqual(found.count, expected.count)
  }
}
