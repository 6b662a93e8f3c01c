import RealModule
import Statistics

/// A structural time series model with its variances and final state.
public struct StructuralFit: FittedModel, Hashable {
  /// The form of the model, and what was known before.
  public let model: StructuralModel

  /// The series that the model was fitted to.
  public let series: TimeSeries

  /// The variances of the disturbances.
  public let variances: StructuralVariances

  /// Level and slope after the last observation.
  public let finalState: StructuralState

  /// Whether the variances were estimated from the series.
  public let parameterOrigin: ParameterOrigin

  /// The logarithm of the likelihood of the observations after the diffuse ones.
  ///
  /// −½ Σ (log 2π F + v²/F); infinite where the series is exactly a constant or a line.
  public let logLikelihood: Double

  /// The errors v of the observations after the diffuse ones, in the series' unit.
  let errors: [Double]

  /// The variances in squares of the likelihood's scale.
  private let position: SIMD3<Double>

  init(
    _ likelihood: StructuralLikelihood, _ series: TimeSeries, at position: SIMD3<Double>,
    origin: ParameterOrigin
  ) {
    let (scale, square) = (likelihood.scale, likelihood.scale * likelihood.scale)
    model = likelihood.model
    self.series = series
    self.position = position
    parameterOrigin = origin
    variances = StructuralVariances(
      irregular: position[0] * square, level: position[1] * square, slope: position[2] * square)
    guard position.max() > 0 else {
      // Nothing varies: the last observation and the mean difference are the state.
      let values = series.values
      let hasSlope = model.form != .localLevel
      let known = model.initialState == .diffuse ? model.form.stateCount : 0
      errors = Array(repeating: 0, count: values.count - known)
      logLikelihood = .infinity
      finalState = StructuralState(
        level: series.lastValue,
        slope: hasSlope
          ? (series.lastValue - values[0]) / Double(values.count - 1) : 0, levelVariance: 0)
      return
    }
    let pass = likelihood.pass([position[0], position[1], position[2]])
    let filter = pass.filter
    errors = pass.errors.map { $0 * scale }
    let count = Double(errors.count)
    logLikelihood = -pass.objective - count * (Double.log(2 * .pi) / 2 + Double.log(scale))
    finalState = StructuralState(
      level: likelihood.origin + scale * filter.level, slope: scale * filter.slope,
      levelVariance: square * filter.levelVariance, covariance: square * filter.covariance,
      slopeVariance: square * max(filter.slopeVariance, 0))
  }

  /// The expectation of each observation given those before; the diffuse ones have none.
  public var fittedValues: [Double?] {
    let diffuse = series.count - errors.count
    return Array(repeating: nil, count: diffuse)
      + zip(series.values.dropFirst(diffuse), errors).map { $0 - $1 }
  }

  /// *n* less the parameters that were estimated; infinite where the variances were given.
  public var degreesOfFreedom: Double {
    parameterOrigin == .estimated ? Double(series.count - model.parameterCount) : .infinity
  }

  /// Returns the variances of the values ahead if the disturbances' variances were known.
  ///
  /// Var ℓ(n+h) + σ²(ε), the uncertainty of the final state included.
  ///
  /// - Parameter horizon: How many periods ahead.
  /// - Returns: One variance a period, in the series' unit squared.
  /// - Precondition: `horizon` ≥ 1.
  public func innovationVariances(horizon: Int) -> [Double] {
    precondition(horizon >= 1, "a forecast reaches at least one period ahead")
    var filter = LevelSlopeFilter<Double>(
      variances: (variances.irregular, variances.level, variances.slope), level: finalState.level,
      slope: finalState.slope, levelVariance: finalState.levelVariance,
      covariance: finalState.covariance, slopeVariance: finalState.slopeVariance)
    return (1...horizon).map { _ in
      filter.predict()
      return filter.observationVariance
    }
  }

  /// Returns distributions about the level that goes on along its slope.
  ///
  /// Student-t with ``degreesOfFreedom``; normal where the variances were given.
  ///
  /// - Parameter horizon: How many periods ahead.
  /// - Returns: One distribution a period.
  /// - Precondition: `horizon` ≥ 1.
  public func forecast(horizon: Int) -> Forecast {
    let known = innovationVariances(horizon: horizon)
    let spreads = spreadOfExpectations(horizon: horizon)
    let inflation =
      parameterOrigin == .estimated ? Double(errors.count) / degreesOfFreedom : 1
    return Forecast(origin: series.lastPeriod, horizon: horizon) { step in
      PredictiveDistribution(
        StudentTDistribution(
          degreesOfFreedom: degreesOfFreedom,
          location: finalState.level + Double(step) * finalState.slope,
          scale: (inflation * (known[step - 1] + spreads[step - 1])).squareRoot()))
    }
  }

  /// The variances of the expectations through the estimated variances.
  private func spreadOfExpectations(horizon: Int) -> [Double] {
    guard parameterOrigin == .estimated, position.max() > 0 else {
      return Array(repeating: 0, count: horizon)
    }
    var likelihood = StructuralLikelihood(model, series)
    let (lower, upper) = (likelihood.lowerBounds, likelihood.upperBounds)
    let free = (position .> lower) .& (position .< upper)
    var hessian = likelihood.centralHessian(at: position, free: free)
    // The precision of a uniform distribution over the range.
    let range = upper.replacing(with: 1, where: .!free)
    hessian.addToDiagonal(12 / (range * range))
    let filter = likelihood.dualPass(at: position).filter
    let square = likelihood.scale * likelihood.scale
    return (1...horizon).map { step in
      let slope = filter.level.slope + Double(step) * filter.slope.slope
      return square * hessian.inverseForm(SIMD3(slope[0], slope[1], slope[2]), free: free)
    }
  }
}
