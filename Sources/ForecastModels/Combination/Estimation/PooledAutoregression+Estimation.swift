import LinearAlgebra
import RealModule
import Statistics

extension PooledAutoregression.Coefficients {
  /// The unit of the growth in the regression, which brings its column near the others.
  private static let growthUnit = 0.05

  /// Estimates the coefficients of one number of lags across panels, by least absolute deviations.
  ///
  /// The differences of each series are relative to their mean magnitude. Series weigh the same
  /// within a panel, and panels the same.
  ///
  /// - Parameters:
  ///   - lagCount: The number of lags.
  ///   - panels: The series; those with values that are not positive are left out.
  /// - Throws: ``FitError/tooFewObservations(required:actual:)`` for panels with too few rows, or
  ///   ``FitError/singularDesign(column:rank:conditionNumber:)``.
  init(lagCount: Int, panels: [[TimeSeries]]) throws(FitError) {
    let rows = panels.flatMap { panel in
      panel.flatMap { DifferenceRow.rows(of: $0, lagCount: lagCount, panelCount: panel.count) }
    }
    guard rows.count > lagCount + 1 else {
      throw .tooFewObservations(required: lagCount + 2, actual: rows.count)
    }
    let columns =
      (0..<lagCount).map { lag in rows.map { $0.lags[lag] } }
      + [rows.map { Self.growthUnit / $0.unit }]
    do {
      let fit = try LeastAbsoluteDeviations(
        columns: columns, response: rows.map(\.difference), weights: rows.map(\.weight),
        ridge: 1e-4)
      let quartile = StudentTDistribution(
        degreesOfFreedom: PooledAutoregression.Fitted.degreesOfFreedom
      ).quantile(0.75)
      let spread = WeightedQuantile(fit.residuals.map(abs), rows.map(\.weight)).value(0.5)
      let published = fit.coefficients.map { PublishedConstant.of($0) }
      self.init(
        lags: Array(published.prefix(lagCount)),
        growth: PublishedConstant.of(Self.growthUnit * published[lagCount], decimals: 8),
        spread: PublishedConstant.of(spread / quartile))
    } catch {
      throw FitError(error)
    }
  }
}

/// One difference of logarithms beside those before it, relative to their mean magnitude.
private struct DifferenceRow {
  let difference: Double
  let lags: [Double]
  let unit: Double
  let weight: Double

  static func rows(of series: TimeSeries, lagCount: Int, panelCount: Int) -> [DifferenceRow] {
    guard series.values.allSatisfy({ $0 > 0 }), series.count > lagCount + 1 else { return [] }
    let logarithms = series.values.map { Double.log($0) }
    let differences = zip(logarithms.dropFirst(), logarithms).map { $0 - $1 }
    let unit = differences.reduce(0) { $0 + abs($1) } / Double(differences.count)
    guard unit > 0 else { return [] }
    let weight = 1 / Double(differences.count - lagCount) / Double(panelCount)
    return (lagCount..<differences.count).map { index in
      DifferenceRow(
        difference: differences[index] / unit,
        lags: (0..<lagCount).map { differences[index - 1 - $0] / unit }, unit: unit,
        weight: weight)
    }
  }
}
