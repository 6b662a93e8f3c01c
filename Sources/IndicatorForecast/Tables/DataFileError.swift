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

extension DataFileError {
  /// A sentence that says where the error is, what was found and how to mend it.
  ///
  /// The value is the subject of the sentence where that has none; else it stands before it.
  public var message: BilingualText {
    let sentence = problem.sentence
    let quoted = value.map { "“\($0)”" } ?? ""
    guard problem.hasSubject else {
      return BilingualText(
        english: "\(englishPlace): \(quoted.isEmpty ? "" : quoted + " ")\(sentence.english)",
        chinese: "\(chinesePlace)：\(quoted)\(sentence.chinese)")
    }
    let isShown = value.map { !$0.isEmpty } ?? false
    return BilingualText(
      english: "\(englishPlace): \(isShown ? quoted + ": " : "")\(sentence.english)",
      chinese: "\(chinesePlace)：\(isShown ? quoted + "：" : "")\(sentence.chinese)")
  }

  /// File names may be long; what matters in them is at the end of the line anyway.
  private var shownFile: String { EscapedText(file, limit: 1000).description }

  private var shownColumnName: String? {
    columnName.map { EscapedText($0).description }
  }

  private var englishPlace: String {
    var place = shownFile
    if let shownSheet { place += ", sheet \(shownSheet)" }
    if let cell { return place + ", cell \(cell)" + (shownColumnName.map { " (\($0))" } ?? "") }
    if let line { place += sheet == nil ? ", line \(line)" : ", row \(line)" }
    if let column { place += ", column \(column)" }
    if let name = shownColumnName { place += column == nil ? ", column \(name)" : " (\(name))" }
    return place
  }

  private var chinesePlace: String {
    var place = shownFile
    if let shownSheet { place += " 工作表 \(shownSheet)" }
    if let cell { return place + " 单元格 \(cell)" + (shownColumnName.map { "（\($0)）" } ?? "") }
    if let line { place += " 第 \(line) 行" }
    if let column { place += "第 \(column) 列" }
    if let name = shownColumnName { place += column == nil ? " \(name) 列" : "（\(name)）" }
    return place
  }

  private var shownSheet: String? { sheet.map { EscapedText($0).description } }

  /// The name of the cell of a sheet, such as `B7`.
  private var cell: String? {
    guard sheet != nil, let line, let column else { return nil }
    return Self.letters(ofColumn: column) + String(line)
  }

  /// Columns are numbered A to Z, AA to ZZ and so on.
  private static func letters(ofColumn column: Int) -> String {
    var letters = ""
    var rest = column
    while rest > 0 {
      rest -= 1
      letters = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(rest % 26))) + letters
      rest /= 26
    }
    return letters
  }
}
