import ExtendedPrecision

/// Columns of numbers in a delimited text with a header, such as the data of a regression.
///
/// Numbers are decimal, with an exponent where there is one (`-12.5`, `1.5e3`), and keep the digits
/// that a double would drop. Nothing is guessed at: an empty field, `NA`, a separator between
/// thousands or a number beyond the range of a double is an error with its place.
public struct NumericTable: Sendable {
  /// The names of the columns, in file order.
  public let names: [String]

  private let file: String
  private let headerLine: Int?
  private let rows: [DelimitedText.Record]

  /// Reads the layout of a table; numbers are read column by column.
  ///
  /// - Parameters:
  ///   - bytes: The whole file, in UTF-8.
  ///   - name: The name of the file, for the errors.
  /// - Throws: ``DataFileErrors`` with every error of the layout: no header or row, an unnamed or
  ///   repeated column, rows of other lengths than the header, quotes out of order.
  public init(parsing bytes: [UInt8], name: String) throws(DataFileErrors) {
    let text = DelimitedText(bytes, file: name)
    var errors = text.errors
    let header = text.header?.fields ?? []
    errors += Self.headerErrors(header, file: name)
    if errors.isEmpty && text.rows.isEmpty {
      errors.append(DataFileError(file: name, line: text.header?.line, problem: .noRows))
    }
    guard errors.isEmpty else { throw DataFileErrors(errors) }
    names = header.map(\.trimmedText)
    file = name
    headerLine = text.header?.line
    rows = text.rows
  }

  private static func headerErrors(
    _ header: [DelimitedText.Field], file: String
  ) -> [DataFileError] {
    var first: [String: Int] = [:]
    return header.compactMap { field in
      let name = field.trimmedText
      let problem: DataFileProblem? =
        if name.isEmpty {
          .emptyField
        } else {
          first[name].map { .duplicateColumn(first: $0) }
        }
      first[name] = first[name] ?? field.column
      return problem.map {
        DataFileError(
          file: file, line: field.line, column: field.column, value: name, problem: $0)
      }
    }
  }

  /// The number of rows.
  public var rowCount: Int { rows.count }

  /// Returns the numbers of some columns.
  ///
  /// - Parameter names: Names of columns; each is found as it stands.
  /// - Returns: A column of ``rowCount`` numbers for each name, in the order of the names.
  /// - Throws: ``DataFileErrors`` with every missing column, or else with every field of these
  ///   columns that is not a number.
  /// - Complexity: O(*n*) in the fields read.
  public func columns(_ names: [String]) throws(DataFileErrors) -> [[DoubleDouble]] {
    let places = names.map { self.names.firstIndex(of: $0) }
    let missing = zip(names, places).filter { $0.1 == nil }.map { unknownColumn($0.0) }
    guard missing.isEmpty else { throw DataFileErrors(missing) }
    var errors: [DataFileError] = []
    let columns = places.compactMap { $0 }.map { place in
      rows.map { row in
        if let number = DoubleDouble(decimal: row.fields[place].trimmedText) { return number }
        errors.append(error(in: row, place))
        return DoubleDouble(0)
      }
    }
    guard errors.isEmpty else { throw DataFileErrors(errors) }
    return columns
  }

  private func unknownColumn(_ name: String) -> DataFileError {
    let similar = NameIndex(names.map { [$0] }).suggestions(for: name, limit: 1).first
    return DataFileError(
      file: file, line: headerLine, columnName: name,
      problem: .unknownColumn(found: names, similar: similar))
  }

  private func error(in row: DelimitedText.Record, _ place: Int) -> DataFileError {
    let field = row.fields[place]
    return DataFileError(
      file: file, line: field.line, column: field.column, columnName: names[place],
      value: field.trimmedText, problem: .notNumeric)
  }
}
