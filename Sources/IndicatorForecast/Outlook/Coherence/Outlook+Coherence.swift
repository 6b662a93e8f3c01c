extension Outlook {
  /// Returns the outlooks of some series, made to satisfy the identities that they stand in.
  ///
  /// For each series the outlooks of all series of its area that identities connect it with are made,
  /// and made coherent by ``CoherentOutlook``: what is returned of a series does not depend on which
  /// others are wanted. A series that stands in no identity is looked ahead from by itself.
  ///
  /// - Parameters:
  ///   - wanted: The series whose outlooks are returned.
  ///   - all: All series at hand, those wanted among them, each area and indicator once.
  ///   - identities: Identities of any areas.
  ///   - options: Horizon and model, the same for all.
  /// - Returns: One outlook for each series wanted, in their order.
  /// - Complexity: For each area at most one outlook a series, and one ``CoherentOutlook`` for each
  ///   set of series that identities connect.
  public static func coherent(
    from wanted: [IndicatorSeries], among all: [IndicatorSeries],
    identities: [AccountingIdentity], options: OutlookOptions = OutlookOptions()
  ) -> [Outlook] {
    var found: [Name: Outlook] = [:]
    return wanted.map { series in
      if let outlook = found[Name(series)] { return outlook }
      let neighbours = IdentityNeighbours(of: series, among: all, identities: identities)
      guard !neighbours.identities.isEmpty else {
        return Outlook(from: series, among: all, options: options)
      }
      let alone = neighbours.series.map { Outlook(from: $0, among: all, options: options) }
      let coherent = CoherentOutlook(alone, identities: neighbours.identities)
      let outlooks = alone.map { $0.coherent(in: coherent, horizon: options.horizon) }
      for outlook in outlooks { found[Name(outlook.series)] = outlook }
      return found[Name(series)] ?? Outlook(from: series, among: all, options: options)
    }
  }

  /// What a series is found by.
  private struct Name: Hashable {
    let area: String
    let indicator: String

    init(_ series: IndicatorSeries) {
      (area, indicator) = (series.area, series.indicator)
    }
  }

  /// Returns the outlook with the coherent distributions of its years, and its target judged by them.
  private func coherent(in coherent: CoherentOutlook, horizon: Int) -> Outlook {
    guard let forecast else { return self }
    let distributions = zip(forecast.periods, forecast.distributions).map { year, alone in
      coherent.year(year)?.value(of: series.indicator)?.coherent ?? alone
    }
    return Outlook(
      self, Forecast(origin: forecast.periods[0] - 1, distributions: distributions),
      horizon: horizon, identities: effects(in: coherent, of: forecast.periods))
  }

  private func effects(in coherent: CoherentOutlook, of years: [Int]) -> [IdentityEffect] {
    var effects: [IdentityEffect] = []
    for year in coherent.years where years.contains(year.year) {
      for outcome in year.identities where outcome.identity.indicators.contains(series.indicator) {
        let index = effects.firstIndex {
          $0.identity == outcome.identity && $0.status == outcome.status
        }
        let earlier = index.map { effects.remove(at: $0).years } ?? []
        effects.insert(
          IdentityEffect(
            identity: outcome.identity, status: outcome.status, years: earlier + [year.year]),
          at: index ?? effects.endIndex)
      }
    }
    return effects
  }
}

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
