import IndicatorForecast

/// What an evaluation found: the figures of each model and step, and what was skipped.
struct Evaluation {
  /// How many origins a model could not be judged at, for one reason.
  struct Skip {
    let model: ModelChoice
    let reason: SkippedOrigin.Reason
    let count: Int
  }

  let models: [ModelChoice]
  let horizon: Int
  /// The coverages of the intervals, narrowest first.
  let coverages: [Coverage]
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
  ///   - origins: Which origins count.
  ///   - results: The cases of a model, one result a series.
  init(
    _ models: [ModelChoice], horizon: Int, coverages: [Coverage], seriesCount: Int,
    origins: Origins, results: (ModelChoice) -> [RollingEvaluation.Result]
  ) {
    var rows: [EvaluationRow] = []
    var skips: [Skip] = []
    let all = models.map(results)
    let shared = origins == .all ? nil : Self.shared(all)
    for (model, results) in zip(models, all) {
      let cases = Self.cases(results, in: shared)
      let steps: [Int?] = (1...horizon).map { $0 } + (horizon > 1 ? [nil] : [])
      rows += steps.compactMap { EvaluationRow(model, step: $0, cases, coverages: coverages) }
      let reasons = results.flatMap(\.skipped).map(\.reason)
      skips += SkippedOrigin.Reason.allCases.compactMap { reason in
        let count = reasons.count { $0 == reason }
        return count == 0 ? nil : Skip(model: model, reason: reason, count: count)
      }
    }
    self.models = models
    self.horizon = horizon
    self.coverages = coverages
    self.seriesCount = seriesCount
    self.rows = rows
    self.skips = skips
  }

  /// Returns how many origins a model could not be judged at for a reason.
  func skipCount(_ model: ModelChoice, _ reason: SkippedOrigin.Reason) -> Int {
    skips.first { $0.model == model && $0.reason == reason }?.count ?? 0
  }

  /// Which origins count.
  enum Origins {
    /// Those that every model which can be judged has, so that the rows compare.
    case shared
    /// Every origin of each model.
    case all
  }

  /// A forecast that was judged, whichever model made it.
  private struct Place: Hashable {
    let series: Int
    let origin: Int
    let step: Int
  }

  private static func place(_ series: Int, _ one: ForecastCase) -> Place {
    Place(series: series, origin: one.training.lastPeriod, step: one.step)
  }

  /// The places that all models have, without models that have none.
  private static func shared(_ all: [[RollingEvaluation.Result]]) -> Set<Place> {
    let places = all.map { results in
      Set(
        results.enumerated().flatMap { series, result in result.cases.map { place(series, $0) } })
    }.filter { !$0.isEmpty }
    guard let first = places.first else { return [] }
    return places.dropFirst().reduce(first) { $0.intersection($1) }
  }

  private static func cases(
    _ results: [RollingEvaluation.Result], in shared: Set<Place>?
  ) -> [ForecastCase] {
    results.enumerated().flatMap { series, result in
      result.cases.filter { shared?.contains(place(series, $0)) ?? true }
    }
  }
}
