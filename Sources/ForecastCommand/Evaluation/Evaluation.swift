import IndicatorForecast

/// What an evaluation found: the figures of each model and step, and what was skipped.
struct Evaluation {
  /// How many origins a model could not be judged at, for one reason.
  struct Skip {
    let model: ModelChoice
    let reason: SkippedOrigin.Reason
    let count: Int
  }

  let horizon: Int
  let seriesCount: Int
  let rows: [EvaluationRow]
  let skips: [Skip]

  /// Judges models.
  ///
  /// - Parameters:
  ///   - models: The models.
  ///   - horizon: How many periods ahead.
  ///   - coverages: The coverages of the intervals.
  ///   - seriesCount: How many series there are.
  ///   - results: The cases of a model, one result a series.
  init(
    _ models: [ModelChoice], horizon: Int, coverages: [Coverage], seriesCount: Int,
    results: (ModelChoice) -> [RollingEvaluation.Result]
  ) {
    var rows: [EvaluationRow] = []
    var skips: [Skip] = []
    for model in models {
      let results = results(model)
      let cases = results.flatMap(\.cases)
      let steps: [Int?] = (1...horizon).map { $0 } + (horizon > 1 ? [nil] : [])
      rows += steps.compactMap { EvaluationRow(model, step: $0, cases, coverages: coverages) }
      let reasons = results.flatMap(\.skipped).map(\.reason)
      skips += SkippedOrigin.Reason.allCases.compactMap { reason in
        let count = reasons.count { $0 == reason }
        return count == 0 ? nil : Skip(model: model, reason: reason, count: count)
      }
    }
    self.horizon = horizon
    self.seriesCount = seriesCount
    self.rows = rows
    self.skips = skips
  }
}
