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

/// The rows of the regressions of one series, filled anew for each smoothing weight of the grid.
///
/// What the exponents ρ and τ make of a row is kept for each of them: they are the same for all weights of
/// the local trend. The arrays are allocated once a series.
struct LocalGlobalTrendRows {
  typealias Lanes = SIMD4<Double>

  /// The number of rows.
  let count: Int

  /// y(t+1) − ℓ(t).
  var changes: [Double]

  /// b(t), the local trend before each change.
  var trends: [Double]

  /// x(t), the relative level to the power of each lane's ρ: the rows of the first four exponents, then those of
  /// the next.
  var powers: [Lanes]

  /// The precision of each change, σ² being one: the rows of the first exponent τ, then those of the next.
  var precisions: [Double]

  /// ν over the precision of each change, in the same order.
  var spreads: [Double]

  init(count: Int, lanePowers: Int, scaleExponents: Int) {
    self.count = count
    changes = Array(repeating: 0, count: count)
    trends = changes
    powers = Array(repeating: .zero, count: count * lanePowers)
    precisions = Array(repeating: 0, count: count * scaleExponents)
    spreads = precisions
  }
}

/// The errors of four regressions, and what is summed over them.
struct LocalGlobalTrendErrors {
  typealias Lanes = SIMD4<Double>

  /// The number of rows after which a product of factors is looked at.
  ///
  /// From 2⁴⁰⁰ on, as many factors of 2⁷⁵ don't overflow. A factor is one plus the square of an error over its variance,
  /// and the variance is no smaller than the prior's share of it.
  private static let factorsAtOnce = 8

  let globalTrend: Lanes
  let localTrend: Lanes

  /// One over the variance of the errors.
  let inverse: Lanes

  @inline(__always)
  private func square(_ power: Lanes, _ trend: Double, _ change: Double) -> Lanes {
    let error = change - globalTrend * power - localTrend * trend
    return error * error
  }

  /// Returns the sums over the rows, each with the weight 1 / (ν / w + e² / σ²).
  @inline(__always)
  func moments(
    _ powers: Span<Lanes>, _ spreads: Span<Double>, _ trends: Span<Double>, _ changes: Span<Double>
  ) -> LocalGlobalTrendMoments {
    var moments = LocalGlobalTrendMoments()
    for row in powers.indices {
      let x = powers[unchecked: row]
      let (b, z) = (trends[unchecked: row], changes[unchecked: row])
      moments.add(
        x: x, b: b, z: z, weights: 1 / (spreads[unchecked: row] + square(x, b, z) * inverse))
    }
    return moments
  }

  /// Returns the sum of the logarithms of 1 + w e² / (ν σ²) over the rows.
  @inline(__always)
  func logSum(
    _ powers: Span<Lanes>, _ precisions: Span<Double>, _ trends: Span<Double>,
    _ changes: Span<Double>, degreesOfFreedom: Double
  ) -> Lanes {
    let share = inverse / degreesOfFreedom
    var (product, sum) = (Lanes.one, Lanes.zero)
    for row in powers.indices {
      let square = square(powers[unchecked: row], trends[unchecked: row], changes[unchecked: row])
      product *= 1 + square * share * precisions[unchecked: row]
      if row % Self.factorsAtOnce == 0, product.max() > 0x1p400 {
        sum += product.logarithm()
        product = .one
      }
    }
    return sum + product.logarithm()
  }
}
