import ExtendedPrecision
import RealModule

extension DoubleDouble {
  /// Returns the natural logarithm with an error below 1e-29 (1 + |log x|).
  ///
  /// A deviance such as a log(a / x) + x − a is a small difference of large terms, and the
  /// probability it is the exponent of loses as many digits as the deviance is large. In
  /// double-double neither costs any of the sixteen digits wanted.
  ///
  /// - Returns: log x.
  /// - Precondition: x is positive, finite and not subnormal.
  func logarithm() -> DoubleDouble {
    precondition(high >= .leastNormalMagnitude && high.isFinite, "logarithm outside its domain")
    let exponent = high.significand > 1.414 ? high.exponent + 1 : high.exponent
    // Two factors: 2^-exponent alone may overflow.
    let half = exponent / 2
    let reduced = self * Double.exp2(Double(-half)) * Double.exp2(Double(half - exponent))
    let logTwo = DoubleDouble.sum(0.693147180559945286, 2.31904681384629956e-17)
    return reduced.logarithmNearOne() + logTwo * Double(exponent)
  }

  /// log x = 16 artanh((r − 1) / (r + 1)) with r = x^⅛, for x in 0.707...1.415.
  private func logarithmNearOne() -> DoubleDouble {
    let root = squareRoot().squareRoot().squareRoot()
    let z = (root - 1) / (root + 1)
    let square = z * z
    // |z| ≤ 0.0217: from z¹⁰ on the terms are below 3e-17 of the sum, and a double is enough.
    let tail = [17.0, 15, 13, 11].reduce(1 / 19.0) { $0 * square.high + 1 / $1 }
    var series = DoubleDouble(tail)
    for divisor in [9.0, 7, 5, 3, 1] {
      series = series * square + DoubleDouble(1) / divisor
    }
    return z * series * 16
  }

  /// Returns eˣ rounded to a double, with the error of the double exponential alone.
  ///
  /// - Returns: eˣ: 0 where it underflows.
  func exponential() -> Double {
    .exp(high) * (1 + low)
  }
}
