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
  /// R Rᵀ, and room for the first row of the covariance and for it over its first element.
  private let noise: [Number]
  private var firstRow: [Number]
  private var gains: [Number]

  init(_ system: ArimaStateSpace<Number>) {
    self.system = system
    states = Array(repeating: Number(0), count: system.stateCount)
    onesStates = states
    covariance = system.stationaryCovariance()
    noise = system.loadings.flatMap { row in system.loadings.map { row * $0 } }
    firstRow = states
    gains = states
  }

  /// Takes in an observation.
  mutating func advance(_ value: Double) -> Innovation {
    let innovation = Innovation(
      error: Number(value) - states[0], effectOfMean: Number(1) - onesStates[0],
      variance: covariance[0])
    updateCovariance(innovation.variance)
    for row in 0..<system.stateCount {
      let coefficient = system.autoregressive[row]
      let (carried, onesCarried) = (coefficient * Number(value), coefficient)
      guard row + 1 < system.stateCount else {
        (states[row], onesStates[row]) = (carried, onesCarried)
        break
      }
      // The state after this one is still the old one.
      states[row] = carried + states[row + 1] + gains[row + 1] * innovation.error
      onesStates[row] =
        onesCarried + onesStates[row + 1] + gains[row + 1] * innovation.effectOfMean
    }
    return innovation
  }

  /// Moves the covariance on in place: each element comes from one that is overwritten later.
  private mutating func updateCovariance(_ variance: Number) {
    let count = system.stateCount
    for column in 1..<count {
      firstRow[column] = covariance[column]
      gains[column] = covariance[column] / variance
    }
    for row in 0..<count {
      for column in row..<count {
        var element = noise[row * count + column]
        if column + 1 < count {
          element += covariance[(row + 1) * count + column + 1]
          element -= gains[row + 1] * firstRow[column + 1]
        }
        covariance[row * count + column] = element
        covariance[column * count + row] = element
      }
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
