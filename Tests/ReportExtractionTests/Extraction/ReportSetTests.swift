import Foundation
import IndicatorForecast
import ReportExtraction
import TestSupport
import XCTest

/// All the reports of the set, row by row.
final class ReportSetTests: XCTestCase {
  private static let folder = ProjectFolder.root
    .appendingPathComponent("Tests/ReportExtractionTests/Reports")

  func testTheSetIsFoundAndNothingElse() throws {
    var total = Comparison()
    for name in try Self.names() {
      let comparison = try Self.comparison(of: name)
      total.add(comparison)
      // Every miss and every wrong row is listed, so that the figures below can be explained.
      for line in comparison.lines { print("\(name): \(line)") }
    }
    print(
      "\(total.expected) rows, recall \(total.recall), precision \(total.precision), "
        + "qualifiers \(total.qualifierAgreement)")
    XCTAssertEqual(total.recall, 1)
    XCTAssertGreaterThanOrEqual(total.precision, 0.98)
    XCTAssertGreaterThanOrEqual(total.qualifierAgreement, 0.95)
    XCTAssertEqual(total.linesAgreed, total.found, "every figure is found on its line")
  }

  func testTheYearsOfTheSetAreFound() throws {
    for name in try Self.names() {
      let facts = try Self.facts(of: name)
      let report = try Self.report(name)
      XCTAssertEqual(report.planYear, facts.planYear, name)
      XCTAssertEqual(report.vintage, facts.vintage, name)
    }
  }

  func testTheChineseAreasOfTheSetAreFound() throws {
    for name in try Self.names() {
      let facts = try Self.facts(of: name)
      guard facts.area.unicodeScalars.allSatisfy({ $0.value > 0x7F }) else { continue }
      let report = try Self.report(name)
      let simplified = facts.area == "雲嶺縣" ? "云岭县" : facts.area
      XCTAssertEqual(report.area, AreaRegistry.standard.code(for: simplified), name)
    }
  }

  // MARK: Reading the set

  private struct Facts: Decodable {
    let area: String
    let planYear: Int
    let vintage: Int

    enum CodingKeys: String, CodingKey {
      case area
      case planYear = "plan_year"
      case vintage
    }
  }

  private static func names() throws -> [String] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".csv") }.map { String($0.dropLast(4)) }.sorted()
    XCTAssertGreaterThanOrEqual(names.count, 30)
    return names
  }

  private static func data(_ name: String, _ ending: String) throws -> Data {
    try Data(contentsOf: folder.appendingPathComponent("\(name).\(ending)"))
  }

  private static func facts(of name: String) throws -> Facts {
    try JSONDecoder().decode(Facts.self, from: data(name, "json"))
  }

  private static func report(_ name: String) throws -> ExtractedReport {
    try ReportLines.extractor.extracted(
      from: ReportText(decoding: Array(data(name, "txt"))), document: name)
  }

  private static func comparison(of name: String) throws -> Comparison {
    let rows = String(decoding: try data(name, "csv"), as: UTF8.self)
      .split(whereSeparator: \.isNewline).dropFirst().map(String.init)
    return Comparison(expected: rows, found: try report(name).observations.map(ReportLines.line))
  }
}

/// What was found of what was expected.
struct Comparison {
  private(set) var expected = 0
  private(set) var found = 0
  private(set) var wrong = 0
  private(set) var qualifiersAgreed = 0
  private(set) var linesAgreed = 0
  /// What differs, a line each.
  private(set) var lines: [String] = []

  init() {}

  init(expected rows: [String], found: [String]) {
    // A row is matched once, so that a figure given twice for one that is printed counts as wrong.
    var given = Dictionary(grouping: found.map(Row.init), by: \.key)
    expected = rows.count
    for row in rows.map(Row.init) {
      guard let match = given[row.key]?.first else {
        lines.append("missed \(row.text)")
        continue
      }
      given[row.key]?.removeFirst()
      self.found += 1
      if match.qualifier == row.qualifier { qualifiersAgreed += 1 }
      if match.line == row.line { linesAgreed += 1 }
      if match.text != row.text { lines.append("expected \(row.text), found \(match.text)") }
    }
    let left = given.values.joined().map(\.text).sorted()
    wrong = left.count
    lines += left.map { "wrong \($0)" }
  }

  mutating func add(_ other: Comparison) {
    expected += other.expected
    found += other.found
    wrong += other.wrong
    qualifiersAgreed += other.qualifiersAgreed
    linesAgreed += other.linesAgreed
  }

  var recall: Double { Double(found) / Double(max(1, expected)) }
  var precision: Double { Double(found) / Double(max(1, found + wrong)) }
  var qualifierAgreement: Double { Double(qualifiersAgreed) / Double(max(1, found)) }

  /// A row of a set or of an extraction.
  private struct Row {
    let text: String
    let fields: [Substring]

    init(_ text: String) {
      self.text = text
      fields = text.split(separator: ",", omittingEmptySubsequences: false)
    }

    var qualifier: Substring { fields[9] }
    var line: Substring { fields[10] }

    /// What the row is about, with its value; the ends of a range are told apart.
    var key: [String] {
      let end = ["LO", "HI"].contains(qualifier) ? String(qualifier) : ""
      return fields[0...3].map(String.init) + [value, String(fields[5]), String(fields[6]), end]
    }

    private var value: String { Double(fields[4]).map { String($0) } ?? "" }
  }
}
