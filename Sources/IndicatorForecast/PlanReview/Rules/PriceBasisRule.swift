/// P05: whether prices are declared, and the same for results, targets and growth rates.
///
/// Missing declarations are information; prices that are declared and mixed are a warning, because a level at
/// current prices and a growth rate at comparable prices can't be compared without the change of prices.
public struct PriceBasisRule: PlanRule {
  /// P05.
  public let code = PlanRuleCode.priceBasis

  /// Creates the rule.
  public init() {}

  /// Returns what the rule says of each indicator that counts money and has a target.
  ///
  /// - Parameter plan: The plan of an area.
  /// - Returns: One finding an indicator.
  public func findings(for plan: AreaPlan) -> [Finding] {
    plan.indicators.compactMap { indicator in
      let figures = [
        indicator.result, indicator.resultGrowth, indicator.target, indicator.targetGrowth,
      ].compactMap(\.self)
      let levels = [indicator.result, indicator.target].compactMap(\.self)
      guard indicator.target != nil || indicator.targetGrowth != nil,
        levels.isEmpty || levels.contains(where: \.unit.isMoney)
      else { return nil }
      guard !levels.isEmpty else {
        return plan.notEvaluable(code, .warning, indicator.indicator, because: Self.noLevel)
      }
      return finding(for: indicator, plan, figures)
    }
  }

  private static let noLevel = BilingualText(
    english: "not evaluable: no level is printed, so the unit is not known",
    chinese: "无法评价：未给出数值，单位不明")

  private func finding(
    for indicator: IndicatorPlan, _ plan: AreaPlan, _ figures: [PlanFigure]
  ) -> Finding {
    let inputs = figures.flatMap(\.inputs)
    let missing = figures.count { $0.priceBasis == nil }
    switch PriceAgreement(figures) {
    case .same:
      return plan.pass(
        code, .warning, indicator.indicator,
        message: BilingualText(
          english: "all figures are declared to be at the same prices", chinese: "各数字价格口径一致且已注明"),
        inputs: inputs)
    case .undeclared:
      return undeclared(missing, indicator, plan, figures)
    case .different:
      return Finding(
        code, .warning, .fail, area: plan.area, indicator: indicator.indicator, year: plan.year,
        message: BilingualText(
          english: "prices are mixed: \(described(figures, .current)) at current prices, "
            + "\(described(figures, .comparable)) at comparable prices",
          chinese:
            "价格口径混用：现价 \(described(figures, .current))；可比价 \(described(figures, .comparable))"),
        inputs: inputs,
        fix: BilingualText(
          english: "give the growth at the prices of the levels, or the change of prices",
          chinese: "请给出与数值同口径的增速，或价格变化幅度"), suspicion: 1)
    }
  }

  private func undeclared(
    _ missing: Int, _ indicator: IndicatorPlan, _ plan: AreaPlan, _ figures: [PlanFigure]
  ) -> Finding {
    let hasGrowth = indicator.resultGrowth != nil || indicator.targetGrowth != nil
    let (effect, what) =
      hasGrowth
      ? (
        BilingualText(
          english: ": levels and growth can't be held against each other with certainty",
          chinese: "：数值与增速难以严格比较"),
        BilingualText(english: "levels and growth", chinese: "数值与增速")
      )
      : (
        BilingualText(english: "", chinese: ""),
        BilingualText(english: "levels", chinese: "数值")
      )
    return Finding(
      code, .info, .fail, area: plan.area, indicator: indicator.indicator, year: plan.year,
      observed: Double(missing), expected: 0,
      message: BilingualText(
        english: "prices are not declared for \(missing) of "
          + "\(PlanWording.count(figures.count, "figure"))\(effect.english)",
        chinese: "\(figures.count) 个数字中 \(missing) 个未注明价格口径\(effect.chinese)"),
      inputs: figures.flatMap(\.inputs),
      fix: BilingualText(
        english: "say whether \(what.english) are at current or comparable prices",
        chinese: "请注明\(what.chinese)按现价还是可比价"),
      suspicion: Double(missing) / Double(figures.count))
  }

  private func described(_ figures: [PlanFigure], _ prices: PriceBasis) -> String {
    figures.filter { $0.priceBasis == prices }.map { figure in
      PlanWording.number(figure) + (figure.unit == .percent ? " %" : "")
    }.joined(separator: ", ")
  }
}
