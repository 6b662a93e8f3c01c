/// One error of a data file: where it is, what was found there and what is wrong with it.
public struct DataFileError: Error, Hashable, Sendable {
  /// The name of the file as the caller gave it.
  public let file: String
  /// The name of the sheet, where the file is a workbook; line and column are its row and column then.
  public let sheet: String?
  /// The line, counted from 1; nil when the whole file is meant.
  public let line: Int?
  /// The place of the field in its record, counted from 1; nil when the whole record is meant.
  public let column: Int?
  /// The name of the column, where the header gives one.
  public let columnName: String?
  /// The offending value with invisible characters escaped, at most 80 scalars; nil where there is none.
  public let value: String?
  /// What is wrong.
  public let problem: DataFileProblem

  /// Creates an error; the value is escaped and cut here.
  ///
  /// - Parameters:
  ///   - file: The name of the file.
  ///   - sheet: The name of the sheet, where the file is a workbook.
  ///   - line: The line, counted from 1.
  ///   - column: The place of the field in its record, counted from 1.
  ///   - columnName: The name of the column.
  ///   - value: The offending value as it stands in the file.
  ///   - problem: What is wrong.
  public init(
    file: String, sheet: String? = nil, line: Int? = nil, column: Int? = nil,
    columnName: String? = nil, value: String? = nil, problem: DataFileProblem
  ) {
    self.file = file
    self.sheet = sheet
    self.line = line
    self.column = column
    self.columnName = columnName
    self.value = value.map { EscapedText($0).description }
    self.problem = problem
  }
}

extension DataFileError: CustomStringConvertible {
  /// The English message.
  public var description: String { message.english }
}
