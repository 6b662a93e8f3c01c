import RealModule

/// The negative logarithm of the likelihood of exponential smoothing as a function of α, β and φ,
/// the initial states being at their best.
///
/// Additive: ½ *n* log Σe². Multiplicative: ½ *n* log Σε² + Σ log f. These are R's up to sign. All
/// values are measured from the first observation, so that a high level costs no digits.
struct SmoothingLikelihood: BoxObjective {
  let lowerBounds: SIMD3<Double>
  let upperBounds: SIMD3<Double>

  private let model: ExponentialSmoothing
  private let origin: Double
  private let values: [Double]
  private var projection: ColumnProjection
  private var relative: RelativeErrorLikelihood
  /// The trend before each observation, and the derivative of the likelihood by each expectation.
  private var trends: [Double]
  private var slopes: [Double]
  private let floor: Double

  /// Creates the likelihood of a series.
  init(_ model: ExponentialSmoothing, _ series: TimeSeries) {
    self.model = model
    lowerBounds = SmoothingRegion.lowerBounds(model.trend)
    upperBounds = SmoothingRegion.upperBounds(model.trend)
    let origin = series.values[0]
    self.origin = origin
    values = series.values.map { $0 - origin }
    projection = ColumnProjection(count: series.count)
    relative = RelativeErrorLikelihood(
      scales: model.error == .multiplicative ? series.values : [])
    trends = Array(repeating: 0, count: series.count)
    slopes = trends
    floor = series.exactFitSumOfSquares
  }

  private var halfCount: Double { Double(values.count) / 2 }

  /// What maximizes the likelihood given α, β and φ.
  private struct Profile {
    let value: Double
    let level: Double
    let trend: Double
  }

  /// Returns the negative log-likelihood.
  mutating func value(at point: SIMD3<Double>) -> Double {
    profile(at: parameters(at: point)).value
  }

  /// Returns α, β and φ at a point of the box.
  func parameters(at point: SIMD3<Double>) -> SmoothingParameters {
    SmoothingRegion.parameters(at: point, model.trend)
  }

  /// Returns the best state before the first observation.
  mutating func initialState(at point: SIMD3<Double>) -> SmoothingState {
    let profile = profile(at: parameters(at: point))
    return SmoothingState(level: profile.level + origin, trend: profile.trend)
  }

  /// Eliminates the initial states; leaves the errors in the projection.
  private mutating func profile(at parameters: SmoothingParameters) -> Profile {
    switch model.trend {
    case .none: fillLevel(parameters.level)
    case .additive, .damped: fillTrend(parameters)
    }
    if model.error == .multiplicative { relative.scale(&projection) }
    let solution =
      model.trend == .none ? projection.projectOnFirst() : projection.projectOnBoth()
    switch model.error {
    case .additive:
      return Profile(
        value: halfCount * Double.log(max(solution.sumOfSquares, floor)), level: solution.first,
        trend: solution.second)
    case .multiplicative:
      let best = relative.minimum(near: solution, in: projection)
      return Profile(
        value: best.value, level: best.solution.first, trend: best.solution.second)
    }
  }

  /// Sets up the errors of a zero level and the effect of a unit level on the expectations.
  private mutating func fillLevel(_ weight: Double) {
    let kept = 1 - weight
    var (level, effect) = (0.0, 1.0)
    for row in values.indices {
      projection.errors[row] = values[row] - level
      projection.first[row] = effect
      level = weight * values[row] + kept * level
      effect *= kept
    }
  }

  /// Sets up the errors of zero states and the effects of a unit level and of a unit trend.
  private mutating func fillTrend(_ parameters: SmoothingParameters) {
    let (weight, trendWeight) = (parameters.level, parameters.trend)
    let (kept, damping) = (1 - weight, parameters.damping)
    var (level, trend) = (0.0, 0.0)
    var (levelOfLevel, trendOfLevel) = (1.0, 0.0)
    var (levelOfTrend, trendOfTrend) = (0.0, 1.0)
    for row in values.indices {
      let expected = level + damping * trend
      let error = values[row] - expected
      projection.errors[row] = error
      level = expected + weight * error
      trend = damping * trend + trendWeight * error
      let byLevel = levelOfLevel + damping * trendOfLevel
      projection.first[row] = byLevel
      levelOfLevel = kept * byLevel
      trendOfLevel = damping * trendOfLevel - trendWeight * byLevel
      let byTrend = levelOfTrend + damping * trendOfTrend
      projection.second[row] = byTrend
      levelOfTrend = kept * byTrend
      trendOfTrend = damping * trendOfTrend - trendWeight * byTrend
    }
  }

  mutating func valueAndGradient(at point: SIMD3<Double>) -> ObjectiveSlope<SIMD3<Double>> {
    let parameters = parameters(at: point)
    let profile = profile(at: parameters)
    guard setSlopes() else { return ObjectiveSlope(value: profile.value, gradient: .zero) }
    let byParameter = gradient(parameters, initialTrend: profile.trend)
    return ObjectiveSlope(
      value: profile.value,
      gradient: SIMD3(
        byParameter.x + point.y * byParameter.y,
        (point.x - SmoothingRegion.leastTrend) * byParameter.y, byParameter.z))
  }

  /// Sets the derivatives by the expectations and turns the projection's errors into y − f; false
  /// where the fit is exact and derivatives are rounding.
  private mutating func setSlopes() -> Bool {
    switch model.error {
    case .multiplicative: return relative.setSlopes(&slopes, errors: &projection.errors)
    case .additive:
      var squares = 0.0
      for row in values.indices { squares += projection.errors[row] * projection.errors[row] }
      guard squares > floor else { return false }
      let factor = -2 * halfCount / squares
      for row in values.indices { slopes[row] = factor * projection.errors[row] }
      return true
    }
  }

  /// Returns the derivatives by α, β and φ by passing those by the expectations backwards.
  ///
  /// The initial states are at their best, so their change with the parameters does not count.
  private mutating func gradient(
    _ parameters: SmoothingParameters, initialTrend: Double
  ) -> SIMD3<Double> {
    let (kept, damping) = (1 - parameters.level, parameters.damping)
    var trend = initialTrend
    for row in values.indices {
      trends[row] = trend
      trend = damping * trend + parameters.trend * projection.errors[row]
    }
    var (byLevel, byTrend) = (0.0, 0.0)
    var result = SIMD3<Double>.zero
    for row in values.indices.reversed() {
      let error = projection.errors[row]
      result.x += byLevel * error
      result.y += byTrend * error
      let byExpected = slopes[row] + kept * byLevel - parameters.trend * byTrend
      result.z += (byExpected + byTrend) * trends[row]
      byLevel = byExpected
      byTrend = damping * (byExpected + byTrend)
    }
    return result
  }
}

/// Where smoothing parameters are searched for: the region of R's `forecast::ets`.
///
/// A box of three coordinates: α, where β lies between its least value and α, and φ.
enum SmoothingRegion {
  static let level = 0.0001...0.9999
  static let leastTrend = 0.0001
  static let damping = 0.8...0.98

  static func lowerBounds(_ trend: ExponentialSmoothing.TrendForm) -> SIMD3<Double> {
    SIMD3(level.lowerBound, 0, trend == .damped ? damping.lowerBound : 1)
  }

  static func upperBounds(_ trend: ExponentialSmoothing.TrendForm) -> SIMD3<Double> {
    SIMD3(level.upperBound, trend == .none ? 0 : 1, trend == .damped ? damping.upperBound : 1)
  }

  /// Returns α, β and φ at a point of the box.
  static func parameters(
    at point: SIMD3<Double>, _ trend: ExponentialSmoothing.TrendForm
  ) -> SmoothingParameters {
    guard trend != .none else { return SmoothingParameters(level: point.x) }
    let weight = leastTrend + point.y * (point.x - leastTrend)
    return SmoothingParameters(
      level: point.x, trend: min(weight, point.x), damping: point.z)
  }
}
