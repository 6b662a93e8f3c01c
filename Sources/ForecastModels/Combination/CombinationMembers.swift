import RealModule

/// What the members of a combination expect of a series, in the unit of its scaled history.
struct CombinationMembers {
  typealias Member = PooledCombination.Member

  /// The path of each member that has a weight and enough observations.
  private(set) var paths: [Member: [Double]] = [:]

  /// The root mean variance of the errors of the local-global trend.
  private(set) var errorScale = 0.0

  private let history: ScaledHistory
  private let weights: PooledCombination.Weights
  private let priors: PooledPriors
  private let horizon: Int

  /// The logarithm that the last value is given in the trend of the logarithms.
  ///
  /// That trend is relative to the logarithm itself, which would make it depend on the unit; of the
  /// values from 2 to 12 this one was best on origins inside the training rows of the M1 and M3
  /// series, by little.
  static let lastLogarithm = 6.0

  /// How many times the mean of the last five changes a member may expect a period.
  private static let cap = 1.3

  init(
    _ history: ScaledHistory, _ weights: PooledCombination.Weights, _ priors: PooledPriors,
    horizon: Int
  ) {
    self.history = history
    self.weights = weights
    self.priors = priors
    self.horizon = horizon
    if history.count >= 3 && !history.isConstant {
      addLocalGlobalTrend()
      if history.isPositive { addLogarithmicMembers() }
      addTheta()
    }
    if weights.growth > 0 || paths.isEmpty {
      let slope = priors.slope(history)
      paths[.growth] = (1...horizon).map { history.last + Double($0) * slope }
    }
  }

  private mutating func addLocalGlobalTrend() {
    let trend = LocalGlobalTrendPosterior(history.values, prior: priors.localGlobalTrend)
    guard let trend else { return }
    errorScale = trend.errorScale
    paths[.localGlobalTrend] = capped(trend.medians(horizon: horizon))
  }

  private mutating func addLogarithmicMembers() {
    let logarithms = history.relativeLogarithms
    let reach = PooledAutoregression.Fitted.reach
    if weights.logarithmicTrend > 0,
      let trend = LocalGlobalTrendPosterior(
        logarithms.map { $0 + Self.lastLogarithm }, prior: priors.localGlobalTrend)
    {
      paths[.logarithmicTrend] = capped(
        trend.medians(horizon: horizon).map { median in
          history.last * .exp(min(max(median - Self.lastLogarithm, -reach), reach))
        })
    }
    let autoregression = PooledAutoregression(coefficients: priors.autoregression)
    if weights.autoregression > 0, let series = try? TimeSeries(values: history.values),
      let fitted = try? autoregression.fitted(to: series)
    {
      paths[.autoregression] = capped(
        fitted.path(horizon: horizon).map { history.last * .exp($0) })
    }
  }

  private mutating func addTheta() {
    guard weights.theta > 0, let series = try? TimeSeries(values: history.values),
      let fitted = try? DynamicOptimisedTheta().fitted(to: series)
    else { return }
    paths[.theta] = capped(fitted.forecast(horizon: horizon).medians)
  }

  /// Holds a path to a multiple of the last five changes a period.
  private func capped(_ path: [Double]) -> [Double] {
    let limit = Self.cap * history.meanChange(5)
    return path.enumerated().map { index, value in
      let reach = Double(index + 1) * limit
      return history.last + min(max(value - history.last, -reach), reach)
    }
  }

  /// The weighted mean of the members, positive for a positive series, with their spread about it.
  var combined: CombinationPath {
    let members = Member.allCases.compactMap { member in
      paths[member].map { (weight: weights[member], path: $0) }
    }.filter { $0.weight > 0 }
    let total = members.reduce(0) { $0 + $1.weight }
    guard total > 0 else {
      return CombinationPath(
        medians: history.isConstant
          ? Array(repeating: history.last, count: horizon)
          : history.heldPositive(paths[.growth] ?? []))
    }
    let means = (0..<horizon).map { step in
      members.reduce(0) { $0 + $1.weight * $1.path[step] } / total
    }
    let spreads = (0..<horizon).map { step in
      (members.reduce(0) { sum, member in
        let distance = member.path[step] - means[step]
        return sum + member.weight * distance * distance
      } / total).squareRoot()
    }
    return CombinationPath(medians: history.heldPositive(means), spreads: spreads)
  }
}
