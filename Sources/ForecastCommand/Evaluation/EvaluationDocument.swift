import ForecastReport
import IndicatorForecast

/// An evaluation as JSON.
struct EvaluationDocument: Encodable {
  let horizon: Int
  let series: Int
  let rows: [Row]
  let skipped: [Skip]
  let plans: OrNull<PlanEvaluationDocument>

  /// One model at one step.
  struct Row: Encodable {
    let model: String
    let h: OrNull<Int>
    let cases: Int
    let scaled_cases: Int
    let mae: OrNull<Double>
    let rmse: OrNull<Double>
    let mase: OrNull<Double>
    let rmsse: OrNull<Double>
    let smape: OrNull<Double>
    let mape: OrNull<Double>
    let sign_bias: OrNull<Double>
    let pinball: OrNull<Double>
    let crps: OrNull<Double>
    let intervals: [Interval]
    let skill_naive: OrNull<Double>
    let skill_drift: OrNull<Double>
    let p_naive: OrNull<Double>
    let p_drift: OrNull<Double>
  }

  /// The intervals of one coverage.
  struct Interval: Encodable {
    let level: OrNull<Double>
    let coverage: OrNull<Double>
    let standard_error: OrNull<Double>
    let msis: OrNull<Double>
  }

  /// How many origins were skipped for one reason.
  struct Skip: Encodable {
    let model: String
    let reason: String
    let origins: Int
  }

  init(_ evaluation: Evaluation, plans: PlanEvaluation? = nil) {
    horizon = evaluation.horizon
    series = evaluation.seriesCount
    rows = evaluation.rows.map(Row.init)
    self.plans = OrNull(plans.map(PlanEvaluationDocument.init))
    skipped = evaluation.skips.map {
      Skip(model: $0.model.rawValue, reason: $0.reason.rawValue, origins: $0.count)
    }
  }
}

extension EvaluationDocument.Row {
  init(_ row: EvaluationRow) {
    let summary = row.summary
    model = row.model.rawValue
    h = OrNull(row.step)
    cases = summary.count
    scaled_cases = summary.scaledCount
    mae = OrNull(published: summary.meanAbsoluteError)
    rmse = OrNull(published: summary.rootMeanSquaredError)
    mase = OrNull(published: summary.meanAbsoluteScaledError)
    rmsse = OrNull(published: summary.rootMeanSquaredScaledError)
    smape = OrNull(published: summary.symmetricPercentageError)
    mape = OrNull(published: summary.meanAbsolutePercentageError)
    sign_bias = OrNull(published: summary.signBias)
    pinball = OrNull(published: summary.meanScaledPinballLoss)
    crps = OrNull(published: summary.rankedProbabilityScore)
    intervals = summary.intervals.map {
      EvaluationDocument.Interval(
        level: OrNull(published: 100 * $0.nominal.probability),
        coverage: OrNull(published: 100 * $0.coverage),
        standard_error: OrNull(published: 100 * $0.standardError),
        msis: OrNull(published: $0.meanScaledScore))
    }
    skill_naive = OrNull(published: row.skillAgainstNaive)
    skill_drift = OrNull(published: row.skillAgainstDrift)
    p_naive = OrNull(published: row.againstNaive)
    p_drift = OrNull(published: row.againstDrift)
  }
}
