/// Writes the paragraphs of a text: normalised, re-flowed, with the way back.
struct ParagraphWriter {
  /// How a line is joined to the text before it.
  private enum Joint {
    case paragraph
    /// As a blank would.
    case line
    /// As nothing would.
    case seamless
    /// By a blank that tells the two pieces of a number that may be broken apart.
    case doubtful
  }

  private let text: TextSource
  private let layout: PageLayout
  private var output: UnsafeMutableBufferPointer<Unicode.Scalar>
  private(set) var count = 0
  private(set) var origins = OriginRuns()
  private(set) var uncertainNumbers: [Int] = []
  /// The seams of those numbers, with the characters where they begin.
  private(set) var doubts: [(index: Int, seam: NumberSeam)] = []
  /// The columns of rows that do not have a cell for each column of their table.
  private(set) var rows = RowColumns()
  private var ruler = TableRuler()

  /// The last character written in this paragraph, and the number in the document of the next.
  private var last: UInt32 = 0
  private var nextOrigin = 0

  init(
    _ layout: PageLayout, of text: TextSource,
    into output: UnsafeMutableBufferPointer<Unicode.Scalar>
  ) {
    self.layout = layout
    self.text = text
    self.output = output
  }

  /// The most characters that are written: each line adds a blank or its end.
  static func capacity(scalarCount: Int, lineCount: Int) -> Int { scalarCount + lineCount + 1 }

  mutating func writeAll() {
    var paragraph: PageLayout.Paragraph?
    var previous = 0
    for index in layout.lines.indices where !layout.lines[index].has(.leftOut) {
      if let open = paragraph, layout.isJoined(previous, to: index, in: open) {
        paragraph?.take(layout.lines[index])
        join(previous, to: index)
      } else {
        if paragraph != nil { endParagraph() }
        paragraph = PageLayout.Paragraph(at: index, layout.lines[index])
        write(layout.lines[index], .paragraph)
      }
      previous = index
    }
    if paragraph != nil { endParagraph() }
  }

  private mutating func join(_ index: Int, to next: Int) {
    let (line, below) = (layout.lines[index], layout.lines[next])
    guard line.has(.endsNumber), below.has(.startsNumber) else { return write(below, .line) }
    let seam = NumberSeam(line, below, in: text)
    let isChinese = line.has(.chinese) || below.has(.chinese)
    let isFull = layout.isFull(index, before: next) || layout.isFullOfNarrow(index)
    switch seam.verdict(isFull: isFull, isChinese: isChinese) {
    case .whole: write(below, .seamless)
    case .apart: write(below, .line)
    case .doubtful:
      uncertainNumbers.append(count)
      doubts.append((count - seam.before.count, seam))
      write(below, .doubtful)
    }
  }

  private mutating func endParagraph() {
    put(0x0A)
    last = 0
  }

  /// Writes a character that stands where the last one ended.
  @inline(__always)
  private mutating func put(_ value: UInt32) {
    output[count] = unsafeBitCast(value, to: Unicode.Scalar.self)
    count += 1
    nextOrigin += 1
    last = value
  }

  @inline(__always)
  private mutating func put(_ value: UInt32, from origin: Int) {
    if origin != nextOrigin {
      origins.begin(at: count, from: origin)
      nextOrigin = origin
    }
    put(value)
  }

  private mutating func write(_ line: TextLine, _ joint: Joint) {
    if joint == .doubtful { put(0x20) }
    if line.has(.row) { return writeRow(line) }
    if line.has(.prose) { ruler.forget() }
    var hasGap = joint == .line
    var origin = Int(line.origin)
    var reader = text.reader(at: line.start)
    while reader.offset < line.end {
      let scalar = text.normal(reader.next())
      origin += 1
      guard !scalar.isUnseen else {
        if scalar.kind == .blank { hasGap = true }
        continue
      }
      if hasGap && Self.keepsBlank(between: last, and: scalar.value) { put(0x20) }
      hasGap = false
      put(scalar.value, from: origin - 1)
      origin += putRun(of: &reader, to: Int(line.end))
    }
  }

  /// Writes the characters that are seen, up to the first that isn't; returns how many they are.
  @inline(__always)
  private mutating func putRun(of reader: inout UTF8Reader, to end: Int) -> Int {
    var place = count
    while reader.offset < end {
      let start = reader.offset
      let scalar = text.normal(reader.next())
      guard !scalar.isUnseen else {
        reader.offset = start
        break
      }
      output[place] = unsafeBitCast(scalar.value, to: Unicode.Scalar.self)
      place += 1
    }
    let length = place - count
    if length > 0 { last = output[place - 1].value }
    nextOrigin += length
    count = place
    return length
  }

  /// Writes a row of a table: a tab between its cells, and one more for each empty cell that is printed as such.
  private mutating func writeRow(_ line: TextLine) {
    let row = PrintedRow(line, in: text)
    if let columns = ruler.columns(of: row) { rows.append(columns, ofRowAt: count) }
    writeEmptyCells(row.leading, at: Int(line.origin) - (line.has(.bars) ? 0 : row.leading))
    var cells = CellBoundary(line)
    var origin = Int(line.origin)
    var reader = text.reader(at: line.start)
    var isFirst = true
    while reader.offset < line.end {
      let scalar = reader.next()
      let normal = text.normal(scalar)
      defer { origin += 1 }
      if normal.isUnseen || (normal.kind == .bar && line.has(.bars)) {
        cells.pass(normal.kind, isTab: scalar == 0x09, isWide: normal.columns > 1)
        continue
      }
      let tabs = isFirst ? 0 : cells.tabs
      for _ in 0..<tabs { put(0x09) }
      if tabs == 0 && cells.hasBlank && Self.keepsBlank(between: last, and: normal.value) {
        put(0x20)
      }
      isFirst = false
      cells.reset()
      put(normal.value, from: origin)
    }
    for _ in 0..<row.trailing { put(0x09) }
  }

  /// The empty cells that a row begins with: the corner of a table, above the names.
  private mutating func writeEmptyCells(_ number: Int, at origin: Int) {
    for place in 0..<number { put(0x09, from: origin + place) }
  }

  /// Whether a blank between two characters is kept: between words, and beside the punctuation of a
  /// sentence in Latin script.
  static func keepsBlank(between first: UInt32, and second: UInt32) -> Bool {
    guard first < 0x80, second < 0x80 else { return false }
    if isLatin(first) { return isLatin(second) || contains(opening, second) }
    return isLatin(second) && contains(closing, first)
  }

  private static func isLatin(_ scalar: UInt32) -> Bool {
    (0x30...0x39).contains(scalar) || (0x61...0x7A).contains(scalar | 0x20)
  }

  private static func contains(_ signs: UInt64, _ scalar: UInt32) -> Bool {
    scalar < 0x60 && scalar >= 0x20 && signs >> UInt64(scalar - 0x20) & 1 == 1
  }

  /// ( [ " ' & as bits, that of the blank the lowest.
  private static let opening = bits("([\"'&$")
  private static let closing = bits(",.;:!?)]%\"'&")

  private static func bits(_ signs: String) -> UInt64 {
    signs.unicodeScalars.reduce(0) { $0 | 1 << UInt64($1.value - 0x20) }
  }
}
