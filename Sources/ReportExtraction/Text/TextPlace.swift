/// A place in a document as an editor shows it.
public struct TextPlace: Hashable, Comparable, Sendable {
  /// The line of the original document, counted from 1.
  public let line: Int
  /// The character of that line, counted from 1 in Unicode scalars.
  public let column: Int

  /// Creates a place.
  ///
  /// - Parameters:
  ///   - line: The line, counted from 1.
  ///   - column: The character of the line, counted from 1.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// Whether one place stands before another.
  public static func < (first: TextPlace, second: TextPlace) -> Bool {
    (first.line, first.column) < (second.line, second.column)
  }
}
