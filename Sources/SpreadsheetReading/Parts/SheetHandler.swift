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

/// The place of a cell by its name, such as `B7`.
struct CellReference {
  /// The column, counted from 1.
  let column: Int
  /// The row, counted from 1.
  let row: Int

  /// Reads a name; nil where it is none of a sheet of 16,384 columns and 1,048,576 rows.
  init?(_ name: String) {
    let letters = name.utf8.prefix { (0x41...0x5A).contains($0) }
    let digits = name.utf8.dropFirst(letters.count)
    guard (1...3).contains(letters.count), (1...7).contains(digits.count),
      digits.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    column = letters.reduce(0) { $0 * 26 + Int($1) - 0x40 }
    row = digits.reduce(0) { $0 * 10 + Int($1) - 0x30 }
    guard column <= 16_384, (1...1_048_576).contains(row) else { return nil }
  }
}

/// Collects the texts that the cells of all sheets share.
final class SharedStrings: XMLHandler {
  private(set) var texts: [String] = []
  private var collector = RichText()

  func start(_ name: String, _ attributes: XMLAttributes) throws(WorkbookProblem) {
    if name == "si" { collector = RichText() } else { collector.start(name) }
  }

  func end(_ name: String) throws(WorkbookProblem) {
    if name == "si" { texts.append(collector.string) } else { collector.end(name) }
  }

  func text(_ text: UnsafeBufferPointer<UInt8>) { collector.append(text) }
}

/// A text of one or more runs; the readings that East Asian texts may carry don't belong to it.
struct RichText {
  private var bytes: [UInt8] = []
  private var isText = false
  private var isReading = false

  var string: String { String(decoding: bytes, as: UTF8.self) }

  mutating func start(_ name: String) {
    if name == "rPh" { isReading = true }
    if name == "t" { isText = !isReading }
  }

  mutating func end(_ name: String) {
    if name == "rPh" { isReading = false }
    if name == "t" { isText = false }
  }

  mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    if isText { bytes += text }
  }
}

/// A number of a cell as text.
///
/// Excel stores 1.1 as 1.1000000000000001 and shows 15 digits at most: so many are kept. The zeros that the
/// format shows at the end are part of the figure; digits that it hides are kept all the same.
struct CellNumber {
  /// The text: a decimal number, one with a percent sign, or a date as in 2021-12-31.
  let text: String

  /// Writes a number as its format says; nil where there is no such number or date.
  init?(_ stored: String, format: NumberFormat, countsFrom1904: Bool) {
    guard let value = Double(stored), value.isFinite, !stored.lowercased().contains("x") else {
      return nil
    }
    switch format {
    case .number(let decimals): text = Self.decimal(value, decimals: decimals)
    case .percent(let decimals): text = Self.percent(value, decimals: decimals) + "%"
    case .date:
      guard let date = SerialDate(value, countsFrom1904: countsFrom1904) else { return nil }
      text = date.text
    }
  }

  private static func decimal(_ value: Double, decimals: Int) -> String {
    padded(NumberText(value).significant(15), decimals: decimals)
  }

  /// The point moves two places in the digits: a product with 100 would be rounded once more.
  private static func percent(_ value: Double, decimals: Int) -> String {
    let digits = NumberText(value).significant(15)
    let figure = try? PrintedNumber(table: Array(digits.utf8)[...])
    return padded(figure?.scaled(byPowerOfTen: 2)?.description ?? digits, decimals: decimals)
  }

  private static func padded(_ digits: String, decimals: Int) -> String {
    guard decimals > 0, !digits.contains("e") else { return digits }
    let present = digits.split(separator: ".").dropFirst().first?.count ?? 0
    let zeros = String(repeating: "0", count: max(0, min(decimals, 15) - present))
    return present == 0 ? digits + "." + zeros : digits + zeros
  }
}

/// A date that a workbook counts in days.
///
/// Day 1 is 1 January 1900, and day 60 is a 29 February 1900 that never was, so days up to 60 are not read;
/// with the other count, day 0 is 1 January 1904.
struct SerialDate {
  /// The date as in `2021-12-31`, with the time behind it where there is one.
  let text: String

  /// Converts a count of days; nil outside the years 1900 to 9999.
  init?(_ days: Double, countsFrom1904: Bool) {
    let first = countsFrom1904 ? 0.0 : 61.0
    guard days >= first, days < 2_958_466 else { return nil }
    let whole = Int(days)
    let (year, month, day) = Self.civil(
      fromDaysSince1970: whole - (countsFrom1904 ? 24_107 : 25_569))
    let date = "\(year)-\(Self.twoDigits(month))-\(Self.twoDigits(day))"
    let seconds = Int(((days - Double(whole)) * 86_400).rounded())
    text = seconds == 0 ? date : date + "T" + Self.time(min(seconds, 86_399))
  }

  private static func time(_ seconds: Int) -> String {
    [seconds / 3600, seconds / 60 % 60, seconds % 60].map(twoDigits).joined(separator: ":")
  }

  private static func twoDigits(_ number: Int) -> String {
    (number < 10 ? "0" : "") + String(number)
  }

  /// The Gregorian date of a day.
  ///
  /// - SeeAlso: H. Hinnant, *chrono-compatible low-level date algorithms* (2013), `civil_from_days`.
  private static func civil(fromDaysSince1970 days: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = days + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted % 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }
}
