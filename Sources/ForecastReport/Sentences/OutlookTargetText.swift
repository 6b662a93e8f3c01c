import IndicatorForecast

/// A plan target beside its forecast, as lines for a terminal.
struct OutlookTargetText {
  private let target: TargetOutlook
  private let series: IndicatorSeries
  private let past: PastAttainment?
  private let language: Language

  init(
    _ target: TargetOutlook, series: IndicatorSeries, past: PastAttainment?, language: Language
  ) {
    self.target = target
    self.series = series
    self.past = past
    self.language = language
  }

  /// The target as printed, and below it what is to be said of it.
  var lines: [String] {
    [heading] + implied + chance + silence + inside + contradiction + attainment
  }

  /// The same as sentences: what is one line too many for a terminal is one sentence.
  var sentences: [String] {
    let blank = language == .english ? " " : ""
    let contradicting = contradiction.map(\.withoutIndent).joined(separator: blank)
    return ([heading] + implied + chance + silence + inside).map(\.withoutIndent)
      + (contradicting.isEmpty ? [] : [contradicting]) + attainment.map(\.withoutIndent)
  }

  private func words(_ english: String, _ chinese: String) -> String {
    BilingualText(english: english, chinese: chinese).text(in: language)
  }

  private func number(_ value: Double) -> String { series.shown(value) }

  private var heading: String {
    let figures = [target.target.level, target.target.growth].compactMap { $0 }
    let printed = figures.map { PlanFigureText($0, besides: series.unit).text.text(in: language) }
      .joined(separator: words(", growth ", "，增长 "))
    let heading = words("Target for \(target.target.year): ", "\(target.target.year) 年目标：")
    let prefix = target.target.level == nil ? words("growth ", "增长 ") : ""
    return heading + prefix + printed
  }

  private var implied: [String] {
    guard target.isImpliedByGrowth, let value = target.value else { return [] }
    let level = number(value)
    return [
      words("  On the last value that is a level of \(level).", "  以最近数值为基数，对应水平 \(level)。")
    ]
  }

  private func percent(_ probability: Double) -> String {
    ChanceText(probability).text.text(in: language)
  }

  private var chance: [String] {
    guard let chance = target.chance else { return [] }
    let heading =
      chance.event.isCeiling
      ? words("  Chance of staying within it: ", "  不超过目标的概率：")
      : words("  Chance of reaching it: ", "  实现概率：")
    guard let level = target.levelChance, let growth = target.growthChance else {
      return [heading + percent(chance.attained)]
    }
    let (first, second) = (percent(level.attained), percent(growth.attained))
    return [
      heading
        + words("\(first) by its level, \(second) by its growth", "按水平 \(first)，按增速 \(second)")
    ]
  }

  /// Why no chance is given where the target has a figure and the series could be forecast.
  private var silence: [String] {
    let year = target.target.year
    guard target.chance == nil, target.target.growth?.value != nil else { return [] }
    if let reported = series.growthRates.first(where: { $0.year == year }) {
      return [
        words(
          "  No chance is given: growth of \(reported.rate) % is reported for that year.",
          "  不给出概率：该年增速已公布，为 \(reported.rate) %。")
      ]
    }
    guard series.kind != .growth, let last = series.points.last, year > last.year + 1 else {
      return []
    }
    return [
      words(
        "  No chance is given: the value of \(year - 1), which it grows from, is missing.",
        "  不给出概率：缺少 \(year - 1) 年的数值，增长没有基数。")
    ]
  }

  private var inside: [String] {
    guard let chance = target.chance, let inside = chance.inside else { return [] }
    let percent = percent(inside)
    guard let upper = chance.upperEndReached.map(self.percent) else {
      return [words("  Within half a point of it: \(percent)", "  上下半个百分点以内：\(percent)")]
    }
    return [
      words("  Chance of reaching its upper end: \(upper)", "  达到上限的概率：\(upper)"),
      words("  Inside the range: \(percent)", "  落在区间内：\(percent)"),
    ]
  }

  private var contradiction: [String] {
    guard let contradiction = target.contradiction else { return [] }
    let implied = FigureWords.signed(contradiction.impliedGrowth)
    let stated = FigureWords.signed(contradiction.statedGrowth)
    let base = number(contradiction.impliedBase)
    return [
      words(
        "  Level and growth contradict each other: the level means \(implied) %, not",
        "  水平与增速相互矛盾：该水平意味着增长 \(implied) %，而非 \(stated) %，"),
      words(
        "  \(stated) %; together they were drawn on a base of \(base).",
        "  两者合看所用基数为 \(base)。"),
    ]
  }

  /// What earlier targets came to: shown beside the chance, which doesn't use it.
  private var attainment: [String] {
    guard let past, past.count > 0 else { return [] }
    let (count, reached) = (past.count, past.reached)
    let record = words(
      "  Past targets: \(reached) of \(count) reached", "  以往目标：\(count) 次中实现 \(reached) 次")
    guard let shrunk = past.shrunkMeanGap else {
      return [
        record
          + words("; too few like them to compare with.", "；可比目标过少，无从参照。")
      ]
    }
    return [
      record
        + words(
          "; mean gap, shrunk, \(FigureWords.signed(shrunk)) points.",
          "；收缩平均偏差 \(FigureWords.signed(shrunk)) 个百分点。")
    ]
  }
}

extension String {
  /// The line without the blanks that it starts with.
  var withoutIndent: String { String(drop { $0 == " " }) }
}
