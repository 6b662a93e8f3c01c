import RealModule

/// The regression of the next change on the global and the local trend, at four points of the grid.
///
/// z(t) = γ x(t) + λ b(t) + e(t), with precision w(t) / σ². Three passes of reweighting find the mode
/// under Student-t errors; the weight of the point is the likelihood there, with Laplace's term for
/// the two coefficients. The points differ in the exponent ρ alone and lie in the lanes of a vector.
struct LocalGlobalTrendRegression {
  typealias Lanes = SIMD4<Double>

  /// How often the regression is solved, and the weights of the errors renewed in between.
  private static let passes = 3

  private(set) var globalTrend = Lanes.zero
  private(set) var localTrend = Lanes.zero
  private(set) var variance = Lanes.one
  private(set) var logLikelihood = Lanes.zero

  /// The covariance of γ and λ, in units of σ².
  private(set) var covariance = (global: Lanes.zero, local: Lanes.zero, both: Lanes.zero)

  private var determinant = Lanes.one

  /// Solves the regression.
  ///
  /// - Parameters:
  ///   - rows: The rows.
  ///   - powers: Where the rows of the powers begin.
  ///   - scale: Where the rows of the precisions and of the spreads begin.
  ///   - moments: The sums over the rows with all errors of usual size, the prior among them.
  ///   - logPrecisions: The sum of the logarithms of the precisions.
  ///   - prior: What is known beforehand.
  init(
    _ rows: borrowing LocalGlobalTrendRows, powers: Int, scale: Int,
    moments: LocalGlobalTrendMoments, logPrecisions: Double, prior: LocalGlobalTrendPrior
  ) {
    let count = rows.count
    let powers = rows.powers.span.extracting(powers..<powers + count)
    let precisions = rows.precisions.span.extracting(scale..<scale + count)
    let spreads = rows.spreads.span.extracting(scale..<scale + count)
    let (trends, changes) = (rows.trends.span, rows.changes.span)
    let start = LocalGlobalTrendMoments(prior)
    solve(moments, count, prior)
    for _ in 1..<Self.passes {
      let sums = errors.moments(powers, spreads, trends, changes)
      solve(start.adding(sums, times: prior.degreesOfFreedom + 1), count, prior)
    }
    let logSum = errors.logSum(
      powers, precisions, trends, changes, degreesOfFreedom: prior.degreesOfFreedom)
    weigh(logSum, count, logPrecisions: logPrecisions, prior: prior)
  }

  private var errors: LocalGlobalTrendErrors {
    LocalGlobalTrendErrors(
      globalTrend: globalTrend, localTrend: localTrend, inverse: 1 / variance)
  }

  /// Solves the two normal equations; the prior keeps them far from singular.
  private mutating func solve(
    _ moments: LocalGlobalTrendMoments, _ count: Int, _ prior: LocalGlobalTrendPrior
  ) {
    let (a11, a22, a12) = (moments.xx, moments.bb, moments.xb)
    let (c1, c2) = (moments.xz, moments.bz)
    determinant = a11 * a22 - a12 * a12
    let inverse = 1 / determinant
    covariance = (a22 * inverse, a11 * inverse, -a12 * inverse)
    globalTrend = (a22 * c1 - a12 * c2) * inverse
    localTrend = (a11 * c2 - a12 * c1) * inverse
    let rest = pointwiseMax(
      moments.zz - globalTrend * c1 - localTrend * c2, Lanes(repeating: 1e-9))
    variance =
      (rest + prior.variance * prior.varianceWeight) / (Double(count) + prior.varianceWeight)
  }

  /// Fills in the likelihood: of the coefficients, of the variance and of the errors.
  private mutating func weigh(
    _ errors: Lanes, _ count: Int, logPrecisions: Double, prior: LocalGlobalTrendPrior
  ) {
    let global = (globalTrend - prior.globalTrend.mean) / prior.globalTrend.deviation
    let local = (localTrend - prior.localTrend.mean) / prior.localTrend.deviation
    let known = global * global + local * local + prior.varianceWeight * prior.variance
    let scale = (Double(count) + prior.varianceWeight) * variance.logarithm()
    let all =
      known / variance + determinant.logarithm() + (prior.degreesOfFreedom + 1) * errors + scale
    logLikelihood = 0.5 * (logPrecisions - all)
  }
}
