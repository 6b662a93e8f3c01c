import IndicatorForecast

/// How one model did at one horizon, or at all.
struct EvaluationRow {
  let model: ModelChoice
  /// How many periods ahead; nil for all steps together.
  let step: Int?
  let summary: AccuracySummary
  /// The skill against the naive forecast, and against the drift; nil of a model against itself.
  let skillAgainstNaive: Double?
  let skillAgainstDrift: Double?
  /// The p value of equal accuracy with the naive forecast, and with the drift.
  let againstNaive: Double?
  let againstDrift: Double?

  /// The fewest origins that a test is made of.
  private static let fewestOrigins = 8

  /// Takes the cases of a step; nil where there is none.
  init?(
    _ model: ModelChoice, step: Int?, _ cases: [ForecastCase], coverages: [Coverage]
  ) {
    let own = cases.filter { step == nil || $0.step == step }
    guard !own.isEmpty else { return nil }
    self.model = model
    self.step = step
    summary = AccuracySummary(own, coverages: coverages)
    let (isNaive, isDrift) = (model == .naive, model == .drift)
    skillAgainstNaive = isNaive ? nil : summary.skillAgainstNaive
    skillAgainstDrift = isDrift ? nil : summary.skillAgainstDrift
    againstNaive = isNaive ? nil : step.flatMap { Self.pValue(own, $0, \.naiveError) }
    againstDrift = isDrift ? nil : step.flatMap { Self.pValue(own, $0, \.driftError) }
  }

  /// The test on absolute scaled errors, the loss that the skill is of, averaged over the series of an
  /// origin: what happens in one year happens to all of them.
  private static func pValue(
    _ cases: [ForecastCase], _ step: Int, _ other: KeyPath<ForecastCase, Double>
  ) -> Double? {
    let byOrigin = Dictionary(grouping: cases.filter { $0.scaled($0.error) != nil }) {
      $0.training.lastPeriod
    }
    guard byOrigin.count >= max(fewestOrigins, step + 1) else { return nil }
    let origins = byOrigin.sorted { $0.key < $1.key }.map(\.value)
    let loss = { (cases: [ForecastCase], error: (ForecastCase) -> Double) in
      cases.compactMap { $0.scaled(error($0)) }.reduce(0, +) / Double(cases.count)
    }
    return DieboldMarianoTest(
      origins.map { loss($0, \.error) }, origins.map { loss($0) { $0[keyPath: other] } },
      horizon: step, power: 1
    )?.pValue
  }
}
