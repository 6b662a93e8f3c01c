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
