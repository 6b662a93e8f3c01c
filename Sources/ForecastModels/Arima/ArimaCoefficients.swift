/// The coefficients of an ARIMA model.
///
/// w(t) = μ + φ₁ (w(t−1) − μ) + … + e(t) + θ₁ e(t−1) + …, where w is the differenced series: the signs
/// are those of R.
public struct ArimaCoefficients: Hashable, Sendable {
  /// The autoregressive coefficients φ₁, φ₂, … of the deviations before.
  public let autoregressive: [Double]

  /// The moving-average coefficients θ₁, θ₂, … of the innovations before.
  public let movingAverage: [Double]

  /// The mean μ of the differenced series in the series' unit.
  ///
  /// It is the mean of the series itself where it is not differenced, and the drift a period where it
  /// is once; 0 where the model has none.
  public let constant: Double

  /// Creates coefficients.
  ///
  /// - Parameters:
  ///   - autoregressive: φ₁, φ₂, …
  ///   - movingAverage: θ₁, θ₂, …
  ///   - constant: μ.
  /// - Precondition: The autoregression is stationary.
  public init(autoregressive: [Double] = [], movingAverage: [Double] = [], constant: Double = 0) {
    precondition(
      LevinsonRecursion.partials(coefficients: autoregressive) != nil,
      "only a stationary autoregression has a likelihood")
    self.autoregressive = autoregressive
    self.movingAverage = movingAverage
    self.constant = constant
  }

  /// Whether no root of either polynomial is within a radius, so that neither part is nearly
  /// non-stationary or not invertible.
  ///
  /// Roots outside a circle are those of a stationary autoregression in a stretched variable.
  func hasRoots(beyond radius: Double) -> Bool {
    [autoregressive, movingAverage.map { -$0 }].allSatisfy { coefficients in
      var power = 1.0
      let stretched = coefficients.map { coefficient in
        power *= radius
        return coefficient * power
      }
      return LevinsonRecursion.partials(coefficients: stretched) != nil
    }
  }
}
