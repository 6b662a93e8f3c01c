import Statistics

/// P15: the step from growth to target growth against the steps of the past.
///
/// *z* = ((*q* − *g*) − med Δ*g*) / (1.4826 MAD), with *g* the growth of the last result, *q* the target
/// growth, Δ*g* the changes of growth from year to year and MAD their median absolute deviation; 1.4826 makes
/// it the standard deviation of normal steps. The denominator is at least what the rounding of *q* − *g*
/// leaves uncertain. A step up with *z* > 2.5 is a warning. With fewer than five steps the pool of the other
/// series of the area and of the same indicator elsewhere is used, and said.
///
/// - SeeAlso: F. R. Hampel, *The influence curve and its role in robust estimation*, JASA 69 (1974).
public struct AccelerationRule: PlanRule {
  /// Creates the rule.
  public init() {}

  /// P15.
  public var code: PlanRuleCode { .acceleration }

  /// Returns one finding for each indicator that has a target.
  public func findings(for plan: AreaPlan) -> [Finding] {
    plan.indicators.filter { $0.target != nil || $0.targetGrowth != nil }.map { indicator in
      Step(indicator, plan).finding(code)
    }
  }
}

/// The step of one indicator.
private struct Step {
  private let indicator: IndicatorPlan
  private let plan: AreaPlan
  private let history: [(year: Int, step: Double)]

  init(_ indicator: IndicatorPlan, _ plan: AreaPlan) {
    self.indicator = indicator
    self.plan = plan
    history =
      GrowthHistory(
        indicator.series, at: indicator.growthOfTarget?.priceBasis, through: plan.year - 1
      ).steps
  }

  private var limits: ReviewThresholds.Acceleration { plan.thresholds.acceleration }

  func finding(_ code: PlanRuleCode) -> Finding {
    guard let target = indicator.growthOfTarget, let result = indicator.growthOfResult else {
      let isTarget = indicator.growthOfTarget == nil
      return missing(
        code, isTarget ? "the target growth" : "the growth of the last result",
        isTarget ? "目标增速" : "上年实际增速")
    }
    guard PriceBasis.mayAgree(target.priceBasis, result.priceBasis) else {
      return missing(code, "growth and target at the same prices", "同一价格口径的增速与目标")
    }
    let isOwn = history.count >= limits.fewestSteps
    let steps = isOwn ? history.map(\.step) : pool
    guard steps.count >= limits.fewestSteps else {
      return missing(
        code,
        "\(PlanWording.count(limits.fewestSteps, "past change")) of growth "
          + "(\(PlanWording.count(steps.count, "is", "are")) known)",
        "至少 \(limits.fewestSteps) 个历史增速变化（现有 \(steps.count) 个）")
    }
    let rounding = target.halfUnit + result.halfUnit
    let spread = max(steps.robustStandardDeviation(), rounding)
    guard spread > 0 else { return missing(code, "past changes that differ", "有差异的历史变化") }
    let step = target.rate - result.rate
    let centre = steps.median()
    let z = (step - centre) / spread
    let isTooFast = z > limits.greatestDeviation
    return Finding(
      code, .warning, isTooFast ? .fail : .pass, area: indicator.area,
      indicator: indicator.indicator, year: plan.year, observed: step, expected: centre,
      tolerance: limits.greatestDeviation * spread,
      message: message(target.rate, result.rate, z, centre, spread, steps.count, isOwn),
      inputs: result.inputs + target.inputs,
      suspicion: isTooFast ? z / limits.greatestDeviation : 0)
  }

  /// The steps of the other series of the area and of the same indicator elsewhere, its own among them.
  private var pool: [Double] {
    let beside = plan.indicators.filter { $0.indicator != indicator.indicator }.map(\.series)
    let elsewhere = plan.others.flatMap(\.indicators)
      .filter { $0.indicator == indicator.indicator }.map(\.series)
    return history.map(\.step)
      + (beside + elsewhere).flatMap { series in
        GrowthHistory(series, through: plan.year - 1).steps.map(\.step)
      }
  }

  private func message(
    _ target: Double, _ result: Double, _ z: Double, _ centre: Double, _ spread: Double,
    _ count: Int, _ isOwn: Bool
  ) -> BilingualText {
    let step = FigureWords.signed(target - result)
    let formula =
      "z = (\(step) − \(FigureWords.number(centre))) / \(FigureWords.number(spread))"
      + " = \(FigureWords.number(z))"
    let past = isOwn ? "own" : "pooled"
    let faster = z > limits.greatestDeviation ? since(target - result) : nil
    return BilingualText(
      english: "growth goes from \(FigureWords.percent(result)) to "
        + "\(FigureWords.percent(target)), \(step) points; against "
        + "\(PlanWording.count(count, "\(past) change")) \(formula)"
        + (faster.map { "; " + $0.english } ?? ""),
      chinese: "增速由 \(FigureWords.percent(result)) 变为 \(FigureWords.percent(target))，"
        + "变动 \(step) 个百分点；与\(isOwn ? "本指标" : "同类") \(count) 个历史变化相比 \(formula)"
        + (faster.map { "；" + $0.chinese } ?? ""))
  }

  private func since(_ step: Double) -> BilingualText? {
    guard !history.isEmpty else { return nil }
    guard let last = history.last(where: { $0.step >= step }) else {
      return BilingualText(
        english: history.count == 1
          ? "the one step on record is slower"
          : "no step in its \(history.count) on record is as fast",
        chinese: "为有记录的 \(history.count) 次变化中最快")
    }
    return BilingualText(
      english: "the fastest step up since \(last.year)", chinese: "为 \(last.year) 年以来最快")
  }

  private func missing(
    _ code: PlanRuleCode, _ english: String, _ chinese: String
  ) -> Finding {
    .missing(code, indicator, year: plan.year, english, chinese)
  }
}
