import RealModule

extension ContinuousDistribution {
  /// Returns the quantile of a distribution on 0...∞ by a search in log x on the smaller tail.
  ///
  /// - Parameters:
  ///   - probability: P(X ≤ x), in 0...0.5.
  ///   - start: A first guess.
  /// - Returns: The quantile, 0 where it is below 1e-290.
  func positiveQuantile(_ probability: Double, from start: Double) -> Double {
    guard probability > 0 else { return 0 }
    var search = QuantileSearch(axis: .logarithmic, in: 0 ... .infinity)
    let root = search.root(from: start) { x in
      let value = cumulativeProbability(x)
      return .init(logRatio: .log(value / probability), slope: density(x) / value)
    }
    // Below, parts of the distribution functions underflow before the probability does.
    return root < 1e-290 ? 0 : root
  }

  /// Returns the upper quantile of a distribution on 0...∞ by a search in log x.
  ///
  /// - Parameters:
  ///   - probability: P(X > x), in 0...0.5.
  ///   - start: A first guess.
  /// - Returns: The quantile, ∞ where it is above 1e290.
  func positiveUpperQuantile(_ probability: Double, from start: Double) -> Double {
    guard probability > 0 else { return .infinity }
    var search = QuantileSearch(axis: .logarithmic, in: 0 ... .infinity)
    let root = search.root(from: start) { x in
      let value = upperTailProbability(x)
      return .init(logRatio: -.log(value / probability), slope: density(x) / value)
    }
    return root > 1e290 ? .infinity : root
  }
}
