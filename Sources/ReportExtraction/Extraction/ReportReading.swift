import IndicatorForecast

/// The passes over the characters of a report.
struct ReportReading {
  private let lexicon: Lexicon
  private let scalars: UnsafeBufferPointer<Unicode.Scalar>
  private let rows: RowColumns
  private let limits: ReadingLimits
  private var tokenizer: Tokenizer
  /// What was passed over, since nothing divides it.
  private(set) var undivided: [Range<Int>] = []

  init(
    _ lexicon: Lexicon, _ scalars: UnsafeBufferPointer<Unicode.Scalar>, of text: ReportText,
    _ limits: ReadingLimits
  ) {
    rows = text.rows
    self.lexicon = lexicon
    self.scalars = scalars
    self.limits = limits
    tokenizer = Tokenizer(lexicon, scalars, uncertainBlanks: text.uncertainNumbers)
  }

  /// Returns the years and the area: from headings, and from the sentences where headings don't tell.
  mutating func frame(area: String?, year: Int?) -> ReportFrame? {
    var finder = FrameFinder(scalars)
    let all = 0..<scalars.count
    forEachParagraph(in: all, where: { finder.mayTell($0) }) { tokenizer, range in
      finder.read(tokenizer.tokens, numbers: tokenizer.numbers, in: range, isTitleOnly: true)
    }
    if !finder.isSure(area: area, year: year) {
      let start = all.prefix(limits.frameLength)
      forEachParagraph(in: start, where: { $0.count > FrameFinder.longestHeading }) {
        tokenizer, range in
        finder.read(tokenizer.tokens, numbers: tokenizer.numbers, in: range)
      }
    }
    return finder.frame(area: area, year: year)
  }

  /// Reads the figures.
  mutating func read(_ frame: ReportFrame, into builder: inout ReportBuilder) {
    let sections = SectionFinder(frame: frame, scalars: scalars)
    var reader = ParagraphReader(lexicon, frame, scalars, section: .review)
    var table = ReportTableReader(lexicon, frame, scalars)
    var stack = StackedTable(lexicon, scalars)
    let (scalars, rows) = (scalars, rows)
    let lastPlan = lastHeadingOfPlan(sections)
    var isInPartOfResults = false
    undivided.removeAll()
    forEachParagraph(in: 0..<scalars.count) { tokenizer, range in
      let start = range.lowerBound
      if start > 0, scalars[start - 1].value != 0x0A {
        reader.read(tokenizer, continues: true)
        builder.add(reader.statements)
        return
      }
      let head = stack.head
      let isCell = stack.read(tokenizer, length: range.count)
      for row in [stack.shortRow, isCell && stack.isRowComplete ? stack.row : nil] {
        guard let row else { continue }
        table.read(row, under: head, scope: reader.sectionScope)
        builder.add(table.statements)
      }
      if isCell { return }
      if sections.mayBeHeading(tokenizer),
        let section = sections.section(tokenizer.tokens, length: range.count)
          ?? sections.section(ofYear: tokenizer.tokens, tokenizer.numbers, in: range)
      {
        let isPart = sections.isPartOfReport(tokenizer.tokens)
        if isPart { isInPartOfResults = !section.isPlan }
        // 二、重点工作 of 第一部分 is told of the year under review, if the plan has a part of its own.
        let isOfResults =
          section == .plan && !isPart && isInPartOfResults && start < lastPlan
          && !sections.namesPlanYear(tokenizer.tokens)
        if !isOfResults { reader.begin(section) }
        table.end()
      }
      if tokenizer.hasCell,
        table.read(tokenizer, at: rows.row(at: start), scope: reader.sectionScope)
      {
        builder.add(table.statements)
        return
      }
      table.readCaption(tokenizer)
      reader.hasPlanAhead = start < lastPlan
      if tokenizer.tokens.count > 12 || tokenizer.hasStop { table.end() }
      reader.read(tokenizer)
      builder.add(reader.statements)
    }
    for range in undivided { builder.warnUndivided(range) }
  }

  /// Where the last heading begins that tells of a plan, looked for from the end; -1 where there is none.
  private mutating func lastHeadingOfPlan(_ sections: SectionFinder) -> Int {
    var found = -1
    var end = scalars.count
    while end > 0, found < 0 {
      var start = end
      while start > 0, scalars[start - 1].value != 0x0A { start -= 1 }
      if (1...FrameFinder.longestHeading).contains(end - start) {
        readWindows(start..<end) { tokenizer, range in
          guard sections.mayBeHeading(tokenizer),
            sections.section(tokenizer.tokens, length: range.count) == .plan
          else { return }
          found = range.lowerBound
        }
      }
      end = start - 1
    }
    return found
  }

  private mutating func forEachParagraph(
    in range: Range<Int>, where isRead: (Range<Int>) -> Bool = { _ in true },
    _ body: (borrowing Tokenizer, Range<Int>) -> Void
  ) {
    var start = range.lowerBound
    while start < range.upperBound {
      var end = start
      while end < range.upperBound, scalars[end].value != 0x0A { end += 1 }
      if end > start, isRead(start..<end) { readWindows(start..<end, body) }
      start = end + 1
    }
  }

  private mutating func readWindows(
    _ paragraph: Range<Int>, _ body: (borrowing Tokenizer, Range<Int>) -> Void
  ) {
    var start = paragraph.lowerBound
    while start < paragraph.upperBound {
      let end = windowEnd(start..<paragraph.upperBound)
      // Nothing of that length without any punctuation is a sentence.
      if end - start <= 2 * limits.windowLength {
        tokenizer.read(start..<end)
        body(tokenizer, start..<end)
      } else {
        undivided.append(start..<end)
      }
      start = end
    }
  }

  /// Where the window that starts with a paragraph's rest ends: behind its last sentence, else behind
  /// whatever divides it next, so that no number is cut.
  private func windowEnd(_ rest: Range<Int>) -> Int {
    guard rest.count > limits.windowLength else { return rest.upperBound }
    let limit = rest.lowerBound + limits.windowLength
    var lastSemicolon: Int?
    for place in (rest.lowerBound + limits.windowLength / 2..<limit).reversed() {
      switch scalars[place].value {
      case 0x3002: return place + 1
      case 0x2E where isBetweenWords(place): return place + 1
      case 0x3B, 0xFF1B: lastSemicolon = lastSemicolon ?? place
      default: break
      }
    }
    if let lastSemicolon { return lastSemicolon + 1 }
    let divider = (limit..<rest.upperBound).first { place in
      switch scalars[place].value {
      case 0x3002, 0x3001, 0x3B, 0xFF1B, 0x09: true
      case 0x2C, 0x2E, 0xFF0C: isBetweenWords(place)
      default: false
      }
    }
    return divider.map { $0 + 1 } ?? rest.upperBound
  }

  /// Whether no digit stands beside a point or comma, so that it is none of a number.
  private func isBetweenWords(_ place: Int) -> Bool {
    let next = place + 1 < scalars.count ? scalars[place + 1].value : 0x0A
    guard !scalars[place - 1].value.isDigit, !next.isDigit else {
      return false
    }
    return scalars[place].value > 0x7F || next == 0x20
  }
}
