/// Reads one row of observations; each field either has a value or throws its error.
struct ObservationRow {
  let grid: CellGrid
  let header: ObservationHeader
  let record: DelimitedText.Record

  /// Fields that the layout puts together itself, in place of columns.
  var substitutes: [ObservationColumn: DelimitedText.Field] = [:]

  /// The unit of all figures that state none of their own.
  var tableUnit: MeasurementUnit?

  var isTable: Bool { header.isTable }

  /// The field of a column; nil when the table lacks the column.
  func field(_ column: ObservationColumn) -> DelimitedText.Field? {
    substitutes[column] ?? header.place(of: column).map { record.fields[$0] }
  }

  /// The content of a required field.
  func name(_ column: ObservationColumn) throws(DataFileError) -> String {
    let text = name(in: column)
    guard !text.isBlank else { throw error(column, .emptyField) }
    return text
  }

  /// The content of a field that holds any text, without the apostrophe that guards it in spreadsheets.
  func name(in column: ObservationColumn) -> String {
    // JSON is not for spreadsheets: nothing is guarded there.
    grid.source == .json ? text(column) : SpreadsheetSafeText.restored(text(column))
  }

  /// The content of a field; empty when the table lacks the column.
  func text(_ column: ObservationColumn) -> String {
    let text = field(column)?.trimmedText ?? ""
    guard header.hasLabels, column.isCoded else { return text }
    return text.firstRange(of: ": ").map { String(text[..<$0.lowerBound]) } ?? text
  }

  func year(_ column: ObservationColumn) throws(DataFileError) -> Int {
    let text = try name(column)
    let year = isTable ? TableYear(text)?.year : TableYear(digits: text)?.year
    guard let year else { throw error(column, .notAYear) }
    return year
  }

  /// A required code.
  func code<Code: TableCode>(_ column: ObservationColumn) throws(DataFileError) -> Code {
    guard let code: Code = try optionalCode(column) else { throw error(column, .emptyField) }
    return code
  }

  /// A code, or nil when the field is empty.
  func optionalCode<Code: TableCode>(_ column: ObservationColumn) throws(DataFileError) -> Code? {
    let text = text(column)
    guard !text.isEmpty else { return nil }
    guard let code = isTable ? Code(tableName: text) : Code(rawValue: text) else {
      throw error(column, .unknownCode(allowed: Code.allCases.map(\.rawValue)))
    }
    return code
  }

  /// An integer, or nil when the field is empty.
  func integer(
    _ column: ObservationColumn, in range: ClosedRange<Int>
  ) throws(DataFileError) -> Int? {
    let text = text(column)
    guard !text.isEmpty else { return nil }
    let unsigned = text.utf8.first == ASCII.minus ? text.utf8.dropFirst() : text.utf8[...]
    guard !unsigned.isEmpty, unsigned.allSatisfy(ASCII.isDigit), let number = Int(text),
      range.contains(number)
    else { throw error(column, .notAnInteger(range)) }
    return number
  }

  /// An error at the place of a column in this row.
  func error(_ column: ObservationColumn, _ problem: DataFileProblem) -> DataFileError {
    let field = field(column)
    return DataFileError(
      file: grid.file, sheet: grid.sheet, line: field?.line ?? record.line, column: field?.column,
      columnName: header.name(of: column), value: field.flatMap { $0.text.isEmpty ? nil : $0.text },
      problem: problem)
  }
}

extension ObservationColumn {
  /// Whether the column holds codes, which SDMX-CSV may write with their names behind them.
  fileprivate var isCoded: Bool {
    switch self {
    case .value, .decimals, .source, .sourceLine: false
    default: true
    }
  }
}

extension ObservationRow {
  /// The figure with its decimals; nil when the field is empty.
  ///
  /// In a table, a percent sign may stand behind a figure whose unit is percent.
  func value(
    decimals: Int?, isPercent: Bool, allowsThousandsCommas: Bool
  ) throws(DataFileError) -> PrintedNumber? {
    guard let field = field(.value), !field.trimmedBytes.isEmpty else { return nil }
    if let decimals, decimals < 0 { return try roundedValue(field, decimals: decimals) }
    var digits = field.trimmedBytes
    if isTable && isPercent && digits.last == UInt8(ascii: "%") {
      digits = digits.dropLast()
    }
    let printed = try number(digits, allowsThousandsCommas: allowsThousandsCommas)
    guard let decimals else { return printed }
    guard decimals >= printed.decimals, let padded = printed.written(withDecimals: decimals) else {
      throw error(.decimals, .decimalsContradictValue(printed: printed.decimals))
    }
    return padded
  }

  /// A figure that ends in as many zeros as the negative decimals say.
  private func roundedValue(
    _ field: DelimitedText.Field, decimals: Int
  ) throws(DataFileError) -> PrintedNumber {
    let digits = field.trimmedBytes
    guard digits != [ASCII.zero] else { return PrintedNumber(significand: 0, decimals: decimals) }
    let kept = digits.dropLast(-decimals)
    guard !kept.isEmpty, digits.suffix(-decimals).allSatisfy({ $0 == ASCII.zero }) else {
      throw error(.decimals, .decimalsContradictValue(printed: 0))
    }
    let rounded = try number(kept, allowsThousandsCommas: false)
    guard rounded.decimals == 0 else {
      throw error(.decimals, .decimalsContradictValue(printed: rounded.decimals - decimals))
    }
    return PrintedNumber(significand: rounded.significand, decimals: decimals)
  }

  private func number(
    _ bytes: ArraySlice<UInt8>, allowsThousandsCommas: Bool
  ) throws(DataFileError) -> PrintedNumber {
    do throws(PrintedNumberError) {
      return isTable
        ? try PrintedNumber(table: bytes, allowsThousandsCommas: allowsThousandsCommas)
        : try PrintedNumber(parsing: bytes)
    } catch {
      throw self.error(.value, .notANumber(error))
    }
  }
}
