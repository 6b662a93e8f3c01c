import RealModule

/// The normal distribution of mean 0 and standard deviation 1.
enum StandardNormal {
  /// Returns exp(−z²/2) / √2π, to about one unit in the last place.
  static func density(_ z: Double) -> Double {
    // Beyond 39 the density is below the least double, and z² may overflow.
    guard abs(z) < 39 else { return 0 }
    let square = z * z
    // The rounding of z² would cost z²/2 units in the last place.
    let rest = (-square).addingProduct(z, z)
    return 0.398942280401432678 * .exp(-square / 2) * (1 - rest / 2)
  }

  /// Returns P(Z > z), with relative accuracy for positive z.
  static func upperTail(_ z: Double) -> Double {
    guard z < 39 else { return 0 }
    guard z >= 0 else { return 0.5 + central(-z) }
    let high = 0.707106781186547524
    let x = z * high
    let tail = 0.5 * .erfc(x)
    guard x > 1 else { return tail }
    // erfc loses 2x² units in the last place to the rounding of z / √2: put them back.
    let rest = (-x).addingProduct(z, high) + z * -4.83364665672645673e-17
    return tail - rest * 0.564189583547756287 * .exp(-x * x)
  }

  /// Returns P(0 < Z < z) for z ≥ 0, with relative accuracy near 0.
  static func central(_ z: Double) -> Double {
    0.5 * .erf(z * 0.707106781186547524)
  }

  /// Returns the z ≥ 0 with P(Z > z) = `tail`.
  ///
  /// - Parameter tail: A probability in 0...0.5.
  /// - Returns: The quantile: ∞ for 0, exactly 0 for 0.5.
  static func upperQuantile(_ tail: Double) -> Double {
    guard tail > 0 else { return .infinity }
    let start = WichuraQuantile.upper(tail)
    // One Newton step, on the smaller of the two areas that determine z.
    let excess = tail < 0.25 ? upperTail(start) - tail : (0.5 - tail) - central(start)
    return start + excess / density(start)
  }
}

/// The rational approximations of the normal quantile to about 16 digits.
///
/// - SeeAlso: M. J. Wichura, *Algorithm AS 241: The Percentage Points of the Normal Distribution*,
///   Applied Statistics 37 (1988), PPND16.
private enum WichuraQuantile {
  static func upper(_ tail: Double) -> Double {
    let central = 0.5 - tail
    if central <= 0.425 {
      return central * ratio(a, b, at: 0.180625 - central * central)
    }
    let radius = (-Double.log(tail)).squareRoot()
    return radius <= 5 ? ratio(c, d, at: radius - 1.6) : ratio(e, f, at: radius - 5)
  }

  /// The quotient of two polynomials, coefficients from the highest power down.
  private static func ratio(_ above: [Double], _ below: [Double], at x: Double) -> Double {
    above.reduce(0) { $0 * x + $1 } / below.reduce(0) { $0 * x + $1 }
  }

  private static let a: [Double] = [
    2509.0809287301226727, 33430.575583588128105, 67265.770927008700853, 45921.953931549871457,
    13731.693765509461125, 1971.5909503065514427, 133.14166789178437745, 3.3871328727963666080,
  ]
  private static let b: [Double] = [
    5226.495278852545925, 28729.085735721942674, 39307.89580009271061, 21213.794301586595867,
    5394.1960214247511077, 687.1870074920579083, 42.313330701600911252, 1,
  ]
  private static let c: [Double] = [
    7.7454501427834140764e-4, 0.0227238449892691845833, 0.24178072517745061177,
    1.27045825245236838258, 3.64784832476320460504, 5.7694972214606914055,
    4.6303378461565452959, 1.42343711074968357734,
  ]
  private static let d: [Double] = [
    1.05075007164441684324e-9, 5.475938084995344946e-4, 0.0151986665636164571966,
    0.14810397642748007459, 0.68976733498510000455, 1.6763848301838038494,
    2.05319162663775882187, 1,
  ]
  private static let e: [Double] = [
    2.01033439929228813265e-7, 2.71155556874348757815e-5, 0.0012426609473880784386,
    0.026532189526576123093, 0.29656057182650489123, 1.7848265399172913358,
    5.4637849111641143699, 6.6579046435011037772,
  ]
  private static let f: [Double] = [
    2.04426310338993978564e-15, 1.4215117583164458887e-7, 1.8463183175100546818e-5,
    7.868691311456132591e-4, 0.0148753612908506148525, 0.13692988092273580531,
    0.59983220655588793769, 1,
  ]
}
