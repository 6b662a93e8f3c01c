import RealModule

extension LocalGlobalTrendPrior {
  /// How far the estimates may go: a deviation of zero would end all learning from the series itself, which
  /// the likelihood asks for because the grid holds much of the variety already.
  private static let deviations = 0.1...3.0
  private static let tails = 1.0...50.0

  /// How often the coefficients and the weights of the exponents are renewed in turn.
  private static let rounds = 3

  /// Returns the prior under which the series of some panels are likeliest.
  ///
  /// Maximized is the sum of the logarithms of the marginal likelihoods, each panel and each series of a panel
  /// weighing the same (empirical Bayes of the second kind: I. J. Good, *The Estimation of Probabilities*,
  /// 1965): over growth (mean and deviation of γ), damping (mean and deviation of λ), the scale of the
  /// errors, their tail ν, and the weights of the exponents ρ of the level. The axes of the grid and the weight
  /// of the expected variance are kept.
  ///
  /// - Parameter panels: The panels.
  /// - Returns: The prior; itself where no series tells anything.
  /// - Complexity: About 300 grids a series.
  func estimated(from panels: [[TimeSeries]]) -> LocalGlobalTrendPrior {
    let weighted = panels.flatMap { panel in
      panel.map { (values: $0.values, weight: 1 / Double(panel.count)) }
    }
    var prior = self
    for _ in 0..<Self.rounds {
      let search = SimplexMinimizer(evaluationLimit: 90, tolerance: 1e-5)
      let found = search.minimum(
        from: prior.parameters, steps: [0.1, 0.3, 0.1, 0.3, 0.3, 0.3]
      ) { parameters in
        let candidate = prior.replacing(parameters)
        return -candidate.total(weighted).logLikelihood
      }
      prior = prior.replacing(found.point)
      let shares = prior.total(weighted).exponents
      let sum = shares.reduce(0, +)
      guard sum > 0 else { return self }
      prior = prior.replacing(exponentWeights: shares.map { $0 / sum })
    }
    return prior.published
  }

  /// The sums over weighted series.
  private func total(_ series: [(values: [Double], weight: Double)]) -> Evidence {
    var sum = Evidence(
      logLikelihood: 0, exponents: Array(repeating: 0, count: trendExponents.count))
    for (values, weight) in series {
      guard let one = evidence(values) else { continue }
      sum.logLikelihood += weight * one.logLikelihood
      for index in sum.exponents.indices { sum.exponents[index] += weight * one.exponents[index] }
    }
    return sum
  }

  /// What is searched for, on scales without bounds.
  private var parameters: [Double] {
    [
      globalTrend.mean, .log(globalTrend.deviation), localTrend.mean, .log(localTrend.deviation),
      .log(variance), .log(degreesOfFreedom),
    ]
  }

  private func replacing(_ parameters: [Double]) -> LocalGlobalTrendPrior {
    let sizes = parameters.map { Double.exp(min(max($0, -20), 20)) }
    func held(_ size: Double, to range: ClosedRange<Double>) -> Double {
      min(max(size, range.lowerBound), range.upperBound)
    }
    return LocalGlobalTrendPrior(
      levelWeights: levelWeights, trendWeights: trendWeights, trendExponents: trendExponents,
      scaleExponents: scaleExponents,
      globalTrend: .init(mean: parameters[0], deviation: held(sizes[1], to: Self.deviations)),
      localTrend: .init(mean: parameters[2], deviation: held(sizes[3], to: Self.deviations)),
      variance: sizes[4], varianceWeight: varianceWeight,
      degreesOfFreedom: held(sizes[5], to: Self.tails), exponentWeights: exponentWeights)
  }

  private func replacing(exponentWeights weights: [Double]) -> LocalGlobalTrendPrior {
    LocalGlobalTrendPrior(
      levelWeights: levelWeights, trendWeights: trendWeights, trendExponents: trendExponents,
      scaleExponents: scaleExponents, globalTrend: globalTrend, localTrend: localTrend,
      variance: variance, varianceWeight: varianceWeight, degreesOfFreedom: degreesOfFreedom,
      exponentWeights: weights)
  }

  /// With the digits that are worth writing down.
  private var published: LocalGlobalTrendPrior {
    LocalGlobalTrendPrior(
      levelWeights: levelWeights, trendWeights: trendWeights, trendExponents: trendExponents,
      scaleExponents: scaleExponents,
      globalTrend: .init(
        mean: PublishedConstant.of(globalTrend.mean, decimals: 3),
        deviation: PublishedConstant.of(globalTrend.deviation, decimals: 3)),
      localTrend: .init(
        mean: PublishedConstant.of(localTrend.mean, decimals: 3),
        deviation: PublishedConstant.of(localTrend.deviation, decimals: 3)),
      variance: PublishedConstant.of(variance, decimals: 3), varianceWeight: varianceWeight,
      degreesOfFreedom: PublishedConstant.of(degreesOfFreedom, decimals: 2),
      exponentWeights: exponentWeights?.map { PublishedConstant.of($0, decimals: 3) })
  }
}
