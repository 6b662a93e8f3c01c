import ExtendedPrecision
import RealModule

/// The regularized incomplete gamma function P(a, z), both tails at one point.
///
/// The smaller tail is computed, so that neither loses digits to a difference from one.
///
/// - Complexity: O(1) far from z = a, O(√a) near it.
/// - SeeAlso: W. Gautschi, *A computational procedure for incomplete gamma functions*, ACM Transactions on
///   Mathematical Software 5 (1979); NIST Digital Library of Mathematical Functions, §8.7 and §8.9.
struct IncompleteGamma {
  private let a: Double
  private let z: Double

  /// zᵃ e⁻ᶻ / Γ(a + 1).
  let power: Double

  /// Creates the function at a point.
  ///
  /// - Parameters:
  ///   - a: The parameter, positive.
  ///   - z: The point, positive and finite.
  init(a: Double, z: Double) {
    self.a = a
    self.z = z
    power = IncompleteGamma.power(a: a, z: z)
  }

  /// P(a, z).
  var lower: Double { usesSeries ? lowerBySeries : max(0, 1 - upperByFraction) }

  /// Q(a, z) = 1 − P(a, z).
  var upper: Double { usesSeries ? max(0, 1 - lowerBySeries) : upperByFraction }

  /// Each method is used where its result is the smaller tail or comparable to it.
  private var usesSeries: Bool { z < max(a, 0.5) }

  /// zᵃ e⁻ᶻ / Γ(a + 1) in saddle-point form.
  ///
  /// exp(−δ(a)) / √(2πa) · exp(−D), where the deviance D = a log(a / z) + z − a ≥ 0 is evaluated
  /// in double-double.
  private static func power(a: Double, z: Double) -> Double {
    guard z >= .leastNormalMagnitude else { return 0 }
    let ratio = DoubleDouble(z) / a
    guard ratio.high >= .leastNormalMagnitude, ratio.high.isFinite else { return 0 }
    let exponent = ratio.logarithm() * a + DoubleDouble.sum(a, -z)
    return .exp(-StirlingError.value(a)) / (2 * .pi * a).squareRoot() * exponent.exponential()
  }

  /// power · Σ zⁿ / ((a + 1) … (a + n)): all terms positive.
  private var lowerBySeries: Double {
    var term = 1.0
    var sum = 1.0
    var divisor = a
    while term > 0x1p-56 * sum {
      divisor += 1
      term *= z / divisor
      sum += term
    }
    return power * sum
  }

  /// a · power / (z + 1 − a − 1 (1 − a) / (z + 3 − a − 2 (2 − a) / (z + 5 − a − …))).
  private var upperByFraction: Double {
    let excess = z - a
    var value = excess + 1
    var numeratorRatio = value
    var denominatorRatio = 0.0
    for step in 1...1_000_000 {
      let m = Double(step)
      let numerator = m * (a - m)
      let denominator = excess + 2 * m + 1
      denominatorRatio = 1 / (denominator + numerator * denominatorRatio)
      numeratorRatio = denominator + numerator / numeratorRatio
      let factor = numeratorRatio * denominatorRatio
      value *= factor
      if abs(factor - 1) <= .ulpOfOne { break }
    }
    return power * a / value
  }
}
