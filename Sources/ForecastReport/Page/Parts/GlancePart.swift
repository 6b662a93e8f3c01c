import IndicatorForecast

/// The plan in one glance: how likely its targets are, and what the review found.
struct GlancePart {
  /// How many failures are written out at the top; the others stand with their indicators.
  private static let findingLimit = 8

  private let odds: PlanOdds
  private let failures: [Finding]
  private let names: PageNames
  private let links: [String: String]

  init(_ odds: PlanOdds, failures: [Finding], names: PageNames, links: [String: String]) {
    self.odds = odds
    self.failures = failures
    self.names = names
    self.links = links
  }

  var context: PageContext {
    let shown = failures.filter { $0.severity > .info }.prefix(Self.findingLimit)
    var context: PageContext = [:]
    context["verdict"] = verdict.context
    context["hasJoint"] = odds.joint != nil
    context["jointChance"] = joint.context
    context["jointRange"] = jointRange.context
    context["likelyCount"] = String(likely)
    context["targetCount"] = String(weighed.count)
    context["hasChances"] = !weighed.isEmpty
    context["counts"] = FindingCounts(failures).all
    context["hasTargets"] = !odds.targets.isEmpty
    context["targets"] = targets
    context["hasTop"] = !shown.isEmpty
    context["top"] = shown.map { finding -> PageContext in
      var entry = FindingPart(finding, names: names).context
      entry["link"] = links[finding.indicator] ?? ""
      entry["hasLink"] = links[finding.indicator] != nil
      return entry
    }
    context["hasMore"] = failures.count > shown.count
    return context
  }

  private var weighed: [TargetOdds] { odds.targets.filter { $0.outlook.chance != nil } }

  private var likely: Int {
    weighed.count { ($0.outlook.attainmentProbability ?? 0) > 0.5 }
  }

  /// What a director wants to know first.
  private var verdict: BilingualText {
    let (count, likely) = (weighed.count, likely)
    guard count > 0 else {
      return BilingualText(
        english: "No target has a chance that could be computed.", chinese: "没有可以计算实现概率的目标。")
    }
    let english: String
    let chinese: String
    switch (likely, count) {
    case (0, 1):
      (english, chinese) = ("The one target is more likely missed than reached.", "唯一的目标更可能落空。")
    case (1, 1):
      (english, chinese) = ("The one target is more likely reached than missed.", "唯一目标的实现概率过半。")
    case (0, _):
      (english, chinese) = (
        "Each of the \(count) targets is more likely missed than reached.",
        "\(count) 个目标的实现概率均不足一半。"
      )
    case (count, _):
      (english, chinese) = (
        "Each of the \(count) targets is more likely reached than missed.",
        "\(count) 个目标的实现概率均过半。"
      )
    default:
      (english, chinese) = (
        "\(likely) of the \(count) targets \(likely == 1 ? "is" : "are") more likely reached than missed.",
        "\(count) 个目标中有 \(likely) 个的实现概率过半。"
      )
    }
    return BilingualText(english: english, chinese: chinese)
  }

  private var joint: BilingualText {
    odds.joint.map { ChanceText($0.probability).text } ?? BilingualText(english: "–", chinese: "–")
  }

  private var jointRange: BilingualText {
    guard let joint = odds.joint else { return BilingualText(english: "", chinese: "") }
    let range = ChanceText.range(from: joint.leastPossible, to: joint.greatestPossible)
    return BilingualText(
      english: "\(range.english), however they depend on each other",
      chinese: "无论相关性如何，\(range.chinese)")
  }

  private var targets: [PageContext] {
    odds.targets.sorted { names.precedes($0.indicator, $1.indicator) }.map { target in
      TargetRow(
        target, names: names, link: links[target.indicator],
        failures: failures.filter { $0.indicator == target.indicator }
      ).context
    }
  }
}

/// A target in the glance: its name, the figures printed, its chance as a bar.
struct TargetRow {
  private let odds: TargetOdds
  private let names: PageNames
  private let link: String?
  private let failures: [Finding]

  init(_ odds: TargetOdds, names: PageNames, link: String?, failures: [Finding]) {
    self.odds = odds
    self.names = names
    self.link = link
    self.failures = failures
  }

  var context: PageContext {
    var context: PageContext = [:]
    context["targetName"] = names.indicator(odds.indicator).context
    context["hasLink"] = link != nil
    context["link"] = link ?? ""
    context["printed"] = PlanTargetText(odds.outlook.target).text.context
    context["hasChance"] = odds.outlook.chance != nil
    context["chanceText"] = chance.context
    context["barWidth"] = NumberWords.place(100 * (odds.outlook.attainmentProbability ?? 0))
    context["byGrowth"] = byGrowth.context
    context["hasGrowthChance"] = hasGrowthChance
    context["byPast"] = (byPast ?? BilingualText(english: "", chinese: "")).context
    context["hasPastChance"] = byPast != nil
    context["record"] = odds.past.count == 0 ? "–" : "\(odds.past.reached)/\(odds.past.count)"
    context["rowCounts"] = FindingCounts(failures).found
    return context
  }

  private var chance: BilingualText {
    odds.outlook.attainmentProbability.map { ChanceText($0).text }
      ?? BilingualText(english: "–", chinese: "–")
  }

  /// Whether the growth rate has another chance than the level.
  private var hasGrowthChance: Bool {
    guard odds.outlook.levelChance != nil, let growth = odds.outlook.growthChance else {
      return false
    }
    return ChanceText(growth.attained).text != chance
  }

  /// How far the chance by past targets is from that of the forecast before the glance shows both.
  static let pastDistance = 0.1

  /// What past targets alone make of the chance; nil where that is about the same.
  private var byPast: BilingualText? {
    guard let past = odds.pastChance?.attained, let chance = odds.outlook.attainmentProbability,
      abs(past - chance) > Self.pastDistance
    else { return nil }
    let text = ChanceText(past).text
    return BilingualText(
      english: "by past targets \(text.english)", chinese: "按以往目标 \(text.chinese)")
  }

  private var byGrowth: BilingualText {
    guard hasGrowthChance, let growth = odds.outlook.growthChance else {
      return BilingualText(english: "", chinese: "")
    }
    let text = ChanceText(growth.attained).text
    return BilingualText(
      english: "by its growth \(text.english)", chinese: "按增速 \(text.chinese)")
  }
}

/// What a plan sets for an indicator, as it was printed, with its unit.
struct PlanTargetText: Hashable {
  private let target: PlanTarget

  init(_ target: PlanTarget) {
    self.target = target
  }

  /// Such as `182.3 100 million CNY, growth 15.23 %`.
  var text: BilingualText {
    let level = target.level.map(level)
    let growth = target.growth.map { figure in
      let rate = PlanFigureText(figure, besides: .percent).text
      return BilingualText(english: "growth \(rate.english)", chinese: "增长 \(rate.chinese)")
    }
    let parts = [level, growth].compactMap(\.self)
    return BilingualText(
      english: parts.map(\.english).joined(separator: ", "),
      chinese: parts.map(\.chinese).joined(separator: "，"))
  }

  private func level(_ figure: PlanFigure) -> BilingualText {
    let text = PlanFigureText(figure, besides: figure.unit).text
    guard figure.unit != .percent else { return text }
    return BilingualText(
      english: "\(text.english) (\(figure.unit.name.english))",
      chinese: "\(text.chinese)（\(figure.unit.name.chinese)）")
  }
}
