import IndicatorForecast

extension ParagraphReader {
  /// Gives figures to the names they belong to.
  ///
  /// - Parameters:
  ///   - figures: The figures of a list, mostly one.
  ///   - end: The place of the first word behind them.
  mutating func assign(_ figures: [Figure], end: Int) {
    noteGrowthBehind(end)
    if kind(end) == .respectively, isLatin(end) { clause.isRespective = true }
    splitTrade(figures)
    if clause.isStrange {
      // 是上一个五年的2.3倍 tells more of the subject.
      if clause.startsAsPredicate, isMultiple(figures) { return }
      if assignFirst(of: figures) { return }
      mentionOther(figures)
      forgetStems()
      refuseAll(figures)
      replaceSubject()
      return
    }
    if gatherMentions(figures) { return }
    takeUpWaiting()
    guard subject.isKnown else {
      // The growth of something unknown is told: it takes no part in a later 分别.
      if clause.growth != nil, let last = mentions.indices.last, mentions[last].indicator == nil {
        mentions[last].hasGrowth = true
      }
      noteFronted(figures, end: end)
      return
    }
    let count = subject.indicators.count
    let pairs: [(indicator: Int, figure: Figure)]
    var refusal: RefusalReason?
    if figures.count == count {
      pairs = Array(zip(subject.indicators, figures)).map { ($0, $1) }
    } else if figures.count == 1 {
      pairs = subject.indicators.map { ($0, figures[0]) }
    } else {
      pairs = figures.map { (subject.indicators[0], $0) }
      refusal = .unclear
    }
    var (gaveLevel, gaveGrowth) = (false, false)
    for pair in pairs {
      let measure = append(pair.figure, of: pair.indicator, end: end, refusal: refusal)
      gaveLevel = gaveLevel || measure == .level
      gaveGrowth = gaveGrowth || measure == .growth
      if measure == .level { mention(pair.indicator) }
    }
    subject.hasLevel = subject.hasLevel || gaveLevel
    if gaveGrowth {
      subject.hasGrowth = true
      for place in mentions.indices where mentions[place].name == subject.name {
        mentions[place].hasGrowth = true
      }
      subject.growthPrices = scope.prices
      scope.prices = nil
    }
    if gaveLevel, scope.prices == .current { scope.prices = nil }
    if gaveLevel != gaveGrowth { takeUpFronted(gaveLevel ? .level : .growth) }
  }

  // MARK: Mentions

  private mutating func mention(_ indicator: Int) {
    // No sentence tells of so many together.
    if mentions.count > 100 { mentions.removeFirst(50) }
    let isPart = clause.isPart || isFurtherPart(indicator)
    mentions.append(
      Mention(
        indicator: indicator, name: subject.name, refusal: subject.refusal, isPart: isPart,
        hasGrowth: subject.hasGrowth))
  }

  /// 其中城镇…，农村…: what has the same second half of its name as the part before is a part as well.
  private func isFurtherPart(_ indicator: Int) -> Bool {
    guard let last = mentions.last, last.isPart, !last.hasGrowth, let part = last.indicator,
      let attribute = lexicon.parts[part]?.attribute
    else { return false }
    return attribute == lexicon.parts[indicator]?.attribute
  }

  private static let amounts: Set<String> = ["CNY", "USD", "T", "KG", "JIN"]

  /// A level of something unknown takes its place in a later 分别.
  private mutating func mentionOther(_ figures: [Figure]) {
    guard let place = figures[0].unit, Self.amounts.contains(lexicon.units[place].code) else {
      return
    }
    mentions.append(
      Mention(indicator: nil, name: 0..<0, refusal: nil, isPart: clause.isPart, hasGrowth: false))
  }

  /// 城镇居民…42600元，农村居民…21300元，分别增长8.5%和9.5%: the rates belong to the last ones told of.
  private mutating func gatherMentions(_ figures: [Figure]) -> Bool {
    guard figures.count > 1, figures.count != subject.indicators.count, clause.growth != nil,
      let place = figures[0].unit, lexicon.units[place].code == "PC"
    else { return false }
    let all = mentions.filter { !$0.hasGrowth }
    let wholes = all.filter { !$0.isPart }
    // 财政收入…，其中税收…，分别增长5.1%、4.6%: parts count where there are no more wholes.
    let parts = Array(all.reversed().prefix { $0.isPart })
    let isOfParts = parts.count >= figures.count && figures.count > 1
    let item = all.filter { !$0.isOfEarlierItem }
    let open =
      item.count == figures.count
      ? item[...]
      : (wholes.count < figures.count || isOfParts ? all : wholes).suffix(figures.count)
    guard open.count == figures.count else { return false }
    for (mention, figure) in zip(open, figures) {
      guard let indicator = mention.indicator else { continue }
      subject = Subject(indicators: [indicator], name: mention.name, refusal: mention.refusal)
      _ = append(figure, of: indicator, end: 0, refusal: nil)
    }
    for place in mentions.indices { mentions[place].hasGrowth = true }
    subject.hasGrowth = true
    scope.prices = nil
    return true
  }

  /// 固定资产投资…，148个项目开工率96%，全年增长6.8%: a rate of the whole year is that of the subject before.
  private mutating func takeUpWaiting() {
    guard !subject.isKnown, let waiting, clause.growth != nil, isOfFullYear else { return }
    subject = waiting
    self.waiting = nil
  }

  private var isOfFullYear: Bool {
    clause.start > 0 && clause.start < tokens.count
      && (kind(clause.start) == .fullYear || expectsOfYear(clause.start))
  }

  private func isMultiple(_ figures: [Figure]) -> Bool {
    figures.count == 1
      && figures[0].unit.map { lexicon.units[$0].code } == UnitVocabulary.counted
  }

  /// 城镇居民人均可支配收入和农村居民人均纯收入分别增长7.5%和8%: the first figure is that of the known name.
  private mutating func assignFirst(of figures: [Figure]) -> Bool {
    let isEach = clause.isEach && figures.count == 1
    guard subject.isKnown, subject.refusal == nil, isEach || clause.isRespective,
      isEach || figures.count == subject.indicators.count + 1,
      let name = tokens[sentenceStart...].firstIndex(where: {
        Int($0.end) == subject.name.upperBound
      }), [.conjunction, .enumerationComma].contains(kind(name + 1)),
      !tokens[(name + 2)..<figures[0].token].contains(where: {
        [.enumerationComma, .conjunction, .comma, .semicolon, .number].contains($0.kind)
      })
    else { return false }
    clause.isStrange = false
    // What is not known has the last figure, and takes its place in a later 分别.
    let ofKnown = isEach ? subject.indicators.map { _ in figures[0] } : figures
    for (indicator, figure) in zip(subject.indicators, ofKnown) {
      if append(figure, of: indicator, end: 0, refusal: nil) == .level { mention(indicator) }
    }
    mentionOther(figures)
    (subject, clause.isStrange) = (.other, true)
    return true
  }

  private mutating func refuseAll(_ figures: [Figure]) {
    guard subject.isKnown else { return }
    for figure in figures {
      _ = append(figure, of: subject.indicators[0], end: 0, refusal: .otherSubject)
    }
  }

  /// 实现了8.1%的增长: the word for growth behind the figure.
  private mutating func noteGrowthBehind(_ end: Int) {
    noteDifferenceBehind(end)
    guard clause.growth == nil, kind(end) == .of || isLatinGrowth(end) else { return }
    var next = kind(end) == .of ? end + 1 : end
    while next < end + 4, [.filler, .text, .inWords].contains(kind(next)) {
      if kind(next) == .inWords { break }
      next += 1
    }
    switch kind(next) {
    case .growth, .growthNoun, .inWords:
      clause.growth = Clause.Growth(sign: 1, token: next, isNoun: false)
    case .decline: clause.growth = Clause.Growth(sign: -1, token: next, isNoun: false)
    default: break
    }
  }

  /// `5.1 percent more than a year earlier`: the word that compares stands behind the rate.
  private mutating func noteDifferenceBehind(_ end: Int) {
    guard clause.growth == nil, isLatin(end) else { return }
    let isLess = isWord(end, "less") || isWord(end, "smaller")
    let isMore =
      (["more", "larger", "bigger", "greater"].contains { isWord(end, $0) } || isLess)
      && Self.endsClause(kind(end + 1))
    if isWord(end, "higher") || isWord(end, "lower") || isMore {
      let sign: Int64 = isLess || isWord(end, "lower") ? -1 : 1
      clause.growth = Clause.Growth(sign: sign, token: end, isNoun: false)
    }
    // `reached 31.2 billion yuan, 5 percent over the previous year`.
    if clause.start > sentenceStart, subject.hasLevel, !subject.hasGrowth,
      kind(clause.start) == .number,
      Self.overTheYearBefore.contains(where: { isWord(end, $0) })
    {
      clause.growth = Clause.Growth(sign: 1, token: end, isNoun: false)
    }
    guard kind(end) == .qualifierBefore, comparesWithYearBefore(behind: Int(tokens[end].end))
    else { return }
    switch Qualifier.allCases[Int(tokens[end].value)] {
    case .greaterThan: clause.growth = Clause.Growth(sign: 1, token: end, isNoun: false)
    case .atMost: clause.growth = Clause.Growth(sign: -1, token: end, isNoun: false)
    default: break
    }
  }

  /// Whether the year before follows, in words or as a number: `a year earlier`, `in 2020`.
  private func comparesWithYearBefore(behind end: Int) -> Bool {
    var text = scalars[end..<min(end + 40, scalars.count)].map { WordTrie.folded($0.value) }[...]
    while let word = Self.wordsBeforeYears.first(where: { text.starts(with: $0) }) {
      text = text.dropFirst(word.count)
    }
    let year = String(scope.year - 1).unicodeScalars.map(\.value)
    return text.starts(with: year) || Self.yearsBefore.contains { text.starts(with: $0) }
  }

  private static let overTheYearBefore = [
    "over the previous year", "over the year before", "over last year", "on the previous year",
  ]

  private static let wordsBeforeYears = [
    " ", "in ", "that of ", "the ", "than ", "level ", "of ", "figure ", "for ",
  ].map {
    $0.unicodeScalars.map(\.value)
  }
  private static let yearsBefore = [
    "a year", "last year", "previous year", "year before", "year earlier", "preceding year",
  ].map { $0.unicodeScalars.map(\.value) }

  /// `a 5 percent increase`.
  private func isLatinGrowth(_ index: Int) -> Bool {
    [.growth, .decline].contains(kind(index))
      && Tokenizer.isLetter(scalars[Int(tokens[index].start)].value)
  }

  // MARK: One figure

  /// Adds the statement of a figure, refused or not; returns its measure where it stands.
  mutating func append(
    _ printed: Figure, of indicator: Int, end: Int, refusal: RefusalReason?
  ) -> Measure? {
    let dimension = lexicon.dimensions[indicator]
    let figure = dimension == .growthOnly ? rise(of: printed) : printed
    let unit = measuredUnit(of: figure, dimension)
    let measure = measure(of: unit, dimension)
    let own = self.refusal(of: figure, unit: unit, measure: measure, dimension, end: end)
    if own == .unit { return nil }
    let reason = own == .percentagePoints ? own : refusal ?? own
    var statement = statement(of: figure, indicator, measure: measure ?? .growth)
    statement.unit = measure == .growth ? .percent : unit ?? .unspecified
    statement.refusal = reason
    if measure == .growth || scope.prices == .current { statement.prices = scope.prices }
    if reason == nil { settle(statement) }
    if let upper = figure.upper {
      appendRange(statement, upper, unit: figure.upperUnit)
    } else {
      statements.append(statement)
    }
    return reason == nil ? measure : nil
  }

  private func statement(of figure: Figure, _ indicator: Int, measure: Measure) -> Statement {
    let sign = measure == .growth ? figure.sign ?? clause.growth?.sign ?? 1 : 1
    var statement = Statement(
      indicator: indicator, year: scope.year, stage: scope.stage, measure: measure,
      value: signed(figure.value, sign), unit: .percent, sentence: sentence, name: subject.name,
      number: tokens[figure.token].range)
    statement.isEstimate = scope.isEstimate
    statement.qualifier =
      figure.qualifier ?? clause.qualifier?.value ?? (clause.striving == nil ? .exact : .striven)
    let word = figure.qualifierToken ?? clause.qualifier?.token ?? clause.striving
    statement.qualifierWord = word.map { tokens[$0].range }
    statement.unitWord = figure.unitToken.map { tokens[$0].range }
    statement.roleWord = (clause.growth?.token ?? clause.verbToken).map { tokens[$0].range }
    return statement
  }

  /// A fall is negative; a fall of −3 printed with its sign is the same fall.
  private func signed(_ value: PrintedNumber?, _ sign: Int64) -> PrintedNumber? {
    guard let value, sign < 0, value.significand > 0 else { return value }
    return PrintedNumber(significand: -value.significand, decimals: value.decimals)
  }

  private mutating func appendRange(
    _ statement: Statement, _ upper: (value: PrintedNumber?, token: Int), unit: Int?
  ) {
    var (low, high) = (statement, statement)
    (low.qualifier, high.qualifier) = (.lowerEnd, .upperEnd)
    high.value = signed(upper.value, (statement.value?.significand ?? 0) < 0 ? -1 : 1)
    high.number = tokens[upper.token].range
    if let unit { high.unit = lexicon.units[unit] }
    statements += [low, high]
  }

  // MARK: What a figure measures

  /// The unit where it is one that the indicator may have.
  private func measuredUnit(of figure: Figure, _ dimension: Dimension) -> MeasurementUnit? {
    guard let place = figure.unit else { return bareUnit(figure, 0, dimension) }
    let unit = lexicon.units[place]
    guard unit.code.isEmpty else { return unit }
    return bareUnit(figure, unit.powerOfTen, dimension)
  }

  /// A numeral alone is counted in what the indicator is counted in: `12 million` jobs, 就业1.2万.
  private func bareUnit(
    _ figure: Figure, _ power: Int, _ dimension: Dimension
  ) -> MeasurementUnit? {
    if let currency = figure.currency {
      return MeasurementUnit(code: currency == 0 ? "USD" : "CNY", powerOfTen: power)
    }
    if dimension == .persons, power > 0 || isEnglishCount(figure) {
      return MeasurementUnit(code: "PERSON", powerOfTen: power)
    }
    guard dimension == .money, power >= 4, !isCounted(figure) else { return nil }
    return isInDollars ? MeasurementUnit(code: "USD", powerOfTen: power) : .yuan(powerOfTen: power)
  }

  /// `3.86 million square meters`: something else is counted.
  private func isCounted(_ figure: Figure) -> Bool {
    var next = (figure.unitToken ?? figure.token) + 1
    while kind(next) == .filler, isWord(next, "new") { next += 1 }
    return kind(next) == .text && isLatin(next)
  }

  /// `in US dollar terms, reached 5.12 billion`.
  private var isInDollars: Bool {
    let dollar = Array("dollar".unicodeScalars)
    return sentence.dropLast(dollar.count).contains {
      scalars[$0..<($0 + dollar.count)].elementsEqual(dollar)
    }
  }

  /// `60,000 new urban jobs` has no other unit than the name.
  private func isEnglishCount(_ figure: Figure) -> Bool {
    guard ![.share, .plan].contains(kind(figure.token + 1)) else { return false }
    // `The population stood at 612,000, and 38 new schools opened`.
    if subject.hasLevel, isCounted(figure) { return false }
    return Tokenizer.isLetter(scalars[subject.name.lowerBound].value)
      && (figure.value?.decimals ?? 1) == 0
  }

  private func measure(of unit: MeasurementUnit?, _ dimension: Dimension) -> Measure? {
    guard let unit else { return nil }
    guard unit.code == "PC" else { return .level }
    return dimension == .rate && !(clause.growth?.isNoun ?? false) ? .level : .growth
  }

  /// Why a figure isn't one of the indicator, or nil.
  private func refusal(
    of figure: Figure, unit: MeasurementUnit?, measure: Measure?, _ dimension: Dimension, end: Int
  ) -> RefusalReason? {
    guard let unit, let measure else { return figure.value == nil ? .brokenNumber : .unit }
    if unit.code == "PP" || unit.code == "PERMILLE" { return .percentagePoints }
    if measure == .level, !Self.fits(unit, dimension) { return .unit }
    if figure.value == nil { return .brokenNumber }
    if let reason = refusalOfPlace(figure, unit, end: end) { return reason }
    if let reason = refusalOfScope(measure, figure, end: end) { return reason }
    if measure == .level, isMarkInWords(figure) { return .passedMark }
    return measure == .growth
      ? refusalOfGrowth(figure, dimension, end: end) : refusalOfLevel(figure, dimension)
  }

  static func fits(_ unit: MeasurementUnit, _ dimension: Dimension) -> Bool {
    switch dimension {
    case .money: unit.code == "CNY" || unit.code == "USD"
    case .rate: unit.code == "PC"
    case .growthOnly: false
    case .persons: unit.code == "PERSON"
    case .mass: ["T", "KG", "JIN"].contains(unit.code)
    case .any: unit.code != UnitVocabulary.counted
    }
  }

  /// What the words around the figure say against it.
  private func refusalOfPlace(
    _ figure: Figure, _ unit: MeasurementUnit, end: Int
  ) -> RefusalReason? {
    if clause.isStrange || clause.isAdverbial { return .otherSubject }
    if scope.stage == .actual, isOfTarget(figure) || isToCome(figure) { return .goal }
    if let reason = subject.refusal { return reason }
    if clause.isShare, !isAmountOfShare(figure, unit) { return .share }
    if clause.isOfPlan || isPartOfSomething(figure) { return .completionRate }
    if clause.isComparison || isOfYearBefore(figure, unit) { return .comparison }
    if clause.isStartOfSpan { return .startOfSpan }
    if clause.isAverage || kind(end) == .average || isOfEachYear(figure, end: end) {
      return .average
    }
    if clause.isRunOfYears { return .severalYears }
    return refusalOfWordsBehind(unit, end: end)
  }

  /// `exceeding the annual target of 11,000`.
  private func isOfTarget(_ figure: Figure) -> Bool {
    var place = figure.token - 1
    while place > figure.token - 4, [.currency, .qualifierBefore, .being].contains(kind(place)) {
      place -= 1
    }
    // `which exceeded the annual target by 2.9 million`.
    if isWord(place, "by"), kind(place - 1) == .goal { return true }
    return isWordStart(place, "target") && isAnnual(place - 1)
  }

  private func isAnnual(_ index: Int) -> Bool {
    ["annual", "yearly", "full-year", "the", "a", "our", "its"].contains { isWord(index, $0) }
  }

  /// `tax revenue made up RMB 119.8 billion of it`: an amount is no share.
  private func isAmountOfShare(_ figure: Figure, _ unit: MeasurementUnit) -> Bool {
    var place = figure.token - 1
    while [.currency, .qualifierBefore, .filler].contains(kind(place)) { place -= 1 }
    return kind(place) == .share && isLatin(place) && ["CNY", "USD"].contains(unit.code)
  }

  /// 年计划710亿元的89.4%; 2020年的486.7亿元 is no part.
  private func isPartOfSomething(_ figure: Figure) -> Bool {
    var place = figure.token - 1
    while [.qualifierBefore, .filler].contains(kind(place)) { place -= 1 }
    return kind(place) == .of && ![.year, .relativeYear, .fullYear].contains(kind(place - 1))
  }

  /// 6亿元的村, 10亿元以上项目: the figure tells of the noun behind it.
  private func refusalOfWordsBehind(_ unit: MeasurementUnit, end: Int) -> RefusalReason? {
    if kind(end) == .of {
      var next = end + 1
      if isNounOfAmount(next) { return nil }
      while kind(next) == .filler { next += 1 }
      switch kind(next) {
      case .goal, .plan: return scope.stage == .actual ? .goal : nil
      case .text: return clause.growth == nil || isOfPlaces(next) ? .otherSubject : nil
      case .baseline: return isSurpassed(behind: next) ? nil : .startOfSpan
      case .number: return .completionRate
      default: return nil
      }
    }
    // `1.13 billion yuan of tax cuts`.
    if ["CNY", "USD"].contains(unit.code), isOf(end), kind(placeOfName(from: end + 1)) == .text {
      return .otherSubject
    }
    // `29 billion yuan, 9 billion yuan of it online`.
    if ["CNY", "USD"].contains(unit.code), !clause.hasName, isLatin(end), kind(end) == .amongWhich {
      return .otherSubject
    }
    // `2,184 yuan lower than the national average`.
    if ["CNY", "USD"].contains(unit.code), isDifference(end) { return .comparison }
    // `expenditure of 14.9 billion yuan, including 2.9 billion for education`.
    if clause.isPart, isWord(end, "for"), kind(end + 1) == .text { return .otherSubject }
    // `312 projects of more than 100 million yuan each`.
    if ["CNY", "USD"].contains(unit.code), isWord(end, "each") { return .otherSubject }
    // `will be kept within 5.5% throughout the period`.
    if kind(end) == .severalYears, isLatin(end) { return .severalYears }
    // 控制在4.5%目标以内.
    if kind(end) == .goal, isAdjacent(end - 1, end), scope.stage == .actual, !isLatin(end) {
      return .goal
    }
    // `, and 43 million farmers found work` tells of another number.
    if kind(end) == .text, isLatin(end), !clause.hasName || subject.hasLevel,
      unit.code == "PERSON", clause.growth == nil
    {
      return .otherSubject
    }
    if kind(end) == .text, isAdjacent(end - 1, end), unit.code != "PC",
      !Tokenizer.isLetter(scalars[Int(tokens[end].start)].value)
    {
      return .otherSubject
    }
    return nil
  }

  private func isDifference(_ end: Int) -> Bool {
    guard isLatin(end), kind(end) == .qualifierBefore else { return false }
    return ["lower than", "higher than", "more than", "less than"].contains { isWord(end, $0) }
  }

  /// 增产1.4%以上的县（市）有37个.
  private func isOfPlaces(_ index: Int) -> Bool {
    Self.places.contains(scalars[Int(tokens[index].start)].value)
  }

  /// 县市区镇乡村户企省国园.
  private static let places = Set("县市区镇乡村户企省国园".unicodeScalars.map(\.value))

  private func refusalOfScope(_ measure: Measure, _ figure: Figure, end: Int) -> RefusalReason? {
    if scope.isDoubtful { return .unclear }
    if scope.isOtherArea { return .otherArea }
    if scope.isPartOfYear { return .partOfYear }
    if scope.isOtherYear { return .severalYears }
    if measure == .level, isSumOverYears(figure, end: end) { return .severalYears }
    if measure == .level, isSumOfLongReview(figure) { return .severalYears }
    guard scope.isSeveralYears else { return nil }
    if measure == .level, figure.qualifier == .greaterThan, isYearly { return nil }
    if measure == .level, isStock, scope.stage == .actual { return nil }
    if measure == .level, isRateAtEnd(figure), scope.stage == .actual { return nil }
    // Over several years only the level reached at the end is that of a year.
    let isReached = clause.verb == .reaching || (clause.verb == .being && !isHeld)
    return measure == .level && isReached && scope.stage == .actual ? nil : .severalYears
  }

  /// 五年新增就业13万人，城镇登记失业率3.4%: the rate of unemployment is no sum.
  private func isRateAtEnd(_ figure: Figure) -> Bool {
    figure.qualifier == nil && figure.upper == nil && clause.qualifier == nil
      && (clause.verb == nil || clause.verb == .reaching || (clause.verb == .being && !isHeld))
      && subject.indicators.allSatisfy { lexicon.dimensions[$0] == .rate }
  }

  /// 稳定在 and 保持在 tell of all the years.
  private var isHeld: Bool {
    guard let token = clause.verbToken else { return false }
    return scalars[tokens[token].range.upperBound - 1].value == 0x5728
  }

  private func refusalOfGrowth(
    _ figure: Figure, _ dimension: Dimension, end: Int
  ) -> RefusalReason? {
    if clause.growth == nil, dimension != .growthOnly, !isPlainRate(figure) {
      if clause.verb == .completing { return .completionRate }
      if scope.stage == .actual, clause.verb == nil || clause.verb == .being,
        !clause.isYearOnYear
      {
        return .unclear
      }
    }
    if scope.isOfOtherBase { return .comparison }
    if let base = baseYear(behind: end), base != scope.year - 1 { return .comparison }
    // `have grown by 23 percent since the park opened`.
    if isWord(end, "since"),
      !tokens[end...].prefix(while: { !Self.endsClause($0.kind) }).contains(where: isTimeOrPause)
    {
      return .comparison
    }
    if clause.adjustment == .part { return .adjusted }
    if clause.adjustment == nil, subject.provisional != nil { return nil }
    // 增长6%、力争6.5% are two targets; a second rate without such a word belongs to something unsaid.
    if subject.hasGrowth, clause.striving == nil, figure.qualifier != .striven,
      scope.prices == subject.growthPrices,
      !subject.isOfThisClause
    {
      return .unclear
    }
    return nil
  }

  /// Whether a clause begins with `with` and an amount of which nothing is named.
  private func isOfPartWith(_ figure: Figure) -> Bool {
    var place = figure.token - 1
    while [.currency, .qualifierBefore].contains(kind(place)) { place -= 1 }
    return isWord(place, "with") && place <= clause.start && !subject.isOfThisClause
  }

  private func refusalOfLevel(_ figure: Figure, _ dimension: Dimension) -> RefusalReason? {
    // `an increase of 10.4 percent or 195 million yuan`.
    if isWord(figure.token - 1, "or"), subject.hasLevel, subject.hasGrowth { return .increment }
    // `, with 457.6 billion yuan from the central budget going to housing`.
    if isOfPartWith(figure) { return .otherSubject }
    // `924 million yuan, of which 211 million came from bonds`.
    if clause.isPart, !clause.hasName, subject.hasLevel, isLatin(clause.start) {
      return .otherSubject
    }
    // `Of the 31.2 billion yuan of GDP, 12 billion came from services`.
    if isWord(sentenceStart, "of"), subject.hasLevel, !clause.hasName { return .otherSubject }
    // 8,912亿元(1,251.6亿美元) is one figure in two currencies.
    if subject.hasLevel, isInParenthesis, !clause.hasName { return .sameInOtherUnit }
    guard let growth = clause.growth, !growth.isNoun, dimension != .rate else { return nil }
    return clause.verb == .reaching || clause.verb == .being ? nil : .increment
  }
}
