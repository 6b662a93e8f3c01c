/// The text of a report as the grammar reads it: decoded, normalised and re-flowed, with the way back to
/// the place in the original of every character.
///
/// Paragraphs are whole again and end with a line feed each; page numbers and comments that a reviewer
/// left between the lines are out. Digits, Latin letters and the signs around numbers are ASCII,
/// traditional characters simplified, and there is no blank but the single one between two words or
/// numbers in Latin script.
public struct ReportText: Hashable, Sendable {
  /// The characters, each paragraph ended by a line feed.
  public let scalars: [Unicode.Scalar]
  /// For each of ``scalars`` its number in the decoded document, counted from 0; increasing.
  let origins: [UInt32]
  /// The number of the first character of each line of the decoded document; increasing, the first is 0.
  let lineStarts: [UInt32]
  /// What was met on the way that a reader should look at, in the order of the text.
  public let warnings: [ExtractionWarning]

  init(
    scalars: [Unicode.Scalar], origins: [UInt32], lineStarts: [UInt32],
    warnings: [ExtractionWarning]
  ) {
    precondition(scalars.count == origins.count && lineStarts.first == 0)
    self.scalars = scalars
    self.origins = origins
    self.lineStarts = lineStarts
    self.warnings = warnings
  }

  /// Returns where a character stood in the original document.
  ///
  /// - Parameter index: The number of the character in ``scalars``.
  /// - Returns: Its line and column.
  /// - Precondition: `index` is one of ``scalars``.
  /// - Complexity: O(log *m*) for *m* lines.
  public func place(at index: Int) -> TextPlace {
    let origin = origins[index]
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= origin { low = middle } else { high = middle }
    }
    return TextPlace(line: low + 1, column: Int(origin - lineStarts[low]) + 1)
  }
}
