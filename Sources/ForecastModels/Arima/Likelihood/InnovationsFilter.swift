/// The Kalman filter of an autoregressive moving average, for observations and for the constant one
/// at once.
///
/// Linearity separates the mean: the innovations of w − μ are those of w less μ times those of a
/// series of ones. The observation is the first state without noise, so that after an update only
/// the other states are uncertain.
struct InnovationsFilter<Number: ModelNumber> {
  /// What one observation tells.
  struct Innovation {
    /// The observation less its expectation, were the mean zero.
    let error: Number
    /// One less the expectation of a series of ones.
    let effectOfMean: Number
    /// The variance, in innovations' variances in the long run.
    let variance: Number
  }

  private let system: ArimaStateSpace<Number>
  /// The expected states of observations and of ones, and their covariance row after row.
  private(set) var states: [Number]
  private(set) var onesStates: [Number]
  private(set) var covariance: [Number]

  init(_ system: ArimaStateSpace<Number>) {
    self.system = system
    states = Array(repeating: Number(0), count: system.stateCount)
    onesStates = states
    covariance = system.stationaryCovariance()
  }

  /// Takes in an observation.
  mutating func advance(_ value: Double) -> Innovation {
    let innovation = Innovation(
      error: Number(value) - states[0], effectOfMean: Number(1) - onesStates[0],
      variance: covariance[0])
    let count = system.stateCount
    // P(i, 0) / P(0, 0): how far the other states move with an observation.
    let gains = (0..<count).map { covariance[$0] / innovation.variance }
    var next = covariance
    for row in 0..<count {
      for column in row..<count {
        var element = system.loadings[row] * system.loadings[column]
        if column + 1 < count {
          element += covariance[(row + 1) * count + column + 1]
          element -= gains[row + 1] * covariance[column + 1]
        }
        next[row * count + column] = element
        next[column * count + row] = element
      }
    }
    covariance = next
    states = corrected(states, by: innovation.error, gains, observed: Number(value))
    onesStates = corrected(onesStates, by: innovation.effectOfMean, gains, observed: Number(1))
    return innovation
  }

  private func corrected(
    _ states: [Number], by error: Number, _ gains: [Number], observed: Number
  ) -> [Number] {
    states.indices.map { row in
      let carried = system.autoregressive[row] * observed
      guard row + 1 < states.count else { return carried }
      return carried + states[row + 1] + gains[row + 1] * error
    }
  }

  /// Goes on by a period whose observation is not known; only the expectations.
  mutating func advanceExpectations() {
    states = moved(states)
    onesStates = moved(onesStates)
  }

  private func moved(_ states: [Number]) -> [Number] {
    states.indices.map { row in
      let carried = system.autoregressive[row] * states[0]
      return row + 1 < states.count ? carried + states[row + 1] : carried
    }
  }
}
