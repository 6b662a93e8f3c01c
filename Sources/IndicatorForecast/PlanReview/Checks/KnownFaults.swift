/// What the figures of a plan tell of exchanges and digits: looked for once, said by several rules.
struct KnownFaults: Sendable {
  /// Parts that are exchanged with their whole (P10).
  let exchangedWholes: [FigureExchange]
  /// Parts of a sum that are exchanged with each other (P19).
  let exchangedParts: [FigureExchange]
  /// Digits that explain what fails (P19), but what an exchange of parts explains as well.
  let digits: [SlipSearch.Correction]

  init(_ plan: AreaPlan) {
    let figures = plan.figures
    let search = SlipSearch(plan, figures)
    guard !search.failing.isEmpty else {
      // A part over the total of a sum is no check of the plan, and its exchange mends nothing then.
      (exchangedWholes, exchangedParts, digits) = ([], [], [])
      return
    }
    let parts = FigureExchange.ofParts(in: plan, figures)
    exchangedWholes = FigureExchange.ofPartsAndWholes(in: plan, figures)
    exchangedParts = parts
    digits = search.corrections.filter { correction in
      !parts.contains { correction.restored.isSubset(of: $0.restored) }
    }
  }
}

extension AreaPlan {
  /// What is known to be wrong with the figures.
  var faults: KnownFaults { knownFaults ?? KnownFaults(self) }
}
