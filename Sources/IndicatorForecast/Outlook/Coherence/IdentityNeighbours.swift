/// The series that the forecast of one series depends on through identities, itself among them.
///
/// Two series are neighbours where an identity names both; neighbours of neighbours count, too. An
/// identity of which its area has only one series says nothing about that, and does not count.
struct IdentityNeighbours {
  /// The identities that the neighbours stand in, in the order given.
  let identities: [AccountingIdentity]

  /// The series, in the order given.
  let series: [IndicatorSeries]

  /// Finds the neighbours of a series among all series of all areas.
  init(
    of one: IndicatorSeries, among all: [IndicatorSeries], identities: [AccountingIdentity]
  ) {
    let ofArea = all.filter { $0.area == one.area }
    let known = Set(ofArea.map(\.indicator))
    let telling = identities.filter { identity in
      identity.holds(for: one.area) && identity.indicators.count(where: known.contains) >= 2
    }
    var reached: Set = [one.indicator]
    var before = 0
    while reached.count > before {
      before = reached.count
      for identity in telling where !reached.isDisjoint(with: identity.indicators) {
        reached.formUnion(identity.indicators)
      }
    }
    self.identities = telling.filter { !reached.isDisjoint(with: $0.indicators) }
    series = ofArea.filter { reached.contains($0.indicator) }
  }
}
