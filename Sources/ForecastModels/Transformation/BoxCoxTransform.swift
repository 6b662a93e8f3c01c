import RealModule

/// The Box-Cox power transformation, which makes the spread of a positive series the same at every
/// level.
///
/// f(y) = (y^λ − 1)/λ, and log y for λ = 0: λ = 1 leaves the series as it is but for its origin, λ = 0
/// turns constant growth into a line. Near λ = 0 both are computed without cancellation.
///
/// - SeeAlso: G. E. P. Box & D. R. Cox, *An analysis of transformations*, Journal of the Royal
///   Statistical Society B 26 (1964).
public struct BoxCoxTransform: Hashable, Sendable {
  /// The power λ.
  public let power: Double

  /// Creates the transformation of a power.
  ///
  /// - Parameter power: λ, finite.
  /// - Precondition: `power` is finite.
  public init(power: Double) {
    precondition(power.isFinite, "the power is finite")
    self.power = power
  }

  /// Returns the transform of a positive value.
  ///
  /// - Parameter value: y in the series' unit.
  /// - Returns: f(y); nil for a value that is not positive.
  public func transformed(_ value: Double) -> Double? {
    guard value > 0 else { return nil }
    let logarithm = Double.log(value)
    guard power != 0 else { return logarithm }
    return Double.expMinusOne(power * logarithm) / power
  }

  /// Returns the value with a transform.
  ///
  /// - Parameter transform: f(y).
  /// - Returns: y in the series' unit; nil beyond the range of f, where λ f(y) ≤ −1.
  public func value(of transform: Double) -> Double? {
    guard power != 0 else { return Double.exp(transform) }
    let product = power * transform
    guard product > -1 else { return nil }
    return Double.exp(Double.log(onePlus: product) / power)
  }

  /// Returns the mean of the values whose transforms have a mean and a variance, to second order.
  ///
  /// y (1 + ½ σ² (1 − λ) / (λ f + 1)²): the value with the mean transform is the median and lies below
  /// the mean for λ < 1.
  ///
  /// - Parameters:
  ///   - transform: The mean of the transforms.
  ///   - variance: σ², the variance of the transforms.
  /// - Returns: The mean in the series' unit; nil beyond the range of f.
  /// - Precondition: `variance` is not negative.
  /// - SeeAlso: R. J. Hyndman & G. Athanasopoulos, *Forecasting: Principles and Practice*, 3rd ed., §5.6.
  public func mean(of transform: Double, variance: Double) -> Double? {
    precondition(variance >= 0, "a variance is not negative")
    let base = power * transform + 1
    return value(of: transform).map {
      $0 * (1 + variance * (1 - power) / (2 * base * base))
    }
  }

  /// Returns the transformed series.
  ///
  /// - Parameter series: Positive values.
  /// - Returns: The transforms at the same periods.
  /// - Throws: ``FitError/notPositive(period:)``, or ``FitError/notFinite(index:)`` and
  ///   ``FitError/tooLarge(index:)`` where a power overflows.
  /// - Complexity: O(*n*) time, one copy of the values.
  public func transformed(_ series: TimeSeries) throws(FitError) -> TimeSeries {
    var values: [Double] = []
    for (period, value) in zip(series.periods, series.values) {
      guard let transform = transformed(value) else { throw .notPositive(period: period) }
      values.append(transform)
    }
    return try TimeSeries(periods: series.periods, values: values)
  }
}
