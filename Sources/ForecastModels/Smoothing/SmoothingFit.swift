import RealModule

/// Exponential smoothing with its parameters and states.
///
/// What ``SimpleSmoothing``, ``HoltLinear``, ``DampedTrend`` and ``ExponentialSmoothing`` return.
public struct SmoothingFit: CriterionFit {
  /// The forms of error and trend.
  public let model: ExponentialSmoothing

  /// The series that was smoothed.
  public let series: TimeSeries

  /// α, β and φ.
  public let parameters: SmoothingParameters

  /// The state before the first observation.
  public let initialState: SmoothingState

  /// The state after the last observation.
  public let finalState: SmoothingState

  /// Whether the parameters were estimated from the series.
  public let parameterOrigin: ParameterOrigin

  /// Σe² of the one-step errors; of the relative errors Σε² where errors are multiplicative.
  public let sumOfSquaredErrors: Double

  /// The logarithm of the likelihood without its constants, as R's `forecast::ets` reports it.
  ///
  /// −½ *n* log Σe², or −½ *n* log Σε² − Σ log f; infinite where no error is left.
  public let logLikelihood: Double

  /// The expected value of each observation given those before.
  let expectations: [Double]

  /// Smooths a series.
  init(
    _ model: ExponentialSmoothing, _ series: TimeSeries, _ parameters: SmoothingParameters,
    _ initialState: SmoothingState, origin: ParameterOrigin
  ) {
    let base = series.values[0]
    var recursion = SmoothingRecursion(parameters, initialState, base: base)
    var (expectations, squares, logarithm): ([Double], Double, Double) = ([], 0, 0)
    expectations.reserveCapacity(series.count)
    for value in series.values {
      let expected = recursion.expected
      let error = value - base - expected
      recursion.advance(error: error)
      expectations.append(expected + base)
      switch model.error {
      case .additive: squares += error * error
      case .multiplicative:
        squares += error / (expected + base) * (error / (expected + base))
        logarithm += Double.log(abs(expected + base))
      }
    }
    self.model = model
    self.series = series
    self.parameters = parameters
    self.initialState = initialState
    self.expectations = expectations
    finalState = SmoothingState(level: recursion.level + base, trend: recursion.trend)
    parameterOrigin = origin
    sumOfSquaredErrors = squares
    logLikelihood = -Double(series.count) / 2 * Double.log(squares) - logarithm
  }

  /// The expected value of each observation given those before.
  public var fittedValues: [Double?] { expectations }

  /// The number of initial states and smoothing parameters that were estimated.
  public var estimatedParameterCount: Int {
    parameterOrigin == .estimated ? model.parameterCount : 0
  }

  /// *n* less the parameters that were estimated, at least one.
  public var degreesOfFreedom: Int { series.count - estimatedParameterCount }

  /// The variance σ² of an innovation: in the series' unit squared, or relative to the expectation
  /// squared where errors are multiplicative.
  public var innovationVariance: Double { sumOfSquaredErrors / Double(degreesOfFreedom) }

  /// Akaike's criterion, σ² counted as a parameter.
  public var aic: Double { criteria.aic }

  /// Akaike's criterion corrected for short series; nil where *n* ≤ *k* + 2.
  public var aicc: Double? { criteria.aicc }

  /// Schwarz's criterion, σ² counted as a parameter.
  public var bic: Double { criteria.bic }

  private var criteria: InformationCriteria {
    InformationCriteria(
      logLikelihood: logLikelihood, parameterCount: estimatedParameterCount + 1,
      count: series.count)
  }
}
