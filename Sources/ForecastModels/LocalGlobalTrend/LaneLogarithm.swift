/// Natural logarithms of numbers side by side.
extension SIMD4<Double> {
  private typealias Bits = SIMD4<UInt64>

  /// What brings √½ to the bits of one, so that the exponent of the sum is that of the nearest power of two.
  private static var rootOffset: UInt64 { 0x3FF0_0000_0000_0000 - rootOfHalf }
  private static var rootOfHalf: UInt64 { 0x3FE6_A09E_0000_0000 }

  /// 2⁵², whose last bits count ones.
  private static var counter: UInt64 { 0x4330_0000_0000_0000 }

  /// The logarithm of two as a sum, of which the first part times any exponent is exact.
  private static var logTwo: (high: Double, low: Double) {
    (0x1.62E42FEEp-1, 0x1.A39EF35793C76p-33)
  }

  /// The logarithms, within one unit in the last place.
  ///
  /// x = 2ᵏ (1 + f) with 1 + f between √½ and √2, and log(1 + f) = f − (f²/2 − s (f²/2 + R)) with s = f / (2 + f) and
  /// R the terms in s⁴ and beyond of log((1 + s)/(1 − s)) / s, as a polynomial of least greatest error.
  ///
  /// - Precondition: All are positive, finite and normal.
  /// - SeeAlso: P. T. P. Tang, *Table-driven implementation of the logarithm function*, ACM TOMS 16 (1990); the
  ///   coefficients are those of `e_log.c` in FDLIBM (K. C. Ng, Sun Microsystems, 1993).
  @inline(__always)
  func logarithm() -> Self {
    let shifted = unsafeBitCast(self, to: Bits.self) &+ Bits(repeating: Self.rootOffset)
    let exponents = unsafeBitCast(
      (shifted &>> 52) | Bits(repeating: Self.counter), to: Self.self)
    let power = exponents - (0x1p52 + 1023)
    let mantissas = unsafeBitCast(
      (shifted & Bits(repeating: 0xF_FFFF_FFFF_FFFF)) &+ Bits(repeating: Self.rootOfHalf),
      to: Self.self)
    let fraction = mantissas - 1
    let ratio = fraction / (2 + fraction)
    let square = ratio * ratio
    let fourth = square * square
    let even =
      fourth
      * (0.3999999999940941908
        + fourth * (0.2222219843214978396 + fourth * 0.1531383769920937332))
    let odd =
      0.6666666666666735130
      + fourth
      * (0.2857142874366239149
        + fourth * (0.1818357216161805012 + fourth * 0.1479819860511658591))
    let rest = square * odd + even
    let half = 0.5 * fraction * fraction
    let inner = half - (ratio * (half + rest) + power * Self.logTwo.low)
    return power * Self.logTwo.high - (inner - fraction)
  }
}
