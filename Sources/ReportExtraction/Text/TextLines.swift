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

  /// Reads the lines.
  ///
  /// - Parameter text: Valid UTF-8 without byte order mark.
  /// - Complexity: O(*n*).
  init(of text: UnsafeBufferPointer<UInt8>) {
    ScalarTable.standard.entries.withUnsafeBufferPointer { entries in
      var line = LineMeasure(at: 0, origin: 0)
      var openLine = OpenLine()
      var reader = UTF8Reader(text, at: 0)
      while reader.offset < text.count {
        let start = reader.offset
        let scalar = reader.next()
        let entry =
          scalar < 0x10000 ? entries[Int(scalar)] : ScalarTable.supplementary
        if entry.rawClass < ScalarClass.digit.rawValue {
          switch entry.kind {
          case .lineEnd, .pageEnd:
            close(line, &openLine, text)
            let isPair = scalar == 0x0D && start + 1 < text.count && text[start + 1] == 0x0A
            if isPair {
              reader.offset += 1
              scalarCount += 1
            }
            scalarCount += 1
            if entry.isOf(.lineEnd) { lineStarts.append(UInt32(scalarCount)) }
            if entry.isOf(.pageEnd) { openLine.isAfterPageEnd = true }
            line = LineMeasure(at: reader.offset, origin: scalarCount)
            continue
          case .control:
            if controls.count == 0 { controls.first = scalarCount }
            controls.count += 1
          case .blank: line.passBlank(columns: scalar == 0x09 ? LineMeasure.tabColumns : entry.columns)
          case .invisible: break
          default: line.take(entry, scalar, from: start, to: reader.offset, number: scalarCount)
          }
        } else {
          line.take(entry, scalar, from: start, to: reader.offset, number: scalarCount)
        }
        scalarCount += 1
      }
      close(line, &openLine, text)
    }
  }

  /// What stands between the last line with something on it and the next.
  private struct OpenLine {
    var blankLines = 0
    var isAfterPageEnd = false
  }

  private mutating func close(
    _ measure: LineMeasure, _ open: inout OpenLine, _ text: UnsafeBufferPointer<UInt8>
  ) {
    guard measure.isVisible else {
      open.blankLines += 1
      return
    }
    var line = measure.finished
    LineEnds(of: line, visibleCount: measure.visibleCount, in: text).describe(&line)
    line.blankLines = UInt8(min(open.blankLines, 255))
    if open.isAfterPageEnd { line.traits.insert(.afterPageEnd) }
    if !line.has(.rule) { lines.append(line) }
    open = OpenLine()
  }
}
