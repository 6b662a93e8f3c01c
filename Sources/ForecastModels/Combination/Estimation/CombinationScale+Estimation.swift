import LinearAlgebra
import RealModule
import Statistics

extension CombinationScale {
  /// The probabilities that calibration holds the intervals of 80 and 95 percent to inside the
  /// training rows: those of the least interval score, as heavy tails make the outermost percent dear.
  private static let calibratedProbabilities = (inner: 0.76, outer: 0.93)

  /// Estimates the scale of one rung.
  ///
  /// First the logarithm of the absolute errors is regressed on the sizes by least absolute
  /// deviations; from three observations on the interval score is then made smaller from there.
  /// Factor and degrees of freedom of each step are those at which two quantiles of the errors lie
  /// where the Student-t has them.
  ///
  /// - Parameters:
  ///   - rows: What was expected, and what came.
  ///   - naive: The naive errors of each panel and step.
  /// - Throws: ``FitError/tooFewObservations(required:actual:)`` for too few rows, or
  ///   ``FitError/singularDesign(column:rank:conditionNumber:)``.
  init(
    _ rows: [ScaleRows.Row], naive: [[(scaled: Double, symmetric: Double)]]
  ) throws(FitError) {
    let steps = RollingOrigins.horizon
    let slopeCount = rows.first?.columns.count ?? 0
    guard rows.count > 4 * (steps + slopeCount) else {
      throw .tooFewObservations(required: 4 * (steps + slopeCount), actual: rows.count)
    }
    var coefficients = try Self.absoluteDeviations(rows, steps: steps)
    if slopeCount > 2 {
      var score = IntervalScoreFit(rows, naive: naive, steps: steps, start: coefficients)
      coefficients = score.best()
    }
    coefficients = coefficients.map { PublishedConstant.of($0) }
    let calibration = (1...steps).map { step in
      Self.calibrated(rows.filter { $0.step == step }, coefficients, steps: steps)
    }
    self.init(
      intercepts: Array(coefficients.prefix(steps)), slopes: Array(coefficients.dropFirst(steps)),
      factors: calibration.map(\.factor), degreesOfFreedom: calibration.map(\.degreesOfFreedom))
  }

  /// Returns the logarithm of the scale of a row before calibration, relative to the last value.
  static func exponent(_ row: ScaleRows.Row, _ coefficients: [Double], steps: Int) -> Double {
    row.columns.indices.reduce(coefficients[row.step - 1]) {
      $0 + coefficients[steps + $1] * row.columns[$1]
    }
  }

  private static func absoluteDeviations(
    _ rows: [ScaleRows.Row], steps: Int
  ) throws(FitError) -> [Double] {
    let errors = rows.map { Double.log(abs($0.outcome - $0.median) + 5e-4) }
    let centre = errors.median()
    let columns =
      (1...steps).map { step in rows.map { $0.step == step ? 1.0 : 0 } }
      + rows[0].columns.indices.map { index in rows.map { $0.columns[index] } }
    do {
      let fit = try LeastAbsoluteDeviations(
        columns: columns, response: errors.map { $0 - centre }, weights: rows.map(\.weight),
        ridge: 1e-3)
      return fit.coefficients.enumerated().map { $0 < steps ? $1 + centre : $1 }
    } catch {
      throw FitError(error)
    }
  }

  private static func calibrated(
    _ rows: [ScaleRows.Row], _ coefficients: [Double], steps: Int
  ) -> (factor: Double, degreesOfFreedom: Double) {
    guard !rows.isEmpty else { return (1, 4) }
    let errors = rows.map { row in
      let scale = Double.exp(exponent(row, coefficients, steps: steps))
      return abs(.log(max(row.outcome, 1e-9) / row.median)) / limited(scale / row.median)
    }
    let quantiles = WeightedQuantile(errors, rows.map(\.weight))
    let inner = quantiles.value(calibratedProbabilities.inner)
    let outer = quantiles.value(calibratedProbabilities.outer)
    let degreesOfFreedom = degreesOfFreedom(ratio: outer / max(inner, 1e-12))
    let quantile = StudentTDistribution(degreesOfFreedom: degreesOfFreedom).quantile(0.975)
    return (PublishedConstant.of(max(outer / quantile, 1e-6)), degreesOfFreedom)
  }

  /// Returns the degrees of freedom at which the quantiles of 97.5 and 90 percent have a ratio.
  private static func degreesOfFreedom(ratio: Double) -> Double {
    var (low, high) = (2.05, 200.0)
    for _ in 1...60 {
      let middle = (low * high).squareRoot()
      let distribution = StudentTDistribution(degreesOfFreedom: middle)
      let isTooHeavy = distribution.quantile(0.975) / distribution.quantile(0.9) > ratio
      (low, high) = isTooHeavy ? (middle, high) : (low, middle)
    }
    return PublishedConstant.of(low, decimals: 2)
  }
}
