import IndicatorForecast

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
