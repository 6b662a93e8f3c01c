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
