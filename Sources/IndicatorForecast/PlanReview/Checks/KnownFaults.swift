/// What the figures of a plan tell of exchanges and digits: looked for once, said by several rules.
struct KnownFaults: Sendable {
  /// Parts that are exchanged with their whole (P10).
  let exchangedWholes: [FigureExchange]
  /// Figures of parts, or growth rates, that are exchanged with each other (P19).
  let exchangedParts: [FigureExchange]
  /// Rates that aren't in percent (P18).
  let rates: [RateSlip]
  /// Parts that exceed the total of their sum (P10).
  let partsOverTotals: [[FigurePlace]]
  /// Digits that explain what fails (P19), but what an exchange or a rate that isn't in percent explains as well.
  let digits: [SlipSearch.Correction]
  /// Those of them that aren't one of several ways to explain what fails, and stand before it.
  let leadingDigits: [SlipSearch.Correction]
  /// Those of them that may be called likely.
  let likelyDigits: [SlipSearch.Correction]

  init(_ plan: AreaPlan) {
    let figures = plan.figures
    let search = SlipSearch(plan, figures)
    partsOverTotals = PartOfWholeRule.partsOverTotals(plan, figures).map {
      PlanCheck.part($0.part, $0.role).places
    }
    guard !search.failing.isEmpty else {
      // A part over the total of a sum is no check of the plan, and its exchange mends nothing then.
      (exchangedWholes, exchangedParts, rates) = ([], [], [])
      (digits, leadingDigits, likelyDigits) = ([], [], [])
      return
    }
    let parts = FigureExchange.ofParts(in: plan, figures)
    exchangedWholes = FigureExchange.ofPartsAndWholes(in: plan, figures)
    exchangedParts = parts
    let slips = plan.indicators.flatMap { indicator in
      [PlanCheck.targetGrowth(indicator.indicator), .resultGrowth(indicator.indicator)]
        .filter(search.failing.contains)
        .compactMap { PercentSlipRule.suspect(in: $0, of: indicator, plan, figures) }
    }
    rates = slips
    let known = parts.map(\.restored) + slips.map { [$0.check] }
    digits = search.corrections.filter { correction in
      !known.contains { correction.restored.isSubset(of: $0) }
    }
    leadingDigits = digits.filter { !search.isAmbiguous($0) }
    likelyDigits = digits.filter(search.isLikely)
  }
}

extension AreaPlan {
  /// What is known to be wrong with the figures.
  var faults: KnownFaults { knownFaults ?? KnownFaults(self) }
}
