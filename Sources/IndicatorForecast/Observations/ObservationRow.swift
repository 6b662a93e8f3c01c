/// Reads one row of an observations file; each field either has a value or throws its error.
struct ObservationRow {
  let file: String
  let layout: ObservationLayout
  let record: DelimitedText.Record

  /// The content of a required field.
  func name(_ column: ObservationColumn) throws(DataFileError) -> String {
    let text = text(column)
    guard !text.isBlank else { throw error(column, .emptyField) }
    return text
  }

  /// The content of a field; empty when the file lacks the column.
  func text(_ column: ObservationColumn) -> String {
    layout.field(column, of: record)?.trimmedText ?? ""
  }

  func year(_ column: ObservationColumn) throws(DataFileError) -> Int {
    let text = try name(column)
    let isYear = text.utf8.count == 4 && text.utf8.allSatisfy(ASCII.isDigit)
    guard isYear, let year = Int(text), Observation.years.contains(year) else {
      throw error(column, .notAYear)
    }
    return year
  }

  /// A required code.
  func code<Code: RawRepresentable<String> & CaseIterable>(
    _ column: ObservationColumn
  ) throws(DataFileError) -> Code {
    guard let code: Code = try optionalCode(column) else { throw error(column, .emptyField) }
    return code
  }

  /// A code, or nil when the field is empty.
  func optionalCode<Code: RawRepresentable<String> & CaseIterable>(
    _ column: ObservationColumn
  ) throws(DataFileError) -> Code? {
    let text = text(column)
    guard !text.isEmpty else { return nil }
    guard let code = Code(rawValue: text) else {
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

  /// The figure with its decimals; nil when the field is empty.
  func value(decimals: Int?) throws(DataFileError) -> PrintedNumber? {
    guard let field = layout.field(.value, of: record), !field.trimmedBytes.isEmpty else {
      return nil
    }
    if let decimals, decimals < 0 { return try roundedValue(field, decimals: decimals) }
    let printed = try number(field.trimmedBytes)
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
    let rounded = try number(kept)
    guard rounded.decimals == 0 else {
      throw error(.decimals, .decimalsContradictValue(printed: rounded.decimals - decimals))
    }
    return PrintedNumber(significand: rounded.significand, decimals: decimals)
  }

  private func number(_ bytes: ArraySlice<UInt8>) throws(DataFileError) -> PrintedNumber {
    do throws(PrintedNumberError) {
      return try PrintedNumber(parsing: bytes)
    } catch {
      throw self.error(.value, .notANumber(error))
    }
  }

  /// An error at the place of a column in this row.
  func error(_ column: ObservationColumn, _ problem: DataFileProblem) -> DataFileError {
    let field = layout.field(column, of: record)
    return DataFileError(
      file: file, line: field?.line ?? record.line, column: field?.column,
      columnName: column.rawValue, value: field.flatMap { $0.text.isEmpty ? nil : $0.text },
      problem: problem)
  }
}
