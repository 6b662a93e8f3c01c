import IndicatorForecast
import ReportExtraction
import TestSupport
import XCTest

/// Observations as the lines that the tests compare.
enum ReportLines {
  /// Returns a line of an observation: what it is about, the figure and how it is qualified.
  static func line(_ observation: Observation) -> String {
    [
      observation.indicator, String(observation.year), observation.stage.rawValue,
      observation.measure.rawValue, observation.value?.description ?? "", observation.unit.code,
      String(observation.unit.powerOfTen), prices(observation), observation.status.rawValue,
      observation.qualifier.rawValue, observation.source.line.map(String.init) ?? "",
    ].joined(separator: ",")
  }

  private static func prices(_ observation: Observation) -> String {
    switch observation.priceBasis {
    case .current: "CURRENT"
    case .comparable: "COMPARABLE"
    case nil: ""
    }
  }

  /// Returns what a text gives, a short line each: `gdp 2021 A 100 CNY8 EQ`.
  ///
  /// Growth rates are `gdp 2021 A +5 EQ`, targets have T in the place of A.
  static func short(_ text: String, area: String? = "南城市", year: Int? = 2022) throws -> [String] {
    let report = try Self.report(text, area: area, year: year)
    return report.observations.map { observation in
      let stage = observation.stage == .actual ? "A" : "T"
      let value = observation.value?.description ?? "-"
      let figure =
        observation.measure == .growth
        ? "+" + value : "\(value) \(observation.unit.code)\(observation.unit.powerOfTen)"
      return [
        observation.indicator, String(observation.year), stage, figure,
        observation.qualifier.rawValue,
      ].joined(separator: " ")
    }
  }

  /// Returns what is read out of a text.
  static func report(
    _ text: String, area: String? = "南城市", year: Int? = 2022
  ) throws -> ExtractedReport {
    try extractor.extracted(
      from: ReportText(decoding: Array(text.utf8)), document: "report", area: area, year: year)
  }

  /// One for all tests: the vocabulary is the same.
  static let extractor = ReportExtractor()
}

/// Checks what a sentence of the review gives.
func assertReads(
  _ text: String, _ expected: [String], file: StaticString = #filePath, line: UInt = #line
) throws {
  XCTAssertEqual(try ReportLines.short(text), expected, text, file: file, line: line)
}

/// Checks what a sentence of the targets gives.
func assertPlans(
  _ text: String, _ expected: [String], file: StaticString = #filePath, line: UInt = #line
) throws {
  let plan = "今年主要预期目标是：\(text)"
  XCTAssertEqual(try ReportLines.short(plan), expected, text, file: file, line: line)
}

/// Checks that a sentence gives nothing, and why.
func assertRefuses(
  _ text: String, _ reasons: [RefusalReason], file: StaticString = #filePath, line: UInt = #line
) throws {
  let report = try ReportLines.report(text)
  XCTAssertEqual(report.observations.map(ReportLines.line), [], text, file: file, line: line)
  let found = report.figures.compactMap { figure in
    if case .refused(let reason) = figure.outcome { reason } else { nil }
  }
  XCTAssertEqual(found, reasons, text, file: file, line: line)
}
