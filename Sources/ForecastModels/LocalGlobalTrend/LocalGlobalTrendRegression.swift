import RealModule

/// The regression of the next change on the global and the local trend, at four points of the grid.
///
/// z(t) = γ x(t) + λ b(t) + e(t), with precision w(t) / σ². Three passes of reweighting find the mode
/// under Student-t errors; the weight of the point is the likelihood there, with Laplace's term for
/// the two coefficients. The points differ in the exponent ρ alone and lie in the lanes of a vector.
struct LocalGlobalTrendRegression {
  typealias Lanes = SIMD4<Double>

  /// How often the weights of the errors are renewed, and the regression solved.
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
  ///   - rows: The rows, whose robustness is overwritten.
  ///   - logPrecisions: The sum of the logarithms of the precisions of the rows.
  ///   - prior: What is known beforehand.
  init(
    _ rows: inout LocalGlobalTrendRows, logPrecisions: Double, prior: LocalGlobalTrendPrior
  ) {
    for row in 0..<rows.count { rows.robustness[row] = .one }
    for pass in 1...Self.passes {
      solve(rows, prior)
      if pass < Self.passes { reweigh(&rows, prior.degreesOfFreedom) }
    }
    addPrior(prior)
    addErrors(rows, logPrecisions, prior)
  }

  /// Solves the two normal equations; the prior keeps them far from singular.
  private mutating func solve(_ rows: LocalGlobalTrendRows, _ prior: LocalGlobalTrendPrior) {
    let (first, second) = (prior.globalTrend.precision, prior.localTrend.precision)
    let (mean, share) = (prior.globalTrend.mean, prior.localTrend.mean)
    var (a11, a22, a12) = (Lanes(repeating: first), Lanes(repeating: second), Lanes.zero)
    var (c1, c2) = (Lanes(repeating: mean * first), Lanes(repeating: share * second))
    var squares = Lanes(repeating: mean * mean * first + share * share * second)
    for row in 0..<rows.count {
      let weight = rows.robustness[row] * rows.precisions[row]
      let (x, b, z) = (rows.powers[row], rows.trends[row], rows.changes[row])
      let (weightedX, weightedTrend) = (weight * x, weight * b)
      a11 += weightedX * x
      a12 += weightedX * b
      a22 += weightedTrend * b
      c1 += weightedX * z
      c2 += weightedTrend * z
      squares += weight * (z * z)
    }
    determinant = a11 * a22 - a12 * a12
    globalTrend = (a22 * c1 - a12 * c2) / determinant
    localTrend = (a11 * c2 - a12 * c1) / determinant
    covariance = (a22 / determinant, a11 / determinant, -a12 / determinant)
    var rest = squares - globalTrend * c1 - localTrend * c2
    rest.replace(with: 1e-9, where: rest .< 1e-9)
    variance =
      (rest + prior.variance * prior.varianceWeight) / (Double(rows.count) + prior.varianceWeight)
  }

  /// Returns the squared error of a row, in units of its variance.
  private func square(_ rows: LocalGlobalTrendRows, _ row: Int, _ inverse: Lanes) -> Lanes {
    let error =
      rows.changes[row] - globalTrend * rows.powers[row] - localTrend * rows.trends[row]
    return error * error * (rows.precisions[row] * inverse)
  }

  private func reweigh(_ rows: inout LocalGlobalTrendRows, _ degreesOfFreedom: Double) {
    let inverse = 1 / variance
    for row in 0..<rows.count {
      let square = square(rows, row, inverse)
      rows.robustness[row] = (degreesOfFreedom + 1) / (degreesOfFreedom + square)
    }
  }

  private mutating func addPrior(_ prior: LocalGlobalTrendPrior) {
    let global = (globalTrend - prior.globalTrend.mean) / prior.globalTrend.deviation
    let local = (localTrend - prior.localTrend.mean) / prior.localTrend.deviation
    logLikelihood -= 0.5 * (global * global + local * local) / variance
    logLikelihood -= 0.5 * prior.varianceWeight * prior.variance / variance
  }

  /// Adds the likelihood of the errors, whose logarithms are taken of their product.
  private mutating func addErrors(
    _ rows: LocalGlobalTrendRows, _ logPrecisions: Double, _ prior: LocalGlobalTrendPrior
  ) {
    let degreesOfFreedom = prior.degreesOfFreedom
    let inverse = 1 / variance
    var product = Lanes.one
    var logProduct = Lanes.zero
    for row in 0..<rows.count {
      product *= 1 + square(rows, row, inverse) / degreesOfFreedom
      // Far from overflowing, whatever the next factor is.
      if product.max() > 0x1p400 {
        for lane in product.indices { logProduct[lane] += .log(product[lane]) }
        product = .one
      }
    }
    for lane in product.indices {
      let errors = logProduct[lane] + .log(product[lane])
      logLikelihood[lane] -= 0.5 * .log(determinant[lane]) + 0.5 * (degreesOfFreedom + 1) * errors
    }
    addScale(rows.count, logPrecisions, prior)
  }

  private mutating func addScale(
    _ count: Int, _ logPrecisions: Double, _ prior: LocalGlobalTrendPrior
  ) {
    let count = Double(count) + prior.varianceWeight
    for lane in variance.indices {
      logLikelihood[lane] += 0.5 * (logPrecisions - count * .log(variance[lane]))
    }
  }
}
