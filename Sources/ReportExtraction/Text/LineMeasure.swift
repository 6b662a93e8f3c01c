/// What is counted while a line is read.
struct LineMeasure {
  private(set) var line = TextLine()
  private(set) var isVisible = false
  /// The columns up to here, and those before the first and behind the last character that is seen.
  private var column = 0
  private var startColumn = 0
  private var endColumn = 0
  private var gap = 0
  private var hasTab = false
  /// The columns of the gap: a full-width blank takes two.
  private var gapColumns = 0
  /// Gaps of one full-width blank behind words of some characters.
  private var fullWidthGaps = 0
  /// Whether the line begins with a tab, and whether another one stands in it: a table's head without a first cell.
  private var startsWithTab = false
  private var hasTabInside = false
  private var isInFirstWord = true

  /// Characters that are seen, and those of them that only draw lines.
  private(set) var visibleCount = 0
  private var ruleCount = 0
  private var latinCount = 0
  private(set) var bars = 0
  /// Pieces between blanks, gaps of two blanks and more, and numbers that follow a number.
  private(set) var pieces = 0
  private(set) var wideGaps = 0
  private(set) var numberPairs = 0
  private(set) var hasNumberBesideWideGap = false
  private var piece = Piece()
  private var lastPiece = Piece()
  private var hasWideGapBeforePiece = false
  private var punctuation = 0
  /// Commas inside of cells: those behind letters, and those before wide gaps, which are in none.
  private var wordCommas = 0
  private var commasAtGaps = 0
  /// Whether the last character is a comma behind a digit.
  private var isCommaOpen = false
  /// Whether a blank stands before the character.
  private var isAfterGap = false
  private(set) var lastKind = ScalarClass.blank

  /// A piece between blanks.
  private struct Piece {
    var digits = 0
    var others = 0
    /// Whether its last character is a full stop: `2.87%.` ends a sentence.
    var endsInPoint = false
    var isNumber: Bool { digits > 0 && others == 0 }
  }

  /// Forgets the line; of one without anything on it there are only blanks to forget.
  mutating func beginNext() {
    if isVisible { self = LineMeasure() }
    (column, gap, gapColumns, hasTab) = (0, 0, 0, false)
  }

  @inline(__always)
  mutating func passBlank(columns: Int, isTab: Bool) {
    column += columns
    gap += 1
    gapColumns += columns
    if isTab { hasTab = true }
  }

  /// Counts a character that is seen.
  @inline(__always)
  mutating func take(
    _ scalar: NormalScalar, from start: Int, to end: Int, number: Int
  ) {
    isAfterGap = gap > 0
    if !isVisible {
      begin(at: start, number: number)
    } else if isAfterGap {
      endPiece()
    }
    let kind = scalar.kind
    count(kind, scalar.value)
    column += scalar.columns
    endColumn = column
    if isInFirstWord { measureFirstWord(kind) }
    line.end = UInt32(end)
    lastKind = kind
  }

  private mutating func begin(at start: Int, number: Int) {
    isVisible = true
    line.start = UInt32(start)
    line.origin = UInt32(number)
    line.indent = UInt8(min(column, 255))
    startColumn = column
    (gap, gapColumns) = (0, 0)
    startsWithTab = hasTab
    hasTab = false
    pieces = 1
  }

  /// A dash counts as part of a number: tables write it for a value that is missing.
  @inline(__always)
  private mutating func count(_ kind: ScalarClass, _ replacement: UInt32) {
    visibleCount += 1
    settleComma(isBeforeDigit: kind == .digit && !isAfterGap)
    switch kind {
    case .digit:
      piece.digits += 1
      latinCount += 1
    case .letter:
      piece.others += 1
      latinCount += 1
    case .point: latinCount += 1
    case .comma:
      if replacement != 0x2C { piece.others += 1 }
      if replacement == 0x2C, lastKind == .digit {
        isCommaOpen = true
      } else if replacement != 0x3001 {
        punctuation += 1
        if replacement == 0x2C, lastKind == .letter { wordCommas += 1 }
      }
    case .sentenceEnd:
      piece.others += 1
      punctuation += 1
    case .dash:
      ruleCount += 1
      latinCount += 1
    case .rule:
      ruleCount += 1
      latinCount += 1
    case .bar:
      bars += 1
      ruleCount += 1
      piece.others += 1
    case .closing: if replacement != 0x25 { piece.others += 1 }
    case .other:
      // A column of a table may be headed 2021年.
      if replacement != 0x5E74 { piece.others += 1 }
      // A bullet or an accented letter is none.
      if replacement >= 0x2E80 { line.traits.insert(.chinese) }
    default: piece.others += 1
    }
  }

  /// The comma of 3,218 is no punctuation.
  @inline(__always)
  private mutating func settleComma(isBeforeDigit: Bool) {
    guard isCommaOpen else { return }
    isCommaOpen = false
    if !isBeforeDigit { punctuation += 1 }
  }

  private mutating func measureFirstWord(_ kind: ScalarClass) {
    let isWord = kind == .digit || kind == .letter || kind == .point
    if isWord || visibleCount == 1 {
      line.firstWordWidth = UInt8(min(column - startColumn, 255))
    }
    isInFirstWord = isWord
  }

  private mutating func endPiece() {
    let isWide = gap >= 2 || hasTab
    if gap == 1, gapColumns == 2, piece.digits + piece.others > 1 { fullWidthGaps += 1 }
    closePiece(isBeforeWideGap: isWide)
    if isWide { wideGaps += 1 }
    if isWide, lastKind == .comma { commasAtGaps += 1 }
    if hasTab { hasTabInside = true }
    pieces += 1
    (gap, gapColumns) = (0, 0)
    hasTab = false
    isInFirstWord = false
  }

  private mutating func closePiece(isBeforeWideGap: Bool) {
    if lastPiece.isNumber && !lastPiece.endsInPoint && piece.isNumber { numberPairs += 1 }
    if (hasWideGapBeforePiece || isBeforeWideGap) && piece.isNumber {
      hasNumberBesideWideGap = true
    }
    hasWideGapBeforePiece = isBeforeWideGap
    lastPiece = piece
    lastPiece.endsInPoint = lastKind == .point
    piece = Piece()
  }

  /// Counts the plain characters that follow a plain one; returns how many they are.
  ///
  /// Most of a Chinese text is such runs.
  @inline(__always)
  mutating func takeRun(of text: TextSource, _ reader: inout UTF8Reader) -> Int {
    var count = 0
    let end = text.bytes.count
    while reader.offset < end {
      let start = reader.offset
      let scalar = text.normal(reader.next())
      guard scalar.isPlain else {
        reader.offset = start
        break
      }
      column += scalar.columns
      count += 1
    }
    visibleCount += count
    if count > 0 { settleComma(isBeforeDigit: false) }
    piece.others += count
    endColumn = column
    line.end = UInt32(reader.offset)
    return count
  }

  /// Ends the line and says whether it is a row of a table or a rule.
  mutating func finished() -> TextLine {
    settleComma(isBeforeDigit: false)
    closePiece(isBeforeWideGap: false)
    return described
  }

  private var described: TextLine {
    var line = line
    line.width = UInt16(min(endColumn - startColumn, 0xFFFF))
    let isProse = punctuation > (lastKind == .sentenceEnd || lastKind == .comma ? 1 : 0)
    if isProse, !hasCommasInCells { line.traits.insert(.prose) }
    if ruleCount == visibleCount && visibleCount > 2 { line.traits.insert(.rule) }
    if bars >= 2 { line.traits.formUnion([.row, .bars]) }
    if punctuation == 0 || hasCommasInCells, isTabular { line.traits.insert(.row) }
    if wideGaps > 0 { line.traits.insert(.gaps) }
    if latinCount == visibleCount { line.traits.insert(.latin) }
    return line
  }

  /// Whether all punctuation stands inside of short cells: `2023 target, growth (%)` heads a column.
  ///
  /// Of justified prose the cells are longer, or its commas stand before wide gaps as well.
  private var hasCommasInCells: Bool {
    punctuation == wordCommas && commasAtGaps == 0 && lastKind != .comma
      && wideGaps >= 2 && pieces <= 3 * (wideGaps + 1)
  }

  /// Two numbers side by side stand in no sentence; words far apart are cells where there are three, or
  /// where one is a number.
  private var isTabular: Bool {
    // 指标　单位　目标　增长: four words and more, each parted from the next alike.
    (pieces >= 3 && numberPairs > 0) || (fullWidthGaps >= 3 && pieces == fullWidthGaps + 1)
      || wideGaps >= 2 || (wideGaps == 1 && hasNumberBesideWideGap)
      || (startsWithTab && hasTabInside)
  }
}
