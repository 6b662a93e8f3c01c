import IndicatorForecast

/// Collects the cells of a sheet that have content, row by row.
final class SheetHandler: XMLHandler {
  /// What the cells of a sheet refer to.
  struct Context {
    let file: String
    let sheet: String
    let part: String
    let texts: [String]
    let formats: [NumberFormat]
    let countsFrom1904: Bool
  }

  /// The most cells that are read, empty ones between others included.
  static let cellLimit = 1_000_000

  /// The rows that have content.
  private(set) var rows: [DelimitedText.Record] = []
  /// The cells that can't be read.
  private(set) var errors: [DataFileError] = []

  private let context: Context
  private var row = 0
  private var column = 0
  private var width = 0
  private var fields: [DelimitedText.Field] = []
  private var type = "n"
  private var style = 0
  private var inlineText = RichText()
  private var value: [UInt8] = []
  private var isValue = false

  init(_ context: Context) { self.context = context }

  func start(_ name: String, _ attributes: XMLAttributes) throws(WorkbookProblem) {
    switch name {
    case "row": try startRow(attributes)
    case "c": try startCell(attributes)
    case "v": isValue = true
    default: inlineText.start(name)
    }
  }

  func text(_ text: UnsafeBufferPointer<UInt8>) {
    if isValue { value += text } else { inlineText.append(text) }
  }

  func end(_ name: String) throws(WorkbookProblem) {
    switch name {
    case "v": isValue = false
    case "c": try endCell()
    case "row": try endRow()
    default: inlineText.end(name)
    }
  }

  private var damaged: WorkbookProblem { .damaged(part: context.part) }

  /// Rows and cells without a name stand behind the last one.
  private func startRow(_ attributes: XMLAttributes) throws(WorkbookProblem) {
    let number = attributes["r"].map { Int($0) } ?? row + 1
    guard let number, number > row, number <= 1_048_576 else { throw damaged }
    row = number
    column = 0
    fields = []
  }

  private func startCell(_ attributes: XMLAttributes) throws(WorkbookProblem) {
    if let name = attributes["r"] {
      guard let place = CellReference(name), place.row == row, place.column > column else {
        throw damaged
      }
      column = place.column
    } else {
      column += 1
    }
    type = attributes["t"] ?? "n"
    style = attributes["s"].flatMap { Int($0) } ?? 0
    value = []
    inlineText = RichText()
  }

  private func endCell() throws(WorkbookProblem) {
    let text = try cellText()
    guard !text.isEmpty else { return }
    while fields.count < column - 1 {
      fields.append(DelimitedText.Field(line: row, column: fields.count + 1, text: ""))
    }
    fields.append(DelimitedText.Field(line: row, column: column, text: text))
  }

  private func endRow() throws(WorkbookProblem) {
    guard !fields.isEmpty else { return }
    width = max(width, fields.count)
    rows.append(DelimitedText.Record(line: row, fields: fields))
    guard width * rows.count <= Self.cellLimit else {
      throw .tooManyCells(limit: Self.cellLimit)
    }
  }

  private func cellText() throws(WorkbookProblem) -> String {
    let content = String(decoding: value, as: UTF8.self)
    switch type {
    case "s": return try sharedText(content)
    case "inlineStr": return inlineText.string
    case "b": return content == "1" ? "TRUE" : "FALSE"
    case "e": return refuse(content, .errorCell)
    case "n" where !content.isEmpty: return number(content)
    default: return content
    }
  }

  private func sharedText(_ index: String) throws(WorkbookProblem) -> String {
    guard let index = Int(index), context.texts.indices.contains(index) else { throw damaged }
    return context.texts[index]
  }

  private func number(_ content: String) -> String {
    let format =
      context.formats.indices.contains(style) ? context.formats[style] : .number(decimals: 0)
    let number = CellNumber(content, format: format, countsFrom1904: context.countsFrom1904)
    return number?.text ?? refuse(content, .notNumeric)
  }

  private func refuse(_ content: String, _ problem: DataFileProblem) -> String {
    errors.append(
      DataFileError(
        file: context.file, sheet: context.sheet, line: row, column: column, value: content,
        problem: problem))
    return content
  }
}
