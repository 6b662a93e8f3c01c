/// P14: targets and results of past years.
///
/// With the gaps *d* = result − target of *m* past plans, the shrunk mean *d̃* = (*m d̄* + 4 *pool*) / (*m* + 4) and
/// its standard error, and the hit rate (*k* + 1) / (*m* + 2) of ``PastAttainment``: *d̃* + 2 se < 0, or a hit
/// rate below 0.3, says that plans of this kind were too high. The chance that the past gaps give the target is
/// the finding's probability. Without a past plan of its own (*m* = 0) an indicator is judged by its reference class
/// alone; without a class it is not evaluable.
public struct PastAttainmentRule: PlanRule {
  /// Creates the rule.
  public init() {}

  /// P14.
  public var code: PlanRuleCode { .pastAttainment }

  /// Returns one finding for each indicator that has a target.
  public func findings(for plan: AreaPlan) -> [Finding] {
    let gaps = plan.gaps
    return plan.indicators.filter { $0.target != nil || $0.targetGrowth != nil }.map { indicator in
      finding(indicator, gaps.attainment(of: indicator.indicator, in: plan.area), plan)
    }
  }

  private func finding(
    _ indicator: IndicatorPlan, _ past: PastAttainment, _ plan: AreaPlan
  ) -> Finding {
    guard let pool = past.pool, let shrunk = past.shrunkMeanGap, let error = past.standardError
    else { return missing(indicator, past, plan) }
    let limits = plan.thresholds.pastAttainment
    let reach = shrunk + limits.standardErrors * error
    let isTooHigh = reach < 0 || past.hitRate < limits.leastHitRate
    let event = indicator.growthOfTarget.map {
      TargetEvent(
        (indicator.targetGrowth ?? indicator.target)?.qualifier ?? .exact, $0.rate, halfPoint: 0.5,
        rounding: $0.halfUnit)
    }
    return Finding(
      code, .warning, isTooHigh ? .fail : .pass, area: indicator.area,
      indicator: indicator.indicator, year: plan.year, observed: shrunk, expected: 0,
      tolerance: limits.standardErrors * error,
      probability: event.flatMap { past.chance(of: $0)?.attained },
      message: Self.message(past, pool, shrunk, error),
      inputs: past.gaps.flatMap(\.inputs),
      suspicion: isTooHigh ? Self.suspicion(shrunk, limits.standardErrors * error) : 0)
  }

  /// The mean gap in what it may be off by, 1 at least; gaps that are all alike leave nothing to be off by.
  private static func suspicion(_ gap: Double, _ reach: Double) -> Double {
    reach > 0 ? max(1, gap.magnitude / reach) : 1
  }

  private func missing(
    _ indicator: IndicatorPlan, _ past: PastAttainment, _ plan: AreaPlan
  ) -> Finding {
    guard let own = past.meanGap else {
      return .missing(
        code, indicator, year: plan.year,
        "a past target with its result, or a reference class of "
          + PlanWording.count(ReferenceClass.weight, "gap"),
        "往年目标及其完成情况，或至少 \(ReferenceClass.weight) 个同类目标作参照")
    }
    return .missing(
      code, indicator, year: plan.year,
      "a reference class of \(PlanWording.count(ReferenceClass.weight, "gap")) (missed \(past.count - past.reached) "
        + "of \(past.count) so far, mean gap \(FigureWords.signed(own)) points)",
      "至少 \(ReferenceClass.weight) 个同类目标作参照（以往 \(past.count) 次中 "
        + "\(past.count - past.reached) 次未完成，平均偏差 \(FigureWords.signed(own)) 个百分点）")
  }

  private static func name(_ pool: ReferenceClass) -> BilingualText {
    pool.kind == .sameIndicator
      ? BilingualText(english: "the same indicator elsewhere", chinese: "其他地区同一指标")
      : BilingualText(english: "other indicators here", chinese: "本地区其他指标")
  }

  private static func message(
    _ past: PastAttainment, _ pool: ReferenceClass, _ shrunk: Double, _ error: Double
  ) -> BilingualText {
    let kind = name(pool)
    guard let own = past.meanGap else {
      let (gap, doubt) = (FigureWords.signed(shrunk), FigureWords.number(error))
      return BilingualText(
        english: "no past target of its own; mean gap of the class \(gap) points, standard error "
          + "\(doubt); class: \(kind.english), \(PlanWording.count(pool.count, "gap"))",
        chinese: "本指标没有往年目标；参照平均偏差 \(gap) 个百分点，标准误 \(doubt)；"
          + "参照：\(kind.chinese) \(pool.count) 个偏差")
    }
    let missed = past.count - past.reached
    let numbers =
      "(\(past.count) × \(FigureWords.signed(own)) + 4 × \(FigureWords.signed(pool.meanGap)))"
      + " / \(past.count + 4) = \(FigureWords.signed(shrunk))"
    let rate = FigureWords.number(past.hitRate)
    return BilingualText(
      english: "missed \(missed) of \(past.count); shrunk mean gap \(numbers) points, standard "
        + "error \(FigureWords.number(error)), hit rate \(rate); class: \(kind.english), "
        + "\(PlanWording.count(pool.count, "gap"))",
      chinese: "以往 \(past.count) 次中 \(missed) 次未完成；收缩平均偏差 \(numbers) 个百分点，"
        + "标准误 \(FigureWords.number(error))，实现率 \(rate)；参照：\(kind.chinese) \(pool.count) 个偏差")
  }
}
