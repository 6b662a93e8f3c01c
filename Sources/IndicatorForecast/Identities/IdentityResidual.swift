/// What is left of an accounting identity when a year's values are put in.
public struct IdentityResidual: Hashable, Sendable {
  /// The identity.
  public let identity: AccountingIdentity

  /// The code of the area.
  public let area: String

  /// The year.
  public let year: Int

  /// The left side less the right side, in the unit of the left side's series.
  public let residual: Double

  /// What the rounding of all values could make of a residual of zero, in the same unit.
  public let tolerance: Double

  /// Whether every value is a printed one, and none linked or implied.
  public let isOfPrintedValues: Bool

  /// Whether the identity holds within rounding.
  public var isSatisfied: Bool {
    switch identity.relation {
    case .equal: abs(residual) <= tolerance
    case .atMost: residual <= tolerance
    }
  }
}

extension AccountingIdentity {
  /// Returns the residuals of the identity in all areas and years that have all its values.
  ///
  /// - Parameter series: Constructed series of any areas and indicators.
  /// - Returns: The residuals by area, then year. Printed values count where they were printed, so that
  ///   a change of basis does not show as a residual.
  /// - Complexity: O(*n*) in the points.
  public func residuals(in series: [IndicatorSeries]) -> [IdentityResidual] {
    let areas = Dictionary(grouping: series.filter { holds(for: $0.area) }, by: \.area)
    return areas.sorted { $0.key < $1.key }.flatMap { area, series in
      residuals(area: area, series)
    }
  }

  private func residuals(area: String, _ series: [IndicatorSeries]) -> [IdentityResidual] {
    let terms = indicators.compactMap { code in series.first { $0.indicator == code } }
    guard terms.count == indicators.count, let unit = terms.first?.unit,
      terms.allSatisfy({ $0.unit.code == unit.code && $0.kind == .level })
    else { return [] }
    return terms[0].points.map(\.year).compactMap { year in
      let values = terms.compactMap { TermValue($0, year, in: unit) }
      guard values.count == terms.count else { return nil }
      // A rounding of the sum itself, which decimals such as 0.1 bring.
      let rounding = 1e-12 * values.reduce(0) { $0 + abs($1.value) }
      return IdentityResidual(
        identity: self, area: area, year: year,
        residual: values.dropFirst().reduce(values[0].value) { $0 - $1.value },
        tolerance: values.reduce(rounding) { $0 + $1.halfWidth },
        isOfPrintedValues: values.allSatisfy(\.isPrinted))
    }
  }
}

/// A value of one term, in a common unit.
private struct TermValue {
  let value: Double
  let halfWidth: Double
  let isPrinted: Bool

  init?(_ series: IndicatorSeries, _ year: Int, in unit: MeasurementUnit) {
    guard let point = series.point(in: year) else { return nil }
    if let printed = point.printed, let figure = unit.converted(printed, from: series.unit) {
      (value, halfWidth, isPrinted) = (figure.doubleValue, figure.halfUnit, true)
    } else {
      let scale = PrintedNumber(significand: 1, decimals: 0)
      guard let factor = unit.converted(scale, from: series.unit)?.doubleValue else { return nil }
      let interval = point.roundingInterval
      value = point.value * factor
      halfWidth = (interval.upperBound - interval.lowerBound) / 2 * factor
      isPrinted = false
    }
  }
}
