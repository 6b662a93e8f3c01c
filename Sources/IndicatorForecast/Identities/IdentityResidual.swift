/// What is left of an accounting identity when a year's values are put in.
public struct IdentityResidual: Hashable, Sendable {
  /// The identity.
  public let identity: AccountingIdentity

  /// The code of the area.
  public let area: String

  /// The year.
  public let year: Int

  /// The left side less the right side, in ``unit``.
  public let residual: Double

  /// What the rounding of all values could make of a residual of zero, in the same unit.
  public let tolerance: Double

  /// The unit of the residual: that of the left side's series, unless converted.
  public let unit: MeasurementUnit

  /// Whether every value is a printed one, and none linked or implied.
  public let isOfPrintedValues: Bool

  /// Whether all values were published in one year: a part that was revised later need not fit.
  public let isOfOneVintage: Bool

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
  /// - Returns: The residuals by area, then year. Printed values count where they were printed, and implied
  ///   ones on the basis of their own time, so that a change of basis does not show as a residual.
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
        residual: Self.exactResidual(values)?.doubleValue
          ?? values.dropFirst().reduce(values[0].value) { $0 - $1.value },
        tolerance: Self.exactTolerance(values) ?? values.reduce(rounding) { $0 + $1.halfWidth },
        unit: unit, isOfPrintedValues: values.allSatisfy { $0.printed != nil },
        isOfOneVintage: Set(values.map(\.vintage)).count == 1)
    }
  }

  /// The residual in decimal, so that what adds up on paper leaves nothing; nil where a value isn't
  /// printed, or the digits don't fit.
  private static func exactResidual(_ values: [TermValue]) -> PrintedNumber? {
    let printed = values.compactMap(\.printed)
    guard printed.count == values.count, let decimals = printed.map(\.decimals).max() else {
      return nil
    }
    let digits = printed.compactMap { $0.written(withDecimals: decimals)?.significand }
    guard digits.count == values.count else { return nil }
    var residual = digits[0]
    for part in digits.dropFirst() {
      let difference = residual.subtractingReportingOverflow(part)
      guard !difference.overflow else { return nil }
      residual = difference.partialValue
    }
    guard residual.magnitude < PrintedNumber.significandLimit.magnitude else { return nil }
    return PrintedNumber(significand: residual, decimals: decimals)
  }

  /// The sum of half units of printed values, without a rounding of its own.
  private static func exactTolerance(_ values: [TermValue]) -> Double? {
    let printed = values.compactMap(\.printed)
    guard printed.count == values.count, exactResidual(values) != nil,
      let decimals = printed.map(\.decimals).max(), let fewest = printed.map(\.decimals).min(),
      decimals - fewest < 17
    else { return nil }
    let halves = printed.reduce(Int64(0)) { sum, figure in
      sum + (0..<decimals - figure.decimals).reduce(5) { power, _ in power * 10 }
    }
    return PrintedNumber(significand: halves, decimals: decimals + 1).doubleValue
  }
}

/// A value of one term, in a common unit.
private struct TermValue {
  let value: Double
  let halfWidth: Double
  /// The figure printed, if it is one.
  let printed: PrintedNumber?
  /// The latest year in which a figure behind it was published.
  let vintage: Int

  init?(_ series: IndicatorSeries, _ year: Int, in unit: MeasurementUnit) {
    guard let point = series.point(in: year) else { return nil }
    vintage = point.vintage
    if let printed = point.printed, let figure = unit.converted(printed, from: series.unit) {
      (value, halfWidth, self.printed) = (figure.doubleValue, figure.halfUnit, figure)
    } else {
      let one = PrintedNumber(significand: 1, decimals: 0)
      guard let factor = unit.converted(one, from: series.unit)?.doubleValue else { return nil }
      let interval = point.roundingInterval
      let scale = factor / point.linkFactor
      value = point.value * scale
      halfWidth = (interval.upperBound - interval.lowerBound) / 2 * scale
      printed = nil
    }
  }
}

extension IdentityResidual {
  /// Returns the residual in another unit of the same kind.
  ///
  /// - Parameter unit: The unit wanted.
  /// - Returns: The residual, or nil when the unit is of another kind.
  public func converted(to unit: MeasurementUnit) -> IdentityResidual? {
    guard unit != self.unit else { return self }
    let one = PrintedNumber(significand: 1, decimals: 0)
    guard let factor = unit.converted(one, from: self.unit)?.doubleValue else { return nil }
    return IdentityResidual(
      identity: identity, area: area, year: year, residual: residual * factor,
      tolerance: tolerance * factor, unit: unit, isOfPrintedValues: isOfPrintedValues,
      isOfOneVintage: isOfOneVintage)
  }
}
