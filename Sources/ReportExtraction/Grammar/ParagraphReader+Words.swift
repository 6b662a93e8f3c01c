import IndicatorForecast

extension ParagraphReader {
  /// Reads a word that is neither a name nor a figure.
  ///
  /// - Parameter index: The place of the word.
  /// - Returns: The place of the next word.
  mutating func readWord(at index: Int) -> Int {
    let token = tokens[index]
    switch token.kind {
    case .filler:
      readBy(at: index)
      readThat(at: index)
      readRunOfYears(at: index)
      readRealRates(at: index)
    case .text: readText(token, at: index)
    case .growth, .decline, .growthNoun:
      readGrowth(token.kind, at: index)
    case .reaching, .being, .completing:
      // An average ends where the level is told that it led to.
      if token.kind == .reaching, token.range.count > 2 { clause.isAverage = false }
      // 由一季度的负增长转为全年增长10.6%: the span began without a figure.
      if token.kind == .reaching, token.range.count > 1 { clause.isStartOfSpan = false }
      closeAdverbialBefore(index)
      clause.verb = token.kind
      clause.verbToken = index
    case .yearOnYear:
      clause.isYearOnYear = true
      scope.isOfOtherBase = false
    case .conjunction:
      if comparesBehind(index) { clause.isComparison = true }
      if joinsVerbs(at: index) { clause.isStrange = false }
      // `recovered from the fall of 2022 and increased 14.3 percent`.
      if isLatin(index), [.growth, .decline].contains(kind(index + 1)) {
        clause.isStartOfSpan = false
      }
    case .from: clause.isStartOfSpan = true
    case .average: clause.isAverage = true
    case .flat: readFlat(at: index)
    case .inWords: readTargetInWords(at: index)
    case .adverbial: return readAdverbial(at: index)
    case .goal: readFurtherGoal(at: index)
    case .predicate:
      clause.startsAsPredicate = clause.startsAsPredicate || !clause.isStrange
      clause.isRanking = true
    case .share where contributesAmount(index): clause.verb = .completing
    case .share: clause.isShare = true
    case .plan: readPlan(at: index)
    case .comparison: clause.isComparison = true
    case .averageLevel: readAverageLevel(at: index)
    case .each: clause.isEach = true
    case .respectively: clause.isRespective = true
    case .causing: clause.isStrange = false
    case .estimate:
      if estimatesBefore(index) { return index + 1 }
      scope.isEstimate = true
      scope.isEstimateOfItem = clause.hasName
      endPartOfYear(at: index)
      // `exports of the park are expected to`.
      if !isLatin(index) || !clause.hasName { clause.isStrange = false }
    case .amongWhich:
      clause.isStrange = false
      clause.isPart = true
      if clause.hasFigure { clause.growth = nil }
    case .prices: readPrices(at: index)
    case .vagueNumber: clause.hasFigure = true
    case .qualifierAfter: readQualifierBehindPause(at: index)
    default: readTimeOrPlace(at: index)
    }
    return index + 1
  }

  /// `for the full year 11.7 million new urban jobs are expected`: the estimate stands behind its figure.
  private mutating func estimatesBefore(_ index: Int) -> Bool {
    guard isLatin(index), clause.hasFigure, clause.hasName, scope.stage == .actual,
      Self.endsClause(kind(index + 1)), kind(index + 1) != .open, let last = statements.last,
      last.sentence == sentence, last.refusal == nil
    else { return false }
    for place in statements.indices.reversed() {
      guard statements[place].sentence == sentence, statements[place].name == last.name else {
        break
      }
      statements[place].isEstimate = true
    }
    return true
  }

  private mutating func readText(_ token: Token, at index: Int) {
    noteProjectToCome(token.range)
    if isYearlyOutput(token) { clause.isAdded = true }
    if clause.isAdverbial { return closeAdverbial(token) }
    if readsAsOneOfTwo(at: index) || readsAsVerb(token, at: index)
      || readsAsWordBeforeFigure(at: index)
    {
      return
    }
    if isCountOfFirms(token.range), [.name, .stem].contains(kind(index + 1)) { return }
    // Text behind 占 and 高于 is what is compared with.
    if !clause.isStrange, clause.isShare || clause.isComparison { return }
    if !isOwnArea(token.range) { clause.isStrange = true }
  }

  /// 四十二家 of 四十二家规模以上工业企业.
  private func isCountOfFirms(_ range: Range<Int>) -> Bool {
    guard range.count > 1, Self.countersOfFirms.contains(scalars[range.upperBound - 1].value) else {
      return false
    }
    return range.dropLast().allSatisfy { Self.numerals.contains(scalars[$0].value) }
  }

  /// 家户.
  private static let countersOfFirms = Set("家户".unicodeScalars.map(\.value))
  private static let numerals = Set("一二三四五六七八九十百千两零〇多余".unicodeScalars.map(\.value))

  /// 在重大项目带动下, 扣除…因素后: the adverbial ends with its last character.
  private mutating func closeAdverbial(_ token: Token) {
    guard Self.adverbialEnds.contains(scalars[Int(token.end) - 1].value) else { return }
    clause.isAdverbial = false
    // 在居民出行减少的情况下: whatever fell, it is no figure of the subject.
    if clause.excludesNames { clause.growth = nil }
    clause.excludesNames = false
  }

  private static let adverbialEnds = Set("下后中时上响素力累".unicodeScalars.map(\.value))

  /// Whether 与 or 和 compares: 居民收入增长与经济增长同步.
  func comparesBehind(_ index: Int) -> Bool {
    guard !Tokenizer.isLetter(scalars[Int(tokens[index].start)].value) else { return false }
    if isEconomy(index + 1) { return true }
    guard [.name, .growthName].contains(kind(index + 1)) else { return false }
    var next = index + 2
    while [.filler, .growth, .growthNoun].contains(kind(next)) { next += 1 }
    return kind(next) == .inWords
  }

  /// 经济发展 of 与经济发展同步.
  private func isEconomy(_ index: Int) -> Bool {
    var next = index
    while next < index + 3, [.filler, .text, .area].contains(kind(next)),
      tokens[next].range.count <= 6
    {
      next += 1
    }
    return next > index && kind(next) == .inWords
  }

  /// Whether a text ends in the name of the report's area.
  func isOwnArea(_ range: Range<Int>) -> Bool {
    if isPossessorOfTitle(range) || isOwnLevel(range) { return true }
    let name = frame.areaName
    guard !name.isEmpty, range.count >= name.count else { return false }
    return scalars[(range.upperBound - name.count)..<range.upperBound].elementsEqual(name)
  }

  private func isOwnLevel(_ range: Range<Int>) -> Bool {
    guard range.count <= 13, Tokenizer.isLetter(scalars[range.lowerBound].value) else {
      return false
    }
    var word = range.map { WordTrie.folded(scalars[$0].value) }
    if word.last == 0x20 { word.removeLast() }
    return FrameFinder.isOwnLevel(word, of: frame)
  }

  private mutating func readGrowth(_ kind: TokenKind, at index: Int) {
    // `exports made up 5.1 billion dollars of it and grew by 28.8 percent`.
    if clause.isShare, clause.hasFigure, isLatin(index),
      [.conjunction, .filler].contains(self.kind(index - 1))
    {
      clause.isShare = false
    }
    // 增速下降 tells of the rate, not of the figure: the noun stays.
    let sign: Int64 = kind == .decline ? -1 : 1
    let isNoun = kind == .growthNoun || isNounOfDecline(index)
    if let growth = clause.growth, growth.isNoun, !isNoun {
      // 降幅扩大: a fall stays a fall, however it changes.
      if !isNounOfDecline(growth.token) { clause.growth?.sign = sign }
    } else {
      clause.growth = Clause.Growth(sign: sign, token: index, isNoun: isNoun)
    }
    if kind != .growthNoun, isBaseYear(before: index) { clause.isComparison = false }
    clause.verb = nil
  }

  /// 比2020年增长 and 比2020年的20.8亿元增长: the growth is that of the year where the base is the year before.
  private func isBaseYear(before index: Int) -> Bool {
    var place = index - 1
    while place > 0, kind(place) == .filler || kind(place) == .conjunction { place -= 1 }
    if kind(place) == .unit, kind(place - 1) == .number {
      place -= 2
      while [.of, .being, .reaching, .filler].contains(kind(place)) { place -= 1 }
    }
    guard kind(place) == .year else { return false }
    return Int(tokens[place].value) == scope.year - 1
  }

  private mutating func readPlan(at index: Int) {
    // 计划完成 and 任务是 speak of the target itself.
    if scope.stage == .target, kind(index + 1) != .of { return }
    if !clause.hasName { clause.isStrange = false }
    clause.isOfPlan = true
  }

  /// `contributed an output value of 1.74 billion yuan` tells of the whole amount.
  private func contributesAmount(_ index: Int) -> Bool {
    guard isWord(index, "contributed"), isWord(index + 1, "an") || isWord(index + 1, "a") else {
      return false
    }
    var next = index + 2
    while kind(next) == .filler { next += 1 }
    return [.name, .attribute].contains(kind(next)) && isWord(next + 1, "of")
  }

  /// `Despite a decrease of 8.4 percent in real estate investment` tells of the rate.
  private func tellsOfRate(behind index: Int) -> Bool {
    var next = index + 1
    while kind(next) == .filler { next += 1 }
    return isLatin(index) && [.growth, .decline].contains(kind(next))
      && [.number, .qualifierBefore].contains(kind(next + 1))
  }

  /// 在…基础上 is skipped whole; other adverbials make the text up to the figure harmless.
  private mutating func readAdverbial(at index: Int) -> Int {
    if tellsOfRate(behind: index) { return index + 1 }
    var place = index + 1
    while place < tokens.count, !Self.endsClause(tokens[place].kind) {
      if tokens[place].kind == .baseline { return place + 1 }
      place += 1
    }
    noteAdjustment(index..<place)
    if !clause.isStrange {
      clause.isAdverbial = true
      clause.excludesNames = tokens[index].value == 1
    }
    return index + 1
  }

  static func endsClause(_ kind: TokenKind) -> Bool {
    switch kind {
    case .comma, .semicolon, .stop, .colon, .open, .close: true
    default: false
    }
  }

  /// 实际分别增长8.4%和8%, `an actual increase of 9.1 percent`: the word for prices stands apart from that for growth.
  private mutating func readRealRates(at index: Int) {
    let range = tokens[index].range
    var next = index + 1
    if range.count == 2, scalars[range.lowerBound].value == 0x5B9E,
      scalars[range.lowerBound + 1].value == 0x9645, [.respectively, .each].contains(kind(next))
    {
      next += 1
    } else if !isWord(index, "actual") {
      return
    }
    if [.growth, .decline].contains(kind(next)) { scope.prices = .comparable }
  }

  /// Behind a figure the prices are those of the figure, before one those of the next.
  private mutating func readPrices(at index: Int) {
    let prices = PriceBasis.allCases[Int(tokens[index].value)]
    if scalars[Int(tokens[index].end) - 1].value == 0x957F {  // 实际增长
      clause.growth = Clause.Growth(sign: 1, token: index, isNoun: false)
    }
    let previous = kind(placeOfUnit(before: index))
    let isBehind =
      (previous == .unit || previous == .qualifierAfter) && clause.hasFigure
      || (previous == .open && [.unit, .qualifierAfter].contains(kind(index - 2)))
    let isEnglish = Tokenizer.isLetter(scalars[Int(tokens[index].start)].value)
    guard isBehind, isEnglish || Self.endsClause(kind(index + 1)),
      let last = statements.indices.last
    else {
      scope.prices = prices
      return
    }
    for place in stride(from: last, through: max(0, last - 1), by: -1)
    where statements[place].number == statements[last].number {
      statements[place].prices = prices
    }
    if isEnglish { expectOtherPrices(behind: index, prices) }
  }

  /// `up by 9.9 percent in nominal terms and by 11.8 percent in real terms`: the word for growth is that of both.
  private mutating func expectOtherPrices(behind index: Int, _ prices: PriceBasis) {
    guard let last = statements.last, last.measure == .growth, last.refusal == nil,
      kind(index + 1) == .conjunction
    else { return }
    var next = index + 2
    while kind(next) == .filler { next += 1 }
    guard kind(next) == .number else { return }
    subject.growthPrices = prices
    clause.growth = Clause.Growth(
      sign: (last.value?.significand ?? 0) < 0 ? -1 : 1, token: index, isNoun: false)
  }

  /// `up by 7.1 percent over 2018 at comparable prices`: where the figure ends that the prices are told of.
  private func placeOfUnit(before index: Int) -> Int {
    guard isLatin(index) else { return index - 1 }
    let between: Set<TokenKind> = [
      .qualifierBefore, .comparison, .year, .relativeYear, .filler, .yearOnYear, .within,
    ]
    var place = index - 1
    while place > index - 5, between.contains(kind(place)) { place -= 1 }
    return [.unit, .qualifierAfter].contains(kind(place)) ? place : index - 1
  }

  // MARK: Times and places

  private mutating func readTimeOrPlace(at index: Int) {
    let token = tokens[index]
    switch token.kind {
    case .year: readYear(Int(token.value), at: index)
    case .relativeYear: readRelativeYear(token, at: index)
    case .fullYear where isRecord(index - 1): break
    case .fullYear: readFullYear()
    case .partOfYear: readPartOfYear(token, at: index)
    case .severalYears: readSeveralYears(at: index)
    case .planPeriod: readPlanPeriod(at: index)
    case .duration: readSumOfYears(at: index)
    case .area: readArea(token, at: index)
    case .ownArea:
      scope.isOtherArea = false
      clause.isStrange = false
    default: break
    }
  }

  private mutating func readYear(_ year: Int, at index: Int) {
    let before = kind(index - 1)
    if before == .comparison || before == .conjunction || clause.isComparison {
      clause.isComparison = true
      clause.hasOtherBase = year != scope.year - 1
      return
    }
    if isBaseOfMultiple(index) || isBase(index) || isBaseOfRate(index) { return }
    if readBaseYear(year, at: index) { return }
    if isTimeOfFigure(index) { return }
    // `16.8 percent lower than in 2008` compares.
    if before == .within, [.qualifierBefore, .comparison].contains(kind(index - 2)),
      isLatin(index - 2)
    {
      return
    }
    if isOfPart(index) { return }
    if before == .reaching, kind(index + 1) == .of, scope.isSeveralYears {
      setYear(year)
      scope.isEndOfSpan = true
      return
    }
    guard before != .from, !clause.isStartOfSpan, !clause.isAdverbial else { return }
    if kind(index + 1) == .duration, year < frame.reviewYear, isSince(index + 1) {
      scope.isSeveralYears = true
      persistAtStart(index)
      return
    }
    setYear(year)
    isYearTold = isYearTold || year == frame.reviewYear
    persistAtStart(index)
  }

  /// `to 238.5 billion yuan in 2016`: the year told behind a figure was taken with the figure.
  private func isTimeOfFigure(_ index: Int) -> Bool {
    kind(index - 1) == .within && isLatin(index - 1)
      && [.unit, .number, .qualifierAfter].contains(kind(index - 2))
  }

  /// Whether a word is 以来.
  private func isSince(_ index: Int) -> Bool {
    index < tokens.count && scalars[Int(tokens[index].start)].value == 0x4EE5
  }

  /// In a report given before the year is out, 今年以来 is all of the year told.
  private mutating func readPartOfYear(_ token: Token, at index: Int) {
    if token.value == 1, frame.vintage < frame.planYear { return setYear(frame.vintage) }
    guard !clause.isComparison else { return }
    scope.isPartOfYear = true
    persistAtStart(index)
  }

  private mutating func setYear(_ year: Int) {
    // Another year has its own level and growth: 增长5%；而2020年增长2%.
    if year != scope.year { (subject.hasLevel, subject.hasGrowth) = (false, false) }
    scope.year = year
    scope.stage = year >= frame.planYear ? .target : .actual
    scope.isOtherYear = year > frame.planYear
    scope.isPartOfYear = false
    scope.isSeveralYears = false
  }

  private mutating func readRelativeYear(_ token: Token, at index: Int) {
    guard !clause.isComparison, !clause.isAdverbial, !isOfPart(index) else { return }
    // `the last year of the plan` is none that is told from here.
    if isOf(index + 1), isWord(index - 1, "the"), isWord(index, "last year") { return }
    let year: Int
    if token.value == 0 {
      let told = thisYear(at: index)
      year = told.year
      scope.isDoubtful = told.isDoubtful
    } else {
      year = isYearPassed(token) ? frame.reviewYear : frame.year(of: token)
      scope.isDoubtful = false
    }
    setYear(year)
    isYearTold = isYearTold || year == frame.reviewYear
    persistAtStart(index)
  }

  /// 一年来, 过去一年, `the past year`: the year told of, also where that isn't quite out.
  private func isYearPassed(_ token: Token) -> Bool {
    guard token.value == -1, token.range.count > 2 else { return false }
    let (first, third) = (
      scalars[token.range.lowerBound].value, scalars[token.range.lowerBound + 2].value
    )
    if first == 0x8FC7 || first == 0x4E00 && third == 0x6765 { return true }  // 过, 一年来
    let text = token.range.map { WordTrie.folded(scalars[$0].value) }
    return Self.yearsPassed.contains { text.starts(with: $0) }
  }

  private static let yearsPassed = ["the past year", "over the past year", "the year under"].map {
    $0.unicodeScalars.map(\.value)
  }

  private mutating func readSeveralYears(at index: Int) {
    guard !isPraise(behind: Int(tokens[index].end)) else { return }
    // `fixed-asset investment over the five years came to` a sum.
    if isLatin(index), clause.hasName, !clause.hasFigure { clause.isRunOfYears = true }
    if subject.isKnown, subject.hasLevel, !clause.hasName, !scope.isSeveralYears {
      scope.isSeveralYearsOfItem = true
    }
    scope.isSeveralYears = true
    persistAtStart(index)
  }

  /// Whether what follows a span of years only praises the figure: 五年来新低, 近五年来最高, but not 五年来高速增长.
  ///
  /// The characters are looked at, since 来 and 最高 are words of their own in other sentences.
  private func isPraise(behind end: Int) -> Bool {
    var place = end
    while place < scalars.count, place < end + 4, Self.praiseLinks.contains(scalars[place].value) {
      place += 1
    }
    guard place + 1 < scalars.count else { return false }
    let (first, second) = (scalars[place].value, scalars[place + 1].value)
    return Self.superlatives.contains(first) || Self.praises.contains([first, second])
  }

  /// 以来的同期.
  private static let praiseLinks = Set("以来的同期之".unicodeScalars.map(\.value))
  private static let superlatives = Set("最首".unicodeScalars.map(\.value))
  private static let praises = Set(
    ["新高", "新低", "高点", "低点", "高位", "低位", "少有", "少见", "好成"].map {
      $0.unicodeScalars.map(\.value)
    })

  private mutating func readPlanPeriod(at index: Int) {
    var next = index + 1
    while kind(next) == .filler, next < tokens.count { next += 1 }
    guard
      kind(next) == .duration || kind(next) == .severalYears || kind(next) == .goal
        || endsInPeriod(index) || isGoalOfPeriod(index)
    else { return }
    scope.isSeveralYears = true
    // A period whose end is to come has only goals there: “十五五”末.
    if endsPeriod(next) || endsInPeriod(index) || isGoalOfPeriod(index),
      let year = endOfPeriod(index),
      year > frame.planYear
    {
      (scope.year, scope.isOtherYear) = (year, true)
    }
    persistAtStart(index)
  }

  private mutating func readArea(_ token: Token, at index: Int) {
    guard !clause.isComparison, !clause.isShare else { return compare(withArea: index) }
    guard !clause.isAdverbial, !clause.isRanking, !isMeasure(index) else { return }
    // 全省预期目标是: the targets of another area.
    if kind(index + 1) == .goal, !frame.ownLevels.isEmpty,
      !frame.ownLevels.contains(Int(token.value))
    {
      scope.isOtherArea = true
      return
    }
    if isLatin(index), opensSentence(index) {
      scope.isOtherArea = !frame.ownLevels.isEmpty && !frame.ownLevels.contains(Int(token.value))
      clause.isStrange = false
      return
    }
    switch kind(index + 1) {
    case .text, .enumerationComma, .conjunction, .comma, .averageLevel, .stop, .close, .area, .goal:
      return
    case .predicate where ranks(index + 1): return
    default: break
    }
    let isOwn =
      (frame.ownLevels.isEmpty || frame.ownLevels.contains(Int(token.value)))
      && !isOfNamedArea(index)
    scope.isOtherArea = !isOwn
    if isOwn { clause.isStrange = false }
  }

  /// `Across the country, GDP grew` and `In Hengnan, the provincial capital, it grew`: the area stands before
  /// everything else.
  private func opensSentence(_ index: Int) -> Bool {
    // `In the neighboring city of Hetang, GDP grew`.
    let isNeighbor = isWordStart(index, "neighbo") && kind(sentenceStart) == .within
    guard kind(index + 1) == .comma || isNeighbor else { return false }
    let before = tokens[sentenceStart..<index]
    if tokens[index].value == EnglishVocabulary.otherPlace, kind(sentenceStart) == .within {
      return before.count(where: { $0.kind == .comma }) < 2
        && before.allSatisfy { [.text, .filler, .within, .comma].contains($0.kind) }
    }
    return index <= sentenceStart + 2
      && before.allSatisfy {
        [.text, .filler, .within].contains($0.kind) && $0.range.count < 12
      }
  }

  /// 不到全国的六成, 超过全省: what the clause compares with.
  private func isMeasure(_ index: Int) -> Bool {
    guard index > 0, isAdjacent(index - 1, index), !isLatin(index) else { return false }
    let end = Int(tokens[index - 1].end)
    guard end > 1 else { return false }
    // 不到, 不足.
    return [0x5230, 0x8DB3].contains(scalars[end - 1].value) && scalars[end - 2].value == 0x4E0D
  }

  /// 全市排名第8, 全省居首: a rank among the places of the area.
  private func ranks(_ index: Int) -> Bool {
    Self.startsOfRanks.contains(scalars[Int(tokens[index].start)].value)
  }

  private static let startsOfRanks = Set("居位排列跃跻领首".unicodeScalars.map(\.value))
}
