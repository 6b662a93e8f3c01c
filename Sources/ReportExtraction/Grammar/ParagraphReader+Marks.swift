import IndicatorForecast

/// What gives way to a figure beside it, and what words around a figure say of its time and extent.
extension ParagraphReader {
  // MARK: Figures that give way

  /// A plain growth rate takes the place of an adjusted one or of words, a level that of the mark passed.
  mutating func settle(_ statement: Statement) {
    guard statement.measure == .growth else { return dropMark(before: statement) }
    if clause.adjustment == .factor {
      subject.provisional = statement.number
    } else if let provisional = subject.provisional {
      for place in statements.indices where statements[place].number == provisional {
        statements[place].refusal = .adjusted
      }
      statements.removeAll { $0.number == provisional && $0.value == nil }
      subject.provisional = nil
    }
  }

  /// 跃上4万亿元台阶，达40862.7亿元: only the level is one; 突破4万亿元，达到40862.7亿元 states both.
  private mutating func dropMark(before statement: Statement) {
    guard statement.qualifier == .exact || statement.qualifier == .approximate,
      let place = statements.lastIndex(where: {
        $0.indicator == statement.indicator && $0.sentence == statement.sentence
          && $0.measure == .level && $0.refusal == nil
      }), case let mark = statements[place], mark.year == statement.year,
      mark.stage == statement.stage, mark.unit.code == statement.unit.code,
      (mark.qualifier == .greaterThan && !isPassed(mark)) || isMark(mark),
      let low = Self.amount(mark), let high = Self.amount(statement), low <= high
    else { return }
    statements[place].refusal = .passedMark
  }

  /// 突破, which states that the year's figure is beyond.
  private func isPassed(_ statement: Statement) -> Bool {
    guard let word = statement.qualifierWord else { return false }
    if Tokenizer.isLetter(scalars[word.lowerBound].value) {
      let letters = word.map { WordTrie.folded(scalars[$0].value) }
      // `passed the mark of` says no more than 跃上…台阶 does.
      let isOfMark = letters.suffix(3).elementsEqual(" of".unicodeScalars.map(\.value))
      return !isOfMark && Self.passing.contains { letters.starts(with: $0) }
    }
    return word.contains { scalars[$0].value == 0x7834 }
  }

  private static let passing = ["exceed", "surpass", "topp", "broke", "passed", "crossed"].map {
    $0.unicodeScalars.map(\.value)
  }

  /// Whether 台阶, 大关 or 关口 follows the unit.
  private func isMark(_ statement: Statement) -> Bool {
    guard let end = statement.unitWord?.upperBound, end + 1 < scalars.count else { return false }
    return Self.marks.contains([scalars[end].value, scalars[end + 1].value])
  }

  private static let marks = Set(
    ["台阶", "大关", "关口", "门槛", "新台", "大台"].map { $0.unicodeScalars.map(\.value) })

  private static func amount(_ statement: Statement) -> Double? {
    statement.value?.scaled(byPowerOfTen: statement.unit.powerOfTen)?.doubleValue
  }

  /// 扣除, 剔除 and what is taken out.
  mutating func noteAdjustment(_ words: Range<Int>) {
    let first = Int(tokens[words.lowerBound].start)
    let start = scalars[first].value == 0x82E5 ? first + 1 : first  // 若
    guard [0x6263, 0x5254, 0x9664, 0x6392].contains(scalars[start].value) else { return }
    let end = Int(tokens[words.upperBound - 1].end)
    // 税, 因, 口.
    let isFactor = (first..<end).contains {
      [0x7A0E, 0x56E0, 0x53E3].contains(scalars[$0].value)
    }
    clause.adjustment = isFactor ? .factor : .part
  }

  // MARK: Nouns and verbs around a figure

  /// 降幅, whose figure is a fall.
  func isNounOfDecline(_ index: Int) -> Bool {
    kind(index) == .decline && tokens[index].value == 1
  }

  /// 涨幅回落2.9个百分点，为2.6%: the noun of a difference, whichever way it went.
  func nounOfDifference(_ figures: [Figure]) -> Clause.Growth? {
    guard var growth = clause.growth, growth.isNoun,
      figures.allSatisfy({ figure in figure.unit.map { lexicon.units[$0].code } == "PP" })
    else { return nil }
    growth.sign = isNounOfDecline(growth.token) ? -1 : 1
    return growth
  }

  /// Whether a number is one of percentage points.
  func isInPoints(_ index: Int) -> Bool {
    var next = index
    // 0.5个和1个百分点.
    while next < index + 6, [.number, .unit, .conjunction, .enumerationComma].contains(kind(next)) {
      if kind(next) == .unit, lexicon.units[Int(tokens[next].value)].code == "PP" { return true }
      next += 1
    }
    return false
  }

  /// 由负转正，达到3.5%; 实现两位数增长，达15%: the rate of the growth follows.
  mutating func carryGrowthWithoutRate() {
    guard clause.hasName, !clause.isStrange, subject.isKnown, !subject.hasGrowth, !clause.isShare,
      let growth = clause.growth, !growth.isNoun,
      kind(growth.token) == .growth || kind(growth.token) == .decline && isLatin(growth.token),
      statements.last?.sentence != sentence || statements.last?.name != subject.name
    else { return }
    carriedGrowth = growth
  }

  mutating func takeUpCarriedGrowth(at index: Int) {
    guard let carried = carriedGrowth, subject.isKnown else { return }
    carriedGrowth = nil
    var next = index
    while kind(next) == .filler { next += 1 }
    // `grew steadily, by 5 percent`.
    let isTold =
      isWord(next - 1, "by") && [.number, .qualifierBefore].contains(kind(next)) && next > index
    let isOfLevel = carried.sign > 0 || !isLatin(carried.token)
    if isTold || isOfLevel && [.being, .reaching].contains(kind(next)) {
      clause.growth = carried
    }
  }

  /// 24万亿元左右的盘子: the noun behind 的 is the amount itself.
  func isNounOfAmount(_ index: Int) -> Bool {
    guard kind(index) == .filler, tokens[index].range.count == 2 else { return false }
    return Self.nounsOfAmounts.contains(tokens[index].range.map { scalars[$0].value })
  }

  private static let nounsOfAmounts = Set(
    ["盘子", "体量", "规模", "水平", "总量", "大关", "关口", "台阶"].map { $0.unicodeScalars.map(\.value) })

  /// （现价）: prices alone in a parenthesis.
  func isPricesInParenthesis(_ index: Int) -> Bool {
    kind(index + 1) == .prices && kind(index + 2) == .close
      && ![.unit, .qualifierAfter].contains(kind(index - 1))
  }

  /// 在大灾之年仍达396.3亿斤: the verb before the figure is none of the adverbial's.
  mutating func closeAdverbialBefore(_ index: Int) {
    guard clause.isAdverbial, !clause.hasFigure, subject.isKnown, !isLatin(index),
      kind(index) == .reaching || scalars[Int(tokens[index].start)].value == 0x8FBE
    else { return }
    var next = index + 1
    while kind(next) == .filler || kind(next) == .qualifierBefore { next += 1 }
    guard kind(next) == .number else { return }
    clause.isAdverbial = false
    clause.excludesNames = false
  }

  /// 城乡50万元以上项目固定资产投资: the coverage of the statistics, no figure; returns the place of the name.
  func nameBehindCoverage(_ index: Int) -> Int? {
    guard kind(index) == .number, kind(index + 1) == .unit, kind(index + 2) == .qualifierAfter,
      let unit = Optional(lexicon.units[Int(tokens[index + 1].value)]), unit.code == "CNY",
      unit.powerOfTen == 4, case let value = numbers[Int(tokens[index].value)],
      value.decimals == 0, value.significand == 50 || value.significand == 500
    else { return nil }
    var next = index + 3
    if kind(next) == .text, tokens[next].range.count <= 2 { next += 1 }
    guard kind(next) == .name, case let names = lexicon.nameSets[Int(tokens[next].value)],
      names.allSatisfy({ lexicon.codes[$0].hasSuffix("investment") })
    else { return nil }
    return next
  }

  /// Whether a rate needs no word for growth: 固定资产投资-3.2%, or 全年达到10.9% behind the rates of the quarters.
  func isPlainRate(_ figure: Figure) -> Bool {
    if (figure.value?.significand ?? 0) < 0, figure.upper == nil { return true }
    guard let last = statements.last, last.refusal == .partOfYear, last.measure == .growth,
      last.sentence == sentence, last.name == subject.name, (last.value?.significand ?? 0) > 0
    else { return false }
    let start = max(sentenceStart, clause.start - 1)
    return tokens[start..<figure.token].contains { $0.kind == .fullYear }
  }

  // MARK: Times

  /// 连续7年, 连续多年.
  mutating func readRunOfYears(at index: Int) {
    let range = tokens[index].range
    // `for the sixth year in a row above 650 million tonnes`.
    if isLatin(index), isWordStart(index, "for the "), range.count > 18,
      ["above", "over", "below", "under", "within"].contains(where: { isWord(index + 1, $0) })
    {
      clause.isRunOfYears = true
      return
    }
    guard range.count >= 2, scalars[range.lowerBound].value == 0x8FDE,
      scalars[range.lowerBound + 1].value == 0x7EED
    else { return }
    let isYears = endsInYear(index) && range.count > 2
    let isNumbered =
      kind(index + 1) == .filler && isAdjacent(index, index + 1) && endsInYear(index + 1)
    if isYears || isNumbered { clause.isRunOfYears = true }
  }

  func endsInYear(_ index: Int) -> Bool {
    scalars[Int(tokens[index].end) - 1].value == 0x5E74
  }

  /// `fell by 6.1 percent in the second quarter`: English tells the time behind the figure.
  mutating func readTimeBehind(_ end: Int) {
    var next = end
    guard isLatin(next) else { return }
    let between: Set<TokenKind> = [.filler, .within, .text, .being, .prices, .qualifierBefore]
    while next < end + 7, between.contains(kind(next)) { next += 1 }
    switch kind(next) {
    // `down 2.1 percent because of the hailstorms in June`: the month is that of something else.
    case .partOfYear
    where isWordStart(next, "in ") && (end..<next).contains { kind($0) == .text }:
      break
    case .partOfYear: scope.isPartOfYear = true
    case .fullYear: (scope.isPartOfYear, scope.isSeveralYears) = (false, false)
    case .severalYears:
      scope.isSeveralYears = true
      // `a total of 1.9 million` is no level that was reached.
      if clause.verb == .being { clause.verb = nil }
    // `3.5% more than in 2020`: the year compared with.
    case .year where kind(next - 2) == .qualifierBefore: break
    // `as against 28 billion yuan in 2019, a rise of 11 percent`.
    case .year where clause.isComparison || clause.isStartOfSpan:
      scope.isOfOtherBase = Int(tokens[next].value) != scope.year - 1
    case .year where kind(next - 1) == .within && !clause.isStartOfSpan:
      readYearBehind(Int(tokens[next].value))
    case .year: break
    // `rose by 6.2 percent last year`, but not `up 6.2 percent on last year`.
    case .relativeYear where !isBaseWord(before: next) && Int(tokens[next].value) == -1:
      readYearBehind(frame.year(of: tokens[next]))
    // `40 billion yuan by 2027, with growth of 5 percent this year`.
    case .relativeYear where scope.isOtherYear && Int(tokens[next].value) == 0 && section.isPlan:
      (scope.year, scope.stage, scope.isOtherYear) = (frame.planYear, .target, false)
    default: return
    }
    if kind(next) == .year, isGoal(by: next, behind: end) {
      readLaterYear(Int(tokens[next].value))
    }
  }

  /// Whether a year is the one by which the figure before it is to be reached: `3.3 trillion yuan by the end of 2025`.
  private func isGoal(by index: Int, behind end: Int) -> Bool {
    let words: Set<TokenKind> = [.filler, .within, .being]
    return !clause.isStartOfSpan
      && (end..<index).allSatisfy { words.contains(kind($0)) }
      && (end..<index).contains { place in Self.wordsOfGoals.contains { isWord(place, $0) } }
  }

  private static let wordsOfGoals = [
    "by", "in", "before", "until", "through", "by the end of", "at the end of", "by year-end",
  ]

  /// `to 3.3 trillion yuan by 2025`: a goal of the years to come.
  private mutating func readLaterYear(_ year: Int) {
    guard year > scope.year else { return }
    (scope.year, scope.stage) = (year, year >= frame.planYear ? .target : .actual)
    scope.isOtherYear = year > frame.planYear
  }

  /// `to 58.7 billion yuan in 2022`: the year of the figure.
  private mutating func readYearBehind(_ year: Int) {
    guard year < scope.year || year <= frame.reviewYear && !section.isPlan else { return }
    (scope.year, scope.stage) = (year, year >= frame.planYear ? .target : .actual)
    if year == frame.reviewYear { scope.isOtherYear = false }
  }

  /// 城镇新增就业累计21.6万人，2011年为4.9万人: a sum over years.
  func isSumOverYears(_ figure: Figure, end: Int) -> Bool {
    let last = Int(tokens[figure.token].start)
    let first = max(Int(tokens[min(clause.start, figure.token)].start), last - 40)
    if isLatin(clause.start), isEnglishSum(before: figure.token) { return true }
    guard last > first + 1,
      (first..<(last - 1)).contains(where: {
        scalars[$0].value == 0x7D2F && scalars[$0 + 1].value == 0x8BA1
      })
    else { return false }
    if scope.isSeveralYears { return true }
    if kind(end) == .comma, kind(end + 1) == .year, kind(end + 2) == .being { return true }
    let sentence = tokens[sentenceStart..<figure.token]
    if sentence.contains(where: { $0.kind == .average || $0.kind == .from }) { return true }
    guard !sentence.contains(where: { [.year, .relativeYear, .fullYear].contains($0.kind) })
    else { return false }
    return tokens[..<figure.token].contains { $0.kind == .average || $0.kind == .severalYears }
  }

  /// Whether a number is a sum of years told of before: `Altogether 56.4 million urban jobs were created`.
  private func isEnglishSum(before index: Int) -> Bool {
    let told = tokens[..<index].contains { $0.kind == .average || $0.kind == .severalYears }
    guard told,
      !tokens[sentenceStart..<index].contains(where: {
        [.year, .relativeYear, .fullYear].contains($0.kind)
      })
    else { return false }
    // `Over the past five years a total of 262 billion yuan has been invested`.
    let end = endOfWords(before: index)
    if isWord(end, "added up to") || isTotal(endingAt: end) && scope.isSeveralYears { return true }
    return tokens[min(clause.start, index)..<index].contains { token in
      guard token.kind == .text, token.range.count >= 8 else { return false }
      let word = token.range.prefix(10).map { WordTrie.folded(scalars[$0].value) }
      return Self.sums.contains { word.starts(with: $0) }
    }
  }

  /// The last word before a number, the sign of its currency and `more than`.
  private func endOfWords(before index: Int) -> Int {
    var place = index - 1
    while [.currency, .qualifierBefore].contains(kind(place)) { place -= 1 }
    return place
  }

  /// `a total of`.
  private func isTotal(endingAt place: Int) -> Bool {
    isOf(place) && isWord(place - 1, "total") && isWord(place - 2, "a")
  }

  private static let sums = ["altogether", "cumulative"].map {
    Array($0.unicodeScalars.map(\.value))
  }

  /// Whether the level of several years is that of their end: a population.
  var isStock: Bool { subject.indicators.allSatisfy { lexicon.codes[$0] == "population" } }

  // MARK: Areas

  /// 增幅不低于全区, 增速高于全市1个百分点: a target in words.
  mutating func compare(withArea index: Int) {
    guard clause.isComparison, !clause.isShare, clause.growth?.isNoun == true else { return }
    let next = kind(index + 1)
    guard
      next == .number ? isInPoints(index + 1) : Self.endsClause(next) || next == .enumerationComma
    else { return }
    appendTargetInWords(at: index)
  }

  /// 宁州全市: the area of the name before it, where that isn't the report's own.
  func isOfNamedArea(_ index: Int) -> Bool {
    let name = index - 1
    guard name >= 0, name == clause.start, kind(name) == .text, isAdjacent(name, index),
      (2...3).contains(tokens[name].range.count), !isOwnArea(tokens[name].range)
    else { return false }
    return !Self.endsOfOtherWords.contains(scalars[Int(tokens[name].end) - 1].value)
  }

  /// What verbs and times before 全市 end with: 撬动全市, 近期全市.
  private static let endsOfOtherWords = Set(
    "动进升高强化现成持保促使令让到了对在响看来从因为示映于等及和与是期前日此后今年间中里大发".unicodeScalars.map(\.value))

  /// `Haizhou's gross regional product`: the place that the title names.
  func isPossessorOfTitle(_ range: Range<Int>) -> Bool {
    var range = range
    while range.count > 1, scalars[range.upperBound - 1].value == 0x20 {
      range = range.dropLast()
    }
    guard range.count > 4, (0x41...0x5A).contains(scalars[range.lowerBound].value) else {
      return false
    }
    let isPossessor =
      scalars[range.upperBound - 1].value == 0x73
      && [0x27, 0x2019].contains(scalars[range.upperBound - 2].value)
    let name = isPossessor ? range.dropLast(2) : range
    return frame.englishTitles.contains { title in
      title.upperBound <= sentence.lowerBound
        && title.dropLast(name.count - 1).contains { start in
          scalars[start..<(start + name.count)].elementsEqual(scalars[name])
        }
    }
  }

  // MARK: Trade

  /// `exports and imports grew by 9.1 percent and 2.3 percent`: two rates are those of the two.
  mutating func splitTrade(_ figures: [Figure]) {
    guard figures.count == 2, subject.indicators.count == 1, !subject.name.isEmpty,
      lexicon.codes[subject.indicators[0]] == "goods_trade",
      Tokenizer.isLetter(scalars[subject.name.lowerBound].value),
      let exports = lexicon.codes.firstIndex(of: "exports"),
      let imports = lexicon.codes.firstIndex(of: "imports")
    else { return }
    switch WordTrie.folded(scalars[subject.name.lowerBound].value) {
    case 0x65: subject.indicators = [exports, imports]
    case 0x69: subject.indicators = [imports, exports]
    default: break
    }
  }

  /// What follows a figure of something else is no half of a name told of before it: 棉花12万亩，产量3万吨.
  mutating func forgetStems() {
    guard clause.stems.isEmpty, !pendingStems.contains(.industryAboveScale) || namesOtherFirms,
      let last = tokens[..<min(tokens.count, clause.start + 8)].lastIndex(
        where: { $0.kind == .text }), last >= clause.start,
      // 单产, 播种面积.
      ![0x4EA7, 0x79EF].contains(scalars[Int(tokens[last].end) - 1].value)
        || isAreaOfOtherCrop(tokens[last].range)
    else { return }
    pendingStems = []
  }

  /// 蔬菜播种面积, but not 播种面积.
  private func isAreaOfOtherCrop(_ range: Range<Int>) -> Bool {
    range.count > 5 && scalars[range.upperBound - 1].value == 0x79EF
  }

  /// 高新技术企业达120家, 高技术制造业: what follows may be told of these.
  private var namesOtherFirms: Bool {
    guard clause.start < tokens.count else { return false }
    let end = tokens[clause.start...].first { $0.kind == .number }.map { Int($0.start) }
    let range = Int(tokens[clause.start].start)..<max(Int(tokens[clause.start].start), end ?? 0)
    return range.dropLast().contains { place in
      let pair = [scalars[place].value, scalars[place + 1].value]
      return Self.firms.contains(pair)
    }
  }

  private static let firms = Set(
    ["企业", "造业", "产业", "行业", "服务", "公司", "园区", "农业", "建筑"].map { $0.unicodeScalars.map(\.value) })
}
