/// Two figures of a plan that were printed in each other's place.
struct FigureExchange: Hashable {
  /// The two figures.
  let places: [FigurePlace]
  /// The failing checks that hold with the two exchanged, more than one.
  let restored: Set<PlanCheck>

  /// Exchanges two figures for trial; nil where a check of theirs fails then, or fewer than two are mended.
  ///
  /// One check alone would be mended by many figures: it tells of no exchange.
  init?(_ places: [FigurePlace], _ plan: AreaPlan, _ figures: PlanFigures) {
    guard places.count == 2, figures[places[0]] != nil, figures[places[1]] != nil else {
      return nil
    }
    var exchanged = figures
    (exchanged[places[0]], exchanged[places[1]]) = (figures[places[1]], figures[places[0]])
    let touched = plan.checks.filter { !Set($0.places).isDisjoint(with: places) }
    let fails = { (check: PlanCheck, figures: PlanFigures) in
      check.deviation(in: figures)?.isViolated ?? false
    }
    let failing = Set(touched.filter { fails($0, figures) })
    guard failing.count > 1, touched.allSatisfy({ !fails($0, exchanged) }) else { return nil }
    self.places = places
    restored = failing
  }

  /// The roles that reports print levels of side by side.
  static let roles: [FigurePlace.Role] = [.result, .target]

  /// The parts of the sums of a plan that are exchanged with each other: the sum itself doesn't see it.
  static func ofParts(in plan: AreaPlan, _ figures: PlanFigures) -> [FigureExchange] {
    let exchanges = plan.identities.filter { $0.relation == .equal }.flatMap { sum in
      roles.flatMap { role in
        pairs(of: sum.right).compactMap { one, other in
          FigureExchange(
            [one, other].map { FigurePlace(indicator: $0, role: role) }, plan, figures)
        }
      }
    }
    // A pair that stands in two sums is one pair. Of what explains the same the exchange that mends most counts, then
    // that of the targets: results have been in print before.
    return Set(exchanges).sorted(by: precedes).reduce(into: []) { kept, exchange in
      if !kept.contains(where: { exchange.restored.isSubset(of: $0.restored) }) {
        kept.append(exchange)
      }
    }
  }

  private static func precedes(_ one: FigureExchange, _ other: FigureExchange) -> Bool {
    if one.restored.count != other.restored.count {
      return one.restored.count > other.restored.count
    }
    let roles = (one.places[0].role.rawValue, other.places[0].role.rawValue)
    return roles.0 != roles.1
      ? roles.0 < roles.1 : one.places.lexicographicallyPrecedes(other.places)
  }

  /// The parts of wholes that are exchanged with them.
  static func ofPartsAndWholes(in plan: AreaPlan, _ figures: PlanFigures) -> [FigureExchange] {
    plan.identities.flatMap(parts).flatMap { part in
      roles.compactMap { role -> FigureExchange? in
        let check = PlanCheck.part(part, role)
        guard check.deviation(in: figures)?.isViolated ?? false else { return nil }
        return FigureExchange(check.places, plan, figures)
      }
    }
  }

  /// The parts of an identity, each against the whole that it is of; of several wholes together none.
  private static func parts(of identity: AccountingIdentity) -> [AccountingIdentity] {
    guard identity.relation == .equal else { return identity.right.count == 1 ? [identity] : [] }
    return identity.right.map {
      AccountingIdentity(left: $0, relation: .atMost, right: [identity.left])
    }
  }

  private static func pairs(of codes: [String]) -> [(String, String)] {
    codes.indices.flatMap { first in
      codes[(first + 1)...].map { (codes[first], $0) }
    }
  }
}
