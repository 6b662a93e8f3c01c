import IndicatorForecast

/// One indicator on the page: its chart, the tables of history and forecast, its target, what the review found
/// and the ledger of conflicts.
struct IndicatorPart {
  /// The code of the indicator.
  let code: String
  /// The place on the page.
  let id: String

  private let outlook: Outlook
  private let odds: TargetOdds?
  private let failures: [Finding]
  private let names: PageNames
  private let year: Int

  init(
    _ outlook: Outlook, odds: TargetOdds?, failures: [Finding], names: PageNames, id: String,
    year: Int
  ) {
    code = outlook.series.indicator
    self.id = id
    self.outlook = outlook
    self.odds = odds
    self.failures = failures
    self.names = names
    self.year = year
  }

  private var series: IndicatorSeries { outlook.series }

  private var target: TargetOutlook? { odds?.outlook ?? outlook.target }

  var context: PageContext {
    let chart = FanChart(outlook, target: target, through: year)
    var context: PageContext = [:]
    context["id"] = id
    context["name"] = names.indicator(code).context
    context["indicatorCode"] = EscapedText(code).description
    context["unitName"] = series.unit.name.context
    context["hasChart"] = chart != nil
    context["chart"] = chart.map { [$0.context] } ?? []
    context["caption"] =
      ChartCaption(outlook, target: target, chart: chart, through: year).text.context
    context["chartTitle"] = names.indicator(code).context
    context["history"] = HistoryTable(series).context
    context.merge(ForecastTable(outlook, target: target, through: year).context) { _, new in new }
    context["basis"] = basis.map { ["sentence": $0.context] }
    context["hasTarget"] = target != nil
    context["target"] = targetSentences.map { ["sentence": $0.context] }
    context["hasFindings"] = !failures.isEmpty
    context["findings"] = failures.map { FindingPart($0, names: names).context }
    context["hasConflicts"] = !series.ledger.isEmpty
    context["conflicts"] = series.ledger.map(conflict)
    context["partCounts"] = FindingCounts(failures).found
    return context
  }

  // MARK: Forecast

  private var basis: [BilingualText] {
    if let obstacle = outlook.obstacle { return [ObstacleText(obstacle).sentence] }
    return paired { language in
      let text = ForecastBasisText(outlook, language: language)
      return [text.heading + (language == .english ? "." : "。")] + text.remarks + text.caution
    } + outlook.identities.compactMap(effect)
  }

  /// What became of an identity up to the plan year; nil where that is of later years alone.
  private func effect(_ effect: Outlook.IdentityEffect) -> BilingualText? {
    let years = effect.years.filter { $0 <= year }
    guard !years.isEmpty else { return nil }
    let isOfAll = years == outlook.steps(through: year).map(\.year)
    let text = IdentityEffectText(effect, years: isOfAll ? [] : years, names: names.registry)
    let equation = names.equation(effect.identity)
    let reason = text.reason
    return BilingualText(
      english: "\(text.status.english): \(equation.english)"
        + (reason.map { ": \($0.english)" } ?? "") + ".",
      chinese: "\(text.status.chinese)：\(equation.chinese)"
        + (reason.map { "：\($0.chinese)" } ?? "") + "。")
  }

  private var targetSentences: [BilingualText] {
    guard let target else { return [] }
    return paired { language in
      OutlookTargetText(target, series: series, past: odds?.past, language: language).sentences
    } + [pastChance].compactMap(\.self)
  }

  /// The chance that the gaps of past targets alone would give, as `check` shows it; nil where too little is known.
  private var pastChance: BilingualText? {
    guard let chance = odds?.pastChance?.attained else { return nil }
    let text = ChanceText(chance).text
    return BilingualText(
      english: "Chance by the gaps of past targets alone: \(text.english)",
      chinese: "仅按以往目标偏差的实现概率：\(text.chinese)")
  }

  /// Puts the sentences of both languages side by side.
  private func paired(_ sentences: (Language) -> [String]) -> [BilingualText] {
    zip(sentences(.english), sentences(.chinese)).map { BilingualText(english: $0, chinese: $1) }
  }

  private func conflict(_ conflict: Conflict) -> PageContext {
    let text = ConflictText(conflict, decimals: series.decimalsShown)
    return [
      "statement": text.statement.context, "cause": text.cause.context,
      "places": FindingPlaces(conflict.observations).text(),
    ]
  }
}
