import IndicatorForecast

/// Which year 今年 is in a report that is given before the year it plans.
///
/// Such a report is read aloud in the year that ends, or written for readers in the year that begins: 今年 in the
/// plan is that of the plan, unless the sentence tells of what was done.
extension ParagraphReader {
  /// The year of 今年, and whether it may be the other one.
  func thisYear(at index: Int) -> (year: Int, isDoubtful: Bool) {
    // Where the year before is told, 今年 is a slip of a draft written in that year.
    if section == .review { return (frame.reviewYear, false) }
    guard section == .plan, frame.vintage < frame.planYear, !isLatin(index) else {
      return (frame.vintage, false)
    }
    let words = wordsAround(index)
    if tellsOfWhatWasDone(words) { return (frame.vintage, false) }
    if isInGoals || tellsOfTargets(words) { return (frame.planYear, false) }
    let isDoubtful = frame.saysNextYear || words.contains { kind($0) == .completing }
    return (isDoubtful ? frame.vintage : frame.planYear, isDoubtful)
  }

  /// The words between the semicolons or full stops around one.
  private func wordsAround(_ index: Int) -> Range<Int> {
    let ends: Set<TokenKind> = [.stop, .semicolon]
    let start = tokens[..<index].lastIndex { ends.contains($0.kind) }.map { $0 + 1 } ?? 0
    return start..<(tokens[index...].firstIndex { ends.contains($0.kind) } ?? tokens.count)
  }

  /// 已完成, 预计今年, 今年…明年….
  private func tellsOfWhatWasDone(_ words: Range<Int>) -> Bool {
    let isTold = words.contains { index in
      switch kind(index) {
      case .estimate, .achieved, .partOfYear, .review: true
      case .relativeYear: tokens[index].value == 1
      case .year: Int(tokens[index].value) == frame.planYear
      default: false
      }
    }
    let (first, last) = (Int(tokens[words.lowerBound].start), Int(tokens[words.upperBound - 1].end))
    return isTold
      || (first..<last).contains { place in
        let next = place + 1 < last ? scalars[place + 1].value : 0
        switch scalars[place].value {
        case 0x5DF2, 0x4E86: return true  // 已, 了
        case 0x622A: return [0x81F3, 0x6B62].contains(next)  // 截至, 截止
        case 0x76EE: return next == 0x524D  // 目前
        default: return false
        }
      }
  }

  /// 目标, 力争, 计划, 左右.
  private func tellsOfTargets(_ words: Range<Int>) -> Bool {
    words.contains { index in
      switch kind(index) {
      case .goal, .agenda, .plan, .causing: true
      case .qualifierBefore, .qualifierAfter:
        Qualifier.allCases[Int(tokens[index].value)] != .greaterThan
      default: false
      }
    }
  }
}
