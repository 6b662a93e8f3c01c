/// What is wrong with a place in a data file.
///
/// A payload holds what a caller needs to explain the problem; ``DataFileError/message`` says it in words.
public enum DataFileProblem: Hashable, Sendable {
  // MARK: The file as text

  /// The file has no line with content.
  case emptyFile
  /// The file has a header and nothing behind it.
  case noRows
  /// The bytes are UTF-16.
  case utf16
  /// A zero byte: not a text file.
  case nulByte
  /// The bytes cease to be UTF-8, at this offset from the start of the file.
  case notUTF8(byteOffset: Int)
  /// A quote inside a field that doesn't begin with one.
  case strayQuote
  /// Text between a closing quote and the next separator.
  case textBehindQuote
  /// A quote that nothing closes.
  case unclosedQuote
  /// A record with more or fewer fields than the header.
  case fieldCount(expected: Int, actual: Int)

  // MARK: The header

  /// A required column is missing; `similar` is a column whose name differs in case or blanks only.
  case missingColumn(found: [String], similar: String?)
  /// A column that was asked for by name is not there; `similar` is one with nearly that name.
  case unknownColumn(found: [String], similar: String?)
  /// A column stands twice; `first` is the place of the first.
  case duplicateColumn(first: Int)
  /// The header looks as if the fields were separated by this character.
  case otherSeparator(Character)

  // MARK: One field

  /// A required field is empty.
  case emptyField
  /// Not a strictly decimal number.
  case notANumber(PrintedNumberError)
  /// Not a number that a table of numbers may hold, or one beyond the range of a double.
  case notNumeric
  /// Not a year of four digits, 1000 to 2999.
  case notAYear
  /// Not an integer of the range.
  case notAnInteger(ClosedRange<Int>)
  /// Not one of the codes.
  case unknownCode(allowed: [String])
  /// DECIMALS does not fit the decimals that OBS_VALUE was written with.
  case decimalsContradictValue(printed: Int)

  // MARK: Fields together

  /// A value although the status says that it is missing.
  case valueOfMissing
  /// No value although the status does not say that it is missing.
  case missingNotDeclared
  /// A growth rate in a unit other than percent.
  case growthNotInPercent(unit: String, powerOfTen: Int)
  /// The same figure as in an earlier line.
  case duplicateRow(firstLine: Int)
  /// Another figure for what an earlier line gives; `firstValue` is the earlier figure with its unit.
  case conflictingRow(firstLine: Int, firstValue: String)
  /// A row of a series whose other rows stand elsewhere, the last of them in this line.
  case rowsApart(lastLine: Int)
  /// A period before that of the row above.
  case periodsDescend(previous: Int)
  /// The same figure as in another file that was read together with this one.
  case repeatedAcrossFiles(first: String)
}
