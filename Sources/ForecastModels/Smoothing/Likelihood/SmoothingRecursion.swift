/// The states of exponential smoothing, the level measured from a base near the data.
struct SmoothingRecursion {
  private let parameters: SmoothingParameters
  private(set) var level: Double
  private(set) var trend: Double

  init(_ parameters: SmoothingParameters, _ state: SmoothingState, base: Double) {
    self.parameters = parameters
    level = state.level - base
    trend = state.trend
  }

  /// The expected next value, measured from the base.
  var expected: Double { level + parameters.damping * trend }

  /// Takes in the next value by its difference from the expected one.
  mutating func advance(error: Double) {
    level = expected + parameters.level * error
    trend = parameters.damping * trend + parameters.trend * error
  }
}
