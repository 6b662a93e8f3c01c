import IndicatorForecast

extension ParagraphReader {
  /// Reads a qualifier: of the figure that follows it, or the start of a comparison.
  mutating func readQualifier(at index: Int) -> Int {
    let qualifier = Qualifier.allCases[Int(tokens[index].value)]
    if qualifier == .striven {
      clause.striving = index
      // `The High-tech Zone will strive for`.
      if !isLatin(index) || !isOfOwner(before: index) { clause.isStrange = false }
      return index + 1
    }
    var next = index + 1
    while kind(next) == .filler || kind(next) == .currency || kind(next) == .being { next += 1 }
    // `more than doubled to 673 million` tells of the doubling.
    if kind(next) == .qualifierBefore || kind(next) == .multiple { return index + 1 }
    guard kind(next) == .number || kind(next) == .brokenNumber else {
      // 不低于全区平均水平, 不低于经济增速.
      if qualifier == .atLeast || qualifier == .atMost,
        [.area, .averageLevel, .name, .growthName].contains(kind(next)), !isLatin(index)
      {
        clause.isComparison = true
        return index + 1
      }
      clause.qualifier = (qualifier, index)
      return index + 1
    }
    return readFigures(at: index)
  }

  /// `, and over 12 million new urban jobs`: behind a comma the words belong to the figure that follows.
  mutating func readQualifierBehindPause(at index: Int) {
    guard isLatin(index), kind(index - 1) == .comma,
      kind(index + 1) == .number || kind(index + 1) == .currency
    else { return }
    let isLower = Qualifier.allCases[Int(tokens[index].value)] == .atLeast
    clause.qualifier = (isLower ? .greaterThan : .atMost, index)
  }

  /// Reads the figures that start here, and gives them to the subject.
  mutating func readFigures(at index: Int) -> Int {
    if let name = nameBehindCoverage(index) {
      (clause.isStrange, clause.stems) = (false, [])
      return name
    }
    readRateBehindName(at: index)
    var figures: [Figure] = []
    var place = index
    while let figure = readFigure(at: &place) {
      figures.append(figure)
      guard let next = nextFigure(behind: place, count: figures.count) else { break }
      place = next
      if [.growth, .decline].contains(kind(place)) {
        signOfNext = kind(place) == .decline ? -1 : 1
        place += 1
      }
    }
    guard !figures.isEmpty else { return index + 1 }
    shareUnits(&figures)
    shareLimit(&figures)
    let end = readNameBehind(figures, at: place)
    readTimeBehind(end)
    readOtherRate(figures, end: end)
    takeUpNameBehind(figures, at: end)
    assign(figures, end: end)
    clause.hasFigure = true
    clause.qualifier = nil
    carriedGrowth = nounOfDifference(figures)
    clause.growth = keepsGrowth ? clause.growth : carriedGrowth
    clause.isStartOfSpan = false
    clause.verb = nil
    return max(end, index + 1)
  }

  /// 增速由5%提高到6%: the noun holds for the second figure as well.
  private var keepsGrowth: Bool {
    clause.isStartOfSpan && clause.growth?.isNoun == true
  }

  private mutating func readFigure(at place: inout Int) -> Figure? {
    var index = place
    var figure = Figure(token: index)
    figure.sign = signOfNext
    signOfNext = nil
    var isBetween = isBetweenWord(index - 1)
    while true {
      if kind(index) == .qualifierBefore {
        figure.qualifier = Qualifier.allCases[Int(tokens[index].value)]
        figure.qualifierToken = index
      } else if kind(index) == .currency {
        figure.currency = tokens[index].value
      } else if kind(index) != .filler && kind(index) != .being {
        break
      }
      isBetween = isBetween || isBetweenWord(index)
      index += 1
    }
    guard kind(index) == .number || kind(index) == .brokenNumber else { return nil }
    figure.token = index
    figure.value = value(at: index)
    index = readTail(of: &figure, at: index + 1)
    if isBetween, figure.upper == nil, kind(index) == .conjunction, kind(index + 1) == .number {
      figure.upper = (value(at: index + 1), index + 1)
      let lower = figure.unit
      index = readUnit(of: &figure, at: index + 2)
      partUnits(of: &figure, lower: lower)
    }
    place = index
    return figure
  }

  /// Of `between 900 million and 1 billion yuan` the lower end lacks what is counted.
  private func partUnits(of figure: inout Figure, lower: Int?) {
    guard let lower, let upper = figure.unit, upper != lower,
      case let numeral = lexicon.units[lower], numeral.code.isEmpty
    else { return }
    let own = MeasurementUnit(
      code: lexicon.units[upper].code, powerOfTen: numeral.powerOfTen)
    guard let unit = lexicon.units.firstIndex(of: own) else { return }
    (figure.unit, figure.upperUnit) = (unit, upper)
  }

  /// `between` of `between 6.5 percent and 7 percent`.
  private func isBetweenWord(_ index: Int) -> Bool {
    guard kind(index) == .filler else { return false }
    let range = tokens[index].range
    return range.count == 7 && WordTrie.folded(scalars[range.lowerBound].value) == 0x62
      && scalars[range.lowerBound + 3].value == 0x77
  }

  private func value(at index: Int) -> PrintedNumber? {
    kind(index) == .number ? numbers[Int(tokens[index].value)] : nil
  }

  /// The unit, the other end of a range and the qualifier behind a number.
  private func readTail(of figure: inout Figure, at index: Int) -> Int {
    var index = readUnit(of: &figure, at: index)
    if isRange(at: index), kind(index + 1) == .number {
      figure.upper = (value(at: index + 1), index + 1)
      index = readUnit(of: &figure, at: index + 2)
    } else if kind(index) == .rangeDash, kind(index + 1) == .brokenNumber {
      // Of a range of which one end isn't known the other is half.
      figure.value = nil
    }
    // `of 8 percent at least in budget revenue`.
    let isLeast =
      kind(index) == .qualifierBefore && kind(index + 1) == .within
      && ["at least", "at most"].contains { isWord(index, $0) }
    if kind(index) == .qualifierAfter || isLeast {
      figure.qualifier = Qualifier.allCases[Int(tokens[index].value)]
      figure.qualifierToken = index
      index += 1
    }
    return index
  }

  private func readUnit(of figure: inout Figure, at index: Int) -> Int {
    var index = index
    if kind(index) == .qualifierAfter, kind(index + 1) == .unit, isAdjacent(index, index + 1) {
      figure.qualifier = Qualifier.allCases[Int(tokens[index].value)]
      figure.qualifierToken = index
      index += 1
    }
    guard kind(index) == .unit else { return index }
    figure.unit = Int(tokens[index].value)
    figure.unitToken = index
    return index + 1
  }

  /// A dash, or 至 and 到 where a figure of the same kind follows.
  private func isRange(at index: Int) -> Bool {
    if kind(index) == .rangeDash {
      // `by 5.1 percent — 0.3 points more than the province`.
      let (lower, upper) = (unitCode(behind: index - 1), unitCode(behind: index + 1))
      return lower < 0 || upper < 0
        || lexicon.units[Int(lower)].code == lexicon.units[Int(upper)].code
    }
    guard kind(index) == .reaching, tokens[index].range.count == 1, kind(index + 1) == .number
    else {
      return kind(index) == .reaching && kind(index + 1) == .number && isEnglishTo(index)
    }
    return unitCode(behind: index - 1) == unitCode(behind: index + 1)
      || kind(index - 1) == .number
  }

  /// `6 to 6.5 percent`: a number without its unit before `to`.
  private func isEnglishTo(_ index: Int) -> Bool {
    guard tokens[index].range.count == 2, isLatin(index), !isStartOfChange(before: index) else {
      return false
    }
    if kind(index - 1) == .number { return true }
    // `5 percent to 6 percent`; amounts rise from one to the other.
    let code = unitCode(behind: index + 1)
    return code >= 0 && code == unitCode(behind: index - 1)
      && lexicon.units[Int(code)].code == "PC"
  }

  /// `increased from 486,000 to 613,000`: the ends of a change, and of no range.
  private func isStartOfChange(before index: Int) -> Bool {
    let number = kind(index - 1) == .unit ? index - 2 : index - 1
    guard kind(number - 1) == .from else { return false }
    return [.growth, .decline].contains(kind(number - 2))
      || clause.verb == .reaching || isWordEnd(number - 2, "went") || isWord(number - 2, "moved")
  }

  private func unitCode(behind index: Int) -> Int32 {
    var index = index
    if kind(index) == .number { index += 1 }
    return kind(index) == .unit ? tokens[index].value : -1
  }

  /// The next figure of a list: 5%、6%和7%.
  private func nextFigure(behind place: Int, count: Int) -> Int? {
    let expected = subject.indicators.count
    let isOpen = count < expected || isToldRespectively(place)
    switch kind(place) {
    case .enumerationComma, .conjunction: break
    case .comma where isOpen || isListBeforeNames(place): break
    default: return nil
    }
    var next = place + 1
    if kind(next) == .conjunction { next += 1 }
    let first = next
    while [.qualifierBefore, .currency, .filler, .being].contains(kind(next)) { next += 1 }
    if [.growth, .decline].contains(kind(next)), isOpen {
      return kind(next + 1) == .number ? next : nil
    }
    guard kind(next) == .number || kind(next) == .brokenNumber else { return nil }
    // 再超8000亿元、达8217.3亿元: a verb begins another figure of the one subject.
    if expected <= 1, (first..<next).contains(where: { kind($0) == .being }) { return nil }
    // 、 and 力争 begin another figure of the same subject, not a further one of a list.
    let isStriving = (first..<next).contains {
      kind($0) == .qualifierBefore && Qualifier.allCases[Int(tokens[$0].value)] == .striven
    }
    // 一产20亿元、二产80亿元、三产100亿元，同比增长4%、8%和9%.
    let isTogether = clause.isRespective || (clause.growth != nil && !clause.hasName)
    let most = isTogether ? max(expected, openMentions) : expected
    guard !isStriving, count < max(most, 2) || expected == 0 else { return nil }
    return isSameKind(place, next) ? first : nil
  }

  /// `growth of 3.9%, 5.8% and 5.1% in the primary, secondary and tertiary sectors`: names behind as many figures.
  private func isListBeforeNames(_ place: Int) -> Bool {
    guard isListOfGrowth, case let end = endOfList(place), kind(end.place) == .within,
      end.figures > 1
    else { return false }
    let name = placeOfName(from: end.place + 1)
    return kind(name) == .name
      && lexicon.nameSets[Int(tokens[name].value)].count >= end.figures
  }

  /// `growing by 3.6%, 7.9% and 9.4% respectively`: nothing but figures stands before the word.
  private func isToldRespectively(_ place: Int) -> Bool {
    isListOfGrowth && kind(endOfList(place).place) == .respectively
  }

  private var isListOfGrowth: Bool {
    clause.growth != nil && !clause.hasName && isLatin(clause.start)
  }

  /// Where the list ends that goes on behind a figure, and how many figures it has.
  private func endOfList(_ place: Int) -> (place: Int, figures: Int) {
    var (next, figures) = (place, 1)
    while Self.partsOfLists.contains(kind(next)) {
      if kind(next) == .number { figures += 1 }
      next += 1
    }
    return (next, figures)
  }

  private static let partsOfLists: Set<TokenKind> = [
    .comma, .conjunction, .number, .unit, .qualifierBefore, .qualifierAfter, .growth, .decline,
    .filler,
  ]

  /// How many figures a 分别 may give.
  private var openMentions: Int { mentions.count { !$0.hasGrowth } }

  /// Whether the figure that ends at one place and the one that starts at another may be of one list.
  private func isSameKind(_ place: Int, _ next: Int) -> Bool {
    var before = place - 1
    while kind(before) == .qualifierAfter { before -= 1 }
    guard kind(before) == .unit else { return true }
    guard kind(next + 1) == .unit else { return kind(next + 1) == .rangeDash }
    let first = lexicon.units[Int(tokens[before].value)].code
    let second = lexicon.units[Int(tokens[next + 1].value)].code
    // `612 million, 703 million and 531 million yuan`.
    return first == second || first.isEmpty && second != "PC" && isLatin(before)
  }

  /// A unit printed once behind a list holds for all: 100、200和300亿元.
  private func shareUnits(_ figures: inout [Figure]) {
    for place in figures.indices.dropLast().reversed() {
      let next = figures[place + 1].unit
      guard let numeral = figures[place].unit else {
        figures[place].unit = next
        figures[place].unitToken = figures[place + 1].unitToken
        continue
      }
      // Of `612 million and 531 million yuan` the first lacks what is counted.
      guard let next, figures[place].currency == nil, lexicon.units[numeral].code.isEmpty else {
        continue
      }
      let unit = MeasurementUnit(
        code: lexicon.units[next].code, powerOfTen: lexicon.units[numeral].powerOfTen)
      figures[place].unit = lexicon.units.firstIndex(of: unit) ?? numeral
    }
  }

  /// 分别控制在5%和4%以内: the limit that the verb begins is that of all.
  private func shareLimit(_ figures: inout [Figure]) {
    guard let last = figures.last, figures.count > 1, last.qualifier == .atMost,
      let verb = clause.verbToken,
      scalars[Int(tokens[verb].start)].value == 0x63A7  // 控
    else { return }
    for place in figures.indices
    where figures[place].qualifier == nil && figures[place].upper == nil {
      (figures[place].qualifier, figures[place].qualifierToken) = (.atMost, last.qualifierToken)
    }
  }

  /// English figures before their names: `growth of 5 percent in investment`, `12 million new urban jobs`.
  private mutating func readNameBehind(_ figures: [Figure], at place: Int) -> Int {
    if kind(place) == .within, figures.count == 1 { goOnWithGrowth(of: figures[0]) }
    var next = place
    guard isLatin(next) else { return place }
    if let end = readOwnerOfIncome(figures.count, at: next) { return end }
    if figures.count == 1,
      let end = readFirmsAboveScale(at: next) ?? readNameToldBy(figures[0], at: next)
        ?? readNameRecorded(of: figures[0], at: next) ?? readNameCarried(by: figures[0], at: next)
        ?? readNameOfGrowth(of: figures[0], at: next)
        ?? readJobs(for: figures[0], at: next)
    {
      return end
    }
    if figures.count > 1 { return readNamesBehind(figures.count, at: next) }
    if let name = nameOfRise(next) { return takeUp(name, growing: next) }
    // `industry above designated size posted an 11.6 percent gain in value added`.
    if [.growth, .decline].contains(kind(next)), kind(next + 1) == .within,
      let name = composedName(at: placeOfName(from: next + 2))
    {
      takeUp(name.indicators, namedAt: placeOfName(from: next + 2))
      clause.growth = Clause.Growth(
        sign: kind(next) == .decline ? -1 : 1, token: next, isNoun: false)
      return name.end
    }
    if kind(next) == .within {
      if isOfOwner(before: figures[0].token) { return place }
      if clause.growth == nil, scope.stage == .actual, isOfNoun(before: figures[0].token) {
        return place
      }
      next += 1
      let isOfEach = kind(next) == .each
      next = placeOfName(from: next)
      if isOfEach, let end = readNamesOfEach(at: next) { return end }
      // `a target of 8% for growth in retail sales`.
      if let name = nameOfRise(next) { return takeUp(name, growing: next) }
    } else if figures[0].unit.map({ lexicon.units[$0].code }) == "PC" {
      return place
    } else if kind(next) == .being, tokens[next].range.count == 2,
      WordTrie.folded(scalars[Int(tokens[next].start)].value) == 0x6F,
      !clause.hasName || kind(figures[0].token - 1) == .conjunction
    {
      return readOwner(at: next)
    }
    // `of which 842 million was tax revenue`.
    if clause.isPart, kind(next) == .being,
      ["was", "were", "is", "are"].contains(where: { isWord(next, $0) }), kind(next + 1) == .name,
      Self.endsClause(kind(next + 2)),
      case let indicators = lexicon.nameSets[Int(tokens[next + 1].value)], indicators.count == 1
    {
      takeUp(indicators, namedAt: next + 1)
      return next + 2
    }
    // `58,200 people found urban jobs`.
    while kind(place) != .within, kind(next) == .filler { next += 1 }
    if kind(place) == .within, [.name, .attribute].contains(kind(next)),
      let name = composedName(at: next)
    {
      takeUp(name.indicators, namedAt: next)
      sentenceAttribute = lexicon.parts[name.indicators[0]]?.attribute
      return name.end
    }
    guard kind(next) == .name || kind(place) == .within && kind(next) == .growthName else {
      noteOtherNameBehind(figures[0], at: place)
      return place
    }
    let indicators = lexicon.nameSets[Int(tokens[next].value)]
    guard
      kind(place) == .within || beginsWithInvested(next)
        || lexicon.dimensions[indicators[0]] == .persons
    else {
      return place
    }
    takeUp(indicators, namedAt: next)
    if kind(next) == .growthName, clause.growth == nil {
      clause.growth = Clause.Growth(sign: 1, token: next, isNoun: false)
    }
    return next + 1
  }

  /// `8 percent in both fixed-asset investment and industrial investment`.
  private mutating func readNamesOfEach(at place: Int) -> Int? {
    guard kind(place) == .name else { return nil }
    var list = NameList()
    let end = read(&list, at: place)
    guard list.isResolved, list.indicators.count > 1 else { return nil }
    subject = Subject(
      indicators: list.indicators, name: Int(tokens[place].start)..<Int(tokens[end - 1].end))
    (clause.hasName, clause.isStrange) = (true, false)
    return end
  }

  /// `growth of 8% and 9% in the disposable income of urban and rural residents`: as many names as figures.
  private mutating func readNamesBehind(_ count: Int, at place: Int) -> Int {
    // `rises of 8 percent and 9.5 percent respectively in`.
    let within = kind(place) == .respectively ? place + 1 : place
    guard kind(within) == .within, clause.growth != nil, !clause.hasName else { return place }
    let next = placeOfName(from: within + 1)
    guard kind(next) == .name else { return place }
    var list = NameList()
    let end = read(&list, at: next)
    guard list.isResolved, list.indicators.count == count else { return place }
    takeUp(list.indicators, namedAt: next)
    subject.name = Int(tokens[next].start)..<Int(tokens[end - 1].end)
    return end
  }

  /// `a 15.3 percent rise in industrial investment`: the place of the name behind the word for growth.
  private func nameOfRise(_ index: Int) -> Int? {
    guard [.growth, .decline].contains(kind(index)), kind(index + 1) == .within else { return nil }
    let next = placeOfName(from: index + 2)
    guard kind(next) == .name, lexicon.nameSets[Int(tokens[next].value)].count == 1 else {
      return nil
    }
    return next
  }

  private mutating func takeUp(_ name: Int, growing word: Int) -> Int {
    takeUp(lexicon.nameSets[Int(tokens[name].value)], namedAt: name)
    clause.growth = Clause.Growth(
      sign: kind(word) == .decline ? -1 : 1, token: word, isNoun: false)
    return name + 1
  }

  /// `US$950 million of foreign capital`.
  private mutating func readOwner(at place: Int) -> Int {
    var next = place + 1
    while kind(next) == .filler { next += 1 }
    guard kind(next) == .name,
      [.comma, .semicolon, .stop, .being, .open, .conjunction, .within].contains(kind(next + 1)),
      case let indicators = lexicon.nameSets[Int(tokens[next].value)], indicators.count == 1,
      lexicon.dimensions[indicators[0]] == .money
    else { return place }
    takeUp(indicators, namedAt: next)
    return next + 1
  }

  func isLatin(_ index: Int) -> Bool {
    index >= 0 && index < tokens.count
      && Tokenizer.isLetter(scalars[Int(tokens[index].start)].value)
  }
}
