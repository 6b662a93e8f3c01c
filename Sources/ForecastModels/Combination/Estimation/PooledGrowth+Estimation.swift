import LinearAlgebra

extension PooledGrowth.Coefficients {
  /// Estimates the shares of one number of observations, by least absolute deviations over all steps.
  ///
  /// An error counts by what it adds to the mean of the scaled and of the symmetric error, each
  /// relative to that of the last value.
  ///
  /// - Parameters:
  ///   - window: How many of the last values count.
  ///   - origins: Origins with at least as many observations.
  /// - Throws: ``FitError/tooFewObservations(required:actual:)`` for too few origins, or
  ///   ``FitError/singularDesign(column:rank:conditionNumber:)``.
  init(window: Int, origins: RollingOrigins) throws(FitError) {
    let rows = origins.origins.flatMap { origin in
      GrowthRow.rows(origin, window: window, naive: origins.meanNaiveErrors(origin.panel))
    }
    guard rows.count > 2 else { throw .tooFewObservations(required: 3, actual: rows.count) }
    let columns = window > 1 ? [rows.map(\.growth), rows.map(\.change)] : [rows.map(\.growth)]
    do {
      let fit = try LeastAbsoluteDeviations(
        columns: columns, response: rows.map(\.slope), weights: rows.map(\.weight), ridge: 0.003)
      self.init(
        growth: PublishedConstant.of(fit.coefficients[0]),
        change: window > 1 ? PublishedConstant.of(fit.coefficients[1]) : 0)
    } catch {
      throw FitError(error)
    }
  }
}

/// The change a period up to one outcome, relative to the size of a change.
private struct GrowthRow {
  let slope: Double
  let growth: Double
  let change: Double
  let weight: Double

  static func rows(
    _ origin: RollingOrigins.Origin, window: Int, naive: (scaled: Double, symmetric: Double)
  ) -> [GrowthRow] {
    let history = ScaledHistory(Array(origin.history.suffix(window)))
    let size = history.unscaled(history.meanChange(window)) + 0.01 * origin.last
    // The shares are linear in the two columns: one of each alone gives them.
    let growth = PooledGrowth.Coefficients(growth: 1, change: 0).slope(history, window: window)
    let change = PooledGrowth.Coefficients(growth: 0, change: 1).slope(history, window: window)
    let cost =
      1 / (origin.meanChange * naive.scaled) + 100 / origin.last / naive.symmetric
    return origin.outcomes.enumerated().map { index, outcome in
      let steps = Double(index + 1)
      return GrowthRow(
        slope: (outcome - origin.last) / size / steps, growth: history.unscaled(growth) / size,
        change: history.unscaled(change) / size,
        weight: origin.weights[index] * cost * size * steps)
    }
  }
}
