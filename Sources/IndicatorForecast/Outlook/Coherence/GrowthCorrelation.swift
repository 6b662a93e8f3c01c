import ForecastModels
import LinearAlgebra
import RealModule

/// How the forecast errors of several series go together, judged by their past growth.
///
/// Correlations of the logarithmic growth rates about their means, over the years that all series
/// have, shrunk towards none by ``ShrunkCovariance``. Fewer than four such years, or a value that has no
/// logarithm, give none at all.
struct GrowthCorrelation {
  /// The correlations; ones on the diagonal.
  let matrix: Matrix

  /// Whether they were estimated, and not assumed to be none.
  let isEstimated: Bool

  /// Takes series that stand at some positions among others, which are correlated with none.
  init(_ series: [IndicatorSeries], after positions: [Int], of count: Int) {
    var matrix = Matrix.identity(count)
    let shrunk = Self.shrunk(series)
    if let shrunk {
      for (row, left) in positions.enumerated() {
        for (column, right) in positions.enumerated() where row != column {
          let size = (shrunk[row, row] * shrunk[column, column]).squareRoot()
          matrix[left, right] = shrunk[row, column] / size
        }
      }
    }
    self.matrix = matrix
    isEstimated = shrunk != nil
  }

  private static func shrunk(_ series: [IndicatorSeries]) -> Matrix? {
    guard series.count >= 2 else { return nil }
    let growth = series.map(growthRates)
    let years = growth.map { Set($0.keys) }
    let common = years.dropFirst().reduce(years[0]) { $0.intersection($1) }.sorted()
    guard common.count >= 4 else { return nil }
    let columns = growth.map { rates in
      let column = common.compactMap { rates[$0] }
      let mean = column.reduce(0, +) / Double(column.count)
      return column.map { $0 - mean }
    }
    do throws(ReconciliationError) {
      let estimate = try ShrunkCovariance(residuals: Matrix(columns: columns))
      // Without any shrinkage the correlations may be singular, as those of parts and total are.
      return estimate.intensity > 1e-6 ? estimate.matrix : nil
    } catch {
      return nil
    }
  }

  private static func growthRates(_ series: IndicatorSeries) -> [Int: Double] {
    let points = series.comparablePoints
    var rates: [Int: Double] = [:]
    for (before, point) in zip(points, points.dropFirst())
    where point.year == before.year + 1 && before.value > 0 && point.value > 0 {
      rates[point.year] = .log(point.value / before.value)
    }
    return rates
  }
}
