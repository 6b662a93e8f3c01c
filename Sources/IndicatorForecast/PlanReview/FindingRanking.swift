/// The order in which the findings of a review are looked at.
///
/// Failures come first, then what can't be evaluated, then passes. Among failures:
///
/// 1. by gravity, the gravest first; a finding that explains others is as grave as the gravest of them, and a
///    slip (P19) as a warning: what is computed from the figure hangs on it;
/// 2. causes before what they explain, and the cause that explains more before one that explains less;
/// 3. by suspicion × influence, the greatest first: selective editing asks for the figures whose error would
///    change the total most;
/// 4. by rule, area, indicator and year, so that the order never depends on that of the data.
///
/// A slip (P17, P18, P19) and an exchanged pair (P10) explain every equation that their correction mends, and all
/// statistical findings on the suspected figure. A digit (P19) that one equation alone speaks for, and another
/// figure's digit as much, is no cause, but stands behind the finding that it could explain, with its gravity. A sum
/// that fails (P06) explains what is computed from its figures: the weighted growth and its range, the residual, shares
/// and increments. A part over its whole (P10) explains its share; over the total of its sum, what is computed from the
/// two: the sum, the weighted growth, the residual and increments.
///
/// - SeeAlso: D. Hedlin, *Score functions to reduce business survey editing at the U.K. Office for National
///   Statistics*, Journal of Official Statistics 19(2), 2003: a score is suspicion times influence.
struct FindingRanking {
  private let findings: [Finding]
  private let influence: [String: InfluenceShares]

  init(_ findings: [Finding], plans: [AreaPlan]) {
    self.findings = findings
    influence = Dictionary(
      plans.map { ($0.area, InfluenceShares($0)) }, uniquingKeysWith: { first, _ in first })
  }

  /// The findings, the one to look at first at the top.
  var ranked: [Finding] {
    let failures = findings.filter { $0.status == .fail }
    let areas = Dictionary(grouping: failures, by: \.area)
    let failed = areas.sorted { $0.key < $1.key }.flatMap { scored($0.value) }
    let others = findings.filter { $0.status != .fail }.sorted { one, other in
      let places = [one, other].map { $0.status == .notEvaluable ? 0 : 1 }
      return places[0] != places[1] ? places[0] < places[1] : Self.key(one) < Self.key(other)
    }
    return failed.sorted { $0.precedes($1) }.map(\.finding) + others
  }

  fileprivate static func key(_ finding: Finding) -> FindingKey {
    FindingKey(
      rule: finding.rule.rawValue, area: finding.area, indicator: finding.indicator,
      year: finding.year, text: finding.message.english)
  }

  private func scored(_ failures: [Finding]) -> [ScoredFinding] {
    var effects = failures.map { cause in
      failures.indices.filter { failures[$0] != cause && cause.explains(failures[$0]) }
    }
    let counts = effects.map(\.count)
    // Of two that explain each other the one that explains more is the cause; the earlier rule of two alike.
    for (index, explained) in effects.enumerated() {
      effects[index] = explained.filter { other in
        guard effects[other].contains(index) else { return true }
        return (counts[other], failures[index].rule, index)
          < (counts[index], failures[other].rule, other)
      }
    }
    let explained = Set(effects.joined())
    return failures.indices.map { index in
      let finding = failures[index]
      let followed = failures.filter { other in
        other.check.map(failures[index].follows.contains) ?? false
      }
      let gravest = (effects[index].map { failures[$0] } + followed).map(\.severity).max()
      let share = influence[finding.area]?[finding.indicator] ?? 1
      return ScoredFinding(
        finding: finding,
        severity: [gravest, finding.severity, finding.orderedAs].compactMap(\.self).max()
          ?? finding.severity,
        isCause: !explained.contains(index), explainedCount: effects[index].count,
        score: finding.suspicion * share)
    }
  }
}

/// What a finding is ordered by when all else is equal.
private struct FindingKey: Comparable {
  let rule: String
  let area: String
  let indicator: String
  let year: Int
  let text: String

  static func < (one: FindingKey, other: FindingKey) -> Bool {
    (one.rule, one.area, one.indicator, one.year, one.text)
      < (other.rule, other.area, other.indicator, other.year, other.text)
  }
}

/// A failure with what decides its place.
private struct ScoredFinding {
  let finding: Finding
  let severity: FindingSeverity
  let isCause: Bool
  let explainedCount: Int
  let score: Double

  func precedes(_ other: ScoredFinding) -> Bool {
    if severity != other.severity { return severity > other.severity }
    if isCause != other.isCause { return isCause }
    if explainedCount != other.explainedCount { return explainedCount > other.explainedCount }
    if score != other.score { return score > other.score }
    return FindingRanking.key(finding) < FindingRanking.key(other.finding)
  }
}

extension Finding {
  /// Whether another failure of the same plan follows from this one.
  fileprivate func explains(_ other: Finding) -> Bool {
    if rule == .partOfWhole, Self.ofParts.contains(other.rule), !inputs.isEmpty,
      Set(inputs).isSubset(of: other.inputs)
    {
      // A part over the total of its sum: what is computed from the two of them.
      return true
    }
    if let check = other.check { return restores.contains(check) }
    if let check, other.follows.contains(check) { return true }
    if !suspects.isEmpty, !other.inputs.isEmpty,
      !Set(other.inputs).isDisjoint(with: suspects)
    {
      return true
    }
    guard Self.consequences[rule, default: []].contains(other.rule) else { return false }
    return indicator == other.indicator || !Set(inputs).isDisjoint(with: other.inputs)
  }

  /// Rules that are computed from the levels of a sum.
  private static let ofParts: Set<PlanRuleCode> = [
    .sumOfParts, .weightedGrowth, .residualSector, .incrementShare,
  ]

  /// Rules that are computed from the figures of a sum, or of a part and its whole.
  private static let consequences: [PlanRuleCode: Set<PlanRuleCode>] = [
    .sumOfParts: [.weightedGrowth, .growthRange, .residualSector, .incrementShare, .shareDrift],
    .partOfWhole: [.shareDrift],
    .impliedBase: [.impliedDeflator],
    .resultGrowth: [.impliedDeflator],
  ]
}

/// How much of the total each indicator of a plan is.
///
/// 1 for a total, and for what is part of nothing; for a part its share in the level of its whole times the
/// influence of that, by the target, or else the result. A part whose share is not known counts as half.
struct InfluenceShares {
  private var shares: [String: Double] = [:]

  init(_ plan: AreaPlan) {
    let figures = plan.figures
    for indicator in plan.indicators {
      shares[indicator.indicator] = Self.share(of: indicator.indicator, plan, figures, depth: 0)
    }
  }

  subscript(indicator: String) -> Double? { shares[indicator] }

  /// The share in the whole that the first identity names.
  private static func share(
    of indicator: String, _ plan: AreaPlan, _ figures: PlanFigures, depth: Int
  ) -> Double {
    // Identities of a user's own might go round in circles.
    guard depth < 8, let whole = whole(of: indicator, plan) else { return 1 }
    let own = share(of: whole, plan, figures, depth: depth + 1)
    for role in [FigurePlace.Role.target, .result] {
      let places = [indicator, whole].map { FigurePlace(indicator: $0, role: role) }
      if let part = figures[places[0]], let total = figures[places[1]], total.point > 0,
        figures.areComparable(places)
      {
        return min(1, max(0, part.point / total.point)) * own
      }
    }
    return own / 2
  }

  private static func whole(of indicator: String, _ plan: AreaPlan) -> String? {
    for identity in plan.identities {
      if identity.relation == .equal, identity.right.contains(indicator) { return identity.left }
      if identity.relation == .atMost, identity.left == indicator, identity.right.count == 1 {
        return identity.right[0]
      }
    }
    return nil
  }
}
