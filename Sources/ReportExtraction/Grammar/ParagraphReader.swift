import IndicatorForecast

/// Reads the figures of a paragraph.
///
/// The words are read once from left to right. A name makes the subject; figures belong to the subject, over
/// commas, until another one is named or the sentence ends; text that isn't known names another subject.
struct ParagraphReader {
  let lexicon: Lexicon
  let frame: ReportFrame
  let scalars: UnsafeBufferPointer<Unicode.Scalar>
  var section: Section
  /// Whether targets in words are looked for: where targets are listed.
  var isInGoals = false
  /// The attribute last seen with stems of industries, which 第三产业 alone inherits.
  var lastAttribute: NameAttribute?
  var statements: [Statement] = []

  var tokens: [Token] = []
  var numbers: [PrintedNumber] = []
  var sentence = 0..<0
  var subject = Subject.other
  var clause = Clause(start: 0)
  var scope: Scope
  /// The scope that sentences of the paragraph start with.
  var paragraphScope: Scope
  private var outer: [(subject: Subject, clause: Clause, scope: Scope)] = []
  /// Stems named in the sentence whose attribute may follow: 规上工业 of 规上工业企业达7.6万家、增加值增长3%.
  var pendingStems: [NameStem] = []
  /// The sign that a word for growth inside a list gives the next figure.
  var signOfNext: Int64?
  /// The attribute last seen in the sentence.
  var sentenceAttribute: NameAttribute?

  init(
    _ lexicon: Lexicon, _ frame: ReportFrame, _ scalars: UnsafeBufferPointer<Unicode.Scalar>,
    section: Section
  ) {
    self.lexicon = lexicon
    self.frame = frame
    self.scalars = scalars
    self.section = section
    scope = Scope(year: frame.reviewYear, stage: .actual)
    paragraphScope = scope
  }

  /// Reads the words of a paragraph.
  mutating func read(_ tokens: [Token], _ numbers: [PrintedNumber]) {
    self.tokens = tokens
    self.numbers = numbers
    paragraphScope = sectionScope
    var start = 0
    while start < tokens.count {
      let end = tokens[start...].firstIndex { $0.kind == .stop }.map { $0 + 1 } ?? tokens.count
      readSentence(start..<end)
      start = end
    }
  }

  /// The scope of the section.
  var sectionScope: Scope {
    var scope = Scope(
      year: section.isPlan ? frame.planYear : frame.reviewYear,
      stage: section.isPlan ? .target : .actual)
    scope.isSeveralYears = section == .longReview
    scope.isOtherYear = section == .longPlan
    return scope
  }

  private mutating func readSentence(_ range: Range<Int>) {
    let first = tokens[range.lowerBound].start
    sentence = Int(first)..<Int(tokens[range.upperBound - 1].end)
    if setsGoals(range) {
      section = .plan
      isInGoals = true
      paragraphScope = sectionScope
    }
    scope = paragraphScope
    scope.isEstimate = false
    subject = .other
    sentenceAttribute = nil
    pendingStems = []
    outer.removeAll(keepingCapacity: true)
    begin(at: range.lowerBound)
    var index = range.lowerBound
    while index < range.upperBound { index = readToken(at: index) }
    endClause()
  }

  /// Whether a sentence gives the targets of the plan year, from here on.
  private func setsGoals(_ range: Range<Int>) -> Bool {
    var (hasGoal, isOfPlanYear, isAchieved) = (false, section == .plan, false)
    for index in range {
      switch tokens[index].kind {
      case .goal: hasGoal = true
      case .achieved: isAchieved = isAchieved || !hasGoal
      case .year: isOfPlanYear = isOfPlanYear || Int(tokens[index].value) == frame.planYear
      case .relativeYear:
        let year = frame.vintage + Int(tokens[index].value)
        isOfPlanYear = isOfPlanYear || year == frame.planYear
      case .agenda: if tokens[index].value == 1 { hasGoal = true }
      default: break
      }
    }
    return hasGoal && isOfPlanYear && !isAchieved
  }

  // MARK: Clauses

  mutating func begin(at index: Int) {
    clause = Clause(start: index)
    subject.isOfThisClause = false
  }

  /// Ends a clause; text without a figure that names something takes the subject's place.
  mutating func endClause() {
    if clause.isStrange, !clause.startsAsPredicate, !clause.hasName {
      let isWaiting = subject.hasLevel && !subject.hasGrowth
      if clause.hasFigure || !isWaiting { subject = .other }
    }
  }

  private mutating func readToken(at index: Int) -> Int {
    let kind = tokens[index].kind
    noteStart(kind, at: index)
    switch kind {
    case .comma, .enumerationComma, .cell, .colon:
      endClause()
      begin(at: index + 1)
      if kind == .colon { clause.isStrange = false }
    case .semicolon: readSemicolon(at: index)
    case .stop:
      endClause()
      begin(at: index + 1)
    case .open:
      outer.append((subject, clause, scope))
      begin(at: index + 1)
    case .close: readClose(at: index)
    case .name, .growthName, .stem, .attribute: return readName(at: index)
    case .number, .brokenNumber, .currency: return readFigures(at: index)
    case .qualifierBefore: return readQualifier(at: index)
    default: return readWord(at: index)
    }
    return index + 1
  }

  private mutating func noteStart(_ kind: TokenKind, at index: Int) {
    guard index == clause.start else { return }
    switch kind {
    case .filler, .ownArea, .each: clause.start += 1
    case .text, .name, .growthName, .stem, .attribute, .number, .area, .open, .year, .currency,
      .relativeYear:
      break
    default: clause.startsAsPredicate = true
    }
  }

  /// Behind a semicolon another subject is expected, but for a rate that stands alone: ；增幅7%.
  private mutating func readSemicolon(at index: Int) {
    endClause()
    var next = index + 1
    while next < tokens.count, tokens[next].kind == .filler { next += 1 }
    let kind = next < tokens.count ? tokens[next].kind : .stop
    switch kind {
    case .growth, .decline, .growthNoun, .flat, .reaching, .area: break
    default: subject = .other
    }
    begin(at: index + 1)
  }

  /// Goes back to what the clause said before the parenthesis.
  private mutating func readClose(at index: Int) {
    endClause()
    guard let saved = outer.popLast() else { return }
    let inner = subject
    (subject, clause, scope) = saved
    guard inner.name == subject.name, inner.isKnown else { return }
    subject.hasLevel = inner.hasLevel
    subject.hasGrowth = inner.hasGrowth
  }

  func kind(_ index: Int) -> TokenKind {
    index >= sentenceTokens.lowerBound && index < tokens.count ? tokens[index].kind : .stop
  }

  private var sentenceTokens: Range<Int> { 0..<tokens.count }

  /// Whether one token stands directly behind another.
  func isAdjacent(_ index: Int, _ next: Int) -> Bool {
    next < tokens.count && index >= 0 && tokens[index].end == tokens[next].start
  }
}
