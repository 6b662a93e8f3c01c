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
