extension DoubleDouble {
  /// Returns a + b without error (TwoSum).
  ///
  /// - Parameters:
  ///   - a: The first term.
  ///   - b: The second term, of any size relative to the first.
  /// - Returns: The exact sum, unless it overflows.
  /// - SeeAlso: Knuth, *The Art of Computer Programming*, vol. 2, §4.2.2, theorem B.
  @inlinable
  @inline(__always)
  public static func sum(_ a: Double, _ b: Double) -> DoubleDouble {
    let sum = a + b
    let rest = sum - a
    return DoubleDouble(high: sum, low: (a - (sum - rest)) + (b - rest))
  }

  /// Returns a × b without error (TwoProduct).
  ///
  /// - Parameters:
  ///   - a: The first factor.
  ///   - b: The second factor.
  /// - Returns: The exact product, unless it overflows or its low part underflows.
  @inlinable
  @inline(__always)
  public static func product(_ a: Double, _ b: Double) -> DoubleDouble {
    let product = a * b
    return DoubleDouble(high: product, low: (-product).addingProduct(a, b))
  }

  /// Returns a + b without error where |a| ≥ |b|.
  @inlinable
  @inline(__always)
  static func quickSum(_ a: Double, _ b: Double) -> DoubleDouble {
    let sum = a + b
    return DoubleDouble(high: sum, low: b - (sum - a))
  }

  /// Returns the negated value, exactly.
  @inlinable
  @inline(__always)
  public static prefix func - (value: DoubleDouble) -> DoubleDouble {
    DoubleDouble(high: -value.high, low: -value.low)
  }

  /// Returns the sum.
  @inlinable
  @inline(__always)
  public static func + (left: DoubleDouble, right: DoubleDouble) -> DoubleDouble {
    let high = sum(left.high, right.high)
    let low = sum(left.low, right.low)
    let first = quickSum(high.high, high.low + low.high)
    return quickSum(first.high, first.low + low.low)
  }

  /// Returns the difference.
  @inlinable
  @inline(__always)
  public static func - (left: DoubleDouble, right: DoubleDouble) -> DoubleDouble {
    left + -right
  }

  /// Returns the product.
  @inlinable
  @inline(__always)
  public static func * (left: DoubleDouble, right: DoubleDouble) -> DoubleDouble {
    let product = product(left.high, right.high)
    return quickSum(product.high, product.low + (left.high * right.low + left.low * right.high))
  }

  /// Returns the quotient; infinite or NaN where the double quotient is.
  @inlinable
  public static func / (left: DoubleDouble, right: DoubleDouble) -> DoubleDouble {
    let first = left.high / right.high
    guard first.isFinite, right.high.isFinite else { return DoubleDouble(first) }
    // Two corrections by the remainder: each adds the 53 bits of one more double quotient.
    let remainder = left - right * first
    let second = remainder.high / right.high
    let third = (remainder - right * second).high / right.high
    return quickSum(first, second) + third
  }

  /// Returns the sum with a double.
  @inlinable
  @inline(__always)
  public static func + (left: DoubleDouble, right: Double) -> DoubleDouble {
    let high = sum(left.high, right)
    return quickSum(high.high, high.low + left.low)
  }

  /// Returns the difference with a double.
  @inlinable
  @inline(__always)
  public static func - (left: DoubleDouble, right: Double) -> DoubleDouble { left + -right }

  /// Returns the product with a double.
  @inlinable
  @inline(__always)
  public static func * (left: DoubleDouble, right: Double) -> DoubleDouble {
    let product = product(left.high, right)
    return quickSum(product.high, product.low + left.low * right)
  }

  /// Returns the quotient by a double.
  @inlinable
  public static func / (left: DoubleDouble, right: Double) -> DoubleDouble {
    left / DoubleDouble(right)
  }

  /// Adds a value in place.
  @inlinable
  @inline(__always)
  public static func += (left: inout DoubleDouble, right: DoubleDouble) { left = left + right }

  /// Adds a double in place.
  @inlinable
  @inline(__always)
  public static func += (left: inout DoubleDouble, right: Double) { left = left + right }

  /// Subtracts a value in place.
  @inlinable
  @inline(__always)
  public static func -= (left: inout DoubleDouble, right: DoubleDouble) { left = left - right }
}

extension DoubleDouble {
  /// Returns the value times a power of two, exactly unless it leaves the exponent range.
  ///
  /// - Parameter exponent: The power's exponent, of either sign and any size.
  /// - Returns: The value × 2^exponent.
  public func scaled(byPowerOfTwo exponent: Int) -> DoubleDouble {
    guard exponent != 0, high != 0, high.isFinite else { return self }
    return DoubleDouble(
      high: Double(sign: .plus, exponent: exponent, significand: high),
      low: Double(sign: .plus, exponent: exponent, significand: low))
  }
}
