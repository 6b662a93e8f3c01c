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

/// The history of a series as a table: every year with its value, growth and provenance.
struct HistoryTable {
  /// The most rows that stand open on the page.
  private static let openLimit = 12

  private let series: IndicatorSeries

  init(_ series: IndicatorSeries) {
    self.series = series
  }

  var context: PageContext {
    let rows =
      (series.points.map { ($0.year, row($0)) } + series.missingYears.map { ($0, missing($0)) })
      .sorted { $0.0 < $1.0 }
    var context: PageContext = [:]
    context["rows"] = rows.map(\.1)
    context["isOpen"] = rows.count <= Self.openLimit
    context["span"] = span(rows.map(\.0)).context
    return context
  }

  private func span(_ years: [Int]) -> BilingualText {
    guard let first = years.first, let last = years.last else { return PageWord.history.text }
    let text = first == last ? "\(first)" : "\(first)–\(last)"
    return BilingualText(english: "History \(text)", chinese: "历史数据 \(text)")
  }

  private func row(_ point: IndicatorSeries.Point) -> PageContext {
    let growth = series.kind == .growth ? nil : point.growth
    let printed = point.provenance == .reported ? point.printed?.description : nil
    var context: PageContext = [:]
    context["rowYear"] = String(point.year)
    context["rowValue"] = printed ?? series.shown(point.value)
    context["rowGrowth"] = growth.map { "\($0) %" } ?? ""
    context["rowSource"] = ProvenanceText(point, in: series.unit).text.context
    context["rowKind"] = ChartMark.Kind(point.provenance).rawValue
    context["rowOutline"] = ChartMark.Kind(point.provenance).outline
    context["hasMark"] = true
    return context
  }

  private func missing(_ year: Int) -> PageContext {
    let missing = MissingYearText(year, in: series)
    return [
      "rowYear": String(year), "rowValue": "–", "rowGrowth": missing.growth,
      "rowSource": missing.text.context, "hasMark": false,
    ]
  }
}

/// A chart in one or two sentences, for those who can't see it and those who want it said.
struct ChartCaption {
  private let outlook: Outlook
  private let target: TargetOutlook?
  private let chart: FanChart?
  private let end: Int

  init(_ outlook: Outlook, target: TargetOutlook?, chart: FanChart?, through end: Int) {
    self.outlook = outlook
    self.target = target
    self.chart = chart
    self.end = end
  }

  private var series: IndicatorSeries { outlook.series }

  var text: BilingualText {
    let parts = [history, forecast, aim].compactMap(\.self)
    return BilingualText(
      english: parts.map(\.english).joined(separator: " "),
      chinese: parts.map(\.chinese).joined())
  }

  private var history: BilingualText? {
    guard let first = series.points.first, let last = series.points.last, let chart else {
      return BilingualText(english: "There is no value to draw.", chinese: "没有可绘制的数值。")
    }
    let from = max(first.year, chart.firstYear)
    let value = series.shown(last.value)
    return BilingualText(
      english: from == last.year
        ? "\(value) in \(last.year)." : "Values of \(from)–\(last.year), \(value) in \(last.year).",
      chinese: from == last.year
        ? "\(last.year) 年为 \(value)。" : "\(from)–\(last.year) 年数值，\(last.year) 年为 \(value)。")
  }

  private var forecast: BilingualText? {
    guard let step = outlook.steps(through: end).last else { return nil }
    let (year, distribution) = (step.year, step.distribution)
    let median = series.shown(distribution.median)
    let interval = distribution.interval(.percent80)
    let ends = [interval.lower, interval.upper].map(series.shown)
    return BilingualText(
      english: "Forecast for \(year): median \(median), 80 % between \(ends[0]) and \(ends[1]).",
      chinese: "\(year) 年预测：中位数 \(median)，80 % 区间 \(ends[0])–\(ends[1])。")
  }

  private var aim: BilingualText? {
    guard let target else { return nil }
    guard let shown = series.shown(target) else {
      guard target.target.growth != nil, chart != nil else { return nil }
      return BilingualText(
        english: "The target is a growth rate that is not held against these levels.",
        chinese: "目标为增速，不与这些水平值直接比较。")
    }
    let year = target.target.year
    return BilingualText(
      english: "Target for \(year): \(shown).", chinese: "\(year) 年目标：\(shown)。")
  }
}

/// The forecast as one table: a row a year with its median, its intervals and the target.
struct ForecastTable {
  /// The most years that are shown: the plan year and those before it.
  ///
  /// Of a series that ended long ago the many years between say little and would fill the page.
  static let yearLimit = 6

  /// The most characters of numbers that stand beside each other; longer ones stand below each other.
  private static let longNumber = 9

  private let series: IndicatorSeries
  private let target: TargetOutlook?
  private let steps: [ForecastStep]

  init(_ outlook: Outlook, target: TargetOutlook?, through end: Int) {
    series = outlook.series
    self.target = target
    steps = outlook.steps(through: end)
  }

  /// What the template of the table is filled with.
  var context: PageContext {
    let shown = steps.suffix(Self.yearLimit)
    var context: PageContext = [:]
    context["hasSteps"] = !shown.isEmpty
    context["isLong"] = shown.contains {
      series.shown($0.distribution.median).count > Self.longNumber
    }
    context["hasGoal"] = shown.contains { aim($0.year) != nil }
    context["coverages"] = coverages.map { ["percent": Self.percent($0)] as PageContext }
    context["steps"] = shown.map(row)
    context["earlierSteps"] = omitted.map { [["sentence": $0.context]] } ?? []
    return context
  }

  private var coverages: [Coverage] { FanChart.coverages.reversed() }

  private static func percent(_ coverage: Coverage) -> String {
    NumberWords.fixed(coverage.probability * 100, 0)
  }

  private func aim(_ year: Int) -> String? {
    target.flatMap { $0.target.year == year ? series.shown($0) : nil }
  }

  private func row(_ step: ForecastStep) -> PageContext {
    var context: PageContext = [:]
    context["stepYear"] = String(step.year)
    context["stepMedian"] = series.shown(step.distribution.median)
    context["intervals"] = coverages.map { coverage -> PageContext in
      let interval = step.distribution.interval(coverage)
      return [
        "percent": Self.percent(coverage),
        "interval": "\(series.shown(interval.lower)) – \(series.shown(interval.upper))",
      ]
    }
    context["aim"] = aim(step.year) ?? "–"
    return context
  }

  /// That years between the last value and the table are forecast and not shown; nil where there are none.
  private var omitted: BilingualText? {
    let omitted = steps.dropLast(Self.yearLimit)
    guard let first = omitted.first, let last = omitted.last else { return nil }
    let span = first.year == last.year ? "\(first.year)" : "\(first.year)–\(last.year)"
    return BilingualText(
      english:
        "The forecast starts in \(first.year); \(span) \(omitted.count == 1 ? "is" : "are") not listed.",
      chinese: "预测自 \(first.year) 年起，未列出 \(span) 年。")
  }
}
