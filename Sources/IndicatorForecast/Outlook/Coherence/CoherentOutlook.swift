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
