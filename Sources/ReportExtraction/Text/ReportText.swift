import IndicatorForecast

/// The text of a report as the grammar reads it: decoded, normalised and re-flowed, with the way back to
/// the place in the original of every character.
///
/// Paragraphs are whole again and end with a line feed each; page numbers and comments that a reviewer
/// left between the lines are out. Digits, Latin letters and the signs around numbers are ASCII,
/// traditional characters simplified, and there is no blank but the single one between two words or
/// numbers in Latin script. The cells of a table's row are separated by tabs.
public struct ReportText: Hashable, Sendable {
  /// The longest document that is read, in bytes.
  public static let sizeLimit = 256 << 20

  /// The most lines with something on them that are read.
  public static let lineLimit = 8_000_000

  /// The characters, each paragraph ended by a line feed.
  public let scalars: [Unicode.Scalar]
  /// The blanks in ``scalars`` between two pieces that may be one number or two, increasing.
  ///
  /// Neither piece is to be taken for a number.
  public let uncertainNumbers: [Int]
  /// What was met on the way that a reader should look at, in the order of the text.
  public let warnings: [ExtractionWarning]

  /// Which columns of their table the cells of rows stand in that do not have a cell for each.
  let rows: RowColumns
  /// For each of ``scalars`` its number in the decoded document, counted from 0; increasing.
  private let origins: OriginRuns
  /// The number of the first character of each line of the decoded document; increasing, the first is 0.
  private let lineStarts: [UInt32]

  /// Reads a document of text.
  ///
  /// Without an encoding it is UTF-8, UTF-16 where a byte order mark says so, or GB18030 where the bytes
  /// are no UTF-8 and most of what they say in GB18030 are common Chinese characters.
  ///
  /// - Parameters:
  ///   - bytes: The document.
  ///   - encoding: Its encoding; nil to recognise it.
  /// - Throws: What makes the bytes unreadable, with the place.
  /// - Complexity: O(*n*) time, about nine bytes of memory a character.
  public init(
    decoding bytes: [UInt8], encoding: TextEncoding? = nil
  ) throws(ReportTextError) {
    let document = try DecodedDocument(bytes, encoding: encoding)
    self = try document.withText { (text) throws(ReportTextError) in
      try ReportText(reflowing: text)
    }
  }

  private init(reflowing text: TextSource) throws(ReportTextError) {
    var document = TextLines(of: text)
    guard !document.isTooLong else { throw .tooManyLines(limit: Self.lineLimit) }
    lineStarts = document.lineStarts
    guard !document.lines.isEmpty else { throw .empty }
    // A stray control character is passed over; many are not a text.
    guard document.controls.count <= 8 + document.scalarCount / 1000 else {
      throw .controlCharacters(
        Self.place(of: UInt32(document.controls.first), document.lineStarts),
        count: document.controls.count)
    }
    let capacity = ParagraphWriter.capacity(
      scalarCount: document.scalarCount, lineCount: document.lines.count)
    let layout = PageLayout(of: document.takeLines(), in: text)
    var result = (
      origins: OriginRuns(), uncertain: [Int](), doubts: [(Int, NumberSeam)](), rows: RowColumns()
    )
    scalars = [Unicode.Scalar](unsafeUninitializedCapacity: capacity) { output, count in
      var writer = ParagraphWriter(layout, of: text, into: output)
      writer.writeAll()
      count = writer.count
      result = (writer.origins, writer.uncertainNumbers, writer.doubts, writer.rows)
    }
    origins = result.origins
    uncertainNumbers = result.uncertain
    rows = result.rows
    let lineStarts = lineStarts
    let comments = layout.comments.map { comment in
      ExtractionWarning(
        at: Self.place(of: layout.lines[comment.head].origin, lineStarts),
        .commentLeftOut(Self.words(of: layout.lines[comment.words], in: text)))
    }
    let doubts = result.doubts.map { index, seam in
      ExtractionWarning(
        at: Self.place(of: result.origins.origin(of: index), lineStarts),
        .numberMayBeBroken(before: Self.string(seam.before), after: Self.string(seam.after)))
    }
    warnings = (comments + doubts).sorted { ($0.place ?? .start) < ($1.place ?? .start) }
  }

  /// The first words of a line; nobody reads a whole page of them in a warning.
  private static func words(of line: TextLine, in text: TextSource) -> String {
    let end = min(Int(line.end), Int(line.start) + 240)
    return String(decoding: text.bytes[Int(line.start)..<end], as: UTF8.self)
  }

  private static func string(_ scalars: [UInt32]) -> String {
    String(decoding: scalars, as: UTF32.self)
  }

  private static func place(of origin: UInt32, _ lineStarts: [UInt32]) -> TextPlace {
    let line = OriginRuns.last(in: lineStarts, notBeyond: origin)
    return TextPlace(line: line + 1, column: Int(origin - lineStarts[line]) + 1)
  }

  /// Returns where a character stood in the original document.
  ///
  /// A line feed that ends a paragraph, and a blank that stands for the end of a line, stand behind the
  /// last character before them.
  ///
  /// - Parameter index: The number of the character in ``scalars``.
  /// - Returns: Its line and column.
  /// - Precondition: `index` is one of ``scalars``.
  /// - Complexity: O(log *m*) for *m* lines and pieces between blanks.
  public func place(at index: Int) -> TextPlace {
    precondition(scalars.indices.contains(index), "there is no such character")
    return Self.place(of: origins.origin(of: index), lineStarts)
  }
}

extension TextPlace {
  fileprivate static let start = TextPlace(line: 1, column: 1)
}
