import IndicatorForecast

/// The passes over the characters of a report.
struct ReportReading {
  /// Beyond so many characters a year that no heading tells isn't looked for.
  private static let frameLimit = 2_000_000

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

  /// Returns the years and the area: from headings, and from the sentences where headings don't tell.
  mutating func frame(area: String?, year: Int?) -> ReportFrame? {
    var finder = FrameFinder(scalars)
    let all = 0..<scalars.count
    forEachParagraph(in: all, upTo: FrameFinder.longestHeading) { tokenizer, range in
      finder.read(tokenizer.tokens, numbers: tokenizer.numbers, in: range)
    }
    if !finder.isSure(area: area, year: year) {
      let start = all.prefix(Self.frameLimit)
      forEachParagraph(in: start, upTo: .max) { tokenizer, range in
        guard range.count > FrameFinder.longestHeading else { return }
        finder.read(tokenizer.tokens, numbers: tokenizer.numbers, in: range)
      }
    }
    return finder.frame(area: area, year: year)
  }

  /// Reads the figures.
  mutating func read(_ frame: ReportFrame, into builder: inout ReportBuilder) {
    let sections = SectionFinder(frame: frame)
    var reader = ParagraphReader(lexicon, frame, scalars, section: .review)
    var table = TableReader(lexicon, frame, scalars)
    forEachParagraph(in: 0..<scalars.count, upTo: .max) { tokenizer, range in
      if !tokenizer.hasCell,
        let section = sections.section(tokenizer.tokens, length: range.count)
      {
        reader.section = section
        reader.isInGoals = false
      }
      if tokenizer.hasCell, table.read(tokenizer, scope: reader.sectionScope) {
        for statement in table.statements { builder.add(statement) }
        return
      }
      if tokenizer.tokens.count > 12 || tokenizer.hasStop { table.end() }
      reader.read(tokenizer)
      for statement in reader.statements { builder.add(statement) }
    }
  }

  private mutating func forEachParagraph(
    in range: Range<Int>, upTo length: Int, _ body: (borrowing Tokenizer, Range<Int>) -> Void
  ) {
    var start = range.lowerBound
    while start < range.upperBound {
      var end = start
      while end < range.upperBound, scalars[end].value != 0x0A { end += 1 }
      if end > start, end - start <= length {
        tokenizer.read(start..<end)
        body(tokenizer, start..<end)
      }
      start = end + 1
    }
  }
}
