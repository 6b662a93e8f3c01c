import IndicatorForecast

/// An identity on the page: in each year the total, its parts and what is left; then the same of the forecast
/// and of the targets.
struct IdentityPart {
  /// How many shades parts have before they repeat.
  static let shadeCount = 4

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
      ["partName": names.indicator(code).context, "shade": String(index % Self.shadeCount)]
    }
    context["isSum"] = identity.relation == .equal
    context["barLegend"] = barLegend.context
    let parts = identity.right.map { names.indicator($0).context }
    context["identityRows"] = rows.map {
      $0.context(greatest: greatest, decimals: decimals, partNames: parts)
    }
    return context
  }

  /// What the bars show: parts beside each other, or a whole that a part must stay within.
  private var barLegend: BilingualText {
    let total = names.indicator(identity.left)
    let whole = BilingualText { language in
      identity.right.map { names.indicator($0).text(in: language) }.joined(separator: " + ")
    }
    return identity.relation == .equal
      ? BilingualText(
        english: "The bar shows the parts, the line across it the total: \(total.english).",
        chinese: "条形为各部分，竖线为总量：\(total.chinese)。")
      : BilingualText(
        english:
          "The bar shows the whole, \(whole.english); the line across it the part, \(total.english), "
          + "which must not lie beyond its end.",
        chinese: "条形为整体：\(whole.chinese)；竖线为部分：\(total.chinese)，不应超出条形。")
  }
}
