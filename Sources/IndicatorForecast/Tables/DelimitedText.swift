/// A table in a text file: records of fields between separators, each with its line and column.
///
/// The form is that of RFC 4180 with what files in use add to it: a field may stand in quotes and then
/// hold separators, line breaks and doubled quotes; lines end in LF, CRLF or CR; a UTF-8 byte order mark
/// and lines of nothing but blanks are skipped; the last line needs no line end. Every record has as
/// many fields as the first, the header. Anything else is an error with its place: ``errors`` lists all of
/// them, and the records that have one are left out of ``rows``.
///
/// - Complexity: reading is O(*n*) in the bytes of the file.
public struct DelimitedText: Sendable {
  /// The first record; nil when the file has none or when it is malformed.
  public let header: Record?
  /// The lines above the header that hold a single field; none unless they were asked for.
  let captions: [Record]
  /// The well-formed records behind the header, in file order.
  public let rows: [Record]
  /// The errors of the file, in file order.
  public let errors: [DataFileError]

  /// Reads a table from the bytes of a file.
  ///
  /// - Parameters:
  ///   - bytes: The whole file, in UTF-8.
  ///   - file: The name of the file, for the errors.
  ///   - separator: The ASCII byte between two fields, a comma unless stated.
  public init(_ bytes: [UInt8], file: String, separator: UInt8 = 0x2C) {
    self.init(bytes, file: file, separator: separator, allowsCaptions: false)
  }

  /// Reads a table in any encoding, between whose fields commas, semicolons or tabs stand: whichever is
  /// the most frequent in the first line that has one.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - file: The name of the file, for the errors.
  ///   - encoding: The encoding of the file.
  public init(detecting bytes: [UInt8], file: String, encoding: TextEncoding = .utf8) {
    do throws(DataFileError) {
      let text = try TextDecoding.utf8(from: bytes, in: encoding, file: file)
      self.init(text, file: file, separator: FieldSeparator.detected(in: text))
    } catch {
      self.init(unreadable: error)
    }
  }

  /// A file of which no record can be read.
  private init(unreadable error: DataFileError) {
    (captions, header, rows, errors) = ([], nil, [], [error])
  }

  /// Reads a table that may have lines of a single field above its header: a title, a unit.
  init(_ bytes: [UInt8], file: String, separator: UInt8, allowsCaptions: Bool) {
    if let fault = TextEncodingCheck.problem(in: bytes) {
      self.init(
        unreadable: DataFileError(file: file, line: fault.line, problem: fault.problem))
      return
    }
    var reader = Reader(bytes, file: file, separator: separator)
    if allowsCaptions { reader.readCaptions() }
    reader.read()
    self.init(reader)
  }

  /// Reads rows that stand in the midst of a file.
  ///
  /// - Parameters:
  ///   - bytes: Whole records in UTF-8, none of them a header.
  ///   - file: The name of the file, for the errors.
  ///   - separator: The ASCII byte between two fields.
  ///   - line: The line that the bytes begin on.
  ///   - offset: The place in the file that they begin at, in bytes.
  ///   - fieldCount: The number of fields of the header.
  package init(
    rows bytes: [UInt8], file: String, separator: UInt8, line: Int, offset: Int = 0,
    fieldCount: Int
  ) {
    if let fault = TextEncodingCheck.problem(in: bytes, startingAt: offset) {
      self.init(
        unreadable: DataFileError(
          file: file, line: line + fault.line - 1, problem: fault.problem))
      return
    }
    var reader = Reader(bytes, file: file, separator: separator, line: line)
    reader.readRows(expecting: fieldCount)
    self.init(reader)
  }

  private init(_ reader: Reader) {
    captions = reader.captions
    (header, rows, errors) = (reader.header, reader.rows, reader.errors)
  }

  /// Collects what the scanner finds.
  private struct Reader {
    private let file: String
    private var scanner: DelimitedTextScanner
    private(set) var captions: [Record] = []
    private(set) var header: Record?
    private(set) var rows: [Record] = []
    private(set) var errors: [DataFileError] = []

    init(_ bytes: [UInt8], file: String, separator: UInt8, line: Int = 1) {
      self.file = file
      let start = line == 1 ? TextEncodingCheck.markLength(bytes) : 0
      scanner = DelimitedTextScanner(bytes, from: start, separator: separator, line: line)
    }

    /// Reads up to ten records of a single field if a longer one follows them.
    mutating func readCaptions() {
      var ahead = self
      var count = 0
      while let (record, isWellFormed) = ahead.next(), isWellFormed, count <= 10 {
        guard record.fields.count == 1 else {
          captions = (0..<count).compactMap { _ in next()?.0 }
          return
        }
        count += 1
      }
    }

    mutating func read() {
      guard let (first, isWellFormed) = next() else {
        errors = [DataFileError(file: file, problem: .emptyFile)]
        return
      }
      header = isWellFormed ? first : nil
      readRows(expecting: first.fields.count)
      if !isWellFormed { rows = [] }
    }

    mutating func readRows(expecting count: Int) {
      while let (record, isWellFormed) = next() {
        if isWellFormed { add(record, expecting: count) }
      }
    }

    /// Returns the next record that isn't blank, and whether its quotes are in order.
    private mutating func next() -> (Record, Bool)? {
      while let record = scanner.next() {
        guard !record.isBlank else { continue }
        let found = takeFaults()
        return (record, !found)
      }
      return nil
    }

    /// Turns the scanner's new faults into errors, and tells whether there were any.
    private mutating func takeFaults() -> Bool {
      let faults = scanner.takeFaults()
      errors += faults.map {
        DataFileError(
          file: file, line: $0.line, column: $0.column, value: $0.value, problem: $0.problem)
      }
      return !faults.isEmpty
    }

    private mutating func add(_ record: Record, expecting count: Int) {
      guard record.fields.count != count else {
        rows.append(record)
        return
      }
      let problem = DataFileProblem.fieldCount(expected: count, actual: record.fields.count)
      errors.append(DataFileError(file: file, line: record.line, problem: problem))
    }
  }
}

extension DelimitedText {
  /// One record: the fields of a row, which may span several lines where a field holds a line break.
  public struct Record: Hashable, Sendable {
    /// The line on which the record begins, counted from 1.
    public let line: Int
    /// The fields, in file order; at least one.
    public let fields: [Field]

    /// Creates a record.
    ///
    /// - Parameters:
    ///   - line: The line or row on which it begins, counted from 1.
    ///   - fields: The fields, at least one.
    public init(line: Int, fields: [Field]) {
      self.line = line
      self.fields = fields
    }

    /// Whether the record is a line without content: one unquoted field of nothing but blanks.
    var isBlank: Bool {
      guard fields.count == 1, let field = fields.first else { return false }
      return !field.isQuoted && field.bytes.allSatisfy(ASCII.isBlank)
    }
  }
}

extension DelimitedText {
  /// One field with its place in the file.
  public struct Field: Hashable, Sendable {
    /// The line on which the field begins, counted from 1 over all line ends of the file.
    public let line: Int
    /// The place of the field in its record, counted from 1.
    public let column: Int
    /// Whether the field stood in quotes.
    public let isQuoted: Bool
    /// The UTF-8 bytes of the content: without the enclosing quotes, a doubled quote once.
    public let bytes: ArraySlice<UInt8>

    init(line: Int, column: Int, isQuoted: Bool, bytes: ArraySlice<UInt8>) {
      self.line = line
      self.column = column
      self.isQuoted = isQuoted
      self.bytes = bytes
    }

    /// Creates a field of a table that is no delimited text.
    ///
    /// - Parameters:
    ///   - line: The line or row, counted from 1.
    ///   - column: The column, counted from 1.
    ///   - text: The content.
    public init(line: Int, column: Int, text: String) {
      self.init(line: line, column: column, isQuoted: false, bytes: Array(text.utf8)[...])
    }

    /// Creates a field whose content counts as it stands, blanks included.
    init(line: Int, column: Int, verbatim text: String) {
      self.init(line: line, column: column, isQuoted: true, bytes: Array(text.utf8)[...])
    }

    /// The content as it stands, blanks included.
    ///
    /// - Complexity: O(*n*) in the bytes of the field.
    public var text: String { String(decoding: bytes, as: UTF8.self) }

    /// The content, without blanks around it unless they stood in quotes.
    ///
    /// - Complexity: O(*n*) in the bytes of the field.
    public var trimmedText: String { String(decoding: trimmedBytes, as: UTF8.self) }

    /// The bytes of ``trimmedText``.
    public var trimmedBytes: ArraySlice<UInt8> {
      guard !isQuoted else { return bytes }
      let tail = bytes.drop(while: ASCII.isBlank)
      let end = tail.lastIndex { !ASCII.isBlank($0) }.map { $0 + 1 } ?? tail.startIndex
      return tail[..<end]
    }
  }
}
