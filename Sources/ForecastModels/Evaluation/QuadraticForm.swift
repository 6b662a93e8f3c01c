import RealModule

/// A weighted sum Q = Σ μ ξ² of squares of independent standard normal variables.
struct QuadraticForm {
  /// The weights μ.
  let weights: [Double]

  /// Returns P(Q < 0).
  ///
  /// P(Q < 0) = −1/(2πi) ∫ M(s)/s ds along the vertical line through a point c < 0 at which the moment
  /// generating function M(s) = Π (1 − 2 μ s)^(−½) exists. c is where M(s)/|s| is least on the real axis,
  /// and the trapezoidal rule in x, s = c (1 − i sinh x), converges geometrically.
  func probabilityBelowZero() -> Double {
    guard let least = weights.min(), least < 0 else { return 0 }
    guard let greatest = weights.max(), greatest > 0 else { return 1 }
    let centre = saddlePoint(least: least)
    let base = logIntegrand(centre, 0)
    var sum = 0.5
    let step = 1.0 / 64
    for index in 1...Self.largestStepCount {
      let position = Double(index) * step
      let value = logIntegrand(centre, Double.sinh(position))
      // The factor 1 − i sinh x of ds/s is inside the integrand.
      let magnitude = Double.exp(value.modulus - base.modulus) * Double.cosh(position)
      sum += magnitude * Double.cos(value.angle)
      if magnitude < 1e-18 * sum { break }
    }
    // ds = −i c cosh x dx = i |c| cosh x dx, and the integrand is symmetric in x.
    return min(1, Double.exp(base.modulus) * -centre * sum * step / .pi)
  }

  /// The integrand falls at least as exp(−x/2) for each weight: 64 · 64 steps reach its end.
  private static let largestStepCount = 64 * 64

  /// log |M(s)/s| and its angle at s = c − i c t, for −1/s in front.
  private func logIntegrand(
    _ centre: Double, _ tangent: Double
  ) -> (modulus: Double, angle: Double) {
    var (modulus, angle) = (0.0, 0.0)
    for weight in weights {
      let (real, imaginary) = (1 - 2 * weight * centre, 2 * weight * centre * tangent)
      modulus -= 0.5 * Double.log(Double.hypot(real, imaginary))
      angle -= 0.5 * Double.atan2(y: imaginary, x: real)
    }
    modulus -= Double.log(Double.hypot(centre, centre * tangent))
    // −1/s for s = c (1 − i t), c < 0: 1/(|c| (1 − i t)) has the angle atan t.
    angle += Double.atan2(y: tangent, x: 1)
    return (modulus, angle)
  }

  /// Where log M(s) − log |s| is least below zero, by halving: its derivative rises.
  private func saddlePoint(least: Double) -> Double {
    var (lower, upper) = (1 / (2 * least), 0.0)
    for _ in 0..<80 {
      let middle = (lower + upper) / 2
      let slope = weights.reduce(-1 / middle) { $0 + $1 / (1 - 2 * $1 * middle) }
      if slope > 0 { upper = middle } else { lower = middle }
    }
    return (lower + upper) / 2
  }
}
