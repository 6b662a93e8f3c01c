/// The cells of a row as they are printed, with the columns of the page that they take.
struct PrintedRow {
  /// A cell with something in it.
  struct Cell {
    /// Its column in the table, the empty ones that are printed counted in.
    let place: Int
    /// The columns of the page, a Chinese character counted twice and a tab up to the next multiple of eight.
    let start: Int
    var end: Int
    /// Whether it begins with a number that is no year, or is but a dash.
    var isFigure = false
    fileprivate var head: [UInt32] = []
    fileprivate var hasMonth = false
  }

  private(set) var cells: [Cell] = []
  /// The empty cells before the first one that isn't.
  private(set) var leading = 0
  /// The empty cells behind the last one that isn't, as far as bars or tabs show them.
  private(set) var trailing = 0
  /// Whether bars or tabs part all cells, so that empty ones are seen.
  private(set) var isExplicit = true

  /// Reads the cells of a line.
  init(_ line: TextLine, in text: TextSource) {
    leading = line.has(.bars) ? 0 : Self.tabs(before: line, in: text)
    var boundary = CellBoundary(line)
    var reader = text.reader(at: line.start)
    var column = Int(line.indent)
    while reader.offset < line.end {
      let scalar = reader.next()
      let normal = text.normal(scalar)
      defer { column = scalar == 0x09 ? (column / 8 + 1) * 8 : column + normal.columns }
      if normal.isUnseen || (normal.kind == .bar && line.has(.bars)) {
        boundary.pass(normal.kind, isTab: scalar == 0x09, isWide: normal.columns > 1)
        continue
      }
      if cells.isEmpty {
        leading = max(leading, boundary.tabs - 1)
        begin(at: leading, column)
      } else if boundary.tabs > 0 {
        isExplicit = isExplicit && boundary.isExplicit
        begin(at: cells[cells.count - 1].place + boundary.tabs, column)
      }
      boundary.reset()
      take(normal, end: column + normal.columns)
    }
    trailing = line.has(.bars) ? max(0, boundary.tabs - 1) : Self.tabs(behind: line, in: text)
    for index in cells.indices { cells[index].settle() }
  }

  /// The columns of the table that the row has.
  var width: Int { (cells.last?.place ?? -1) + 1 + trailing }

  /// Whether the row says what the columns are: it has no figures.
  var isHead: Bool { cells.count > 1 && !cells.contains { $0.isFigure } }

  private mutating func begin(at place: Int, _ column: Int) {
    cells.append(Cell(place: place, start: column, end: column))
  }

  private mutating func take(_ scalar: NormalScalar, end: Int) {
    let last = cells.count - 1
    cells[last].end = end
    if cells[last].head.count < 5 { cells[last].head.append(scalar.value) }
    if scalar.value == 0x6708 { cells[last].hasMonth = true }  // 月
  }

  /// The tabs that a line begins with.
  private static func tabs(before line: TextLine, in text: TextSource) -> Int {
    var reader = text.reader(at: line.start)
    var tabs = 0
    while reader.offset > 0 {
      let scalar = reader.previous()
      if scalar == 0x09 { tabs += 1 } else if scalar != 0x20 { break }
    }
    return tabs
  }

  /// The tabs that a line ends with.
  private static func tabs(behind line: TextLine, in text: TextSource) -> Int {
    var reader = text.reader(at: line.end)
    var tabs = 0
    while reader.offset < text.bytes.count {
      let scalar = reader.next()
      if scalar == 0x09 { tabs += 1 } else if scalar != 0x20 { break }
    }
    return tabs
  }
}

extension PrintedRow.Cell {
  fileprivate mutating func settle() {
    let digits = head.drop { !$0.isDigit && $0 < 0x80 }.prefix(while: \.isDigit)
    let isDash = head.allSatisfy { [0x2D, 0x2014, 0x2013, 0x2F].contains($0) }
    isFigure = isDash || (!digits.isEmpty && !digits.isYear && !hasMonth)
    head = []
  }
}

/// What stands between two pieces of a row.
struct CellBoundary {
  private let line: TextLine
  private var blanks = 0
  private var bars = 0
  private var tabCount = 0
  /// The characters since the last blank.
  private var length = 0

  init(_ line: TextLine) { self.line = line }

  mutating func pass(_ kind: ScalarClass, isTab: Bool, isWide: Bool) {
    if kind == .bar { bars += 1 }
    // A full-width blank is as wide as two, but 税　收 is one word.
    if kind == .blank { blanks += isWide && length > 1 ? 2 : 1 }
    if isTab { tabCount += 1 }
  }

  mutating func reset() {
    length = blanks > 0 || bars > 0 || tabCount > 0 ? 1 : length + 1
    (blanks, bars, tabCount) = (0, 0, 0)
  }

  var hasBlank: Bool { blanks > 0 }

  /// Whether each empty cell is printed: by a bar or a tab of its own.
  var isExplicit: Bool { line.has(.bars) || tabCount > 0 }

  /// The tabs that separate the pieces: one a bar or tab, else one for as wide a gap as the row's cells have.
  var tabs: Int {
    if line.has(.bars) { return bars }
    if tabCount > 0 { return tabCount }
    return blanks > 1 || (blanks == 1 && !line.has(.gaps)) ? 1 : 0
  }
}
