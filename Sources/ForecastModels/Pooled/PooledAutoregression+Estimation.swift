import Statistics

extension PooledAutoregression.Coefficients {
  /// Estimates the coefficients of one number of lags across a panel, by least absolute deviations.
  ///
  /// Each series is scaled by its mean absolute change, and all series weigh the same. Growth is
  /// estimated from the series whose values are all positive.
  ///
  /// - Parameters:
  ///   - lagCount: The number of lags.
  ///   - panel: The series, at consecutive periods.
  /// - Throws: ``FitError/singularDesign(column:rank:conditionNumber:)`` for a panel with too little
  ///   variety.
  init(lagCount: Int, panel: [TimeSeries]) throws(FitError) {
    let rows = panel.flatMap { ChangeRow.rows(of: $0, lagCount: lagCount) }
    let positive = rows.filter(\.isPositive)
    guard positive.count > lagCount + 1, rows.count > lagCount else {
      throw .tooFewObservations(required: lagCount + 2, actual: positive.count)
    }
    let withGrowth = try Self.fit(positive, lagCount: lagCount, hasGrowth: true)
    let without = lagCount > 0 ? try Self.fit(rows, lagCount: lagCount, hasGrowth: false) : nil
    // Errors relative to the level where there is no change to measure them by.
    let errors = zip(withGrowth.residuals, positive).map { error, row in
      lagCount > 0 ? abs(error) : abs(error / row.level)
    }
    let quartile = StudentTDistribution(
      degreesOfFreedom: PooledAutoregression.Fitted.degreesOfFreedom
    ).quantile(0.75)
    self.init(
      lags: Array(withGrowth.coefficients.prefix(lagCount)),
      growth: withGrowth.coefficients[lagCount],
      lagsWithoutGrowth: without?.coefficients ?? [],
      spread: errors.median() / quartile)
  }

  private static func fit(
    _ rows: [ChangeRow], lagCount: Int, hasGrowth: Bool
  ) throws(FitError) -> LeastAbsoluteDeviations {
    let lags = (0..<lagCount).map { lag in rows.map { $0.lags[lag] } }
    let columns = hasGrowth ? lags + [rows.map(\.level)] : lags
    do {
      return try LeastAbsoluteDeviations(
        columns: columns, response: rows.map(\.change), weights: rows.map(\.weight))
    } catch {
      throw FitError(error)
    }
  }
}

/// One change of a series beside those before it, in units of the mean absolute change.
private struct ChangeRow {
  let change: Double
  let lags: [Double]
  let level: Double
  let weight: Double
  let isPositive: Bool

  static func rows(of series: TimeSeries, lagCount: Int) -> [ChangeRow] {
    let values = series.values
    let changes = zip(values.dropFirst(), values).map { $0 - $1 }
    let unit = changes.reduce(0) { $0 + abs($1) } / Double(max(changes.count, 1))
    guard changes.count > lagCount, unit > 0 else { return [] }
    let isPositive = values.allSatisfy { $0 > 0 }
    return (lagCount..<changes.count).map { index in
      ChangeRow(
        change: changes[index] / unit,
        lags: (0..<lagCount).map { changes[index - 1 - $0] / unit },
        level: values[index] / unit, weight: 1 / Double(changes.count - lagCount),
        isPositive: isPositive)
    }
  }
}
