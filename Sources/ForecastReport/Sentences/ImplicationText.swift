import IndicatorForecast

/// What a plan implies without saying so, as sentences.
struct ImplicationText {
  private let implications: PlanImplications
  private let language: Language
  private let name: @Sendable (String) -> BilingualText

  init(
    _ implications: PlanImplications, language: Language,
    name: @escaping @Sendable (String) -> BilingualText
  ) {
    self.implications = implications
    self.language = language
    self.name = name
  }

  /// A sentence for each residual, each total with its parts, and each goal.
  var sentences: [String] {
    implications.residuals.map(residual) + implications.contributions.map(contribution)
      + implications.goals.map(goal)
  }

  private func words(_ english: String, _ chinese: String) -> String {
    BilingualText(english: english, chinese: chinese).withMinusSigns.text(in: language)
  }

  private func named(_ code: String) -> String {
    EscapedText(name(code).text(in: language)).description
  }

  private func percent(_ probability: Double?) -> String {
    probability.map { ChanceText($0).text.text(in: language) } ?? "–"
  }

  private func list(_ codes: [String]) -> String {
    codes.map(named).joined(separator: words(" and ", "与"))
  }

  private func residual(_ rest: ResidualRequirement) -> String {
    let levels =
      "\(FigureWords.number(rest.base)) → \(FigureWords.number(rest.required))"
    let growth = rest.requiredGrowth.map { FigureWords.signedPercent($0) } ?? "–"
    let past = rest.pastGrowth.map { FigureWords.signedPercent($0) }
    guard !rest.isImpossible else {
      return words(
        "\(list(rest.unlisted)) would have to go \(levels): less than nothing is impossible.",
        "\(list(rest.unlisted))合计须由 \(levels)：不能为负，不可能实现。")
    }
    return words(
      "\(list(rest.unlisted)) must go \(levels), \(growth)"
        + (past.map { " after \($0)" } ?? "") + "; \(chance(of: rest)).",
      "\(list(rest.unlisted))合计须由 \(levels)，即 \(growth)"
        + (past.map { "（上年 \($0)）" } ?? "") + "；\(chance(of: rest))。")
  }

  private func chance(of rest: ResidualRequirement) -> String {
    let chance = percent(rest.chance)
    // A figure stands off from Chinese text, words don't.
    let blank = chance.first?.isNumber ?? false ? " " : ""
    return switch rest.event {
    case .asMuchOrMore:
      words("chance of that much or more \(chance)", "达到或高于该水平的概率为\(blank)\(chance)")
    case .asLittleOrLess:
      words("chance of that little or less \(chance)", "低至该水平或更低的概率为\(blank)\(chance)")
    }
  }

  private func contribution(_ contribution: GrowthContribution) -> String {
    let parts = contribution.parts.map { part in
      let name = part.indicator.map(named) ?? words("the rest", "其余")
      return "\(name) \(FigureWords.signed(part.points))"
    }
    let total = FigureWords.signed(contribution.totalGrowth)
    let joined = parts.joined(separator: words(", ", "、"))
    let name = named(contribution.identity.left)
    guard contribution.unexplained == nil else {
      return unexplained(contribution, name, total, joined)
    }
    let remark =
      contribution.isRestOfBrokenSum
      ? words(
        " The results don't add up: what is left is no part's own.",
        "实际数之和与总量不符，剩余部分不代表任何部分。")
      : ""
    return words(
      "\(name) \(total) % is made of \(joined) points.\(remark)",
      "\(name) \(total) % 中：\(joined) 个百分点。\(remark)")
  }

  /// Of parts that don't add up to their total: what they give, and what nobody does.
  private func unexplained(
    _ contribution: GrowthContribution, _ name: String, _ total: String, _ parts: String
  ) -> String {
    let sum = FigureWords.signed(contribution.parts.reduce(0) { $0 + $1.points })
    let rest = FigureWords.signed(contribution.unexplained ?? 0)
    return words(
      "The parts give \(sum) points of the \(total) % of \(name), \(rest) are unexplained"
        + "\(open(contribution)): \(parts) points.",
      "\(name) \(total) % 中，各部分合计 \(sum) 个百分点，\(rest) 个百分点无从解释"
        + "\(open(contribution))：\(parts) 个百分点。")
  }

  /// What figures that are bounds, ranges or "about" leave open of what is unexplained; empty where there are none.
  private func open(_ contribution: GrowthContribution) -> String {
    guard let bounds = contribution.unexplainedBounds else { return "" }
    let (least, most) = (
      FigureWords.signed(bounds.lowerBound), FigureWords.signed(bounds.upperBound)
    )
    switch (bounds.lowerBound.isFinite, bounds.upperBound.isFinite) {
    case (true, true):
      return words(" (the figures allow \(least) to \(most))", "（数字容许 \(least) 至 \(most)）")
    case (true, false):
      return words(" (the figures allow \(least) or more)", "（数字容许 \(least) 及以上）")
    case (false, true):
      return words(" (the figures allow \(most) or less)", "（数字容许 \(most) 及以下）")
    case (false, false):
      return words(" (the figures leave it open)", "（数字未予限定）")
    }
  }

  private func goal(_ goal: GoalRequirement) -> String {
    let required = FigureWords.signed(goal.requiredGrowth)
    let after = goal.growthAfterPlan.map { FigureWords.signed($0) }
    return words(
      "\(named(goal.indicator)) needs \(required) % a year for its goal of \(goal.year)"
        + (after.map { ", \($0) % after this year's target" } ?? "") + ".",
      "\(named(goal.indicator))要实现 \(goal.year) 年目标须年均 \(required) %"
        + (after.map { "，完成本年目标后为 \($0) %" } ?? "") + "。")
  }
}
