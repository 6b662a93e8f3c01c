/// Makes one annual series out of what successive reports say about an indicator.
///
/// Every printed level, growth rate and restatement is an equation between logarithms of levels, known
/// to half a unit of its last digit. They are solved like this:
///
/// 1. The level printed for a year in the report of the latest vintage is fixed: published figures
///    are never moved.
/// 2. A break, declared by the source (`OBS_STATUS` B) or shown by a growth rate whose base differs
///    from the printed one by more than ``sampleChangeThreshold``, starts a new basis. The years before it
///    are multiplied by one factor, so that the growth rate printed for the break year holds
///    (``IndicatorSeries/Link/growthRate``), or holds with the change of prices usual around it
///    (``IndicatorSeries/Link/estimatedDeflator``): linked, not averaged.
/// 3. Years without a printed level follow from growth rates by weighted least squares, the weights
///    inverse to the squares of the roundings, and are marked
///    ``IndicatorSeries/Provenance/impliedByGrowth``.
/// 4. Every other year is in ``IndicatorSeries/missingYears``: nothing is interpolated.
///
/// Equations that fail beyond rounding are in the ``IndicatorSeries/ledger``, with what most likely
/// happened. A growth rate at comparable prices against levels at current prices is no contradiction: it
/// implies a change of prices, listed in ``IndicatorSeries/deflators``, and no level is made of it. A rate
/// without a price basis is taken at that of the levels.
///
/// Values are in the unit of the level printed last (latest vintage, then latest year); levels in another
/// power of ten are converted exactly, levels in another unit code are put aside. An indicator without any
/// printed level is an index of its growth rates, 100 in the first year, or amounts where a target gives
/// one level with its growth; with gaps between the rates it stays a series of growth rates. A result
/// printed as a range is not a level.
///
/// With `asOf`, observations of a later vintage don't exist: no level, no rate, no target and no unit of
/// them is used. The order of the observations doesn't matter.
public struct SeriesConstruction: Hashable, Sendable {
  /// A difference between a printed level and the base that growth implies which is too large for a
  /// revision of the same measure: 3 %, where ``Conflict/Cause/sampleChange`` becomes the likelier
  /// cause and a new basis starts.
  public static let sampleChangeThreshold = 0.03

  /// The latest vintage that is used; nil for all.
  public let asOf: Int?

  /// The identities that tell slips from revisions.
  public let identities: [AccountingIdentity]

  /// Creates a construction.
  ///
  /// - Parameters:
  ///   - asOf: The latest vintage that is used; nil for all.
  ///   - identities: The identities that hold between the indicators.
  public init(asOf: Int? = nil, identities: [AccountingIdentity] = []) {
    self.asOf = asOf
    self.identities = identities
  }

  /// Returns the series of every area and indicator.
  ///
  /// - Parameter observations: Observations of any areas and indicators, in any order.
  /// - Returns: The series, by area, then by indicator, both in the order of their codes.
  /// - Complexity: O(*n* log *n*) in the observations.
  public func series(from observations: some Sequence<Observation>) -> [IndicatorSeries] {
    let areas = Dictionary(grouping: observations.filter { isKnown($0) }, by: \.area)
    return areas.sorted { $0.key < $1.key }.flatMap { area, known in
      let witness = witness(known, area: area)
      let indicators = Dictionary(grouping: known, by: \.indicator).sorted { $0.key < $1.key }
      return indicators.map { indicator, rows in
        SeriesBuilder(rows, witness: witness).series(area: area, indicator: indicator)
      }
    }
  }

  /// Returns the series of one area and indicator.
  ///
  /// - Parameters:
  ///   - area: The code of the area.
  ///   - indicator: The code of the indicator.
  ///   - observations: Observations of any areas and indicators, in any order.
  /// - Returns: The series, or nil when nothing is known of it.
  /// - Complexity: O(*n* log *n*) in the observations.
  public func series(
    area: String, indicator: String, from observations: some Sequence<Observation>
  ) -> IndicatorSeries? {
    let known = observations.filter { isKnown($0) && $0.area == area }
    let rows = known.filter { $0.indicator == indicator }
    guard !rows.isEmpty else { return nil }
    return SeriesBuilder(rows, witness: witness(known, area: area))
      .series(area: area, indicator: indicator)
  }

  private func witness(_ observations: [Observation], area: String) -> IdentityWitness {
    IdentityWitness(observations, identities: identities.filter { $0.holds(for: area) })
  }

  private func isKnown(_ observation: Observation) -> Bool {
    asOf.map { observation.vintage <= $0 } ?? true
  }
}
