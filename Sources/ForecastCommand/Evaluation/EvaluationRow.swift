import IndicatorForecast

/// How one model did at one horizon, or at all.
struct EvaluationRow {
  let model: ModelChoice
  /// How many periods ahead; nil for all steps together.
  let step: Int?
  let summary: AccuracySummary
  /// The p value of equal accuracy with the naive forecast, and with the drift.
  let againstNaive: Double?
  let againstDrift: Double?

  /// Takes the cases of a step in the order of series and origins; nil where there is none.
  init?(
    _ model: ModelChoice, step: Int?, _ cases: [ForecastCase], coverages: [Coverage]
  ) {
    let own = cases.filter { step == nil || $0.step == step }
    guard !own.isEmpty else { return nil }
    self.model = model
    self.step = step
    summary = AccuracySummary(own, coverages: coverages)
    againstNaive = step.flatMap { Self.pValue(own, $0, \.naiveError) }
    againstDrift = step.flatMap { Self.pValue(own, $0, \.driftError) }
  }

  /// The test on errors relative to the last value known, so that series of any unit count alike.
  private static func pValue(
    _ cases: [ForecastCase], _ step: Int, _ other: KeyPath<ForecastCase, Double>
  ) -> Double? {
    let comparable = cases.filter { $0.training.lastValue != 0 }
    guard comparable.count > max(step, 2) else { return nil }
    let relative = { (error: Double, one: ForecastCase) in error / abs(one.training.lastValue) }
    return DieboldMarianoTest(
      comparable.map { relative($0.error, $0) },
      comparable.map { relative($0[keyPath: other], $0) }, horizon: step, power: 1
    )?.pValue
  }
}
