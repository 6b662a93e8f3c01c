import ExtendedPrecision
import RealModule

/// The regularized incomplete beta function Iₓ(a, b), both tails at one point.
///
/// The point is given by its odds w = x / (1 − x) in double-double, so x, 1 − x and the distance
/// from the mean, on which the digits of the tails hang for large a and b, are all accurate.
///
/// - Complexity: O(1) far from the mean, O(√max(a, b)) at it.
struct IncompleteBeta {
  private let a: Double
  private let b: Double
  private let x: Double
  private let y: Double
  private let excess: Double

  /// xᵃ (1 − x)ᵇ / B(a, b).
  let power: Double

  /// Creates the function at a point.
  ///
  /// - Parameters:
  ///   - a: The first parameter, positive.
  ///   - b: The second parameter, positive.
  ///   - odds: x / (1 − x), positive and finite.
  init(a: Double, b: Double, odds: DoubleDouble) {
    self.a = a
    self.b = b
    let total = odds + 1
    let first = odds / total
    let second = DoubleDouble(1) / total
    x = first.high
    y = second.high
    excess = (second * a - first * b).high
    power = IncompleteBeta.power(a: a, b: b, x: first, y: second)
  }

  /// Iₓ(a, b).
  var lower: Double {
    excess >= 0 ? lowerByFraction : max(0, 1 - upperByFraction)
  }

  /// 1 − Iₓ(a, b).
  var upper: Double {
    excess >= 0 ? max(0, 1 - lowerByFraction) : upperByFraction
  }

  private var lowerByFraction: Double {
    power * IncompleteBeta.fraction(a: a, b: b, x: x, y: y, excess: excess)
  }

  private var upperByFraction: Double {
    power * IncompleteBeta.fraction(a: b, b: a, x: y, y: x, excess: -excess)
  }

  /// xᵃ yᵇ / B(a, b) in saddle-point form.
  ///
  /// √(ab / 2πn) exp(δ(n) − δ(a) − δ(b)) exp(−D), n = a + b, where the deviance
  /// D = a log(a / nx) + b log(b / ny) ≥ 0 is evaluated in double-double.
  private static func power(a: Double, b: Double, x: DoubleDouble, y: DoubleDouble) -> Double {
    guard min(x.high, y.high) >= .leastNormalMagnitude else { return 0 }
    let total = DoubleDouble.sum(a, b)
    let first = (x * (total / a)).logarithm() * a
    let second = (y * (total / b)).logarithm() * b
    let errors =
      StirlingError.value(total.high) - StirlingError.value(a) - StirlingError.value(b)
    let scale = ((a / total.high) * b / (2 * .pi)).squareRoot()
    return scale * .exp(errors) * (first + second).exponential()
  }

  /// Returns Iₓ(a, b) divided by xᵃ (1 − x)ᵇ / B(a, b).
  ///
  /// - Parameters:
  ///   - a: The first parameter, positive.
  ///   - b: The second parameter, positive.
  ///   - x: The point, below or not far above the mean a / (a + b).
  ///   - y: 1 − x, accurately.
  ///   - excess: a y − b x, accurately; above −1.
  /// - Returns: The value of the continued fraction, by the modified Lentz method.
  /// - SeeAlso: A. R. DiDonato, A. H. Morris, *Algorithm 708*, ACM TOMS 18 (1992), eq. 9.
  static func fraction(a: Double, b: Double, x: Double, y: Double, excess: Double) -> Double {
    var value = a * (excess + 1) / (a + 1)
    var numeratorRatio = value
    var denominatorRatio = 0.0
    // √max(a, b) terms at the mean: the cap is out of reach below parameters of 10¹².
    for step in 1...1_000_000 {
      let m = Double(step)
      let width = a + 2 * m
      let product = m * (b - m) * x
      let numerator = (a + m - 1) / (width - 1) * ((a + b + m - 1) / (width - 1)) * x * product
      let denominator =
        m + product / (width - 1) + (a + m) * (excess + 1 + m * (1 + y)) / (width + 1)
      denominatorRatio = 1 / (denominator + numerator * denominatorRatio)
      numeratorRatio = denominator + numerator / numeratorRatio
      let factor = numeratorRatio * denominatorRatio
      value *= factor
      if abs(factor - 1) <= .ulpOfOne { break }
    }
    return 1 / value
  }
}
