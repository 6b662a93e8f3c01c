import IndicatorForecast

/// Reads the observations out of the text of a work report.
///
/// What a report states of an indicator is read, and what only stands beside it is refused: completion rates,
/// shares, percentage points, totals of other areas, quarters, averages over years, goals for other years.
public struct ReportExtractor: Sendable {
  private let areas: AreaRegistry
  let lexicon: Lexicon

  /// Creates an extractor.
  ///
  /// - Parameters:
  ///   - indicators: The indicators to look for.
  ///   - areas: The areas whose names have codes.
  /// - Complexity: O(*n*) for the names and words of the vocabulary, some thousand; make one for many reports.
  public init(indicators: IndicatorRegistry = .standard, areas: AreaRegistry = .standard) {
    self.areas = areas
    lexicon = Lexicon(indicators)
  }

  /// Returns what a report states.
  ///
  /// - Parameters:
  ///   - text: The text of the report.
  ///   - document: The name of the document, for the source of the observations.
  ///   - area: The code or name of the area; without one it is that of the heading.
  ///   - year: The year of the plan; without one it is that of the headings and the date.
  /// - Returns: The observations, the warnings and what became of each number.
  /// - Throws: ``ReportExtractionError`` when no year is given or found, or one that no report has.
  /// - Complexity: O(*n*) in the characters.
  public func extracted(
    from text: ReportText, document: String, area: String? = nil, year: Int? = nil
  ) throws(ReportExtractionError) -> ExtractedReport {
    if let year, !((Observation.years.lowerBound + 2)..<Observation.years.upperBound).contains(year) {
      throw .invalidYear(year)
    }
    let areaName = area.map { areas.area(named: $0)?.name.chinese ?? $0 }
    let result = text.scalars.withUnsafeBufferPointer { scalars -> (ReportFrame, [Statement])? in
      var reading = ReportReading(lexicon, scalars, text.uncertainNumbers)
      guard let frame = reading.frame(area: areaName, year: year) else { return nil }
      return (frame, reading.statements(frame))
    }
    guard let (frame, statements) = result else { throw .noYear }
    let printed = String(String.UnicodeScalarView(frame.areaName))
    let code = areas.code(for: area ?? (printed.isEmpty ? Area.unspecifiedCode : printed))
    var builder = ReportBuilder(text: text, lexicon: lexicon, frame: frame, area: code)
    builder.document = document
    for statement in statements { builder.add(statement) }
    return builder.report()
  }
}

/// The passes over the characters of a report.
private struct ReportReading {
  private let lexicon: Lexicon
  private let scalars: UnsafeBufferPointer<Unicode.Scalar>
  private var tokenizer: Tokenizer

  init(
    _ lexicon: Lexicon, _ scalars: UnsafeBufferPointer<Unicode.Scalar>, _ uncertainBlanks: [Int]
  ) {
    self.lexicon = lexicon
    self.scalars = scalars
    tokenizer = Tokenizer(lexicon, scalars, uncertainBlanks: uncertainBlanks)
  }

  /// The first pass: years and area.
  mutating func frame(area: String?, year: Int?) -> ReportFrame? {
    var finder = FrameFinder(scalars)
    forEachParagraph { tokenizer, range in
      finder.read(tokenizer.tokens, numbers: tokenizer.numbers, in: range)
    }
    return finder.frame(area: area, year: year)
  }

  /// The second pass: the figures.
  mutating func statements(_ frame: ReportFrame) -> [Statement] {
    let sections = SectionFinder(frame: frame)
    var reader = ParagraphReader(lexicon, frame, scalars, section: .review)
    var table = TableReader(lexicon, frame, scalars)
    forEachParagraph { tokenizer, range in
      let tokens = tokenizer.tokens
      if let section = sections.section(tokens, length: range.count, current: reader.section) {
        reader.section = section
        reader.isInGoals = false
      }
      let count = reader.statements.count
      if tokens.contains(where: { $0.kind == .cell }),
        table.read(tokens, tokenizer.numbers, scope: reader.sectionScope)
      {
        reader.statements += table.statements
        return
      }
      if tokens.count > 12 || tokens.contains(where: { $0.kind == .stop }) { table.end() }
      reader.read(tokens, tokenizer.numbers)
      // A list of targets ends with the first paragraph that gives none.
      if !reader.hasSetGoals, reader.statements.count == count { reader.isInGoals = false }
    }
    return reader.statements
  }

  private mutating func forEachParagraph(_ body: (inout Tokenizer, Range<Int>) -> Void) {
    var start = 0
    while start < scalars.count {
      var end = start
      while end < scalars.count, scalars[end].value != 0x0A { end += 1 }
      if end > start {
        tokenizer.read(start..<end)
        body(&tokenizer, start..<end)
      }
      start = end + 1
    }
  }
}
