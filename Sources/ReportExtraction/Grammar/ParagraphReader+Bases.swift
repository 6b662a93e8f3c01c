import IndicatorForecast

/// English base years: `up 12 percent on 2019`, `since 2019, GDP has grown by 12 percent`.
extension ParagraphReader {
  /// The year that a rate compares with, where it is told behind the figure.
  ///
  /// - Parameter end: The place of the first word behind the figure.
  /// - Returns: The year, or nil where none is told as a base.
  func baseYear(behind end: Int) -> Int? {
    guard isLatin(end) else { return nil }
    let between: Set<TokenKind> = [
      .filler, .qualifierBefore, .comparison, .within, .from, .growth, .being, .prices, .text,
    ]
    var next = end
    while next < end + 6, between.contains(kind(next)) { next += 1 }
    guard kind(next) == .year, next > end, isBaseWord(before: next) else { return nil }
    return Int(tokens[next].value)
  }

  /// Whether a word that compares stands before a year, over `the` and `that of` and `in`.
  func isBaseWord(before index: Int) -> Bool {
    var place = index - 1
    while place > index - 4,
      ["the", "in", "that", "of", "that of"].contains(where: { isWord(place, $0) })
    {
      place -= 1
    }
    return Self.baseWords.contains { isWord(place, $0) }
  }

  private static let baseWords = [
    "on", "over", "from", "since", "against", "compared with", "compared to", "relative to",
    "versus", "than", "above",
    "below", "more than", "less than", "higher than", "lower than", "that of",
  ]

  /// `Since 2019, GDP has grown by 12 percent`: a base year before the figure is no year of the figure.
  ///
  /// - Returns: Whether the year is one.
  mutating func readBaseYear(_ year: Int, at index: Int) -> Bool {
    guard isLatin(index - 1), year < scope.year, kind(index - 1) != .from, isBaseWord(before: index)
    else { return false }
    if !clause.hasFigure, !clause.hasName { scope.isOfOtherBase = year != scope.year - 1 }
    return true
  }
}
