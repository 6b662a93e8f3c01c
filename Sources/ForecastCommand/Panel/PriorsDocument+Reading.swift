import IndicatorForecast

/// A key of a priors file that holds what priors can't be made of.
struct PriorsFault: Error, Hashable {
  /// The key, with those that it stands in, such as `rungs[2].growth.growth`.
  let key: String
}

extension PriorsDocument {
  /// Returns the priors, whatever wrote the figures.
  func priors() throws(PriorsFault) -> PooledPriors {
    let lengths = rungs.map(\.length)
    try Self.require(
      lengths == Set(lengths).sorted() && Set(lengths).isSuperset(of: [1, 2, 3, 5, 8])
        && lengths.first == 1, "rungs[].length")
    try Self.require(!autoregression.isEmpty, "autoregression")
    let trend = try localGlobalTrend.prior("local_global_trend.")
    var coefficients: [PooledAutoregression.Coefficients] = []
    for (index, lags) in autoregression.enumerated() {
      coefficients.append(
        try lags.coefficients("autoregression[\(index)].", lagCount: index + 2))
    }
    var read: [PooledPriors.Rung] = []
    for (index, rung) in rungs.enumerated() { read.append(try rung.rung("rungs[\(index)].")) }
    return PooledPriors(localGlobalTrend: trend, autoregression: coefficients, rungs: read)
  }

  fileprivate static func require(_ holds: Bool, _ key: String) throws(PriorsFault) {
    guard holds else { throw PriorsFault(key: key) }
  }
}

extension PriorsDocument.Trend {
  /// The most points of a grid, far above what is of use.
  private static let pointLimit = 100_000

  fileprivate func prior(_ path: String) throws(PriorsFault) -> LocalGlobalTrendPrior {
    try checkAxes(path)
    try PriorsDocument.require((1e-6...1000) ~= variance, path + "variance")
    try PriorsDocument.require((1e-6...1000) ~= varianceWeight, path + "variance_weight")
    try PriorsDocument.require((1e-6...1e6) ~= degreesOfFreedom, path + "degrees_of_freedom")
    if let weights = exponentWeights {
      try PriorsDocument.require(
        weights.count == trendExponents.count && weights.allSatisfy((0...1e6).contains)
          && weights.contains { $0 > 1e-9 }, path + "exponent_weights")
    }
    let global = try globalTrend.coefficient(path + "global_trend.")
    let local = try localTrend.coefficient(path + "local_trend.")
    return LocalGlobalTrendPrior(
      levelWeights: levelWeights, trendWeights: trendWeights, trendExponents: trendExponents,
      scaleExponents: scaleExponents, globalTrend: global, localTrend: local,
      variance: variance, varianceWeight: varianceWeight, degreesOfFreedom: degreesOfFreedom,
      exponentWeights: exponentWeights)
  }

  private func checkAxes(_ path: String) throws(PriorsFault) {
    let axes = [
      ("level_weights", levelWeights, Double.leastNonzeroMagnitude...1),
      ("trend_weights", trendWeights, 0...1), ("trend_exponents", trendExponents, -1000...1000),
      ("scale_exponents", scaleExponents, -1000...1000),
    ]
    var points = 1
    for (key, axis, range) in axes {
      points *= min(axis.count, Self.pointLimit)
      try PriorsDocument.require(
        !axis.isEmpty && points <= Self.pointLimit && axis.allSatisfy(range.contains), path + key)
    }
  }
}

extension PriorsDocument.Coefficient {
  fileprivate func coefficient(
    _ path: String
  ) throws(PriorsFault) -> LocalGlobalTrendPrior.Coefficient {
    try PriorsDocument.require(abs(mean) <= 1000, path + "mean")
    // A coefficient that is known almost exactly leaves the regression no room.
    try PriorsDocument.require((0.01...1000) ~= deviation, path + "deviation")
    return .init(mean: mean, deviation: deviation)
  }
}

extension PriorsDocument.Lags {
  fileprivate func coefficients(
    _ path: String, lagCount: Int
  ) throws(PriorsFault) -> PooledAutoregression.Coefficients {
    try PriorsDocument.require(lags.count == lagCount && lags.areModerate, path + "lags")
    try PriorsDocument.require(abs(growth) <= 1, path + "growth")
    try PriorsDocument.require((0...100) ~= spread, path + "spread")
    return .init(lags: lags, growth: growth, spread: spread)
  }
}

extension PriorsDocument.Rung {
  fileprivate func rung(_ path: String) throws(PriorsFault) -> PooledPriors.Rung {
    let shares = [
      weights.localGlobalTrend, weights.logarithmicTrend, weights.theta, weights.autoregression,
      weights.growth,
    ]
    try PriorsDocument.require(
      shares.allSatisfy { (0...100) ~= $0 } && shares.contains { $0 > 0 }, path + "weights")
    try PriorsDocument.require(abs(growth.growth) <= 1, path + "growth.growth")
    try PriorsDocument.require(abs(growth.change) <= 100, path + "growth.change")
    let scale = try scale.scale(
      path + "scale.", slopeCount: PooledPriors.slopeCount(forLength: length))
    return PooledPriors.Rung(
      length: length,
      weights: .init(
        localGlobalTrend: shares[0], logarithmicTrend: shares[1], theta: shares[2],
        autoregression: shares[3], growth: shares[4]),
      growth: .init(growth: growth.growth, change: growth.change),
      scale: scale)
  }
}

extension PriorsDocument.Scale {
  fileprivate func scale(
    _ path: String, slopeCount: Int
  ) throws(PriorsFault) -> CombinationScale {
    let count = intercepts.count
    try PriorsDocument.require(
      (1...100).contains(count) && intercepts.allSatisfy { abs($0) <= 10 }, path + "intercepts")
    try PriorsDocument.require(slopes.count == slopeCount && slopes.areModerate, path + "slopes")
    try PriorsDocument.require(
      factors.count == count && factors.areModerate && factors.allSatisfy { $0 > 0 },
      path + "factors")
    try PriorsDocument.require(
      degreesOfFreedom.count == count && degreesOfFreedom.allSatisfy { (1...1e6) ~= $0 },
      path + "degrees_of_freedom")
    return CombinationScale(
      intercepts: intercepts, slopes: slopes, factors: factors, degreesOfFreedom: degreesOfFreedom)
  }
}

extension [Double] {
  /// Whether no number is so large that a forecast would overflow by it.
  fileprivate var areModerate: Bool { allSatisfy { abs($0) <= 100 } }
}
