import ExtendedPrecision

/// A coefficient as a number times a power of two that a double may not hold.
struct ScaledCoefficient: Hashable, Sendable {
  let value: DoubleDouble
  let exponent: Int

  /// The coefficient itself.
  var unscaled: DoubleDouble { value.scaled(byPowerOfTwo: exponent) }

  /// Whether the coefficient is infinite as a double, or has lost digits to zero.
  var isBeyondRange: Bool {
    let magnitude = abs(unscaled.high)
    return value.high != 0 && !(magnitude.isFinite && magnitude >= .leastNormalMagnitude)
  }
}
