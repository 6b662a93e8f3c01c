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
