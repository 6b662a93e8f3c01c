import Statistics

/// P15: the step from growth to target growth against the steps of the past.
///
/// *z* = ((*q* − *g*) − med Δ*g*) / (1.4826 MAD), with *g* the growth of the last result, *q* the target
/// growth, Δ*g* the changes of growth from year to year and MAD their median absolute deviation; 1.4826 makes
/// it the standard deviation of normal steps. The denominator is at least what the rounding of *q* − *g*
/// leaves uncertain. A step up with *z* > 2.5 whatever the roundings of all growth rates is a warning: the step at its
/// least against the median and the MAD at bounds that they can't exceed (`PastSteps`). A step from or to a figure that
/// is known to be wrong (P17, P18, P19) says so. With fewer than five steps the pool of the other
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
  private let history: [(year: Int, step: FigureInterval)]

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
    let past = PastSteps(steps, rounding: target.halfUnit + result.halfUnit)
    guard past.spread > 0 else { return missing(code, "past changes that differ", "有差异的历史变化") }
    let step = target.rate - result.rate
    let z = (step - past.centre) / past.spread
    let tolerance = past.tolerance(limits.greatestDeviation)
    let isTooFast = step - past.centre > tolerance
    return Finding(
      code, .warning, isTooFast ? .fail : .pass, area: indicator.area,
      indicator: indicator.indicator, year: plan.year, observed: step, expected: past.centre,
      tolerance: tolerance,
      message: message(target.rate, result.rate, z, past, isTooFast, isOwn),
      inputs: result.inputs + target.inputs,
      suspicion: isTooFast ? z / limits.greatestDeviation : 0)
  }

  /// What is wrong with a figure that the step is computed from; nil where nothing is known to be.
  private var fault: BilingualText? {
    let target: [FigurePlace.Role] =
      indicator.targetGrowth == nil ? [.target, .result] : [.targetGrowth]
    let result: [FigurePlace.Role] =
      indicator.resultGrowth == nil ? [.result, .previous] : [.resultGrowth]
    let places = (target + result).map {
      FigurePlace(indicator: indicator.indicator, role: $0)
    }
    return FaultHint(among: places, about: indicator.indicator, in: plan)?.meaningless
  }

  /// The steps of the other series of the area and of the same indicator elsewhere, its own among them.
  private var pool: [FigureInterval] {
    let beside = plan.indicators.filter { $0.indicator != indicator.indicator }.map(\.series)
    let elsewhere = plan.others.flatMap(\.indicators)
      .filter { $0.indicator == indicator.indicator }.map(\.series)
    return history.map(\.step)
      + (beside + elsewhere).flatMap { series in
        GrowthHistory(series, through: plan.year - 1).steps.map(\.step)
      }
  }

  private func message(
    _ target: Double, _ result: Double, _ z: Double, _ steps: PastSteps, _ isTooFast: Bool,
    _ isOwn: Bool
  ) -> BilingualText {
    let step = FigureWords.signed(target - result)
    let formula =
      "z = (\(step) − \(FigureWords.number(steps.centre))) / \(FigureWords.number(steps.spread))"
      + " = \(FigureWords.number(z))"
    let past = isOwn ? "own" : "pooled"
    let remarks = isTooFast ? [since(target - result), fault].compactMap(\.self) : []
    let count = steps.count
    return BilingualText(
      english: "growth goes from \(FigureWords.percent(result)) to "
        + "\(FigureWords.percent(target)), \(step) points; against "
        + "\(PlanWording.count(count, "\(past) change")) \(formula)"
        + remarks.map { "; " + $0.english }.joined(),
      chinese: "增速由 \(FigureWords.percent(result)) 变为 \(FigureWords.percent(target))，"
        + "变动 \(step) 个百分点；与\(isOwn ? "本指标" : "同类") \(count) 个历史变化相比 \(formula)"
        + remarks.map { "；" + $0.chinese }.joined())
  }

  private func since(_ step: Double) -> BilingualText? {
    guard !history.isEmpty else { return nil }
    guard let last = history.last(where: { $0.step.point >= step }) else {
      return BilingualText(
        english: history.count == 1
          ? "the one step on record is slower"
          : "no step in its \(history.count) on record is as fast",
        chinese: "在有记录的 \(history.count) 次变化中最快")
    }
    return BilingualText(
      english: "the fastest step up since \(last.year)", chinese: "系 \(last.year) 年以来最快")
  }

  private func missing(
    _ code: PlanRuleCode, _ english: String, _ chinese: String
  ) -> Finding {
    .missing(code, indicator, year: plan.year, english, chinese)
  }
}

/// Past changes of growth, and what roundings leave uncertain of where they lie and how far apart.
struct PastSteps {
  /// How many there are.
  let count: Int
  /// Their median, at the figures as printed.
  let centre: Double
  /// 1.4826 times their median absolute deviation, at the figures as printed; at least what rounding leaves uncertain
  /// of the step that is judged.
  let spread: Double
  /// The most that the median may be.
  private let greatestCentre: Double
  /// A bound of the spread.
  private let greatestSpread: Double
  private let rounding: Double

  /// Takes the changes, and the rounding of the one that is judged.
  ///
  /// A median grows with each of its values, so its bounds are the medians of theirs. No deviation from the median is
  /// more than from the far bound of it to the far bound of the value; the median of those is no less than any MAD.
  ///
  /// - Precondition: There is at least one.
  init(_ steps: [FigureInterval], rounding: Double) {
    count = steps.count
    self.rounding = rounding
    let points = steps.map(\.point)
    centre = points.median()
    spread = Swift.max(points.robustStandardDeviation(), rounding)
    let (low, high) = (steps.map(\.lower).median(), steps.map(\.upper).median())
    greatestCentre = high
    let deviations = steps.map { Swift.max($0.upper - low, high - $0.lower) }
    greatestSpread = Swift.max(deviations.normalScaleOfDistances(), rounding)
  }

  /// By how much a step may be above the median with so many deviations, whatever the roundings.
  func tolerance(_ deviations: Double) -> Double {
    greatestCentre - centre + deviations * greatestSpread + rounding
  }
}
