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

  /// Creates a construction.
  ///
  /// - Parameter asOf: The latest vintage that is used; nil for all.
  public init(asOf: Int? = nil) {
    self.asOf = asOf
  }

  /// Returns the series of every area and indicator.
  ///
  /// - Parameter observations: Observations of any areas and indicators, in any order.
  /// - Returns: The series, by area, then by indicator, both in the order of their codes.
  /// - Complexity: O(*n* log *n*) in the observations.
  public func series(from observations: some Sequence<Observation>) -> [IndicatorSeries] {
    let known = observations.filter { isKnown($0) }
    let groups = Dictionary(grouping: known) { [$0.area, $0.indicator] }
    let sorted = groups.sorted { $0.key.lexicographicallyPrecedes($1.key) }
    return sorted.map { SeriesBuilder($0.value).series(area: $0.key[0], indicator: $0.key[1]) }
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
    let known = observations.filter {
      isKnown($0) && $0.area == area && $0.indicator == indicator
    }
    guard !known.isEmpty else { return nil }
    return SeriesBuilder(known).series(area: area, indicator: indicator)
  }

  private func isKnown(_ observation: Observation) -> Bool {
    asOf.map { observation.vintage <= $0 } ?? true
  }
}
