import LinearAlgebra

/// How the forecast errors of the series of a plan go together in the plan year.
///
/// Series that identities connect have the correlations that reconciling their forecasts leaves, which hold
/// the identities; all others those of their past growth, where at least four years of it are common to
/// them, and none between the two groups.
///
/// A part and its whole ("at most") that have too few common years for that have the correlation *s*/*S* of
/// their spreads in one unit, 1 at most. It is what follows where the rest of the whole goes its own way: with
/// whole = part + rest, the covariance of whole and part is then the variance of the part. Other series are
/// correlated with the part through its whole alone.
struct PlanCorrelation {
  private var blocks: [(indicators: [String], matrix: Matrix)] = []

  init(_ plan: AreaPlan) {
    let all = plan.outlooks.map(\.series)
    let horizon = all.compactMap { $0.points.last.map { plan.year - $0.year } }.max() ?? 1
    let options = OutlookOptions(horizon: max(1, horizon), priors: plan.priors)
    var seen: Set<String> = []
    var alone: [IndicatorSeries] = []
    for series in all where !seen.contains(series.indicator) {
      let neighbours = IdentityNeighbours(of: series, among: all, identities: plan.identities)
      guard !neighbours.identities.isEmpty else {
        alone.append(series)
        continue
      }
      seen.formUnion(neighbours.series.map(\.indicator))
      let outlooks = neighbours.series.map { Outlook(from: $0, options: options) }
      let coherent = CoherentOutlook(outlooks, identities: neighbours.identities)
      guard let year = coherent.year(plan.year) else { continue }
      blocks.append(
        (year.values.map(\.indicator), PartCorrelation(of: year).correlation))
    }
    let matrix = GrowthCorrelation(alone, after: Array(alone.indices), of: alone.count).matrix
    blocks.append((alone.map(\.indicator), matrix))
  }

  /// Returns the correlations of some indicators, in their order.
  func matrix(of indicators: [String]) -> Matrix {
    var matrix = Matrix.identity(indicators.count)
    for block in blocks {
      let places = indicators.map { block.indicators.firstIndex(of: $0) }
      for (row, left) in places.enumerated() {
        for (column, right) in places.enumerated() where row != column {
          guard let left, let right else { continue }
          matrix[row, column] = block.matrix[left, right]
        }
      }
    }
    return matrix
  }
}
