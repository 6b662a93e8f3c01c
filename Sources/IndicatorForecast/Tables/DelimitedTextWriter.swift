/// Writes records of a delimited text: UTF-8, LF at the end of each line, quotes only where needed.
///
/// Text that a spreadsheet would run as a formula, `=1+1`, is written `'=1+1`; readers of this package
/// take the apostrophe away again. Numbers are written as they are, and everything is where the text
/// is for programs.
public struct DelimitedTextWriter: Sendable {
  /// Who the text is for.
  public enum Readers: Hashable, Sendable {
    /// Spreadsheets: what they would run as a formula gets an apostrophe in front.
    case spreadsheets
    /// Programs, to which a field must come back as it was.
    case programs
  }

  /// What was written so far.
  public private(set) var bytes: [UInt8] = []
  private let separator: UInt8 = ASCII.comma
  private let readers: Readers
  /// Whether readers tell the separator from the record: what might be another stands in quotes there.
  private var tellsSeparator = true

  /// Creates a writer that has written no record.
  ///
  /// - Parameters:
  ///   - readers: Who the text is for.
  ///   - marksEncoding: Whether the text begins with a byte order mark, by which Excel knows UTF-8.
  public init(for readers: Readers = .spreadsheets, marksEncoding: Bool = false) {
    self.readers = readers
    if marksEncoding { bytes = TextEncodingCheck.mark }
  }

  /// Appends a field to a text, as a record has it.
  ///
  /// - Parameters:
  ///   - field: Any text; it gets quotes where they are needed.
  ///   - text: What it is appended to.
  ///   - readers: Who the text is for.
  package static func append(_ field: String, to text: inout [UInt8], for readers: Readers) {
    var writer = DelimitedTextWriter(for: readers)
    writer.tellsSeparator = false
    swap(&writer.bytes, &text)
    writer.write(field)
    swap(&writer.bytes, &text)
  }

  /// Appends one record.
  ///
  /// - Parameter fields: The fields, of any text.
  public mutating func write(_ fields: [String]) {
    for (index, field) in fields.enumerated() {
      if index > 0 { bytes.append(separator) }
      write(field)
    }
    bytes.append(ASCII.lineFeed)
    tellsSeparator = false
  }

  private mutating func write(_ field: String) {
    var field = readers == .programs ? field : SpreadsheetSafeText.guarded(field)
    field.withUTF8 { write($0) }
  }

  private mutating func write(_ field: UnsafeBufferPointer<UInt8>) {
    guard needsQuotes(field) else {
      bytes.append(contentsOf: field)
      return
    }
    bytes.append(ASCII.quote)
    for byte in field {
      if byte == ASCII.quote { bytes.append(ASCII.quote) }
      bytes.append(byte)
    }
    bytes.append(ASCII.quote)
  }

  /// Blanks at either end need quotes too, or a reader would take them for layout.
  private func needsQuotes(_ field: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = field.first, let last = field.last else { return false }
    return ASCII.isBlank(first) || ASCII.isBlank(last)
      || field.contains { $0 == separator || $0 == ASCII.quote || ASCII.isLineEnd($0) }
      || tellsSeparator && field.contains(where: FieldSeparator.isTold)
  }
}
