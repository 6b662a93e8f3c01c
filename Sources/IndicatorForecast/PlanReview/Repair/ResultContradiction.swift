/// An equation of last year's results that fails beyond rounding, by P02, P06 or P10: to be mended before a
/// repair of the targets is relied on.
///
/// A repair holds levels to last year's results and the targets' growth. Where those results contradict each other,
/// one of them is wrong, and what fits it needn't be the smallest repair.
public struct ResultContradiction: Hashable, Sendable {
  /// The codes of the indicators in the equation, the one that the message is about first.
  public let indicators: [String]
  /// The year of the results.
  public let year: Int
  /// What doesn't agree.
  public let message: BilingualText
  /// What would agree.
  public let advice: BilingualText?

  /// The failing equations of the results that a repair starts from.
  static func all(in plan: AreaPlan) -> [ResultContradiction] {
    let rules: [any PlanRule] = [SumOfPartsRule(), PartOfWholeRule(), ResultGrowthRule()]
    return rules.flatMap { $0.findings(for: plan) }.compactMap { finding in
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
}
