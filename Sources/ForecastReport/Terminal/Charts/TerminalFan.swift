import IndicatorForecast

/// The chart of a series for a terminal: its history, its forecast as a fan, and the target beside it.
///
/// Rows are values, columns are years. What is drawn is what ``FanChart`` draws on a page; a character holds what
/// its middle holds. All characters are one column wide but those of Chinese words.
struct TerminalFan {
  /// The least number of rows between the lowest and the highest tick.
  private static let rows = 10

  /// The most columns between one year and the next, of 80: more would tear the history apart.
  private static let widestStep = 6

  private let chart: FanChart
  private let width: Int

  /// Draws an outlook; nil where it has no value that could be drawn, or no room.
  ///
  /// - Parameters:
  ///   - outlook: The series with its forecast and its target.
  ///   - width: The columns that a line may take.
  init?(_ outlook: Outlook, width: Int) {
    let points = outlook.series.points
    guard let last = points.last else { return nil }
    let end = outlook.forecast?.periods.last ?? last.year
    let target = outlook.target.flatMap { $0.target.year <= end ? $0 : nil }
    guard let chart = FanChart(outlook, target: target, through: end) else { return nil }
    self.chart = chart
    self.width = width
    guard plotWidth >= 16 else { return nil }
  }

  /// The lines, the years below and the legend at the end.
  func lines(in language: Language, isColored: Bool) -> [String] {
    let canvas = canvas
    return (0..<canvas.height).map { canvas.line($0, isColored: isColored) }
      + legend(in: language, isColored: isColored)
  }

  // MARK: Places

  private var labelWidth: Int { chart.axis.labels.map(\.count).max() ?? 0 }

  /// The column of the line beside the values.
  private var axisColumn: Int { labelWidth + 3 }

  /// The columns right of that line.
  private var plotWidth: Int { width - axisColumn - 3 }

  private var lastYear: Int {
    max(chart.marks.map(\.year).max() ?? 0, chart.medians.last?.year ?? 0)
  }

  private var rowsPerTick: Int {
    let steps = chart.axis.ticks.count - 1
    return max(1, (Self.rows + steps - 1) / steps)
  }

  private var lastRow: Int { rowsPerTick * (chart.axis.ticks.count - 1) }

  /// Returns the column of a year.
  private func column(_ year: Int) -> Int {
    let years = lastYear - chart.firstYear
    guard years > 0 else { return axisColumn + 2 }
    let room = min(
      Double(plotWidth - 3) / Double(years),
      Double(max(Self.widestStep, Self.widestStep * width / 80)))
    // Steps of whole columns are all the same; years that outnumber the columns share them.
    let step = room < 1 ? room : room.rounded(.down)
    return axisColumn + 2 + Int((Double(year - chart.firstYear) * step).rounded())
  }

  /// Returns the row of a value.
  private func row(_ value: Double) -> Int {
    let axis = chart.axis
    let share = (axis.upper - value) / (axis.upper - axis.lower)
    return Int((min(max(share, 0), 1) * Double(lastRow)).rounded())
  }

  /// Returns the value at the middle of a row.
  private func value(_ row: Int) -> Double {
    let axis = chart.axis
    return axis.upper - Double(row) / Double(lastRow) * (axis.upper - axis.lower)
  }

  // MARK: Drawing

  private var canvas: TerminalCanvas {
    var canvas = TerminalCanvas(width: width, height: lastRow + 3)
    drawAxes(&canvas)
    for (band, shade) in zip(chart.bands, Self.shades) { draw(band, shade, &canvas) }
    for (from, to) in zip(chart.medians, chart.medians.dropFirst()) {
      for column in columns(from.year, to.year) {
        let value = between(from.value, to.value, column, from.year, to.year)
        canvas.put("━", .median, column: column, row: row(value))
      }
    }
    for mark in marks {
      canvas.put(
        mark.kind.character, mark.kind.ink, column: column(mark.year), row: row(mark.value))
    }
    return canvas
  }

  private static let shades: [Character] = ["░", "▒", "▓"]

  private func drawAxes(_ canvas: inout TerminalCanvas) {
    for row in 0...lastRow { canvas.put("│", .axis, column: axisColumn, row: row) }
    for (index, label) in chart.axis.labels.enumerated() {
      let row = lastRow - index * rowsPerTick
      canvas.put(label, .plain, column: 2 + labelWidth - label.count, row: row)
      canvas.put("┤", .axis, column: axisColumn, row: row)
    }
    let end = min(column(lastYear) + 2, width - 1)
    canvas.put("└", .axis, column: axisColumn, row: lastRow + 1)
    for column in axisColumn + 1..<max(end, axisColumn + 2) {
      canvas.put("─", .axis, column: column, row: lastRow + 1)
    }
    for year in labelledYears {
      canvas.put("┬", .axis, column: column(year), row: lastRow + 1)
      let text = String(year)
      canvas.put(text, .plain, column: column(year) - text.count / 2, row: lastRow + 2)
    }
  }

  /// The last year, and before it as many as have room.
  private var labelledYears: [Int] {
    var years: [Int] = []
    for year in (chart.firstYear...lastYear).reversed() {
      let isFree = years.last.map { column($0) - column(year) >= 6 } ?? true
      if isFree { years.append(year) }
    }
    return years
  }

  private func draw(_ band: FanBand, _ shade: Character, _ canvas: inout TerminalCanvas) {
    for index in band.years.indices.dropFirst() {
      let (from, to) = (band.years[index - 1], band.years[index])
      for column in columns(from, to) {
        let lower = between(band.lower[index - 1], band.lower[index], column, from, to)
        let upper = between(band.upper[index - 1], band.upper[index], column, from, to)
        for row in 0...lastRow where (lower...max(lower, upper)).contains(value(row)) {
          canvas.put(shade, .band, column: column, row: row)
        }
      }
    }
  }

  /// The columns behind one year up to another.
  private func columns(_ from: Int, _ to: Int) -> Range<Int> {
    column(from) + 1..<max(column(to), column(from)) + 1
  }

  /// Returns the value at a column on the line from one year to another.
  private func between(
    _ first: Double, _ second: Double, _ column: Int, _ from: Int, _ to: Int
  ) -> Double {
    let (start, end) = (self.column(from), self.column(to))
    let share = Double(column - start) / Double(max(end - start, 1))
    return first * (1 - share) + second * share
  }

  // MARK: Legend

  /// The marks in the order in which they are drawn: what another figure says never hides a value.
  private var marks: [ChartMark] {
    chart.marks.filter { $0.kind == .restated } + chart.marks.filter { $0.kind != .restated }
  }

  /// The kinds of marks that are seen: of several in one place the last.
  private var visible: Set<ChartMark.Kind> {
    let cells = marks.map { ([column($0.year), row($0.value)], $0.kind) }
    return Set(Dictionary(cells, uniquingKeysWith: { $1 }).values)
  }

  /// What each kind of mark in the chart means, in as many lines as it takes.
  private func legend(in language: Language, isColored: Bool) -> [String] {
    let kinds = ChartMark.Kind.allCases.filter(visible.contains)
    var entries: [(symbol: String, ink: TerminalInk, word: String)] = kinds.map {
      (String($0.character), $0.ink, $0.meaning.text(in: language))
    }
    if !chart.bands.isEmpty {
      entries.append(("━", .median, FanChart.median.text(in: language)))
      let bands = zip(chart.bands, Self.shades).reversed()
      entries += bands.map { (String($1), .band, "\($0.percent) %") }
    }
    var (lines, line, used) = ([String](), "", 0)
    for entry in entries {
      let taken = entry.symbol.displayWidth + 1 + entry.word.displayWidth
      let symbol = isColored ? entry.ink.colored(entry.symbol) : entry.symbol
      if used > 0, used + 3 + taken > width {
        lines.append(line)
        (line, used) = ("", 0)
      }
      line += (used == 0 ? "  " : "   ") + symbol + " " + entry.word
      used += (used == 0 ? 2 : 3) + taken
    }
    return lines + [line]
  }
}

extension ChartMark.Kind {
  /// The mark as a character.
  fileprivate var character: Character {
    switch self {
    case .reported: "●"
    case .implied: "○"
    case .linked: "■"
    case .base: "▲"
    case .restated: "×"
    case .target: "◆"
    case .stated: "◇"
    }
  }

  fileprivate var ink: TerminalInk {
    switch self {
    case .reported, .implied, .linked, .base: .plain
    case .restated: .restated
    case .target, .stated: .target
    }
  }
}

/// A grid of characters of one column each, which later marks are drawn over earlier ones on.
struct TerminalCanvas {
  private struct Cell {
    var character: Character = " "
    var ink = TerminalInk.plain
  }

  /// The number of columns.
  let width: Int
  /// The number of rows.
  let height: Int

  private var cells: [Cell]

  init(width: Int, height: Int) {
    self.width = width
    self.height = height
    cells = Array(repeating: Cell(), count: width * height)
  }

  /// Puts a character where it is on the canvas; nothing happens elsewhere.
  mutating func put(_ character: Character, _ ink: TerminalInk, column: Int, row: Int) {
    guard (0..<width).contains(column), (0..<height).contains(row) else { return }
    cells[row * width + column] = Cell(character: character, ink: ink)
  }

  /// Puts the characters of a text beside each other.
  mutating func put(_ text: String, _ ink: TerminalInk, column: Int, row: Int) {
    for (offset, character) in text.enumerated() {
      put(character, ink, column: column + offset, row: row)
    }
  }

  /// Returns a row without the blanks at its end, neighbours of one ink coloured together.
  func line(_ row: Int, isColored: Bool) -> String {
    let cells = cells[row * width..<(row + 1) * width]
    guard let last = cells.lastIndex(where: { $0.character != " " }) else { return "" }
    var (line, run, ink) = ("", "", TerminalInk.plain)
    for cell in cells[...last] {
      if cell.ink != ink {
        line += isColored && !run.isEmpty ? ink.colored(run) : run
        (run, ink) = ("", cell.ink)
      }
      run.append(cell.character)
    }
    return line + (isColored ? ink.colored(run) : run)
  }
}
