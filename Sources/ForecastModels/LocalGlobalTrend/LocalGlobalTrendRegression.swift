import RealModule

/// The regression of the next change on the global and the local trend, at one point of the grid.
///
/// z(t) = γ x(t) + λ b(t) + e(t), with precision w(t) / σ². Three passes of reweighting find the mode
/// under Student-t errors; the weight of the point is the likelihood there, with Laplace's term for
/// the two coefficients.
struct LocalGlobalTrendRegression {
  /// The degrees of freedom of the errors.
  static let degreesOfFreedom = 4.0

  /// How often the weights of the errors are renewed, and the regression solved.
  private static let passes = 3

  /// The expected variance of errors beforehand, and how many observations that counts for.
  private static let priorVariance = 0.5
  private static let priorCount = 1.0

  private(set) var globalTrend = 0.0
  private(set) var localTrend = 0.0
  private(set) var variance = 1.0
  private(set) var logLikelihood = 0.0

  /// The covariance of γ and λ, in units of σ².
  private(set) var covariance = (global: 0.0, local: 0.0, both: 0.0)

  private let prior: LocalGlobalTrendPrior

  init(
    prior: LocalGlobalTrendPrior, powers: [Double], trends: [Double], changes: [Double],
    precisions: [Double]
  ) {
    self.prior = prior
    var weights = precisions
    for pass in 1...Self.passes {
      solve(powers, trends, changes, weights)
      guard pass < Self.passes else { break }
      for time in changes.indices {
        let error = changes[time] - globalTrend * powers[time] - localTrend * trends[time]
        let square = error * error * precisions[time] / variance
        weights[time] =
          precisions[time] * (Self.degreesOfFreedom + 1) / (Self.degreesOfFreedom + square)
      }
    }
    addErrors(powers, trends, changes, precisions)
  }

  /// Solves the two normal equations; the prior keeps them far from singular.
  private mutating func solve(
    _ powers: [Double], _ trends: [Double], _ changes: [Double], _ weights: [Double]
  ) {
    let first = 1 / (prior.globalTrend.deviation * prior.globalTrend.deviation)
    let second = 1 / (prior.localTrend.deviation * prior.localTrend.deviation)
    let (mean, share) = (prior.globalTrend.mean, prior.localTrend.mean)
    var (a11, a22, a12) = (first, second, 0.0)
    var (c1, c2) = (mean * first, share * second)
    var squares = mean * mean * first + share * share * second
    for time in changes.indices {
      let (weight, x, b, z) = (weights[time], powers[time], trends[time], changes[time])
      a11 += weight * x * x
      a12 += weight * x * b
      a22 += weight * b * b
      c1 += weight * x * z
      c2 += weight * b * z
      squares += weight * z * z
    }
    let determinant = a11 * a22 - a12 * a12
    globalTrend = (a22 * c1 - a12 * c2) / determinant
    localTrend = (a11 * c2 - a12 * c1) / determinant
    let rest = max(squares - globalTrend * c1 - localTrend * c2, 1e-9)
    variance =
      (rest + Self.priorVariance * Self.priorCount) / (Double(changes.count) + Self.priorCount)
    covariance = (a22 / determinant, a11 / determinant, -a12 / determinant)
    logLikelihood = -0.5 * .log(determinant / (first * second))
  }

  private mutating func addErrors(
    _ powers: [Double], _ trends: [Double], _ changes: [Double], _ precisions: [Double]
  ) {
    let global = (globalTrend - prior.globalTrend.mean) / prior.globalTrend.deviation
    let local = (localTrend - prior.localTrend.mean) / prior.localTrend.deviation
    logLikelihood -= 0.5 * (global * global + local * local) / variance
    logLikelihood -= 0.5 * Self.priorCount * (.log(variance) + Self.priorVariance / variance)
    for time in changes.indices {
      let error = changes[time] - globalTrend * powers[time] - localTrend * trends[time]
      let square = error * error * precisions[time] / variance
      logLikelihood += 0.5 * .log(precisions[time] / variance)
      logLikelihood -=
        (Self.degreesOfFreedom + 1) / 2 * .log(onePlus: square / Self.degreesOfFreedom)
    }
  }
}
