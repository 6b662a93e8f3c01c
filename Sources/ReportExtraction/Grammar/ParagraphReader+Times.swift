import IndicatorForecast

/// How long a time that is told holds.
///
/// A span, a quarter or another year holds for its sentence; for the paragraph only where it opens it as an
/// adverbial, with a comma behind it. The year that the section is of ends either.
extension ParagraphReader {
  /// Keeps a time that opens a paragraph, and forgets one where a later sentence opens with the section's year.
  mutating func persistAtStart(_ index: Int) {
    let words = tokens[sentenceStart..<index]
    guard words.allSatisfy({ ![.comma, .stop, .name, .number].contains($0.kind) }) else { return }
    let section = sectionScope
    if isPlainly(section) { return paragraphScope = section }
    guard !continues, !tokens[..<sentenceStart].contains(where: { $0.kind == .name }),
      sentenceStart == 0 || isHeadline, opensAdverbial(index)
    else { return }
    paragraphScope.year = scope.year
    paragraphScope.stage = scope.stage
    paragraphScope.isOtherYear = scope.isOtherYear
    paragraphScope.isPartOfYear = scope.isPartOfYear
    paragraphScope.isSeveralYears = scope.isSeveralYears
  }

  /// Whether the time that is told is the one of the section.
  private func isPlainly(_ section: Scope) -> Bool {
    scope.year == section.year && scope.stage == section.stage && !section.isOtherYear
      && !scope.isOtherYear && !scope.isPartOfYear && !scope.isSeveralYears
  }

  /// Whether what stands before the sentence is a number of a list or a short headline.
  private var isHeadline: Bool {
    !tokens[..<sentenceStart].contains { [.comma, .number].contains($0.kind) }
      && tokens[..<sentenceStart].count { $0.kind == .stop } == 1
      && Int(tokens[sentenceStart].start - tokens[0].start) <= Self.longestHeadline
  }

  private static let longestHeadline = 48

  /// Whether a comma follows the time, perhaps behind 期间 or 全市.
  private func opensAdverbial(_ index: Int) -> Bool {
    var next = index + 1
    while [.filler, .duration, .area, .ownArea, .within, .partOfYear].contains(kind(next)) {
      next += 1
    }
    return kind(next) == .comma
  }

  /// 全年 ends whatever part of the year or span of years the paragraph began with.
  mutating func readFullYear() {
    isYearTold = true
    (scope.isPartOfYear, scope.isSeveralYears) = (false, false)
    (paragraphScope.isPartOfYear, paragraphScope.isSeveralYears) = (false, false)
  }

  /// `a record for the year` praises, and says nothing of the time.
  func isRecord(_ index: Int) -> Bool {
    isLatin(index) && ["record", "high", "best", "peak"].contains { isWordEnd(index, $0) }
  }

  /// 前三季度…。预计…: what is expected is the year, unless its sentence says otherwise without a figure of the
  /// part: 前11个月增长12.1%，预计….
  mutating func endPartOfYear(at index: Int) {
    let before = tokens[sentenceStart..<index]
    if let part = before.lastIndex(where: { $0.kind == .partOfYear }) {
      guard kind(index - 1) != .partOfYear, before[part...].contains(where: { $0.kind == .number })
      else { return }
    }
    scope.isPartOfYear = false
    paragraphScope.isPartOfYear = false
  }

  /// 前三季度…增长9%；预计全年增长8%: what is expected of the year is told of what was named before.
  func expectsOfYear(_ index: Int) -> Bool {
    guard kind(index) == .estimate, kind(index + 1) == .fullYear else { return false }
    var next = index + 2
    while [.filler, .being, .completing, .reaching, .qualifierBefore].contains(kind(next)) {
      next += 1
    }
    return [.growth, .decline, .growthNoun, .number].contains(kind(next))
  }

  /// `in the fourth quarter of last year`: the year is that of the part.
  func isOfPart(_ index: Int) -> Bool {
    guard isLatin(index) || isLatin(index - 1) else { return false }
    var place = index - 1
    while place > index - 4, [.filler, .being, .within].contains(kind(place)) { place -= 1 }
    return kind(place) == .partOfYear
  }

  /// The last year of 十四五, or of a five-year plan told by its ordinal.
  func endOfPeriod(_ index: Int) -> Int? {
    if isLatin(index) { return tokens[index].value > 0 ? Int(tokens[index].value) : nil }
    let range = tokens[index].range
    guard range.count == 3,
      let number = Tokenizer.digit(inWords: scalars[range.lowerBound + 1].value)
    else { return nil }
    return 2005 + 5 * number
  }

  /// 末, 期末, 终期.
  func endsPeriod(_ index: Int) -> Bool {
    guard index < tokens.count else { return false }
    return tokens[index].range.contains { [0x672B, 0x7EC8].contains(scalars[$0].value) }
  }

  /// `By the end of the 14th Five-Year Plan`.
  func endsInPeriod(_ index: Int) -> Bool {
    guard isLatin(index) else { return false }
    var place = index - 1
    while place > index - 4, isWord(place, "the") || isOf(place) || isQuote(place) { place -= 1 }
    return isWord(place, "by") || isWordEnd(place, "end") || isWordEnd(place, "end of")
  }

  /// `The 15th Five-Year Plan aims for a GDP of`, `the 14th Five-Year Plan, by the end of which`.
  func isGoalOfPeriod(_ index: Int) -> Bool {
    guard isLatin(index) else { return false }
    if kind(index + 1) == .comma, isWordStart(index + 2, "by the end of") { return true }
    return tokens[sentenceStart..<index].allSatisfy { $0.kind == .filler || isLatinPause($0) }
      && kind(index + 1) != .comma && !isWord(index + 1, "and")
  }

  private func isLatinPause(_ token: Token) -> Bool { token.kind == .stop }

  private func isQuote(_ index: Int) -> Bool {
    kind(index) == .filler && tokens[index].range.count == 1
      && !Tokenizer.isLetter(scalars[Int(tokens[index].start)].value)
  }

  /// What follows 五年累计123亿元 is of the year again.
  mutating func endYearsOfItem() {
    guard scope.isSeveralYearsOfItem else { return }
    (scope.isSeveralYears, scope.isSeveralYearsOfItem) = (false, false)
  }

  // MARK: Reviews of several years

  /// 完成固定资产投资1200亿元 in the review of a term of office: a sum, unless a year or a rate is told with it.
  ///
  /// What is paid or taken up year by year is summed; a product or an income is that of the last year.
  func isSumOfLongReview(_ figure: Figure) -> Bool {
    section == .longReview && !isYearTold && isSummable && clause.verb != .reaching
      && !hasRateBehind(figure.token)
  }

  /// 2021年，各项工作再上新台阶 begins what is told of that year, with or without a figure.
  mutating func noteYear(of tokens: [Token]) {
    guard section == .longReview, !isYearTold else { return }
    isYearTold =
      tokens.prefix(6).contains { token in
        token.kind == .year && Int(token.value) == frame.reviewYear
          || token.kind == .relativeYear && frame.year(of: token) == frame.reviewYear
      } && !tokens.prefix(6).contains { $0.kind == .from || $0.kind == .reaching }
  }

  /// 五年新增城镇就业50万人: a sentence that begins with a number of years sums what it counts.
  mutating func readSumOfYears(at index: Int) {
    let range = tokens[index].range
    guard index == sentenceStart, range.count == 2, scalars[range.lowerBound + 1].value == 0x5E74,
      case let end = range.upperBound, end + 1 < scalars.count,
      Self.sumsOfYears.contains([scalars[end].value, scalars[end + 1].value])
    else { return }
    scope.isSeveralYears = true
  }

  private static let sumsOfYears = Set(
    ["新增", "净增", "累计", "共计", "合计", "共新"].map { $0.unicodeScalars.map(\.value) })

  /// 达产后年产值, of a project.
  func isYearlyOutput(_ token: Token) -> Bool {
    let end = Int(token.end)
    return token.range.count >= 3 && scalars[end - 1].value == 0x503C  // 值
      && scalars[end - 2].value == 0x4EA7 && scalars[end - 3].value == 0x5E74
  }

  /// Whether the indicators are of the kind that reports sum over years.
  private var isSummable: Bool {
    subject.indicators.allSatisfy {
      lexicon.codes[$0].hasSuffix("investment") || lexicon.codes[$0] == "urban_new_jobs"
    }
  }

  /// Whether a rate of growth follows, before another part of the sentence.
  private func hasRateBehind(_ index: Int) -> Bool {
    for token in tokens[index...].prefix(16) {
      switch token.kind {
      case .growth, .decline, .growthNoun, .flat, .average: return true
      case .semicolon, .stop, .name, .stem: return false
      default: break
      }
    }
    return false
  }

  /// 五年来，生产总值突破800亿元: a mark is passed by a year's figure, where nobody sums the years.
  var isYearly: Bool {
    scope.stage == .actual && isOfPastYears
      && subject.indicators.allSatisfy {
        Self.yearly.contains(lexicon.codes[$0]) || lexicon.codes[$0].hasSuffix("_income")
      }
  }

  /// 五年来, but not 力争用三年时间: the span is told at the beginning, and is over.
  private var isOfPastYears: Bool {
    tokens.prefix(12).contains { $0.kind == .severalYears && $0.value == 1 }
  }

  private static let yearly: Set<String> = [
    "gdp", "general_public_budget_revenue", "fiscal_revenue", "gross_output", "retail_sales",
    "population",
  ]
}
