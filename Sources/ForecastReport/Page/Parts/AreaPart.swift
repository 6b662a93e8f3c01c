import IndicatorForecast

/// The plan of one area on the page: the glance, the indicators, the identities.
struct AreaPart {
  private let plan: AreaPlan
  private let odds: PlanOdds
  private let implied: PlanImplications
  private let failures: [Finding]
  private let names: PageNames
  private let number: Int
  private let isAlone: Bool

  /// Creates the part of an area.
  ///
  /// - Parameters:
  ///   - plan: The plan.
  ///   - findings: What the review found in it, the one to look at first at the top.
  ///   - names: The names to show.
  ///   - number: The place of the area among all, from 1.
  ///   - isAlone: Whether no other area is on the page.
  init(_ plan: AreaPlan, findings: [Finding], names: PageNames, number: Int, isAlone: Bool) {
    self.plan = plan
    odds = PlanOdds(plan)
    implied = PlanImplications(plan)
    failures = findings.filter { $0.status == .fail }
    self.names = names.named(in: plan.area)
    self.number = number
    self.isAlone = isAlone
  }

  var context: PageContext {
    let parts = indicatorParts
    let shown = Set(parts.map(\.code))
    let others = failures.filter { !shown.contains($0.indicator) }
    let identities = identityParts
    var context: PageContext = [:]
    context["area"] = "a\(number)"
    context["areaName"] = names.area(plan.area).context
    context["isOneOfSeveral"] = !isAlone
    context["glance"] =
      GlancePart(odds, failures: failures, names: names, links: links(parts)).context
    let implications = implications
    context["hasImplications"] = !implications.isEmpty
    context["implied"] = implications.map { ["sentence": $0.context] }
    context["indicators"] = parts.map(\.context)
    context["hasOthers"] = !others.isEmpty
    context["others"] = others.map { FindingPart($0, names: names).context }
    context["hasIdentities"] = !identities.isEmpty
    context["identities"] = identities.map(\.context)
    return context
  }

  /// Targets first, each in the order of the names.
  private var indicatorParts: [IndicatorPart] {
    let outlooks = plan.outlooks.sorted { one, other in
      let haveTargets = [one, other].map { odds.target(of: $0.series.indicator) != nil }
      guard haveTargets[0] == haveTargets[1] else { return haveTargets[0] }
      return names.precedes(one.series.indicator, other.series.indicator)
    }
    return outlooks.enumerated().map { index, outlook in
      let code = outlook.series.indicator
      return IndicatorPart(
        outlook, odds: odds.target(of: code), failures: failures.filter { $0.indicator == code },
        names: names, id: "a\(number)-i\(index + 1)", year: plan.year)
    }
  }

  private func links(_ parts: [IndicatorPart]) -> [String: String] {
    Dictionary(parts.map { ($0.code, $0.id) }, uniquingKeysWith: { first, _ in first })
  }

  private var identityParts: [IdentityPart] {
    let residuals = implied.residuals
    return plan.identities.enumerated().compactMap { index, identity in
      IdentityPart(
        identity, in: plan, rest: residuals.first { $0.identity == identity }, names: names,
        id: "a\(number)-e\(index + 1)")
    }
  }

  private var implications: [BilingualText] {
    let names = names.indicatorName
    let texts = [Language.english, .chinese].map {
      ImplicationText(implied, language: $0, name: names).sentences
    }
    return zip(texts[0], texts[1]).map { BilingualText(english: $0, chinese: $1) }
  }
}

extension PageNames {
  /// The names of indicators, for texts that ask for them.
  var indicatorName: @Sendable (String) -> BilingualText {
    { indicator($0) }
  }
}
