import RealModule

/// The error of Stirling's formula for the factorial.
///
/// δ(n) = log Γ(n + 1) − (n + ½) log n + n − ½ log 2π.
///
/// Ratios of gamma functions of large arguments cancel in logarithms. Written with δ only small
/// differences remain, and the powers that are left go into a deviance.
///
/// - SeeAlso: C. Loader, *Fast and Accurate Computation of Binomial Probabilities* (2000).
enum StirlingError {
  /// Returns δ(n), to about one unit in the last place of max(δ, 1/12).
  ///
  /// - Parameter n: A positive number, not necessarily whole.
  /// - Returns: δ(n), decreasing from ∞ at 0 to 0 at ∞.
  static func value(_ n: Double) -> Double {
    var sum = 0.0
    var argument = n
    // δ(n) − δ(n + 1) is elementary: step up to where the asymptotic series is exact to a double.
    while argument < 10 {
      sum += decrement(argument)
      argument += 1
    }
    return sum + asymptotic(argument)
  }

  /// δ(n) − δ(n + 1) = (n + ½) log(1 + 1/n) − 1.
  private static func decrement(_ n: Double) -> Double {
    guard n >= 1 else { return (n + 0.5) * (.log(onePlus: n) - .log(n)) - 1 }
    // The same is (1/z) artanh z − 1 with z = 1 / (2n + 1): all terms positive, none cancels.
    let square = 1 / ((2 * n + 1) * (2 * n + 1))
    var sum = 0.0
    var power = square
    var divisor = 3.0
    while power > 1e-18 {
      sum += power / divisor
      power *= square
      divisor += 2
    }
    return sum
  }

  /// Σ B(2k) / (2k (2k − 1) n^(2k − 1)); from n = 10 the first term left out is below 2e-19.
  private static func asymptotic(_ n: Double) -> Double {
    let inverseSquare = 1 / n / n
    return coefficients.reduce(0) { $0 * inverseSquare + $1 } / n
  }

  /// B(2k) / (2k (2k − 1)) for k = 9, 8, …, 1.
  private static let coefficients: [Double] = [
    43867.0 / 244188, -3617.0 / 122400, 1.0 / 156, -691.0 / 360360, 1.0 / 1188,
    -1.0 / 1680, 1.0 / 1260, -1.0 / 360, 1.0 / 12,
  ]
}
