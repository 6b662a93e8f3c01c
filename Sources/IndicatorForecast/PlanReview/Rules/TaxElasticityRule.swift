/// P12: the elasticity of taxes with respect to output.
///
/// *e* = *q*_tax / *q*_Y, each the growth that the plan states at the prices of the levels, or that its levels
/// imply, against the elasticities of the
/// past years: a warning where no roundings bring it within their
/// ``ReviewThresholds/TaxElasticity/lowerPercentile`` … ``ReviewThresholds/TaxElasticity/upperPercentile``
/// percentiles, whatever the roundings of the past. Not evaluable where output grows by less than
/// ``ReviewThresholds/TaxElasticity/leastGrowthPercent``, or with fewer past years than
/// ``ReviewThresholds/TaxElasticity/leastYears``.
public struct TaxElasticityRule: PlanRule {
  /// P12.
  public let code = PlanRuleCode.taxElasticity

  /// What counts as taxes, and as the output that bears them: the first that the plan has.
  private static let taxes = ["tax_revenue", "general_public_budget_revenue"]
  private static let outputs = ["gdp", "gross_output"]

  /// Creates the rule.
  public init() {}

  /// Returns what the rule says of each kind of taxes that the plan's report mentions.
  ///
  /// - Parameter plan: The plan of an area.
  /// - Returns: One finding a kind of taxes.
  public func findings(for plan: AreaPlan) -> [Finding] {
    Self.taxes.compactMap { plan.indicator($0) }.map { finding(for: $0, plan) }
  }

  private func finding(for tax: IndicatorPlan, _ plan: AreaPlan) -> Finding {
    let figures = plan.figures
    let output = Self.outputs.lazy.compactMap { plan.indicator($0) }.first
    let place = FigurePlace(indicator: tax.indicator, role: .targetGrowth)
    guard let output else {
      return notEvaluable(tax, plan, "there is no output to compare with", "没有可比的产出指标")
    }
    guard let own = growth(tax, figures) else {
      return plan.notEvaluable(
        code, .warning, tax.indicator,
        because: PlanWording.missing([place], in: plan.area, planYear: plan.year))
    }
    guard let base = growth(output, figures) else {
      let other = FigurePlace(indicator: output.indicator, role: .targetGrowth)
      return plan.notEvaluable(
        code, .warning, tax.indicator,
        because: PlanWording.missing([other], in: plan.area, planYear: plan.year))
    }
    let limits = plan.thresholds.taxElasticity
    guard max(base.rate.lower, -base.rate.upper) >= limits.leastGrowthPercent,
      let elasticity = own.rate / base.rate
    else {
      let least = FigureWords.number(limits.leastGrowthPercent, decimals: 1)
      return notEvaluable(
        tax, plan, "output grows by less than \(least) %", "产出增速不足 \(least) %")
    }
    let past = Self.elasticities(tax.series, output.series, limits)
    guard past.count >= limits.leastYears else {
      return notEvaluable(
        tax, plan,
        "\(PlanWording.count(past.count, "past year is", "past years are")) known, "
          + "\(PlanWording.count(limits.leastYears, "is", "are")) needed",
        "仅有 \(past.count) 年历史，需要 \(limits.leastYears) 年")
    }
    return judged(tax, output, elasticity, "\(own.formula) / \(base.formula)", past, plan)
  }

  private func notEvaluable(
    _ tax: IndicatorPlan, _ plan: AreaPlan, _ english: String, _ chinese: String
  ) -> Finding {
    plan.notEvaluable(
      code, .warning, tax.indicator,
      because: BilingualText(english: "not evaluable: \(english)", chinese: "无法评价：\(chinese)"))
  }

  /// The growth of the target at the prices of the levels, which past elasticities are at: as stated, or as the
  /// levels imply; with what was printed.
  private func growth(
    _ plan: IndicatorPlan, _ figures: PlanFigures
  ) -> (rate: FigureInterval, formula: String)? {
    if let stated = figures[plan.indicator, .targetGrowth],
      PriceBasis.rate(at: plan.targetGrowth?.priceBasis, movesLevelAt: plan.series.priceBasis)
    {
      return (stated, "\(PlanWording.number(plan.targetGrowth)) %")
    }
    guard let target = figures[plan.indicator, .target],
      let result = figures[plan.indicator, .result], let rate = target.growth(from: result)
    else { return nil }
    let unit = FormulaUnit(of: plan.target, with: [plan.result])
    return (rate, "(\(unit.number(plan.target)) / \(unit.number(plan.result)) − 1)")
  }

  /// The elasticities of the years in which output grew enough.
  private static func elasticities(
    _ tax: IndicatorSeries, _ output: IndicatorSeries, _ limits: ReviewThresholds.TaxElasticity
  ) -> [FigureInterval] {
    tax.points.compactMap { point in
      guard let tax = growth(tax, point.year), let base = growth(output, point.year),
        abs(base.point) >= limits.leastGrowthPercent
      else { return nil }
      // Growth that may round to nothing leaves the elasticity of its year open.
      return tax / base
        ?? FigureInterval(point: tax.point / base.point, lower: -unbounded, upper: unbounded)
    }
  }

  /// More than any elasticity, and yet a number that quantiles can be interpolated from.
  private static let unbounded = Double.greatestFiniteMagnitude / 4

  private static func growth(_ series: IndicatorSeries, _ year: Int) -> FigureInterval? {
    guard series.kind == .level, let now = series.point(in: year),
      let before = series.point(in: year - 1)
    else { return nil }
    return now.interval.growth(from: before.interval)
  }

  private func judged(
    _ tax: IndicatorPlan, _ output: IndicatorPlan, _ elasticity: FigureInterval,
    _ formula: String, _ past: [FigureInterval], _ plan: AreaPlan
  ) -> Finding {
    let limits = plan.thresholds.taxElasticity
    let low = past.map(\.point).quantile(limits.lowerPercentile / 100)
    let high = past.map(\.point).quantile(limits.upperPercentile / 100)
    // A quantile grows with each of the past elasticities, so its bounds are the quantiles of theirs.
    let (least, greatest) = (
      past.map(\.lower).quantile(limits.lowerPercentile / 100),
      past.map(\.upper).quantile(limits.upperPercentile / 100)
    )
    let beyond = max(elasticity.lower - greatest, least - elasticity.upper)
    let isOutside = beyond > 1e-9
    let name = PlanWording.name(output.indicator, in: plan.area)
    let (shown, range) = (
      FigureWords.number(elasticity.point),
      "\(FigureWords.number(low)) … \(FigureWords.number(high))"
    )
    let cause = BilingualText(
      english: ". Likely cause: the target for taxes doesn't follow from that for output",
      chinese: "。可能原因：税收目标与产出目标不衔接")
    return Finding(
      code, .warning, isOutside ? .fail : .pass, area: plan.area, indicator: tax.indicator,
      year: plan.year, observed: elasticity.point, expected: elasticity.point > high ? high : low,
      tolerance: (elasticity.upper - elasticity.lower) / 2,
      message: BilingualText(
        english: "taxes grow \(shown) times as fast as \(name.english): \(formula) = \(shown), "
          + "usual is \(range) (\(PlanWording.count(past.count, "year")))"
          + (isOutside ? cause.english : ""),
        chinese: "税收对\(name.chinese)的弹性为 \(shown)：\(formula) = \(shown)，"
          + "通常为 \(range)（\(past.count) 年）" + (isOutside ? cause.chinese : "")),
      inputs: [tax, output].flatMap { plan in
        (plan.targetGrowth?.inputs ?? (plan.target?.inputs ?? []) + (plan.result?.inputs ?? []))
      }, suspicion: isOutside ? beyond / max(high - low, 0.1) : 0)
  }
}
