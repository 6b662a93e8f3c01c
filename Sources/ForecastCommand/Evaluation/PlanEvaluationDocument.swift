import IndicatorForecast

/// The evaluation of past targets as JSON.
struct PlanEvaluationDocument: Encodable {
  let score: OrNull<Score>
  let indicators: [Row]
  let reliability: [Bin]
  let targets: [Target]
  let skipped: Int

  /// Brier scores.
  struct Score: Encodable {
    let cases: Int
    let reached: Int
    let brier: OrNull<Double>
    let brier_pooled: OrNull<Double>
    let brier_base_rate: OrNull<Double>
    let brier_own_base_rate: OrNull<Double>
    let brier_hindsight: OrNull<Double>
    let skill: OrNull<Double>
    let own_skill: OrNull<Double>
  }

  /// The scores of one indicator.
  struct Row: Encodable {
    let area: String
    let indicator: String
    let score: Score
  }

  /// One range of the reliability table.
  struct Bin: Encodable {
    let from: OrNull<Double>
    let to: OrNull<Double>
    let cases: Int
    let mean_chance: OrNull<Double>
    let reached: OrNull<Double>
  }

  /// One target.
  struct Target: Encodable {
    let area: String
    let indicator: String
    let year: Int
    let measure: String
    let qualifier: String
    let target: OrNull<Double>
    let result: OrNull<Double>
    let reached: Bool
    let inside: OrNull<Bool>
    let probability: OrNull<Double>
    let probability_inside: OrNull<Double>
    let probability_past: OrNull<Double>
    let base_rate: OrNull<Double>
    let own_base_rate: OrNull<Double>
  }

  init(_ evaluation: PlanEvaluation) {
    score = OrNull(evaluation.score.map(Score.init))
    indicators = evaluation.scoresByIndicator.map {
      Row(area: $0.area, indicator: $0.indicator, score: Score($0.score))
    }
    reliability = evaluation.reliability().map { bin in
      Bin(
        from: OrNull(published: bin.range.lowerBound), to: OrNull(published: bin.range.upperBound),
        cases: bin.count, mean_chance: OrNull(published: bin.meanChance),
        reached: OrNull(published: bin.reachedShare))
    }
    targets = evaluation.cases.map(Target.init)
    skipped = evaluation.skipped
  }
}

extension PlanEvaluationDocument.Score {
  init(_ score: PlanEvaluation.Score) {
    cases = score.count
    reached = score.reached
    brier = OrNull(published: score.brier)
    brier_pooled = OrNull(published: score.pooledBrier)
    brier_base_rate = OrNull(published: score.baseRateBrier)
    brier_own_base_rate = OrNull(published: score.ownBaseRateBrier)
    brier_hindsight = OrNull(published: score.hindsightBrier)
    skill = OrNull(published: score.skill)
    own_skill = OrNull(published: score.ownSkill)
  }
}

extension PlanEvaluationDocument.Target {
  init(_ one: PlanEvaluation.Case) {
    area = one.target.area
    indicator = one.target.indicator
    year = one.target.year
    measure = one.target.measure.rawValue
    qualifier = one.target.figure.qualifier.rawValue
    target = OrNull(
      published: (one.target.figure.value ?? one.target.figure.upperEnd)?.doubleValue)
    result = OrNull(published: one.target.result)
    reached = one.target.isReached
    inside = OrNull(one.target.isInside)
    probability = OrNull(published: one.chance)
    probability_inside = OrNull(published: one.insideChance)
    probability_past = OrNull(published: one.pastChance)
    base_rate = OrNull(published: one.baseRate)
    own_base_rate = OrNull(published: one.ownBaseRate)
  }
}
