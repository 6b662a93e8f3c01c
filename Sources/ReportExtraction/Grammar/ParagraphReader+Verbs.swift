import IndicatorForecast

extension ParagraphReader {
  /// Longer texts between a name and a figure are no verbs.
  private static let longestVerb = 4
  /// What verbs of reaching end with: 跨过, 冲至, 收于.
  private static let endsOfReaching = Set("上到至过破越于达逾入得出成跨".unicodeScalars.map(\.value))
  /// What verbs of rising begin with: 多卖出.
  private static let startsOfRising = Set("多涨升增扩攀".unicodeScalars.map(\.value))
  /// What verbs of falling begin with: 少收.
  private static let startsOfFalling = Set("少降减跌缩落滑".unicodeScalars.map(\.value))

  /// Takes a short text that stands between a name and a figure for a verb, whichever it is.
  ///
  /// - Parameters:
  ///   - token: The text.
  ///   - index: Its place.
  /// - Returns: Whether it is one.
  mutating func readsAsVerb(_ token: Token, at index: Int) -> Bool {
    guard token.range.count <= Self.longestVerb, subject.isKnown, !clause.isStrange,
      !clause.isShare, !clause.isComparison, isBeforeFigure(index)
    else { return false }
    let (first, last) = (
      scalars[token.range.lowerBound].value, scalars[token.range.upperBound - 1].value
    )
    if Self.startsOfRising.contains(first) || Self.startsOfFalling.contains(first) {
      let sign: Int64 = Self.startsOfRising.contains(first) ? 1 : -1
      clause.growth = Clause.Growth(sign: sign, token: index, isNoun: false)
      clause.verb = nil
      return true
    }
    // 冲到: what stands before 到 and 至 is the rest of the verb.
    guard clause.hasName, Self.endsOfReaching.contains(last) || kind(index + 1) == .reaching else {
      return false
    }
    clause.verb = .reaching
    clause.verbToken = index
    return true
  }

  private func isBeforeFigure(_ index: Int) -> Bool {
    var next = index + 1
    while [.filler, .qualifierBefore, .being, .reaching].contains(kind(next)) { next += 1 }
    return kind(next) == .number || kind(next) == .currency
  }

  /// `exports grew by 6.1 percent and imports by 0.3 percent`: the rate goes on as the one before.
  mutating func readBy(at index: Int) {
    guard isWord(index, "by"), [.number, .qualifierBefore].contains(kind(index + 1)) else { return }
    // `rose from 2022 by 5 percent`.
    if clause.growth != nil, clause.isStartOfSpan, kind(index - 1) == .year {
      clause.isStartOfSpan = false
    }
    guard clause.growth == nil else { return }
    if clause.hasName, !clause.hasFigure, isLifted(before: index) {
      clause.growth = Clause.Growth(sign: 1, token: index, isNoun: false)
      return
    }
    guard kind(index + 1) == .number else { return }
    if let sign = signOfLevel(before: index) {
      clause.growth = Clause.Growth(sign: sign, token: index, isNoun: false)
      return
    }
    guard let last = statements.last(where: { $0.measure == .growth }), last.sentence == sentence
    else { return }
    let sign: Int64 = (last.value?.significand ?? 0) < 0 ? -1 : 1
    clause.growth = Clause.Growth(sign: sign, token: index, isNoun: false)
  }

  /// `We lifted exports by 5 percent`.
  private func isLifted(before index: Int) -> Bool {
    (max(sentenceStart, clause.start - 3)..<index).contains { place in
      ["lifted", "pushed", "lifting", "pushing", "push"].contains { isWord(place, $0) }
    }
  }

  /// `rose to 30,916 yuan, or by 8.3 percent`: whether the verb of the level before told a rise or a fall.
  private func signOfLevel(before index: Int) -> Int64? {
    guard isWord(index - 1, "or"), let last = statements.last, last.sentence == sentence,
      last.measure == .level, last.refusal == nil, let verb = last.roleWord
    else { return nil }
    let word = verb.map { WordTrie.folded(scalars[$0].value) }
    if Self.rises.contains(where: { word.starts(with: $0) }) { return 1 }
    return Self.falls.contains { word.starts(with: $0) } ? -1 : nil
  }

  private static let rises = ["rose", "rising", "grew", "increas", "climbed", "surged", "jumped"]
    .map { $0.unicodeScalars.map(\.value) }
  private static let falls = ["fell", "drop", "declin", "decreas", "slid", "dipped", "shrank"]
    .map { $0.unicodeScalars.map(\.value) }

  /// `…, which fell 3 percent` tells of the name before it, whatever stood before that.
  mutating func readRelative(at index: Int) {
    readWhose(at: index)
    guard index == clause.start, tokens[index].range.count == 5, subject.isKnown,
      subject.refusal == .otherSubject, !isOfUnknown(behind: lastToken(of: subject.name)),
      WordTrie.folded(scalars[Int(tokens[index].start)].value) == 0x77
    else { return }
    subject.refusal = nil
  }

  /// The place of the token that a name ends with; -1 where it isn't in the sentence.
  private func lastToken(of name: Range<Int>) -> Int {
    tokens[sentenceStart...].firstIndex { Int($0.end) == name.upperBound } ?? -1
  }

  /// `imports and exports, which made China the largest trader, totaled`: behind a relative clause with a verb next
  /// to it, the sentence goes on with what it told of before.
  mutating func readPauseOfRelative(at index: Int) {
    guard isLatin(index + 1) else { return }
    if let before = relative {
      relative = nil
      var next = index + 1
      while kind(next) == .filler { next += 1 }
      if [.growth, .decline, .reaching, .being, .completing, .flat].contains(kind(next)) {
        scope = before.scope
        if subject.name != before.subject.name { subject = before.subject }
      }
    }
    if ["which", "who", "where"].contains(where: { isWord(index + 1, $0) }), subject.isKnown,
      !subject.hasLevel, !subject.hasGrowth, clause.hasName, !clause.hasFigure, !clause.isStrange
    {
      relative = (subject, scope)
    }
  }

  private static let kindsOfPlaces = [
    " district", " county", " city", " town", " township", " province", " zone", " park", " port",
    " area", " base", " new town", " island",
  ].map { Array($0.unicodeScalars.map(\.value)) }

  /// Whether an English text ends in the kind of a place that isn't the report's own.
  func namesPlace(_ range: Range<Int>) -> Bool {
    // The park alone, and `new district`, follow an article.
    let text = ([0x20] + range.map { WordTrie.folded(scalars[$0].value) })
      .reversed().drop { $0 == 0x20 }
    return Self.kindsOfPlaces.contains { text.starts(with: $0.reversed()) } && !isOwnArea(range)
  }

  /// `the fourth largest in the province, whose total GDP`: the place before the comma is the owner.
  private mutating func readWhose(at index: Int) {
    guard tokens[index].range.count == 5, kind(index - 1) == .comma,
      [.area, .text].contains(kind(index - 2)),
      case let start = Int(tokens[index].start), scalars[start + 2].value == 0x6F,  // o
      scalars[start + 4].value == 0x65  // e
    else { return }
    // `Beigang District, whose GDP`: a place with a name of its own.
    if kind(index - 2) == .text {
      scope.isOtherArea = scope.isOtherArea || namesPlace(tokens[index - 2].range)
      return
    }
    let level = Int(tokens[index - 2].value)
    scope.isOtherArea = !frame.ownLevels.isEmpty && !frame.ownLevels.contains(level)
  }

  /// `exports rose 7.1 percent and imports 12.9 percent`: a rate directly behind a name goes on as well.
  mutating func readRateBehindName(at index: Int) {
    guard kind(index) == .number, kind(index + 1) == .unit, kind(index - 1) == .name,
      isLatin(index - 1), clause.growth == nil,
      let last = statements.last(where: { $0.measure == .growth }), last.sentence == sentence,
      lexicon.units[Int(tokens[index + 1].value)].code == "PC"
    else { return }
    let sign: Int64 = (last.value?.significand ?? 0) < 0 ? -1 : 1
    clause.growth = Clause.Growth(sign: sign, token: index - 1, isNoun: false)
  }

  /// `positive growth in total imports and exports`: the words stand before the name.
  mutating func readWordsBeforeName(at index: Int) {
    // `stable and better imports and exports`.
    let isDirect = !clause.hasName && (kind(index + 1) == .name || isWord(index + 1, "of"))
    guard isLatin(index), kind(index + 1) == .within || isDirect, !comparesWithName(index) else {
      return
    }
    var next = index + 1
    while next < index + 9, [.within, .filler, .each, .conjunction, .being].contains(kind(next)) {
      next += 1
    }
    guard kind(next) == .name else { return }
    subject = Subject(
      indicators: lexicon.nameSets[Int(tokens[next].value)], name: tokens[next].range)
    clause.hasName = true
    clause.isStrange = false
    clause.growth = nil
  }

  /// `growth in line with GDP`, `at the same pace as GDP`: the name behind is what the words compare with.
  private func comparesWithName(_ index: Int) -> Bool {
    let word = tokens[index].range.reversed().map { WordTrie.folded(scalars[$0].value) }
    return Self.comparisons.contains { word.starts(with: $0) }
  }

  /// `with` and `as`, from the end.
  private static let comparisons = ["htiw ", "sa "].map { $0.unicodeScalars.map(\.value) }

  /// 在2016年的基础上, 城乡居民收入比2010年: a year that is compared with, whatever 比 was read as.
  func isBase(_ index: Int) -> Bool {
    let next = kind(index + 1) == .of ? index + 2 : index + 1
    if kind(next) == .baseline { return true }
    let start = Int(tokens[index].start)
    return start > 0 && scalars[start - 1].value == 0x6BD4 && isAdjacent(index - 1, index)
  }

  /// `33.6 percent up on 2006`: the year before, with which the rate compares.
  func isBaseOfRate(_ index: Int) -> Bool {
    isWord(index - 1, "on") && [.growth, .decline].contains(kind(index - 2))
  }

  /// 是2012年的1.8倍 and 为2012年2.31亿元的3倍 compare with that year.
  func isBaseOfMultiple(_ index: Int) -> Bool {
    let next = kind(index + 1) == .number && kind(index + 2) == .unit ? index + 3 : index + 1
    guard kind(next) == .of, kind(next + 1) == .number, kind(next + 2) == .unit else {
      return false
    }
    return lexicon.units[Int(tokens[next + 2].value)].code == UnitVocabulary.counted
  }

  /// 比上年92.1亿斤增加0.7亿斤: the amount directly behind the year before is that year's.
  func isOfYearBefore(_ figure: Figure, _ unit: MeasurementUnit) -> Bool {
    let before = figure.token - 1
    guard kind(before) == .yearOnYear, unit.code != "PC", isAdjacent(before, figure.token),
      case let word = tokens[before].range, word.count > 2
    else { return false }
    // 比, 较 or 与 at the beginning, 年 or 期 at the end.
    return [0x6BD4, 0x8F83, 0x4E0E].contains(scalars[word.lowerBound].value)
      && [0x5E74, 0x671F].contains(scalars[word.upperBound - 1].value)
  }
}
