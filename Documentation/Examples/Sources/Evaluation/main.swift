import IndicatorDatasets
import IndicatorForecast

let data = IndicatorDataset.china
let construction = SeriesConstruction(identities: try data.identities())
let series = construction.series(from: try data.observations()).filter { $0.indicator == "gdp" }

/// Forecasts from every year on which the model can be judged, as it would have been made then.
func cases(_ model: some ForecastModel) throws -> [ForecastCase] {
  let evaluation = RollingEvaluation(horizon: 1, minimumCount: 4)
  return try series.flatMap { one in
    evaluation.cases(of: try one.timeSeries()) { history throws(FitError) in
      try model.fitted(to: history).forecast(horizon: 1)
    }.cases
  }
}

let found = [
  ("combination", try cases(PooledCombination())),
  ("drift", try cases(DriftModel())),
  ("naive", try cases(NaiveModel())),
]

// The combination refuses series with gaps, so it has fewer cases: compare where all have one.
let shared = found.map { Set($0.1.map(\.training)) }.reduce(Set(found[0].1.map(\.training))) {
  $0.intersection($1)
}
for (name, cases) in found {
  let summary = AccuracySummary(cases.filter { shared.contains($0.training) })
  let error = summary.meanAbsoluteScaledError.map { Double(Int(100 * $0)) / 100 } ?? .nan
  let inside = summary.intervals.map { "\(Int((100 * $0.coverage).rounded())) %" }
  print(name, "·", summary.count, "cases · MASE", error, "· inside", inside.joined(separator: ", "))
}
