import IndicatorForecast

extension ParagraphReader {
  /// Reads a name, or several joined by 、 or 和, and makes them the subject.
  ///
  /// - Parameter index: The place of the first part of the name.
  /// - Returns: The place of the first word behind the names.
  mutating func readName(at index: Int) -> Int {
    let isVerb = isWord(index, "exports") || isWord(index, "imports")
    if isVerb && ["which", "who"].contains(where: { isWord(index - 1, $0) })
      || isSideOfNothing(index)
    {
      clause.isStrange = true
      return index + 1
    }
    var list = NameList()
    if let name = composedName(at: index) {
      if isStrangeByStemAlone { clause.isStrange = false }
      list.indicators = name.indicators
      return makeSubject(list, from: index, to: name.end)
    }
    let end = read(&list, at: index)
    // 城镇居民人均可支配收入和农村居民人均纯收入: the first is a name whatever the second is.
    if !list.isResolved, !list.indicators.isEmpty, let whole = list.endOfWhole {
      (list.stems, list.isOfSomethingElse) = ([], false)
      return makeSubject(list, from: index, to: whole)
    }
    guard list.isResolved else {
      return readUnresolved(list, from: index, to: end)
    }
    return makeSubject(list, from: index, to: end)
  }

  /// `expenditure` alone, where no revenue of the budget was told of in the sentence.
  private func isSideOfNothing(_ index: Int) -> Bool {
    guard kind(index) == .name, isLatin(index), tokens[index].range.count <= 13,
      case let names = lexicon.nameSets[Int(tokens[index].value)], names.count == 1,
      lexicon.codes[names[0]] == "general_public_budget_expenditure"
    else { return false }
    guard let last = statements.last(where: { $0.sentence == sentence }) else { return true }
    return lexicon.codes[last.indicator] != "general_public_budget_revenue"
  }

  private mutating func makeSubject(_ list: NameList, from index: Int, to end: Int) -> Int {
    guard !clause.isComparison, !clause.excludesNames else {
      // 居民收入增长快于经济增长 is a target in words.
      if clause.isComparison, list.growthToken >= 0, clause.growth != nil {
        appendTargetInWords(at: index)
      }
      return end
    }
    if isAmountBehindAmount(index, to: end) { clause.isShare = false }
    let range = Int(tokens[index].start)..<Int(tokens[end - 1].end)
    clause.hasName = true
    // 6亿元的工业总产值: the figure before the name was given to it.
    if subject.isKnown, subject.isOfThisClause, range == subject.name {
      clause.growth = nil
      return end
    }
    if clause.isShare, !clause.isStrange, subject.isKnown { return end }
    replaceSubject()
    endYearsOfItem()
    subject = Subject(indicators: list.indicators, name: range)
    if clause.isStrange && !isVerbBefore(index) && !isCause(before: index)
      && !beginsAnother(index) || clause.isShare
    {
      subject.refusal = .otherSubject
    }
    if isOfUnknown(behind: end - 1) || isOfOwnerAtHead(index) { subject.refusal = .otherSubject }
    if isOfThePoor(index) || isOfPlaceBefore(index) || isOfSomethingUntold(index, list) {
      subject.refusal = .otherSubject
    }
    if isAdded(index, list) || isListedAsAdded(list) { subject.refusal = .increment }
    if isWord(index - 1, "with"), kind(index - 2) == .each { subject.refusal = .otherSubject }
    if isRealEstateAlone(index) || isOfOwnerBeforeParenthesis(index) {
      subject.refusal = .otherSubject
    }
    noteOwner(index)
    if isLocalBesideTotal(index, list) { subject.refusal = .otherSubject }
    if isOfAnother(index) || isOfProject(index, list) { subject.refusal = .otherSubject }
    if isOfSomeFirms(index, list) { subject.refusal = .otherSubject }
    noteWholeInvestment(index, list)
    clause.isStrange = false
    clause.isAdverbial = false
    clause.isOfPlan = false
    if list.growthToken < 0, !clauseGrowthIsForName(index) { clause.growth = nil }
    if list.growthToken >= 0 {
      clause.growth = Clause.Growth(sign: 1, token: list.growthToken, isNoun: true)
    }
    note(list)
    return end
  }

  /// `exports contributed 201.2 billion yuan and imports 117.3 billion yuan`: no share, but a further amount.
  private func isAmountBehindAmount(_ index: Int, to end: Int) -> Bool {
    guard clause.isShare, isLatin(index), kind(index - 1) == .conjunction,
      statements.last?.measure == .level, statements.last?.sentence == sentence
    else { return false }
    let number = kind(end) == .currency ? end + 1 : end
    guard kind(number) == .number else { return false }
    return kind(end) == .currency
      || kind(number + 1) == .unit
        && lexicon.units[Int(tokens[number + 1].value)].code == "CNY"
  }

  /// `41,000 mu were sown to grain and grain output reached`: whether a name begins another statement, behind a figure
  /// of the clause.
  private func beginsAnother(_ index: Int) -> Bool {
    guard isLatin(index), clause.hasFigure, !isOfOwner(before: index) else { return false }
    var place = index - 1
    while kind(place) == .filler { place -= 1 }
    guard kind(place) == .conjunction,
      [.unit, .qualifierAfter, .text, .area, .ownArea].contains(kind(place - 1))
    else { return false }
    var next = index + 1
    while kind(next) == .filler { next += 1 }
    return [.reaching, .being, .growth, .decline, .completing].contains(kind(next))
      && !isWord(next, "of")
  }

  /// 受房地产开发投资下降23.1%影响: what is told as a cause is told.
  private func isCause(before index: Int) -> Bool {
    guard index == clause.start + 1, kind(clause.start) == .text, isAdjacent(clause.start, index),
      tokens[clause.start].range.count == 1
    else { return false }
    return [0x53D7, 0x56E0].contains(scalars[Int(tokens[clause.start].start)].value)  // 受, 因
  }

  /// 贫困户全部脱贫，人均可支配收入13420元: the income of those told of, where the name says no more.
  private func isOfThePoor(_ index: Int) -> Bool {
    let start = Int(tokens[index].start)
    guard scalars[start].value == 0x4EBA else { return false }
    let before = max(sentence.lowerBound, start - 40)..<start
    return before.dropLast().contains { place in
      Self.poor.contains { scalars[place].value == $0.0 && scalars[place + 1].value == $0.1 }
    }
  }

  /// 贫困, 脱贫, 低保, 搬迁.
  private static let poor: [(UInt32, UInt32)] = [
    (0x8D2B, 0x56F0), (0x8131, 0x8D2B), (0x4F4E, 0x4FDD), (0x642C, 0x8FC1),
  ]

  /// `that of industrial enterprises above designated size`, where no value added was told of before.
  private func isOfSomethingUntold(_ index: Int, _ list: NameList) -> Bool {
    let start = Int(tokens[index].start)
    guard list.indicators.allSatisfy({ lexicon.parts[$0]?.stem == .industryAboveScale }),
      isLatin(index), tokens[index].range.count > 8,
      scalars[start..<(start + 8)].elementsEqual("that of ".unicodeScalars)
    else { return false }
    return sentenceAttribute != .valueAdded
  }

  /// 山阳县率先摘帽，其农村居民收入…: the income of the place that the sentence began with.
  private func isOfPlaceBefore(_ index: Int) -> Bool {
    guard kind(index - 1) == .filler, isAdjacent(index - 1, index),
      tokens[index - 1].range.count == 1,
      scalars[Int(tokens[index - 1].start)].value == 0x5176,  // 其
      clause.start > sentenceStart, kind(sentenceStart) == .text,
      case let words = tokens[sentenceStart].range, !words.contains(where: isOwnName)
    else { return false }
    return words.prefix(5).dropFirst(2).contains {
      Self.endsOfPlaces.contains(scalars[$0].value)
    }
  }

  /// Whether the name of the report's area begins at a character.
  private func isOwnName(_ start: Int) -> Bool {
    let name = frame.areaName
    return !name.isEmpty && start + name.count <= scalars.count
      && scalars[start..<(start + name.count)].elementsEqual(name)
  }

  private static let endsOfPlaces = Set("县区旗镇乡村".unicodeScalars.map(\.value))

  /// 新增工业产值6亿元 is what is added to the amount.
  private func isAdded(_ index: Int, _ list: NameList) -> Bool {
    followsAdded(index) && list.indicators.allSatisfy { lexicon.dimensions[$0] == .money }
  }

  /// Whether 新增 stands directly before a word.
  private func followsAdded(_ index: Int) -> Bool {
    guard kind(index - 1) == .filler, isAdjacent(index - 1, index),
      case let range = tokens[index - 1].range, range.count == 2
    else { return false }
    return scalars[range.lowerBound].value == 0x65B0
      && scalars[range.upperBound - 1].value == 0x589E
  }

  /// 新增产值15亿元、税收7000万元: what projects add to output and taxes.
  private func isListedAsAdded(_ list: NameList) -> Bool {
    clause.isAdded
      && list.indicators.allSatisfy {
        lexicon.codes[$0].hasPrefix("tax_revenue")
          || [.output, .valueAdded].contains(lexicon.parts[$0]?.attribute)
      }
  }

  /// `growth of 5 percent in investment` has its word for growth before the name.
  private func clauseGrowthIsForName(_ index: Int) -> Bool {
    clause.growth != nil && Tokenizer.isLetter(scalars[Int(tokens[index].start)].value)
  }

  private mutating func note(_ list: NameList) {
    guard let attribute = list.indicators.last.flatMap({ lexicon.parts[$0]?.attribute }) else {
      if let code = list.indicators.last.map({ lexicon.codes[$0] }) {
        if code == "gdp" { lastAttribute = .valueAdded }
        if code == "gross_output" { lastAttribute = .output }
      }
      return
    }
    sentenceAttribute = attribute
    pendingStems = list.indicators.compactMap { lexicon.parts[$0]?.stem }
    if attribute == .valueAdded || attribute == .output { lastAttribute = attribute }
  }

  // MARK: Lists of names

  func read(_ list: inout NameList, at index: Int) -> Int {
    var place = index
    while true {
      place = readItem(&list, at: place)
      if list.isResolved, !list.isOfSomethingElse { list.endOfWhole = place }
      guard let next = nextName(behind: place) else {
        place = skipCount(behind: place, of: list)
        break
      }
      if kind(next.separator) == .conjunction, comparesBehind(next.separator) { break }
      // `the driver of economic growth, and retail sales rose`: two names are joined without a comma.
      if kind(next.separator) == .comma, kind(next.separator + 1) == .conjunction,
        list.indicators.count < 2
      {
        break
      }
      place = next.name
    }
    if !list.stems.isEmpty, !list.isOfSomethingElse { return resolve(&list, at: place) }
    return place
  }

  /// The name that follows a separator of a list, over harmless words.
  private func nextName(behind place: Int) -> (separator: Int, name: Int)? {
    // 生产总值增速、工业增加值增速: each name has its noun, and the last noun tells.
    if kind(place) == .growthNoun,
      kind(place + 1) == .enumerationComma || kind(place + 1) == .conjunction,
      !comparesBehind(place + 1)
    {
      return nextName(behind: place + 1)
    }
    guard [.enumerationComma, .conjunction].contains(kind(place)) || isListed(place) else {
      return nil
    }
    var next = place + 1
    let isEnglish = isLatin(place) || isLatin(place - 1)
    while kind(next) == .filler || isEnglish && kind(next) == .conjunction { next += 1 }
    switch kind(next) {
    case .name, .stem, .growthName: return (place, next)
    default: return nil
    }
  }

  /// `GDP, fixed-asset investment and retail sales`: a comma with a name behind it, and at last the conjunction.
  private func isListed(_ comma: Int) -> Bool {
    guard isLatin(comma - 1) else { return false }
    var place = comma
    while kind(place) == .comma {
      var next = place + 1
      let isLast = kind(next) == .conjunction
      if isLast { next += 1 }
      while kind(next) == .filler { next += 1 }
      guard [.name, .growthName].contains(kind(next)) else { return false }
      if isLast { return true }
      place = next + 1
    }
    guard kind(place) == .conjunction else { return false }
    var next = place + 1
    while kind(next) == .filler { next += 1 }
    return [.name, .growthName].contains(kind(next))
  }

  /// 税收收入、固定资产投资两项指标, 三项主要指标: how many were named.
  private func skipCount(behind place: Int, of list: NameList) -> Int {
    guard list.indicators.count > 1, kind(place) == .text || kind(place) == .filler,
      place < tokens.count, Self.counts.contains(scalars[Int(tokens[place].start)].value)
    else { return place }
    var next = place
    while next < place + 4,
      kind(next) == .text || kind(next) == .filler || kind(next) == .goal
        || kind(next) == .predicate
    {
      next += 1
      let end = Int(tokens[next - 1].end)
      if scalars[end - 2].value == 0x6307, scalars[end - 1].value == 0x6807 { return next }
    }
    return place
  }

  private static let counts = Set("两三四五六七八九十等二这".unicodeScalars.map(\.value))

  private func readItem(_ list: inout NameList, at index: Int) -> Int {
    let token = tokens[index]
    switch token.kind {
    case .name, .growthName:
      let indicators = lexicon.nameSets[Int(token.value)]
      list.complete(with: indicators, lexicon)
      if token.kind == .growthName { list.growthToken = index }
      return skipRepetition(of: indicators, behind: index)
    case .stem:
      list.stems += lexicon.stemSets[Int(token.value)]
      if kind(index + 1) == .attribute, isAdjacent(index, index + 1),
        let attribute = NameAttribute(rawValue: Int(tokens[index + 1].value))
      {
        list.complete(attribute, lexicon)
        list.isOfSomethingElse = !list.stems.isEmpty
        return index + 2
      }
      return index + 1
    default: return index
    }
  }

  /// 地区生产总值(GDP): the same name again.
  private func skipRepetition(of indicators: [Int], behind index: Int) -> Int {
    if kind(index + 1) == .name, lexicon.nameSets[Int(tokens[index + 1].value)] == indicators {
      return index + 2
    }
    guard kind(index + 1) == .open, kind(index + 2) == .name, kind(index + 3) == .close,
      lexicon.nameSets[Int(tokens[index + 2].value)] == indicators
    else { return index + 1 }
    return index + 4
  }

  /// Stems without an attribute: 第一产业增长5%, 规上工业完成增加值.
  private func resolve(_ list: inout NameList, at place: Int) -> Int {
    var next = place
    while [.filler, .completing, .respectively, .area].contains(kind(next)) { next += 1 }
    if kind(next) == .attribute,
      let attribute = NameAttribute(rawValue: Int(tokens[next].value))
    {
      list.complete(attribute, lexicon)
      return list.isResolved ? next + 1 : place
    }
    // `Urban residents: up 5.1%`, `of rural households, 18,095 yuan`.
    let isSetOff = kind(next) == .comma && (isOf(place - 2) || kind(place - 2) == .within)
    let isTitle =
      (kind(next) == .colon || isSetOff) && isLatin(place - 1) && sentenceAttribute == .income
      && [.growth, .decline, .number, .currency].contains(kind(next + 1))
    guard isTitle || isPredicate(kind(next)), !hasNameInPredicate(next),
      let attribute = inherited(by: list.stems)
    else { return place }
    list.complete(attribute, lexicon)
    return place
  }

  /// `industries above designated size recorded a total output value of`: the attribute is still to come.
  private func hasNameInPredicate(_ index: Int) -> Bool {
    guard isLatin(index), kind(index) == .being else { return false }
    var next = index + 1
    while [.filler, .being, .completing].contains(kind(next)) { next += 1 }
    return [.name, .attribute, .growthName].contains(kind(next))
  }

  private func isPredicate(_ kind: TokenKind) -> Bool {
    switch kind {
    case .growth, .decline, .growthNoun, .number, .being, .reaching, .flat, .qualifierBefore,
      .open, .prices, .currency:
      true
    default: false
    }
  }

  /// What 第三产业 or 城镇居民 alone means.
  private func inherited(by stems: [NameStem]) -> NameAttribute? {
    let fitting = [sentenceAttribute, lastAttribute].compactMap { $0 }.first { attribute in
      stems.allSatisfy { lexicon.indicator($0, attribute) != nil }
    }
    if let fitting { return stems.contains(.agriculture) ? nil : fitting }
    let isOfIndustries = stems.allSatisfy {
      [.primary, .secondary, .tertiary, .industryAboveScale].contains($0)
    }
    return isOfIndustries ? .valueAdded : nil
  }

  /// 10户规模以上工业企业实现产值31.2亿元: so many firms, of all that there are only where the area is told.
  private func isOfSomeFirms(_ index: Int, _ list: NameList) -> Bool {
    guard kind(index) == .stem || kind(index) == .name, kind(index - 1) == .unit,
      isAdjacent(index - 1, index), kind(index - 2) == .number,
      lexicon.units[Int(tokens[index - 1].value)].code == UnitVocabulary.counted
    else { return false }
    var place = index - 3
    while kind(place) == .filler || kind(place) == .being { place -= 1 }
    return ![.area, .ownArea].contains(kind(place))
      && list.indicators.allSatisfy { lexicon.parts[$0]?.stem == .industryAboveScale }
  }

  // MARK: Halves of names

  /// 粮食和油料总产量: the attribute is that of both.
  private func isOfSeveral(_ index: Int) -> Bool {
    clause.stemToken < index
      && (clause.stemToken..<index).contains { kind($0) == .conjunction }
  }

  /// 规模以上装备制造业增加值: the value added of one trade among the firms above scale.
  private func isOfOneTrade(_ index: Int) -> Bool {
    guard kind(index - 1) == .text, isAdjacent(index - 1, index), kind(index - 2) == .stem,
      isAdjacent(index - 2, index - 1), case let words = tokens[index - 1].range, words.count > 2
    else { return false }
    let (last, before) = (scalars[words.upperBound - 1].value, scalars[words.upperBound - 2].value)
    return last == 0x4E1A && before != 0x4F01  // 业, but not 企业
  }

  /// 新增规上工业企业36家，实现产值5亿元: the output of those that are new.
  private func isOfNewFirms(before index: Int) -> Bool {
    guard let stem = tokens[sentenceStart..<index].lastIndex(where: { $0.kind == .stem }),
      case let start = Int(tokens[stem].start), start > 1, scalars[start - 1].value == 0x589E
    else { return false }
    // 总数达到268家 tells of all.
    return scalars[start - 2].value == 0x65B0
      && !tokens[stem..<index].contains { $0.kind == .reaching || isTotal($0) }
  }

  private func isTotal(_ token: Token) -> Bool {
    let start = Int(token.start)
    return token.range.count > 1 && scalars[start].value == 0x603B  // 总
  }

  /// A stem without its attribute, or an attribute alone.
  private mutating func readUnresolved(_ list: NameList, from index: Int, to end: Int) -> Int {
    if tokens[index].kind == .attribute { return readAttribute(at: index) }
    clause.stems = list.isOfSomethingElse ? [] : list.stems
    clause.stemToken = index
    pendingStems = clause.stems
    if !clause.isAdverbial, !clause.isShare, !clause.isComparison { clause.isStrange = true }
    return max(end, index + 1)
  }

  /// 规上工业企业达7.6万家、增加值增长3%: the attribute of a stem named before.
  private mutating func readAttribute(at index: Int) -> Int {
    guard let attribute = NameAttribute(rawValue: Int(tokens[index].value)) else {
      return index + 1
    }
    // 规上企业户均产值: an average of each.
    let isOfEach =
      kind(index - 1) == .text && isAdjacent(index - 1, index)
      && scalars[Int(tokens[index - 1].end) - 1].value == 0x5747
    // 年新增产值.
    let isAdded = attribute != .quantity && followsAdded(index)
    clause.isAdded = clause.isAdded || isAdded
    let isOfNew =
      isAdded || (attribute == .output && isOfNewFirms(before: index))
      || isOfSomeFirms(before: index)
    if isOfOneTrade(index) {
      if !clause.isAdverbial { clause.isStrange = true }
      return index + 1
    }
    let isBare =
      !isOfNew && !isOfEach && !clause.isStrange
      || !isOfNew && !isOfEach && (!clause.stems.isEmpty && !isOfSeveral(index))
    let indicators = pendingStems.compactMap { lexicon.indicator($0, attribute) }
    guard isBare, !indicators.isEmpty, indicators.count == pendingStems.count,
      attribute == .valueAdded || attribute == .output || attribute == .quantity
    else {
      if !clause.isAdverbial { clause.isStrange = true }
      return index + 1
    }
    subject = Subject(indicators: indicators, name: tokens[index].range)
    clause.hasName = true
    clause.isStrange = false
    // `increased their value added by 15.2%`.
    if !isLatin(index) || clause.growth?.token != index - 2 { clause.growth = nil }
    sentenceAttribute = attribute
    return index + 1
  }
}

/// Names joined by 、 or 和, while they are read.
struct NameList {
  var indicators: [Int] = []
  /// Stems that wait for the attribute of a name further on: 城镇 of 城镇、农村居民人均可支配收入.
  var stems: [NameStem] = []
  var growthToken = -1
  /// 第一产业投资, 规上工业收入: halves that make no name of an indicator.
  var isOfSomethingElse = false
  /// The place behind the last name that is whole.
  var endOfWhole: Int?

  var isResolved: Bool { stems.isEmpty && !indicators.isEmpty }

  /// Adds a whole name; stems before it share its attribute.
  mutating func complete(with indicators: [Int], _ lexicon: Lexicon) {
    if let first = indicators.first, let attribute = lexicon.parts[first]?.attribute {
      let shared = stems.compactMap { lexicon.indicator($0, attribute) }
      if shared.count == stems.count { self.indicators += shared }
    }
    stems = []
    self.indicators += indicators
  }

  /// Gives the stems an attribute, where each has it.
  mutating func complete(_ attribute: NameAttribute, _ lexicon: Lexicon) {
    let found = stems.compactMap { lexicon.indicator($0, attribute) }
    guard found.count == stems.count else { return }
    indicators += found
    stems = []
  }
}
