import RealModule
import Statistics

/// The scale of the errors of a rung, by likelihood over its origins.
struct CombinationCalibration {
  /// The error of one origin and step, laid out as the forecast lays it out.
  private struct Residual {
    let error: Double
    let median: Double
    let outcome: Double
    let spread: Double
    let origin: CombinationOrigin
  }

  private let residuals: [[Residual]]

  init(
    _ origins: [CombinationOrigin], weights: PooledCombination.Weights, trendFactor: Double
  ) {
    residuals = (0..<CombinationOrigins.horizon).map { step in
      origins.filter { $0.outcomes.count > step && $0.outcomes[step] > 0 }.map { origin in
        let expectation = origin.expectations[step]
        let median = origin.position.median(change: trendFactor * expectation.change(weights))
        return Residual(
          error: .log(origin.outcomes[step] / median), median: median,
          outcome: origin.outcomes[step], spread: expectation.spread, origin: origin)
      }
    }
  }

  /// Returns the share of the level and the factors that the outcomes are likeliest under.
  func best() -> (levelShare: Double, scaleFactors: [Double]) {
    let shares = stride(from: 0, through: 16, by: 1).map { Double($0) / 20 }
    let fits = shares.map { share in residuals.map { factor($0, levelShare: share) } }
    let scores = fits.map { $0.reduce(0) { $0 + $1.logLikelihood } }
    let best = scores.indices.max { scores[$0] < scores[$1] } ?? 0
    return (shares[best], fits[best].map(\.factor))
  }

  /// The likeliest factor of one step ahead, in steps of two percent, and its mean log likelihood.
  private func factor(
    _ residuals: [Residual], levelShare: Double
  ) -> (factor: Double, logLikelihood: Double) {
    let scales = residuals.map {
      $0.origin.position.scale($0.spread, levelShare: levelShare)
    }
    let value = { (step: Int) -> Double in
      let factor = Double.exp(0.02 * Double(step))
      var sum = 0.0
      var total = 0.0
      for (residual, scale) in zip(residuals, scales) {
        let relative = residual.origin.position.relativeScale(
          factor * scale, median: residual.median)
        let t = residual.error / relative
        sum -= residual.origin.weight * (.log(relative) + 2.5 * .log(onePlus: t * t / 4))
        total += residual.origin.weight
      }
      return total > 0 ? sum / total : 0
    }
    // The likelihood has one peak: halve the range of exponents −200 … 200 about it.
    var (low, high) = (-200, 200)
    while high - low > 2 {
      let middle = (low + high) / 2
      if value(middle) < value(middle + 1) { low = middle } else { high = middle + 1 }
    }
    let best = (low...high).max { value($0) < value($1) } ?? 0
    return (.exp(0.02 * Double(best)), value(best))
  }
}
