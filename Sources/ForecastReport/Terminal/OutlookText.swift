import IndicatorForecast

/// An outlook as lines for a terminal: chart, history, forecast with intervals, identities, target.
///
/// At most 80 columns wide unless a name is longer than that.
public struct OutlookText: Sendable {
  private let outlook: Outlook
  private let indicators: IndicatorRegistry
  private let area: BilingualText
  private let coverages: [Coverage]
  private let historyLimit: Int?
  private let past: PastAttainment?
  private let failedRules: [PlanRuleCode]
  private let chart: OutlookChart?
  private let language: Language

  /// Creates the text of an outlook.
  ///
  /// - Parameters:
  ///   - outlook: What is shown.
  ///   - indicators: The indicators that are known by name.
  ///   - area: The names of its area.
  ///   - coverages: The intervals shown, narrowest first.
  ///   - historyLimit: How many of the last years are shown, all for nil; the text says how many
  ///     years come before them.
  ///   - past: What earlier targets of the indicator came to, shown beside the chance; nil where that
  ///     isn't known.
  ///   - failedRules: The rules of the plan review that the target fails.
  ///   - chart: What is drawn above the figures; nil for nothing.
  ///   - language: The language of the words.
  public init(
    _ outlook: Outlook, indicators: IndicatorRegistry, area: BilingualText, coverages: [Coverage],
    historyLimit: Int? = 12, past: PastAttainment? = nil, failedRules: [PlanRuleCode] = [],
    chart: OutlookChart? = nil, language: Language
  ) {
    self.outlook = outlook
    self.indicators = indicators
    self.area = area
    self.coverages = coverages
    self.historyLimit = historyLimit
    self.past = past
    self.failedRules = failedRules
    self.chart = chart
    self.language = language
  }

  /// The lines, without line ends or styling; the first one is the title.
  public var lines: [String] {
    title + [""] + drawing + history + [""] + forecast + identities + target
  }

  private var drawing: [String] {
    let lines = chart?.lines ?? []
    return lines.isEmpty ? [] : lines + [""]
  }

  private var series: IndicatorSeries { outlook.series }

  private func words(_ english: String, _ chinese: String) -> String {
    BilingualText(english: english, chinese: chinese).text(in: language)
  }

  private func number(_ value: Double) -> String { series.shown(value) }

  private var title: [String] {
    SeriesTitle(series, indicator: indicators.name(of: series.indicator), area: area).lines(
      in: language)
  }

  // MARK: History

  private var history: [String] {
    guard !series.points.isEmpty else {
      return [words("  No value is printed or implied for any year.", "  没有任何年份的数值可用。")]
    }
    var table = TextTable([
      .init(words("year", "年份")), .init(words("value", "数值"), .trailing),
      .init(words("growth", "增长"), .trailing), .init(""),
    ])
    let entries = entries
    let shown = entries.suffix(historyLimit ?? entries.count)
    for entry in shown { table.append(entry) }
    return omission(entries.count - shown.count) + table.lines()
  }

  private func omission(_ count: Int) -> [String] {
    guard count > 0 else { return [] }
    let years = count == 1 ? "1 earlier year is" : "\(count) earlier years are"
    return [
      words(
        "  \(years) not shown; --all-years shows all.",
        "  另有更早的 \(count) 个年份未列出；--all-years 可全部列出。")
    ]
  }

  /// A row a year, the missing ones included.
  private var entries: [[String]] {
    let rows = series.points.map { ($0.year, row($0)) }
    let gaps = series.missingYears.map { ($0, missing($0)) }
    return (rows + gaps).sorted { $0.0 < $1.0 }.map(\.1)
  }

  private func row(_ point: IndicatorSeries.Point) -> [String] {
    let growth = series.kind == .growth ? "" : point.growth.map { "\($0) %" } ?? ""
    let printed = point.provenance == .reported ? point.printed?.description : nil
    return [
      String(point.year), printed ?? number(point.value), growth,
      ProvenanceText(point, in: series.unit).text.text(in: language),
    ]
  }

  private func missing(_ year: Int) -> [String] {
    let missing = MissingYearText(year, in: series)
    return [String(year), "–", missing.growth, missing.text.text(in: language)]
  }

  // MARK: Forecast

  private var forecast: [String] {
    guard let forecast = outlook.forecast else { return obstacle }
    let wide = wideTable(forecast).lines()
    let lines = wide.allSatisfy { $0.displayWidth <= 80 } ? wide : tallTable(forecast).lines()
    let basis = ForecastBasisText(outlook, language: language)
    return [basis.heading] + (basis.remarks.map { "  " + $0 }) + lines
      + basis.caution.map { "  " + $0 }
  }

  /// A row a year.
  private func wideTable(_ forecast: Forecast) -> TextTable {
    var table = TextTable(
      [.init(words("year", "年份")), .init(words("median", "中位数"), .trailing)]
        + coverages.map { .init("\(percentage($0)) %" + words(" interval", " 区间"), .trailing) })
    for (period, distribution) in zip(forecast.periods, forecast.distributions) {
      table.append(
        [String(period), number(distribution.median)]
          + coverages.map { interval(distribution.interval($0)) })
    }
    return table
  }

  /// A row a year and interval, where the intervals don't fit beside each other.
  private func tallTable(_ forecast: Forecast) -> TextTable {
    var table = TextTable([
      .init(words("year", "年份")), .init(words("median", "中位数"), .trailing),
      .init("%", .trailing), .init(words("interval", "区间"), .trailing),
    ])
    for (period, distribution) in zip(forecast.periods, forecast.distributions) {
      for (index, coverage) in coverages.enumerated() {
        let leading = index == 0 ? [String(period), number(distribution.median)] : ["", ""]
        table.append(
          leading + [percentage(coverage), interval(distribution.interval(coverage))])
      }
    }
    return table
  }

  private var obstacle: [String] {
    guard let text = outlook.obstacle.map(ObstacleText.init) else { return [] }
    return [
      words("No forecast: ", "无法预测：") + text.reason.text(in: language) + words(";", "；"),
      "  " + text.remedy.text(in: language) + words(".", "。"),
    ]
  }

  private func percentage(_ coverage: Coverage) -> String {
    NumberText(coverage.probability * 100).significant(6)
  }

  private func interval(_ interval: PredictionInterval) -> String {
    number(interval.lower) + " – " + number(interval.upper)
  }

  /// What the forecast adds up with, and why it doesn't.
  private var identities: [String] {
    outlook.identities.flatMap { effect in
      // A series that has no forecast of these years may have one of others.
      let isNamed = effect.isLeftOut || effect.years != outlook.forecast?.periods
      return IdentityEffectText(effect, years: isNamed ? effect.years : [], names: indicators)
        .lines(in: language)
    }
  }

  /// What the plan review has to say, by its codes.
  private func findings(of target: TargetOutlook) -> [String] {
    guard !failedRules.isEmpty else { return [] }
    let codes = failedRules.map(\.rawValue)
    let command = "forecast check --year \(target.target.year)"
    return [
      words(
        "  Findings: \(codes.joined(separator: ", ")); '\(command)' explains them.",
        "  评审发现：\(codes.joined(separator: "、"))；详见 '\(command)'。")
    ]
  }

  private var target: [String] {
    guard let target = outlook.target else { return [] }
    return [""] + OutlookTargetText(target, series: series, past: past, language: language).lines
      + findings(of: target)
  }
}
