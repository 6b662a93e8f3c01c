import ExtendedPrecision
import LinearAlgebra
import RealModule
import Statistics

/// The likelihood of a regression with first-order autoregressive errors, as a function of φ alone:
/// coefficients and scale are at their best for each φ.
struct AutoregressiveLikelihood {
  private let columns: [[DoubleDouble]]
  private let centredColumns: [[DoubleDouble]]
  private let response: [DoubleDouble]
  private let hasIntercept: Bool
  private let method: AutoregressiveErrorRegression.Method

  /// Where the likelihood is greatest.
  struct Maximum {
    let transform: AutoregressiveTransform
    let logLikelihood: Double
    let isAtBoundary: Bool
  }

  /// Creates the likelihood of a response.
  ///
  /// - Parameters:
  ///   - rows: The regressors without the intercept, one array a row.
  ///   - response: The observations, one a row.
  ///   - hasIntercept: Whether there is a constant term.
  ///   - method: Which likelihood it is.
  init(
    rows: [[DoubleDouble]], response: [Double], hasIntercept: Bool,
    method: AutoregressiveErrorRegression.Method
  ) {
    columns = (rows.first ?? []).indices.map { column in rows.map { $0[column] } }
    // The likelihood is the same, and its slope does not lose the digits of calendar years.
    centredColumns =
      hasIntercept
      ? columns.map { column in
        let mean = column.compensatedSum() / Double(column.count)
        return column.map { $0 - mean }
      } : columns
    self.response = response.map { DoubleDouble($0) }
    self.hasIntercept = hasIntercept
    self.method = method
  }

  /// Steps of the grid to either side of zero, and their length in artanh φ.
  ///
  /// The outermost φ is tanh 10 = 1 − 4·10⁻⁹. The likelihood has no feature narrower than 1/√n in φ
  /// near zero, nor, near ±1, narrower than a factor of 1 ∓ φ: an eighth resolves both.
  private static let reach = 80
  private static let step = 0.125

  /// Returns the greatest likelihood over all φ.
  func maximum() throws(LinearAlgebraError) -> Maximum {
    let ordinary = try transform(0, of: columns)
    guard !ordinary.solution.isExact else {
      // An exact fit has no errors to be correlated.
      return Maximum(transform: ordinary, logLikelihood: .infinity, isAtBoundary: false)
    }
    let (best, greatest) = try bestGridPoint()
    // Errors that follow the autoregression exactly leave no slope to follow.
    let position =
      greatest < .infinity ? try stationaryPosition(near: best) : Self.position(best)
    let transform = try self.transform(position, of: columns)
    return Maximum(
      transform: transform, logLikelihood: logLikelihood(transform),
      isAtBoundary: abs(best) == Self.reach)
  }

  /// Likelihoods that differ by less are equal: rounding decides no later than here.
  private static let likelihoodTolerance = 1e-9

  /// Returns the best point of the grid; an end of it where none is better than that end.
  private func bestGridPoint() throws(LinearAlgebraError) -> (index: Int, logLikelihood: Double) {
    var values: [Double] = []
    for index in -Self.reach...Self.reach {
      values.append(logLikelihood(try transform(Self.position(index))))
    }
    let greatest = values.reduce(-.infinity, max)
    let isGreatest = { (value: Double) in value >= greatest - Self.likelihoodTolerance }
    if isGreatest(values[values.count - 1]) { return (Self.reach, greatest) }
    if isGreatest(values[0]) { return (-Self.reach, greatest) }
    return ((values.firstIndex(of: greatest) ?? 0) - Self.reach, greatest)
  }

  private static func position(_ index: Int) -> Double { Double(index) * step }

  /// Returns the position of the maximum beside the best point of the grid, to the last bits.
  ///
  /// The sign of the slope there tells the side; the neighbour on that side is no higher, so the
  /// slope changes sign between them. Halving finds where, which no comparison of likelihoods could
  /// to more than half the digits.
  private func stationaryPosition(near best: Int) throws(LinearAlgebraError) -> Double {
    guard abs(best) < Self.reach else { return Self.position(best) }
    let isRising = slope(try transform(Self.position(best))) > 0
    var rising = Self.position(isRising ? best : best - 1)
    var falling = Self.position(isRising ? best + 1 : best)
    while true {
      let middle = (rising + falling) / 2
      guard middle > rising, middle < falling else { return middle }
      if slope(try transform(middle)) > 0 { rising = middle } else { falling = middle }
    }
  }

  private func transform(
    _ position: Double, of columns: [[DoubleDouble]]? = nil
  ) throws(LinearAlgebraError) -> AutoregressiveTransform {
    try AutoregressiveTransform(
      columns: columns ?? centredColumns, response: response, hasIntercept: hasIntercept,
      autocorrelation: Double.tanh(position))
  }

  /// *n*, or *n* − *p* for the restricted likelihood.
  private func effectiveCount(_ transform: AutoregressiveTransform) -> Double {
    switch method {
    case .maximumLikelihood: Double(response.count)
    case .restrictedMaximumLikelihood: Double(response.count - transform.system.parameterCount)
    }
  }

  /// The logarithm of the likelihood as R's `nlme::gls` reports it.
  ///
  /// With m = *n* (or *n* − *p* restricted) it is −½ [m (log(2π Σe²/m) + 1) − log(1 − φ²)], restricted
  /// further less ½ log |XᵀV⁻¹X|.
  private func logLikelihood(_ transform: AutoregressiveTransform) -> Double {
    let count = effectiveCount(transform)
    let logVariance = 2 * Double.log(transform.innovationNorm) - Double.log(count)
    let (below, above) = (1 - transform.autocorrelation, 1 + transform.autocorrelation)
    let unrestricted =
      NormalDistribution.greatestLogLikelihood(count: count, logVariance: logVariance)
      + (Double.log(below) + Double.log(above)) / 2
    switch method {
    case .maximumLikelihood: return unrestricted
    case .restrictedMaximumLikelihood: return unrestricted - transform.logDeterminant / 2
    }
  }

  /// The derivative of the log-likelihood by artanh φ, which is 1 − φ² times that by φ.
  private func slope(_ transform: AutoregressiveTransform) -> Double {
    let autocorrelation = transform.autocorrelation
    let span = (1 - autocorrelation) * (1 + autocorrelation)
    let norm = transform.innovationNorm
    let relativeErrors = transform.errors.map { $0 / norm }
    let relativeInnovations = transform.innovations.map { $0 / norm }
    // The coefficients are at their best, so Σe² changes with φ as if they stood still.
    let lagged = zip(relativeErrors, relativeInnovations.dropFirst()).reduce(0) {
      $0 + $1.0 * $1.1
    }
    let squares = -2 * (autocorrelation * relativeErrors[0] * relativeErrors[0] + lagged)
    let unrestricted = effectiveCount(transform) * span * squares + 2 * autocorrelation
    switch method {
    case .maximumLikelihood: return -unrestricted / 2
    case .restrictedMaximumLikelihood: return -(unrestricted + determinantSlope(transform)) / 2
    }
  }

  /// The derivative of log |XᵀV⁻¹X| by artanh φ: twice the trace of the influence of the
  /// transformed rows times their derivative.
  private func determinantSlope(_ transform: AutoregressiveTransform) -> Double {
    let autocorrelation = transform.autocorrelation
    let influence = transform.system.influence()
    let ones = [Double](repeating: 1, count: response.count)
    let values = (hasIntercept ? [ones] : []) + centredColumns.map { $0.map(\.doubleValue) }
    let trace = values.enumerated().reduce(0) { sum, column in
      let later = (1..<response.count).reduce(0) {
        $0 + influence[column.offset, $1] * column.element[$1 - 1]
      }
      let first = autocorrelation * influence[column.offset, 0] * column.element[0]
      return sum - first - (1 + autocorrelation) * later
    }
    return 2 * trace
  }
}
