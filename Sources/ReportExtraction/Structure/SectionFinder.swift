import IndicatorForecast

/// Tells the part of a report that a heading begins.
struct SectionFinder {
  let frame: ReportFrame
  let scalars: UnsafeBufferPointer<Unicode.Scalar>

  /// Returns the section that begins with a line that holds nothing but a year, above a paragraph of prose.
  ///
  /// What stands above a figure or another short line may be a cell of a table.
  func section(ofYear tokens: [Token], _ numbers: [PrintedNumber], in range: Range<Int>) -> Section?
  {
    guard range.lowerBound >= frame.endOfTitle,
      tokens.count == 1, tokens[0].kind == .number, range.count == 4,
      case let number = numbers[Int(tokens[0].value)], number.decimals == 0,
      case let next = scalars[range.upperBound...].prefix(while: { $0.value == 0x0A }).endIndex,
      scalars[next...].prefix(60).count(where: { $0.value != 0x0A }) == 60,
      Tokenizer.isLetter(scalars[next].value)
    else { return nil }
    if number.significand == frame.planYear { return .plan }
    return number.significand == frame.reviewYear ? .review : nil
  }

  /// Returns the section that begins with a paragraph, or nil where it is no heading of one.
  func section(_ tokens: [Token], length: Int) -> Section? {
    guard length <= FrameFinder.longestHeading, let last = tokens.last,
      last.kind != .stop || tokens.count < 8, last.kind != .semicolon, last.kind != .comma,
      !tokens.dropFirst(enumerationLength(tokens)).contains(where: {
        [.number, .comma, .day].contains($0.kind)
      })
    else { return nil }
    guard Int(tokens[0].start) >= frame.endOfTitle,
      !Self.isTitle(Int(tokens[0].start)..<Int(last.end), scalars), !isMonth(tokens)
    else { return nil }
    let isPlanYear = tokens.contains { isYear($0, frame.planYear) }
    let isReviewYear = tokens.contains { isYear($0, frame.reviewYear) }
    let hasReview = tokens.contains { $0.kind == .review }
    let hasAgenda = tokens.indices.contains { isAgenda(tokens, $0) }
    let hasRelative = tokens.contains { $0.kind == .relativeYear }
    if !isPlanYear, !hasReview, hasAgenda, isThisYearOfPlan(tokens) { return .plan }
    if isReviewYear, hasReview || (hasAgenda && !isPlanYear) { return .review }
    // A year that is still to come has nothing to look back on: `Our Work in 2024`.
    if isPlanYear, hasAgenda || (hasReview && !isReviewYear && !hasRelative) { return .plan }
    if isShortAndNumbered(tokens, length), isPlanYear != isReviewYear {
      return isPlanYear ? .plan : .review
    }
    if isByLaterYear(tokens, length) { return .longPlan }
    if hasReview { return isLong(tokens) && !isOfOneYear(tokens) ? .longReview : .review }
    if isLong(tokens), hasAgenda { return isPast(tokens) ? .longReview : .longPlan }
    if isWorkOfSeveralYears(tokens, length) { return .longReview }
    return hasAgenda && !tokens.allSatisfy(isOfAnyTime) ? .plan : nil
  }

  /// `What to expect by 2030`.
  private func isByLaterYear(_ tokens: [Token], _ length: Int) -> Bool {
    guard length <= 48, let last = tokens.last, last.kind == .year,
      Int(last.value) > frame.planYear, Tokenizer.isLetter(scalars[Int(tokens[0].start)].value)
    else { return false }
    return !tokens.contains { [.name, .growthName].contains($0.kind) }
  }

  /// （2024年1月）, `March 2024`: when the report was given.
  private func isMonth(_ tokens: [Token]) -> Bool {
    if tokens.contains(where: { FrameFinder.month(endOf: $0, in: scalars) != nil }) { return true }
    let words = tokens.filter { $0.kind != .open && $0.kind != .close }
    return words.count == 2 && words[0].kind == .year
      && [.partOfYear, .day, .filler].contains(words[1].kind)
      && scalars[Int(words[1].end) - 1].value == 0x6708
  }

  /// Whether words are the title of the report: 2024年政府工作报告, `Report on the Work of the Government (2024)`.
  static func isTitle(_ range: Range<Int>, _ scalars: UnsafeBufferPointer<Unicode.Scalar>) -> Bool {
    guard range.count > 4 else { return false }
    if Tokenizer.isLetter(scalars[range.lowerBound].value)
      || Tokenizer.isLetter(scalars[range.upperBound - 2].value)
    {
      let letters = range.map { WordTrie.folded(scalars[$0].value) }
      return letters.indices.contains { letters[$0...].starts(with: report) }
    }
    let end = range.last { scalars[$0].value >= 0x4E00 } ?? range.lowerBound
    return scalars[end].value == 0x544A && scalars[end - 1].value == 0x62A5  // 报告
  }

  private static let report = "report".unicodeScalars.map(\.value)

  /// Whether a heading tells of the plan year.
  func namesPlanYear(_ tokens: [Token]) -> Bool { tokens.contains { isYear($0, frame.planYear) } }

  /// 今年的主要任务 in a report given before its year that never speaks of 明年.
  private func isThisYearOfPlan(_ tokens: [Token]) -> Bool {
    guard frame.vintage < frame.planYear, !frame.saysNextYear, !frame.hasHeadingOfPlan,
      !tokens.contains(where: { [.achieved, .completing, .partOfYear, .year].contains($0.kind) })
    else { return false }
    return tokens.contains { $0.kind == .relativeYear && $0.value == 0 }
  }

  /// Whether a token says nothing of a plan: 指标 stands at the head of results and targets alike.
  private func isOfAnyTime(_ token: Token) -> Bool {
    switch token.kind {
    case .agenda: false
    case .goal:
      // 预期指标, 目标.
      token.range.allSatisfy { index in
        let scalar = scalars[index].value
        return scalar != 0x9884 && scalar != 0x76EE && !Tokenizer.isLetter(scalar)
      }
    default: true
    }
  }

  /// Whether a paragraph is no row of a table.
  func mayBeHeading(_ paragraph: borrowing Tokenizer) -> Bool {
    guard paragraph.hasCell, !isPartOfReport(paragraph.tokens) else { return true }
    // `2  Work in 2024`, with blanks as wide as those of a table.
    let rest = paragraph.tokens.dropFirst(Self.numeralLength(paragraph.tokens, scalars))
    return rest.count < paragraph.tokens.count && !rest.contains { $0.kind == .cell }
  }

  /// Whether a paragraph begins with 第一部分, whatever sets that apart from what follows.
  func isPartOfReport(_ tokens: [Token]) -> Bool {
    guard let first = tokens.first, let last = tokens.last else { return false }
    let start = Int(first.start)
    if scalars[start].value == 0x50 {
      return tokens.count > 1 && scalars[start...].starts(with: "Part ".unicodeScalars)
    }
    guard scalars[start].value == 0x7B2C else { return false }
    // 部分, 篇, 章 behind 第 and a numeral; 第 may also stand alone, where a line was broken behind it.
    return scalars[start..<min(start + 4, Int(last.end))].dropFirst(2).contains { scalar in
      [0x90E8, 0x7BC7, 0x7AE0].contains(scalar.value)
    }
  }

  /// 一、过去五年的工作, without a year beside it.
  private func isWorkOfSeveralYears(_ tokens: [Token], _ length: Int) -> Bool {
    isShortAndNumbered(tokens, length) && isPast(tokens) && !isOfOneYear(tokens)
      && !tokens.contains { $0.kind == .agenda || $0.kind == .goal }
  }

  /// 今年以来的工作及“十四五”回顾.
  private func isOfOneYear(_ tokens: [Token]) -> Bool {
    tokens.contains { token in
      token.kind == .relativeYear || token.kind == .partOfYear || isYear(token, frame.reviewYear)
    }
  }

  /// The tokens of 二, typed with a comma, which divides nothing there.
  private func enumerationLength(_ tokens: [Token]) -> Int {
    let numeral = Self.numeralLength(tokens, scalars)
    guard numeral == 0 else { return numeral }
    guard tokens.count > 2, tokens[1].kind == .comma else { return 0 }
    return [.filler, .text].contains(tokens[0].kind) && tokens[0].range.count <= 2 ? 2 : 0
  }

  /// The tokens of the numeral of `2. Work in 2024` and `2  Work in 2024`.
  static func numeralLength(
    _ tokens: [Token], _ scalars: UnsafeBufferPointer<Unicode.Scalar>
  ) -> Int {
    guard tokens.count > 2, tokens[0].kind == .number, tokens[0].range.count <= 2 else { return 0 }
    if tokens[1].kind == .stop || tokens[1].kind == .cell { return 2 }
    return (0x41...0x5A).contains(scalars[Int(tokens[1].start)].value) ? 1 : 0
  }

  /// 主要指标完成情况 tells of results.
  private func isAgenda(_ tokens: [Token], _ place: Int) -> Bool {
    guard tokens[place].kind == .goal else { return tokens[place].kind == .agenda }
    guard place + 1 < tokens.count else { return true }
    return ![.review, .achieved].contains(tokens[place + 1].kind)
  }

  /// 二、2020年的工作; an English heading needs no numeral.
  private func isShortAndNumbered(_ tokens: [Token], _ length: Int) -> Bool {
    if let last = tokens.last, last.kind != .stop, last.kind != .colon,
      tokens.contains(where: {
        $0.kind != .filler && Tokenizer.isLetter(scalars[Int($0.start)].value)
      })
    {
      return length <= 48 && !tellsOfOneIndicator(tokens)
    }
    return length <= 20
      && ([.filler, .open].contains(tokens[0].kind) || enumerationLength(tokens) > 0
        || isPartOfReport(tokens))
  }

  /// `General public budget revenue: level with 2019` is an item of a list.
  private func tellsOfOneIndicator(_ tokens: [Token]) -> Bool {
    guard let colon = tokens.firstIndex(where: { $0.kind == .colon }) else { return false }
    return tokens[..<colon].contains { [.name, .growthName].contains($0.kind) }
  }

  private func isYear(_ token: Token, _ year: Int) -> Bool {
    switch token.kind {
    case .year: Int(token.value) == year
    case .relativeYear: frame.year(of: token) == year
    // 今年以来, in a report given before the year is out.
    case .partOfYear: token.value == 1 && frame.vintage < frame.planYear && frame.vintage == year
    default: false
    }
  }

  private func isLong(_ tokens: [Token]) -> Bool {
    tokens.contains {
      $0.kind == .severalYears || $0.kind == .planPeriod
        || ($0.kind == .year && Int($0.value) > frame.planYear)
    }
  }

  private func isPast(_ tokens: [Token]) -> Bool {
    tokens.contains { $0.kind == .achieved || ($0.kind == .severalYears && $0.value == 1) }
  }
}
