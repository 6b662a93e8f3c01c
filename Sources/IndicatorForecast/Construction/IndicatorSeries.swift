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
  /// The years without a value, between the first and the last year that a report has a result for: printed,
  /// as a range, or said to be missing.
  public let missingYears: [Int]
  /// The years from which the values are on a new basis, years increasing.
  public let breaks: [Break]
  /// The contradictions between printed figures, by year.
  public let ledger: [Conflict]
  /// The changes of prices that levels and growth rates at other prices imply, years increasing.
  public let deflators: [Deflator]
  /// The latest vintage among the observations used: the series is what was known then.
  public let vintage: Int
  /// Results that are not part of the series, with the reason, years increasing.
  public let setAside: [SetAside]

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

extension IndicatorSeries {
  /// What the values of a series are.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// Amounts, in the unit of the series.
    case level
    /// Relative amounts, 100 in the first year: made of growth rates alone.
    case index
    /// Growth rates against the year before, in percent.
    case growth
  }
}

extension IndicatorSeries {
  /// Why a printed result is not part of the series.
  public enum SetAsideReason: String, CaseIterable, Hashable, Sendable {
    /// Its unit can't be converted into that of the level printed last.
    case unit
    /// It is at other prices than the level printed last.
    case priceBasis = "price_basis"
    /// It is one end of a range, and nobody knows where in the range the result lies.
    case range
  }
}

extension IndicatorSeries {
  /// The change of prices that a level at current prices and a growth rate at comparable prices imply.
  public struct Deflator: Hashable, Sendable {
    /// The year against the one before.
    public let year: Int

    /// log(*A* / *B*) − log(1 + *g*), with levels *A* of the year and *B* of the year before.
    let logarithm: Double

    /// The implied change of prices in percent.
    public var rate: Double { logarithm.relativeChange * 100 }
  }
}

extension IndicatorSeries {
  /// The growth rate printed for the result of one year.
  public struct GrowthRate: Hashable, Sendable {
    /// The year that grew against the one before.
    public let year: Int
    /// The rate in percent.
    public let rate: PrintedNumber
    /// The prices, where the source states them.
    public let priceBasis: PriceBasis?
    /// The year in which the document was given.
    public let vintage: Int
  }
}

extension IndicatorSeries {
  /// Where the value of a year comes from.
  public enum Provenance: String, CaseIterable, Hashable, Sendable {
    /// Printed in a report, and unchanged.
    case reported
    /// Estimated from printed growth rates and the printed levels that they lead to.
    case impliedByGrowth = "implied_by_growth"
    /// Printed on an earlier basis, and linked to the present one.
    case linked
    /// The base that a target's level and its own growth rate imply.
    case impliedByTarget = "implied_by_target"
    /// The first year of an index, 100 by definition.
    case indexBase = "index_base"

    /// Whether the value is an estimate of ours and not a printed figure.
    public var isEstimated: Bool { self != .reported && self != .indexBase }
  }
}

extension IndicatorSeries {
  /// A printed result that is not part of the series.
  public struct SetAside: Hashable, Sendable {
    /// The figure.
    public let observation: Observation

    /// Why it can't be used.
    public let reason: SetAsideReason

    /// Creates an entry.
    ///
    /// - Parameters:
    ///   - observation: The figure.
    ///   - reason: Why it can't be used.
    public init(_ observation: Observation, _ reason: SetAsideReason) {
      self.observation = observation
      self.reason = reason
    }
  }
}

extension IndicatorSeries {
  /// A year from which the values are on a new basis.
  public struct Break: Hashable, Sendable {
    /// The first year on the new basis.
    public let year: Int

    /// How the years before it were brought to the new basis.
    public let link: Link

    /// What the values before the break were multiplied by, because of this break alone; one where
    /// nothing links them.
    public let factor: Double
  }

  /// How the years before a break are brought to the new basis.
  public enum Link: String, CaseIterable, Hashable, Sendable {
    /// By the growth rate printed for the first year on the new basis.
    case growthRate = "growth_rate"
    /// By that growth rate at comparable prices and the median of the price changes that neighbouring
    /// years imply: an estimate.
    case estimatedDeflator = "estimated_deflator"
    /// Not at all: forecasts use the values from the break on.
    case none
  }
}

extension IndicatorSeries {
  /// The value of one year.
  public struct Point: Hashable, Sendable {
    /// The year.
    public let year: Int
    /// The value in the unit of the series.
    public let value: Double
    /// What the rounding of the printed figures allows the value to be, in the unit of the series; the
    /// factor of a link is taken as exact.
    public let roundingInterval: ClosedRange<Double>
    /// The figure printed, in the unit of the series; nil when the value is implied.
    public let printed: PrintedNumber?
    /// Printed, linked or implied.
    public let provenance: Provenance
    /// What the breaks after the year multiplied its value by; 1 where there is none.
    ///
    /// The value divided by it is on the basis of the reports of its own time.
    public let linkFactor: Double
    /// The growth rate printed for the year, in percent, where there is one.
    public let growth: PrintedNumber?
    /// Whether the value is the first on a new basis.
    public let isBreak: Bool
    /// The observations that the value was taken from: a level, or a level and growth rates.
    public let inputs: [Observation]

    /// How the text qualifies the value: as it does the figure printed; a value that is implied by a
    /// qualified figure is approximate.
    public var qualifier: Qualifier {
      guard inputs.contains(where: { $0.qualifier != .exact }) else { return .exact }
      return printed == nil ? .approximate : inputs[0].qualifier
    }

    /// The latest vintage among the inputs.
    public var vintage: Int { inputs.map(\.vintage).max() ?? Observation.years.lowerBound }
  }
}
