extension PlanEvaluation {
  /// The Brier scores of some cases.
  public struct Score: Hashable, Sendable {
    /// The number of cases.
    public let count: Int
    /// How many of the targets were reached.
    public let reached: Int
    /// The score of the chances by the forecast.
    public let brier: Double
    /// The score of the chances pooled with those by past gaps.
    public let pooledBrier: Double
    /// The score of always saying the share of earlier targets reached: what could have been said then.
    public let baseRateBrier: Double
    /// The score of always saying the share of the same indicator's earlier targets reached.
    public let ownBaseRateBrier: Double
    /// The score of always saying the share of these targets reached, which nobody could have known.
    public let hindsightBrier: Double

    /// 1 − score / score of the base rate known then; nil where that is zero.
    public var skill: Double? { baseRateBrier > 0 ? 1 - brier / baseRateBrier : nil }

    /// 1 − score / score of the own base rate; nil where that is zero.
    public var ownSkill: Double? { ownBaseRateBrier > 0 ? 1 - brier / ownBaseRateBrier : nil }
  }

  /// Cases whose chance lies in one range, and what became of them.
  public struct Bin: Hashable, Sendable {
    /// The least and the greatest chance of the range.
    public let range: ClosedRange<Double>
    /// The number of cases.
    public let count: Int
    /// The mean of their chances.
    public let meanChance: Double
    /// The share reached.
    public let reachedShare: Double
  }

  /// The score of all cases; nil where there is none.
  public var score: Score? { Score(cases) }

  /// The scores of each indicator of each area, in the order of their codes.
  public var scoresByIndicator: [(area: String, indicator: String, score: Score)] {
    let groups = Dictionary(grouping: cases) { [$0.target.area, $0.target.indicator] }
    return groups.sorted { $0.key.lexicographicallyPrecedes($1.key) }.compactMap { key, cases in
      Score(cases).map { (key[0], key[1], $0) }
    }
  }

  /// Returns the reliability table: how often targets of a chance were reached.
  ///
  /// - Parameters:
  ///   - count: The number of ranges of equal width.
  ///   - chance: Which chance is sorted; that by the forecast unless stated.
  /// - Returns: The ranges that have cases, increasing.
  public func reliability(
    _ count: Int = 5, of chance: (Case) -> Double = { $0.chance }
  ) -> [Bin] {
    let groups = Dictionary(grouping: cases) { min(count - 1, Int(chance($0) * Double(count))) }
    return groups.sorted { $0.key < $1.key }.map { index, cases in
      let width = 1 / Double(count)
      return Bin(
        range: Double(index) * width...Double(index + 1) * width, count: cases.count,
        meanChance: cases.reduce(0) { $0 + chance($1) } / Double(cases.count),
        reachedShare: Double(cases.count(where: \.target.isReached)) / Double(cases.count))
    }
  }
}

extension PlanEvaluation.Score {
  /// Scores cases; nil where there is none.
  init?(_ cases: [PlanEvaluation.Case]) {
    guard !cases.isEmpty else { return nil }
    let reached = cases.count(where: \.target.isReached)
    let share = Double(reached) / Double(cases.count)
    let score = { (chance: (PlanEvaluation.Case) -> Double) in
      cases.reduce(0.0) { sum, one in
        let miss = chance(one) - (one.target.isReached ? 1 : 0)
        return sum + miss * miss
      } / Double(cases.count)
    }
    self.init(
      count: cases.count, reached: reached, brier: score { $0.chance },
      pooledBrier: score { $0.pooledChance }, baseRateBrier: score { $0.baseRate },
      ownBaseRateBrier: score { $0.ownBaseRate },
      hindsightBrier: share * (1 - share))
  }
}
