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
  /// Whether the paragraph itself says that targets follow.
  private(set) var hasSetGoals = false
  /// Whether a heading further on begins the plan, so that targets told before it hold for their paragraph.
  var hasPlanAhead = false
  /// The section that goes on behind targets told in the review.
  private var sectionBehindGoals: Section?
  /// Whether the paragraph before ended in 预计：, and this is an item of what it introduces.
  var isEstimateList = false
  /// Whether （预计数，下同） was read: all results of the section from there on are estimates.
  var isEstimateFromHere = false
  /// Whether the section has told the year under review: what a review of several years tells from there on.
  var isYearTold = false
  /// Whether the investment of the whole society was told of.
  var hasToldWholeInvestment = false
  /// Whether 地方财政收入 is the only total of the report, once that was looked up.
  var isLocalRevenueAlone: Bool?
  /// Whether the words are not the first of their paragraph.
  private(set) var continues = false
  /// Where the paragraph read last ended, if no full stop did; the next line may go on with it.
  private var openEnd = -1
  /// The attribute last seen with stems of industries, which 第三产业 alone inherits.
  var lastAttribute: NameAttribute?
  var statements: [Statement] = []

  var tokens: [Token] = []
  var numbers: [PrintedNumber] = []
  var sentence = 0..<0
  private(set) var sentenceStart = 0
  var subject = Subject.other
  var clause = Clause(start: 0)
  var scope: Scope
  /// The scope that sentences of the paragraph start with.
  var paragraphScope: Scope
  var isInParenthesis: Bool { !outer.isEmpty }
  /// The clause that the parenthesis interrupts.
  var clauseOutside: Clause? { outer.last?.clause }
  private var outer: [(subject: Subject, clause: Clause, scope: Scope)] = []
  /// What the sentence has told of so far.
  var mentions: [Mention] = []
  /// The subject that another one has replaced before its growth was told.
  var waiting: Subject?
  /// Stems named in the sentence whose attribute may follow: 规上工业 of 规上工业企业达7.6万家、增加值增长3%.
  var pendingStems: [NameStem] = []
  /// The sign that a word for growth inside a list gives the next figure.
  var signOfNext: Int64?
  /// Whether the sentence, up to a semicolon, tells of a place or firm that isn't the report's own.
  var isOfOtherOwner = false
  /// 降幅收窄7.2个百分点、为11.8%: the noun of a difference, which holds for the rate behind it.
  var carriedGrowth: Clause.Growth?
  /// What was told of before a relative clause, and whose figures those are: `exports, which …,`.
  var relative: (subject: Subject, scope: Scope)?
  /// The attribute last seen in the sentence.
  var sentenceAttribute: NameAttribute?
  /// A figure that began the sentence, before the name that it is told of.
  var fronted: Fronted?

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

  /// Begins a section that a heading tells of.
  mutating func begin(_ section: Section) {
    self.section = section
    sectionBehindGoals = nil
    (isInGoals, isEstimateList, isYearTold) = (false, false, false)
    isEstimateFromHere = false
  }

  /// Reads a paragraph, or one window of a long one; what it states is in ``statements`` afterwards.
  mutating func read(_ paragraph: borrowing Tokenizer, continues: Bool = false) {
    statements.removeAll(keepingCapacity: true)
    self.continues = continues
    if !continues {
      hasSetGoals = false
      if let behind = sectionBehindGoals, !isItem(paragraph.tokens) {
        section = behind
        sectionBehindGoals = nil
        isInGoals = false
      }
      if isEstimateList, !isItem(paragraph.tokens) { isEstimateList = false }
      if !hasPlanAhead, !paragraph.hasNumber, opensPlan(paragraph.tokens) { begin(.plan) }
      paragraphScope = sectionScope
    }
    noteYear(of: paragraph.tokens)
    let hadGoals = isInGoals
    let end = endWithoutStop(paragraph.tokens)
    defer { openEnd = end }
    if paragraph.hasNumber || paragraph.hasGoal
      || (paragraph.hasName && (isInGoals || section == .plan))
    {
      tokens = paragraph.tokens
      numbers = paragraph.numbers
      readSentences()
      // The next paragraph's words are written where these stand.
      tokens = []
      numbers = []
    }
    if introducesEstimates(paragraph.tokens) { isEstimateList = true }
    // A list of targets ends with the first paragraph that gives none.
    if !hasSetGoals, statements.isEmpty { isInGoals = continues && hadGoals }
  }

  /// Where a line with a figure ends that no full stop ends, else -1.
  private func endWithoutStop(_ tokens: [Token]) -> Int {
    guard let last = tokens.last, ![.stop, .semicolon, .colon].contains(last.kind),
      tokens.contains(where: { $0.kind == .number })
    else { return -1 }
    return Int(last.end)
  }

  /// Whether a paragraph is an item of a list: it begins with a bullet, a dash or a numeral.
  private func isItem(_ tokens: [Token]) -> Bool {
    guard let first = tokens.first else { return true }
    if first.kind == .stop { return first.range.count == 1 && first.end < (tokens.last?.end ?? 0) }
    guard first.kind == .filler || first.kind == .open else { return false }
    // 一、 is a numeral, 已 and `the` are words.
    let scalar = scalars[Int(first.start)].value
    if scalars[Int(first.end) - 1].value == 0x3001 { return true }
    return !Tokenizer.isLetter(scalar) && !(0x3400..<0xA000).contains(scalar)
  }

  /// 预计： at the end of a paragraph.
  private func introducesEstimates(_ tokens: [Token]) -> Bool {
    guard tokens.last?.kind == .colon else { return false }
    return tokens.suffix(4).contains { $0.kind == .estimate }
  }

  private mutating func readSentences() {
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
    scope.isOtherYear = section == .longPlan
    return scope
  }

  private mutating func readSentence(_ range: Range<Int>) {
    sentenceStart = range.lowerBound
    let first = tokens[range.lowerBound].start
    sentence = Int(first)..<Int(tokens[range.upperBound - 1].end)
    if setsGoals(range) {
      if hasPlanAhead, !section.isPlan { sectionBehindGoals = section }
      section = .plan
      isInGoals = true
      hasSetGoals = true
      paragraphScope = sectionScope
    }
    let continues = continuesSubject(range)
    if !continues {
      let isEstimated = isFurtherEstimate(range)
      scope = paragraphScope
      (scope.isEstimate, scope.isEstimateOfItem) = (
        isEstimateList || isEstimateFromHere || isEstimated, false
      )
      subject = .other
      mentions.removeAll(keepingCapacity: true)
    }
    waiting = nil
    // `Urban residents: up 5.1%` goes on with the incomes told of before.
    let isOfIncome = sentenceAttribute == .income && kind(range.lowerBound + 1) == .colon
    if !isOfIncome || kind(range.lowerBound) != .stem { sentenceAttribute = nil }
    relative = nil
    fronted = nil
    pendingStems = stemsTakenUp(by: range)
    carriedGrowth = nil
    isOfOtherOwner = false
    outer.removeAll(keepingCapacity: true)
    begin(at: range.lowerBound)
    var index = range.lowerBound
    while index < range.upperBound { index = readToken(at: index) }
    endClause()
    carryTime(of: range)
  }

  /// 预计…617亿元。其中，…: the parts of an estimate are estimates.
  private func isFurtherEstimate(_ range: Range<Int>) -> Bool {
    range.lowerBound > 0 && kind(range.lowerBound) == .amongWhich && scope.stage == .actual
      && scope.isEstimate
      && !scope.isEstimateOfItem
  }

  /// A sentence that begins with a growth rate goes on with the one before, a full stop too early, or with the line
  /// before that ended without one.
  private func continuesSubject(_ range: Range<Int>) -> Bool {
    guard subject.isKnown, subject.hasLevel, !subject.hasGrowth,
      range.lowerBound > 0 || Int(tokens[0].start) == openEnd + 1
    else { return false }
    var index = range.lowerBound
    while index < range.upperBound, [.filler, .yearOnYear].contains(tokens[index].kind) {
      index += 1
    }
    guard index + 1 < range.upperBound else { return false }
    return [.growth, .decline, .growthNoun].contains(tokens[index].kind)
      && tokens[index + 1].kind == .number || comparesIt(range)
  }

  // MARK: Clauses

  mutating func begin(at index: Int) {
    // 在减税降费3.1亿元、土地市场回调的情况下 is one adverbial.
    let isAdverbial = clause.isAdverbial && kind(index - 1) == .enumerationComma
    let isAdded = clause.isAdded && kind(index - 1) == .enumerationComma
    let excludesNames = clause.excludesNames
    // 扣除退税因素后，…增长5%: the adverbial may be a clause of its own.
    if clause.hasOtherBase, !clause.hasFigure, !clause.hasName, kind(index - 1) == .comma {
      scope.isOfOtherBase = true
    }
    // 两年平均看，…增长5%.
    if clause.isAverage, !clause.hasFigure, !clause.hasName, kind(index - 1) == .comma,
      index - clause.start <= 5
    {
      scope.isOfOtherBase = true
    }
    let adjustment = kind(index - 1) == .comma && !clause.hasFigure ? clause.adjustment : nil
    clause = Clause(start: index)
    clause.adjustment = adjustment
    takeUpCarriedGrowth(at: index)
    clause.isAdverbial = isAdverbial
    clause.isAdded = isAdded
    clause.excludesNames = isAdverbial && excludesNames
    subject.isOfThisClause = false
  }

  /// Ends a clause; text without a figure that names something takes the subject's place.
  mutating func endClause() {
    noteOwnerOfSentence()
    noteDistrictOfSentence()
    carryGrowthWithoutRate()
    if clause.isStrange, !clause.startsAsPredicate, !clause.hasName {
      // Text without a figure tells more of the subject, unless it tells that something grew.
      if clause.hasFigure || subject.hasGrowth || clause.growth != nil { replaceSubject() }
    }
  }

  /// Something else is the subject now.
  mutating func replaceSubject() {
    if subject.isKnown, subject.refusal == nil, !subject.hasGrowth { waiting = subject }
    subject = .other
  }

  private mutating func readToken(at index: Int) -> Int {
    let kind = tokens[index].kind
    if kind == .text, isLetterOfItem(index) {
      begin(at: index + 2)
      return index + 2
    }
    if kind == .filler { readRelative(at: index) }
    noteStart(kind, at: index)
    switch kind {
    case .comma, .enumerationComma, .cell, .colon:
      if kind == .colon { noteOwner(beforeColon: index) }
      endClause()
      if kind == .comma {
        notePlaceAtHead(beforeComma: index)
        readPauseOfRelative(at: index)
      }
      begin(at: index + 1)
      if kind == .colon { clause.isStrange = false }
    case .semicolon: readSemicolon(at: index)
    case .stop:
      endClause()
      begin(at: index + 1)
    case .open where isPricesInParenthesis(index):
      return readWord(at: index + 1) + 1
    case .open where isEstimateInParenthesis(index): return readEstimate(at: index)
    case .open:
      outer.append((subject, clause, scope))
      begin(at: index + 1)
    case .close: readClose()
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
      .relativeYear, .yearOnYear, .fullYear:
      break
    default: clause.startsAsPredicate = true
    }
  }

  /// Behind a semicolon another subject is expected, but for a rate that stands alone: ；增幅7%.
  private mutating func readSemicolon(at index: Int) {
    endClause()
    var next = index + 1
    var isOfThem = false
    while next < tokens.count, [.filler, .within].contains(tokens[next].kind) {
      isOfThem = isOfThem || isWord(next, "they")
      next += 1
    }
    let kind = next < tokens.count ? tokens[next].kind : .stop
    switch kind {
    // `; they grew`: of what was told already they may be others.
    case _ where isOfThem && (subject.hasLevel || subject.hasGrowth): subject = .other
    case .growth, .decline, .growthNoun, .flat, .reaching, .area, .year, .relativeYear,
      .respectively, .yearOnYear:
      break
    // 前三季度…增长9%；全年增长8%.
    case .fullYear where growsBehind(next): break
    case .estimate where expectsOfYear(next): break
    // `; in real terms it grew by`.
    case .prices where isLatin(next) && growsBehind(next): break
    default: subject = .other
    }
    for place in mentions.indices.reversed() {
      if mentions[place].isOfEarlierItem { break }
      mentions[place].isOfEarlierItem = true
    }
    isOfOtherOwner = false
    scope.isOfOtherBase = false
    if !subject.isKnown { scope.prices = nil }
    endYearsOfItem()
    if scope.isEndOfSpan { (scope.isSeveralYears, scope.isEndOfSpan) = (true, false) }
    if scope.isEstimateOfItem { (scope.isEstimate, scope.isEstimateOfItem) = (false, false) }
    if !isPartOfYearAtStart { scope.isPartOfYear = paragraphScope.isPartOfYear }
    begin(at: index + 1)
  }

  private func growsBehind(_ index: Int) -> Bool {
    var next = index + 1
    while kind(next) == .filler || kind(next) == .comma && isLatin(index) { next += 1 }
    // `; for the whole year it is expected to reach`.
    if isLatin(index), [.estimate, .reaching, .being].contains(kind(next)) { return true }
    return [.growth, .decline, .growthNoun].contains(kind(next))
  }

  /// Whether the sentence begins with a part of the year, which then holds for all of it.
  var isPartOfYearAtStart: Bool {
    for token in tokens[sentenceStart...] {
      if token.kind == .partOfYear { return true }
      if [.comma, .semicolon, .stop].contains(token.kind) { return false }
    }
    return false
  }

  /// Goes back to what the clause said before the parenthesis.
  private mutating func readClose() {
    endClause()
    guard let saved = outer.popLast() else { return }
    let inner = subject
    (subject, clause, scope) = saved
    guard inner.name == subject.name, inner.isKnown else { return }
    subject.hasLevel = inner.hasLevel
    subject.hasGrowth = inner.hasGrowth
    subject.provisional = inner.provisional
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

/// How English sentences begin, and what they leave to those behind them.
extension ParagraphReader {
  /// Whether a word is the letter or numeral of an item, `c)` or `iv)`: nothing has opened what its bracket closes.
  func isLetterOfItem(_ index: Int) -> Bool {
    kind(index + 1) == .close && !isInParenthesis && isLatin(index)
      && tokens[index].range.count <= 4
  }

  /// `At comparable prices this was 14.8 percent more than in 2009`: a sentence that tells how much more it was than
  /// the year before.
  func comparesIt(_ range: Range<Int>) -> Bool {
    var (index, isOfIt) = (range.lowerBound, false)
    while index < range.upperBound,
      [.filler, .prices, .being, .qualifierBefore].contains(kind(index))
    {
      isOfIt = isOfIt || ["this", "that", "it"].contains { isWord(index, $0) }
      index += 1
    }
    guard isOfIt, isLatin(range.lowerBound), kind(index) == .number, kind(index + 1) == .unit,
      lexicon.units[Int(tokens[index + 1].value)].code == "PC"
    else { return false }
    if [.growth, .decline].contains(kind(index + 2)) { return true }
    return ["more than", "less than", "higher than", "lower than", "above"].contains {
      isWord(index + 2, $0)
    }
  }

  /// Keeps for the paragraph what a sentence without a figure says of its time.
  ///
  /// `Goals to 2025.`, `In the first quarter of this year the epidemic hit us hard.`
  mutating func carryTime(of range: Range<Int>) {
    let words = tokens[range]
    guard isLatin(range.lowerBound), !words.contains(where: { $0.kind == .number }) else { return }
    if words.count <= 6, words.contains(where: { $0.kind == .goal || $0.kind == .agenda }),
      let year = words.last(where: { $0.kind == .year }), Int(year.value) > frame.planYear
    {
      paragraphScope.isOtherYear = true
    }
    // `put into operation in June` tells when, and no more.
    let isAtHead = words.prefix(4).contains { $0.kind == .partOfYear }
    if isAtHead, isPartOfYearAtStart, !words.contains(where: { $0.kind == .name }) {
      paragraphScope.isPartOfYear = true
    }
  }
}
