/// An unevaluated sum of two doubles, about 32 decimal digits.
///
/// The value is `high + low` with |`low`| ≤ ulp(`high`) / 2, so `high` is the value rounded to a
/// double. The relative error of one operation is below 2⁻¹⁰².
///
/// The exponent range is that of a double. Below 1e-290 the low part loses digits. A sum or product
/// that overflows, or has an infinite or NaN operand, is infinite or NaN: never finite. A quotient
/// is what the quotient of the high parts is.
///
/// - SeeAlso: T. J. Dekker, *A floating-point technique for extending the available precision*,
///   Numerische Mathematik 18 (1971); M. Joldes, J.-M. Muller, V. Popescu, *Tight and rigorous
///   error bounds for basic building blocks of double-word arithmetic*, ACM TOMS 44 (2017).
///
/// Operations are inlinable, because a call to another module costs more than their few additions.
public struct DoubleDouble: Hashable, Sendable {
  /// The value rounded to a double.
  public let high: Double

  /// What rounding the value to `high` left over.
  public let low: Double

  /// Creates the exact value of a double.
  ///
  /// - Parameter value: Any double.
  @inlinable
  @inline(__always)
  public init(_ value: Double) {
    high = value
    low = 0
  }

  /// Creates the value high + low of a pair that is already normalized.
  @inlinable
  @inline(__always)
  init(high: Double, low: Double) {
    self.high = high
    self.low = low
  }

  /// The value rounded to a double.
  @inlinable
  public var doubleValue: Double { high }

  /// The absolute value.
  @inlinable
  public var magnitude: DoubleDouble { high < 0 ? -self : self }

  /// Returns the square root.
  ///
  /// One Newton step in double-double from the double's root: relative error below 2⁻¹⁰⁰.
  ///
  /// - Returns: √x; zero for zero; NaN for a negative value.
  public func squareRoot() -> DoubleDouble {
    guard high > 0, high.isFinite else { return DoubleDouble(high.squareRoot()) }
    let root = high.squareRoot()
    let remainder = self - DoubleDouble.product(root, root)
    return DoubleDouble.quickSum(root, remainder.high / (2 * root))
  }
}

extension DoubleDouble: Comparable {
  /// Returns whether the left value is the smaller one.
  @inlinable
  public static func < (left: DoubleDouble, right: DoubleDouble) -> Bool {
    left.high < right.high || (left.high == right.high && left.low < right.low)
  }
}
