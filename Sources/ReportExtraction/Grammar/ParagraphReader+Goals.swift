import IndicatorForecast

/// How a sentence tells that targets follow.
extension ParagraphReader {
  /// Whether a sentence gives the targets of the plan year, from here on.
  func setsGoals(_ range: Range<Int>) -> Bool {
    var (hasGoal, isOfPlanYear, isAchieved) = (false, section == .plan, false)
    for index in range {
      switch tokens[index].kind {
      case .goal: hasGoal = true
      // 主要指标完成情况及今年计划见下表 tells of results.
      case .achieved: isAchieved = isAchieved || !hasGoal || kind(index - 1) == .goal
      case .year, .relativeYear:
        guard isPlanYear(tokens[index]) || isYearOfExpectation(index, in: range) else { continue }
        isOfPlanYear = true
        hasGoal = hasGoal || isWordOfPlan(behind: tokens[index])
      case .plan:
        // 全镇计划实现…: what is planned is listed.
        if section == .plan, kind(index + 1) == .completing { hasGoal = true }
      case .agenda:
        if tokens[index].value == 1 || namesTargets(index) || namesGoals(index) { hasGoal = true }
      default: break
      }
    }
    return (hasGoal && isOfPlanYear && !isAchieved) || introducesTargets(range)
  }

  /// `The major targets for this year are as follows`.
  private func namesTargets(_ index: Int) -> Bool {
    guard isLatin(index) else { return false }
    let word = tokens[index].range.map { WordTrie.folded(scalars[$0].value) }
    return word.indices.dropLast(5).contains { word[$0...].starts(with: Self.target) }
  }

  private static let target = "target".unicodeScalars.map(\.value)

  /// `goals`, `objectives`.
  private func namesGoals(_ index: Int) -> Bool {
    guard isLatin(index) else { return false }
    let word = tokens[index].range.map { WordTrie.folded(scalars[$0].value) }
    return word.indices.contains { place in Self.goals.contains { word[place...].starts(with: $0) }
    }
  }

  private static let goals = ["goal", "objective"].map { $0.unicodeScalars.map(\.value) }

  private func isPlanYear(_ token: Token) -> Bool {
    switch token.kind {
    case .year: Int(token.value) == frame.planYear
    case .relativeYear: frame.year(of: token) == frame.planYear
    default: false
    }
  }

  /// 今年主要预期目标 in a report given before its year that never speaks of 明年.
  private func isYearOfExpectation(_ index: Int, in range: Range<Int>) -> Bool {
    guard tokens[index].kind == .relativeYear, tokens[index].value == 0, !frame.saysNextYear,
      let goal = range.first(where: { $0 > index && kind($0) == .goal }), isExpectation(goal)
    else { return false }
    return !isOfThePast(Int(tokens[index].start)..<Int(tokens[goal].start))
      && !range.contains { kind($0) == .estimate }
  }

  /// Whether a paragraph without figures, such as 今年怎么办？, opens the plan.
  func opensPlan(_ tokens: [Token]) -> Bool {
    guard section == .review || section == .longReview, tokens.count <= 20 else { return false }
    return tokens.prefix(3).contains { isPlanYear($0) && isWordOfPlan(behind: $0) }
  }

  /// 今年的盘子, 今年怎么办: what follows is planned, whatever it is called.
  private func isWordOfPlan(behind token: Token) -> Bool {
    let end = Int(token.end)
    guard end + 2 < scalars.count else { return false }
    // 的.
    let isOf = scalars[end].value == 0x7684
    let word = [scalars[end + (isOf ? 1 : 0)].value, scalars[end + (isOf ? 2 : 1)].value]
    return isOf ? Self.nounsOfPlans.contains(word) : word == Self.how
  }

  private static let nounsOfPlans = Set(
    ["盘子", "打算", "安排", "任务", "计划"].map { $0.unicodeScalars.map(\.value) })
  private static let how = "怎么".unicodeScalars.map(\.value)

  /// 经济社会发展的主要预期目标：… lists targets in a report whose plan has no heading.
  ///
  /// A time before the word says which year is meant, and 年初确定的 that it is over.
  private func introducesTargets(_ range: Range<Int>) -> Bool {
    guard section == .review || section == .longReview,
      let goal = range.prefix(14).first(where: { kind($0) == .goal }), isExpectation(goal)
    else { return false }
    var next = goal + 1
    while next < goal + 3, [.filler, .being].contains(kind(next)) { next += 1 }
    guard kind(next) == .colon else { return false }
    let words = tokens[range.lowerBound..<goal]
    return !words.contains { Self.timesAndFigures.contains($0.kind) }
      && !isOfThePast(Int(tokens[range.lowerBound].start)..<Int(tokens[goal].start))
  }

  private static let timesAndFigures: Set<TokenKind> = [
    .year, .relativeYear, .planPeriod, .severalYears, .duration, .partOfYear, .number, .achieved,
    .review, .yearOnYear, .completing,
  ]

  /// 主要目标, 预期目标, but not 主要指标, which tells of results as well.
  private func isExpectation(_ index: Int) -> Bool {
    let range = tokens[index].range
    if isLatin(index) { return namesTargets(index) || namesGoals(index) }
    return range.count >= 4 && range.contains { scalars[$0].value == 0x76EE }
  }

  private func isOfThePast(_ range: Range<Int>) -> Bool {
    range.dropLast().contains {
      Self.wordsOfThePast.contains([scalars[$0].value, scalars[$0 + 1].value])
    }
  }

  private static let wordsOfThePast = Set(
    ["年初", "确定", "提出", "下达", "当初", "原定", "既定", "制定", "通过", "上届", "对照"].map {
      $0.unicodeScalars.map(\.value)
    })

  /// 增长10%左右的基础上力争11%: the lower of two targets.
  func isSurpassed(behind index: Int) -> Bool {
    guard scope.stage == .target, clause.growth != nil else { return false }
    var next = index + 1
    while kind(next) == .filler || kind(next) == .comma { next += 1 }
    guard kind(next) == .qualifierBefore else { return false }
    return Qualifier.allCases[Int(tokens[next].value)] == .striven
  }

  /// 预计今年…恢复增长, in a paragraph that sets no targets.
  func isExpectedInPassing(_ index: Int) -> Bool {
    scope.isEstimate && !hasSetGoals && !isLatin(index)
  }
}
