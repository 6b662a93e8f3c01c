/// An equation of last year's results that fails beyond rounding, by P02, P06 or P10, a result of nought that no growth
/// leads from, or figures that are exchanged (P10, P19): to be mended before a repair of the targets is relied on.
///
/// A repair holds levels to last year's results and the targets' growth. Where those results contradict each other,
/// one of them is wrong, and what fits it needn't be the smallest repair.
public struct ResultContradiction: Hashable, Sendable {
  /// The codes of the indicators in the equation, the one that the message is about first.
  public let indicators: [String]
  /// The year of the results; of targets that are exchanged the plan year.
  public let year: Int
  /// What doesn't agree.
  public let message: BilingualText
  /// What would agree.
  public let advice: BilingualText?

  /// The failing equations of the results that a repair starts from.
  static func all(in plan: AreaPlan) -> [ResultContradiction] {
    let rules: [any PlanRule] = [SumOfPartsRule(), PartOfWholeRule(), ResultGrowthRule()]
    return exchanges(in: plan) + baselessTargets(in: plan)
      + rules.flatMap { $0.findings(for: plan) }.compactMap { finding in
        // Without a check the figures aren't meant to agree: they are at different prices.
        guard finding.status == .fail, finding.year == plan.year - 1, let check = finding.check
        else { return nil }
        var codes = [finding.indicator]
        for place in check.places where !codes.contains(place.indicator) {
          codes.append(place.indicator)
        }
        return ResultContradiction(
          indicators: codes, year: finding.year, message: finding.message, advice: finding.fix)
      }
  }

  /// The figures that are exchanged, but those that the rules about results name: to move targets would spoil what is
  /// right once they are put back.
  private static func exchanges(in plan: AreaPlan) -> [ResultContradiction] {
    let faults = plan.faults
    let targets = faults.exchangedWholes.filter { $0.roles[0].year(ofPlan: plan.year) == plan.year }
    let known: [(FigureExchange, PlanRuleCode)] =
      targets.map { ($0, .partOfWhole) } + faults.exchangedParts.map { ($0, .digitSlip) }
    return known.map { exchange, rule in
      ResultContradiction(
        indicators: exchange.indicators, year: exchange.roles[0].year(ofPlan: plan.year),
        message: FaultHint.cause(exchange, rule, plan), advice: exchange.fix)
    }
  }

  /// The results of nought, or less, that no growth leads from to the target: nothing holds the target to its growth.
  private static func baselessTargets(in plan: AreaPlan) -> [ResultContradiction] {
    let figures = plan.figures
    return plan.indicators.compactMap { indicator in
      let code = indicator.indicator
      guard let number = indicator.result?.value, number.significand <= 0,
        PriceAgreement(ofTargetOf: indicator) != .different,
        let result = figures[code, .result], let target = figures[code, .target],
        let growth = figures[code, .targetGrowth],
        Deviation(target, against: result * growth.growthFactor, scale: target.magnitude).isViolated
      else { return nil }
      let name = PlanWording.name(code, in: plan.area)
      let rate = PlanWording.number(indicator.targetGrowth)
      let level = PlanWording.number(indicator.target)
      return ResultContradiction(
        indicators: [code], year: plan.year - 1,
        message: BilingualText(
          english:
            "the \(plan.year - 1) level of \(name.english) is \(number): growth of \(rate) % "
            + "doesn't lead from it to the target of \(level)",
          chinese: "\(name.chinese) \(plan.year - 1) 年数值为 \(number)：按增速 \(rate) % 达不到目标 \(level)"
        ).withMinusSigns,
        advice: nil)
    }
  }
}
