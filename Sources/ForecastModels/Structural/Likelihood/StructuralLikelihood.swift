import RealModule

/// The negative logarithm of the likelihood of a structural model as a function of its variances.
///
/// ½ Σ (log F + v²/F) over the observations after the diffuse ones. Variances are in squares of a
/// power of two near the size of the series' differences.
struct StructuralLikelihood: BoxObjective {
  let lowerBounds = SIMD3<Double>.zero
  let upperBounds: SIMD3<Double>
  let model: StructuralModel
  /// Observations less the first one, over `scale`.
  let values: [Double]
  let origin: Double
  let scale: Double
  /// Whether the differences that the model explains are all zero but for rounding.
  let isExact: Bool

  init(_ model: StructuralModel, _ series: TimeSeries) {
    self.model = model
    let origin = series.values[0]
    let differenced = series.values.differenced(
      model.initialState == .diffuse ? model.form.stateCount : 1)
    let largest = differenced.reduce(0) { max($0, abs($1)) }
    let scale = largest > 0 ? Double(sign: .plus, exponent: largest.exponent, significand: 1) : 1
    values = series.values.map { ($0 - origin) / scale }
    (self.origin, self.scale) = (origin, scale)
    let rounding = 16 * series.exactFitSumOfSquares
    isExact = differenced.reduce(0) { $0 + $1 * $1 } <= rounding
    // No variance of greatest likelihood is beyond twice the square of the largest difference. The
    // bound is not rounded to the power of two: results must not depend on the unit.
    let bound = largest > 0 ? 2 * (largest / scale) * (largest / scale) : 1
    upperBounds = model.form.lanes * bound
  }

  /// What a pass of the filter leaves.
  struct Pass<Number: ModelNumber> {
    var filter: LevelSlopeFilter<Number>
    var errors: [Number] = []
    var objective: Number
  }

  /// Returns the pass at scaled variances of irregular, level and slope.
  func pass<Number: ModelNumber>(_ variances: [Number]) -> Pass<Number> {
    let named = (irregular: variances[0], level: variances[1], slope: variances[2])
    var pass: Pass<Number>
    var rest = values[...]
    switch model.initialState {
    case .diffuse:
      let known = values.prefix(model.form.stateCount)
      rest = values.dropFirst(known.count)
      pass = Pass(
        filter: LevelSlopeFilter(afterDiffuse: known, named), objective: Number(0))
    case .given(let state):
      pass = Pass(filter: given(state, named), objective: Number(0))
    }
    for value in rest {
      pass.filter.predict()
      let (error, variance) = pass.filter.update(Number(value))
      pass.errors.append(error)
      pass.objective += variance.logarithm + error * error / variance
    }
    pass.objective = Number(0.5) * pass.objective
    return pass
  }

  private func given<Number: ModelNumber>(
    _ state: StructuralState, _ variances: (irregular: Number, level: Number, slope: Number)
  ) -> LevelSlopeFilter<Number> {
    let hasSlope = model.form != .localLevel
    let square = scale * scale
    return LevelSlopeFilter(
      variances: variances, level: Number((state.level - origin) / scale),
      slope: Number(hasSlope ? state.slope / scale : 0),
      levelVariance: Number(state.levelVariance / square),
      covariance: Number(hasSlope ? state.covariance / square : 0),
      slopeVariance: Number(hasSlope ? state.slopeVariance / square : 0))
  }

  /// Returns the pass with derivatives by the variances.
  func dualPass(at point: SIMD3<Double>) -> Pass<DualNumber> {
    pass((0..<3).map { DualNumber(point[$0], parameter: $0) })
  }

  func value(at point: SIMD3<Double>) -> Double {
    let value = pass((0..<3).map { point[$0] }).objective
    // Without any variance nothing can be observed but what is expected.
    return value.isNaN || value == -.infinity ? .infinity : value
  }

  func valueAndGradient(at point: SIMD3<Double>) -> ObjectiveSlope<SIMD3<Double>> {
    let objective = dualPass(at: point).objective
    let slope = objective.slope
    return ObjectiveSlope(value: objective.value, gradient: SIMD3(slope[0], slope[1], slope[2]))
  }

  /// The search: shares of the greatest variance, denser near zero.
  var minimizer: BoxMinimizer {
    let positions = [0, 0.0005, 0.004, 0.02, 0.08, 0.3]
    return BoxMinimizer(
      grid: BoxGrid((0..<3).map { upperBounds[$0] > 0 ? positions : [0] }), startLimit: 6)
  }
}
