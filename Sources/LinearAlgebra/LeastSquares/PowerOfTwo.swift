import ExtendedPrecision

/// A power of two to multiply many values by, exact unless the product is subnormal.
///
/// Kept as two factors, because scaling a subnormal number to one needs a power beyond the exponent
/// range.
struct PowerOfTwo: Hashable, Sendable {
  private let first: Double
  private let second: Double

  /// Creates 2^exponent.
  ///
  /// - Precondition: The exponent is between −2044 and 2046; others are out of any value's range.
  init(exponent: Int) {
    let bounded = min(max(exponent, -2044), 2046)
    first = Self.normal(exponent: bounded / 2)
    second = Self.normal(exponent: bounded - bounded / 2)
  }

  private static func normal(exponent: Int) -> Double {
    Double(sign: .plus, exponentBitPattern: UInt(exponent + 1023), significandBitPattern: 0)
  }

  @inline(__always)
  static func * (value: Double, power: PowerOfTwo) -> Double { value * power.first * power.second }

  @inline(__always)
  static func * (pair: SIMD2<Double>, power: PowerOfTwo) -> SIMD2<Double> {
    pair * power.first * power.second
  }
}

/// Returns the exponent of a magnitude's binary representation: at least −1074, zero for zero.
func binaryExponent(_ magnitude: Double) -> Int {
  guard magnitude > 0, magnitude.isFinite else { return 0 }
  return Int(magnitude.exponent)
}
