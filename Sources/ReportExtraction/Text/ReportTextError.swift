import IndicatorForecast

/// Why the bytes of a document are no text that can be read.
public enum ReportTextError: Error, Hashable, Sendable {
  /// There is nothing but blanks.
  case empty
  /// It is longer than this many bytes.
  case tooLarge(limit: Int)
  /// It has more lines than this with something on them.
  case tooManyLines(limit: Int)
  /// It is a document of another kind.
  case notText(DocumentKind)
  /// There is a byte of value zero, which no text holds.
  case zeroByte(TextPlace, byteOffset: Int)
  /// There are so many control characters that it can't be text; the first stands here.
  case controlCharacters(TextPlace, count: Int)
  /// The bytes from here on are not in the encoding that was named.
  case notInEncoding(TextEncoding, TextPlace, byteOffset: Int)
  /// The bytes are neither UTF-8 nor Chinese in GB18030; UTF-8 ends here.
  case unknownEncoding(TextPlace, byteOffset: Int)
}
