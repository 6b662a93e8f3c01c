import ForecastModels
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

/// The correlations of one year with those of parts and their wholes that are not known from the past.
struct PartCorrelation {
  /// The correlations, in the order of the year's values.
  private(set) var correlation: Matrix

  private let values: [CoherentOutlook.Value]

  /// Ties each part to its whole where nothing ties the two yet.
  init(of year: CoherentOutlook.Year) {
    correlation = year.correlation
    values = year.values
    for outcome in year.identities where Self.isInForce(outcome) {
      let places = outcome.identity.indicators.map { code in
        values.firstIndex { $0.indicator == code }
      }
      guard places.count == 2, let part = places[0], let whole = places[1] else { continue }
      tie(part, to: whole)
    }
  }

  private static func isInForce(_ outcome: CoherentOutlook.IdentityOutcome) -> Bool {
    guard outcome.identity.relation == .atMost else { return false }
    return outcome.status == .applied || outcome.status == .binding
  }

  /// Joins what moves with the part to what moves with the whole through these two alone: r(x, part) ρ
  /// r(whole, y), which leaves a correlation matrix.
  private mutating func tie(_ part: Int, to whole: Int) {
    let (near, far) = (connected(to: part), connected(to: whole))
    guard near.isDisjoint(with: far), let ratio = ratio(part, whole) else { return }
    for x in near {
      for y in far {
        let joined = correlation[x, part] * ratio * correlation[whole, y]
        (correlation[x, y], correlation[y, x]) = (joined, joined)
      }
    }
  }

  /// The values that are correlated with one, directly or through others, itself among them.
  private func connected(to one: Int) -> Set<Int> {
    var found: Set = [one]
    var open = [one]
    while let next = open.popLast() {
      for other in values.indices where correlation[next, other] != 0 {
        if found.insert(other).inserted { open.append(other) }
      }
    }
    return found
  }

  /// The spread of the part over that of the whole, 1 at most; nil where one of them is known.
  private func ratio(_ part: Int, _ whole: Int) -> Double? {
    let spreads = [part, whole].map { index in
      values[index].coherent.centralSpread * values[index].unit.scale
    }
    guard spreads.allSatisfy({ $0 > 0 && $0.isFinite }) else { return nil }
    return min(1, spreads[0] / spreads[1])
  }
}
