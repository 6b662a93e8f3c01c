/// The lines of a document, the blank ones only counted.
struct TextLines {
  /// The lines with something on them.
  private(set) var lines: [TextLine] = []
  /// The number of the first character of each line of the document, blank ones too.
  private(set) var lineStarts: [UInt32] = [0]
  /// How many characters the document has.
  private(set) var scalarCount = 0
  /// The number of the first control character, and how many there are.
  private(set) var controls: (first: Int, count: Int) = (0, 0)
  /// Whether there are more lines than are read.
  private(set) var isTooLong = false

  /// Reads the lines.
  ///
  /// - Parameter text: The text, without byte order mark.
  /// - Complexity: O(*n*).
  init(of text: TextSource) {
    // To grow to hundreds of megabytes would need half as much again.
    let lineEnds = Self.count(ofLineEnds: text.bytes)
    lineStarts.reserveCapacity(lineEnds + 1)
    lines.reserveCapacity(min(lineEnds + 1, ReportText.lineLimit))
    var line = LineMeasure()
    var gap = Gap()
    var reader = text.reader(at: 0)
    var count = 0
    let end = text.bytes.count
    while reader.offset < end && !isTooLong {
      let start = reader.offset
      let scalar = reader.next()
      let normal = text.normal(scalar)
      if !normal.isUnseen {
        line.take(normal, from: start, to: reader.offset, number: count)
        if normal.isPlain { count += line.takeRun(of: text, &reader) }
      } else if normal.kind == .blank {
        line.passBlank(columns: normal.columns, isTab: scalar == 0x09)
      } else if normal.kind == .control {
        note(control: count)
      } else if normal.kind != .invisible {
        close(&line, &gap, text)
        count += reader.passLineFeed(behind: scalar) ? 1 : 0
        if scalar == 0x0C { gap.hasPageEnd = true }
        if normal.kind == .lineEnd { lineStarts.append(UInt32(count + 1)) }
        line.beginNext()
      }
      count += 1
    }
    close(&line, &gap, text)
    scalarCount = count
  }

  /// Sums without a check of each, several bytes at a time: bytes are no more than an `Int` counts.
  private static func count(ofLineEnds bytes: UnsafeBufferPointer<UInt8>) -> Int {
    bytes.reduce(0) { $0 &+ ($1 == 0x0A || $1 == 0x0D ? 1 : 0) }
  }

  private mutating func append(_ line: TextLine) {
    guard lines.count < ReportText.lineLimit else {
      isTooLong = true
      return
    }
    lines.append(line)
  }

  /// Gives the lines away: a copy of a long document's would be hundreds of megabytes.
  mutating func takeLines() -> [TextLine] {
    defer { lines = [] }
    return lines
  }

  private mutating func note(control number: Int) {
    if controls.count == 0 { controls.first = number }
    controls.count += 1
  }

  /// What stands between the last line with something on it and the next.
  private struct Gap {
    var blankLines = 0
    var hasPageEnd = false
  }

  private mutating func close(
    _ measure: inout LineMeasure, _ gap: inout Gap, _ text: TextSource
  ) {
    guard measure.isVisible else {
      gap.blankLines += 1
      return
    }
    var line = measure.finished()
    LineEnds.describe(&line, visibleCount: measure.visibleCount, in: text)
    line.blankLines = UInt8(min(gap.blankLines, 255))
    if gap.hasPageEnd { line.traits.insert(.afterPageEnd) }
    if !line.has(.rule) { append(line) }
    gap = Gap()
  }
}
