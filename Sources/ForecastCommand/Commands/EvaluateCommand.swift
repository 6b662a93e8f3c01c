import ArgumentParser
import IndicatorForecast

/// `forecast evaluate`: rolling-origin accuracy and calibration.
struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "How accurate and how well calibrated forecasts would have been.",
    discussion: """
      Each series is forecast from its first years as it would have been then, and compared with what \
      came. With -i the series are those of a long table, else those of the data; --real-time takes \
      what each report had said, not what is known now. An origin that can't be judged is skipped, and \
      counted. Where the data have plan targets with later results, the chances that they would have been \
      given are scored, too; --plans shows these alone, as CSV one row a target.
      """)

  @OptionGroup var panel: PanelOptions

  @OptionGroup var data: DataOptions

  @Option(
    help: ArgumentHelp(
      "Only these indicators of the data: NAME[,NAME…].", valueName: "names"))
  var series: String?

  @Option(
    name: .customLong("model"),
    help: ArgumentHelp("The models: NAME[,NAME…].", valueName: "names"),
    transform: ModelNames.init(argument:))
  var models = ModelNames([.automatic, .drift, .naive])

  @Option(parsing: .unconditional, help: "How many periods ahead, 1 to 100.")
  var horizon = 3

  @OptionGroup var intervals: CoverageOptions

  @Option(
    name: .customLong("min-train"), parsing: .unconditional,
    help: "The fewest observations to forecast from.")
  var minimumCount = 1

  @Flag(help: "Judge each model at all its origins, not at those that all models share.")
  var allOrigins = false

  @Flag(help: "Forecast from what each report had said (not with -i).")
  var realTime = false

  @Flag(help: "Judge the chances of past plan targets alone (not with -i).")
  var plans = false

  @Option(
    help: ArgumentHelp(
      "Priors that 'forecast priors' has written; default: those built in.", valueName: "file"))
  var priors: String?

  @Option(help: "What the output is for.")
  var format = OutputFormat.text

  @OptionGroup var wording: WordingOptions

  func validate() throws {
    guard (1...100).contains(horizon) else {
      throw ValidationError("--horizon takes 1 to 100 periods, not \(horizon).")
    }
    guard minimumCount >= 1 else {
      throw ValidationError("--min-train takes 1 or more observations, not \(minimumCount).")
    }
    let isOfObservations =
      realTime || plans || series != nil || !data.paths.isEmpty || data.area != nil
      || data.asOf != nil || !data.identityPaths.isEmpty
    if !panel.inputs.isEmpty, isOfObservations {
      throw ValidationError(
        "-i takes a table of its own; --data, --area, --as-of, --identities, --series, "
          + "--real-time and --plans are for observations.")
    }
    if panel.inputs.isEmpty, panel.unsorted {
      throw ValidationError("--unsorted is for the table that -i names.")
    }
    if let series, SeriesNames(series).names.isEmpty { throw SeriesNames.missing }
  }

  func run() throws {
    guard !plans else { return try evaluatePlans() }
    let plans = try panel.inputs.isEmpty ? planEvaluation() : nil
    let evaluation = try panel.inputs.isEmpty ? ofObservations() : ofPanel()
    let text = EvaluationText(evaluation: evaluation, language: wording.language)
    switch format {
    case .text:
      var lines = text.lines
      if let plans {
        let targets = planText(plans).lines
        lines += targets.isEmpty ? [] : ["", wording.heading(targets[0])] + targets.dropFirst()
      }
      try StandardOutput.write(
        ([wording.heading(lines[0])] + lines.dropFirst()).joined(separator: "\n") + "\n")
    case .csv: try StandardOutput.write(text.csv)
    case .json:
      try StandardOutput.write(
        try JSONText.of(EvaluationDocument(evaluation, plans: plans?.evaluation)))
    }
  }

  /// The chances of past targets alone.
  private func evaluatePlans() throws {
    let plans = try planEvaluation()
    let text = planText(plans)
    switch format {
    case .text:
      let lines = text.lines.isEmpty ? text.nothing : text.lines
      try StandardOutput.write(
        ([wording.heading(lines[0])] + lines.dropFirst()).joined(separator: "\n") + "\n")
    case .csv: try StandardOutput.write(text.csv)
    case .json: try StandardOutput.write(try JSONText.of(PlanEvaluationDocument(plans.evaluation)))
    }
  }

  private func planText(
    _ plans: (evaluation: PlanEvaluation, indicators: IndicatorRegistry)
  ) -> PlanEvaluationText {
    PlanEvaluationText(
      evaluation: plans.evaluation, indicators: plans.indicators, language: wording.language)
  }

  private func planEvaluation() throws -> (
    evaluation: PlanEvaluation, indicators: IndicatorRegistry
  ) {
    let (catalogue, chosen) = try chosenSeries()
    let evaluation = catalogue.planEvaluation(
      of: chosen, isRealTime: realTime, priors: try readPriors())
    return (evaluation, catalogue.indicators)
  }

  private func chosenSeries() throws -> (SeriesCatalogue, [IndicatorSeries]) {
    let catalogue = try data.catalogue(language: wording.language)
    let names = series.map { SeriesNames($0).names } ?? []
    let chosen = names.isEmpty ? catalogue.series : try catalogue.series(named: names)
    guard !chosen.isEmpty else {
      throw CommandFailure(.data, catalogue.nothingKnown.text(in: wording.language))
    }
    return (catalogue, chosen)
  }

  private func evaluation(
    _ count: Int, _ results: (ModelChoice) -> [RollingEvaluation.Result]
  ) -> Evaluation {
    Evaluation(
      models.models, horizon: horizon, coverages: intervals.coverages, seriesCount: count,
      origins: allOrigins ? .all : .shared, results: results)
  }

  private func ofPanel() throws -> Evaluation {
    let priors = try readPriors()
    let all = try panel.series(language: wording.language, encoding: data.reading.encoding)
    return evaluation(all.count) { model in
      ParallelMap(threads: nil).results(of: all) { [horizon, minimumCount] one in
        RollingEvaluation(horizon: horizon, minimumCount: minimumCount).cases(of: one.series) {
          training throws(FitError) in
          try model.forecast(of: training, kind: .level, horizon: horizon, priors: priors)
        }
      }
    }
  }

  private func ofObservations() throws -> Evaluation {
    let priors = try readPriors()
    let (catalogue, chosen) = try chosenSeries()
    let (horizon, minimumCount) = (horizon, minimumCount)
    return evaluation(chosen.count) { model in
      let forecast = { (training: TimeSeries, known: IndicatorSeries) throws(FitError) in
        try model.forecast(
          of: training, from: known,
          among: { catalogue.lenders(knownWith: realTime ? known : nil) }, horizon: horizon,
          priors: priors)
      }
      return chosen.map { one in
        guard !realTime else {
          return catalogue.realTimeCases(
            of: one, horizon: horizon, minimumCount: minimumCount, forecast: forecast)
        }
        return RollingEvaluation(horizon: horizon, minimumCount: minimumCount)
          .cases(of: one, forecast: forecast)
      }
    }
  }

  private func readPriors() throws -> PooledPriors {
    try priors.map { try PriorsFile.read($0, language: wording.language) } ?? .builtIn
  }
}
