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
        guard isPlanYear(index) else { continue }
        isOfPlanYear = true
        hasGoal = hasGoal || isWordOfPlan(behind: index)
      case .plan:
        // 全镇计划实现…: what is planned is listed.
        if section == .plan, kind(index + 1) == .completing { hasGoal = true }
      case .agenda: if tokens[index].value == 1 { hasGoal = true }
      default: break
      }
    }
    return (hasGoal && isOfPlanYear && !isAchieved) || introducesTargets(range)
  }

  private func isPlanYear(_ index: Int) -> Bool {
    let value = Int(tokens[index].value)
    return (kind(index) == .year ? value : frame.vintage + value) == frame.planYear
  }

  /// 今年的盘子, 今年怎么办: what follows is planned, whatever it is called.
  private func isWordOfPlan(behind index: Int) -> Bool {
    let place = kind(index + 1) == .of ? index + 2 : index + 1
    guard place < tokens.count, tokens[place].range.count > 1 else { return false }
    let start = Int(tokens[place].start)
    let word = [scalars[start].value, scalars[start + 1].value]
    return place > index + 1 ? Self.nounsOfPlans.contains(word) : word == Self.how
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
}
