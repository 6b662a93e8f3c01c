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

  /// The number of rows after which a product of likelihoods is looked at.
  ///
  /// From 2⁴⁰⁰ on, as many factors of 2⁷⁵ don't overflow. A factor is one plus the square of an error over its variance, and the variance is no
  /// smaller than the prior's share of it.
  private static let factorsAtOnce = 8

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
  ///   - precisions: Where the rows of the precisions begin.
  ///   - moments: The sums over the rows with all errors of usual size, the prior among them.
  ///   - logPrecisions: The sum of the logarithms of the precisions.
  ///   - prior: What is known beforehand.
  init(
    _ rows: borrowing LocalGlobalTrendRows, powers: Int, precisions: Int,
    moments: LocalGlobalTrendMoments, logPrecisions: Double, prior: LocalGlobalTrendPrior
  ) {
    let (count, degreesOfFreedom) = (rows.count, prior.degreesOfFreedom)
    let powers = rows.powers.span.extracting(powers..<powers + count)
    let precisions = rows.precisions.span.extracting(precisions..<precisions + count)
    let (trends, changes) = (rows.trends.span, rows.changes.span)
    solve(moments, count, prior)
    for _ in 1..<Self.passes {
      let inverse = 1 / variance
      var moments = LocalGlobalTrendMoments(prior)
      for row in 0..<count {
        let x = powers[unchecked: row]
        let (b, z) = (trends[unchecked: row], changes[unchecked: row])
        let precision = precisions[unchecked: row]
        let error = z - globalTrend * x - localTrend * b
        let robustness =
          (degreesOfFreedom + 1) / (degreesOfFreedom + error * error * (precision * inverse))
        moments.add(x: x, b: b, z: z, weights: robustness * precision)
      }
      solve(moments, count, prior)
    }
    let inverse = 1 / variance
    var product = Lanes.one
    var logProduct = Lanes.zero
    for row in 0..<count {
      let error =
        changes[unchecked: row] - globalTrend * powers[unchecked: row]
        - localTrend * trends[unchecked: row]
      product *= 1 + error * error * (precisions[unchecked: row] * inverse) / degreesOfFreedom
      if row % Self.factorsAtOnce == 0, product.max() > 0x1p400 {
        logProduct += Self.logarithm(product)
        product = .one
      }
    }
    weigh(
      logProduct + Self.logarithm(product), count, logPrecisions: logPrecisions, prior: prior)
  }

  /// Solves the two normal equations; the prior keeps them far from singular.
  private mutating func solve(
    _ moments: LocalGlobalTrendMoments, _ count: Int, _ prior: LocalGlobalTrendPrior
  ) {
    let (a11, a22, a12) = (moments.xx, moments.bb, moments.xb)
    let (c1, c2) = (moments.xz, moments.bz)
    determinant = a11 * a22 - a12 * a12
    globalTrend = (a22 * c1 - a12 * c2) / determinant
    localTrend = (a11 * c2 - a12 * c1) / determinant
    covariance = (a22 / determinant, a11 / determinant, -a12 / determinant)
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
    let scale = (Double(count) + prior.varianceWeight) * Self.logarithm(variance)
    let all =
      known / variance + Self.logarithm(determinant) + (prior.degreesOfFreedom + 1) * errors + scale
    logLikelihood = 0.5 * (logPrecisions - all)
  }

  private static func logarithm(_ lanes: Lanes) -> Lanes {
    var logarithms = Lanes.zero
    for lane in lanes.indices { logarithms[lane] = .log(lanes[lane]) }
    return logarithms
  }
}
