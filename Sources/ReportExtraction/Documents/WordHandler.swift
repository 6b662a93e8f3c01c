import IndicatorForecast
import SpreadsheetReading

/// Collects the text of a document's main part.
final class WordHandler: XMLHandler {
  /// The lines so far.
  private(set) var text: [UInt8] = []
  /// Whether it is the main part of a document at all.
  private(set) var isDocument = false

  /// The paragraphs that are open: one in a frame stands inside of the one that the frame is anchored to.
  private var paragraphs: [[UInt8]] = []
  /// The paragraphs of frames that wait for the end of the outer one.
  private var framed: [[UInt8]] = []
  private var isInText = false
  /// How deep it is in what is left out: moved away, or a substitute for the same contents.
  private var leftOut = 0
  private var table = Table()

  /// The row of a table that is being read; tables within its cells are part of their text.
  private struct Table {
    var depth = 0
    var cells: [[UInt8]] = []
    var cell: [UInt8] = []
    /// The columns that the cell takes.
    var span = 1

    /// Ends a cell; one over several columns has empty ones behind it.
    mutating func endCell() {
      cells.append(cell)
      cells += [[UInt8]](repeating: [], count: span - 1)
      (cell, span) = ([], 1)
    }
  }

  /// The most columns that a cell may take.
  private static let widest = 63

  private static let left: Set = ["moveFrom", "Fallback"]
  private static let lineFeed: UInt8 = 0x0A
  private static let tab: UInt8 = 0x09
  private static let blank: UInt8 = 0x20
  /// A line ends, but not the paragraph.
  private static let verticalTab: UInt8 = 0x0B

  func start(_ name: String, _ attributes: XMLAttributes) throws(WorkbookProblem) {
    switch name {
    case "document": isDocument = true
    case "p": paragraphs.append([])
    case "t": isInText = true
    case "tab": append(Self.tab)
    case "br", "cr": append(attributes.isBreakOfPage ? Self.blank : Self.verticalTab)
    case "noBreakHyphen": append(0x2D)
    case "tbl": table.depth += 1
    case "tr" where table.depth == 1: table.cells = []
    case "tc" where table.depth == 1: (table.cell, table.span) = ([], 1)
    case "gridSpan" where table.depth == 1: table.span = Self.count(attributes)
    case "gridBefore" where table.depth == 1:
      table.cells = [[UInt8]](repeating: [], count: Self.count(attributes))
    case _ where Self.left.contains(name): leftOut += 1
    default: break
    }
  }

  func end(_ name: String) throws(WorkbookProblem) {
    switch name {
    case "p": endParagraph()
    case "t": isInText = false
    case "tbl": table.depth -= 1
    case "tr" where table.depth == 1:
      text.append(contentsOf: table.cells.joined(separator: [Self.tab]))
      text.append(Self.lineFeed)
    case "tc" where table.depth == 1: table.endCell()
    case _ where Self.left.contains(name): leftOut -= 1
    default: break
    }
  }

  private static func count(_ attributes: XMLAttributes) -> Int {
    min(max(attributes.prefixed("val").flatMap { Int($0) } ?? 1, 1), widest)
  }

  func text(_ text: UnsafeBufferPointer<UInt8>) {
    guard isInText, leftOut == 0, !paragraphs.isEmpty else { return }
    for byte in text {
      paragraphs[paragraphs.count - 1].append(byte < Self.blank ? Self.blank : byte)
    }
  }

  /// A tab or break outside of a run's text is one of the text; one in the properties of a paragraph, which
  /// stand before its runs, is not.
  private func append(_ byte: UInt8) {
    guard leftOut == 0, let last = paragraphs.last, !last.isEmpty else { return }
    paragraphs[paragraphs.count - 1].append(byte)
  }

  private func endParagraph() {
    guard let paragraph = paragraphs.popLast() else { return }
    guard paragraphs.isEmpty else { return framed.append(paragraph) }
    write(paragraph)
    for paragraph in framed { write(paragraph) }
    framed = []
  }

  /// Inside a cell the ends of paragraphs and tabs are blanks: the tabs between cells have to tell.
  private func write(_ paragraph: [UInt8]) {
    guard table.depth > 0 else {
      text += paragraph
      return text.append(Self.lineFeed)
    }
    if !table.cell.isEmpty { table.cell.append(Self.blank) }
    table.cell += paragraph.map { $0 < Self.blank ? Self.blank : $0 }
  }
}

extension XMLAttributes {
  /// Whether a break ends a page or a column, which is no end of a line of text.
  fileprivate var isBreakOfPage: Bool { ["page", "column"].contains(prefixed("type")) }
}
