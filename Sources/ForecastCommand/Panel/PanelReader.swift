import ExtendedPrecision
import IndicatorForecast

/// Reads the series of a long table or of lines of JSON, in the order of their first rows.
struct PanelReader {
  /// What a row may not do, by how the table says it is ordered.
  enum Order {
    /// A series' rows stand together, periods ascending.
    case sorted
    /// Any order; periods are sorted.
    case any
  }

  struct Row {
    let period: Int
    let value: Double
    let line: Int

    /// The date that the period is the year of, where the table has dates.
    let date: String?
  }

  private let file: String
  private let order: Order
  private var errors: [DataFileError] = []
  /// The name of the column of the periods.
  private var periodName = ""
  private(set) var ids: [String] = []
  /// Names are the same where their bytes are: "é" may be written in two ways that a string takes for one.
  private var places: [[UInt8]: Int] = [:]
  private(set) var rows: [[Row]] = []

  /// The lines of the periods of each series, where rows may stand in any order.
  private var lines: [[Int: Int]] = []

  private init(file: String, order: Order) {
    self.file = file
    self.order = order
  }

  /// Returns the series of a file.
  static func series(
    in bytes: [UInt8], file: String, order: Order, encoding: TextEncoding
  ) throws(DataFileErrors) -> [PanelSeries] {
    var reader = PanelReader(file: file, order: order)
    if let lines = SeriesLines(bytes, file: file, encoding: encoding) {
      reader.read(lines.rows, .lines, lines.errors)
    } else {
      let text = DelimitedText(detecting: bytes, file: file, encoding: encoding)
      guard let header = text.header else { throw DataFileErrors(text.errors) }
      reader.read(text.rows, try PanelLayout(header: header, file: file), text.errors)
      if reader.ids.isEmpty && reader.errors.isEmpty {
        let problem: DataFileProblem = text.rows.isEmpty ? .noRows : .noTrainingRow
        reader.errors = [DataFileError(file: file, line: header.line, problem: problem)]
      }
    }
    if order == .any { reader.noteShortYears() }
    guard reader.errors.isEmpty else { throw DataFileErrors(reader.errors) }
    return reader.finished()
  }

  /// Returns the series that rows make, and the errors of the rows behind those that were found before.
  static func panel(
    of rows: [DelimitedText.Record], _ layout: PanelLayout, _ errors: [DataFileError],
    file: String, order: Order
  ) -> Panel {
    var reader = PanelReader(file: file, order: order)
    reader.read(rows, layout, errors)
    return Panel(series: reader.finished(), errors: reader.errors)
  }

  private mutating func read(
    _ rows: [DelimitedText.Record], _ layout: PanelLayout, _ errors: [DataFileError]
  ) {
    self.errors = errors
    periodName = layout.names[1]
    for record in rows { add(record, layout) }
  }

  private mutating func add(_ record: DelimitedText.Record, _ layout: PanelLayout) {
    if let split = layout.split, record.fields[split].trimmedText != "train" { return }
    let id = record.fields[layout.id].trimmedText
    guard id.contains(where: { !$0.isWhitespace }) else {
      note(record, layout.id, layout.names[0], .emptyField)
      return
    }
    let period: PanelPeriod
    do throws(DataFileProblem) {
      period = try PanelPeriod(record.fields[layout.period].trimmedText)
    } catch {
      note(record, layout.period, layout.names[1], error)
      return
    }
    guard let number = PanelNumber(record.fields[layout.value].trimmedText) else {
      note(record, layout.value, layout.names[2], .notNumericUpTo(PanelNumber.limit))
      return
    }
    append(
      Row(period: period.year, value: number.value, line: record.line, date: period.date), to: id,
      record, layout)
  }

  private mutating func append(
    _ row: Row, to id: String, _ record: DelimitedText.Record, _ layout: PanelLayout
  ) {
    let key = Array(id.utf8)
    guard let place = places[key] else {
      places[key] = ids.count
      ids.append(id)
      rows.append([row])
      lines.append(order == .any ? [row.period: row.line] : [:])
      return
    }
    if order == .sorted, place != ids.count - 1 {
      note(record, layout.id, layout.names[0], .rowsApart(lastLine: rows[place].last?.line ?? 0))
    } else if order == .sorted, let last = rows[place].last, last.period > row.period {
      note(record, layout.period, layout.names[1], .periodsDescend(previous: last.period))
    } else if let line = line(of: row.period, place) {
      let observation = EscapedText("\(id) \(row.period)").description
      note(
        record, layout.period, layout.names[1],
        row.date == nil
          ? .duplicateRow(firstLine: line, observation: observation)
          : .secondInYear(firstLine: line))
    } else {
      rows[place].append(row)
      if order == .any { lines[place][row.period] = row.line }
    }
  }

  /// Returns the line that a series has a period in; of sorted rows it can be the last alone.
  private func line(of period: Int, _ place: Int) -> Int? {
    guard order == .sorted else { return lines[place][period] }
    return rows[place].last.flatMap { $0.period == period ? $0.line : nil }
  }

  private mutating func note(
    _ record: DelimitedText.Record, _ place: Int, _ name: String, _ problem: DataFileProblem
  ) {
    let field = record.fields[place]
    errors.append(
      DataFileError(
        file: file, line: field.line, column: field.column, columnName: name,
        value: field.trimmedText, problem: problem))
  }

  /// Notes an error of a row whose fields are no longer at hand.
  mutating func note(_ row: Row, _ problem: DataFileProblem) {
    errors.append(
      DataFileError(
        file: file, line: row.line, columnName: periodName,
        value: row.date ?? String(row.period), problem: problem))
  }

  private func finished() -> [PanelSeries] {
    ids.indices.map { place in
      let sorted = rows[place].sorted { $0.period < $1.period }
      do throws(FitError) {
        let series = try TimeSeries(
          periods: sorted.map(\.period), values: sorted.map(\.value))
        let lines = rows[place].map(\.line)
        return PanelSeries(
          id: ids[place], line: lines.min() ?? 0, lastLine: lines.max() ?? 0, series: series)
      } catch {
        preconditionFailure("finite values are read, each period once: \(error)")
      }
    }
  }
}

/// A value of a panel.
struct PanelNumber {
  /// The largest magnitude of a value: squares, and sums of them, stay finite.
  static let limit = 1e150

  /// The number, rounded once.
  let value: Double

  /// Takes a decimal number; nil where the text is none, or one that is larger.
  init?(_ text: String) {
    guard let value = DoubleDouble(decimal: text)?.doubleValue, abs(value) <= Self.limit else {
      return nil
    }
    self.value = value
  }
}

extension PanelReader {
  /// The distance of a period from the years of its series beyond which it is no part of them.
  private static let farthest = 500

  /// Notes the periods of fewer than four digits that stand far from the years of their series: 06 is neither
  /// the year 6 nor, for certain, 2006.
  ///
  /// In sorted rows such a period would break the order; in rows that are yet to be sorted nothing else tells.
  mutating func noteShortYears() {
    for place in ids.indices {
      let years = rows[place].lazy.map(\.period)
      guard let nearest = years.filter({ $0 >= 1000 }).min(),
        let last = years.filter({ $0 < 1000 }).max(), nearest - last > Self.farthest
      else { continue }
      for row in rows[place] where row.period < 1000 {
        note(row, .farFromYears(nearest: nearest))
      }
    }
  }
}

/// The period of a row: a whole number, or the year of a date such as `2024-12-31`.
struct PanelPeriod {
  /// The whole number, or the year of the date.
  let year: Int

  /// The date, where it is one.
  let date: String?

  /// Takes a whole number of four digits at most, or a date; a month or a quarter is told apart from what
  /// is no period at all.
  init(_ text: String) throws(DataFileProblem) {
    let isDate = Self.isDate(text.utf8)
    let digits = isDate ? text.prefix(4) : text[...]
    let magnitude = digits.utf8.dropFirst(digits.first == "-" ? 1 : 0)
    guard (1...4).contains(magnitude.count), magnitude.allSatisfy(Self.isDigit),
      let year = Int(digits)
    else {
      throw Self.isPartOfYear(text) ? .notAnnual : .notAnInteger(-9999...9999)
    }
    self.year = year
    date = isDate ? text : nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func isDate(_ bytes: String.UTF8View) -> Bool {
    bytes.count == 10
      && bytes.enumerated().allSatisfy { place, byte in
        place == 4 || place == 7 ? byte == UInt8(ascii: "-") : isDigit(byte)
      }
  }

  /// Whether a text is a month or a quarter: `2020-01`, `2020/1`, `202001`, `2020Q1`, `2020-M01`.
  private static func isPartOfYear(_ text: String) -> Bool {
    let rest = /[-\/][0-9]{1,2}|[-\/]?[QqMm][0-9]{1,2}|[0-9]{2}|年[0-9]{1,2}月/
    return text.prefix(4).wholeMatch(of: /[12][0-9]{3}/) != nil
      && text.dropFirst(4).wholeMatch(of: rest) != nil
  }
}
