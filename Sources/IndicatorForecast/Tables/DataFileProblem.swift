/// What is wrong with a place in a data file.
///
/// A payload holds what a caller needs to explain the problem; ``DataFileError/message`` says it in words.
public enum DataFileProblem: Error, Hashable, Sendable {
  // MARK: The file as text

  /// The file has no line with content.
  case emptyFile
  /// The file has a header and nothing behind it.
  case noRows
  /// A file with a column split, none of whose rows is `train`.
  case noTrainingRow
  /// The bytes are UTF-16.
  case utf16
  /// Bytes that are not text of the encoding named, at this offset from the start of the file.
  case notInEncoding(TextEncoding, byteOffset: Int)
  /// Not the JSON of a table.
  case json(JSONProblem)
  /// Not limits of the plan review.
  case rules(RulesProblem)
  /// Not a workbook that can be read.
  case workbook(WorkbookProblem)
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

  /// None of the layouts that observations are read in.
  case unknownLayout(found: [String])
  /// Sentences in place of a table.
  case runningText
  /// A column of a table with a year a column that is neither a year nor known by its name.
  case neitherYearNorName
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
  /// Not a number, or one of a larger magnitude than this limit.
  case notNumericUpTo(Double)
  /// A number beyond the limit for its column, of which this power is to be formed.
  case tooLarge(limit: Double, power: Int)
  /// The largest number of a column, nearer to zero than the limit for it, likewise.
  case tooSmall(limit: Double, power: Int)
  /// A month or a quarter where a year belongs.
  case notAnnual
  /// A date in a year that has a value already, in this line.
  case secondInYear(firstLine: Int)
  /// Not a year of four digits, 1000 to 2999.
  case notAYear
  /// Not an integer of the range.
  case notAnInteger(ClosedRange<Int>)
  /// Not one of the codes.
  case unknownCode(allowed: [String])
  /// A unit in the name of the indicator and another in the unit's column.
  case unitsDisagree(inName: String)
  /// A unit with a power of ten, and another power of ten in the column for it.
  case powersDisagree(inUnit: Int)
  /// A cell of a sheet that holds no text, number or date: an error of a formula, such as `#DIV/0!`.
  case errorCell
  /// DECIMALS does not fit the decimals that OBS_VALUE was written with.
  case decimalsContradictValue(printed: Int)

  /// Not a line of a file of identities.
  case notAnIdentity
  /// An indicator that stands twice in an identity.
  case repeatedIndicator(String)

  // MARK: Fields together

  /// A value although the status says that it is missing.
  case valueOfMissing
  /// No value although the status does not say that it is missing.
  case missingNotDeclared
  /// A growth rate in a unit other than percent.
  case growthNotInPercent(unit: String, powerOfTen: Int)
  /// A result of a year that was yet to come when the report was given.
  case resultAfterVintage(vintage: Int)
  /// The same figure as in an earlier line.
  case duplicateRow(firstLine: Int, observation: String)
  /// Another figure for what an earlier line gives; `firstValue` is the earlier figure with its unit.
  case conflictingRow(firstLine: Int, firstValue: String, observation: String)
  /// Another figure for what an earlier line gives under another name of the same indicator or area.
  case conflictingNames(firstLine: Int, firstName: String, firstValue: String, name: String)
  /// A row of a series whose other rows stand elsewhere, the last of them in this line.
  case rowsApart(lastLine: Int)
  /// A period of fewer than four digits in a series of years, far from all of them.
  case farFromYears(nearest: Int)
  /// A period before that of the row above.
  case periodsDescend(previous: Int)
  /// The same figure as in another file that was read together with this one.
  case repeatedAcrossFiles(first: String)
  /// A row that deletes a part of an observation.
  case partialDeletion
  /// A row that deletes what is not there.
  case nothingToDelete

  // MARK: Names files

  /// A name that an earlier line gives to another indicator.
  case nameTaken(firstLine: Int)

  // MARK: Remarks

  /// Two names that differ in nothing but the way in which their accents are encoded.
  case otherSpelling(firstLine: Int)
  /// A character that is not seen stands in a name.
  case invisibleCharacter
  /// A name that hardly anyone writes: the file may be in another encoding.
  case doubtfulEncoding
  /// The same figures as in an earlier line under another name of the same indicator or area.
  case sameUnderTwoNames(firstLine: Int, firstName: String, name: String)
  /// No vintage is given; this one is taken.
  case assumedVintage(Int)
  /// Figures that a layout has no place for.
  case omitted(count: Int, layout: String)
}

extension DataFileProblem {
  /// Whether the sentence says itself what it is about; all others are about the value before them.
  var hasSubject: Bool {
    switch self {
    case .emptyFile, .noRows, .noTrainingRow, .utf16, .nulByte, .notUTF8, .fieldCount,
      .missingColumn, .unknownColumn, .duplicateColumn, .otherSeparator, .emptyField,
      .missingNotDeclared, .growthNotInPercent, .duplicateRow, .conflictingRow:
      true
    default: false
    }
  }
}
