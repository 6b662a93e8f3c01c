import IndicatorForecast

/// A row of an identity: the total, its parts and what is left, of a year, of the forecast or of the targets.
struct IdentityRow {
  /// What the row is of.
  let label: BilingualText
  /// The total, in the unit of the identity.
  let total: Double
  /// The parts in the same unit; nil for one without a figure.
  let parts: [Double?]
  /// What is left of the total.
  let residual: Double
  /// What rounding could make of a residual of zero; nil where the figures are not printed.
  let tolerance: Double?
  /// Whether the identity holds; nil where a part has no figure.
  let isSatisfied: Bool?
  /// What is to be known of the figures.
  let remark: BilingualText

  /// How long the greatest bar is, in hundredths: the mark of a total at its end has a width, too.
  private static let length = 99.0

  /// The sum of the parts that have a figure.
  var sum: Double { parts.compactMap(\.self).reduce(0, +) }
}

extension IdentityRow {
  /// A year of the history; nil where a value can't be brought to the unit of the total.
  init?(_ found: IdentityResidual, _ series: [IndicatorSeries]) {
    let values = series.compactMap { one in
      one.point(in: found.year).flatMap { Self.value($0, one.unit, in: found.unit) }
    }
    guard values.count == series.count else { return nil }
    let year = String(found.year)
    label = BilingualText(english: year, chinese: year)
    total = values[0]
    parts = values.dropFirst().map(Optional.some)
    residual = found.residual
    tolerance = found.tolerance
    isSatisfied = found.isSatisfied
    remark = Self.remark(found, isBeforeLinking: Self.isBeforeLinking(found, series))
  }

  /// Whether a value stands here as it was printed and elsewhere on the page as it was linked.
  private static func isBeforeLinking(
    _ found: IdentityResidual, _ series: [IndicatorSeries]
  ) -> Bool {
    series.contains { $0.point(in: found.year)?.linkFactor ?? 1 != 1 }
  }

  private static func remark(_ found: IdentityResidual, isBeforeLinking: Bool) -> BilingualText {
    var remarks: [BilingualText] = []
    if isBeforeLinking {
      remarks.append(
        found.isOfPrintedValues
          ? BilingualText(english: "as printed, before linking", chinese: "按公布数值，未经衔接")
          : BilingualText(english: "before linking", chinese: "未经衔接"))
    }
    if !found.isOfPrintedValues {
      remarks.append(BilingualText(english: "values not all printed", chinese: "含未公布的数值"))
    } else if !found.isOfOneVintage, !found.isSatisfied {
      remarks.append(BilingualText(english: "of different reports", chinese: "出自不同年份的报告"))
    }
    return BilingualText(
      english: remarks.map(\.english).joined(separator: "; "),
      chinese: remarks.map(\.chinese).joined(separator: "；"))
  }

  /// The medians of the plan year; nil where a term has no forecast for it, or a unit differs.
  init?(forecastOf outlooks: [Outlook], in year: Int, _ unit: MeasurementUnit, isLimit: Bool) {
    let medians = outlooks.compactMap { outlook -> Double? in
      let step = outlook.steps(through: year).last
      guard let step, step.year == year, step.distribution.median.isFinite else { return nil }
      return Self.factor(from: outlook.series.unit, to: unit).map { $0 * step.distribution.median }
    }
    guard medians.count == outlooks.count, let first = medians.first else { return nil }
    label = BilingualText(english: "\(year), forecast", chinese: "\(year) 预测")
    total = first
    parts = medians.dropFirst().map(Optional.some)
    residual = medians.dropFirst().reduce(first, -)
    tolerance = nil
    // Medians are found to about ten digits.
    let noise = 1e-8 * medians.reduce(0) { $0 + abs($1) }
    isSatisfied = isLimit ? residual <= noise : abs(residual) <= noise
    remark = BilingualText(english: "medians", chinese: "中位数")
  }

  /// The targets of a plan that leaves something for the rest.
  init?(targetsOf rest: ResidualRequirement, in plan: AreaPlan) {
    let values = rest.identity.indicators.map { code -> Double? in
      plan.indicator(code)?.target.flatMap { figure in
        figure.value.flatMap { rest.unit.converted($0, from: figure.unit)?.doubleValue }
      }
    }
    guard let first = values[0] else { return nil }
    label = BilingualText(english: "\(plan.year), targets", chinese: "\(plan.year) 目标")
    total = first
    parts = Array(values.dropFirst())
    residual = rest.required
    tolerance = rest.rounding
    isSatisfied = nil
    remark = BilingualText(english: "left for the rest", chinese: "留给其余部分")
  }

  /// A value as it was in its own time, in another unit: what the residual is made of.
  private static func value(
    _ point: IndicatorSeries.Point, _ unit: MeasurementUnit, in other: MeasurementUnit
  ) -> Double? {
    if let printed = point.printed { return other.converted(printed, from: unit)?.doubleValue }
    return factor(from: unit, to: other).map { $0 * point.value / point.linkFactor }
  }

  private static func factor(from unit: MeasurementUnit, to other: MeasurementUnit) -> Double? {
    other.converted(PrintedNumber(significand: 1, decimals: 0), from: unit)?.doubleValue
  }
}

extension IdentityRow {
  /// What the template of a row is filled with.
  ///
  /// - Parameters:
  ///   - greatest: The greatest total or sum of all rows: the length of the bars.
  ///   - decimals: The decimals that values are shown with.
  ///   - partNames: The names of the parts, which stand beside their values where there are no columns.
  /// - Returns: The row.
  func context(greatest: Double, decimals: Int, partNames: [PageContext]) -> PageContext {
    let shown = { (value: Double) in NumberWords.fixed(value, decimals) }
    let canBeDrawn = greatest > 0 && ([total] + parts.compactMap(\.self)).allSatisfy { $0 >= 0 }
    var context: PageContext = [:]
    context["rowLabel"] = label.context
    context["totalValue"] = shown(total)
    context["partValues"] = zip(parts, partNames).enumerated().map { index, part -> PageContext in
      [
        "partValue": part.0.map(shown) ?? "–", "partName": part.1,
        "shade": String(index % IdentityPart.shadeCount),
      ]
    }
    context["residualValue"] = shown(residual) + (tolerance.map { " ± " + shown($0) } ?? "")
    context["isHeld"] = isSatisfied == true
    context["isBroken"] = isSatisfied == false
    context["remark"] = remark.context
    context["hasBar"] = canBeDrawn
    context["segments"] = canBeDrawn ? segments(greatest) : []
    context["totalX"] = canBeDrawn ? NumberWords.place(Self.length * total / greatest) : ""
    return context
  }

  private func segments(_ greatest: Double) -> [PageContext] {
    var start = 0.0
    return parts.enumerated().map { index, part in
      let value = part ?? 0
      defer { start += value }
      return [
        "segmentX": NumberWords.place(Self.length * start / greatest),
        "segmentWidth": NumberWords.place(Self.length * value / greatest),
        "shade": String(index % IdentityPart.shadeCount),
      ]
    }
  }
}
