/// Where a figure was read.
public struct ObservationSource: Hashable, Sendable {
  /// A short name of the document, such as `taiping-work-report-2021`; empty where none is known.
  public let document: String
  /// The line of the document's text on which the figure stands, counted from 1; nil where unknown.
  public let line: Int?

  /// Creates a source.
  ///
  /// - Parameters:
  ///   - document: A short name of the document.
  ///   - line: The line on which the figure stands, counted from 1.
  /// - Precondition: `line` is positive.
  public init(document: String, line: Int? = nil) {
    precondition(line.map { $0 >= 1 } ?? true, "lines are counted from 1")
    self.document = document
    self.line = line
  }
}
