import LinearAlgebra

/// The outlooks of one area, moved as little as possible so that its accounting identities hold.
///
/// In each year ahead the forecasts are reconciled with weights from their own spread and from the
/// correlation of the series' past growth, shrunk towards none. Values that are published already
/// stay as they are, and the others follow. Units are converted. An identity that can't be applied is
/// left out and says why; series outside all applied identities keep their forecast.
///
/// Years are made coherent each by itself.
public struct CoherentOutlook: Hashable, Sendable {
  /// The years for which at least one series is forecast, increasing; the others may have published
  /// values for them.
  public let years: [Year]

  /// Makes outlooks coherent.
  ///
  /// - Parameters:
  ///   - outlooks: The outlooks of one area, one an indicator. Their horizons may differ.
  ///   - identities: Identities; those of other areas are ignored.
  /// - Precondition: All outlooks are of one area, and no indicator stands twice.
  /// - Complexity: For each year that of ``Reconciliation/reconciled(_:errorCovariance:leastWidthRatio:)``, once more
  ///   for each contradiction.
  public init(_ outlooks: [Outlook], identities: [AccountingIdentity]) {
    let area = outlooks.first?.series.area
    precondition(outlooks.allSatisfy { $0.series.area == area }, "outlooks are of one area")
    precondition(
      Set(outlooks.map(\.series.indicator)).count == outlooks.count, "an indicator stands once")
    let holding = identities.filter { identity in area.map(identity.holds) ?? false }
    let ahead = Set(outlooks.flatMap { $0.forecast?.periods ?? [] })
    years = ahead.sorted().map { CoherentYear($0, outlooks, holding).result }
  }

  /// Returns the values of a year.
  ///
  /// - Parameter year: The year.
  /// - Returns: The year, or nil where nothing is forecast for it.
  public func year(_ year: Int) -> Year? { years.first { $0.year == year } }
}

extension CoherentOutlook {
  /// One series in one year.
  public struct Value: Hashable, Sendable {
    /// The code of the indicator.
    public let indicator: String

    /// The unit of the distributions.
    public let unit: MeasurementUnit

    /// Whether the series has a value for the year already, printed or implied by printed figures; the
    /// distributions are then a point mass.
    public let isPublished: Bool

    /// The forecast of the series alone.
    public let base: PredictiveDistribution

    /// The forecast that satisfies the identities; its median is ``value``, to the rounding of a
    /// logarithm.
    public let coherent: PredictiveDistribution

    /// The coherent value, in ``unit``; with the others of its year it adds up to the last digits.
    public let value: Double

    /// What the identities changed the point forecast by, in ``unit``.
    public var adjustment: Double { value - base.median }
  }
}

extension CoherentOutlook {
  /// One year ahead.
  public struct Year: Hashable, Sendable {
    /// The year.
    public let year: Int

    /// The series that have a forecast or a published value for it, in the order of the outlooks.
    public let values: [Value]

    /// What became of each identity of the area, in their order.
    public let identities: [IdentityOutcome]

    /// The correlations of the errors of the values, in their order, as the identities leave them: those
    /// of ``Reconciliation``'s error covariance.
    ///
    /// Published values, and series outside all applied identities, are correlated with none.
    public let correlation: Matrix

    /// Returns the value of an indicator.
    ///
    /// - Parameter indicator: Its code.
    /// - Returns: The value, or nil where there is none.
    public func value(of indicator: String) -> Value? {
      values.first { $0.indicator == indicator }
    }
  }
}

extension CoherentOutlook {
  /// What became of an identity in one year.
  public struct IdentityOutcome: Hashable, Sendable {
    /// The identity.
    public let identity: AccountingIdentity

    /// Whether it was applied.
    public let status: Status
  }

  /// Whether an identity was applied.
  public enum Status: Hashable, Sendable {
    /// The coherent values satisfy it.
    case applied

    /// The coherent values satisfy it with equality, though it only asks for "at most".
    case binding

    /// It was left out.
    case notApplied(Obstacle)
  }

  /// Why an identity was left out.
  ///
  /// Indicators are named by their codes.
  public enum Obstacle: Hashable, Sendable {
    /// There are no outlooks of these indicators.
    case missingSeries(indicators: [String])

    /// These have neither a forecast nor a published value for the year.
    case noValue(indicators: [String])

    /// These are no amounts, or amounts in a unit that can't be converted into that of the left side.
    case notComparable(indicators: [String])

    /// All values are published: there is nothing left to adjust.
    case allPublished

    /// It contradicts these other identities together with these published values.
    case contradiction(identities: [AccountingIdentity], published: [String])

    /// It would make this indicator, which is forecast in logarithms, zero or negative.
    case notPositive(indicator: String)

    /// The spreads of the forecasts differ by too many orders of magnitude to compute with.
    case illConditioned
  }
}
