import IndicatorForecast

/// Figures in words: `unchanged`, and targets such as 稳步增长 and 与经济增长同步.
extension ParagraphReader {
  mutating func readFlat(at index: Int) {
    clause.hasFigure = true
    guard subject.isKnown, subject.refusal == nil, !clause.isStrange, !subject.hasGrowth,
      !clause.isShare
    else { return }
    if clause.isComparison || scope.isOtherArea || clause.isAverage { return }
    guard !scope.isPartOfYear, !scope.isOtherYear, !scope.isSeveralYears else { return }
    let range = tokens[index].range
    // 基本持平, `broadly flat`.
    let isAbout =
      scalars[range.lowerBound].value == 0x57FA
      || Self.aboutFlat.contains { isWordStart(index, $0) || isWord(index - 1, $0) }
    for indicator in subject.indicators {
      var statement = Statement(
        indicator: indicator, year: scope.year, stage: scope.stage, measure: .growth,
        value: PrintedNumber(significand: 0, decimals: 0), unit: .percent, sentence: sentence,
        name: subject.name, number: range)
      statement.qualifier = isAbout ? .approximate : .exact
      statement.isEstimate = scope.isEstimate
      statements.append(statement)
    }
    subject.hasGrowth = true
  }

  /// How `flat` begins where it is no exact word.
  private static let aboutFlat = [
    "broadly", "basically", "largely", "roughly", "more or less", "essentially", "almost",
    "practically",
  ]

  /// 高于全省平均水平 as a target.
  mutating func readAverageLevel(at index: Int) {
    // `an average of 12 million a year`.
    if scope.isSeveralYears, isLatin(index) { clause.isAverage = true }
    guard clause.isComparison, clause.growth != nil else { return }
    appendTargetInWords(at: index)
  }

  mutating func readTargetInWords(at index: Int) {
    readWordsBeforeName(at: index)
    takeUpTrade(before: index)
    // 稳步增长5%: the words are about a figure that follows.
    var next = index + 1
    while [.filler, .being, .qualifierBefore, .reaching].contains(kind(next)) { next += 1 }
    if kind(next) == .number {
      clause.growth = Clause.Growth(sign: 1, token: index, isNoun: false)
      return
    }
    appendTargetInWords(at: index)
    clause.isComparison = true
  }

  /// 正增长 and 同步, which are targets wherever the plan tells of them.
  private func isPlainTarget(_ index: Int) -> Bool {
    guard section == .plan, kind(index) == .inWords else { return false }
    let range = tokens[index].range
    // `positive growth`, `in step with`.
    if isLatin(index) {
      let word = range.map { WordTrie.folded(scalars[$0].value) }
      return Self.plainTargets.contains { word.starts(with: $0) }
    }
    return range.indices.dropLast().contains { place in
      let (first, second) = (scalars[place].value, scalars[place + 1].value)
      return (first == 0x6B63 && second == 0x589E) || (first == 0x540C && second == 0x6B65)
    }
  }

  private static let plainTargets = [
    "positive", "in step", "keep in step", "keep pace", "in line with", "return to", "resume",
    "turn positive", "stop falling",
  ].map { Array($0.unicodeScalars.map(\.value)) }

  mutating func appendTargetInWords(at index: Int) {
    guard isInGoals || isPlainTarget(index), scope.stage == .target, subject.isKnown,
      subject.refusal == nil, !isExpectedInPassing(index),
      !clause.isStrange, !clause.isShare, !subject.hasGrowth, !subject.hasLevel,
      !scope.isOtherYear,
      !scope.isSeveralYears, !scope.isPartOfYear, !scope.isOtherArea, !clause.hasFigure
    else { return }
    var next = index + 1
    while kind(next) == .filler { next += 1 }
    guard kind(next) != .number || isInPoints(next) else { return }
    for indicator in subject.indicators {
      statements.append(
        Statement(
          indicator: indicator, year: scope.year, stage: .target,
          measure: .growth, value: nil, unit: .percent, sentence: sentence, name: subject.name,
          number: tokens[index].range))
    }
    subject.hasGrowth = true
    subject.provisional = tokens[index].range
    clause.hasFigure = true
  }
}
