/// Two indicators of a plan whose figures were printed in each other's place: one figure each, or level and growth of
/// a year.
struct FigureExchange: Hashable {
  /// The two indicators.
  let indicators: [String]
  /// What the figures are of each.
  let roles: [FigurePlace.Role]
  /// The failing checks that hold with the figures exchanged, more than one, and what follows from them.
  let restored: Set<PlanCheck>

  /// What tells of an exchange.
  static let proof = BilingualText(
    english: "the other way round all equations hold that they stand in",
    chinese: "对调后所涉关系式全部成立")

  /// The figures, those of one role side by side.
  var places: [FigurePlace] { Self.places(indicators, roles) }

  private static func places(
    _ indicators: [String], _ roles: [FigurePlace.Role]
  ) -> [FigurePlace] {
    roles.flatMap { role in indicators.map { FigurePlace(indicator: $0, role: role) } }
  }

  /// Exchanges figures of two indicators for trial; nil where a check of theirs fails then, or fewer than two are
  /// mended.
  ///
  /// One check alone would be mended by many figures: it tells of no exchange.
  init?(
    _ indicators: [String], _ roles: [FigurePlace.Role], _ plan: AreaPlan, _ figures: PlanFigures
  ) {
    let places = Self.places(indicators, roles)
    guard indicators.count == 2, places.allSatisfy({ figures[$0] != nil }) else { return nil }
    var exchanged = figures
    for role in roles {
      let pair = Self.places(indicators, [role])
      (exchanged[pair[0]], exchanged[pair[1]]) = (figures[pair[1]], figures[pair[0]])
    }
    let isTouched = { (check: PlanCheck) in !Set(check.places).isDisjoint(with: places) }
    let fails = { (check: PlanCheck, figures: PlanFigures) in
      check.deviation(in: figures)?.isViolated ?? false
    }
    let touched = plan.checks.filter(isTouched)
    let failing = Set(touched.filter { fails($0, figures) })
    guard failing.count > 1, touched.allSatisfy({ !fails($0, exchanged) }) else { return nil }
    let implied = plan.consequences.filter(isTouched)
    guard implied.allSatisfy({ fails($0, figures) || !fails($0, exchanged) }) else { return nil }
    self.indicators = indicators
    self.roles = roles
    restored = failing.union(implied.filter { fails($0, figures) && !fails($0, exchanged) })
  }

  /// The roles that reports print levels of side by side.
  static let levels: [FigurePlace.Role] = [.result, .target]

  /// What else they print side by side: growth rates, and rows of a level with its growth.
  private static let rates: [[FigurePlace.Role]] = [[.resultGrowth], [.targetGrowth]]
  private static let rows: [[FigurePlace.Role]] = [
    [.result, .resultGrowth], [.target, .targetGrowth],
  ]

  /// The figures that are exchanged between the parts of a sum, which the sum itself doesn't see, and the growth rates
  /// that are exchanged between any two indicators of an identity.
  static func ofParts(in plan: AreaPlan, _ figures: PlanFigures) -> [FigureExchange] {
    let exchanges = plan.identities.flatMap { identity -> [FigureExchange] in
      let parts = identity.relation == .equal ? pairs(of: identity.right) : []
      let ofParts = parts.flatMap { pair in
        (levels.map { [$0] } + rows).compactMap { FigureExchange(pair, $0, plan, figures) }
      }
      return ofParts
        + pairs(of: identity.indicators).flatMap { pair in
          rates.compactMap { FigureExchange(pair, $0, plan, figures) }
        }
    }
    // A pair that stands in two sums is one pair. Of what explains the same the exchange that mends most counts, then
    // that of fewer figures, then that of the targets: results have been in print before.
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
    if one.roles.count != other.roles.count { return one.roles.count < other.roles.count }
    let roles = (one.roles[0].rawValue, other.roles[0].rawValue)
    return roles.0 != roles.1
      ? roles.0 < roles.1 : one.indicators.lexicographicallyPrecedes(other.indicators)
  }

  /// The parts of wholes that are exchanged with them: levels, or rows of a level with its growth.
  static func ofPartsAndWholes(in plan: AreaPlan, _ figures: PlanFigures) -> [FigureExchange] {
    plan.identities.flatMap(parts).flatMap { part in
      levels.compactMap { role -> FigureExchange? in
        guard PlanCheck.part(part, role).deviation(in: figures)?.isViolated ?? false else {
          return nil
        }
        return ofPartAndWhole(part.indicators, role, plan, figures)
      }
    }
  }

  /// A part and its whole with the levels of one role exchanged, or the rows that these stand in; nil where neither
  /// mends what fails.
  ///
  /// Of both the one that mends more counts, then that of fewer figures.
  static func ofPartAndWhole(
    _ indicators: [String], _ role: FigurePlace.Role, _ plan: AreaPlan, _ figures: PlanFigures
  ) -> FigureExchange? {
    let ways = [[role]] + rows.filter { $0[0] == role }
    return ways.compactMap { FigureExchange(indicators, $0, plan, figures) }.sorted(by: precedes)
      .first
  }

  /// The parts of an identity, each against the whole that it is of; of several wholes together none.
  private static func parts(of identity: AccountingIdentity) -> [AccountingIdentity] {
    guard identity.relation == .equal else { return identity.right.count == 1 ? [identity] : [] }
    return identity.right.map {
      AccountingIdentity(left: $0, relation: .atMost, right: [identity.left])
    }
  }

  private static func pairs(of codes: [String]) -> [[String]] {
    codes.indices.flatMap { first in
      codes[(first + 1)...].map { [codes[first], $0] }
    }
  }
}

extension FigureExchange {
  /// How an exchange is mended.
  static let fix = BilingualText(
    english: "exchange the two figures", chinese: "请将两个数字对调")

  /// How this one is mended.
  var fix: BilingualText {
    roles.count == 1
      ? Self.fix : BilingualText(english: "exchange the two rows", chinese: "请将两行对调")
  }

  /// What is exchanged: levels, growth rates, or both.
  func subject(planYear: Int) -> BilingualText {
    let year = roles[0].year(ofPlan: planYear)
    let isTarget = roles[0].year(ofPlan: planYear) == planYear
    guard roles.count == 1 else {
      return isTarget
        ? BilingualText(english: "the \(year) targets", chinese: " \(year) 年目标")
        : BilingualText(english: "the \(year) results", chinese: " \(year) 年实绩")
    }
    let role = PlanWording.role(roles[0], planYear: planYear)
    return roles[0].measure == .level
      ? BilingualText(english: role.english + "s", chinese: role.chinese)
      : BilingualText(english: role.english + " rates", chinese: role.chinese)
  }
}
