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
