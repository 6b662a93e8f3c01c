extension PooledCombination.Weights {
  /// Weights are whole numbers of these parts: what is finer is noise, as the losses are flat about their
  /// minimum.
  private static let parts = 20

  /// Estimates how much each member counts at the origins of some panels.
  ///
  /// Minimized is the mean over panels of what ``AccuracySummary`` calls the overall weighted average: the
  /// scaled and the symmetric absolute errors of the weighted mean, each relative to those of repeating the last
  /// value. The search starts from the members' present weights and moves one twentieth at a time from one member to
  /// another as long as that helps.
  ///
  /// - Parameters:
  ///   - origins: The origins.
  ///   - counts: The numbers of observations that the weights are for; longer histories are cut to the
  ///     largest.
  ///   - priors: The coefficients of the members, and the weights to start from.
  init(_ origins: RollingOrigins, counts: ClosedRange<Int>, priors: PooledPriors) {
    let rows = MemberRows(origins, counts: counts, priors: priors)
    let members = PooledCombination.Member.allCases
    let start = priors.rung(for: counts.lowerBound).weights
    var parts = Self.parts(of: start, members)
    var loss = rows.loss(parts)
    while true {
      var best: (parts: [Int], loss: Double)?
      for giver in members.indices where parts[giver] > 0 {
        for taker in members.indices where taker != giver && rows.hasMember[taker] {
          var moved = parts
          moved[giver] -= 1
          moved[taker] += 1
          let moves = rows.loss(moved)
          if moves < best?.loss ?? loss { best = (moved, moves) }
        }
      }
      guard let best else { break }
      (parts, loss) = (best.parts, best.loss)
    }
    let weights = parts.map { Double($0) / Double(Self.parts) }
    self.init(
      localGlobalTrend: weights[0], logarithmicTrend: weights[1], theta: weights[2],
      autoregression: weights[3], growth: weights[4])
  }

  /// The nearest whole numbers of parts; what rounding leaves over is the first member's.
  private static func parts(
    of weights: PooledCombination.Weights, _ members: [PooledCombination.Member]
  ) -> [Int] {
    let total = members.reduce(0) { $0 + weights[$1] }
    var parts = members.map { Int((weights[$0] / total * Double(Self.parts)).rounded()) }
    parts[0] += Self.parts - parts.reduce(0, +)
    return parts
  }
}

/// What each member expected at some origins, and what came.
private struct MemberRows {
  /// One outcome, in the unit of the last value.
  private struct Row {
    let members: [Double]
    let outcome: Double
    /// What an absolute error of one costs in scaled errors, and a symmetric error in its own.
    let scaledWeight: Double
    let symmetricWeight: Double
  }

  private let rows: [Row]

  /// Which members histories of the least length support.
  let hasMember: [Bool]

  init(_ origins: RollingOrigins, counts: ClosedRange<Int>, priors: PooledPriors) {
    let all = PooledCombination.Weights(
      localGlobalTrend: 1, logarithmicTrend: 1, theta: 1, autoregression: 1, growth: 1)
    let supported = counts.lowerBound > 3
    let has = PooledCombination.Member.allCases.map { $0 != .theta || supported }
    hasMember = has
    let panels = Double(origins.naiveErrors.count * RollingOrigins.horizon * 2)
    rows = origins.origins.flatMap { origin -> [Row] in
      guard origin.history.count >= counts.lowerBound else { return [] }
      let history = ScaledHistory(Array(origin.history.suffix(counts.upperBound)))
      let paths = CombinationMembers(history, all, priors, horizon: RollingOrigins.horizon).paths
      let naive = origins.meanNaiveErrors(origin.panel)
      return origin.outcomes.enumerated().compactMap { step, outcome in
        let expected = zip(PooledCombination.Member.allCases, has).compactMap { member, has in
          has ? paths[member]?[step] : 0
        }
        // A constant history has one member only, which tells nothing of weights.
        guard expected.count == has.count else { return nil }
        let weight = origin.weights[step] / panels
        return Row(
          members: expected.map { $0 / history.last }, outcome: outcome / origin.last,
          scaledWeight: weight * origin.last / origin.meanChange / naive.scaled,
          symmetricWeight: weight * 200 / naive.symmetric)
      }
    }
  }

  func loss(_ parts: [Int]) -> Double {
    let weights = parts.map(Double.init)
    let total = weights.reduce(0, +)
    return rows.reduce(0) { sum, row in
      var expected = 0.0
      for (weight, member) in zip(weights, row.members) { expected += weight * member }
      expected = max(expected / total, 0.1)
      let error = abs(expected - row.outcome)
      return sum + error * (row.scaledWeight + row.symmetricWeight / (expected + row.outcome))
    }
  }
}
