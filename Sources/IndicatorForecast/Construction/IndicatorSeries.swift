/// The annual series of one indicator in one area, with its plan targets.
///
/// A series of kind ``Kind/level`` has a value in ``unit`` for each year that a level was printed for or that
/// growth rates imply. Where no level was ever printed and growth rates were, the series is an index
/// (``Kind/index``), or one of growth rates in percent (``Kind/growth``) where they have gaps. A year without
/// either is in ``missingYears``: nothing is interpolated. Figures that contradict each other beyond their
/// rounding are in the ``ledger``.
public struct IndicatorSeries: Hashable, Sendable {
  /// The code of the area.
  public let area: String
  /// The code of the indicator.
  public let indicator: String
  /// Levels or growth rates.
  public let kind: Kind
  /// The unit of every value: that of the level printed last, percent for growth rates.
  public let unit: MeasurementUnit
  /// The prices of the values, where the document printed last states them.
  public let priceBasis: PriceBasis?
  /// The values, years increasing; years without a value have no point.
  public let points: [Point]
  /// The growth rates printed for results, years increasing, also of years without a point.
  public let growthRates: [GrowthRate]
  /// The plan targets, years increasing.
  public let targets: [PlanTarget]
  /// The years without a value, between the first and the last year that any result was printed for.
  public let missingYears: [Int]
  /// The years from which the values are on a new basis, years increasing.
  public let breaks: [Break]
  /// The contradictions between printed figures, by year.
  public let ledger: [Conflict]
  /// The changes of prices that levels and growth rates at other prices imply, years increasing.
  public let deflators: [Deflator]
  /// The latest vintage among the observations used: the series is what was known then.
  public let vintage: Int
  /// Results that could not be used, because their unit can't be converted into ``unit``.
  public let setAside: [Observation]

  /// Returns the point of a year.
  ///
  /// - Parameter year: The year.
  /// - Returns: The point, or nil when the year has no value.
  /// - Complexity: O(*n*) in the points.
  public func point(in year: Int) -> Point? { points.first { $0.year == year } }

  /// Returns the plan target for a year.
  ///
  /// - Parameter year: The plan year.
  /// - Returns: The target, or nil when there is no plan for the year.
  /// - Complexity: O(*n*) in the targets.
  public func target(for year: Int) -> PlanTarget? { targets.first { $0.year == year } }
}
