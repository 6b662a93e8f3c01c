import RealModule

/// What a combination expected at some origins, and what came: the rows that its scale is fitted to.
struct ScaleRows {
  /// One outcome.
  struct Row {
    let panel: Int
    let step: Int

    /// The weight of the row; all rows of a step and panel sum to one.
    let weight: Double

    /// The mean magnitude of the changes of the history, relative to the last value.
    let meanChange: Double

    /// The median and the outcome, relative to the last value.
    let median: Double
    let outcome: Double

    /// The columns of the regression.
    let columns: [Double]
  }

  let rows: [Row]

  /// Forecasts at every origin.
  ///
  /// - Parameters:
  ///   - origins: The origins.
  ///   - window: How many of the last values the history has; nil for all of them.
  ///   - priors: Weights and coefficients of the members.
  init(_ origins: RollingOrigins, window: Int?, priors: PooledPriors) {
    rows = origins.origins.flatMap { origin in
      let values = window.map { Array(origin.history.suffix($0)) } ?? origin.history
      let history = ScaledHistory(values)
      let members = CombinationMembers(
        history, priors.rung(for: values.count).weights, priors, horizon: RollingOrigins.horizon)
      let path = members.combined
      let features = CombinationFeatures(history, path, errorScale: members.errorScale)
      return origin.outcomes.enumerated().map { index, outcome in
        Row(
          panel: origin.panel, step: index + 1, weight: origin.weights[index],
          meanChange: origin.meanChange / origin.last, median: path.medians[index] / history.last,
          outcome: outcome / origin.last,
          columns: CombinationScale.columns(
            features.sizes(step: index + 1), unit: history.unit, step: index + 1))
      }
    }
  }
}
