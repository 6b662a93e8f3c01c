/// The state of all plans for a year: for every area that has one, and every indicator of it, the outlook, the
/// target, its chance and the rules that it fails.
///
/// It is made of values alone, and so is the same whenever it is made of the same data by the same method:
/// two baselines can be compared figure by figure.
public struct Baseline: Hashable, Sendable {
  /// The rows, by area, then by indicator.
  public let rows: [BaselineRow]

  /// Creates a baseline of rows.
  ///
  /// - Parameter rows: The rows, by area, then by indicator.
  public init(rows: [BaselineRow]) {
    self.rows = rows
  }

  /// Takes the outlooks and targets of some plans, and what their review says.
  ///
  /// - Parameters:
  ///   - plans: The plans of one year, in the order of their areas.
  ///   - findings: The findings of their review.
  public init(of plans: [AreaPlan], findings: [Finding]) {
    rows = plans.flatMap { plan in
      let ofArea = findings.filter { $0.area == plan.area }
      return plan.outlooks.map { BaselineRow($0, in: plan, findings: ofArea) }
    }
  }

  /// The rows as CSV, with a header.
  public var text: String {
    var writer = DelimitedTextWriter()
    writer.write(BaselineColumn.allCases.map(\.rawValue))
    for row in rows { writer.write(BaselineColumn.allCases.map { row[$0] }) }
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// Reads the CSV of a baseline.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - name: The name of the file, for the errors.
  /// - Throws: ``DataFileErrors`` where it is no table, or has other columns.
  public init(parsing bytes: [UInt8], name: String) throws(DataFileErrors) {
    let table = DelimitedText(bytes, file: name)
    guard table.errors.isEmpty else { throw DataFileErrors(table.errors) }
    let header = table.header?.fields.map { String(decoding: $0.bytes, as: UTF8.self) } ?? []
    // Baselines of before this column can be compared, too.
    let missing = BaselineColumn.allCases.filter { $0 != .estimated }.map(\.rawValue)
      .filter { !header.contains($0) }
    guard missing.isEmpty else {
      throw DataFileErrors(
        missing.map {
          DataFileError(
            file: name, line: 1, columnName: $0,
            problem: .missingColumn(found: header, similar: nil))
        })
    }
    let columns = header.map(BaselineColumn.init(rawValue:))
    rows = table.rows.map { record in
      var values: [BaselineColumn: String] = [:]
      for (column, field) in zip(columns, record.fields) {
        guard let column else { continue }
        values[column] = SpreadsheetSafeText.restored(String(decoding: field.bytes, as: UTF8.self))
      }
      return BaselineRow(values)
    }
  }
}
