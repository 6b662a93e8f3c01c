import IndicatorForecast

/// English names whose halves stand apart: `value added of industries above designated size`, `urban residents
/// had a disposable income of`, `44,280 yuan for urban residents`.
extension ParagraphReader {
  /// The indicators that a word means together with a half of a name behind or before it.
  ///
  /// - Parameter index: The place of a name or of an attribute.
  /// - Returns: The indicators and the place behind their name, or nil where no half stands there.
  func composedName(at index: Int) -> (indicators: [Int], end: Int)? {
    guard isLatin(index), let attribute = attributeNamed(at: index) else { return nil }
    if let stem = stemBehind(index) {
      let indicators = indicators(at: stem, attribute)
      if !indicators.isEmpty { return (indicators, stem + 1) }
    }
    let stems = stemsBefore(index)
    guard kind(index) == .name, !stems.isEmpty else { return nil }
    let indicators = indicators(of: stems, attribute)
    return indicators.isEmpty ? nil : (indicators, index + 1)
  }

  /// The halves of names that stand before a place: in its clause, at the head of the sentence, or in `their`.
  private func stemsBefore(_ index: Int) -> [NameStem] {
    if !clause.stems.isEmpty {
      return isLatin(clause.stemToken) && clause.stemToken < index ? clause.stems : []
    }
    guard pendingStems == [.industryAboveScale] else { return [] }
    // `Enterprises above designated size, now 237 in number, turned out a gross industrial output of`.
    let isHead =
      kind(sentenceStart) == .stem && index > clause.start && kind(index - 1) != .conjunction
      && !tokens[sentenceStart..<index].contains { token in
        [.name, .semicolon].contains(token.kind)
          || token.kind == .text && !isOwnArea(token.range) && namesOwner(token.range)
      }
    return isHead || isWord(index - 1, "their") ? pendingStems : []
  }

  /// Whether nothing but the half of the name itself makes the clause one of something unknown.
  var isStrangeByStemAlone: Bool {
    guard !clause.stems.isEmpty, isLatin(clause.stemToken), clause.stemToken >= clause.start else {
      return false
    }
    return !tokens[clause.start..<clause.stemToken].contains { $0.kind == .text }
  }

  /// What the indicator at a place measures of any stem: `gross output` is that of all, or of those named beside it.
  private func attributeNamed(at index: Int) -> NameAttribute? {
    if kind(index) == .attribute { return NameAttribute(rawValue: Int(tokens[index].value)) }
    guard kind(index) == .name, case let names = lexicon.nameSets[Int(tokens[index].value)],
      names.count == 1
    else { return nil }
    if lexicon.codes[names[0]] == "gross_output" { return .output }
    guard let part = lexicon.parts[names[0]], part.stem == .industry || part.stem == .residents
    else { return nil }
    return part.attribute
  }

  private func indicators(of stems: [NameStem], _ attribute: NameAttribute) -> [Int] {
    let found = stems.compactMap { lexicon.indicator($0, attribute) }
    return found.count == stems.count ? found : []
  }

  /// `of industries above designated size`, `for urban residents`: the place of the half behind a name.
  private func stemBehind(_ index: Int) -> Int? {
    var next = index + 1
    guard isOf(next) || kind(next) == .within || isWord(next, "by") || isWord(next, "from") else {
      return nil
    }
    next = placeOfName(from: next + 1)
    return [.stem, .name].contains(kind(next)) && isLatin(next) ? next : nil
  }

  /// What a half of a name, or a name that has the attribute as well, means with an attribute.
  private func indicators(at index: Int, _ attribute: NameAttribute) -> [Int] {
    guard kind(index) == .name else {
      return indicators(of: lexicon.stemSets[Int(tokens[index].value)], attribute)
    }
    let names = lexicon.nameSets[Int(tokens[index].value)]
    return names.allSatisfy { lexicon.parts[$0]?.attribute == attribute } ? names : []
  }

  /// The place behind words that may stand before a name: `the`, `both`, `our city's`, `the total value of`.
  func placeOfName(from index: Int) -> Int {
    var next = index
    while [.filler, .area, .ownArea, .each].contains(kind(next))
      || next > index && kind(next - 1) == .filler && isOf(next)
    {
      next += 1
    }
    return next
  }

  /// Makes the subject what a name behind its figure means.
  mutating func takeUp(_ indicators: [Int], namedAt index: Int) {
    subject = Subject(indicators: indicators, name: tokens[index].range)
    if isOfOwner(behind: index) || isContracted(before: index) || isRealEstateAlone(index) {
      subject.refusal = .otherSubject
    }
    (clause.hasName, clause.isStrange) = (true, false)
  }

  /// `contracts for US$214 million of foreign capital`: what is agreed on, and not used yet.
  private func isContracted(before index: Int) -> Bool {
    tokens[min(clause.start, index)..<index].contains { token in
      guard token.kind == .text else { return false }
      let text = token.range.map { WordTrie.folded(scalars[$0].value) }
      return text.indices.contains { text[$0...].starts(with: Self.contract) }
    }
  }

  private static let contract = "contract".unicodeScalars.map(\.value)

  func isOf(_ index: Int) -> Bool { kind(index) == .being && isWord(index, "of") }

  /// Whether an English word stands at a place, in whatever case.
  func isWord(_ index: Int, _ word: String) -> Bool {
    guard index >= 0, index < tokens.count, case var range = tokens[index].range else {
      return false
    }
    // Unknown text ends behind its blank.
    if range.count == word.utf8.count + 1, scalars[range.upperBound - 1].value == 0x20 {
      range = range.dropLast()
    }
    return range.count == word.utf8.count
      && zip(range, word.unicodeScalars).allSatisfy {
        WordTrie.folded(scalars[$0].value) == $1.value
      }
  }

  /// Whether a token begins with a word, in lower case.
  func isWordStart(_ index: Int, _ word: String) -> Bool {
    guard index >= 0, index < tokens.count, case let range = tokens[index].range,
      range.count >= word.utf8.count
    else { return false }
    return zip(range, word.unicodeScalars).allSatisfy {
      WordTrie.folded(scalars[$0].value) == $1.value
    }
  }

  /// Whether a token ends with a word of its own.
  func isWordEnd(_ index: Int, _ word: String) -> Bool {
    guard index >= 0, index < tokens.count, case var text = tokens[index].range[...],
      text.count >= word.utf8.count
    else { return false }
    if scalars[text.upperBound - 1].value == 0x20 { text = text.dropLast() }
    let before = text.upperBound - word.utf8.count - 1
    return zip(text.suffix(word.utf8.count), word.unicodeScalars).allSatisfy {
      WordTrie.folded(scalars[$0].value) == $1.value
    } && (before < text.lowerBound || !Tokenizer.isLetter(scalars[before].value))
  }

  /// `44,280 yuan for urban residents`: whose income the figure is, where incomes are told of.
  ///
  /// - Parameters:
  ///   - count: How many figures stand before.
  ///   - place: The place of the first word behind them.
  /// - Returns: The place behind the owner.
  mutating func readOwnerOfIncome(_ count: Int, at place: Int) -> Int? {
    // `By residence, it was 44,280 yuan for urban residents` goes on with what was told last.
    let told = subject.isKnown || clause.isStrange ? subject.indicators : lastIndicator
    guard kind(place) == .within, !told.isEmpty,
      told.allSatisfy({ lexicon.parts[$0]?.attribute == .income })
    else { return nil }
    var next = place + 1
    while [.filler, .each].contains(kind(next)) { next += 1 }
    guard kind(next) == .stem, isLatin(next),
      case let found = indicators(of: lexicon.stemSets[Int(tokens[next].value)], .income),
      found.count == count || count == 1 && !found.isEmpty
    else { return nil }
    // A figure of all residents told before it in the clause is one of its own.
    let (hasLevel, hasGrowth) =
      subject.indicators == found ? (subject.hasLevel, subject.hasGrowth) : (false, false)
    let refusal = subject.refusal
    // `in real terms, it grew 6.3 percent for rural residents and 5.5 percent for urban residents`.
    if scope.prices == nil, let last = statements.last, last.sentence == sentence,
      last.measure == .growth, Int(last.number.lowerBound) >= Int(tokens[clause.start].start)
    {
      scope.prices = last.prices
    }
    subject = Subject(indicators: found, name: tokens[next].range)
    (subject.hasLevel, subject.hasGrowth, subject.refusal) = (hasLevel, hasGrowth, refusal)
    giveRateBefore(place, to: found)
    return next + 1
  }

  /// `climbed by 5.1 percent to 44,280 yuan for urban residents`: the rate directly before the level has its owner.
  private mutating func giveRateBefore(_ place: Int, to owners: [Int]) {
    guard owners.count == 1, let last = statements.indices.last, case let told = statements[last],
      told.sentence == sentence, told.measure == .growth,
      told.refusal == nil || told.refusal == .unclear, told.indicator != owners[0],
      lexicon.parts[told.indicator]?.attribute == .income,
      let rate = tokens[sentenceStart..<place].lastIndex(where: { $0.range == told.number }),
      kind(rate + 1) == .unit, kind(rate + 2) == .reaching,
      case let level = kind(rate + 3) == .number ? rate + 3 : rate + 4, kind(level) == .number,
      kind(level + 1) == .unit, level + 2 == place,
      lexicon.units[Int(tokens[level + 1].value)].code == "CNY"
    else { return }
    (statements[last].indicator, statements[last].refusal) = (owners[0], nil)
    statements[last].name = subject.name
  }

  private var lastIndicator: [Int] { statements.last.map { [$0.indicator] } ?? [] }

  /// Whether text before a name tells what is done, and names nothing: `ended the year with a`, `brought the`.
  ///
  /// What names something stands directly before the name, or is a place or firm.
  func isVerbBefore(_ index: Int) -> Bool {
    guard isLatin(index), clause.stems.isEmpty || isStrangeByStemAlone else {
      return false
    }
    var place = index - 1
    guard place >= clause.start, Self.determiners.contains(where: { isWord(place, $0) }) else {
      return false
    }
    while place >= clause.start {
      if kind(place) == .text, namesOwner(tokens[place].range) { return false }
      if isOf(place), kind(place - 1) == .text { return false }
      place -= 1
    }
    return true
  }

  private static let determiners = [
    "a", "an", "the", "its", "our", "total", "another", "with", "annual", "overall",
  ]

  /// Whether a text holds a name with a capital, or the word for a place or a firm.
  func namesOwner(_ range: Range<Int>) -> Bool {
    let first = Int(tokens[sentenceStart].start)
    for place in range where Self.isCapital(scalars[place].value) && place != first {
      return true
    }
    let text = range.map { WordTrie.folded(scalars[$0].value) }
    // `report` is no port.
    return text.indices.contains { place in
      (place == 0 || !Tokenizer.isLetter(text[place - 1]))
        && Self.owners.contains { text[place...].starts(with: $0) }
    }
  }

  /// Whether what stands in the clause before a place names a place or firm other than the report's own.
  func isOfOwner(before index: Int) -> Bool {
    guard clause.start < index else { return false }
    return tokens[clause.start..<index].contains {
      $0.kind == .text && !isOwnArea($0.range) && namesOwner($0.range)
    }
  }

  /// `exports of the park`: whether a place or firm other than the report's own stands behind a name.
  private func isOfOwner(behind index: Int) -> Bool {
    guard isOf(index + 1) || kind(index + 1) == .within else { return false }
    var owner = index + 2
    while [.filler, .each].contains(kind(owner)) { owner += 1 }
    return kind(owner) == .text && !isOwnArea(tokens[owner].range)
      && namesOwner(tokens[owner].range)
  }

  /// `Haidong District alone: GDP of`, `Exports of the “new trio”:`: a place or goods of their own before a colon.
  mutating func noteOwner(beforeColon index: Int) {
    guard isLatin(clause.start), clause.start < index else { return }
    let words = tokens[clause.start..<index]
    if !clause.hasName, let last = words.last(where: { $0.kind != .filler }), last.kind == .text,
      namesPlace(last.range), words.allSatisfy({ [.text, .filler].contains($0.kind) })
    {
      scope.isOtherArea = true
    }
    // `For the Development Zone the bar is higher:`.
    if kind(sentenceStart) == .within, !clause.hasName,
      let place = words.first(where: { $0.kind == .text }), namesPlace(place.range),
      !tokens[sentenceStart..<index].contains(where: { $0.kind == .comma })
    {
      scope.isOtherArea = true
    }
    guard clause.hasName, clause.isStrange, subject.isKnown,
      let end = words.firstIndex(where: { Int($0.end) == subject.name.upperBound }),
      isOf(end + 1)
    else { return }
    subject = .other
  }

  /// `In Beigang District, GDP grew`: a place of its own, at the head of the sentence.
  mutating func notePlaceAtHead(beforeComma index: Int) {
    // `Since the park opened, exports have grown`: another base than the year before.
    if isWord(sentenceStart, "since"), !tokens[sentenceStart..<index].contains(where: isTimeOrPause)
    {
      scope.isOfOtherBase = true
    }
    guard kind(sentenceStart) == .within || isWord(sentenceStart, "at"), isLatin(sentenceStart),
      case let words = tokens[(sentenceStart + 1)..<index], let last = words.last,
      last.kind == .text, words.allSatisfy({ [.text, .filler].contains($0.kind) })
    else { return }
    if isWord(index - 1, "december") { scope.isPartOfYear = true }
    if namesPlace(last.range) { scope.isOtherArea = true }
  }

  /// Whether a word tells a time or parts clauses.
  func isTimeOrPause(_ token: Token) -> Bool {
    if [.year, .relativeYear, .fullYear, .partOfYear, .comma].contains(token.kind) { return true }
    let word = token.range.map { WordTrie.folded(scalars[$0].value) }
    return token.kind == .filler && word.starts(with: Self.year)
  }

  private static let year = "year".unicodeScalars.map(\.value)

  /// `The park (GDP up 12 percent)`: whether a place or firm stands before the parenthesis that a name is in.
  func isOfOwnerBeforeParenthesis(_ index: Int) -> Bool {
    guard let outer = clauseOutside, isLatin(index), outer.isStrange, !outer.hasName,
      let open = tokens[sentenceStart..<index].lastIndex(where: { $0.kind == .open }),
      outer.start < open
    else { return false }
    return tokens[outer.start..<open].contains {
      $0.kind == .text && !isOwnArea($0.range) && namesOwner($0.range)
    }
  }

  /// `The festival brought in 1.2 billion yuan in retail sales`: whether an unknown noun is the subject of a clause.
  func isOfNoun(before index: Int) -> Bool {
    var place = index - 1
    while place > sentenceStart, !Self.endsClause(kind(place - 1)), kind(place - 1) != .conjunction
    {
      place -= 1
    }
    return ["the", "a", "an", "this", "each"].contains { isWord(place, $0) }
      && kind(place + 1) == .text && !isOwnArea(tokens[place + 1].range)
      && !Self.administrations.contains { isWordStart(place + 1, $0) }
  }

  /// Who takes in what belongs to all.
  private static let administrations = [
    "count", "city", "town", "district", "prefectur", "provinc", "banner", "govern", "municipal",
    "treasur", "authorit", "zone", "village", "region", "nation", "whole",
  ]

  /// `The plant will bring in 1.2 billion yuan in tax revenue`: what a review given in its plan's year says of later.
  func isToCome(_ figure: Figure) -> Bool {
    guard scope.stage == .actual, !scope.isEstimate, frame.vintage >= frame.planYear,
      isLatin(figure.token - 1)
    else {
      return false
    }
    var place = figure.token - 1
    while place >= sentenceStart, !Self.endsClause(kind(place)), kind(place) != .number {
      if isWord(place, "will") || isWord(place, "will be") { return true }
      place -= 1
    }
    return false
  }

  /// `There are now 427 industrial enterprises above designated size in the city. Their value added`: the half of a
  /// name in the sentence before, where nothing there names firms of another owner or new ones.
  func stemsTakenUp(by range: Range<Int>) -> [NameStem] {
    guard isWord(range.lowerBound, "their"), range.lowerBound > 0,
      [.attribute, .filler].contains(kind(range.lowerBound + 1))
    else { return [] }
    // `The output value of enterprises above designated size reached 9.9 billion yuan. Their value added`.
    if let last = statements.last, last.refusal == nil,
      last.sentence.upperBound + 1 >= Int(tokens[range.lowerBound].start),
      lexicon.parts[last.indicator]?.stem == .industryAboveScale
    {
      return [.industryAboveScale]
    }
    guard
      case let start = tokens[..<(range.lowerBound - 1)].lastIndex(where: { $0.kind == .stop })
        .map({ $0 + 1 }) ?? 0,
      let stem = tokens[start..<range.lowerBound].firstIndex(where: { $0.kind == .stem }),
      lexicon.stemSets[Int(tokens[stem].value)] == [.industryAboveScale],
      (start..<(range.lowerBound - 1)).allSatisfy({ isPlain($0) || $0 == stem })
    else { return [] }
    return [.industryAboveScale]
  }

  /// `58 industrial enterprises above designated size in the park increased their value added`: whether the firms named
  /// before an attribute are some of all there are.
  func isOfSomeFirms(before index: Int) -> Bool {
    let stem = clause.stemToken
    guard isLatin(index), !clause.stems.isEmpty, stem < index, isLatin(stem) else { return false }
    if isOfOwner(before: index) { return true }
    return kind(stem - 1) == .number
      && !["the", "our", "all", "its", "these"].contains { isWord(stem - 2, $0) }
  }

  /// Whether a word counts what there is and tells neither an owner nor a change.
  private func isPlain(_ index: Int) -> Bool {
    let plain: Set<TokenKind> = [
      .filler, .being, .area, .ownArea, .number, .within, .each, .qualifierBefore, .unit,
    ]
    return plain.contains(kind(index))
      && !["new", "another", "more", "add", "added"].contains { isWord(index, $0) }
  }

  /// `Dagang Park, the oldest of our three, had an industrial output of`: whether a verb between an owner at the head
  /// of the sentence and a name makes it the owner's.
  func isOfOwnerAtHead(_ index: Int) -> Bool {
    guard isLatin(index), ["a", "an", "its", "their"].contains(where: { isWord(index - 1, $0) }),
      clause.start > sentenceStart, kind(sentenceStart) != .within,
      let pause = tokens[sentenceStart..<index].firstIndex(where: { $0.kind == .comma }),
      let last = tokens[pause..<index].lastIndex(where: { $0.kind == .comma }),
      !tokens[last..<index].contains(where: { [.area, .ownArea].contains($0.kind) }),
      !tokens[sentenceStart..<pause].contains(where: { [.name, .ownArea].contains($0.kind) }),
      !tokens[pause..<index].contains(where: { [.semicolon, .colon].contains($0.kind) })
    else { return false }
    let words = tokens[sentenceStart..<pause].filter { $0.kind == .text }
    return words.contains { !isOwnArea($0.range) && namesOwner($0.range) }
  }

  /// `exports of tea maintained growth, reaching`: whether what stands behind a name says of what it is a part.
  func isOfUnknown(behind index: Int) -> Bool {
    guard isLatin(index), isOf(index + 1) else { return false }
    let owner = placeOfName(from: index + 2)
    return kind(owner) == .text && !isOwnArea(tokens[owner].range)
  }

  private static func isCapital(_ scalar: UInt32) -> Bool { (0x41...0x5A).contains(scalar) }

  private static let owners = [
    "zone", "park", "district", "count", "enterpris", "firm", "compan", "group", "base", "port",
    "airport", "seaport",
    "village", "town", "project", "cluster", "household", "factory", "factories", "plant", "sector",
    "industr",
    "manufactur", "cooperativ", "business", "market", "bank", "islan", "hub",
  ].map { Array($0.unicodeScalars.map(\.value)) }

  /// `RMB 7.93 billion invested in real estate development`.
  func beginsWithInvested(_ index: Int) -> Bool {
    let start = Int(tokens[index].start)
    return scalars[start..<min(start + 9, scalars.count)].elementsEqual("invested ".unicodeScalars)
  }

  /// `…, and of 10 percent in per capita net income`, `and a drop of 2.5 percent in energy consumption`: the rate is
  /// that of the name that isn't known.
  mutating func noteOtherNameBehind(_ figure: Figure, at place: Int) {
    guard kind(place) == .within,
      [.text, .stem, .share].contains(kind(placeOfName(from: place + 1)))
    else { return }
    // `7 percent in industry and 8 percent in the zone`.
    if clause.growth?.token == figure.token { clause.isStrange = true }
    let end = (figure.qualifierToken ?? figure.token) - 1
    var before = end
    while isOf(before) || [.growth, .decline, .growthNoun].contains(kind(before)) { before -= 1 }
    guard before < end else { return }
    if isWord(before, "a") || isWord(before, "an") { before -= 1 }
    if kind(before) == .conjunction { clause.isStrange = true }
  }

  /// `growth of 5 percent in GDP, 4.2 percent in exports`: the word for growth is that of all rates whose names follow.
  mutating func goOnWithGrowth(of figure: Figure) {
    var start = figure.token
    while start > clause.start, [.filler, .qualifierBefore, .being].contains(kind(start - 1)) {
      start -= 1
    }
    guard clause.growth == nil, !clause.isStrange, let last = statements.last,
      start == clause.start || kind(start - 1) == .conjunction,
      last.measure == .growth, last.sentence == sentence, last.refusal == nil,
      last.name.lowerBound > last.number.upperBound
    else { return }
    clause.growth = Clause.Growth(
      sign: (last.value?.significand ?? 0) < 0 ? -1 : 1, token: figure.token, isNoun: false)
  }

  /// `growth of 15 percent at enterprises above designated size`: what was told of all industry before is told of them.
  mutating func readFirmsAboveScale(at place: Int) -> Int? {
    guard kind(place) == .within || isWord(place, "at"),
      clause.growth != nil || scope.stage == .target
    else { return nil }
    var next = place + 1
    while [.filler, .each].contains(kind(next)) { next += 1 }
    guard kind(next) == .stem, isLatin(next),
      lexicon.stemSets[Int(tokens[next].value)] == [.industryAboveScale],
      let told = statements.last, told.sentence == sentence,
      let attribute = lexicon.parts[told.indicator]?.attribute,
      case let found = indicators(of: [.industryAboveScale], attribute), !found.isEmpty
    else { return nil }
    takeUp(found, namedAt: next)
    return next + 1
  }

  /// `4.1 percent was the registered unemployment rate`: the name behind a figure that begins its clause.
  mutating func readNameToldBy(_ figure: Figure, at place: Int) -> Int? {
    guard ["was", "were", "is", "are"].contains(where: { isWord(place, $0) }),
      let unit = figure.unit.map({ lexicon.units[$0] }),
      kind(figure.token - 1) == .conjunction || figure.token == clause.start
    else { return nil }
    var next = place + 1
    while kind(next) == .filler { next += 1 }
    guard kind(next) == .name, case let indicators = lexicon.nameSets[Int(tokens[next].value)],
      indicators.count == 1, (lexicon.dimensions[indicators[0]] == .rate) == (unit.code == "PC"),
      Self.fits(unit, lexicon.dimensions[indicators[0]])
    else { return nil }
    var end = next + 1
    while kind(end) == .filler { end += 1 }
    guard Self.endsClause(kind(end)) else { return nil }
    takeUp(indicators, namedAt: next)
    return next + 1
  }

  /// `up 9.9 percent, or 7.1 percent in real terms`: the same growth in other prices.
  mutating func readOtherRate(_ figures: [Figure], end: Int) {
    guard figures.count == 1, clause.growth == nil, isWord(figures[0].token - 1, "or"),
      kind(end) == .prices, let last = statements.last, last.measure == .growth,
      last.sentence == sentence, last.refusal == nil
    else { return }
    clause.growth = Clause.Growth(
      sign: (last.value?.significand ?? 0) < 0 ? -1 : 1, token: end, isNoun: false)
    scope.prices = PriceBasis.allCases[Int(tokens[end].value)]
  }
}
