import ExtendedPrecision

/// Columns of numbers in a delimited text with a header, such as the data of a regression.
///
/// Fields are separated by commas, semicolons or tabs, whichever the header has most of.
/// Numbers are decimal, with an exponent where there is one (`-12.5`, `1.5e3`), and keep the digits
/// that a double would drop. Nothing is guessed at: an empty field, `NA`, a separator between
/// thousands or a number beyond the range of a double is an error with its place.
public struct NumericTable: Sendable {
  /// The names of the columns, in file order.
  public let names: [String]

  private let file: String
  private let headerLine: Int?
  private let rows: [DelimitedText.Record]

  /// The errors of header and rows, which are thrown together with those of the numbers.
  private let layoutErrors: [DataFileError]

  /// Reads the layout of a table; numbers are read column by column.
  ///
  /// Errors of rows do not stop here: ``columns(_:)-([NumericTable.Column])`` throws them together with those of
  /// the numbers, so that one pass finds all.
  ///
  /// - Parameters:
  ///   - bytes: The whole file, in UTF-8.
  ///   - name: The name of the file, for the errors.
  /// - Throws: ``DataFileErrors`` where there is no header to look for columns in: an empty file,
  ///   quotes out of order in the header, or fields separated by something else than commas,
  ///   semicolons or tabs.
  public init(parsing bytes: [UInt8], name: String) throws(DataFileErrors) {
    let text = DelimitedText(detecting: bytes, file: name)
    guard let header = text.header else { throw DataFileErrors(text.errors) }
    if let error = Self.separatorError(header, file: name) { throw DataFileErrors([error]) }
    var errors = text.errors + Self.headerErrors(header.fields, file: name)
    if errors.isEmpty && text.rows.isEmpty {
      errors.append(DataFileError(file: name, line: header.line, problem: .noRows))
    }
    names = header.fields.map(\.trimmedText)
    file = name
    headerLine = header.line
    rows = text.rows
    layoutErrors = errors
  }

  /// A header of a single field that holds a bar was meant to be several.
  private static func separatorError(
    _ header: DelimitedText.Record, file: String
  ) -> DataFileError? {
    guard header.fields.count == 1, let field = header.fields.first, !field.isQuoted,
      field.text.contains("|")
    else { return nil }
    return DataFileError(
      file: file, line: field.line, value: field.text, problem: .otherSeparator("|"))
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
          file: file, line: field.line, column: field.column,
          columnName: name.isEmpty ? nil : name, problem: $0)
      }
    }
  }

  /// The number of rows of the header's length.
  public var rowCount: Int { rows.count }

  /// Returns the numbers of some columns.
  ///
  /// - Parameter names: Names of columns; each is found as it stands.
  /// - Returns: A column of ``rowCount`` numbers for each name, in the order of the names.
  /// - Throws: ``DataFileErrors``, as ``columns(_:)-([NumericTable.Column])`` does.
  /// - Complexity: O(*n*) in the fields read.
  public func columns(_ names: [String]) throws(DataFileErrors) -> [[DoubleDouble]] {
    try columns(names.map { Column($0) })
  }

  /// Returns the numbers of some columns.
  ///
  /// - Parameter columns: The columns, each found by its name as it stands.
  /// - Returns: A column of ``rowCount`` numbers for each of them, in their order.
  /// - Throws: ``DataFileErrors`` with every error of the file: unnamed and repeated columns, rows of
  ///   other lengths than the header, quotes out of order, columns that are missing, and all fields
  ///   of the others that are not a number or not one of a magnitude that they may have.
  /// - Complexity: O(*n*) in the fields read.
  public func columns(_ columns: [Column]) throws(DataFileErrors) -> [[DoubleDouble]] {
    var errors = layoutErrors
    let numbers = columns.map { column in
      guard let place = names.firstIndex(of: column.name) else {
        errors.append(unknownColumn(column.name))
        return [DoubleDouble]()
      }
      return self.numbers(column, at: place, &errors)
    }
    guard errors.isEmpty else { throw DataFileErrors(errors) }
    return numbers
  }

  /// Reads the numbers of a column, zero where there is an error instead.
  private func numbers(
    _ column: Column, at place: Int, _ errors: inout [DataFileError]
  ) -> [DoubleDouble] {
    var largest: (magnitude: Double, row: DelimitedText.Record)?
    let numbers = rows.map { row in
      let text = row.fields[place].trimmedText
      guard let number = DoubleDouble(decimal: text) else {
        errors.append(error(in: row, place, .notNumeric))
        return DoubleDouble(0)
      }
      let magnitude = number.magnitude.doubleValue
      if let problem = column.problem(of: magnitude) {
        errors.append(error(in: row, place, problem))
      }
      if Self.isNonzero(text), largest.map({ magnitude > $0.magnitude }) ?? true {
        largest = (magnitude, row)
      }
      return number
    }
    if let largest, let problem = column.problem(ofLargest: largest.magnitude) {
      errors.append(error(in: largest.row, place, problem))
    }
    return numbers
  }

  /// Whether a numeral has a digit other than zero before its exponent, though a double may not hold it.
  private static func isNonzero(_ numeral: String) -> Bool {
    numeral.utf8.prefix { $0 | 0x20 != UInt8(ascii: "e") }.contains { $0 > 0x30 && $0 <= 0x39 }
  }

  private func unknownColumn(_ name: String) -> DataFileError {
    let similar = NameIndex(names.map { [$0] }).suggestions(for: name, limit: 1).first
    return DataFileError(
      file: file, line: headerLine, columnName: name,
      problem: .unknownColumn(found: names, similar: similar))
  }

  private func error(
    in row: DelimitedText.Record, _ place: Int, _ problem: DataFileProblem
  ) -> DataFileError {
    let field = row.fields[place]
    return DataFileError(
      file: file, line: field.line, column: field.column, columnName: names[place],
      value: field.trimmedText, problem: problem)
  }
}

extension NumericTable {
  /// A column that is asked for, and how large its numbers may be.
  public struct Column: Hashable, Sendable {
    /// The name, as it stands in the header.
    public let name: String

    /// Where the largest magnitude of the column has to lie, unless all numbers are zero.
    public let magnitudes: ClosedRange<Double>

    /// The highest power that is to be formed of the numbers, which explains their limits.
    public let power: Int

    /// Creates a request for a column.
    ///
    /// - Parameters:
    ///   - name: The name, as it stands in the header.
    ///   - magnitudes: Where the largest magnitude has to lie; anything that a double holds, unless
    ///     stated.
    ///   - power: The highest power that is to be formed of the numbers.
    /// - Precondition: `power` ≥ 1.
    public init(
      _ name: String,
      magnitudes: ClosedRange<Double> =
        Double.leastNonzeroMagnitude...Double.greatestFiniteMagnitude,
      power: Int = 1
    ) {
      precondition(power >= 1, "a power is one at least")
      self.name = name
      self.magnitudes = magnitudes
      self.power = power
    }

    /// What is wrong with a number of this magnitude; nil where nothing is.
    func problem(of magnitude: Double) -> DataFileProblem? {
      guard magnitude > magnitudes.upperBound else { return nil }
      return .tooLarge(limit: magnitudes.upperBound, power: power)
    }

    /// What is wrong where this magnitude is the largest of those that are not zero; nil where
    /// nothing is.
    func problem(ofLargest magnitude: Double) -> DataFileProblem? {
      guard magnitude < magnitudes.lowerBound else { return nil }
      return .tooSmall(limit: magnitudes.lowerBound, power: power)
    }
  }
}
