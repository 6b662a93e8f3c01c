import IndicatorForecast

/// Names that stand behind their figures: 实现6亿元的工业总产值, and 前者增长5%.
extension ParagraphReader {
  /// Makes the name behind a figure the subject before the figure is given to one.
  ///
  /// - Parameters:
  ///   - figures: The figures read.
  ///   - place: The place of the first word behind them.
  mutating func takeUpNameBehind(_ figures: [Figure], at place: Int) {
    guard figures.count == 1, !clause.isShare, !clause.isOfPlan, !clause.isComparison,
      !clause.isStartOfSpan, !isOfOtherOwner, !isInParenthesis, startsFreely(figures[0]),
      let name = nameBehind(place) ?? nameBehindNextFigure(place) ?? nameToldNext(place),
      isNamed(name, by: figures[0])
    else { return }
    guard tokens[name].range != subject.name else { return }
    clause.isStrange = false
    replaceSubject()
    subject = Subject(
      indicators: lexicon.nameSets[Int(tokens[name].value)], name: tokens[name].range)
    clause.hasName = true
  }

  /// Whether the figure may be one of the name: an amount in its unit, or a rate with its word for growth.
  private func isNamed(_ name: Int, by figure: Figure) -> Bool {
    let indicators = lexicon.nameSets[Int(tokens[name].value)]
    guard indicators.count == 1, let place = figure.unit else { return false }
    let unit = lexicon.units[place]
    if unit.code == "PC" { return clause.growth != nil }
    let dimension = lexicon.dimensions[indicators[0]]
    if unit.code.isEmpty { return dimension == .money && unit.powerOfTen >= 4 }
    return Self.fits(unit, dimension)
  }

  /// Whether nothing before the figure names something: verbs and 以 may stand there.
  private func startsFreely(_ figure: Figure) -> Bool {
    guard clause.start <= figure.token else { return true }
    var start = clause.start
    // （1）完成….
    if kind(start) == .open, start + 2 < figure.token, kind(start + 2) == .close { start += 3 }
    return tokens[start..<figure.token].allSatisfy { token in
      switch token.kind {
      case .text:
        token.range.count <= 3 && Self.startsOfVerbs.contains(scalars[Int(token.start)].value)
      case .name, .stem, .attribute, .growthName, .of, .plan, .share, .number, .unit: false
      default: true
      }
    }
  }

  /// 要拿出, 以.
  private static let startsOfVerbs = Set("要以将能可须需应拿收交创做".unicodeScalars.map(\.value))

  /// 6亿元的工业总产值: the place of the name.
  private func nameBehind(_ place: Int) -> Int? {
    guard kind(place) == .of else { return nil }
    var next = place + 1
    while [.filler, .area, .ownArea].contains(kind(next)), next < place + 4 { next += 1 }
    guard kind(next) == .name, endsName(next + 1) else { return nil }
    return next
  }

  /// Whether what follows a name is no further noun: 固定资产投资项目 is another thing.
  private func endsName(_ index: Int) -> Bool {
    switch kind(index) {
    case .comma, .semicolon, .stop, .colon, .close, .enumerationComma, .yearOnYear, .growth,
      .decline, .reaching, .predicate:
      true
    case .text: Self.startsOfPredicates.contains(scalars[Int(tokens[index].start)].value)
    default: false
    }
  }

  private static let startsOfPredicates = Set("必须要站落撑托也都已仍".unicodeScalars.map(\.value))

  /// 增长21%、总量1.36亿元的固定资产投资: the name follows the second figure.
  private func nameBehindNextFigure(_ place: Int) -> Int? {
    guard kind(place) == .enumerationComma else { return nil }
    var next = place + 1
    while next < place + 6, Self.wordsOfFigures.contains(kind(next)) { next += 1 }
    guard next > place + 1, kind(next) == .number, kind(next + 1) == .unit else { return nil }
    next += kind(next + 2) == .qualifierAfter ? 3 : 2
    return nameBehind(next)
  }

  private static let wordsOfFigures: Set<TokenKind> = [
    .filler, .being, .reaching, .completing, .yearOnYear, .growth, .decline, .qualifierBefore,
  ]

  /// 入库2300万元，这是全镇的财政总收入.
  private func nameToldNext(_ place: Int) -> Int? {
    guard kind(place) == .comma, !subject.isKnown || clause.isStrange, place + 1 < tokens.count,
      scalars[Int(tokens[place + 1].start)].value == 0x8FD9
    else { return nil }
    var next = place + 1
    let between: Set<TokenKind> = [.filler, .being, .area, .ownArea, .of]
    while next < place + 7,
      between.contains(kind(next)) || (kind(next) == .text && next < place + 3)
    {
      next += 1
    }
    guard kind(next) == .name, Self.endsClause(kind(next + 1)),
      tokens[place + 1..<next].contains(where: { endsInBeing($0) })
    else { return nil }
    return next
  }

  /// 这是, read as one piece of text or as two words.
  private func endsInBeing(_ token: Token) -> Bool {
    scalars[Int(token.end) - 1].value == 0x662F
  }

  /// 前者增长5%，后者增长6%: the first and the second of the two told of last.
  ///
  /// - Parameter index: The place of a text.
  /// - Returns: Whether it is one of the two words.
  mutating func readsAsOneOfTwo(at index: Int) -> Bool {
    let range = tokens[index].range
    if isLatin(index) { return readsAsFormerOrLatter(at: index) }
    guard index == clause.start, range.count == 2, scalars[range.lowerBound + 1].value == 0x8005,
      case let first = scalars[range.lowerBound].value, first == 0x524D || first == 0x540E
    else { return false }
    let wholes = mentions.filter { !$0.isPart }.suffix(2)
    guard wholes.count == 2, let mention = first == 0x524D ? wholes.first : wholes.last,
      let indicator = mention.indicator
    else { return false }
    subject = Subject(indicators: [indicator], name: mention.name, refusal: mention.refusal)
    subject.hasLevel = true
    return true
  }

  /// `the former rose 8.5 percent and the latter 10.6 percent`.
  private mutating func readsAsFormerOrLatter(at index: Int) -> Bool {
    let isLatter = isWord(index, "latter")
    guard isLatter || isWord(index, "former"), isWord(index - 1, "the") else { return false }
    let wholes = mentions.filter { !$0.isPart }.suffix(2)
    guard wholes.count == 2, let mention = isLatter ? wholes.last : wholes.first,
      let indicator = mention.indicator
    else { return false }
    subject = Subject(indicators: [indicator], name: mention.name, refusal: mention.refusal)
    subject.hasLevel = true
    (clause.hasName, clause.isStrange) = (true, false)
    guard isLatter, kind(index + 1) == .number,
      let last = statements.last(where: { $0.measure == .growth }), last.sentence == sentence
    else { return true }
    clause.growth = Clause.Growth(
      sign: (last.value?.significand ?? 0) < 0 ? -1 : 1, token: index, isNoun: false)
    return true
  }
}
