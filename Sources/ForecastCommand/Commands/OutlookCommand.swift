import ArgumentParser
import ForecastReport
import IndicatorForecast

/// `forecast outlook`: the next years of one or more indicators.
struct OutlookCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "outlook",
    abstract: "The next years of one or more indicators, with intervals and targets.",
    discussion: """
      Each series is made of the printed levels, and of levels implied by printed growth rates. The \
      automatic choice has intervals calibrated on many series; the number of observations behind \
      them is always stated. Where accounting identities connect a series with others, all of them \
      are forecast and made to add up.
      """)

  @Option(
    help: ArgumentHelp(
      "The indicators, by code, Chinese or English name: NAME[,NAME…].", valueName: "names"))
  var series: String

  @OptionGroup var data: DataOptions

  @Option(
    parsing: .unconditional, help: "How many years after the last observation, 1 to 100.")
  var horizon = 1

  @OptionGroup var intervals: CoverageOptions

  @Option(help: "The model.")
  var model = ModelChoice.automatic

  @Flag(
    inversion: .prefixedNo,
    help: "Make forecasts satisfy the accounting identities, or show each by itself.")
  var coherence = true

  @Flag(
    inversion: .prefixedNo,
    help: "Let series of fewer than six years borrow from the growth of the others at hand.")
  var borrowing = true

  @OptionGroup var method: MethodOptions

  @Option(help: "What the output is for.")
  var format = OutputFormat.text

  @Flag(help: "Show every year of the history as text, not only the last twelve.")
  var allYears = false

  @Flag(
    inversion: .prefixedNo,
    help: "Draw history, forecast and target above the figures (default: on a terminal).")
  var chart: Bool?

  @OptionGroup var wording: WordingOptions

  func validate() throws {
    guard (1...100).contains(horizon) else {
      throw ValidationError("--horizon takes 1 to 100 years, not \(horizon).")
    }
    guard !SeriesNames(series).names.isEmpty else { throw SeriesNames.missing }
  }

  func run() throws {
    let catalogue = try data.catalogue(language: wording.language)
    let thresholds = try method.thresholds(language: wording.language)
    let options = OutlookOptions(
      horizon: horizon, model: model, coverages: coverages,
      priors: try method.pooledPriors(language: wording.language), borrowsGrowth: borrowing)
    let found = try catalogue.series(named: SeriesNames(series).names)
    let outlooks =
      coherence
      ? catalogue.coherentOutlooks(of: found, options: options)
      : found.map { Outlook(from: $0, among: catalogue.lenders, options: options) }
    // A table has no column for the rules.
    let failedRules =
      format == .csv
      ? []
      : catalogue.failedRules(of: outlooks, thresholds: thresholds, priors: options.priors)
    try StandardOutput.write(try output(outlooks, failedRules, catalogue))
    try report(outlooks)
  }

  private var coverages: [Coverage] { intervals.coverages }

  private func output(
    _ outlooks: [Outlook], _ failedRules: [[PlanRuleCode]], _ catalogue: SeriesCatalogue
  ) throws -> String {
    switch format {
    case .text: text(outlooks, failedRules, catalogue)
    case .csv: OutlookTable(outlooks, coverages: coverages, asOf: data.asOf).text
    case .json:
      try JSONText.of(
        zip(outlooks, failedRules).map { outlook, failedRules in
          OutlookDocument(
            outlook, coverages: coverages, asOf: data.asOf,
            indicators: catalogue.indicators.named(in: outlook.series.area),
            past: past(outlook, catalogue), failedRules: failedRules)
        })
    }
  }

  /// What earlier targets came to, where there is a target to show it beside.
  private func past(_ outlook: Outlook, _ catalogue: SeriesCatalogue) -> PastAttainment? {
    outlook.target.map {
      catalogue.pastAttainment(of: outlook.series, before: $0.target.year)
    }
  }

  private func text(
    _ outlooks: [Outlook], _ failedRules: [[PlanRuleCode]], _ catalogue: SeriesCatalogue
  ) -> String {
    let blocks = zip(outlooks, failedRules).map { outlook, failedRules in
      let lines = OutlookText(
        outlook,
        indicators: catalogue.indicators.named(in: outlook.series.area),
        area: SeriesCatalogue.areaName(outlook.series.area), coverages: coverages,
        historyLimit: allYears ? nil : 12, past: past(outlook, catalogue),
        failedRules: failedRules, chart: chart(of: outlook), language: wording.language
      ).lines
      return ([wording.heading(lines[0])] + lines.dropFirst()).joined(separator: "\n")
    }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  /// Nil where the text is to be plain.
  private func chart(of outlook: Outlook) -> OutlookChart? {
    guard chart ?? StandardOutput.isTerminal else { return nil }
    return OutlookChart(
      outlook, width: wording.columns, language: wording.language, isColored: wording.isStyled)
  }

  /// Says on standard error which series have no forecast; fails where none has.
  private func report(_ outlooks: [Outlook]) throws(CommandFailure) {
    let sentences = outlooks.compactMap { outlook in
      outlook.obstacle.map { obstacle in
        let indicator = EscapedText(outlook.series.indicator)
        let area = EscapedText(outlook.series.area)
        let reason = ObstacleText(obstacle).sentence
        return BilingualText(
          english: "no forecast of \(indicator) in \(area): \(reason.english)",
          chinese: "无法预测 \(area) 的 \(indicator)：\(reason.chinese)"
        ).text(in: wording.language)
      }
    }
    guard sentences.count < outlooks.count else {
      throw CommandFailure(.data, sentences.joined(separator: "\n"))
    }
    for sentence in sentences { StandardError.write("forecast: \(sentence)\n") }
  }
}

extension ModelChoice: ExpressibleByArgument {}
