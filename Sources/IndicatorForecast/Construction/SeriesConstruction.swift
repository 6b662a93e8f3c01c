/// Makes one annual series out of what successive reports say about an indicator, in the plain way.
///
/// The value of a year is, in this order:
///
/// 1. the level printed in the report of the latest vintage;
/// 2. otherwise the level that the next year implies: *A* / (1 + *g* / 100) with the level *A* printed
///    for the next year and the growth rate *g* of the same report (of the latest report where that
///    one gives no rate), marked ``IndicatorSeries/Provenance/impliedByGrowth``;
/// 3. otherwise none: the year is in ``IndicatorSeries/missingYears``.
///
/// A growth rate at comparable prices says nothing about the amount at the prices of the year before: the
/// second rule is applied only where level and rate have the same price basis, or the rate has none, or the
/// rate is at current prices and the level has none. Nor is it applied to a rate of −100 % or less.
///
/// Values are in the unit of the level printed last (latest vintage, then latest year); levels in another
/// power of ten are converted exactly, levels in another unit code are put aside. An indicator without any
/// printed level but with growth rates is a series of growth rates. A result printed as a range is not a
/// level.
///
/// With `asOf`, observations of a later vintage don't exist: no level, no rate, no target and no unit of
/// them is used. The order of the observations doesn't matter.
public struct SeriesConstruction: Hashable, Sendable {
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
