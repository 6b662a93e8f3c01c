/// The states of exponential smoothing with their derivatives by everything that is estimated.
///
/// Lane 0 is the value, measured from a base near the data; the others are its derivatives.
struct SmoothingTangent {
  /// Where the derivatives are.
  enum Lane {
    static let initialLevel = 1
    static let initialTrend = 2
    static let level = 3
    static let trend = 4
    static let damping = 5
  }

  private let parameters: SmoothingParameters
  private var level = SIMD8<Double>.zero
  private var trend = SIMD8<Double>.zero

  init(_ parameters: SmoothingParameters, _ state: SmoothingState, base: Double) {
    self.parameters = parameters
    level[0] = state.level - base
    level[Lane.initialLevel] = 1
    trend[0] = state.trend
    trend[Lane.initialTrend] = 1
  }

  /// The expected next value.
  var expected: SIMD8<Double> {
    var result = level + parameters.damping * trend
    result[Lane.damping] += trend[0]
    return result
  }

  /// Takes in the next value.
  mutating func advance(_ value: Double) {
    let expected = expected
    var error = -expected
    error[0] += value
    level = expected + parameters.level * error
    level[Lane.level] += error[0]
    shrinkTrend()
    trend += parameters.trend * error
    trend[Lane.trend] += error[0]
  }

  /// Goes on by a period in which what is expected happens.
  mutating func advanceAsExpected() {
    level = expected
    shrinkTrend()
  }

  private mutating func shrinkTrend() {
    let previous = trend[0]
    trend *= parameters.damping
    trend[Lane.damping] += previous
  }
}
