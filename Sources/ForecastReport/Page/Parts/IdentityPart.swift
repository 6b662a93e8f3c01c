import IndicatorForecast

/// An identity on the page: in each year the total, its parts and what is left; then the same of the forecast
/// and of the targets.
struct IdentityPart {
  private let identity: AccountingIdentity
  private let rows: [IdentityRow]
  private let decimals: Int
  private let names: PageNames
  private let unit: MeasurementUnit
  private let id: String

  /// Creates the part of an identity; nil where no year has all its values.
  init?(
    _ identity: AccountingIdentity, in plan: AreaPlan, rest: ResidualRequirement?,
    names: PageNames, id: String
  ) {
    let outlooks = identity.indicators.compactMap(plan.outlook(of:))
    let series = outlooks.map(\.series)
    guard let first = series.first, series.count == identity.indicators.count else { return nil }
    let past = identity.residuals(in: series).compactMap { IdentityRow($0, series) }
    guard !past.isEmpty else { return nil }
    unit = first.unit
    let forecast = IdentityRow(
      forecastOf: outlooks, in: plan.year, unit, isLimit: identity.relation == .atMost)
    // A rest in another unit than the rows above would stand among them like one in theirs.
    let aims = rest.flatMap { $0.unit == first.unit ? IdentityRow(targetsOf: $0, in: plan) : nil }
    rows = past + [forecast, aims].compactMap(\.self)
    decimals = series.map(\.decimalsShown).max() ?? 2
    self.identity = identity
    self.names = names
    self.id = id
  }

  var context: PageContext {
    let greatest = rows.flatMap { [$0.total, $0.sum] }.max() ?? 0
    var context: PageContext = [:]
    context["identityId"] = id
    context["equation"] = names.equation(identity).context
    context["identityUnit"] = unit.name.context
    context["totalName"] = names.indicator(identity.left).context
    context["partNames"] = identity.right.enumerated().map { index, code -> PageContext in
      ["partName": names.indicator(code).context, "shade": String(index % 4)]
    }
    context["identityRows"] = rows.map { $0.context(greatest: greatest, decimals: decimals) }
    return context
  }
}
