/// Findings as rows of text, which a stored file and a new review are compared by.
public struct FindingRows: Hashable, Sendable {
  /// The columns that rows are found by.
  private static let keys = ["rule_id", "area", "indicator", "year"]

  /// The columns, in the order of the file.
  public let columns: [String]

  /// The rows: one text a column.
  public let rows: [[String]]

  /// Reads findings in the CSV of `forecast check`.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - name: The name of the file, for the errors.
  /// - Throws: ``DataFileErrors`` where it is no table, or lacks a column that findings are told apart by.
  public init(parsing bytes: [UInt8], name: String) throws(DataFileErrors) {
    let table = DelimitedText(bytes, file: name)
    guard table.errors.isEmpty else { throw DataFileErrors(table.errors) }
    let header = table.header?.fields.map { String(decoding: $0.bytes, as: UTF8.self) } ?? []
    let missing = Self.keys.filter { !header.contains($0) }
    guard missing.isEmpty else {
      throw DataFileErrors(
        missing.map {
          DataFileError(
            file: name, line: 1, columnName: $0,
            problem: .missingColumn(found: header, similar: nil))
        })
    }
    columns = header
    rows = table.rows.map { record in
      record.fields.map {
        SpreadsheetSafeText.restored(String(decoding: $0.bytes, as: UTF8.self))
      }
    }
  }

  /// The rows as CSV, with a header.
  public var text: String {
    var writer = DelimitedTextWriter()
    writer.write(columns)
    for row in rows { writer.write(row) }
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// Returns where other findings differ, finding by finding.
  ///
  /// - Parameter other: The other findings.
  /// - Returns: The differences, in the order of these findings, then those that only the others have.
  public func differences(from other: FindingRows) -> [FigureDifference] {
    let (own, others) = (keyed, other.keyed)
    let found = Dictionary(others.map { ($0.key, $0.row) }) { first, _ in first }
    let changed = own.flatMap { key, row -> [FigureDifference] in
      guard let counterpart = found[key] else {
        return [.init(key: key, column: "row", first: "present", second: "absent")]
      }
      return columns.indices.compactMap { index in
        let text = other.columns.firstIndex(of: columns[index]).map { counterpart[$0] } ?? ""
        guard FigureDifference.isReal(row[index], text) else { return nil }
        return .init(key: key, column: columns[index], first: row[index], second: text)
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
    let places = Self.keys.compactMap { columns.firstIndex(of: $0) }
    var counts: [String: Int] = [:]
    return rows.map { row in
      let parts = places.map { row[$0] }
      let key = "\(parts[0]) \(parts[1])/\(parts[2]) \(parts[3])"
      counts[key, default: 0] += 1
      let count = counts[key] ?? 1
      return (count > 1 ? "\(key) #\(count)" : key, row)
    }
  }
}
