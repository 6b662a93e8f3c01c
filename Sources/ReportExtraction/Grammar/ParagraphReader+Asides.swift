import IndicatorForecast

/// Words beside a figure that say what it is: an estimate, an index, an average, a further goal, of a project.
extension ParagraphReader {
  // MARK: Estimates

  /// （预计数） and （预计数，下同）.
  func isEstimateInParenthesis(_ index: Int) -> Bool {
    guard index + 2 < tokens.count, [.filler, .estimate].contains(kind(index + 1)),
      case let word = tokens[index + 1].range, word.count >= 2,
      scalars[word.lowerBound].value == 0x9884, scalars[word.lowerBound + 1].value == 0x8BA1
    else { return false }
    return kind(index + 2) == .close || closeBehindDitto(index + 2) != nil
  }

  /// The place of the bracket of ，下同）, whose words are looked at by their characters: 同 is a word as well.
  private func closeBehindDitto(_ index: Int) -> Int? {
    guard [.comma, .enumerationComma, .semicolon].contains(kind(index)),
      let close = (index + 2...index + 3).first(where: { kind($0) == .close }),
      case let start = Int(tokens[index].end), Int(tokens[close].start) == start + 2,
      scalars[start].value == 0x4E0B, scalars[start + 1].value == 0x540C
    else { return nil }
    return close
  }

  /// Makes estimates of the figure before the parenthesis and, with 下同, of those behind it.
  mutating func readEstimate(at index: Int) -> Int {
    if let last = statements.last, last.sentence == sentence {
      for place in statements.indices.suffix(4) where statements[place].number == last.number {
        statements[place].isEstimate = true
      }
    }
    guard let close = closeBehindDitto(index + 2) else { return index + 3 }
    isEstimateFromHere = true
    scope.isEstimate = true
    return close + 1
  }

  // MARK: Figures

  /// 居民消费价格指数101.2: an index against 100 in the year before is a rise by what it is more.
  ///
  /// A whole number, 103, is one only behind 指数 or 控制在; one in percent always, since no prices rise so much.
  func rise(of figure: Figure) -> Figure {
    guard figure.currency == nil, let value = figure.value, let change = Self.change(ofIndex: value)
    else { return figure }
    if let unit = figure.unit {
      guard lexicon.units[unit].code == "PC" else { return figure }
    } else {
      guard value.decimals > 0 || isOfIndex, !isAdjacentText(behind: figure.token),
        !hasRateInNextClause(figure.token)
      else { return figure }
    }
    var rise = figure
    rise.value = change
    if let upper = figure.upper {
      guard let value = upper.value, let change = Self.change(ofIndex: value) else { return figure }
      rise.upper?.value = change
    }
    rise.unit = lexicon.units.firstIndex { $0.code == "PC" }
    return rise
  }

  /// What an index against 100 tells of a rise; nil where it is none between 90 and 120.
  static func change(ofIndex value: PrintedNumber) -> PrintedNumber? {
    guard (0...2).contains(value.decimals) else { return nil }
    let hundred = (0..<value.decimals).reduce(Int64(100)) { power, _ in power * 10 }
    guard (hundred * 9 / 10...hundred * 6 / 5).contains(value.significand) else { return nil }
    return PrintedNumber(significand: value.significand - hundred, decimals: value.decimals)
  }

  /// Whether the name ends in 指数, or 控 begins the verb.
  private var isOfIndex: Bool {
    if let last = subject.name.last, scalars[last].value == 0x6570 { return true }
    guard let verb = clause.verbToken else { return false }
    return scalars[Int(tokens[verb].start)].value == 0x63A7
  }

  /// 指数101.8，涨幅1.8%: the rise is told as well.
  private func hasRateInNextClause(_ index: Int) -> Bool {
    guard [.comma, .enumerationComma, .open].contains(kind(index + 1)) else { return false }
    var next = index + 2
    while [.filler, .yearOnYear].contains(kind(next)) { next += 1 }
    return [.growth, .decline, .growthNoun].contains(kind(next))
  }

  private func isAdjacentText(behind index: Int) -> Bool {
    kind(index + 1) == .text && isAdjacent(index, index + 1)
  }

  /// `an average of more than 12 million a year`, `has grown by 6.2 percent a year`.
  func isOfEachYear(_ figure: Figure, end: Int) -> Bool {
    let isRate =
      clause.growth != nil && figure.unit.map { lexicon.units[$0].code } == "PC"
    guard isLatin(end),
      isRate
        || (min(clause.start, figure.token)..<figure.token).contains(where: {
          kind($0) == .averageLevel || isWord($0, "averaged")
        }),
      case let text = scalars[Int(tokens[end].start)...].prefix(16).map({
        WordTrie.folded($0.value)
      }), let words = Self.eachYear.first(where: { text.starts(with: $0) })
    else { return false }
    // `6.2 percent a year earlier` is another figure.
    return !isRate || !Self.earlier.contains { text.dropFirst(words.count).starts(with: $0) }
  }

  private static let earlier = [" ear", " ago", " bef", " lat"].map {
    $0.unicodeScalars.map(\.value)
  }

  private static let eachYear = ["a year", "per year", "each year", "every year", "annually"].map {
    $0.unicodeScalars.map(\.value)
  }

  /// 总值8042.7亿元，首次突破八千亿元: behind the level, the round word is the mark that it passed.
  func isMarkInWords(_ figure: Figure) -> Bool {
    subject.hasLevel && scope.stage == .actual && figure.qualifier == .greaterThan
      && scalars[Int(tokens[figure.token].start)].value > 0xFF
  }

  // MARK: Names

  /// 增长6.5%，奋斗目标7%: what is striven for besides.
  mutating func readFurtherGoal(at index: Int) {
    let start = Int(tokens[index].start)
    guard scalars[start].value == 0x594B, scope.stage == .target, subject.isKnown,
      subject.hasGrowth || subject.hasLevel, !clause.isStrange
    else { return }
    var next = index + 1
    while [.filler, .being, .growth].contains(kind(next)) { next += 1 }
    if kind(next) == .number { clause.striving = index }
  }

  /// 外贸扭负为正：增长3.7%: before words for growth, 外贸 is the amount of trade.
  mutating func takeUpTrade(before index: Int) {
    guard !clause.hasName, !clause.isStrange, kind(index - 1) == .filler,
      isAdjacent(index - 1, index), case let word = tokens[index - 1].range,
      Self.trade.contains(word.map { scalars[$0].value }),
      let indicator = lexicon.codes.firstIndex(of: "goods_trade")
    else { return }
    replaceSubject()
    subject = Subject(indicators: [indicator], name: word)
    clause.hasName = true
    clause.growth = nil
  }

  private static let trade = Set(["外贸", "对外贸易"].map { $0.unicodeScalars.map(\.value) })

  /// 达产后年产值60亿元、税收3.5亿元: what a project will bring is told up to the end of the sentence.
  mutating func noteProjectToCome(_ text: Range<Int>) {
    if !isInParenthesis, tellsOfProjectToCome(text) { isOfOtherOwner = true }
  }

  func tellsOfProjectToCome(_ text: Range<Int>) -> Bool {
    text.dropLast().contains { place in
      scalars[place + 1].value == 0x540E  // 后
        && Self.startsOfOperation.contains(scalars[place].value)
    }
  }

  /// 投产, 建成, 达效, 运营.
  private static let startsOfOperation = Set("产成效营".unicodeScalars.map(\.value))
}
