/// Findings as rows of text, which a stored file and a new review are compared by.
public struct FindingRows: Hashable, Sendable {
  /// The columns, in the order of the file.
  public static let columns = [
    "rule_id", "severity", "status", "area", "indicator", "year", "observed", "expected",
    "tolerance", "probability", "message_en", "message_zh", "fix_en", "fix_zh",
  ]

  /// The rows: one text a column.
  public let rows: [[String]]

  /// Takes findings.
  ///
  /// - Parameter findings: The findings, in the order wanted.
  public init(_ findings: [Finding]) {
    rows = findings.map { finding in
      [
        finding.rule.rawValue, finding.severity.rawValue, finding.status.rawValue, finding.area,
        finding.indicator, String(finding.year), Self.number(finding.observed),
        Self.number(finding.expected), Self.number(finding.tolerance),
        Self.number(finding.probability), finding.message.english, finding.message.chinese,
        finding.fix?.english ?? "", finding.fix?.chinese ?? "",
      ]
    }
  }

  /// Reads the CSV of findings.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - name: The name of the file, for the errors.
  /// - Throws: ``DataFileErrors`` where it is no table, or lacks a column.
  public init(parsing bytes: [UInt8], name: String) throws(DataFileErrors) {
    let table = DelimitedText(bytes, file: name)
    guard table.errors.isEmpty else { throw DataFileErrors(table.errors) }
    let header = table.header?.fields.map { String(decoding: $0.bytes, as: UTF8.self) } ?? []
    let missing = Self.columns.filter { !header.contains($0) }
    guard missing.isEmpty else {
      throw DataFileErrors(
        missing.map {
          DataFileError(
            file: name, line: 1, columnName: $0,
            problem: .missingColumn(found: header, similar: nil))
        })
    }
    let places = Self.columns.compactMap { header.firstIndex(of: $0) }
    rows = table.rows.map { record in
      places.map {
        SpreadsheetSafeText.restored(String(decoding: record.fields[$0].bytes, as: UTF8.self))
      }
    }
  }

  /// The rows as CSV, with a header.
  public var text: String {
    var writer = DelimitedTextWriter()
    writer.write(Self.columns)
    for row in rows { writer.write(row) }
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// Returns where other findings differ, finding by finding.
  ///
  /// - Parameter other: The other findings.
  /// - Returns: The differences, in the order of these findings, then those that only the others have.
  public func differences(from other: FindingRows) -> [FigureDifference] {
    let (own, others) = (keyed, other.keyed)
    let changed = own.flatMap { key, row -> [FigureDifference] in
      guard let counterpart = others.first(where: { $0.key == key })?.row else {
        return [.init(key: key, column: "row", first: "present", second: "absent")]
      }
      return Self.columns.indices.compactMap { column in
        guard FigureDifference.isReal(row[column], counterpart[column]) else { return nil }
        return .init(
          key: key, column: Self.columns[column], first: row[column], second: counterpart[column])
      }
    }
    let keys = Set(own.map(\.key))
    let added = others.filter { !keys.contains($0.key) }.map {
      FigureDifference(key: $0.key, column: "row", first: "absent", second: "present")
    }
    return changed + added
  }

  /// The rows by rule, area, indicator and year; a second row of the same is number 2.
  private var keyed: [(key: String, row: [String])] {
    var counts: [String: Int] = [:]
    return rows.map { row in
      let key = "\(row[0]) \(row[3])/\(row[4]) \(row[5])"
      counts[key, default: 0] += 1
      let count = counts[key] ?? 1
      return (count > 1 ? "\(key) #\(count)" : key, row)
    }
  }

  private static func number(_ value: Double?) -> String {
    guard let value, value.isFinite else { return "" }
    return NumberText(value).significant(9)
  }
}
