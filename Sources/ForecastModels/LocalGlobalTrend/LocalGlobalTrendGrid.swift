import RealModule
import Statistics

/// All points of the grid on one series, what does not depend on the inner axes computed once.
struct LocalGlobalTrendGrid {
  private let prior: LocalGlobalTrendPrior

  /// The values in units of the mean absolute change.
  private let values: [Double]

  /// The logarithm of prior times likelihood of each point, up to a constant.
  private(set) var logWeights: [Double] = []

  /// The path that continues each point.
  private(set) var paths: [LocalGlobalTrendPath] = []

  init(_ prior: LocalGlobalTrendPrior, values: [Double]) {
    self.prior = prior
    self.values = values
  }

  mutating func run() {
    for (levelWeight, weight) in zip(prior.levelWeight.values, prior.levelWeight.weights) {
      add(LocalGlobalTrendRecursion(values, levelWeight: levelWeight), .log(weight))
    }
  }

  private mutating func add(_ recursion: LocalGlobalTrendRecursion, _ logPrior: Double) {
    let changes = values.indices.dropFirst().map { values[$0] - recursion.levels[$0 - 1] }
    let powers = prior.trendExponent.values.map { recursion.powers($0) }
    let precisions = prior.scaleExponent.values.map { exponent in
      recursion.relativeLevels.dropLast().map {
        LocalGlobalTrendPath.precision(atRelativeLevel: $0, scaleExponent: exponent)
      }
    }
    for (trendWeight, weight) in zip(prior.trendWeight.values, prior.trendWeight.weights) {
      let trends = recursion.trends(weight: trendWeight, from: firstTrend)
      for (i, rho) in prior.trendExponent.values.enumerated() {
        for (j, tau) in prior.scaleExponent.values.enumerated() {
          let regression = LocalGlobalTrendRegression(
            prior: prior, powers: powers[i], trends: trends, changes: changes,
            precisions: precisions[j])
          let logWeights = [weight, prior.trendExponent.weights[i], prior.scaleExponent.weights[j]]
            .reduce(logPrior) { $0 + .log($1) }
          self.logWeights.append(logWeights + regression.logLikelihood)
          paths.append(
            LocalGlobalTrendPath(
              regression, after: recursion, trend: trends[trends.count - 1],
              trendWeight: trendWeight, trendExponent: rho, scaleExponent: tau))
        }
      }
    }
  }

  /// The median of the first five changes.
  private var firstTrend: Double {
    zip(values.dropFirst(), values).prefix(5).map { $0 - $1 }.median()
  }
}
