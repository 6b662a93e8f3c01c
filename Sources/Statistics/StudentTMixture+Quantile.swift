import RealModule

extension StudentTMixture {
  /// Returns the smallest x with P(X ≤ x) ≥ `probability`.
  ///
  /// The quantile lies between the least and the greatest quantile of the components; a bracketed
  /// Newton search on the logarithm of the tail finds it to about 1e-14 of the local scale.
  ///
  /// - Parameter probability: A probability in 0...1.
  /// - Returns: The quantile. At 0 and 1 the ends of the support: infinite, or 0 and ∞ on the
  ///   logarithmic scale, unless all components are point masses; infinite also beyond 1e290 where
  ///   a component's quantile is. On the logarithmic scale ∞ also where the exponential of the
  ///   quantile of log X overflows, and 0 where it underflows.
  /// - Precondition: 0 ≤ `probability` ≤ 1.
  public func quantile(_ probability: Double) -> Double {
    precondition(probability >= 0 && probability <= 1, "a probability lies in 0...1")
    // 1 − p is exact for p ≥ ½, so the smaller tail is always at hand.
    return probability <= 0.5
      ? onScale(solution(.lower, probability)) : onScale(solution(.upper, 1 - probability))
  }

  /// Returns the x with P(X > x) = `probability`, without forming 1 − `probability`.
  ///
  /// - Parameter probability: A probability in 0...1, however small.
  /// - Returns: The smallest x with P(X > x) ≤ `probability`; the ends of the support at 1 and 0, as
  ///   for `quantile(_:)`.
  /// - Precondition: 0 ≤ `probability` ≤ 1.
  public func upperTailQuantile(_ probability: Double) -> Double {
    precondition(probability >= 0 && probability <= 1, "a probability lies in 0...1")
    return probability <= 0.5
      ? onScale(solution(.upper, probability)) : onScale(solution(.lower, 1 - probability))
  }

  /// Returns the quantiles that leave a probability on either side.
  ///
  /// - Parameters:
  ///   - tail: A probability in 0...0.5.
  ///   - quantiles: What has been asked for before.
  /// - Returns: What `quantile(_:)` and `upperTailQuantile(_:)` return, to the last bit.
  /// - Precondition: 0 ≤ `tail` ≤ 0.5.
  package func centralInterval(
    tail: Double, using quantiles: inout StudentTQuantiles
  ) -> (lower: Double, upper: Double) {
    precondition(tail >= 0 && tail <= 0.5, "a tail is not beyond the median")
    guard components.count == 1, !components[0].distribution.isPointMass else {
      return (quantile(tail), upperTailQuantile(tail))
    }
    let distribution = components[0].distribution
    let reach = distribution.scale * quantiles.upperQuantile(of: distribution, tail: tail)
    return (onScale(distribution.location - reach), onScale(distribution.location + reach))
  }

  private func onScale(_ position: Double) -> Double {
    switch scale {
    case .identity: position
    case .logarithm: .exp(position)
    }
  }

  /// Returns the quantile on the scale of the components.
  private func solution(_ tail: Tail, _ probability: Double) -> Double {
    if components.count == 1 {
      return tail.quantile(of: components[0].distribution, probability)
    }
    let quantiles = components.map { tail.quantile(of: $0.distribution, probability) }
    let bracket = bounds(of: quantiles)
    guard probability > 0 else { return tail == .lower ? bracket.lowerBound : bracket.upperBound }
    guard bracket.lowerBound < bracket.upperBound else { return bracket.lowerBound }
    let interval = narrowed(bracket, tail, probability)
    guard interval.lowerBound < interval.upperBound else { return interval.upperBound }
    // The quantile of the component in the middle is a start that no far outlier moves.
    var middle = WeightedMedian(weights: components.map(\.weight))
    let root = search(in: interval, from: middle.of(quantiles), tail, probability)
    // Where a component has no finite quantile, the mixture may have none either.
    guard !bracket.isFinite, abs(root) > 1e290 else { return root }
    return root < 0 ? -.infinity : .infinity
  }

  private func bounds(of quantiles: [Double]) -> ClosedRange<Double> {
    quantiles.reduce(quantiles[0]...quantiles[0]) {
      min($0.lowerBound, $1)...max($0.upperBound, $1)
    }
  }

  /// Returns the part of a bracket between the point masses next to the quantile; a single point
  /// where the quantile is such a mass.
  private func narrowed(
    _ bracket: ClosedRange<Double>, _ tail: Tail, _ probability: Double
  ) -> ClosedRange<Double> {
    let masses = components.map(\.distribution).filter(\.isPointMass).map(\.location).sorted()
    var lower = bracket.lowerBound
    for location in masses {
      guard tail.reaches(probability, self, at: location) else {
        lower = max(lower, location)
        continue
      }
      let isJump = !tail.reaches(probability, self, justBelow: location)
      let upper = min(bracket.upperBound, location)
      return isJump ? location...location : min(lower, upper)...upper
    }
    return lower...bracket.upperBound
  }

  private func search(
    in bracket: ClosedRange<Double>, from start: Double, _ tail: Tail, _ probability: Double
  ) -> Double {
    var search = QuantileSearch(axis: .linear, in: bracket)
    return search.root(from: start) { x in
      let value = sum { tail.probability(of: $0, x) }
      let slope = sum { $0.isPointMass ? 0 : $0.density(x) } / value
      let logRatio = Double.log(value / probability)
      return .init(logRatio: tail == .lower ? logRatio : -logRatio, slope: slope)
    }
  }
}

extension ClosedRange<Double> {
  fileprivate var isFinite: Bool { lowerBound.isFinite && upperBound.isFinite }
}

/// The tail that a quantile is determined by.
private enum Tail {
  case lower
  case upper

  func quantile(of distribution: StudentTDistribution, _ probability: Double) -> Double {
    switch self {
    case .lower: distribution.quantile(probability)
    case .upper: distribution.upperTailQuantile(probability)
    }
  }

  func probability(of distribution: StudentTDistribution, _ x: Double) -> Double {
    switch self {
    case .lower: distribution.cumulativeProbability(x)
    case .upper: distribution.upperTailProbability(x)
    }
  }

  /// Whether P(X ≤ x) is at least p, or P(X > x) at most p.
  func reaches(_ probability: Double, _ mixture: StudentTMixture, at x: Double) -> Bool {
    compares(mixture.sum { self.probability(of: $0, x) }, probability)
  }

  /// The same for P(X < x), or P(X ≥ x): without the masses at x, or with them.
  func reaches(_ probability: Double, _ mixture: StudentTMixture, justBelow x: Double) -> Bool {
    let value = mixture.sum { distribution in
      guard distribution.isPointMass, distribution.location == x else {
        return self.probability(of: distribution, x)
      }
      return self == .lower ? 0 : 1
    }
    return compares(value, probability)
  }

  private func compares(_ value: Double, _ probability: Double) -> Bool {
    self == .lower ? value >= probability : value <= probability
  }
}
