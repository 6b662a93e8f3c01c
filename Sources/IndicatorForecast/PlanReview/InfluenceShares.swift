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
