import ExtendedPrecision
import ForecastModels
import LinearAlgebra
import Statistics

/// Makes the forecasts of one year coherent.
struct CoherentYear {
  private let year: Int
  private let identities: [AccountingIdentity]
  private var entries: [Entry]
  private var obstacles: [AccountingIdentity: CoherentOutlook.Obstacle] = [:]
  private var binding: Set<AccountingIdentity> = []
  private var correlation: Matrix

  /// A series with a value in the year.
  private struct Entry {
    let series: IndicatorSeries
    let isPublished: Bool
    let base: PredictiveDistribution
    var coherent: PredictiveDistribution
    var value: Double

    init?(_ outlook: Outlook, year: Int) {
      series = outlook.series
      if let point = series.point(in: year) {
        isPublished = true
        base = PredictiveDistribution(
          StudentTDistribution(degreesOfFreedom: .infinity, location: point.value, scale: 0))
      } else if let forecast = outlook.forecast, let step = forecast.periods.firstIndex(of: year) {
        isPublished = false
        base = forecast.distributions[step]
      } else {
        return nil
      }
      coherent = base
      value = base.median
    }

    /// Whether nothing may move it: published, or forecast without any spread.
    var isFixed: Bool { isPublished || base.quantile(0.1) == base.quantile(0.9) }
  }

  init(_ year: Int, _ outlooks: [Outlook], _ identities: [AccountingIdentity]) {
    self.year = year
    self.identities = identities
    entries = outlooks.compactMap { Entry($0, year: year) }
    correlation = .identity(entries.count)
    let known = Set(outlooks.map(\.series.indicator))
    for identity in identities { obstacles[identity] = obstacle(to: identity, known) }
    // Each round that fails leaves out at least one identity.
    while !reconcile() {}
  }

  var result: CoherentOutlook.Year {
    CoherentOutlook.Year(
      year: year,
      values: entries.map { entry in
        CoherentOutlook.Value(
          indicator: entry.series.indicator, unit: entry.series.unit,
          isPublished: entry.isPublished, base: entry.base, coherent: entry.coherent,
          value: entry.value)
      },
      identities: identities.map { identity in
        CoherentOutlook.IdentityOutcome(
          identity: identity,
          status: obstacles[identity].map { .notApplied($0) }
            ?? (binding.contains(identity) ? .binding : .applied))
      },
      correlation: correlation)
  }

  private func entry(_ indicator: String) -> Entry? {
    entries.first { $0.series.indicator == indicator }
  }

  private func obstacle(
    to identity: AccountingIdentity, _ known: Set<String>
  ) -> CoherentOutlook.Obstacle? {
    let missing = identity.indicators.filter { !known.contains($0) }
    guard missing.isEmpty else { return .missingSeries(indicators: missing) }
    let without = identity.indicators.filter { entry($0) == nil }
    guard without.isEmpty else { return .noValue(indicators: without) }
    let code = entry(identity.left)?.series.unit.code
    let others = identity.indicators.filter { indicator in
      entry(indicator).map { $0.series.kind != .level || $0.series.unit.code != code } ?? true
    }
    guard others.isEmpty else { return .notComparable(indicators: others) }
    let isKnown = identity.indicators.allSatisfy { entry($0)?.isPublished ?? false }
    return isKnown ? .allPublished : nil
  }

  /// Reconciles with the identities that have no obstacle; false where one was found.
  private mutating func reconcile() -> Bool {
    let applied = identities.filter { obstacles[$0] == nil }
    let members = Set(applied.flatMap(\.indicators))
    let positions = entries.indices.filter { members.contains(entries[$0].series.indicator) }
    guard !positions.isEmpty else { return true }
    do throws(ReconciliationError) {
      let constraints = applied.map { constraint($0, positions) }
      let outcome = try reconciled(positions, constraints)
      for (index, position) in positions.enumerated() where !entries[position].isPublished {
        // A part that the published others leave is no more certain than its rounding.
        let forecast = Forecast(
          origin: year - 1, distributions: [outcome.distributions[index]])
        entries[position].value = outcome.reconciled.values[index]
        entries[position].coherent =
          RoundingFloor(entries[position].series).applied(to: forecast).distributions[0]
      }
      keepCorrelation(outcome.reconciled.errorCovariance, positions)
      binding = Set(outcome.reconciled.activeInequalities.map { applied[$0] })
      return true
    } catch {
      leaveOut(applied, positions, because: error)
      return false
    }
  }

  private mutating func keepCorrelation(_ covariance: Matrix, _ positions: [Int]) {
    for (row, left) in positions.enumerated() {
      for (column, right) in positions.enumerated() where left != right {
        let size = (covariance[row, row] * covariance[column, column]).squareRoot()
        guard size > 0 else { continue }
        correlation[left, right] = max(-1, min(1, covariance[row, column] / size))
      }
    }
  }

  /// The identity in the smallest of its units, so that all factors are whole.
  private func constraint(
    _ identity: AccountingIdentity, _ positions: [Int]
  ) -> LinearConstraint {
    let powers = identity.indicators.compactMap { entry($0)?.series.unit.powerOfTen }
    let smallest = powers.min() ?? 0
    var coefficients: [Int: Double] = [:]
    for (index, position) in positions.enumerated() {
      let series = entries[position].series
      guard identity.indicators.contains(series.indicator) else { continue }
      let factor = Double.powerOfTen(series.unit.powerOfTen - smallest)
      coefficients[index] = series.indicator == identity.left ? factor : -factor
    }
    return LinearConstraint(
      coefficients: coefficients, identity.relation == .equal ? .equal : .atMost)
  }

  private func reconciled(
    _ positions: [Int], _ constraints: [LinearConstraint]
  ) throws(ReconciliationError) -> ReconciledDistributions {
    let base = positions.map { entries[$0].base }
    var fixed: [Int: Double] = [:]
    for (index, position) in positions.enumerated() where entries[position].isFixed {
      fixed[index] = entries[position].base.median
    }
    let free = positions.indices.filter { fixed[$0] == nil }
    let correlation = GrowthCorrelation(
      free.map { entries[positions[$0]].series }, after: free, of: positions.count)
    let weights = ReconciliationWeights.spread(of: base, correlation: correlation.matrix)
    let model = Reconciliation(constraints: constraints, weights: weights, fixedValues: fixed)
    // Errors of unknown correlation can't be taken to cancel: a total and its largest part mostly err
    // together. Published values narrow what is left all the same.
    let mayNarrow = correlation.isEstimated || !fixed.isEmpty
    return try model.reconciled(base, leastWidthRatio: mayNarrow ? 0 : 1)
  }

  private mutating func leaveOut(
    _ applied: [AccountingIdentity], _ positions: [Int], because error: ReconciliationError
  ) {
    switch error {
    case .infeasible(let subset):
      let involved = subset.constraints.map { applied[$0] }
      let published = subset.fixedSeries.map { entries[positions[$0]].series.indicator }
      for identity in involved {
        obstacles[identity] = .contradiction(
          identities: involved.filter { $0 != identity }, published: published)
      }
    case .notPositive(let series):
      let indicator = entries[positions[series]].series.indicator
      for identity in applied where identity.indicators.contains(indicator) {
        obstacles[identity] = .notPositive(indicator: indicator)
      }
    default:
      for identity in applied { obstacles[identity] = .illConditioned }
    }
  }
}
