import IndicatorForecast

/// An identity on the page: in each year the total, its parts and what is left.
struct IdentityPart {
  private let identity: AccountingIdentity
  private let rows: [IdentityYear]
  private let names: PageNames
  private let unit: MeasurementUnit
  private let id: String

  /// Creates the part of an identity; nil where no year has all its values.
  init?(
    _ identity: AccountingIdentity, among outlooks: [Outlook], names: PageNames, id: String
  ) {
    let series = identity.indicators.compactMap { code in
      outlooks.first { $0.series.indicator == code }?.series
    }
    guard series.count == identity.indicators.count else { return nil }
    rows = identity.residuals(in: series).compactMap { IdentityYear($0, series) }
    guard let first = series.first, !rows.isEmpty else { return nil }
    unit = first.unit
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
    context["isLimit"] = identity.relation == .atMost
    context["totalName"] = names.indicator(identity.left).context
    context["partNames"] = identity.right.enumerated().map { index, code -> PageContext in
      ["partName": names.indicator(code).context, "shade": String(index % 4)]
    }
    context["identityRows"] = rows.map { $0.context(greatest: greatest) }
    return context
  }
}

/// One year of an identity.
private struct IdentityYear {
  private let residual: IdentityResidual
  let total: Double
  private let parts: [Double]
  private let decimals: Int

  /// Nil where a value can't be brought to the unit of the total.
  init?(_ residual: IdentityResidual, _ series: [IndicatorSeries]) {
    let values = series.compactMap { one in
      one.point(in: residual.year).flatMap { Self.value($0, one.unit, in: residual.unit) }
    }
    guard values.count == series.count else { return nil }
    self.residual = residual
    total = values[0]
    parts = Array(values.dropFirst())
    decimals = series.map(\.decimalsShown).max() ?? 2
  }

  /// A value as it was in its own time, in another unit: what the residual is made of.
  private static func value(
    _ point: IndicatorSeries.Point, _ unit: MeasurementUnit, in other: MeasurementUnit
  ) -> Double? {
    if let printed = point.printed { return other.converted(printed, from: unit)?.doubleValue }
    let one = PrintedNumber(significand: 1, decimals: 0)
    return other.converted(one, from: unit).map { $0.doubleValue * point.value / point.linkFactor }
  }

  var sum: Double { parts.reduce(0, +) }

  func context(greatest: Double) -> PageContext {
    var context: PageContext = [:]
    context["identityYear"] = String(residual.year)
    context["totalValue"] = shown(total)
    context["partValues"] = parts.map { ["partValue": shown($0)] as PageContext }
    context["residualValue"] = "\(shown(residual.residual)) ± \(shown(residual.tolerance))"
    context["isSatisfied"] = residual.isSatisfied
    context["remark"] = remark.context
    let canBeDrawn = greatest > 0 && ([total] + parts).allSatisfy { $0 >= 0 }
    context["hasBar"] = canBeDrawn
    context["segments"] = canBeDrawn ? segments(greatest) : []
    context["totalX"] = canBeDrawn ? NumberWords.place(100 * total / greatest) : ""
    return context
  }

  private func segments(_ greatest: Double) -> [PageContext] {
    var start = 0.0
    return parts.enumerated().map { index, value in
      defer { start += value }
      return [
        "segmentX": NumberWords.place(100 * start / greatest),
        "segmentWidth": NumberWords.place(100 * value / greatest), "shade": String(index % 4),
      ]
    }
  }

  private var remark: BilingualText {
    if !residual.isOfPrintedValues {
      return BilingualText(english: "values not all printed", chinese: "含未公布的数值")
    }
    return residual.isOfOneVintage || residual.isSatisfied
      ? BilingualText(english: "", chinese: "")
      : BilingualText(english: "of different reports", chinese: "出自不同年份的报告")
  }

  private func shown(_ value: Double) -> String { NumberWords.fixed(value, decimals) }
}
